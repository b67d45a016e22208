import { measure } from '../app/reviewing.ts';
import { type Draft, LONGEST, plainDraft } from '../core/draft.ts';
import type { Finding } from '../core/finding.ts';
import type { Locale, Said } from '../core/locale.ts';
import { type Review, review } from '../core/review.ts';
import { maskSecrets } from '../core/secrets/mask.ts';
import type { Shell } from './shell.ts';

/** A review as programs get it. Offsets count UTF-16 units of `text`, which is the text as given, with secrets masked. */
export interface ReviewJson {
  readonly text: string;
  readonly lang: Locale | null;
  readonly verdict: Review['verdict'];
  readonly scores: Review['scores'];
  readonly values: Review['values'];
  readonly findings: readonly (Pick<Finding, 'rule' | 'verdict' | 'start' | 'end'> & {
    /** Null = about what is said. */
    readonly about: 'style' | null;
    readonly message: string;
    readonly why: string;
    readonly instead: string | null;
    readonly leitbild: string | null;
  })[];
  readonly networks: readonly { readonly id: string; readonly used: number; readonly limit: number }[];
}

export interface Reviewed {
  readonly review: Review;
  readonly json: ReviewJson;
}

export type Reviewer = (text: string, lang: Locale | null) => Promise<Reviewed>;

/** Reads texts over as the bot would: for the accounts a post goes to when it names none. Opens no database. */
export async function reviewer({ parts, config, locale, terminal }: Shell): Promise<Reviewer> {
  const [leitbild, rules] = await Promise.all([parts.leitbild(), parts.wordings(true)]);
  const { wordings } = rules;
  if (rules.skipped.length > 0) terminal.err((await import('./checks-rules.ts')).unreadLine(rules, locale));
  const networks = await parts.networks(leitbild, config.url ?? 'http://127.0.0.1');
  const chosen = leitbild.accounts.filter((one) => one.default);
  const accounts = (chosen.length > 0 ? chosen : leitbild.accounts).map((one) => one.id);
  return async (text, lang) => {
    const draft: Draft = { ...plainDraft(text, accounts), language: lang };
    const measured = measure({ networks }, draft);
    const now = parts.clock.now();
    const secrets = await parts.secrets(text);
    const context = { leitbild, now, language: lang, measured, wordings, secrets, recent: [] };
    const done = review(draft, context);
    // Whoever runs this in a pipeline keeps what it prints.
    return { review: done, json: jsonOf(maskSecrets(text, secrets), done, locale) };
  };
}

const jsonOf = (text: string, done: Review, locale: Locale): ReviewJson => ({
  text,
  lang: done.language,
  verdict: done.verdict,
  scores: done.scores,
  values: done.values.map(({ id, strength, evidence }) => ({ id, strength, evidence })),
  findings: done.findings.map(({ rule, about, verdict, start, end, message, why, instead, leitbild }) => ({
    rule,
    verdict,
    about: about ?? null,
    start,
    end,
    message: message[locale],
    why: why[locale],
    instead: instead?.[locale] ?? null,
    leitbild: leitbild?.[locale] ?? null,
  })),
  networks: done.measured.map(({ account, used, limit }) => ({ id: account, used, limit })),
});

/** Why a text cannot be reviewed at all. */
export interface Unfit {
  readonly code: 'bad-json' | 'bad-line' | 'too-long' | 'lone-surrogate' | 'not-utf-8';
  readonly said: Said;
  readonly next: Said;
}

export const unfit = {
  json: {
    code: 'bad-json',
    said: { de: 'Diese Zeile ist kein JSON.', en: 'This line is not JSON.' },
    next: {
      de: 'Schreib je Zeile ein Objekt: {"id": 1, "text": "…"}.',
      en: 'Write one object a line: {"id": 1, "text": "…"}.',
    },
  },
  line: {
    code: 'bad-line',
    said: {
      de: 'Diese Zeile ist JSON, aber kein {id?, text, lang?}.',
      en: 'This line is JSON, but not an {id?, text, lang?}.',
    },
    next: {
      de: 'text ist eine Zeichenkette, lang ist de oder en, id eine Zahl oder eine Zeichenkette.',
      en: 'text is a string, lang is de or en, id is a number or a string.',
    },
  },
  long: {
    code: 'too-long',
    said: {
      de: `Mehr als ${LONGEST} Zeichen liest hier niemand.`,
      en: `Nobody here reads more than ${LONGEST} characters.`,
    },
    next: { de: 'Schick kürzere Texte, jeden für sich.', en: 'Send shorter texts, one at a time.' },
  },
  surrogate: {
    code: 'lone-surrogate',
    said: {
      de: 'Der Text enthält ein halbes Zeichen (ein einzelnes Surrogat).',
      en: 'The text holds half a character (a lone surrogate).',
    },
    next: {
      de: 'Vermutlich wurde er mitten in einem Emoji abgeschnitten. Nimm das ganze.',
      en: 'It was probably cut in the middle of an emoji. Use the whole one.',
    },
  },
  bytes: {
    code: 'not-utf-8',
    said: { de: 'Die Eingabe ist kein Text in UTF-8.', en: 'The input is not text in UTF-8.' },
    next: { de: 'Wandle sie in UTF-8 um.', en: 'Convert it to UTF-8.' },
  },
} as const satisfies Readonly<Record<string, Unfit>>;

/** What keeps a text from being reviewed; null = nothing. */
export function whyUnfit(text: string): Unfit | null {
  if (text.length > LONGEST) return unfit.long;
  return text.isWellFormed() ? null : unfit.surrogate;
}
