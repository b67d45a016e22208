import { leitbildReviewCard } from '../core/cards/leitbild-review.ts';
import { interviewForm, writtenCard } from '../core/cards/leitbild-start.ts';
import { languageOf } from '../core/language.ts';
import type { Leitbild } from '../core/leitbild.ts';
import { parseLeitbild } from '../core/leitbild-parse.ts';
import { toldIn } from '../core/leitbild-review/draft.ts';
import { type Answers, interview, troubleWith } from '../core/leitbild-review/interview.ts';
import { type History, reviewLeitbild } from '../core/leitbild-review/review.ts';
import { writeLeitbild } from '../core/leitbild-review/write.ts';
import { refuse } from '../core/refusal.ts';
import { livedValues } from '../core/rules/lived.ts';
import { maskSecrets } from '../core/secrets/mask.ts';
import type { Instant } from '../core/time.ts';
import type { Values } from '../ports/chat.ts';
import type { Tx } from '../ports/store.ts';
import { leitbild as showLeitbild } from './info.ts';
import { type Done, done, naming, type Turn, tell } from './turn.ts';
import { repeated, typed } from './typed.ts';

/** Posts looked at: months, for most. */
const LOOKED = 300;

/** Which value was last lived when, by the words that went live; null while nothing has. */
export async function livedHistory(tx: Tx, leitbild: Leitbild, now: Instant): Promise<History | null> {
  const posts = await tx.proposals.recentLive(LOOKED);
  const oldest = posts.at(-1);
  if (oldest === undefined) return null;
  const last = new Map<string, Instant>();
  for (const { draft, at } of posts) {
    if (last.size === leitbild.values.length) break;
    for (const { id } of livedValues(draft.words, leitbild, languageOf(draft.words)))
      if (!last.has(id)) last.set(id, at);
  }
  const lived = leitbild.values.map(({ id }) => ({ value: id, lastLived: last.get(id) ?? null }));
  return { now, first: oldest.at, lived };
}

/** `/voice leitbild`, `/voice leitbild check`, `/voice leitbild start`. Guests read it as it is. */
export async function aboutLeitbild(turn: Turn, rest: string): Promise<Done> {
  const word = rest.trim().toLowerCase();
  if (word === '') return showLeitbild(turn);
  if (turn.me.kind !== 'colleague') return refuse('not-a-colleague');
  if (word === 'check') return checkLeitbild(turn, false);
  if (word !== 'start') return refuse('bad-input', { about: `leitbild:${repeated(rest, turn.house.secrets)}` });
  await tell(turn, 'leitbild-start', interviewForm(turn.me.locale));
  return done();
}

/** The Leitbild's own review, privately: the weakest sentence, or `all` there is something to say about. */
export async function checkLeitbild(turn: Turn, all: boolean): Promise<Done> {
  const { tx, house, me } = turn;
  if (me.kind !== 'colleague') return refuse('not-a-colleague');
  const review = reviewLeitbild(house.leitbild, await livedHistory(tx, house.leitbild, house.clock.now()));
  await tell(turn, 'leitbild-check', leitbildReviewCard(review, me.locale, all));
  return done();
}

/** Longer than this, a chat would cut it: then the stories stay out of the file. */
const ROOM = 9_000;

/** The form of the interview, filled in: the YAML, privately. Something missing is told beside its question, and nothing is lost. */
export async function toldLeitbild(turn: Turn, values: Values): Promise<Done> {
  const { house, me } = turn;
  const answers: Record<string, string> = {};
  for (const [i, question] of interview.entries()) {
    const field = `told:${i + 1}` as const;
    const read = typed(field, values[field] ?? '');
    if (!read.ok) return read;
    const trouble = troubleWith({ ...question, key: question.id }, read.text);
    if (trouble !== null) return refuse('bad-input', { about: `${field}:${trouble}` });
    answers[question.id] = maskSecrets(read.text, house.secrets);
  }
  const yaml = written(answers, turn);
  const parsed = parseLeitbild(yaml, 'leitbild.yml');
  const review = parsed.ok ? reviewLeitbild(parsed.leitbild) : [];
  // It holds what people said: it is emptied once whoever wrote it is forgotten.
  await tell(turn, 'leitbild-yaml', writtenCard(yaml, review, me.locale), naming('leitbild-yaml', [me.person]));
  return done();
}

function written(answers: Answers, { house, me }: Turn): string {
  const told = toldIn(answers, me.locale, house.leitbild);
  const whole = writeLeitbild(told, house.leitbild);
  return whole.length <= ROOM ? whole : writeLeitbild(told, house.leitbild, false);
}
