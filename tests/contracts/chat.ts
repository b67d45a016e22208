import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ActionId, type Card, line } from '../../src/core/card.ts';
import type { PersonRef } from '../../src/core/person.ts';
import type { Chat, Inbox, Incoming, MessageRef } from '../../src/ports/chat.ts';

/** A chat to be tested, with its own door on both sides: what people see there, and what they do there. */
export interface ChatUnderTest extends AsyncDisposable {
  readonly chat: Chat;
  readonly colleague: PersonRef;
  readonly other: PersonRef;
  /** Somebody the chat knows who is no colleague. */
  readonly outsider: PersonRef;
  readonly unknown: PersonRef;
  /** Everything readable of a message as `user` sees it; null = not there for them. */
  seen(
    message: MessageRef,
    user: string,
  ): Promise<{ readonly text: string; readonly actions: readonly string[] } | null>;
  commands(user: string, text: string, event: string): Promise<void>;
  presses(user: string, message: MessageRef, action: ActionId, event: string): Promise<void>;
  reacts(user: string, message: MessageRef, reaction: string, remove: boolean, event: string): Promise<void>;
}

const hostile = '<b>fett</b> <!channel> <@U1> @here *stern* [link](https://example.org) <at>x</at> & 🙂';

const card = (title: string): Card => ({
  kind: 'proposal',
  proposal: { id: 'p1', state: 'open', revision: 1 },
  title,
  lines: [line('plain', 'Jana asks.'), line('status', 'One voice to go.')],
  actions: [{ id: 'yes', label: 'I read it and would let it stand.' }],
});

function recording(): Inbox & { readonly received: Incoming[] } {
  const received: Incoming[] = [];
  return {
    received,
    receive: async (incoming) => {
      if (!received.some((one) => one.event === incoming.event)) received.push(incoming);
      return { answer: Promise.resolve({ ok: true, messages: [] }) };
    },
  };
}

/** What every chat keeps, whatever its blocks look like. */
export function chatContract(name: string, make: () => Promise<ChatUnderTest>): void {
  describe(`${name} is a chat`, () => {
    let at: ChatUnderTest;
    let inbox: ReturnType<typeof recording>;
    let running: AsyncDisposable;
    const everyone = () => ({ chat: at.chat.id, person: null });
    const show = async (...given: Parameters<Chat['show']>): Promise<MessageRef> =>
      (await at.chat.show(...given)) ?? expect.fail('this place is not gone');

    beforeEach(async () => {
      at = await make();
      inbox = recording();
      running = await at.chat.start(inbox);
    });
    afterEach(async () => {
      await running[Symbol.asyncDispose]();
      await at[Symbol.asyncDispose]();
    });

    it('shows a card to everyone, word for word', async () => {
      const ref = await show(everyone(), card(hostile), { edit: null, key: 'a', thread: null });
      for (const who of [at.colleague, at.other]) {
        const seen = await at.seen(ref, who.user);
        expect(seen?.text).toContain(hostile);
        expect(seen?.text).toContain('One voice to go.');
        expect(seen?.actions).toEqual(['yes']);
      }
    });

    it('shows a private card to one person alone', async () => {
      const ref = await show({ chat: at.chat.id, person: at.colleague.user }, card('Nur für dich'), {
        edit: null,
        key: 'a',
        thread: null,
      });
      expect((await at.seen(ref, at.colleague.user))?.text).toContain('Nur für dich');
      expect(await at.seen(ref, at.other.user)).toBeNull();
    });

    it('shows what belongs under a card, whether it has threads or not', async () => {
      const above = await show(everyone(), card('Ein Beitrag'), { edit: null, key: 'a', thread: null });
      const below = await show(everyone(), card('Er ist online'), { edit: null, key: 'b', thread: above });
      expect(below).not.toBe(above);
      expect((await at.seen(below, at.other.user))?.text).toContain('Er ist online');
      const again = await show(everyone(), card('Er ist noch da'), { edit: below, key: 'b', thread: above });
      expect(again).toBe(below);
    });

    it('edits in place', async () => {
      const ref = await show(everyone(), card('vorher'), { edit: null, key: 'a', thread: null });
      const again = await show(everyone(), { ...card('nachher'), actions: [] }, { edit: ref, key: 'a', thread: null });
      expect(again).toBe(ref);
      const seen = await at.seen(ref, at.colleague.user);
      expect(seen?.text).toContain('nachher');
      expect(seen?.text).not.toContain('vorher');
      expect(seen?.actions).toEqual([]);
    });

    it('knows a repeat by its key: one message, with the newest face', async () => {
      const ref = await show(everyone(), card('einmal'), { edit: null, key: 'a', thread: null });
      const again = await show(everyone(), card('noch einmal'), { edit: null, key: 'a', thread: null });
      const other = await show(everyone(), card('ein anderes'), { edit: null, key: 'b', thread: null });
      expect(again).toBe(ref);
      expect(other).not.toBe(ref);
      expect((await at.seen(ref, at.colleague.user))?.text).toContain('noch einmal');
    });

    it('says who somebody is, and nothing of strangers', async () => {
      const known = await at.chat.who(at.colleague);
      expect(known).toMatchObject({ ref: at.colleague, kind: 'colleague' });
      expect(known?.name).not.toBe('');
      expect((await at.chat.who(at.outsider))?.kind).not.toBe('colleague');
      expect(await at.chat.who(at.unknown)).toBeNull();
      expect(await at.chat.who({ ...at.colleague, chat: 'elsewhere' })).toBeNull();
    });

    it('names as colleagues only who is one', async () => {
      const all = await at.chat.colleagues();
      if (all === null) return;
      expect(all).toContainEqual(at.colleague);
      expect(all).not.toContainEqual(at.outsider);
      for (const ref of all) expect((await at.chat.who(ref))?.kind).toBe('colleague');
    });

    it('hands on what people do, as they did it', async () => {
      const message = await show(everyone(), card('Ein Beitrag'), { edit: null, key: 'a', thread: null });
      await at.commands(at.colleague.user, hostile, 'e1');
      await at.presses(at.other.user, message, 'yes', 'e2');
      await at.reacts(at.other.user, message, '✅', false, 'e3');
      await at.reacts(at.other.user, message, '✅', true, 'e4');
      expect(inbox.received.map(({ from, intent }) => ({ from, intent }))).toEqual([
        { from: at.colleague, intent: { kind: 'command', text: hostile } },
        { from: at.other, intent: { kind: 'press', message, action: 'yes', values: {} } },
        { from: at.other, intent: { kind: 'react', message, reaction: '✅', remove: false } },
        { from: at.other, intent: { kind: 'react', message, reaction: '✅', remove: true } },
      ]);
    });

    it('gives the same event the same name, and different events different ones', async () => {
      await at.commands(at.colleague.user, 'list', 'e1');
      await at.commands(at.colleague.user, 'list', 'e1');
      await at.commands(at.colleague.user, 'list', 'e2');
      expect(inbox.received).toHaveLength(2);
    });

    it('stops twice without a word', async () => {
      await running[Symbol.asyncDispose]();
      await expect(running[Symbol.asyncDispose]()).resolves.toBeUndefined();
    });
  });
}
