import type { RefusalReason } from '../../../src/core/publication.ts';
import type { Unfit } from '../../../src/core/rules/rule.ts';
import type { StoredPicture } from '../../../src/ports/media.ts';
import type { Part } from '../../../src/ports/network.ts';
import type { PictureLimits } from './limits.ts';

type Shown = Part['media'];

const lengthOf = (alt: string): number => [...alt].length;
const isTaken = (type: string, { types }: PictureLimits): boolean => types === null || types.includes(type);

/** What can be told before there is anything to send. */
export const unfitFor = (media: Shown, limits: PictureLimits): readonly Unfit[] =>
  media.flatMap(({ type, alt }, i): readonly Unfit[] => {
    const [picture, used] = [i + 1, lengthOf(alt)];
    return [
      ...(isTaken(type, limits) ? [] : [{ picture, why: 'kind' as const, kind: type }]),
      ...(used > limits.description ? [{ picture, why: 'description' as const, used, limit: limits.description }] : []),
    ];
  });

/** Why a server that says its limits would refuse this picture; null = it would not. */
export function refusalFor(stored: StoredPicture, alt: string, limits: PictureLimits): RefusalReason | null {
  if (!isTaken(stored.type, limits)) return 'media';
  const pixels = (stored.width ?? 0) * (stored.height ?? 0);
  if (stored.bytes.length > limits.bytes || pixels > limits.pixels) return 'oversize';
  return lengthOf(alt) > limits.description ? 'description' : null;
}
