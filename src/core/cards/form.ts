import { type ActionId, type Card, type Field, type Line, line } from '../card.ts';
import type { Draft } from '../draft.ts';
import type { Account } from '../leitbild.ts';
import type { Locale, Said } from '../locale.ts';
import { visibilityOptions } from './pictures.ts';
import { action, field, type PlaceView, type Reader } from './view.ts';

const titles: Readonly<Record<'propose' | 'revise' | 'object' | 'override', Said>> = {
  propose: { de: 'Was soll die Welt wissen?', en: 'What should the world know?' },
  revise: { de: 'Neue Fassung', en: 'New version' },
  object: { de: 'Was spricht dagegen?', en: 'What is your objection?' },
  override: { de: 'Warum liegt der Hinweis hier falsch?', en: 'Why is this hint wrong here?' },
};

const advice: Readonly<Record<'propose' | 'revise' | 'object' | 'override', Said>> = {
  propose: { de: 'Jemand liest drüber, dann ist es online.', en: 'One colleague reads it over, then it is live.' },
  revise: {
    de: 'Eine Änderung fragt neu: Alle Stimmen beginnen von vorn.',
    en: 'A change asks again: all voices start over.',
  },
  object: {
    de: 'Dein Einspruch zählt schon. Der Grund hilft, ihn auszuräumen.',
    en: 'Your objection already counts. A reason helps settle it.',
  },
  override: {
    de: 'Der Grund wird festgehalten, und es braucht eine Stimme mehr.',
    en: 'The reason is kept, and it takes one more voice.',
  },
};

/** How full a post would be on an account. */
type Count = Pick<PlaceView, 'account' | 'used' | 'limit'>;

/** The form of a post, empty or prefilled; `counts` says what fits where. */
export function draftForm(
  purpose: 'propose' | 'revise',
  draft: Draft | null,
  accounts: readonly Account[],
  reader: Reader,
  counts: readonly Count[] = [],
): Card {
  const { locale } = reader;
  const options = accounts.map((a) => ({ id: a.id, label: `${a.handle} (${a.network})` }));
  // What the Leitbild no longer knows cannot be chosen again.
  const kept = draft?.accounts.filter((id) => accounts.some((a) => a.id === id)) ?? [];
  const chosen = kept.length > 0 ? kept : accounts.filter((a) => a.default).map((a) => a.id);
  return {
    kind: 'form',
    title: titles[purpose][locale],
    lines: [
      line('plain', advice[purpose][locale]),
      ...counts.map(({ account, used, limit }) =>
        line('preview', `${account.handle} (${account.network}): ${used} / ${limit}`),
      ),
    ],
    fields: [
      field('text', locale, 'long', { value: draft?.words ?? '' }),
      field('media', locale, 'media', { value: mediaValue(draft) }),
      ...(draft?.kind === 'reply' ? [] : [field('networks', locale, 'check', { value: chosen.join(','), options })]),
      field('time', locale, 'time', { value: draft?.time ?? '' }),
      field('signature', locale, 'text', { value: draft?.signature ?? '' }),
      field('note', locale, 'long', { value: draft?.note ?? '' }),
      ...rareFields(draft, accounts, locale),
    ],
    actions: [action(purpose, locale)],
  };
}

/** The value of a field of type `media`. */
const mediaValue = (draft: Draft | null): string =>
  JSON.stringify(
    (draft?.media ?? []).map(({ sha256, alt, by = '', people = '' }) => ({ id: sha256, alt, by, people })),
  );

const languages = (locale: Locale) => [
  { id: '', label: { de: 'am Text erkennen', en: 'as the text tells' }[locale] },
  { id: 'de', label: 'Deutsch' },
  { id: 'en', label: 'English' },
];

const paidOptions = (locale: Locale) => [
  { id: 'no', label: { de: 'Nein', en: 'No' }[locale] },
  {
    id: 'yes',
    label: {
      de: 'Ja, jemand gibt etwas dafür: Geld, Ware, einen Gefallen',
      en: 'Yes, somebody gives something for it: money, goods, a favor',
    }[locale],
  },
];

/** What most posts leave as it is. A choice begins with what it is where nobody chooses. */
function rareFields(draft: Draft | null, accounts: readonly Account[], locale: Locale): readonly Field[] {
  const more = { more: true } as const;
  const own = accounts.map((a) =>
    field(`variant:${a.id}`, locale, 'long', {
      ...more,
      label: {
        de: `Eigener Wortlaut für ${a.handle} (${a.network})`,
        en: `Own wording for ${a.handle} (${a.network})`,
      }[locale],
      value: draft?.variants[a.id] ?? '',
    }),
  );
  const options = visibilityOptions(locale);
  return [
    ...(accounts.length > 1 && draft?.kind !== 'reply' ? own : []),
    field('parts', locale, 'long', { ...more, value: draft?.parts.join('\n---\n') ?? '' }),
    field('warning', locale, 'text', { ...more, value: draft?.warning ?? '' }),
    field('language', locale, 'choice', { ...more, value: draft?.language ?? '', options: languages(locale) }),
    field('visibility', locale, 'choice', { ...more, value: draft?.visibility ?? 'public', options }),
    field('paid', locale, 'choice', { ...more, value: draft?.paid ? 'yes' : 'no', options: paidOptions(locale) }),
  ];
}

/** Whoever wished for somebody nobody is called like learns how people are written; `near` is one who may have been meant. */
export function nameLine(near: string | null, locale: Locale): Line {
  const how = {
    de: `So fragst du jemanden Bestimmtes: /voice @${near ?? 'name'}, dahinter der Text. Ohne geht es der Reihe nach.`,
    en: `To ask somebody in particular: /voice @${near ?? 'name'}, then the text. Without it, people take turns.`,
  }[locale];
  const question = { de: `Meintest du @${near}? `, en: `Did you mean @${near}? ` }[locale];
  return line('plain', near === null ? how : `${question}${how}`);
}

/** Whom this form will ask, where its author named somebody. */
export const wishLine = (name: string, locale: Locale): Line =>
  line('plain', { de: `Gegenlesen soll: ${name}.`, en: `To read it over: ${name}.` }[locale]);

/** Asks for the reason of an objection or an override; `hint` says of which finding. */
export function reasonForm(
  purpose: 'object' | 'override',
  words: string,
  reader: Reader,
  hint: readonly Line[] = [],
): Card {
  const { locale } = reader;
  return {
    kind: 'form',
    title: titles[purpose][locale],
    lines: [line('post', words), ...hint, line('plain', advice[purpose][locale])],
    fields: [field('reason', locale, 'long')],
    actions: [purposeAction(purpose, locale)],
    asks: true,
  };
}

/** Asks whoever has a remark (✏️) what it is: for `author` alone, and it changes nothing. */
export function noteForm(words: string, author: string, { locale }: Reader): Card {
  const texts = {
    de: {
      title: `Was möchtest du ${author} sagen?`,
      advice: `Das liest nur ${author}. Am Stand ändert es nichts.`,
      label: 'Anmerkung',
    },
    en: {
      title: `What would you like to tell ${author}?`,
      advice: `Only ${author} reads it. It changes nothing about where things stand.`,
      label: 'Remark',
    },
  }[locale];
  return {
    kind: 'form',
    title: texts.title,
    lines: [line('post', words), line('plain', texts.advice)],
    fields: [field('note', locale, 'long', { label: texts.label })],
    actions: [action('note', locale)],
    asks: true,
  };
}

const purposeAction = (id: ActionId, locale: Locale) => ({
  ...action(id, locale),
  label: { de: 'Festhalten', en: 'Save the reason' }[locale],
});
