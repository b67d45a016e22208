import { runTrial, type TrialEnd, type TrialStep } from '../app/trial.ts';
import type { Account } from '../core/leitbild.ts';
import type { Said, Texts } from '../core/locale.ts';
import type { RefusalReason } from '../core/publication.ts';
import { confirmed, unchanged } from './confirm.ts';
import { Failure } from './failure.ts';
import { withHouse } from './house.ts';
import { knownAccount } from './known-account.ts';
import type { Verb } from './shell.ts';

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
    if (end.kind !== 'well') throw failure(account, end);
    await terminal.out(`${well(account)[locale]}\n`);
    return 0;
  });

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

const failure = (account: Account, end: Exclude<TrialEnd, { kind: 'well' }>): Failure => {
  if (end.kind === 'refused') return refused(account, end.retry, end.code);
  if (end.kind === 'left' || end.kind === 'stuck') return still(account, end.kind, end.url);
  const [said, next] = ends[end.kind];
  return new Failure(1, { de: said.de(account), en: said.en(account) }, { de: next.de(account), en: next.en(account) });
};

const connect: Texts<Account> = {
  de: ({ id }) => `Ist das Konto angemeldet? npm run voices -- connect ${id}`,
  en: ({ id }) => `Is the account signed in to? npm run voices -- connect ${id}`,
};

type Plain = Exclude<TrialEnd['kind'], 'well' | 'refused' | 'left' | 'stuck'>;

const ends: Readonly<Record<Plain, readonly [Texts<Account>, Texts<Account>]>> = {
  stopped: [
    {
      de: () => 'Es ist angehalten; auch ein Testbeitrag geht nicht hinaus.',
      en: () => 'Publishing is stopped; not even a test post leaves.',
    },
    {
      de: () => 'Weiter geht es, sobald zwei Menschen /voice go sagen.',
      en: () => 'It starts again once two people say /voice go.',
    },
  ],
  dry: [
    {
      de: ({ id }) => `»${id}« übt nur: Dort geht nichts hinaus, auch kein Testbeitrag.`,
      en: ({ id }) => `"${id}" only practises: nothing leaves there, not even a test post.`,
    },
    {
      de: () => 'Nimm »dry« im Leitbild heraus, wenn es ernst werden soll.',
      en: () => 'Remove "dry" from the Leitbild when you mean it.',
    },
  ],
  own: [
    {
      de: ({ network }) => `»${network}« führt Many Voices selbst; dort gibt es nichts auszuprobieren.`,
      en: ({ network }) => `"${network}" is Many Voices' own; there is nothing to try.`,
    },
    { de: () => 'Du musst nichts tun.', en: () => 'There is nothing to do.' },
  ],
  'cannot-remove': [
    {
      de: ({ network }) => `Auf »${network}« kann niemand von hier aus etwas entfernen. Ein Testbeitrag bliebe stehen.`,
      en: ({ network }) => `Nothing can be removed from "${network}" from here. A test post would stay.`,
    },
    { de: () => 'Sende einen echten Beitrag, wenn einer da ist.', en: () => 'Send a real post once there is one.' },
  ],
  'by-hand': [
    {
      de: ({ network }) => `Auf »${network}« stellt ein Mensch ein; gesendet wurde nichts.`,
      en: ({ network }) => `On "${network}" a person posts by hand; nothing was sent.`,
    },
    { de: () => 'Du musst nichts tun.', en: () => 'There is nothing to do.' },
  ],
  unprepared: [
    {
      de: () => 'Der Testbeitrag ließ sich nicht vorbereiten. Gesendet wurde nichts.',
      en: () => 'The test post could not be prepared. Nothing was sent.',
    },
    connect,
  ],
  'not-here': [
    {
      de: ({ id }) => `Für »${id}« ist hier kein Netzwerk eingerichtet.`,
      en: ({ id }) => `No network is set up here for "${id}".`,
    },
    {
      de: () => 'Was fehlt, zeigt: npm run voices -- doctor',
      en: () => 'This shows what is missing: npm run voices -- doctor',
    },
  ],
};

function refused(account: Account, retry: 'after' | 'login' | 'never', code: RefusalReason): Failure {
  const said = {
    de: `${account.handle} (${account.network}) hat den Testbeitrag nicht angenommen (${code}). Es steht nichts dort.`,
    en: `${account.handle} (${account.network}) did not take the test post (${code}). Nothing is there.`,
  };
  if (retry === 'login') return new Failure(1, said, { de: connect.de(account), en: connect.en(account) });
  return new Failure(
    1,
    said,
    retry === 'after'
      ? { de: 'Versuch es in ein paar Minuten noch einmal.', en: 'Try again in a few minutes.' }
      : {
          de: 'Sieh auf dem Konto nach, ob es gesperrt oder beschränkt ist.',
          en: 'See on the account whether it is suspended or limited.',
        },
  );
}

function still(account: Account, kind: 'left' | 'stuck', url: string | null): Failure {
  const place = url ?? `${account.handle} (${account.network})`;
  return kind === 'stuck'
    ? new Failure(
        1,
        {
          de: `Das Netzwerk lässt den Testbeitrag nicht entfernen: ${place}`,
          en: `The network does not let us remove the test post: ${place}`,
        },
        { de: 'Entferne ihn bitte von Hand.', en: 'Please remove it by hand.' },
      )
    : new Failure(
        1,
        { de: `Ein Testbeitrag ist vielleicht noch da: ${place}`, en: `A test post may still be there: ${place}` },
        {
          de: 'Beim nächsten »try« und beim nächsten Start wird er gesucht und entfernt. Versuch es in ein paar Minuten noch einmal.',
          en: 'The next "try", and the next start, will look for it and remove it. Try again in a few minutes.',
        },
      );
}
