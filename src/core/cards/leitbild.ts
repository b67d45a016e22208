import { type Card, type Line, line } from '../card.ts';
import type { Leitbild } from '../leitbild.ts';
import type { Locale, Said } from '../locale.ts';
import type { Policy } from '../policy.ts';
import { cut, names, quoted, span } from './words.ts';

/** A pattern of the Leitbild as people read it: "repariert*" is "repariert…", "<zahl> Euro" is "… Euro". */
const readable = (pattern: string): string => pattern.replaceAll(/<[^>]*>/g, '…').replaceAll('*', '…');

/** So many words of one kind are shown; the others are counted. */
const [SEEN, WORDS] = [4, 8] as const;

function votes({ quorum, keeperNeeded }: Policy, locale: Locale): string {
  const many = { de: `${quorum} Stimmen, nie die eigene`, en: `${quorum} voices, never your own` }[locale];
  const one = { de: 'Eine Stimme genügt, nie die eigene', en: 'One voice is enough, never your own' }[locale];
  const keeper = {
    de: '; eine davon von jemandem, der das Leitbild hütet',
    en: '; one of them from a keeper of the Leitbild',
  }[locale];
  return `${quorum === 1 ? one : many}${keeperNeeded ? keeper : ''}.`;
}

/** How it is decided, in one line; answers only where they are decided otherwise. */
function voting({ post, reply }: Leitbild['policy'], locale: Locale): Line {
  const grace = span(post.grace, locale);
  const others = votes(reply, locale) === votes(post, locale) ? '' : votes(reply, locale);
  const text = {
    de: `Abstimmen: ${votes(post, 'de')} Ein Einspruch hält den Beitrag auf, bis er fallen gelassen ist oder der Text sich ändert, und kostet eine Stimme mehr. ${grace} nach dem letzten Ja geht es hinaus; Schweigen ist keines, nach ${post.lapse === 1 ? 'einem Arbeitstag' : `${post.lapse} Arbeitstagen`} verfällt es.${others === '' ? '' : ` Antworten: ${others}`}`,
    en: `Voting: ${votes(post, 'en')} An objection holds the post until it is dropped or the text changes, and costs one more voice. ${grace} after the last yes it goes out; silence is not a yes, after ${post.lapse === 1 ? 'one working day' : `${post.lapse} working days`} it lapses.${others === '' ? '' : ` Answers: ${others}`}`,
  };
  return line('plain', text[locale]);
}

function reactions({ yes, object, note }: Leitbild['reactions'], locale: Locale): Line {
  const told: readonly (readonly [readonly string[], Said])[] = [
    [yes, { de: 'Ja', en: 'yes' }],
    [object, { de: 'Einspruch', en: 'objection' }],
    [note, { de: 'Anmerkung (liest nur, wer den Text schrieb)', en: 'remark (only its author reads it)' }],
  ];
  const map = told.filter(([signs]) => signs.length > 0).map(([signs, said]) => `${signs.join(' ')} ${said[locale]}`);
  const text = {
    de: `Reaktionen: ${map.join(' · ')}. Alle anderen bedeuten nichts.`,
    en: `Reactions: ${map.join(' · ')}. All others mean nothing.`,
  };
  return line('plain', text[locale]);
}

/** Words nobody here uses, as far as they fit. What is confidential is not told: guests may read this. */
function taboos({ taboos: terms }: Pick<Leitbild, 'taboos'>, locale: Locale): readonly Line[] {
  if (terms.length === 0) return [];
  const shown = terms.slice(0, WORDS).map(({ term }) => quoted(readable(term), locale));
  const further = terms.length - shown.length;
  const more = further === 0 ? [] : [{ de: `${further} weitere`, en: `${further} more` }[locale]];
  const list = names([...shown, ...more], locale);
  return [line('plain', { de: `Sagen wir nicht: ${list}.`, en: `Words we avoid: ${list}.` }[locale])];
}

/** Who keeps the Leitbild; `unknown` of them have never been seen here. */
export interface Keepers {
  readonly names: readonly string[];
  readonly unknown: number;
}

function keepersLine({ names: known, unknown }: Keepers, locale: Locale): Line {
  const others = {
    de: unknown === 1 ? 'eine Person, die noch nie hier war' : `${unknown} Personen, die noch nie hier waren`,
    en: unknown === 1 ? 'one person who has never been here' : `${unknown} people who have never been here`,
  }[locale];
  const list = names([...known, ...(unknown === 0 ? [] : [others])], locale);
  return line('plain', { de: `Das Leitbild hüten: ${list}.`, en: `Keepers of the Leitbild: ${list}.` }[locale]);
}

/** The Leitbild, as the company wrote it, and how it is decided by it. */
export function leitbildCard(leitbild: Leitbild, keepers: Keepers, locale: Locale): Card {
  const label = (de: string, en: string, text: Said): Line =>
    line('leitbild', `${locale === 'de' ? de : en}: ${text[locale]}`);
  const seen = { de: 'zu sehen an', en: 'shows in' }[locale];
  const answer = { de: 'wer antwortet', en: 'who answers' }[locale];
  return {
    kind: 'leitbild',
    title: `${leitbild.company.name}: ${locale === 'de' ? 'Leitbild' : 'Leitbild (what we stand for)'}`,
    lines: [
      label('Auftrag', 'Mission', leitbild.mission),
      label('Vision', 'Vision', leitbild.vision),
      ...leitbild.goals.map((goal) => label('Ziel', 'Goal', goal)),
      ...leitbild.values.map((v) =>
        line(
          'leitbild',
          `${quoted(v.name[locale], locale)} – ${seen}: ${v.seen[locale].slice(0, SEEN).map(readable).join('; ')}`,
        ),
      ),
      ...taboos(leitbild, locale),
      ...leitbild.accounts.map((a) => line('plain', `${a.handle} (${a.network}) – ${answer}: ${cut(a.answers, 200)}`)),
      voting(leitbild.policy, locale),
      reactions(leitbild.reactions, locale),
      keepersLine(keepers, locale),
    ],
    actions: [],
  };
}
