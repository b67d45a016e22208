import { findSecrets } from '../../../adapters/secrets/index.ts';
import { readLeitbild, readRules } from '../../../src/compose.ts';
import { readConfig } from '../../../src/config.ts';
import { plainDraft } from '../../../src/core/draft.ts';
import { type Review, review } from '../../../src/core/review.ts';
import type { RuleContext, Wording } from '../../../src/core/rules/rule.ts';
import { nasty, phraseFiles, posts } from './inputs.ts';
import { atRest, type Held } from './memory.ts';
import { type Timed, timed } from './timed.ts';

const settings = readConfig({});
if (!settings.ok) throw new Error(settings.faults[0]?.said.en);
// As the bot has them: read and proven once, remembered since.
const leitbild = await readLeitbild(settings.config);
const { wordings } = await readRules(settings.config);
const secrets = await findSecrets();
const accounts = leitbild.accounts.map(({ id }) => id);

const texts = posts();
const now = '2026-11-24T22:07:31.000Z';

/** As the bot reads over: every rule, every account, fifty earlier posts, secrets masked. */
const read = (text: string, more: readonly Wording[] = wordings): Review => {
  const draft = plainDraft(text, accounts);
  const context: RuleContext = {
    leitbild,
    now,
    language: null,
    measured: leitbild.accounts.map(({ id, network }) => ({
      account: id,
      network,
      used: text.length,
      limit: 500,
      unit: 'graphemes' as const,
      lacks: [],
    })),
    wordings: more,
    secrets,
    recent,
  };
  return review(draft, context);
};
const recent = texts.slice(0, 50).map((text) => ({ text: `${text} (1)`, at: now, account: accounts[0] ?? '' }));

const some = texts.slice(0, 500);
const perPost = (more: readonly Wording[]): number => {
  for (const text of some) read(text, more);
  return timed(some, (text) => read(text, more), 5).p50;
};
async function invented(count: number): Promise<readonly Wording[]> {
  // Only now: a company's files that are remembered cost the review no parser, and its memory is measured before.
  const { parseWordings } = await import('../../../src/core/wordings.ts');
  return phraseFiles(count).flatMap((source, n) => {
    const parsed = parseWordings(source, `phrases-${n}.yml`);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults[0]));
    return parsed.wordings;
  });
}

const milliseconds = (text: string): number => {
  const begun = performance.now();
  read(text);
  return performance.now() - begun;
};

/** What reading over costs. Memory in MB, times in milliseconds. */
export interface Cost extends Timed, Held {
  /** Resident while it reads. */
  readonly working: number;
  /** A text of 1,000, 10,000 and 100,000 characters. */
  readonly growth: readonly number[];
  readonly worst: readonly { readonly name: string; readonly ms: number }[];
  /** A post among 1,000 and 20,000 phrases. */
  readonly phrases: readonly number[];
}

/** Measures the review in this process, warm, on one core. Needs --expose-gc. */
export async function measure(): Promise<Cost> {
  const speed = timed(texts, (text) => read(text), 5);
  const working = process.memoryUsage.rss() / 2 ** 20;
  const { resident, inUse } = atRest();

  const story = texts.join('\n');
  const growth = [1_000, 10_000, 100_000].map((size) => {
    const text = story
      .repeat(Math.ceil(size / story.length))
      .slice(0, size)
      .toWellFormed();
    return Math.min(...Array.from({ length: 5 }, () => milliseconds(text)));
  });
  const worst = Object.entries(nasty()).map(([name, text]) => {
    // The first time compiles, the second time is what it costs.
    read(text);
    return { name, ms: milliseconds(text) };
  });
  const phrases = [perPost(await invented(1_000)), perPost(await invented(20_000))];
  return { ...speed, working, resident, inUse, growth, worst, phrases };
}
