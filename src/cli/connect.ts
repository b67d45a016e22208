import { loginRenewed } from '../app/logins.ts';
import { when } from '../core/cards/words.ts';
import type { Account } from '../core/leitbild.ts';
import type { Said } from '../core/locale.ts';
import type { SignIn, SignInStep } from '../ports/vault.ts';
import { oneLine } from './cells.ts';
import { words } from './connect-words.ts';
import { withHouse } from './house.ts';
import { accountAt, knownAccount } from './known-account.ts';
import type { Options, Shell, Terminal, Verb } from './shell.ts';

/** One call to a network takes no longer, in milliseconds. */
const PATIENCE = 30_000;
/** No network asks more often. */
const STEPS = 8;
/** Longer than any token, in characters. */
const LONGEST = 20_000;

/** Signs an account in, keeps its login in the vault, and lets go what waited for it. */
export const verb: Verb = (shell, [wanted = '', server], options) =>
  withHouse(shell, async (house) => {
    const { terminal, locale, parts, config } = shell;
    const { leitbild } = house;
    const account = server === undefined ? knownAccount(leitbild, wanted) : accountAt(leitbild, wanted, server);
    const signIns = await parts.signIns();
    const signIn = Object.hasOwn(signIns, account.network) ? signIns[account.network] : undefined;
    if (signIn === undefined) throw words.needsNone(account);
    // Asked first: nobody should sign in for nothing.
    if (config.vaultKeys.length === 0) throw words.noKey;
    const token = await tokenFrom(terminal, options);
    const { login, handle } = await walk(shell, signIn, account, token);
    if (!isHandle(account, handle)) {
      // What was made for us here is ended; a token that somebody brought is theirs.
      if (token === null) await signIn.revoke(account, login, AbortSignal.timeout(PATIENCE));
      throw words.otherHandle(account, oneLine(handle, 100));
    }
    const vault = await parts.vault(house.store);
    await vault.replace(account.id, account.network, login);
    await terminal.out(`${words.connected(account)[locale]}\n`);
    const { auth, released, late } = await loginRenewed(house, account.id);
    if (auth.kind === 'login') throw words.refusedAfterwards(account);
    if (auth.kind === 'ok' && auth.until !== null)
      await terminal.out(`${words.until(when(auth.until, leitbild.rhythm.zone, locale))[locale]}\n`);
    if (released.length > 0) await terminal.out(`${words.released(released)[locale]}\n`);
    if (late.length > 0) await terminal.out(`${words.late(late)[locale]}\n`);
    await terminal.out(`${words.next(account)[locale]}\n`);
    return 0;
  });

/** A token never comes as an argument: everybody on the machine could read it there. */
async function tokenFrom(terminal: Terminal, { token }: Options): Promise<string | null> {
  if (token === undefined) return null;
  if (token !== '-') throw words.tokenInArguments;
  const given = terminal.interactive ? await terminal.askSecret('Token: ') : await firstLine(terminal.input);
  const plain = (given ?? '').trim();
  if (plain === '' || plain.length > LONGEST || /[^\x21-\x7e]/.test(plain)) throw words.noToken;
  return plain;
}

async function firstLine(input: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of input) {
    text += decoder.decode(chunk, { stream: true });
    if (/\S[^\n]*\n/.test(text) || text.length > LONGEST) break;
  }
  return text.trimStart().split(/\r?\n/)[0] ?? '';
}

type Done = Extract<SignInStep, { kind: 'done' }>;

/** Goes through the steps of a network until somebody is signed in. Throws Failure. */
async function walk(shell: Shell, signIn: SignIn, account: Account, token: string | null): Promise<Done> {
  let step = await signIn.begin(account, { token }, AbortSignal.timeout(PATIENCE));
  for (let n = 0; n < STEPS && step.kind === 'ask'; n += 1) {
    const { url, next } = step;
    if (!shell.terminal.interactive) throw words.nobodyHere;
    if (url !== null) await shell.terminal.out(`${words.open[shell.locale]}\n\n  ${url}\n\n`);
    const values = await fill(shell, step);
    step = await next(values, AbortSignal.timeout(PATIENCE));
  }
  if (step.kind === 'done') return step;
  throw words.refused(account, step.kind === 'refused' ? step.fault : 'other');
}

async function fill(
  { terminal, locale }: Shell,
  { fields }: Extract<SignInStep, { kind: 'ask' }>,
): Promise<Readonly<Record<string, string>>> {
  const values: Record<string, string> = {};
  for (const { id, secret } of fields) {
    const label: Said = words.fields[id];
    const question = `${label[locale]}: `;
    const typed = (await (secret ? terminal.askSecret(question) : terminal.ask(question)))?.trim() ?? '';
    if (typed === '') throw words.nothingTyped;
    values[id] = typed;
  }
  return values;
}

interface Name {
  readonly user: string;
  readonly host: string | null;
}

/** "@Anna@Example.org" → anna, example.org. */
function nameOf(handle: string): Name {
  const [user = '', host] = handle.trim().replace(/^@/, '').toLowerCase().normalize('NFC').split('@');
  return { user, host: host === undefined || host === '' ? null : host };
}

/**
 * Is that who the Leitbild says? Hosts count where both name one; the host of the account's own server says nothing, because people
 * there may go by the name of another domain.
 */
export function isHandle({ handle, server }: Account, signedIn: string): boolean {
  const [wanted, found] = [nameOf(handle), nameOf(signedIn)];
  const own = server === undefined || !URL.canParse(server) ? null : new URL(server).host;
  const hosts = [wanted.host, found.host].filter((host) => host !== null && host !== own);
  return wanted.user === found.user && wanted.user !== '' && new Set(hosts).size < 2;
}
