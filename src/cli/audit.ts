import { access } from 'node:fs/promises';
import type { Locale, Said } from '../core/locale.ts';
import type { Audit, Flaw } from '../ports/rows.ts';
import { Failure } from './failure.ts';
import { withHouse } from './house.ts';
import type { Verb } from './shell.ts';
import { whereIs } from './where.ts';

const usage = new Failure(
  2,
  { de: 'Prüfen kann man hier nur: audit verify.', en: 'The only audit there is: audit verify.' },
  { de: 'Ein Beispiel: npm run voices -- audit verify', en: 'An example: npm run voices -- audit verify' },
);

const noFile = (path: string): Failure =>
  new Failure(
    2,
    { de: `Die Datei ${whereIs(path)} gibt es nicht.`, en: `There is no file ${whereIs(path)}.` },
    { de: 'Berichtige den Pfad hinter --anchors.', en: 'Correct the path after --anchors.' },
  );

const flaws: Readonly<Record<Flaw['code'], Said>> = {
  'broken-chain': {
    de: 'die Kette ist gebrochen: Ein Ereignis wurde verändert',
    en: 'the chain is broken: an event was changed',
  },
  'missing-event': { de: 'es fehlen Ereignisse', en: 'events are missing' },
  'missing-stream': { de: 'der ganze Verlauf fehlt', en: 'the whole stream is missing' },
  'anchor-mismatch': { de: 'der Anker passt nicht zu den Ereignissen', en: 'the anchor does not match the events' },
  'anchor-chain': { de: 'die Kette der Anker ist gebrochen', en: 'the chain of anchors is broken' },
  'commitment-mismatch': {
    de: 'die Worte passen nicht zu dem, was versiegelt wurde',
    en: 'the words do not match what was sealed',
  },
  'outside-anchor-missing': {
    de: 'draußen ist ein Anker bekannt, der hier fehlt',
    en: 'an anchor known outside is missing here',
  },
};

const alone = {
  de: '! Anker außerhalb der Datenbank gibt es keine: Ein abgeschnittenes Ende fiele nicht auf. Bei einer Kopie zum Üben gehört das dazu.',
  en: '! There are no anchors outside the database: an end cut off would not be noticed. With a copy for a drill this is as it should be.',
};

/** Checks every chain and anchor, also against those remembered outside. 1 where something was changed. */
export const verb: Verb = async (shell, [what], options) => {
  if (what !== 'verify') throw usage;
  const named = typeof options.anchors === 'string' ? options.anchors : null;
  const path = named ?? shell.config.anchors;
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (named !== null && !there) throw noFile(named);
  const outside = await (await shell.parts.anchors(path)).read();
  return withHouse(shell, async ({ store }) => {
    const audit = await store.verify(outside);
    const json = options.format === 'json';
    await shell.terminal.out(
      json
        ? `${JSON.stringify({ ...audit, outside: outside.length })}\n`
        : `${told(audit, outside.length, shell.locale)}\n`,
    );
    return audit.flaws.length > 0 ? 1 : 0;
  });
};

function told({ streams, events, anchors, erased, flaws: found }: Audit, outside: number, locale: Locale): string {
  const counts = {
    de: `Ereignisse: ${events}, Verläufe: ${streams}, Anker: ${anchors} (davon auch draußen bekannt: ${outside})`,
    en: `events: ${events}, streams: ${streams}, anchors: ${anchors} (also known outside: ${outside})`,
  }[locale];
  const unsigned =
    erased === 0
      ? ''
      : {
          de: `\n  Ohne Unterschrift, wie nach dem Vergessen: ${erased}. Alles andere darin ist geprüft.`,
          en: `\n  Without their signature, as after forgetting: ${erased}. All else in them was checked.`,
        }[locale];
  if (found.length === 0) {
    const clean = { de: `✓ Unverändert: ${counts}.${unsigned}`, en: `✓ Unchanged: ${counts}.${unsigned}` }[locale];
    return outside === 0 ? `${clean}\n${alone[locale]}` : clean;
  }
  const next = {
    de: 'Heb die Datenbank auf, wie sie ist, und sieh nach, wer hier schreiben durfte. Danach: die letzte Sicherung.',
    en: 'Keep the database as it is, and see who was able to write here. Then: the latest backup.',
  }[locale];
  return [...found.map((one) => `✗ ${one.where}: ${flaws[one.code][locale]}`), `  (${counts})`, `  ${next}`].join('\n');
}
