import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enrolAll } from '../../src/app/people.ts';
import type { Chat } from '../../src/ports/chat.ts';
import { type Company, code, company, last } from '../support/company.ts';
import { type SecondChat, secondChat } from '../support/second-chat.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';
const MAIL = 'Jana@Mahlzeit.example';

let c: Company;
let other: SecondChat;
/** What the playground says of somebody is overlaid: it knows no e-mail addresses and nobody leaves it. */
let overlay: Map<string, object>;

const overlaid = (chat: Chat): Chat => ({
  ...chat,
  who: async (ref) => {
    const profile = await chat.who(ref);
    return profile === null ? null : { ...profile, ...overlay.get(ref.user) };
  },
  colleagues: async () =>
    (await chat.colleagues())?.filter(
      (ref) => overlay.get(ref.user) === undefined || !('kind' in (overlay.get(ref.user) ?? {})),
    ) ?? null,
});

beforeEach(async () => {
  overlay = new Map();
  other = secondChat();
  other.join('tom');
  c = await company({ chats: [other], wrap: overlaid });
});
afterEach(() => c.close());

const cardIn = (user: string): string =>
  other.seen(user).findLast((one) => one.card.kind === 'proposal')?.id ?? expect.fail('no card there');

describe('two accounts of one human', () => {
  it('a note of one’s own is none, through whichever account', async () => {
    overlay.set('jana', { email: MAIL });
    other.join('jj', { email: MAIL });
    await c.say('jana', POST);
    const messages = (await c.seen('jana')).length;
    expect(code(await other.react('jj', cardIn('jj'), '✏️'))).toBe('ok');
    expect(await c.seen('jana')).toHaveLength(messages);
    await other.react('tom', cardIn('tom'), '✏️');
    await c.out.flush();
    expect(await c.seen('jana')).toHaveLength(messages + 1);
  });

  it('one who objects twice is asked for the reason once', async () => {
    overlay.set('ben', { email: 'ben@mahlzeit.example' });
    other.join('ben2', { email: 'ben@mahlzeit.example' });
    const card = last(await c.say('jana', POST));
    await other.say('ben2', 'help');
    await c.press('ben', card, 'object');
    await other.press('ben2', cardIn('ben2'), 'object');
    expect((await c.seen('ben')).filter((m) => m.card?.kind === 'form')).toHaveLength(1);
    expect(other.seen('ben2').filter((m) => m.card.kind === 'form')).toEqual([]);
  });

  it('found, only what they had part in is looked at again', async () => {
    const theirs = last(await c.say('jana', POST));
    other.join('jj');
    await other.react('jj', cardIn('jj'), '✅');
    const { id } = await c.proposal(theirs);
    for (let n = 0; n < 10; n += 1) await c.say('ben', `Heute die Mühle Nummer ${n} repariert, 20 Euro.`);
    other.join('jj', { email: MAIL });
    overlay.set('jana', { email: MAIL });
    const loaded: string[] = [];
    const { transact } = c.house.store;
    Object.assign(c.house.store, {
      transact: (work: Parameters<typeof transact>[0]) =>
        transact((tx) => {
          const load: typeof tx.streams.load = (name) => {
            loaded.push(name);
            return tx.streams.load(name);
          };
          return work({ ...tx, streams: { ...tx.streams, load } });
        }),
    });
    await enrolAll(c.house);
    expect((await c.proposal(theirs)).status).toBe('open');
    expect([...new Set(loaded.filter((name) => name.startsWith('proposal:')))]).toEqual([`proposal:${id}`]);
  });

  it('the author cannot say yes to own words through another chat, whatever the case of the address', async () => {
    overlay.set('jana', { email: MAIL });
    other.join('jj', { email: MAIL.toLowerCase() });
    const card = last(await c.say('jana', POST));
    const answer = await other.react('jj', cardIn('jj'), '✅');
    expect(code(answer)).toBe('own-words');
    if (!answer.ok) expect(answer.message).toContain('your own words');
    expect((await c.proposal(card)).status).toBe('open');
  });

  it('somebody else in the other chat can', async () => {
    const card = last(await c.say('jana', POST));
    expect(code(await other.react('tom', cardIn('tom'), '✅'))).toBe('ok');
    await c.pass(5_000);
    expect((await c.proposal(card)).status).toBe('published');
  });

  it('a link found after the approval takes the voice away: open again, nothing sent', async () => {
    const card = last(await c.say('jana', POST));
    other.join('jj');
    await other.react('jj', cardIn('jj'), '✅');
    expect((await c.proposal(card)).status).toBe('approved');
    other.join('jj', { email: MAIL });
    overlay.set('jana', { email: MAIL });
    await enrolAll(c.house);
    const after = await c.proposal(card);
    expect(after.status).toBe('open');
    expect(after.publications.map((p) => p.state)).toEqual(['cancelled']);
    await c.pass(3_600_000);
    expect((await c.proposal(card)).publications.map((p) => p.state)).toEqual(['cancelled']);
  });

  it('two yes of one human count as one where two are needed', async () => {
    await c.close();
    other = secondChat();
    other.join('ben2', { email: 'ben@mahlzeit.example' });
    overlay.set('ben', { email: 'ben@mahlzeit.example' });
    c = await company({
      chats: [other],
      wrap: overlaid,
      leitbild: (l) => ({ ...l, policy: { ...l.policy, post: { ...l.policy.post, quorum: 2 } } }),
    });
    const card = last(await c.say('jana', POST));
    await c.react('ben', card, '✅');
    expect(code(await other.react('ben2', cardIn('ben2'), '✅'))).toBe('ok');
    expect((await c.proposal(card)).status).toBe('open');
    await c.react('mira', card, '✅');
    expect((await c.proposal(card)).status).toBe('approved');
  });

  it('being linked to a keeper makes nobody a keeper', async () => {
    await c.close();
    other = secondChat();
    other.join('k2', { email: 'kim@mahlzeit.example' });
    overlay.set('kim', { email: 'kim@mahlzeit.example' });
    c = await company({
      chats: [other],
      wrap: overlaid,
      leitbild: (l) => ({ ...l, policy: { ...l.policy, post: { ...l.policy.post, keeperNeeded: true } } }),
    });
    const card = last(await c.say('jana', POST));
    expect(code(await other.react('k2', cardIn('k2'), '✅'))).toBe('ok');
    const waiting = await c.proposal(card);
    expect(waiting.status).toBe('open');
    await c.pass(0);
    expect((await c.read(card)).card?.lines.map((l) => l.text).join('\n')).toContain('der das Leitbild hütet');
    expect(code(await other.say('k2', `withdraw ${waiting.id}`))).toBe('not-yours');
    expect(code(await c.react('kim', card, '✅'))).toBe('ok');
    expect((await c.proposal(card)).status).toBe('approved');
  });

  it('a keeper by verified address is one, whatever the case', async () => {
    await c.close();
    other = secondChat();
    other.join('boss', { email: 'Host@mahlzeit.example' });
    c = await company({
      chats: [other],
      wrap: overlaid,
      leitbild: (l) => ({ ...l, keepers: ['host@Mahlzeit.example'] }),
    });
    const { id } = await c.proposal(last(await c.say('jana', POST)));
    expect(code(await other.say('boss', `withdraw ${id}`))).toBe('ok');
  });

  it('the rotation never names the author by another account', async () => {
    overlay.set('jana', { email: MAIL });
    other.join('jj', { email: MAIL });
    await enrolAll(c.house);
    await other.say('jj', 'We repaired a grinder today. It took an hour and $38.');
    const named = async (): Promise<string | undefined> =>
      await c.house.store.read(async (tx) => {
        const [row] = await tx.proposals.list({}, { limit: 1 });
        return row?.named == null ? undefined : (await tx.people.byId(row.named))?.ref.user;
      });
    expect(await named()).toBe('tom');
    await other.press('tom', cardIn('tom'), 'not-now');
    expect(await named()).toBeUndefined();
    // A co-author by one account is no reader by another.
    const card = last(await c.say('kim', `@ben ${POST}`));
    await other.press('jj', cardIn('jj'), 'revise', { text: `${POST} Gern wieder.` });
    for (let who: string | undefined = 'ben'; who !== undefined; who = await named()) {
      expect(['jana', 'jj', 'kim']).not.toContain(who);
      await c.press(who, card, 'not-now');
    }
  });
});

describe('somebody who left', () => {
  it('takes the voice along: open again before anything is sent', async () => {
    const card = last(await c.say('jana', POST));
    await c.react('ben', card, '✅');
    overlay.set('ben', { kind: 'gone' });
    await enrolAll(c.house);
    expect((await c.proposal(card)).status).toBe('open');
    await c.pass(3_600_000);
    expect((await c.proposal(card)).status).toBe('open');
  });

  it('is noticed once a day by the clock, also where the chat knows nothing of them any more', async () => {
    const card = last(await c.say('jana', POST));
    await other.react('tom', cardIn('tom'), '✅');
    other.who = async () => null;
    other.colleagues = async () => [];
    await c.tick();
    expect((await c.proposal(card)).status).toBe('open');
  });

  it('a chat that cannot tell who is there makes nobody leave', async () => {
    const card = last(await c.say('jana', POST));
    await other.react('tom', cardIn('tom'), '✅');
    other.colleagues = async () => null;
    await c.tick();
    expect((await c.proposal(card)).status).toBe('approved');
  });

  it('takes an objection along, and a guest has no voice any more', async () => {
    const card = last(await c.say('jana', POST));
    await other.press('tom', cardIn('tom'), 'object', { reason: 'Nein.' });
    expect((await c.proposal(card)).status).toBe('contested');
    other.become('tom', 'guest');
    await enrolAll(c.house);
    expect((await c.proposal(card)).status).toBe('open');
  });

  it('is not nudged: everyone is', async () => {
    const card = last(await c.say('jana', `@ben ${POST}`));
    overlay.set('ben', { kind: 'gone' });
    await enrolAll(c.house);
    c.later(4 * 3_600_000);
    await c.tick();
    const nudge = (await c.seen('mira')).findLast((m) => m.card?.kind === 'notice');
    expect(nudge?.card?.actions.map((a) => a.id)).toContain('yes');
    expect(nudge?.card?.proposal?.id).toBe((await c.proposal(card)).id);
  });
});

describe('who is nobody here', () => {
  it('is told so, and nothing happens', async () => {
    const answer = await c.say('nobody', POST);
    expect(answer).toMatchObject({ ok: false, code: 'bad-input', messages: [] });
    if (!answer.ok) expect(answer.message).toBe('Ich weiß nicht, wer du bist.');
    expect(await c.store.read((tx) => tx.proposals.list({}, { limit: 10 }))).toEqual([]);
    const receipt = await c.box.receive({
      event: 'x',
      from: { chat: 'elsewhere', user: 'jana' },
      intent: { kind: 'command', text: POST },
    });
    const elsewhere = await receipt.answer;
    expect(code(elsewhere)).toBe('bad-input');
  });
});
