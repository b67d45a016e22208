import { randomBytes } from 'node:crypto';
import type { House } from '../app/house.ts';
import { nearest } from '../core/faults.ts';
import type { Said } from '../core/locale.ts';
import type { Kept, Vault } from '../ports/vault.ts';
import { confirmed, unchanged } from './confirm.ts';
import { type ExitCode, Failure } from './failure.ts';
import { withHouse } from './house.ts';
import type { Options, Shell, Verb } from './shell.ts';
import { words } from './vault-words.ts';

/** One call to a network takes no longer, in milliseconds. */
const PATIENCE = 30_000;

const actions = ['key', 'rotate', 'revoke'] as const;

/** What can be done with the vault. */
export const verb: Verb = async (shell, [action = '', account], options) => {
  switch (actions.find((one) => one === action)) {
    case 'key':
      return key(shell);
    case 'rotate':
      keysAreFit(shell);
      return withHouse(shell, (house) => rotate(shell, house));
    case 'revoke':
      keysAreFit(shell);
      return withHouse(shell, (house) => revoke(shell, house, account, options));
    case undefined:
      throw words.unknown(action, nearest(action, actions));
  }
};

/** With a key that is wrong a login would be erased here without being ended there. */
function keysAreFit({ unfit = [] }: Shell): void {
  const wrong = unfit.find(({ part }) => part === 'vault');
  if (wrong !== undefined) throw new Failure(2, wrong.said, wrong.next);
}

/** The key alone goes to standard output, so that it can be written straight into a file. */
async function key({ terminal, locale }: Shell): Promise<ExitCode> {
  await terminal.out(`${randomBytes(32).toString('base64')}\n`);
  terminal.err(`\n${words.key[locale]}\n`);
  return 0;
}

async function rotate({ parts, terminal, locale, config }: Shell, { store }: House): Promise<ExitCode> {
  if (config.vaultKeys.length === 0) throw words.noKey;
  const { resealed, already, failed } = await (await parts.vault(store)).rotate();
  await terminal.out(`${words.rotated(resealed, already)[locale]}\n`);
  for (const { account, code } of failed) await terminal.out(`  ✗ ${account}: ${words.faults[code][locale]}\n`);
  await terminal.out(`${(failed.length === 0 ? words.oldKeys : words.keepKeys)[locale]}\n`);
  return failed.length === 0 ? 0 : 1;
}

async function revoke(shell: Shell, house: House, account: string | undefined, options: Options): Promise<ExitCode> {
  const { terminal, locale, parts } = shell;
  const vault = await parts.vault(house.store);
  const chosen = choose(await vault.list(), account, options);
  if (chosen.length === 0) {
    await terminal.out(`${words.none[locale]}\n`);
    return 0;
  }
  await terminal.out(`${words.about(chosen.map((one) => one.account))[locale]}\n`);
  if (!(await confirmed(shell, words.question, options))) return unchanged(shell);
  for (const one of chosen) {
    const ended = await end(shell, house, vault, one);
    await vault.remove(one.account);
    await terminal.out(`${words.revoked(one.account, ended)[locale]}\n`);
  }
  await terminal.out(`${words.afterwards[locale]}\n`);
  return 0;
}

function choose(all: readonly Kept[], account: string | undefined, options: Options): readonly Kept[] {
  if ((account === undefined) !== (options.all === true)) throw words.which;
  if (account === undefined) return all;
  const one = all.filter((kept) => kept.account === account);
  if (one.length > 0) return one;
  throw words.noLogin(account.slice(0, 40));
}

/** At the network itself, as far as that can be done from here: 'ended', or why it is only forgotten here. */
async function end(
  { parts }: Shell,
  { leitbild }: House,
  vault: Vault,
  { account: id, network, fault }: Kept,
): Promise<'ended' | Said> {
  if (fault !== null) return words.faults[fault];
  const account = leitbild.accounts.find((one) => one.id === id && one.network === network);
  const signIns = await parts.signIns();
  const signIn = Object.hasOwn(signIns, network) ? signIns[network] : undefined;
  const kept = await vault.read(id);
  if (account === undefined || signIn === undefined) return words.notWritten;
  if (kept === null) return 'ended';
  return (await signIn.revoke(account, kept.login, AbortSignal.timeout(PATIENCE))) ? 'ended' : words.nobodyKnows;
}
