import type { Refusal } from '../core/refusal.ts';
import { refusalText } from '../core/refusal-texts.ts';
import { Failure } from './failure.ts';

/** A refusal of the core, as the end of a command. In a terminal there are no cards: the hint names the command line's own words. */
export function refused(refusal: Refusal): Failure {
  const [de, en] = [refusalText(refusal, 'de'), refusalText(refusal, 'en')];
  // Go stays a matter of the chat: at the command line one is always the same human.
  const here = (text: string): string => text.replace(/\/voice (?=list|show|undo|help)/g, 'npm run voices -- ');
  return new Failure(1, { de: de.message, en: en.message }, { de: here(de.hint), en: here(en.hint) });
}
