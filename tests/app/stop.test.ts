import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forget } from '../../src/app/forget.ts';
import { go as switchGo } from '../../src/app/switching.ts';
import type { Account } from '../../src/core/leitbild.ts';
import type { ProposalEvent } from '../../src/core/proposal.ts';
import { SECOND } from '../../src/core/time.ts';
import { exampleLeitbild } from '../core/judge.ts';
import { type AnsweringNetwork, answeringNetwork } from '../support/answering-network.ts';
import { type Company, code, company, last, textOf } from '../support/company.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';

const home = exampleLeitbild().accounts[0] ?? expect.fail();
const account = (network: string): Account => ({ ...home, id: network, network, handle: `@${network}` });
const [blog, chirp] = [account('blog'), account('chirp')];

let nets: readonly AnsweringNetwork[];
const open: Company[] = [];
let c: Company;

const made = async (more: Parameters<typeof company>[0] = {}): Promise<Company> => {
  const one = await company({
    networks: nets,
    leitbild: (example) => ({
      ...example,
      company: { ...example.company, invented: false },
      accounts: [blog, chirp],
    }),
    ...more,
  });
  open.push(one);
  return one;
};

beforeEach(async () => {
  nets = [answeringNetwork(blog), answeringNetwork(chirp)];
  c = await made();
});
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const asked = async (networks: string): Promise<string> =>
  last(await c.press('jana', last(await c.say('jana', '')), 'propose', { text: `${POST} ${networks}`, networks }));
const stop = async (what = 'Feuer'): Promise<string> => {
  const question = last(await c.say('kim', `stop ${what}`));
  const asks = await text(question);
  expect(code(await c.press('kim', question, 'stop'))).toBe('ok');
  return asks;
};
const go = async (person: string): Promise<string> =>
  code(await c.press(person, last(await c.say(person, 'go')), 'go'));
const bothGo = async (): Promise<void> => expect([await go('kim'), await go('ben')]).toEqual(['ok', 'ok']);

/** Where there is more than one stop: two people say go to this one. */
const goFor = async (scope: string): Promise<void> => {
  for (const user of ['kim', 'ben']) {
    const went = await c.store.transact(async (tx) => {
      const me = (await tx.people.byRef({ chat: 'playground', user })) ?? expect.fail(user);
      return switchGo({ tx, house: c.house, me, cause: null }, scope);
    });
    expect(went).toEqual({ ok: true, went: user === 'ben' });
  }
  await c.out.flush();
};

/** The cards that ask for voices on this proposal, in the team's room, oldest first. */
const cardsOf = async (card: string): Promise<readonly string[]> => {
  const { id } = await c.proposal(card);
  const all = (await c.seen('ben')).filter((m) => m.to === null && m.card?.proposal?.id === id);
  return all.filter((m) => m.card?.kind === 'proposal' || m.card?.kind === 'replaced').map((m) => m.id);
};
const text = async (message: string): Promise<string> => {
  const { card } = await c.read(message);
  return card === null ? '' : textOf(card);
};
const verbs = async (card: string): Promise<readonly string[]> => {
  const { id } = await c.proposal(card);
  const { events } = await c.store.read((tx) => tx.streams.load<ProposalEvent>(`proposal:${id}`));
  return events.map((event) => event.type);
};
const newest = async (card: string): Promise<string> => (await cardsOf(card)).at(-1) ?? expect.fail('no card');

describe('a card that waited while stopped', () => {
  it('is replaced with the go: a ✅ refused on it counts nowhere, one on the new card publishes', async () => {
    const old = await asked('blog');
    await stop();
    expect(await text(old)).toContain('Angehalten.');
    expect(code(await c.react('ben', old, '✅'))).toBe('stopped');
    expect(await cardsOf(old)).toEqual([old]);
    await bothGo();

    const fresh = await newest(old);
    expect(await cardsOf(old)).toEqual([old, fresh]);
    expect((await c.read(old)).card).toMatchObject({ kind: 'replaced', actions: [] });
    expect(await text(old)).toContain('Es gibt eine neue Karte');
    expect(await text(fresh)).toContain(
      'Wieder offen: Es zählen nur Stimmen auf dieser Karte. Eine Stimme fehlt noch.',
    );
    expect(await text(fresh)).not.toContain('Angehalten');
    expect((await c.read(fresh)).reactions).toEqual({});

    expect(code(await c.react('kim', old, '✅'))).toBe('stale-revision');
    await c.pass(60 * SECOND);
    expect((await c.proposal(fresh)).status).toBe('open');
    expect(code(await c.react('ben', fresh, '✅'))).toBe('ok');
    await c.pass(5 * SECOND);
    expect((await c.proposal(fresh)).status).toBe('published');
    expect(nets.map((net) => net.out.size)).toEqual([1, 0]);
  });

  it('drops a ✅ from before the stop as well, and says so while it lasts', async () => {
    await c.close();
    open.length = 0;
    c = await made({
      leitbild: (l) => ({ ...l, accounts: [blog], policy: { ...l.policy, post: { ...l.policy.post, quorum: 2 } } }),
    });
    const old = await asked('blog');
    await c.react('ben', old, '✅');
    expect(await text(old)).toContain('Dafür: Ben.');
    await stop();
    expect(await text(old)).not.toContain('Dafür');
    await bothGo();
    expect(await text(await newest(old))).toContain('2 Stimmen fehlen noch.');
  });

  it('asks whoever was asked by name once more, with the buttons of the new round', async () => {
    const old = last(await c.say('jana', `@ben ${POST}`));
    const privately = async () => (await c.seen('ben')).filter((m) => m.to === 'ben' && m.card?.proposal !== undefined);
    expect(await privately()).toHaveLength(1);
    await stop();
    await bothGo();
    const [before, after, ...more] = await privately();
    expect(more).toEqual([]);
    expect(before?.card?.actions.map((a) => a.id)).not.toContain('yes');
    expect(code(await c.press('ben', after?.id ?? '', 'yes'))).toBe('ok');
    expect(await c.proposal(await newest(old))).toMatchObject({ status: 'approved', round: 2 });
  });
});

describe('a stop of one network', () => {
  it('replaces the cards for it and leaves the others, with their ✅, as they are', async () => {
    const [there, here, both] = [await asked('chirp'), await asked('blog'), await asked('blog,chirp')];
    expect(await stop('chirp Feuer')).toContain('Nach chirp geht nichts mehr hinaus, und was dort wartet');
    expect(code(await c.react('ben', there, '✅'))).toBe('stopped');
    expect(code(await c.react('ben', both, '✅'))).toBe('stopped');
    expect(code(await c.react('ben', here, '✅'))).toBe('ok');
    await bothGo();
    expect(await cardsOf(here)).toEqual([here]);
    expect(await verbs(here)).toEqual(['asked', 'voiced', 'approved']);
    for (const card of [there, both]) {
      expect(await cardsOf(card)).toHaveLength(2);
      expect(await verbs(card)).toEqual(['asked', 'paused', 'round-opened']);
    }
    await c.pass(5 * SECOND);
    expect(nets.map((net) => net.out.size)).toEqual([1, 0]);
  });

  it('within a stop of everything: only the last go asks anew, and every card once', async () => {
    const [there, here] = [await asked('chirp'), await asked('blog')];
    await stop('chirp Feuer');
    await stop('Rauch');
    await goFor('chirp');
    expect([await cardsOf(there), await cardsOf(here)]).toEqual([[there], [here]]);
    expect(await text(there)).toContain('Angehalten.');
    await goFor('all');
    for (const card of [there, here])
      expect((await verbs(card)).filter((verb) => verb === 'round-opened')).toHaveLength(1);
    expect(await cardsOf(there)).toHaveLength(2);
    expect(await cardsOf(here)).toHaveLength(2);
  });
});

describe('the same go', () => {
  it('told to two processes at once, and told again, brings one new card', async () => {
    const old = await asked('blog');
    await stop();
    const two = await made({ db: c.db, name: 'b' });
    expect(await go('kim')).toBe('ok');
    const message = last(await c.say('ben', 'go'));
    const press = { kind: 'press', message, action: 'go', values: {} } as const;
    const answers = await Promise.all([c, two, c].map((one) => one.receive('ben', press, 'same')));
    expect(answers.map(code)).toEqual(['ok', 'ok', 'ok']);
    expect(await verbs(old)).toEqual(['asked', 'paused', 'round-opened']);
    expect(await cardsOf(old)).toHaveLength(2);
    expect(code(await two.receive('ben', press, 'same'))).toBe('ok');
    expect(code(await c.press('ben', message, 'go'))).toBe('wrong-state');
    expect(await verbs(old)).toEqual(['asked', 'paused', 'round-opened']);
    expect(await cardsOf(old)).toHaveLength(2);
  });
});

describe('who stopped, and why', () => {
  const notices = async (): Promise<readonly string[]> =>
    (await c.seen('ben')).filter((m) => m.to === null && m.card?.kind === 'notice').map((m) => m.card?.title ?? '');

  it('stands in the channel and above the list, by name; and so does who said go', async () => {
    await stop('Falscher Preis');
    expect(await text(last(await c.say('jana', 'list')))).toMatch(
      /Alles ist angehalten von Kim, .+\. Grund: Falscher Preis\. Weiter geht es, wenn zwei es sagen: \/voice go/,
    );
    expect(await go('kim')).toBe('ok');
    expect(await text(last(await c.say('jana', 'list')))).toContain('wenn nach Kim noch ein Mensch es sagt');
    expect(await go('ben')).toBe('ok');
    expect(await notices()).toEqual([
      'Angehalten von Kim: alles.',
      'Kim sagt: weiter (alles). Es fehlt noch ein zweiter Mensch.',
      'Es geht weiter (alles). Gesagt haben es Kim und Ben.',
    ]);
    expect(await text(last(await c.say('jana', 'list')))).not.toContain('angehalten');
  });

  it('of several stops each has its own reason; a guest reads none', async () => {
    await stop('chirp Falscher Ton');
    await c.pass(SECOND);
    await stop('blog Falscher Preis');
    const shown = await text(last(await c.say('jana', 'list')));
    expect(shown).toMatch(/chirp ist angehalten von Kim, .+ Grund: Falscher Ton\./);
    expect(shown).toMatch(/blog ist angehalten von Kim, .+ Grund: Falscher Preis\./);
    expect(await text(last(await c.say('gast', 'list')))).not.toContain('Falscher');
  });

  it('whose name was erased is nobody in particular', async () => {
    await stop();
    const kim = (await c.store.read((tx) => tx.people.byRef({ chat: 'playground', user: 'kim' }))) ?? expect.fail();
    await forget(c.house, [kim.person]);
    const shown = await text(last(await c.say('jana', 'list')));
    expect(shown).toMatch(/Alles ist angehalten, seit .+ 2026 .+\. Weiter/);
    expect(shown).not.toMatch(/Kim|Feuer/);
  });
});
