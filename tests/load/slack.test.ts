import { describe, expect, it } from 'vitest';
import { kept, workedOff } from './kept.ts';
import { type Office, office } from './office.ts';
import { rush, type Typed } from './rush.ts';

const PER_SECOND = 200;

/** Posts under way to networks that never answer, before anything else happens. */
async function stuckPosts({ slack, hole }: Office): Promise<void> {
  const posts = ['Die erste Mühle mahlt wieder.', 'Die zweite Mühle mahlt wieder.', 'Die dritte Mühle mahlt wieder.'];
  for (const post of posts) {
    await slack.as('UJANA').command(post);
    const card = await slack.when(() => slack.messages('C1').find(({ text }) => text === post));
    await slack.as('UBEN').react(card, 'white_check_mark');
  }
  await slack.when(() => hole.caught() >= posts.length);
}

/** The process dies at once; another one carries out what it left behind. */
async function endsAndBegins(at: Office, typed: readonly Typed[]) {
  await at.kill();
  const acked = typed.flatMap((one) => one.acked);
  const left = await kept(at.db, acked);
  await at.start();
  await workedOff(at.db);
  return { acked, left, after: await kept(at.db, acked) };
}

describe('200 commands a second while no network answers', () => {
  it('over a line that reconnects: nothing is lost', async () => {
    await using at = await office('socket');
    await at.start();
    await stuckPosts(at);
    const typed = await rush(at.slack, {
      perSecond: PER_SECOND,
      seconds: 10,
      people: at.people,
      meanwhile: (n) => {
        if (n === 500) at.slack.sockets.disconnect('refresh_requested');
        if (n === 1_200) at.slack.sockets.cut();
      },
    });
    expect(typed.filter(({ acked }) => acked.length === 0)).toEqual([]);
    const { acked, left, after } = await endsAndBegins(at, typed);
    expect(left.missing).toEqual([]);
    expect(after).toEqual({ missing: [], stored: 0, done: acked.length });
  });

  it('over requests whose answers get lost: nothing is lost', async () => {
    await using at = await office('http', { loses: 7 });
    await at.start();
    await stuckPosts(at);
    const typed = await rush(at.slack, { perSecond: PER_SECOND, seconds: 3, people: at.people });
    expect(at.lost()).toBeGreaterThan(50);
    expect(typed.filter(({ acked }) => acked.length === 0)).toEqual([]);
    const { acked, left, after } = await endsAndBegins(at, typed);
    expect(left.missing).toEqual([]);
    expect(after).toEqual({ missing: [], stored: 0, done: acked.length });
  });
});
