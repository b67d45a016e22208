import { nameToEmoji } from 'gemoji';

/** Names of Slack's that differ from the common ones, where they are used in reactions. */
const own: Readonly<Record<string, string>> = {
  face_with_rolling_eyes: '🙄',
  hugging_face: '🤗',
  simple_smile: '🙂',
  thinking_face: '🤔',
  rolling_on_the_floor_laughing: '🤣',
  white_frowning_face: '☹️',
  face_with_raised_eyebrow: '🤨',
  star_struck: '🤩',
  'star-struck': '🤩',
  no_entry_sign: '🚫',
  lower_left_ballpoint_pen: '🖊️',
  lower_left_fountain_pen: '🖋️',
  lower_left_crayon: '🖍️',
};

const byName = new Map([...Object.entries(nameToEmoji), ...Object.entries(own)]);

/** Regional indicators: `flag-de` is a picture of two of them. */
const flag = (country: string): string =>
  [...country].map((letter) => String.fromCodePoint(0x1f1e6 + letter.charCodeAt(0) - 97)).join('');

const modifiable = /^\p{Emoji_Modifier_Base}/u;

/** The modifier stands right behind the person or hand, and takes the place of the variation selector. */
function toned(emoji: string, tone: string): string {
  const [base = '', ...rest] = [...emoji];
  if (!modifiable.test(base)) return emoji;
  const [next, ...more] = rest;
  const modifier = String.fromCodePoint(0x1f3fb + Number(tone) - 2);
  return [base, modifier, ...(next === '\uFE0F' ? more : rest)].join('');
}

/** One name → its emoji, with the skin tone that was chosen; null where Slack's name is the company's own or unknown. */
export function emojiNamed(name: string): string | null {
  const [plain = '', tone, ...more] = name.split('::');
  const country = /^flag-([a-z]{2})$/.exec(plain)?.[1];
  const emoji = country === undefined ? byName.get(plain) : flag(country);
  if (emoji === undefined || more.length > 0) return null;
  if (tone === undefined) return emoji;
  const [, number, second] = /^skin-tone-([2-6])(?:-([2-6]))?$/.exec(tone) ?? [];
  if (number === undefined) return null;
  // Two tones are two people in one picture: the picture without them says the same.
  return second === undefined ? toned(emoji, number) : emoji;
}

/** A reaction as Slack names it ("+1", "thumbsup::skin-tone-3") → emoji; one of the company's own → ":name:". */
export const reactionOf = (name: string): string => emojiNamed(name) ?? `:${name}:`;
