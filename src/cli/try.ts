import type { House } from '../app/house.ts';
import { runTrial, type TrialStep } from '../app/trial.ts';
import type { Account } from '../core/leitbild.ts';
import type { Said } from '../core/locale.ts';
import { confirmed, unchanged } from './confirm.ts';
import { withHouse } from './house.ts';
import { knownAccount } from './known-account.ts';
import type { Shell, Verb } from './shell.ts';
import { failure, type Login } from './try-words.ts';

/** Sends a test post that takes itself back, and tells each step. */
export const verb: Verb = (shell, [wanted = ''], options) =>
  withHouse(shell, async (house) => {
    const { terminal, locale } = shell;
    const account = knownAccount(house.leitbild, wanted);
    if (!(await confirmed(shell, question(account), options))) return unchanged(shell);
    let looks = 0;
    const end = await runTrial(house, account.id, {
      tell: async (step) => {
        looks += step.kind === 'seen' ? 1 : 0;
        await terminal.out(`${stepText(step, looks > 1)[locale]}\n`);
      },
    });
    if (end.kind !== 'well') throw await failure(account, end, () => loginOf(shell, house, account));
    await terminal.out(`${well(account)[locale]}\n`);
    return 0;
  });

/** Why a network would not let us in: nobody signed in, what is kept does not open, or it is no longer good. */
async function loginOf({ parts }: Shell, { store }: House, { id, network }: Account): Promise<Login> {
  const kept = (await (await parts.vault(store)).list()).find((one) => one.account === id && one.network === network);
  if (kept === undefined) return 'missing';
  return kept.fault === null ? 'turned-down' : 'shut';
}

const question = ({ handle, network }: Account): Said => ({
  de: `Einen Testbeitrag auf ${handle} (${network}) senden? Er ist ein paar Sekunden lang zu sehen.`,
  en: `Send a test post to ${handle} (${network})? It can be seen for a few seconds.`,
});

const well = ({ handle, network }: Account): Said => ({
  de: `✓ ${handle} (${network}) nimmt Beiträge an und gibt sie wieder her.`,
  en: `✓ ${handle} (${network}) takes posts and gives them back.`,
});

/** `again`: it has been looked for before, so this time it should be gone. */
function stepText(step: TrialStep, again: boolean): Said {
  switch (step.kind) {
    case 'cleaned':
      return {
        de: `  ✓ Von früher aufgeräumt: ${step.count}`,
        en: `  ✓ Cleaned up from earlier: ${step.count}`,
      };
    case 'prepared':
      return { de: '  ✓ vorbereitet und gespeichert', en: '  ✓ prepared and stored' };
    case 'live':
      return { de: `  ✓ gesendet: ${step.url}`, en: `  ✓ sent: ${step.url}` };
    case 'lost':
      return { de: '  ! Die Antwort ging verloren, ich sehe nach', en: '  ! The answer got lost, looking for it' };
    case 'removed':
      return { de: '  ✓ entfernt', en: '  ✓ removed' };
    case 'seen':
      return seen[again ? 'after' : 'before'][`${step.there}`];
  }
}

const cannotSee: Said = { de: '  ! nachsehen geht dort nicht', en: '  ! it cannot be looked up there' };

const seen: Readonly<Record<'before' | 'after', Readonly<Record<'true' | 'false' | 'unknown', Said>>>> = {
  before: {
    true: { de: '  ✓ nachgesehen: ist da', en: '  ✓ looked: it is there' },
    false: { de: '  ! nachgesehen: noch nicht zu sehen', en: '  ! looked: cannot be seen yet' },
    unknown: cannotSee,
  },
  after: {
    true: { de: '  ! nachgesehen: ist noch da', en: '  ! looked: it is still there' },
    false: { de: '  ✓ nachgesehen: ist weg', en: '  ✓ looked: it is gone' },
    unknown: cannotSee,
  },
};
