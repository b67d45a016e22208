import { type Kind, kind } from './kind.ts';
import { isExamplePassword, isPlaceholder, SLUG } from './placeholder.ts';

const WORDS = 'passwor[dt]|passwd|pwd|kennwort|passphrase';
const PASSWORD = `\\p{L}{0,20}(?:${WORDS})`;
const KEY =
  '(?:api|aws|secret|access|auth|private|client|bot|account)[_ -]?(?:secret[_ -]?)?(?:access[_ -]?)?(?:key|token|secret|schlüssel)';
const GIVEN = String.raw`["'»„]?\s{0,3}(?:[:=]|ist:?\s|is:?\s|lautet:?\s)\s{0,3}["'»„]?`;
// A value cut short would leave the rest of it readable.
const VALUE = String.raw`(?<secret>[^\s"'«“•<>]{6,4000})`;
const START = '(?<![\\p{L}\\p{N}])';

const bare = (value: string): string => value.replace(/[.,;:!?)\]]{1,9}$/u, '');

/** Labelled values are secrets only if they look like one: "password: 8-digit" and "token: @kim" are sentences. */
const looksMade = (value: string): boolean => {
  const core = bare(value);
  // The app passwords of Bluesky may consist of letters alone.
  if (/^[a-z2-7]{4}(?:-[a-z2-7]{4}){3}$/.test(core)) return true;
  if (isPlaceholder(core)) return false;
  if (core.length < 6 || !/[\d$%&*+=^~\\#@!]/.test(core)) return false;
  if (!/\p{L}/u.test(core)) return /^\d+$/.test(core);
  return !/^(?:https?:|[@#]|\d{1,4}-\p{L}+$)|^[^\s@]+@[^\s@]+\.\p{L}{2,}$/u.test(core);
};
const WORDS_JOINED = new RegExp(`^${SLUG}$`);
const looksRandom = (value: string): boolean =>
  value.length >= 12 && /\p{L}/u.test(value) && looksMade(value) && !WORDS_JOINED.test(bare(value));
/** WPA wants eight characters. "hängt-an-der-Tafel" is none, "KaffeeMahlt" may be one. */
const opensNet = (value: string): boolean => {
  const core = bare(value);
  return core.length >= 8 && !isPlaceholder(core) && (looksMade(core) || /\p{Ll}\p{Lu}/u.test(core));
};

const password = (pattern: string, proof: (secret: string) => boolean): Kind => ({
  ...kind('Passwort oder Zugangsschlüssel', 'password or access key', new RegExp(pattern, 'giu'), false),
  proof,
});

const NET = '(?:w-?lan|wi-?fi|wpa[23]?|hotspot)';

/** A label is the mark: without one of these in a text none of the kinds below is in it. */
export const LABEL =
  /passwor[dt]|passwd|pwd|kennwort|passphrase|key|schlüssel|secret|token|w-?lan|wi-?fi|wpa|hotspot/iu;

/** Secrets that say by what stands before them what they are. */
export const labelled: readonly Kind[] = [
  password(`${START}${PASSWORD}${GIVEN}${VALUE}`, looksMade),
  password(
    String.raw`${START}${PASSWORD}\s(?:fürs?|für|for|vom|zum|zur|of|to)\s[^\n:=]{1,40}[:=]\s{0,3}["'»„]?${VALUE}`,
    looksMade,
  ),
  password(`${START}(?:${KEY}|secret|token)${GIVEN}${VALUE}`, looksRandom),
  password(
    String.raw`${START}${NET}[^\n.!?]{0,60}?(?:${WORDS}|schlüssel|code|key|pass|psk|pw)${GIVEN}${VALUE}`,
    opensNet,
  ),
  // What a QR code for guests says.
  password(String.raw`(?<![\p{L}])wifi:(?:[a-z]:[^;\n]{0,64};){0,4}p:(?<secret>[^;\s•]{8,63});`, () => true),
  // A plain word after "password:" may be a joke about passwords. Ask, do not stop.
  {
    name: { de: 'Passwort', en: 'password' },
    pattern: new RegExp(
      String.raw`${START}${PASSWORD}\s{0,3}[:=]\s{0,3}(?<secret>\p{L}{4,60})(?=[.!]?[ \t]{0,9}(?:$|\n))`,
      'giu',
    ),
    marked: false,
    verdict: 'advise',
  },
];

/** Of people and machines that sign in by an address. */
export const addressed: Kind = {
  ...kind(
    'Passwort in einer Adresse',
    'password in an address',
    /(?<=(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/]{1,100}:)[^\s@/•]{3,200}(?=@[^\s@])/gu,
    false,
  ),
  proof: (secret) => !isExamplePassword(secret),
};
