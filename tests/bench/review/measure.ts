import { join } from 'node:path';
import { readLeitbild, readWordings } from '../../../adapters/files/index.ts';
import { findSecrets } from '../../../adapters/secrets/index.ts';
import { plainDraft } from '../../../src/core/draft.ts';
import { type Review, review } from '../../../src/core/review.ts';
import type { RuleContext, Wording } from '../../../src/core/rules/rule.ts';
import { hushed } from '../../../src/core/secrets/mask.ts';
import { parseWordings } from '../../../src/core/wordings.ts';
import { nasty, phraseFiles, posts } from './inputs.ts';
import { timed } from './timed.ts';

const data = join(import.meta.dirname, '../../../data');
const leitbild = await readLeitbild(join(data, 'leitbild.yml'));
const { wordings } = await readWordings(join(data, 'rules'), null);
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
  return hushed(review(draft, context), draft, secrets);
};
const recent = texts.slice(0, 50).map((text) => ({ text: `${text} (1)`, at: now, account: accounts[0] ?? '' }));

const some = texts.slice(0, 500);
const perPost = (more: readonly Wording[]): number => {
  for (const text of some) read(text, more);
  return timed(some, (text) => read(text, more), 5).p50;
};
const invented = (count: number): readonly Wording[] =>
  phraseFiles(count).flatMap((source, n) => {
    const parsed = parseWordings(source, `phrases-${n}.yml`);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults[0]));
    return parsed.wordings;
  });

const milliseconds = (text: string): number => {
  const begun = performance.now();
  read(text);
  return performance.now() - begun;
};

const speed = timed(texts, (text) => read(text), 5);
globalThis.gc?.();
const { rss, heapUsed, external } = process.memoryUsage();
const [megabytes, inUse] = [rss / 2 ** 20, (heapUsed + external) / 2 ** 20];

const story = texts.join('\n');
const growth = [1_000, 10_000, 100_000].map((size) => {
  const text = story
    .repeat(Math.ceil(size / story.length))
    .slice(0, size)
    .toWellFormed();
  return Math.min(...Array.from({ length: 5 }, () => milliseconds(text)));
});
const worst = Object.entries(nasty).map(([name, text]) => {
  // The first time compiles, the second time is what it costs.
  read(text);
  return { name, ms: milliseconds(text) };
});
const phrases = [1_000, 20_000].map((count) => perPost(invented(count)));
console.log(JSON.stringify({ ...speed, megabytes, inUse, growth, worst, phrases }));
