import { plainDraft } from '../core/draft.ts';
import { isSmallTalk } from '../core/guess.ts';
import { locales } from '../core/locale.ts';
import type { House } from './house.ts';
import { reviewDraft } from './reviewing.ts';

const SENTENCE = 'Heute mahlt die Mühle wieder. The mill grinds again today.';

/**
 * Reads one sentence over in each language, for nobody: what is compiled at its first use would keep the first people waiting, all of
 * them at once after a restart.
 */
export function warm(house: House): void {
  const accounts = house.leitbild.accounts.map(({ id }) => id);
  for (const language of locales) reviewDraft(house, { ...plainDraft(SENTENCE, accounts), language });
  isSmallTalk(SENTENCE);
}
