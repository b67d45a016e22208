import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SECOND } from '../../src/core/time.ts';
import type { Chat } from '../../src/ports/chat.ts';
import { type Company, company, last } from '../support/company.ts';
import { type SecondChat, secondChat } from '../support/second-chat.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';

let c: Company;
let other: SecondChat;
/** While true, nobody can be looked up. */
let unknown: boolean;
let asked: string[];

beforeEach(async () => {
  [other, unknown, asked] = [secondChat(), false, []];
  const { who } = other;
  const looking: Chat['who'] = async (ref) => {
    asked.push(ref.user);
    if (unknown) throw new Error('429');
    return who(ref);
  };
  other.who = looking;
  for (const user of ['tom', 'uli']) other.join(user);
  c = await company({ chats: [other] });
});
afterEach(() => c.close());

const theirs = (): string =>
  other.seen('tom').findLast((one) => one.card.kind === 'proposal')?.id ?? expect.fail('no card there');

describe('while a chat cannot say who somebody is', () => {
  it('a voice taken back later does not overtake itself', async () => {
    const card = last(await c.say('jana', POST));
    unknown = true;
    await expect(other.press('tom', theirs(), 'yes')).rejects.toThrow();
    unknown = false;
    await other.press('tom', theirs(), 'take-back');
    await c.box.recover();
    await c.pass(60 * SECOND);
    expect((await c.proposal(card)).status).toBe('open');
  });

  it('somebody known can still object, stop and take back', async () => {
    const card = last(await c.say('jana', POST));
    unknown = true;
    expect((await other.react('tom', theirs(), '⛔')).ok).toBe(true);
    expect((await c.proposal(card)).status).toBe('contested');
    await expect(other.press('tom', theirs(), 'yes')).rejects.toThrow();
  });

  it('somebody never seen has to wait, whatever they want', async () => {
    await c.say('jana', POST);
    other.join('neu');
    unknown = true;
    await expect(other.react('neu', theirs(), '⛔')).rejects.toThrow();
  });
});

describe('a reaction that is none of ours', () => {
  it.each([
    ['on somebody else’s message', 'lunch', '✅'],
    ['with a sign that means nothing', null, '🎉'],
  ])('%s has nobody looked up or written down', async (_what, message, sign) => {
    await c.say('jana', POST);
    other.join('fremd', { kind: 'stranger', email: 'fremd@example.org' });
    asked.length = 0;
    expect(
      (await other.act('fremd', { kind: 'react', message: message ?? theirs(), reaction: sign, remove: false })).ok,
    ).toBe(true);
    expect(asked).toEqual([]);
    expect(await c.store.read((tx) => tx.people.byRef({ chat: 'second', user: 'fremd' }))).toBeNull();
  });
});

describe('a voter who is no colleague any more', () => {
  it('is noticed when the reactions are read, and does not count', async () => {
    await c.close();
    other = secondChat();
    other.readsBack = true;
    for (const user of ['tom', 'uli']) other.join(user);
    c = await company({ chats: [other] });
    const card = last(await c.say('jana', POST));
    await other.react('tom', theirs(), '✅');
    other.become('tom', 'guest');
    await c.pass(5 * SECOND);
    expect((await c.proposal(card)).status).toBe('open');
    await c.pass(60 * SECOND);
    expect((await c.proposal(card)).publications.every((one) => one.state === 'cancelled')).toBe(true);
  });
});
