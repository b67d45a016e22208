import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slackReactions } from '../../../../adapters/chats/slack/reactions.ts';
import { type Api, SlackFault } from '../../../../adapters/chats/slack/types.ts';
import { type Card, line } from '../../../../src/core/card.ts';
import { interpreted, shownText } from '../../../support/slack/index.ts';
import { readable, type Stage, soon, stage } from './kit.ts';

const card: Card = {
  kind: 'proposal',
  proposal: { id: 'p1', state: 'open', revision: 1 },
  title: 'Ein Beitrag',
  lines: [line('status', 'Eine Stimme fehlt noch.')],
  actions: [{ id: 'yes', label: 'Gelesen' }],
};
const everyone = { chat: 'slack', person: null };
const jana = { chat: 'slack', person: 'UJANA' };
const fresh = (key: string) => ({ edit: null, key, thread: null });

let at: Stage;
beforeEach(async () => {
  at = await stage();
});
afterEach(() => at[Symbol.asyncDispose]());

const asked = (method: string): number => at.slack.calls.filter((call) => call.method === method).length;
const channel = () => at.slack.messages('C1').map(readable);

describe('a card in the channel', () => {
  it('carries its key, unfolds no link and names nobody', async () => {
    const ref = await at.chat.show(everyone, card, fresh('card:p1:1:1@slack'));
    const message = at.slack.message(ref ?? '');
    expect(message).toMatchObject({
      metadata: { event_type: 'voices', event_payload: { key: 'card:p1:1:1@slack' } },
      unfurl: { links: false, media: false },
      reads: { parse: 'none', linkNames: false, mrkdwn: false },
    });
  });

  it('shows what people wrote, and Slack reads nothing into it', async () => {
    const hostile = [
      '<!channel> <!here> <@UBEN> <#C1> <!subteam^S1> <!date^1^x|y>',
      '@here @channel @everyone #stimmen',
      '*fett* _schräg_ ~weg~ `code` :smile:',
      'https://example.org <https://x.example|y> mailto:a@b.example',
      '&lt;!channel&gt; &amp;amp; \u202e<!here>',
    ];
    for (const [n, words] of hostile.entries()) {
      const ref = await at.chat.show(everyone, { ...card, title: words }, fresh(`k${n}`));
      const message = at.slack.message(ref ?? '');
      if (message === null) throw new Error(`not shown: ${words}`);
      expect(interpreted(message.blocks)).toEqual([]);
      expect(message.text).not.toMatch(/[<>]/);
      expect(shownText(message)).toContain(words);
    }
  });

  it('says the satire once, under it', async () => {
    const satire = { ...card, lines: [...card.lines, line('satire', 'Andernorts wäre das im März erschienen.')] };
    const ref = await at.chat.show(everyone, satire, fresh('a'));
    const under = () => at.slack.messages('C1').filter((one) => one.threadTs !== null);
    await soon(() => under().map(readable).join()).toContain('im März');
    await at.chat.show(everyone, satire, { ...fresh('a'), edit: ref });
    expect(under()).toHaveLength(1);
    expect(`C1:${under()[0]?.threadTs}`).toBe(ref);
  });

  it('is one message for one key, also when it is shown twice at a time', async () => {
    const refs = await Promise.all(
      ['eins', 'zwei', 'drei'].map((title) => at.chat.show(everyone, { ...card, title }, fresh('a'))),
    );
    expect(new Set(refs).size).toBe(1);
    expect(channel()).toHaveLength(1);
    expect(channel()[0]).toContain('drei');
  });

  it.each(['message_not_found', 'cant_update_message', 'edit_window_closed'])(
    'that cannot be changed any more (%s) is posted anew',
    async (error) => {
      const ref = await at.chat.show(everyone, card, fresh('a'));
      at.slack.faults.plan('chat.update', [{ error }]);
      const again = await at.chat.show(everyone, card, { ...fresh('a'), edit: ref });
      expect(again).not.toBe(ref);
      expect(channel()).toHaveLength(2);
      expect(await at.chat.show(everyone, card, { ...fresh('a'), edit: again })).toBe(again);
    },
  );

  it('that was deleted stays deleted where it is only to change in its place', async () => {
    const ref = await at.chat.show(everyone, card, fresh('a'));
    at.slack.remove(ref ?? '');
    expect(await at.chat.show(everyone, card, { ...fresh('a'), edit: ref, inPlace: true })).toBe(ref);
    expect(channel()).toEqual([]);
  });

  it('that was replaced and deleted stays deleted', async () => {
    const ref = await at.chat.show(everyone, card, fresh('a'));
    at.slack.remove(ref ?? '');
    expect(await at.chat.show(everyone, { ...card, kind: 'replaced' }, { ...fresh('a'), edit: ref })).toBe(ref);
    expect(channel()).toEqual([]);
  });

  it('whose message under it has no place any more stands beside it', async () => {
    const above = await at.chat.show(everyone, card, fresh('a'));
    at.slack.faults.plan('chat.postMessage', [{ error: 'thread_not_found' }]);
    const below = await at.chat.show(everyone, card, { ...fresh('b'), thread: above });
    expect(at.slack.message(below ?? '')?.threadTs).toBeNull();
  });

  it('never shown so far is posted, not edited', async () => {
    expect(await at.chat.show(everyone, card, { ...fresh('a'), edit: '' })).toMatch(/^C1:/);
  });

  it.each(['not_in_channel', 'channel_not_found', 'is_archived', 'internal_error'])(
    'is tried again when Slack says %s, and the way to it says what to do',
    async (error) => {
      at.slack.faults.plan('chat.postMessage', [{ error }]);
      await expect(at.chat.show(everyone, card, fresh('a'))).rejects.toMatchObject({ code: error });
      at.later(60_000);
      expect(await at.chat.show(everyone, card, fresh('a'))).toMatch(/^C1:/);
      expect(channel()).toHaveLength(1);
    },
  );

  it('is posted twice rather than never where the answer was lost', async () => {
    at.slack.faults.plan('chat.postMessage', ['answer-lost']);
    await expect(at.chat.show(everyone, card, fresh('a'))).rejects.toMatchObject({ code: 'unreachable' });
    expect(await at.chat.show(everyone, card, fresh('a'))).toMatch(/^C1:/);
    expect(channel()).toHaveLength(2);
  });
});

describe('a card whose blocks Slack refuses', () => {
  const long: Card = { ...card, title: 'Meins & <deins>', lines: [line('status', 'Eine Stimme fehlt noch.')] };

  it.each(['invalid_blocks', 'msg_blocks_too_long', 'msg_too_long', 'invalid_arguments'])(
    'comes as text alone (%s), and the log says so',
    async (error) => {
      at.slack.faults.plan('chat.postMessage', [{ error }]);
      const ref = await at.chat.show(everyone, long, fresh('a'));
      const message = at.slack.message(ref ?? '');
      expect(message).toMatchObject({ blocks: [], metadata: { event_payload: { key: 'a' } } });
      expect(message?.text).toBe('Meins &amp; &lt;deins&gt;\nEine Stimme fehlt noch.');
      expect(at.log.filter((one) => one.startsWith('warn')).join()).toContain(`"code":"${error}"`);
      expect(channel()).toHaveLength(1);
    },
  );

  it('is changed to text alone, without its old blocks', async () => {
    const ref = await at.chat.show(everyone, card, fresh('a'));
    at.slack.faults.plan('chat.update', [{ error: 'msg_too_long' }]);
    expect(await at.chat.show(everyone, { ...long, title: '&'.repeat(9_000) }, { ...fresh('a'), edit: ref })).toBe(ref);
    const { text = '', blocks } = at.slack.message(ref ?? '') ?? {};
    expect(blocks).toEqual([]);
    expect(text).toMatch(/^(&amp;)+/);
    expect(text.length).toBeLessThanOrEqual(4_000);
  });

  it('is tried once as text, not again and again', async () => {
    at.slack.faults.always('chat.postMessage', { error: 'invalid_blocks' });
    await expect(at.chat.show(everyone, card, fresh('a'))).rejects.toMatchObject({ code: 'invalid_blocks' });
    expect(asked('chat.postMessage')).toBe(2);
  });
});

describe('a channel that Slack asks to be left alone', () => {
  it('for a day is asked again after a quarter of an hour', async () => {
    at.slack.faults.plan('chat.postMessage', [{ limited: 86_400 }]);
    await expect(at.chat.show(everyone, card, fresh('a'))).rejects.toMatchObject({ code: 'ratelimited' });
    at.later(15 * 60_000 - 1_000);
    await expect(at.chat.show(everyone, card, fresh('a'))).rejects.toMatchObject({ code: 'ratelimited' });
    expect(asked('chat.postMessage')).toBe(1);
    at.later(1_000);
    expect(await at.chat.show(everyone, card, fresh('a'))).toMatch(/^C1:/);
  });
});

describe('a private card', () => {
  it('stands in one conversation, opened once', async () => {
    const one = await at.chat.show(jana, card, fresh('a'));
    const two = await at.chat.show(jana, card, fresh('b'));
    expect([one, two].map((ref) => ref?.split(':')[0])).toEqual(['DJANA', 'DJANA']);
    expect(asked('conversations.open')).toBe(1);
  });

  it.each(['user_not_found', 'user_disabled', 'cannot_dm_bot'])(
    'for somebody who is gone (%s) is for nobody',
    async (error) => {
      at.slack.faults.plan('conversations.open', [{ error }]);
      expect(await at.chat.show(jana, card, fresh('a'))).toBeNull();
    },
  );

  it('speaks the language of its reader, ours otherwise', async () => {
    const shared = { ...card, title: 'x'.repeat(40_000) };
    const en = await at.chat.show({ chat: 'slack', person: 'UALEX' }, shared, fresh('a'));
    expect(readable(at.slack.message(en ?? ''))).toContain('Cut short');
    at.slack.faults.always('users.info', 'http-500');
    const de = await at.chat.show({ chat: 'slack', person: 'UBEN' }, shared, fresh('b'));
    expect(readable(at.slack.message(de ?? ''))).toContain('Gekürzt');
  });

  it('that only says it is over is not posted anew', async () => {
    const ref = await at.chat.show(jana, card, fresh('a'));
    at.slack.remove(ref ?? '');
    const over: Card = { kind: 'notice', title: 'Erledigt.', lines: [], actions: [] };
    expect(await at.chat.show(jana, over, { ...fresh('a'), edit: ref })).toBe(ref);
    expect(at.slack.as('UJANA').inbox()).toEqual([]);
    expect(await at.chat.show(jana, over, { ...fresh('e'), edit: 'ephemeral:x' })).toBe('ephemeral:x');
    expect(await at.chat.show(jana, over, { ...fresh('v'), edit: 'view:VZU' })).toBe('view:VZU');
  });

  it('with something to do comes back when its window is closed', async () => {
    expect(await at.chat.show(jana, card, { ...fresh('a'), edit: 'view:VZU' })).toMatch(/^DJANA:/);
  });
});

describe('the page of the app', () => {
  it('is published, and again in place', async () => {
    const home: Card = { ...card, kind: 'home', title: 'Was wartet' };
    expect(await at.chat.show(jana, home, fresh('home:p'))).toBe('home:UJANA');
    expect(await at.chat.show(jana, { ...home, title: 'Nichts' }, { ...fresh('home:p'), edit: 'home:UJANA' })).toBe(
      'home:UJANA',
    );
    expect(readable(at.slack.as('UJANA').home())).toContain('Nichts');
    at.slack.faults.plan('views.publish', [{ error: 'user_not_found' }]);
    expect(await at.chat.show(jana, home, fresh('home:q'))).toBeNull();
  });
});

describe('reactions', () => {
  it('are read back from everybody, as emoji', async () => {
    const ref = (await at.chat.show(everyone, card, fresh('a'))) ?? '';
    await at.slack.as('UBEN').react(ref, 'white_check_mark');
    await at.slack.as('UKIM').react(ref, '+1::skin-tone-4');
    await at.slack.as('UGAST').react(ref, 'werkstatt-logo');
    expect(await at.chat.reactions?.(ref)).toEqual([
      { user: 'UBEN', reaction: '✅' },
      { user: 'UKIM', reaction: '👍🏽' },
      { user: 'UGAST', reaction: ':werkstatt-logo:' },
    ]);
    expect(await at.chat.reactions?.('view:V1')).toBeNull();
    at.slack.faults.plan('reactions.get', ['http-500']);
    await expect(at.chat.reactions?.(ref)).rejects.toMatchObject({ code: 'http_500' });
    at.slack.remove(ref);
    expect(await at.chat.reactions?.(ref)).toBeNull();
  });

  it.each([
    ['all of them', 2, 'read'],
    ['one of them too few', 3, 'incomplete'],
  ])('whose people Slack names, %s', async (_what, count, result) => {
    const message = { reactions: [{ name: 'white_check_mark', users: ['UBEN', 'UKIM'], count }] };
    const call = async () => ({ message });
    const api: Api = { call, respond: async () => undefined, download: async () => null };
    const read = slackReactions(api)('C1:1700000000.000100').then(
      () => 'read',
      (error: unknown) => (error instanceof SlackFault ? error.code : 'unknown'),
    );
    expect(await read).toBe(result);
  });
});
