import { plainDraft } from '../core/draft.ts';
import { isSmallTalk } from '../core/guess.ts';
import { locales } from '../core/locale.ts';
import type { House } from './house.ts';
import { reviewDraft } from './reviewing.ts';

/** Looks like a key to a glance, and is none: whoever looks closer has compiled what it takes. */
const ALMOST = 'sk-und-sonst-nichts http://a:b@c';
const SENTENCE = 'Heute mahlt die Mühle wieder. The mill grinds again today.';
/** A process's first texts are matched against what they could hold alone; from the third on everything is made. */
const TEXTS = 3;

/**
 * Reads a few sentences over in each language, for nobody: what is compiled at its first use would keep the first people waiting, all of
 * them at once after a restart.
 */
export function warm(house: House): void {
  const accounts = house.leitbild.accounts.map(({ id }) => id);
  for (const language of locales)
    for (let n = 0; n < TEXTS; n += 1) reviewDraft(house, { ...plainDraft(`${SENTENCE} ${n}`, accounts), language });
  house.secrets(ALMOST);
  isSmallTalk(SENTENCE);
}
