import type { TrialEnd } from '../app/trial.ts';
import type { Account } from '../core/leitbild.ts';
import type { Said, Texts } from '../core/locale.ts';
import type { RefusalReason } from '../core/publication.ts';
import { Failure } from './failure.ts';

/** What became of the login that a network asked for. */
export type Login = 'missing' | 'shut' | 'turned-down';

/** The network takes nothing from us unless somebody signs in (anew). */
const noLogin = (account: Account, login: Login): Failure => {
  const { handle, network, id } = account;
  const said: Readonly<Record<Login, Said>> = {
    missing: {
      de: `${handle} (${network}) ist noch nicht angemeldet. Gesendet wurde nichts.`,
      en: `${handle} (${network}) has not been signed in to yet. Nothing was sent.`,
    },
    shut: {
      de: `Die verwahrte Anmeldung von ${handle} (${network}) lässt sich nicht öffnen. Gesendet wurde nichts.`,
      en: `The login kept for ${handle} (${network}) cannot be opened. Nothing was sent.`,
    },
    'turned-down': {
      de: `${network} lässt uns mit der verwahrten Anmeldung von ${handle} nicht mehr herein. Es steht nichts dort.`,
      en: `${network} no longer lets us in with the login kept for ${handle}. Nothing is there.`,
    },
  };
  const next: Readonly<Record<Login, Said>> = {
    missing: {
      de: `Melde es an: npm run voices -- connect ${id}`,
      en: `Sign in to it: npm run voices -- connect ${id}`,
    },
    shut: {
      de: 'Welcher Schlüssel fehlt, und was zu tun ist, sagt: npm run voices -- doctor',
      en: 'This tells which key is missing, and what to do: npm run voices -- doctor',
    },
    'turned-down': {
      de: `Melde es neu an: npm run voices -- connect ${id}`,
      en: `Sign in to it anew: npm run voices -- connect ${id}`,
    },
  };
  return new Failure(1, said[login], next[login]);
};

/** Why a test post did not go well, as the end of the command. `login` is asked where the network wants somebody to sign in. */
export async function failure(
  account: Account,
  end: Exclude<TrialEnd, { kind: 'well' }>,
  login: () => Promise<Login>,
): Promise<Failure> {
  if (end.kind === 'refused')
    return end.retry === 'login' ? noLogin(account, await login()) : refused(account, end.retry, end.code);
  if (end.kind === 'left' || end.kind === 'stuck') return still(account, end.kind, end.url);
  const [said, next] = ends[end.kind];
  return new Failure(1, { de: said.de(account), en: said.en(account) }, { de: next.de(account), en: next.en(account) });
}

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

/** Why it was not taken, after "did not take the test post". */
const reasons: Readonly<Record<RefusalReason, Said>> = {
  limit: { de: 'er ist dort zu lang', en: 'it is too long there' },
  text: { de: 'etwas am Text passt dort nicht', en: 'something in the text does not suit it' },
  media: { de: 'ein Bild passt dort nicht', en: 'a picture does not suit it' },
  oversize: { de: 'ein Bild ist dort zu groß', en: 'a picture is too large there' },
  description: {
    de: 'die Beschreibung eines Bildes ist dort zu lang',
    en: 'the description of a picture is too long there',
  },
  uploads: { de: 'es waren zu viele Bilder auf einmal', en: 'there were too many pictures at once' },
  auth: { de: 'dem Konto fehlt die Erlaubnis', en: 'the account lacks permission' },
  rate: { de: 'es war zu viel auf einmal', en: 'it was too much at once' },
  duplicate: { de: 'derselbe Text steht schon dort', en: 'the same text is there already' },
  unreachable: { de: 'der Server ist nicht zu erreichen', en: 'the server cannot be reached' },
  server: { de: 'das Netzwerk hat selbst eine Störung', en: 'the network has trouble of its own' },
  other: { de: 'einen verständlichen Grund nennt es nicht', en: 'it gives no reason anybody could understand' },
};

function refused(account: Account, retry: 'after' | 'never', code: RefusalReason): Failure {
  const said = {
    de: `${account.handle} (${account.network}) hat den Testbeitrag nicht angenommen: ${reasons[code].de}. Es steht nichts dort.`,
    en: `${account.handle} (${account.network}) did not take the test post: ${reasons[code].en}. Nothing is there.`,
  };
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
