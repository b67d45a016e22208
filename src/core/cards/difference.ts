import { type Card, type Line, line } from '../card.ts';
import type { Draft } from '../draft.ts';
import { canonical } from '../hash.ts';
import type { Account } from '../leitbild.ts';
import type { Locale, Said } from '../locale.ts';
import type { Reader } from './view.ts';
import { cut, names, when } from './words.ts';

/** Words compared one by one; where more has changed, that is what is said. */
const MOST = 600;
/** Places of a text that are shown, and graphemes of each. */
const [PLACES, LONG] = [6, 200] as const;
/** With less than this of both texts in common, pieces would hang together by chance words alone. */
const KEPT = 1 / 3;
/** So few words are said as they are. */
const FEW = 6;

/** One place where words went away, came in, or both. */
interface Place {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** Places in which two texts differ, word by word, in order; null = too much has changed to say where. */
export function placesOf(before: string, after: string): readonly Place[] | null {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [was, is] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return was.length > MOST || is.length > MOST ? null : compared(was, is);
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** By the longest common sequence of words. */
function compared(a: readonly string[], b: readonly string[]): readonly Place[] {
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const places: Place[] = [];
  let [gone, come]: [string[], string[]] = [[], []];
  const close = (): void => {
    if (gone.length + come.length > 0) places.push({ gone, come });
    [gone, come] = [[], []];
  };
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    const [was, is] = [a[i], b[j]];
    if (was !== undefined && was === is) {
      close();
      i += 1;
      j += 1;
    } else if (is === undefined || (was !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      gone.push(was ?? '');
      i += 1;
    } else {
      come.push(is);
      j += 1;
    }
  }
  close();
  return places;
}

/** Has most of it changed? What was only added to or only cut has not: all of the shorter text is in the longer one. */
function isRewritten(before: string, after: string, places: readonly Place[]): boolean {
  const [was, is] = [wordsOf(before).length, wordsOf(after).length];
  const kept = was - places.reduce((sum, one) => sum + one.gone.length, 0);
  const less = Math.min(was, is);
  return less > FEW && kept < less / 2 && (2 * kept) / (was + is) < KEPT;
}

const quoted = (words: readonly string[], locale: Locale): string => {
  const text = cut(words.join(' '), LONG);
  return { de: `»${text}«`, en: `"${text}"` }[locale];
};

function placeText({ gone, come }: Place, locale: Locale): string {
  const [was, is] = [quoted(gone, locale), quoted(come, locale)];
  if (come.length === 0) return { de: `Weg: ${was}`, en: `Gone: ${was}` }[locale];
  if (gone.length === 0) return { de: `Neu: ${is}`, en: `New: ${is}` }[locale];
  return { de: `Statt ${was} jetzt ${is}`, en: `Instead of ${was} now ${is}` }[locale];
}

function textLines(before: string, after: string, locale: Locale): readonly string[] {
  if (before === after) return [];
  const places = placesOf(before, after);
  if (places === null) return [{ de: 'Der Text ist weitgehend neu.', en: 'Most of the text is new.' }[locale]];
  if (places.length === 0)
    return [{ de: 'Nur Umbrüche und Leerzeichen im Text.', en: 'Only breaks and spaces in the text.' }[locale]];
  if (isRewritten(before, after, places))
    return [{ de: 'Der Text ist ganz neu geschrieben.', en: 'The text was rewritten.' }[locale]];
  const more = places.length - PLACES;
  return [
    ...places.slice(0, PLACES).map((one) => placeText(one, locale)),
    ...(more > 0 ? [{ de: `… und ${more} weitere Stellen.`, en: `… and ${more} more places.` }[locale]] : []),
  ];
}

interface Change {
  readonly before: Draft;
  readonly after: Draft;
  readonly accounts: readonly Pick<Account, 'id' | 'handle'>[];
  readonly reader: Reader;
}

function accountLines({ before, after, accounts, reader: { locale } }: Change): readonly string[] {
  const handles = (ids: readonly string[]): string =>
    names(
      ids.map((id) => accounts.find((one) => one.id === id)?.handle ?? id),
      locale,
    );
  const come = after.accounts.filter((id) => !before.accounts.includes(id));
  const gone = before.accounts.filter((id) => !after.accounts.includes(id));
  const kept = after.accounts.filter((id) => before.accounts.includes(id));
  const own = kept.filter((id) => before.variants[id] !== after.variants[id]);
  return [
    ...(come.length === 0 ? [] : [{ de: `Auch auf: ${handles(come)}`, en: `Also on: ${handles(come)}` }[locale]]),
    ...(gone.length === 0
      ? []
      : [{ de: `Nicht mehr auf: ${handles(gone)}`, en: `No longer on: ${handles(gone)}` }[locale]]),
    ...(own.length === 0
      ? []
      : [{ de: `Eigener Wortlaut anders: ${handles(own)}`, en: `Own wording differs: ${handles(own)}` }[locale]]),
  ];
}

function timeLines({ before, after, reader: { locale, zone } }: Change): readonly string[] {
  if (before.time === after.time) return [];
  if (after.time === null) return [{ de: 'Keine gewünschte Zeit mehr.', en: 'No time is set any more.' }[locale]];
  const at = when(after.time, zone, locale);
  return [{ de: `Gewünschte Zeit: ${at}`, en: `Not before: ${at}` }[locale]];
}

function pictureLines({ before, after, reader: { locale } }: Change): readonly string[] {
  const had = new Map(before.media.map((one) => [one.sha256, one.alt]));
  const has = new Set(after.media.map((one) => one.sha256));
  const come = after.media.filter((one) => !had.has(one.sha256)).length;
  const gone = before.media.filter((one) => !has.has(one.sha256)).length;
  const told = after.media.some((one) => had.has(one.sha256) && had.get(one.sha256) !== one.alt);
  const moved =
    come + gone === 0 && canonical(before.media.map((x) => x.sha256)) !== canonical(after.media.map((x) => x.sha256));
  return [
    ...(come === 0 ? [] : [{ de: `Neue Bilder: ${come}`, en: `New pictures: ${come}` }[locale]]),
    ...(gone === 0 ? [] : [{ de: `Bilder weniger: ${gone}`, en: `Pictures left out: ${gone}` }[locale]]),
    ...(told ? [{ de: 'Ein Bild ist anders beschrieben.', en: 'A picture is described differently.' }[locale]] : []),
    ...(moved ? [{ de: 'Die Bilder stehen anders herum.', en: 'The pictures are in another order.' }[locale]] : []),
  ];
}

const rest: readonly { readonly of: (draft: Draft) => unknown; readonly says: Said }[] = [
  {
    of: (d) => d.parts,
    says: { de: 'Weitere Beiträge der Reihe sind anders.', en: 'Further posts of the thread differ.' },
  },
  { of: (d) => d.warning, says: { de: 'Die Inhaltswarnung ist anders.', en: 'The content warning differs.' } },
  {
    of: (d) => d.language,
    says: { de: 'Die Sprache ist anders angegeben.', en: 'The language is given differently.' },
  },
  { of: (d) => d.visibility, says: { de: 'Wer es sehen kann, ist anders.', en: 'Who can see it differs.' } },
  {
    of: (d) => d.paid,
    says: {
      de: 'Ob jemand etwas dafür gibt, ist anders angegeben.',
      en: 'Whether somebody gives something for it is given differently.',
    },
  },
  { of: (d) => d.signature, says: { de: 'Die Unterschrift ist anders.', en: 'The signature differs.' } },
];

/** What a new revision changed for its readers, line by line; none = nothing they would see. */
export function differenceLines(change: Change): readonly Line[] {
  const { before, after, reader } = change;
  const others = rest.filter(({ of }) => canonical(of(before)) !== canonical(of(after)));
  return [
    ...textLines(before.words, after.words, reader.locale),
    ...accountLines(change),
    ...timeLines(change),
    ...pictureLines(change),
    ...others.map(({ says }) => says[reader.locale]),
  ].map((text) => line('note', text));
}

/**
 * Said under the new card: what is different from the one it replaces. Null = nothing that readers would see. Where the proposal stands
 * is said by the card above; here it would go stale.
 */
export function differenceCard(revision: number, change: Change): Card | null {
  const lines = differenceLines(change);
  if (lines.length === 0) return null;
  const title = { de: `Das ist neu an Fassung ${revision}`, en: `What is new in version ${revision}` };
  return {
    kind: 'notice',
    title: title[change.reader.locale],
    lines,
    actions: [],
  };
}
