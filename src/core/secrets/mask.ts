import type { Draft } from '../draft.ts';
import type { Finding } from '../finding.ts';
import type { FindSecrets } from '../rules/rule.ts';
import { markOf, type Secret, secretsIn } from './find.ts';

/**
 * The text with every secret replaced by bullets, as long as before, so that offsets of findings stay true. Repeatable.
 * What is only asked about may be a sentence and stays, unless nobody will ever be asked: then `doubtful` ones go, too.
 */
export const maskSecrets = (text: string, find: FindSecrets, which: 'certain' | 'doubtful' = 'certain'): string => {
  let done = 0;
  const pieces = secretsIn(text, find)
    .filter(({ verdict }) => which === 'doubtful' || verdict === 'block')
    .map((secret) => {
      const mark = markOf(text, secret);
      const piece = text.slice(done, secret.start) + mark + '•'.repeat(secret.end - secret.start - mark.length);
      done = secret.end;
      return piece;
    });
  return pieces.join('') + text.slice(done);
};

/** A draft with the secrets of all its texts masked: for storing and for showing. */
export const maskDraft = (draft: Draft, find: FindSecrets): Draft => {
  const mask = (text: string): string => maskSecrets(text, find);
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

/** The text a finding counts its offsets in. */
const textAt = (draft: Draft, place = ''): string => {
  const [kind, name = ''] = place.split(/:(.*)/s);
  if (kind === 'variant') return draft.variants[name] ?? '';
  if (kind === 'part') return draft.parts[Number(name) - 1] ?? '';
  if (kind === 'alt') return draft.media[Number(name)]?.alt ?? '';
  if (kind === 'warning') return draft.warning ?? '';
  return (kind === 'signature' ? draft.signature : draft.words) ?? '';
};

/**
 * Findings without what would quote a secret: another rule that finds fault with a key ("that shouts") has nothing to say any more,
 * as the key comes out anyway. What a review finds is stored and shown.
 */
export const hushed = (findings: readonly Finding[], draft: Draft, find: FindSecrets): readonly Finding[] => {
  if (!findings.some(({ rule, verdict }) => rule === 'secrets' && verdict === 'block')) return findings;
  const known = new Map<string, readonly Secret[]>();
  const secretsAt = (place = ''): readonly Secret[] => {
    const secrets = known.get(place) ?? secretsIn(textAt(draft, place), find);
    known.set(place, secrets);
    return secrets;
  };
  const quotes = ({ rule, place, start, end }: Finding): boolean =>
    rule !== 'secrets' && secretsAt(place).some((one) => start < one.end && one.start < end);
  const both = (said: Finding['message']): Finding['message'] => ({
    de: maskSecrets(said.de, find),
    en: maskSecrets(said.en, find),
  });
  return findings
    .filter((finding) => !quotes(finding))
    .map((one) => ({
      ...one,
      message: both(one.message),
      why: both(one.why),
      instead: one.instead === null ? null : both(one.instead),
    }));
};
