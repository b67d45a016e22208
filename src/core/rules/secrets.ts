import type { Draft } from '../draft.ts';
import type { Hit } from '../finding.ts';
import type { Said } from '../locale.ts';
import type { Rule } from './rule.ts';

interface Kind {
  readonly name: Said;
  /** The whole secret, or its named group `secret`. Every repetition is bounded or cannot start twice in one run. */
  readonly pattern: RegExp;
  /** The first four characters are the issuer's mark and may be shown; of a password nothing may. */
  readonly marked: boolean;
  readonly verdict: 'block' | 'advise';
  /** What a match must also be. */
  readonly proof?: (secret: string) => boolean;
}

const kind = (de: string, en: string, pattern: RegExp, marked = true): Kind => ({
  name: { de, en },
  pattern,
  marked,
  verdict: 'block',
});
const key = (owner: string, pattern: RegExp): Kind => kind(`Schlüssel für ${owner}`, `key for ${owner}`, pattern);

const PASSWORD = '\\p{L}{0,20}(?:passwor[dt]|passwd|pwd|kennwort|passphrase)';
const KEY =
  '(?:api|aws|secret|access|auth|private|client|bot)[_ -]?(?:secret[_ -]?)?(?:access[_ -]?)?(?:key|token|secret|schlüssel)';
const GIVEN = String.raw`["'»„]?\s{0,3}(?:[:=]|ist:?\s|is:?\s|lautet:?\s)\s{0,3}["'»„]?`;
const VALUE = String.raw`(?<secret>[^\s"'«“•<>]{6,200})`;

/** Labelled values are secrets only if they look like one: "password: 8-digit" and "token: @kim" are sentences. */
const looksMade = (value: string): boolean => {
  const core = value.replace(/[.,;:!?)\]]{1,9}$/u, '');
  const prose = /^(?:https?:|[@#]|\d{1,4}-\p{L}+$)|^[^\s@]+@[^\s@]+\.\p{L}{2,}$/u.test(core);
  const letters = /\p{L}/u.test(core);
  return !prose && core.length >= 6 && (letters ? /[\d$%&*+=^~\\#@!]/u.test(core) : /^\d+$/u.test(core));
};
const looksRandom = (value: string): boolean => value.length >= 12 && /\p{L}/u.test(value) && looksMade(value);

const labelled = (label: string, proof: (secret: string) => boolean): Kind => ({
  ...kind(
    'Passwort oder Zugangsschlüssel',
    'password or access key',
    new RegExp(`(?<![\\p{L}\\p{N}])${label}${GIVEN}${VALUE}`, 'giu'),
    false,
  ),
  proof,
});

/** The common plain forms, by what their issuers document. A fuller search has its own place in the judgement. */
const kinds: readonly Kind[] = [
  kind(
    'privater Schlüssel',
    'private key',
    /-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----(?:[\s\S]*?-----END [A-Z0-9 ]{1,60}-----|[\s\S]*)/gu,
    false,
  ),
  key('AWS', /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/gu),
  key('GitHub', /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255})/gu),
  key('GitLab', /(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{16,255}/gu),
  key('Slack', /(?<![A-Za-z0-9])(?:xox[abceoprs]-[A-Za-z0-9-]{10,255}|xapp-\d-[A-Za-z0-9-]{10,255})/gu),
  key('Slack', /(?<=hooks\.slack\.com\/services\/)T[A-Z0-9]{4,20}\/B[A-Z0-9]{4,20}\/[A-Za-z0-9]{8,60}/gu),
  key('Stripe', /(?<![A-Za-z0-9])(?:[sr]k_(?:live|test)|whsec)_[A-Za-z0-9]{10,255}/gu),
  // Real ones carry digits; "sk-" followed by hyphenated words is a branch name.
  key('OpenAI / Anthropic', /(?<![A-Za-z0-9])sk-(?=[A-Za-z_-]{0,100}\d)[A-Za-z0-9_-]{20,255}/gu),
  key('Google', /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}/gu),
  key('npm', /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/gu),
  key('SendGrid', /(?<![A-Za-z0-9])SG\.[A-Za-z0-9_-]{16,40}\.[A-Za-z0-9_-]{16,80}/gu),
  kind('Telegram-Bot-Token', 'Telegram bot token', /(?<![A-Za-z0-9])\d{8,10}:AA[A-Za-z0-9_-]{33}/gu, false),
  kind(
    'Anmelde-Token (JWT)',
    'sign-in token (JWT)',
    /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,4000}\.eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{8,4000}/gu,
  ),
  kind(
    'Anmelde-Token',
    'sign-in token',
    /(?<=(?<![A-Za-z])Bearer )(?=[^\d\s]{0,200}\d)[A-Za-z0-9._~+/-]{20,4000}/gu,
    false,
  ),
  kind(
    'Passwort in einer Adresse',
    'password in an address',
    /(?<=(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/]{1,100}:)[^\s@/•]{3,200}(?=@[^\s@])/gu,
    false,
  ),
  labelled(`(?:${PASSWORD}|${KEY})`, looksMade),
  labelled('(?:secret|token)', looksRandom),
  // A plain word after "password:" may be a joke about passwords. Ask, do not stop.
  {
    name: { de: 'Passwort', en: 'password' },
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}])${PASSWORD}\s{0,3}[:=]\s{0,3}(?<secret>\p{L}{4,60})(?=[.!]?[ \t]{0,9}(?:$|\n))`,
      'giu',
    ),
    marked: false,
    verdict: 'advise',
  },
];

interface Secret {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

const certain = kinds.filter(({ verdict }) => verdict === 'block');

/** Every secret in a plain form, in order, without overlaps. */
const secretsIn = (text: string, among: readonly Kind[]): readonly Secret[] => {
  const all = among
    .flatMap((one) =>
      [...text.matchAll(one.pattern)].map((match): Secret => {
        const end = match.index + match[0].length;
        return { kind: one, start: end - (match.groups?.secret ?? match[0]).length, end };
      }),
    )
    .filter(({ kind: { proof }, start, end }) => proof?.(text.slice(start, end)) ?? true);
  let reached = 0;
  return all
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const free = start >= reached;
      if (free) reached = end;
      return free;
    });
};

const shown = (text: string, { kind: { marked }, start }: Secret): string =>
  marked ? text.slice(start, start + 4) : '';

/**
 * The text with every secret replaced by bullets, as long as before, so that offsets of findings stay true. Repeatable.
 * What is only asked about may be a sentence and stays, unless nobody will ever be asked: then `doubtful` ones go, too.
 */
export const maskSecrets = (text: string, which: 'certain' | 'doubtful' = 'certain'): string => {
  let done = 0;
  const pieces = secretsIn(text, which === 'certain' ? certain : kinds).map((secret) => {
    const mark = shown(text, secret);
    const piece = text.slice(done, secret.start) + mark + '•'.repeat(secret.end - secret.start - mark.length);
    done = secret.end;
    return piece;
  });
  return pieces.join('') + text.slice(done);
};

/** A draft with the secrets of all its texts masked: for storing and for showing. */
export const maskDraft = (draft: Draft): Draft => {
  const mask = (text: string): string => maskSecrets(text);
  const maybe = (text: string | null) => (text === null ? null : mask(text));
  return {
    ...draft,
    words: mask(draft.words),
    variants: Object.fromEntries(Object.entries(draft.variants).map(([account, text]) => [account, mask(text)])),
    parts: draft.parts.map(mask),
    warning: maybe(draft.warning),
    campaign: maybe(draft.campaign),
    signature: maybe(draft.signature),
    media: draft.media.map((one) => ({ ...one, alt: mask(one.alt) })),
    note: mask(draft.note),
  };
};

/** The shortest mask is that of a three-letter password in an address; nobody writes three bullets in a row by hand. */
const MASK = /•{3,}/u;

/** `name` null: a secret was here, and only its mask is left. */
interface Props {
  readonly name: Said | null;
  readonly masked: string;
}

/** Keys, tokens and passwords. The finding never quotes one: cards are read over shoulders. */
export const secrets: Rule<Props> = {
  id: 'secrets',
  reads: 'all',
  texts: {
    message: {
      de: (p) =>
        p.name === null
          ? `Hier wurde ein Geheimnis entfernt (${p.masked}).`
          : `Hier steht ein Geheimnis: ${p.name.de} (${p.masked}).`,
      en: (p) =>
        p.name === null
          ? `A secret was removed here (${p.masked}).`
          : `There is a secret in here: ${p.name.en} (${p.masked}).`,
    },
    why: {
      de: (p) =>
        p.name === null
          ? 'Gespeichert wird nur die Maske. Mit Punkten darin möchte den Satz vermutlich niemand lesen.'
          : 'Was einmal online war, gilt als bekannt. Suchprogramme finden es schneller als Kundschaft.',
      en: (p) =>
        p.name === null
          ? 'Only the mask is stored. The sentence probably does not read well with bullets in it.'
          : 'Whatever has been online counts as known. Bots find it sooner than customers do.',
    },
    instead: {
      de: (p) =>
        p.name === null
          ? 'Sieh nach, ob der Satz ohne die Punkte auskommt.'
          : 'Nimm es heraus. Stand es schon irgendwo anders, tausch es aus: Das dauert fünf Minuten.',
      en: (p) =>
        p.name === null
          ? 'Please look: the sentence may do without the bullets.'
          : 'Take it out. If it has been anywhere else already, replace it: that takes five minutes.',
    },
  },
  check: ({ words }) => {
    const found = secretsIn(words, kinds)
      .slice(0, 20)
      .map(
        (secret): Hit<Props> => ({
          verdict: secret.kind.verdict,
          start: secret.start,
          end: secret.end,
          props: { name: secret.kind.name, masked: `${shown(words, secret)}••••` },
        }),
      );
    const mask = MASK.exec(words);
    if (mask === null) return found;
    const { index: start } = mask;
    return [...found, { verdict: 'advise', start, end: start + mask[0].length, props: { name: null, masked: '••••' } }];
  },
};
