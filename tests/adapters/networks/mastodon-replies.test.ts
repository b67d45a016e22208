import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/ports/network.ts';
import { partOf } from '../../contracts/network.ts';
import { type AtMastodon, atMastodon } from '../../support/mastodon/account.ts';
import { type Fault, faults } from '../../support/mastodon/server.ts';
import { ready } from '../../support/ready.ts';

const now = '2026-11-24T13:07:31.000Z';
const signal = new AbortController().signal;
const earlier = '2026-11-24T12:00:00.000Z';

async function replies(t: AtMastodon, since = earlier): Promise<readonly Reply[]> {
  const found = await t.network.replies?.(since, signal);
  if (!Array.isArray(found)) throw new Error(`expected replies, got ${String(found)}`);
  return found;
}

describe('answers', () => {
  it('come as people see them, oldest first', async () => {
    await using t = await atMastodon({ now: () => now });
    const post = t.server.say(t.me, 'Die Mühle läuft.');
    const ben = t.server.stranger('ben@anderswo.example', '  Ben\u202e \n der Müller ');
    const answer = t.server.say(
      ben,
      '@werkstatt Wie <alt>\nist sie?\n\nhttps://www.example.org/muehlen/sehr/alte/muehlen/1974',
      {
        inReplyTo: post.id,
      },
    );
    const mention = t.server.say(t.server.stranger('kim'), 'Seht mal, @werkstatt', { spoiler: 'Technik' });
    expect(await replies(t)).toEqual([
      {
        remoteId: answer.id,
        url: expect.stringContaining(answer.id),
        target: JSON.stringify({ id: answer.id, acct: 'ben@anderswo.example' }),
        author: 'Ben der Müller',
        text: '@werkstatt Wie <alt>\nist sie?\n\nhttps://www.example.org/muehlen/sehr/alte/muehlen/1974',
        at: now,
        to: post.id,
      },
      expect.objectContaining({
        remoteId: mention.id,
        author: '@kim',
        text: 'Technik\n\nSeht mal, @werkstatt',
        to: null,
      }),
    ]);
  });

  it('leave out what is private, old or our own', async () => {
    await using t = await atMastodon({ now: () => now });
    const kim = t.server.stranger('kim');
    t.server.say(kim, '@werkstatt unter uns', { visibility: 'direct' });
    t.server.say(kim, '@werkstatt alt', { at: '2026-11-24T11:00:00.000Z' });
    t.server.say(t.me, '@werkstatt selbst');
    const one = t.server.say(kim, '@werkstatt neu');
    expect((await replies(t)).map(({ remoteId }) => remoteId)).toEqual([one.id]);
  });

  it('are read page by page, and each once', async () => {
    await using t = await atMastodon({ now: () => now });
    const kim = t.server.stranger('kim');
    const said = Array.from({ length: 95 }, (_, i) => t.server.say(kim, `@werkstatt ${i}`).id);
    expect((await replies(t)).map(({ remoteId }) => remoteId)).toEqual(said);
    expect(t.server.count('replies')).toBe(4);
  });

  it.each(faults.filter((fault) => !['none', 'slow', 'no-url', 'no-address'].includes(fault)))(
    'cannot be told after: %s',
    async (fault: Fault) => {
      await using t = await atMastodon({ now: () => now });
      t.server.say(t.server.stranger('kim'), '@werkstatt neu');
      t.server.plan('replies', [fault]);
      expect(await t.network.replies?.(earlier, signal)).toBe('cannot-tell');
      expect(await replies(t)).toHaveLength(1);
    },
  );
});

describe('our answer', () => {
  const answered = async (t: AtMastodon, text: string, acct = 'ben@anderswo.example') => {
    const theirs = t.server.say(t.server.stranger(acct), '@werkstatt Wie alt ist sie?');
    const [reply] = await replies(t);
    const part = partOf('p-1', { text, replyTo: reply?.target ?? null });
    const prepared = await ready(t.network, part);
    const outcome = await t.network.publish(prepared, signal);
    expect(outcome.kind).toBe('live');
    const { publication: _, n: __, ...words } = part;
    return { theirs, prepared, post: t.server.posts().at(-1), preview: t.network.preview(words) };
  };

  it('hangs on their post and names them, in the preview too', async () => {
    await using t = await atMastodon({ now: () => now });
    const { theirs, prepared, post, preview } = await answered(t, 'Fünfzig Jahre.');
    expect(post).toMatchObject({ inReplyTo: theirs.id, text: '@ben@anderswo.example Fünfzig Jahre.' });
    expect(preview).toMatchObject({ text: post?.text, used: '@ben Fünfzig Jahre.'.length });
    expect(await t.network.find(prepared, { since: now, not: [] }, signal)).toMatchObject({ remoteId: post?.id });
  });

  it('names them once', async () => {
    await using t = await atMastodon({ now: () => now });
    const { post } = await answered(t, 'Fünfzig Jahre, @Ben@anderswo.example.');
    expect(post?.text).toBe('Fünfzig Jahre, @Ben@anderswo.example.');
  });

  it('is not fooled by somebody of the same name', async () => {
    await using t = await atMastodon({ now: () => now });
    const { post } = await answered(t, 'Wie @ben@sonstwo.example sagt: fünfzig.', 'ben');
    expect(post?.text).toBe('@ben Wie @ben@sonstwo.example sagt: fünfzig.');
  });

  it('to something that is no post of this network is refused before it is prepared', async () => {
    await using t = await atMastodon();
    const prepared = await t.network.prepare(partOf('p-1', { replyTo: 'at://did:plc:x/1' }), [], now, signal);
    expect(prepared).toEqual({ kind: 'refused', retry: 'never', code: 'other' });
  });
});
