import { afterEach, describe, expect, it } from 'vitest';
import type { Card } from '../../src/core/card.ts';
import { DAY, HOUR, MINUTE, plus } from '../../src/core/time.ts';
import { type AnsweringNetwork, answeringNetwork } from '../support/answering-network.ts';
import { type Company, code, company, last, textOf } from '../support/company.ts';
import { secondChat } from '../support/second-chat.ts';

type Options = NonNullable<Parameters<typeof company>[0]>;

const werkstatt = { id: 'werkstatt', network: 'social', handle: '@werkstatt', answers: 'Jana', default: true };
const other = { ...werkstatt, id: 'laden', handle: '@laden' };

const open: Company[] = [];
afterEach(async () => {
  for (const c of open.splice(0).reverse()) await c.close();
});

interface Scene {
  readonly c: Company;
  readonly net: AnsweringNetwork;
  /** The message about the answer in the channel, and the answer's id. */
  readonly message: string;
  readonly id: string;
}

/** A post is out, and Frau K. has asked something below it. */
async function asked(more: Options = {}): Promise<Scene> {
  const net = answeringNetwork(werkstatt);
  const c = await company({
    networks: [net, answeringNetwork(other)],
    leitbild: (l) => ({
      ...l,
      accounts: [werkstatt, other],
      policy: { post: { ...l.policy.post, grace: 60_000 }, reply: { ...l.policy.reply, grace: 20_000 } },
    }),
    ...more,
  });
  open.push(c);
  const card = last(await c.say('jana', 'Heute eine Mühle von 1974 repariert. Kosten: 38 Euro.'));
  await c.react('ben', card, '✅');
  await c.pass(61_000);
  net.hears({ remoteId: 'r1', at: c.now(), to: [...net.out.keys()][0] ?? null });
  c.later(2 * MINUTE);
  await c.tick();
  const message = (await c.seen('ben')).find((m) => m.card?.title.startsWith('💬') === true)?.id ?? '';
  const [row] = await c.store.read((tx) => tx.replies.open(10));
  return { c, net, message, id: row?.id ?? '' };
}

const cardOf = async (c: Company, message: string): Promise<Card> => {
  const { card } = await c.read(message);
  if (card === null) throw new Error('no card');
  return card;
};
const text = async (c: Company, message: string): Promise<string> => textOf(await cardOf(c, message));
const actions = async (c: Company, message: string) => (await cardOf(c, message)).actions.map(({ id }) => id);
const waiting = (c: Company) => c.store.read((tx) => tx.replies.open(10)).then((rows) => rows.length);
const ANSWER = 'Ja, er passt. Wir haben ihn selbst nachgeschliffen.';

describe('I will answer', () => {
  it('is claimed by one, on the message itself; the second is told who, and the first may free it', async () => {
    const { c, message } = await asked();
    expect(code(await c.press('ben', message, 'will-answer'))).toBe('ok');
    expect(await text(c, message)).toContain('Ben antwortet.');
    expect(await actions(c, message)).toEqual(['reply', 'not-now']);
    const told = await c.press('kim', message, 'will-answer');
    expect(code(told)).toBe('ok');
    expect(await text(c, last(told))).toContain('Ben antwortet schon.');
    expect((await c.read(last(told))).to).toBe('kim');
    expect(code(await c.press('kim', message, 'not-now'))).toBe('ok');
    expect(await text(c, message)).toContain('Ben antwortet.');
    await c.press('ben', message, 'will-answer');
    expect(await text(c, message)).toContain('Ben antwortet.');
    await c.press('ben', message, 'not-now');
    expect(await text(c, message)).not.toContain('antwortet.');
    await c.press('kim', message, 'will-answer');
    expect(await text(c, message)).toContain('Kim antwortet.');
  });

  it('has one winner when all press at once', async () => {
    const { c, message } = await asked();
    const people = ['ben', 'kim', 'jana', 'alex'];
    const all = await Promise.all(people.map((one) => c.press(one, message, 'will-answer')));
    expect(all.map(code)).toEqual(people.map(() => 'ok'));
    const told = (await Promise.all(people.map((one) => c.seen(one))))
      .flat()
      .filter((m) => m.to !== null && / antwortet schon\.$| is already on it\.$/.test(m.card?.title ?? ''));
    expect(new Set(told.map(({ to }) => to)).size).toBe(people.length - 1);
  });

  it('is for colleagues: a guest is refused', async () => {
    const guests = secondChat('office');
    guests.join('gina', { kind: 'guest', locale: 'de' });
    const { c, id } = await asked({ chats: [guests] });
    const seen = guests.seen('gina').find(({ card }) => card.title.startsWith('💬'));
    expect(seen).toBeDefined();
    for (const action of ['will-answer', 'reply', 'not-now', 'more'] as const)
      expect(code(await guests.press('gina', seen?.id ?? '', action))).toBe('not-a-colleague');
    expect(code(await guests.say('gina', `reply ${id} Hallo.`))).toBe('not-a-colleague');
    expect(code(await guests.say('gina', 'answers'))).toBe('not-a-colleague');
    expect(await waiting(c)).toBe(1);
  });

  it('ends with whoever leaves; one human with two accounts holds it with both', async () => {
    const office = secondChat('office');
    office.join('bea', { email: 'bea@example.org', locale: 'de' });
    const home = secondChat('home');
    home.join('bea', { email: 'bea@example.org', locale: 'de' });
    const { c, message } = await asked({ chats: [office, home] });
    const on = (chat: typeof office): string =>
      chat.seen('bea').find(({ card }) => card.title.startsWith('💬'))?.id ?? '';
    await office.press('bea', on(office), 'will-answer');
    await home.press('bea', on(home), 'not-now');
    await c.out.flush();
    expect(await text(c, message)).not.toContain('antwortet.');
    await office.press('bea', on(office), 'will-answer');
    await c.out.flush();
    expect(await text(c, message)).toContain('bea antwortet.');
    office.become('bea', 'gone');
    await office.say('bea', 'list');
    await c.press('kim', message, 'will-answer');
    expect(await text(c, message)).toContain('Kim antwortet.');
  });

  it('is not needed where nobody has to answer, and that can be taken back', async () => {
    const { c, message } = await asked();
    await c.press('ben', message, 'not-now');
    expect(await text(c, message)).toContain('Braucht keine Antwort.');
    expect(await waiting(c)).toBe(0);
    await c.press('kim', message, 'will-answer');
    expect(await text(c, message)).toContain('Kim antwortet.');
    expect(await waiting(c)).toBe(1);
  });
});

describe('an answer of ours', () => {
  it('is a proposal of its own: one voice, its own grace, below what it answers, on that account alone', async () => {
    const { c, net, message, id } = await asked();
    const card = last(await c.say('kim', `reply #${id.toUpperCase()} ${ANSWER}`));
    const proposal = await c.proposal(card);
    expect(proposal).toMatchObject({ status: 'open', facts: { kind: 'reply', accounts: [{ account: 'werkstatt' }] } });
    expect(await text(c, card)).toContain('Antwort an Frau K.: https://social.example/r1');
    expect(await text(c, message)).toContain(`Eine Antwort ist auf dem Weg: ${proposal.id}.`);
    expect(await waiting(c)).toBe(0);
    expect(code(await c.react('kim', card, '✅'))).toBe('own-words');
    await c.react('ben', card, '✅');
    await c.pass(19_000);
    expect(net.out.size).toBe(1);
    await c.pass(2_000);
    const [, answer] = [...net.out.values()];
    expect(answer).toMatchObject({ text: ANSWER, replyTo: 'target-r1' });
    expect(await text(c, message)).toContain(`Beantwortet: ${proposal.id}.`);
    expect((await c.proposal(card)).status).toBe('published');
    await c.tick();
    expect(await waiting(c)).toBe(0);
  });

  it('is written in a form that shows what is answered, and asks again where the text is missing', async () => {
    const { c, net, message, id } = await asked();
    const form = last(await c.press('ben', message, 'reply'));
    expect((await c.read(form)).to).toBe('ben');
    expect(await cardOf(c, form)).toMatchObject({
      kind: 'form',
      title: 'Antwort an Frau K.',
      fields: [{ id: 'text', value: '' }],
    });
    expect(await text(c, form)).toContain('Passt der alte Mahlkegel in die neue Mühle?');
    expect(code(await c.press('ben', form, 'reply', { text: '  ' }))).toBe('bad-input');
    const answer = await c.press('ben', form, 'reply', { text: ANSWER, networks: 'laden' });
    expect(code(answer)).toBe('ok');
    expect(await actions(c, form)).toEqual([]);
    const card = await c.card('jana', ({ kind, title }) => kind === 'proposal' && title === ANSWER);
    await c.react('jana', card.id, '✅');
    await c.pass(21_000);
    expect([...net.out.values()].map(({ replyTo }) => replyTo)).toEqual([null, 'target-r1']);
    expect(code(await c.say('ben', `reply ${id}`))).toBe('ok');
  });

  it('stays an answer, on its account, in every further version', async () => {
    const { c, net, id } = await asked();
    const card = last(await c.say('kim', `reply ${id} ${ANSWER}`));
    const form = last(await c.press('kim', card, 'revise'));
    await c.press('kim', form, 'revise', { text: `${ANSWER} Gern.`, networks: 'laden' });
    const next = await c.card('ben', ({ kind, title }) => kind === 'proposal' && title.endsWith('Gern.'));
    await c.react('ben', next.id, '✅');
    await c.pass(21_000);
    expect([...net.out.values()].map(({ text: words, replyTo }) => [words, replyTo])).toContainEqual([
      `${ANSWER} Gern.`,
      'target-r1',
    ]);
  });

  it('that the review has remarks on is under way only once it is asked', async () => {
    const { c, message, id } = await asked();
    const review = last(await c.say('ben', `reply ${id} Wir bieten ganzheitliche Lösungen für Ihre Synergien.`));
    expect((await cardOf(c, review)).kind).toBe('review');
    expect(await waiting(c)).toBe(1);
    expect(await text(c, message)).toContain('Ben antwortet.');
    await c.press('ben', review, 'ask');
    expect(await waiting(c)).toBe(0);
    expect(await text(c, message)).toContain('Eine Antwort ist auf dem Weg');
  });

  it('that is withdrawn, fails or is taken back leaves somebody waiting; proposed again, it answers the same', async () => {
    const { c, net, message, id } = await asked();
    const one = last(await c.say('kim', `reply ${id} ${ANSWER}`));
    await c.press('kim', one, 'withdraw');
    expect(await waiting(c)).toBe(1);
    expect(await actions(c, message)).toContain('reply');
    net.deleted = true;
    const form = last(await c.press('kim', one, 'again'));
    expect(await cardOf(c, form)).toMatchObject({ kind: 'review', fields: [{ id: 'text', value: ANSWER }] });
    const two = last(await c.press('kim', form, 'revise', { text: `${ANSWER} Gern.` }));
    const card = (await c.card('ben', ({ kind, title }) => kind === 'proposal' && title.endsWith('Gern.'))).id;
    expect(two).toBeDefined();
    await c.react('ben', card, '✅');
    await c.pass(21_000);
    expect((await c.proposal(card)).status).toBe('failed');
    expect(await text(c, card)).toContain('Nicht angekommen');
    expect(await waiting(c)).toBe(1);
    net.deleted = false;
    await c.press('kim', card, 'retry');
    await c.pass(1_000);
    expect((await c.proposal(card)).status).toBe('published');
    expect(await waiting(c)).toBe(0);
    await c.press('ben', card, 'undo');
    const ask = await c.card('ben', ({ actions: all }) => all.some((a) => a.id === 'confirm-undo'));
    await c.press('ben', ask.id, 'confirm-undo');
    await c.pass(1_000);
    expect((await c.proposal(card)).status).toBe('retracted');
    expect(await waiting(c)).toBe(1);
    expect(await actions(c, message)).toContain('reply');
  });

  it('is not written twice by accident: the second sees that one is on its way, with the words kept', async () => {
    const { c, net, id } = await asked();
    await c.say('kim', `reply ${id} ${ANSWER}`);
    const form = last(await c.say('ben', `reply ${id} Nein, leider nicht.`));
    expect(await cardOf(c, form)).toMatchObject({
      kind: 'form',
      fields: [{ id: 'text', value: 'Nein, leider nicht.' }],
    });
    expect(await text(c, form)).toContain('Eine Antwort ist auf dem Weg');
    expect(net.out.size).toBe(1);
    await c.press('ben', form, 'reply', { text: 'Die alten passen nicht, die von 1980 schon.' });
    expect((await c.seen('kim')).filter((m) => m.card?.kind === 'proposal')).toHaveLength(3);
  });

  it('is told in the thread of our answer when it is answered in turn', async () => {
    const { c, net, id } = await asked();
    const card = last(await c.say('kim', `reply ${id} ${ANSWER}`));
    await c.react('ben', card, '✅');
    await c.pass(21_000);
    net.hears({ remoteId: 'r2', at: c.now(), to: [...net.out.keys()][1] ?? null, text: 'Danke.' });
    c.later(2 * MINUTE);
    await c.tick();
    const message = (await c.seen('ben')).find((m) => m.card?.title === '💬 Frau K.: Danke.');
    expect(message?.thread).toBe(card);
  });
});

describe('who waits', () => {
  it('is listed with ids, and nobody is a sentence, too', async () => {
    const { c, id } = await asked();
    const list = await text(c, last(await c.say('ben', 'answers')));
    expect(list).toContain('Jemand wartet auf Antwort');
    expect(list).toContain(`${id} · @werkstatt (social) · https://social.example/r1`);
    expect(await text(c, last(await c.say('ben', 'reply')))).toBe(list);
    await c.say('ben', `reply ${id} ${ANSWER}`);
    expect(await text(c, last(await c.say('ben', 'answers')))).toBe('Niemand wartet auf eine Antwort.');
  });

  it.each([
    ['an unknown id', 'reply zzzz Hallo.'],
    ['what can be no id', 'reply zz-zz! Hallo.'],
    ['half a character', 'reply \ud800 Hallo.'],
  ])('%s is refused with a sentence', async (_, said) => {
    const { c, net } = await asked();
    const answer = await c.say('ben', said);
    expect(code(answer)).toBe('bad-input');
    expect(net.out.size).toBe(1);
  });

  it('what a reply answers stays, and stands on its card, for as long as that waits', async () => {
    const { c, net, id } = await asked({
      leitbild: (l) => ({
        ...l,
        accounts: [werkstatt, other],
        policy: { ...l.policy, reply: { ...l.policy.reply, lapse: 2 } },
        answers: { keepDays: 1 },
      }),
    });
    net.hears({ remoteId: 'r2', at: c.now(), text: 'Und die neue?', to: [...net.out.keys()][0] ?? null });
    c.later(2 * MINUTE);
    await c.tick();
    const card = last(await c.say('ben', `reply ${id} ${ANSWER}`));
    const known = () => c.store.read(async (tx) => (await tx.replies.get(id)) !== null);
    c.later(25 * HOUR);
    await c.tick();
    expect([await known(), await waiting(c)]).toEqual([true, 0]);
    await c.pass(0);
    expect(await text(c, card)).toContain('Frau K. schrieb: »');
    c.later(3 * DAY);
    await c.tick();
    await c.tick();
    expect([(await c.proposal(card)).status, await known()]).toEqual(['lapsed', false]);
  });

  it('a message about an answer that has expired says so', async () => {
    const { c, message } = await asked();
    await c.store.transact((tx) => tx.replies.expire(plus(c.now(), MINUTE)));
    expect(code(await c.press('ben', message, 'will-answer'))).toBe('bad-input');
    expect(code(await c.press('ben', message, 'reply'))).toBe('bad-input');
  });
});
