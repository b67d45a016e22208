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
    const elsewhere = await c.box.receive({
      event: 'x',
      from: { chat: 'elsewhere', user: 'jana' },
      intent: { kind: 'command', text: POST },
    });
    expect(code(elsewhere)).toBe('bad-input');
  });
});

describe.each(['gast', 'robo'])('%s', (guest) => {
  it.each([
    POST,
    '',
    '--',
    `@ben ${POST}`,
    'revise x',
    'revise x neu',
    'withdraw x',
    'undo',
    'undo x',
    'stop',
    'stop Feuer',
    'go',
  ])('cannot say »%s«', async (text) => {
    expect(code(await c.say(guest, text))).toBe('not-a-colleague');
  });

  it('may read the help, the Leitbild and what is stored of them', async () => {
    for (const text of ['help', 'leitbild', 'me', 'list']) expect(code(await c.say(guest, text)), text).toBe('ok');
  });

  it('lists and shows what the world can read, and no word of what was said about it', async () => {
    const draft = last(await c.say('jana', 'Wir bieten ganzheitliche Lösungen.'));
    const open = last(await c.say('jana', 'Morgen reparieren wir die Mühle von 1951.'));
    const card = last(await c.say('jana', POST));
    await c.press('kim', card, 'object', { reason: 'Geheimer Grund' });
    await c.press('kim', card, 'drop');
    await c.react('ben', card, '✅');
    await c.pass(5_000);
    const { id } = await c.proposal(card);
    const list = JSON.stringify((await c.read(last(await c.say(guest, 'list')))).card);
    expect(list).toContain(id);
    expect(list).not.toMatch(/1951|ganzheitlich/);
    expect(code(await c.say(guest, `show ${(await c.proposal(open)).id}`))).toBe('not-a-colleague');
    expect(code(await c.press(guest, open, 'more'))).toBe('not-a-colleague');
    expect(code(await c.press(guest, draft, 'more'))).toBe('wrong-state');
    const shown = JSON.stringify((await c.read(last(await c.say(guest, `show ${id}`)))).card);
    expect(shown).toContain('Mühle von 1974');
    expect(shown).not.toMatch(/Geheimer|Kim|Ben|undo/);
  });

  it('takes a reaction off without a word, and no note of theirs reaches anybody', async () => {
    const card = last(await c.say('jana', POST));
    expect(code(await c.react(guest, card, '✏️'))).toBe('not-a-colleague');
    expect(code(await c.react(guest, card, '✅', true))).toBe('ok');
    expect((await c.seen('jana')).some((m) => m.to === 'jana')).toBe(false);
  });
});
