import type { Draft } from '../draft.ts';
import type { Rule } from './rule.ts';

// The braille blank is a letter to Unicode and nothing to a reader.
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** A form sent back as it came: no words, no picture, no wording of an account's own. There is nothing to review or to keep. */
export const isNothing = ({ words, variants, media }: Draft): boolean =>
  media.length === 0 && ![words, ...Object.values(variants)].some((text) => VISIBLE.test(text));

/** Nothing to see. A picture is something to see: then the words may be missing. */
export const empty: Rule<null> = {
  id: 'empty',
  reads: 'posts',
  texts: {
    message: { de: () => 'Hier steht nichts.', en: () => 'There is nothing here.' },
    why: {
      de: () => 'Kein sichtbares Zeichen. Zum Schweigen braucht es kein Netzwerk.',
      en: () => 'Not one visible character. Silence needs no network.',
    },
    instead: {
      de: () => 'Schreib, was heute in der Firma passiert ist. Ein Satz genügt.',
      en: () => 'Write what happened at work today. One sentence will do.',
    },
  },
  check: (draft) =>
    draft.media.length > 0 || VISIBLE.test(draft.words) ? [] : [{ verdict: 'block', start: 0, end: 0, props: null }],
};
