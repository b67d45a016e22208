import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ActionId, actionIds, type Card } from '../../src/core/card.ts';
import { refusalCodes } from '../../src/core/refusal.ts';
import type { Network } from '../../src/ports/network.ts';
import { type Company, code, company, last, textOf } from '../support/company.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';
const SECOND = 'Wir haben heute eine Mühle von 1951 repariert, 20 Euro.';
const DULL = 'Wir bieten ganzheitliche Lösungen für Ihre Synergien.';
const CONFIDENTIAL = 'Wir haben heute für Projekt Handkurbel eine Mühle repariert.';

let c: Company;
/** What the network answers next. */
let fate: 'live' | 'unknown' | 'never' = 'live';
/** Keys of what it has removed. */
const gone = new Set<string>();

const network = (name: string): Network => ({
  network: name,
  account: { id: name, network: name, handle: `@${name}`, answers: 'Jana', default: true },
  can: { remove: true, replies: false, media: false, edit: false, visibility: ['public'] },
  pace: null,
  recovery: { class: 'none', settleMs: 0, keyTtlMs: 0 },
  measure: (text) => ({ used: text.length, limit: 1000, unit: 'characters' }),
  preview: ({ text }) => ({ text, used: text.length, limit: 1000, unit: 'characters' }),
  prepare: async (part, _earlier, now) => ({ key: part.publication, createdAt: now, body: part.text }),
  publish: async (prepared) => {
    if (fate === 'unknown') return { kind: 'unknown' };
    return fate === 'never'
      ? { kind: 'refused', retry: 'never', code: 'text' }
      : { kind: 'live', receipt: { remoteId: prepared.key, url: `https://x.example/${prepared.key}` } };
  },
  find: async ({ key }) => (gone.has(key) ? 'absent' : 'cannot-tell'),
  remove: async ({ remoteId }) => {
    gone.add(remoteId);
    return { kind: 'removed' };
  },
});

const voiced = async (text: string): Promise<string> => {
  const card = last(await c.say('jana', text));
  await c.react('ben', card, '✅');
  return card;
};

const published = async (): Promise<string> => {
  fate = 'live';
  const card = await voiced(POST);
  await c.pass(5_000);
  return card;
};

const privately = async (person: string, kind: Card['kind']): Promise<string> =>
  (await c.card(person, (x) => x.kind === kind)).id;

/** Every kind of card the company can show, and how it comes about. */
const kinds: Readonly<Record<string, () => Promise<string>>> = {
  review: async () => last(await c.say('jana', DULL)),
  'review closed': async () => {
    const id = last(await c.say('jana', DULL));
    await c.press('jana', id, 'withdraw');
    return id;
  },
  form: async () => last(await c.say('jana', '')),
  'form revise': async () => {
    const { id } = await c.proposal(last(await c.say('jana', POST)));
    return last(await c.say('jana', `revise ${id}`));
  },
  'form reason': async () => {
    await c.press('ben', last(await c.say('jana', POST)), 'object');
    return privately('ben', 'form');
  },
  'form override': async () => {
    await c.press('ben', last(await c.press('jana', last(await c.say('jana', CONFIDENTIAL)), 'ask')), 'override');
    return privately('ben', 'form');
  },
  open: async () => last(await c.say('jana', POST)),
  'open, hard finding': async () => last(await c.press('jana', last(await c.say('jana', CONFIDENTIAL)), 'ask')),
  contested: async () => {
    const card = last(await c.say('jana', POST));
    await c.press('kim', card, 'object', { reason: 'Der Preis.' });
    return card;
  },
  approved: () => voiced(POST),
  'approved, held late': async () => {
    const card = await voiced(POST);
    await c.pass(2 * 3_600_000);
    return card;
  },
  'notice still': async () => {
    await voiced(POST);
    await c.pass(2 * 3_600_000);
    return privately('jana', 'notice');
  },
  published,
  'published notice': async () => {
    await published();
    return privately('ben', 'published');
  },
  unconfirmed: async () => {
    fate = 'unknown';
    const card = await voiced(POST);
    await c.pass(5_000);
    await c.pass(5_000);
    return card;
  },
  'notice unconfirmed': async () => {
    fate = 'unknown';
    await voiced(POST);
    await c.pass(5_000);
    await c.pass(5_000);
    return privately('ben', 'notice');
  },
  failed: async () => {
    fate = 'never';
    const card = await voiced(POST);
    await c.pass(5_000);
    return card;
  },
  'notice failed': async () => {
    fate = 'never';
    await voiced(POST);
    await c.pass(5_000);
    return privately('ben', 'notice');
  },
  'undo asked': async () => {
    await c.press('jana', await published(), 'undo');
    return privately('jana', 'notice');
  },
  retracted: async () => {
    const card = await published();
    await c.press('jana', last(await c.press('jana', card, 'correct')), 'correct');
    await c.pass(1_000);
    return card;
  },
  certificate: async () => {
    await c.press('jana', last(await c.press('jana', await published(), 'correct')), 'correct');
    await c.pass(1_000);
    return privately('ben', 'notice');
  },
  withdrawn: async () => {
    const card = last(await c.say('jana', POST));
    await c.press('jana', card, 'withdraw');
    return card;
  },
  replaced: async () => {
    const card = last(await c.say('jana', POST));
    await c.press('jana', card, 'revise', { text: SECOND });
    return card;
  },
  nudge: async () => {
    await c.say('jana', POST);
    c.later(4 * 3_600_000);
    await c.tick();
    const notices = (
      await Promise.all(
        ['ben', 'kim', 'mira', 'sam', 'alex'].map(async (p) =>
          (await c.seen(p)).findLast((m) => m.card?.kind === 'notice'),
        ),
      )
    ).flatMap((m) => (m ? [m] : []));
    return notices[0]?.id ?? expect.fail('no nudge');
  },
  lapsed: async () => {
    const card = last(await c.say('jana', POST));
    c.later(5 * 86_400_000);
    await c.tick();
    return card;
  },
  refused: async () => last(await c.say('jana', 'show nope')),
  list: async () => last(await c.say('jana', 'list')),
  show: async () => last(await c.say('jana', `show ${(await c.proposal(last(await c.say('jana', POST)))).id}`)),
  leitbild: async () => last(await c.say('jana', 'leitbild')),
  'leitbild check': async () => last(await c.say('jana', 'leitbild check')),
  'leitbild start': async () => last(await c.say('jana', 'leitbild start')),
  me: async () => last(await c.say('jana', 'me')),
  help: async () => last(await c.say('jana', 'help')),
  week: async () => {
    await c.say('jana', POST);
    await c.tick();
    return privately('ben', 'week');
  },
  'stop asked': async () => last(await c.say('jana', 'stop Feuer')),
  'go asked': async () => {
    await c.press('jana', last(await c.say('jana', 'stop Feuer')), 'stop');
    return last(await c.say('jana', 'go'));
  },
};

const roles = ['jana', 'ben', 'kim', 'gast', 'robo'] as const;
const reads: readonly ActionId[] = ['more'];
/** Buttons that take what a form holds; the others are pressed with it once. */
const taking: readonly ActionId[] = ['propose', 'ask', 'revise', 'object', 'override'];
const fillings = [
  {},
  { text: SECOND, reason: 'Darum.' },
  { text: '', reason: '', networks: '', time: 'x', note: '', signature: '' },
];

describe.each(Object.entries(kinds))('every button on a card »%s«', (_name, make) => {
  let message: string;
  let to: string | null;
  let problems: string[];
  let calls = 0;
  beforeAll(async () => {
    gone.clear();
    c = await company({
      start: '2026-11-23T10:00:00.000Z',
      leitbild: (l) => ({ ...l, accounts: [network('net').account] }),
      networks: [network('net')],
    });
    message = await make();
    ({ to } = await c.read(message));
    problems = [];
    const before = JSON.stringify((await c.read(message)).card);
    // Whoever only reads goes first: nothing of it may change anything.
    for (const role of ['gast', 'robo', 'ben', 'kim', 'jana'] as const) {
      if (to !== null && role !== to) await strangers(role);
    }
    if (to !== null && JSON.stringify((await c.read(message)).card) !== before)
      problems.push('somebody else changed a private card');
    for (const role of roles)
      for (const action of actionIds)
        for (const values of taking.includes(action) ? fillings : fillings.slice(1, 2))
          await pressed(role, action, values);
  });
  afterAll(() => c.close());

  /** Asked from that message on: reading the whole room each time would be most of the work. */
  const isTheirs = async (role: string, id: string): Promise<boolean> =>
    (await c.store.read((tx) => tx.room.since(role, String(Number(id) - 1))))[0]?.id === id;

  async function strangers(role: string): Promise<void> {
    const secret = textOf((await c.read(message)).card ?? expect.fail('no card'));
    for (const action of actionIds) {
      const answer = await c.press(role, message, action, { text: SECOND, reason: 'Darum.' });
      const told = await Promise.all(answer.messages.map(async (id) => JSON.stringify((await c.read(id)).card)));
      if (answer.ok) problems.push(`${role} ${action}: went through on a private card`);
      if (told.some((text) => text.includes(secret.slice(0, 30))))
        problems.push(`${role} ${action}: read a private card`);
      calls += 1;
    }
  }

  async function pressed(role: string, action: ActionId, values: Record<string, string>): Promise<void> {
    const where = `${role} ${action} ${JSON.stringify(values)}`;
    try {
      const answer = await c.press(role, message, action, values);
      calls += 1;
      if (
        !answer.ok &&
        (!refusalCodes.includes(answer.code) ||
          answer.message === '' ||
          answer.hint === '' ||
          /undefined|null|\[object/.test(answer.message + answer.hint))
      ) {
        problems.push(`${where}: ${JSON.stringify(answer)}`);
      }
      if ((role === 'gast' || role === 'robo') && !reads.includes(action) && code(answer) !== 'not-a-colleague')
        problems.push(`${where}: ${code(answer)}`);
      for (const id of answer.messages)
        if (!(await isTheirs(role, id))) problems.push(`${where}: message ${id} is not theirs`);
    } catch (error) {
      problems.push(`${where}: threw ${String(error)}`);
    }
  }

  it('is carried out or refused in words, never a throw', () => {
    expect(problems).toEqual([]);
    expect(calls).toBeGreaterThanOrEqual(roles.length * actionIds.length);
    expect(c.log.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it('leaves a history that verifies', async () => {
    expect((await c.store.verify()).flaws).toEqual([]);
  });
});
