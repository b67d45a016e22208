import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../../adapters/chats/playground/people.ts';
import { sentences } from '../../../adapters/chats/playground/texts.ts';
import { type Card, line } from '../../../src/core/card.ts';
import { locales } from '../../../src/core/locale.ts';
import { form, type Kit, kit, proposal } from './playground-kit.ts';

let room: Kit;
beforeEach(async () => {
  room = await kit();
});
afterEach(() => room[Symbol.asyncDispose]());

const messages = async (person: string, more = '') =>
  (await room.get(`/api/messages?person=${person}${more}`)).body.messages;

describe('people', () => {
  it('are colleagues, a guest and a bot, told without their jobs', async () => {
    const { body } = await room.get('/api/people');
    expect(body.people).toContainEqual({ id: 'jana', name: 'Jana', kind: 'colleague', locale: 'de' });
    expect(body.people).toContainEqual({ id: 'gast', name: 'Gast', kind: 'guest', locale: 'de' });
    expect(body.people.map((one: { kind: string }) => one.kind).filter((kind: string) => kind === 'bot')).toHaveLength(
      1,
    );
  });

  it('have both languages among them, and a job in both', () => {
    expect(new Set(people.map((one) => one.locale))).toEqual(new Set(locales));
    for (const { job } of people) for (const locale of locales) expect(job[locale]).not.toBe('');
  });
});

describe('say', () => {
  it('tells the room, and nobody else', async () => {
    const { status, body } = await room.post('/api/say', { person: 'ben', text: 'Die 74er läuft.' });
    expect(status).toBe(200);
    const [id] = body.messages;
    expect(await messages('alex')).toEqual([
      { id, at: '2026-11-24T13:07:31.000Z', from: 'ben', to: null, text: 'Die 74er läuft.', reactions: {} },
    ]);
    expect(room.inbox.received).toEqual([]);
  });

  it('shows HTML and Slack marks word for word', async () => {
    const text = '<script>alert(1)</script> <!channel> <@U1> & "so" 🙂\n\u202eumgekehrt';
    await room.post('/api/say', { person: 'ben', text });
    expect((await messages('jana'))[0].text).toBe(text);
  });

  it.each([
    ['/voice', ''],
    ['/voice list', 'list'],
    ['/voice\nZwei\nZeilen', 'Zwei\nZeilen'],
    ['/voice  -- list', '-- list'],
  ])('hands %j to the inbox as %j and shows it to nobody', async (text, rest) => {
    room.inbox.answer = () => ({ ok: true, messages: ['7'] });
    expect(await room.post('/api/say', { person: 'jana', text })).toEqual({ status: 200, body: { messages: ['7'] } });
    expect(room.inbox.received[0]).toMatchObject({
      from: { chat: 'playground', user: 'jana' },
      intent: { kind: 'command', text: rest },
    });
    expect(await messages('jana')).toEqual([]);
  });

  it.each(['/Voice list', '/voices', ' /voice list', '/voice:'])('takes %j as talk', async (text) => {
    expect((await room.post('/api/say', { person: 'jana', text })).body.messages).toHaveLength(1);
    expect(room.inbox.received).toEqual([]);
  });

  it('takes the same event of two people for two', async () => {
    const first = await room.post('/api/say', { person: 'jana', text: 'Hallo', event: 'e9' });
    const second = await room.post('/api/say', { person: 'ben', text: 'Hallo auch', event: 'e9' });
    expect(second.status).toBe(200);
    expect(second.body).not.toEqual(first.body);
  });

  it('says the same event once, and two events twice', async () => {
    const body = { person: 'ben', text: 'Kaffee?', event: 'e1' };
    const first = await room.post('/api/say', body);
    expect(await room.post('/api/say', body)).toEqual(first);
    await room.post('/api/say', { ...body, event: 'e2' });
    expect(await messages('ben')).toHaveLength(2);
  });
});

describe('messages', () => {
  it('since one of them are those after it', async () => {
    const [first] = (await room.post('/api/say', { person: 'ben', text: 'eins' })).body.messages;
    await room.post('/api/say', { person: 'ben', text: 'zwei' });
    expect((await messages('jana', `&since=${first}`)).map((one: { text: string }) => one.text)).toEqual(['zwei']);
    expect(await messages('jana', '&since=999999999')).toEqual([]);
  });

  it('to one person are seen by that person', async () => {
    await room.show(form(), 'jana');
    expect(await messages('jana')).toHaveLength(1);
    expect(await messages('ben')).toEqual([]);
  });

  it('carry a card with parallel roles, and leave out what is empty', async () => {
    await room.show(proposal());
    await room.show(form());
    const [first, second] = (await messages('alex')).map((one: { card: object }) => one.card);
    expect(first).toEqual({
      kind: 'proposal',
      proposal: { id: 'p1', state: 'open', revision: 1 },
      title: 'Die Mühle von 1974 mahlt wieder.',
      lines: ['@werkstatt (microblog): 32 / 5000', 'Zum Vergleich (simuliert): …'],
      roles: ['preview', 'satire'],
      actions: [
        { id: 'yes', label: 'I read it and would let it stand.' },
        { id: 'object', label: 'Object' },
      ],
    });
    expect(Object.keys(second)).toEqual(['kind', 'title', 'lines', 'roles', 'fields', 'actions']);
  });
});

describe('react', () => {
  it('keeps a set, and tells the inbox about cards', async () => {
    const id = await room.show(proposal());
    const body = { person: 'ben', message: id, reaction: '✅' };
    expect((await room.post('/api/react', body)).status).toBe(200);
    await room.post('/api/react', body);
    await room.post('/api/react', { ...body, person: 'mira' });
    expect((await messages('jana'))[0].reactions).toEqual({ '✅': ['ben', 'mira'] });
    await room.post('/api/react', { ...body, remove: true });
    expect((await messages('jana'))[0].reactions).toEqual({ '✅': ['mira'] });
    expect(room.inbox.received.map(({ intent }) => intent)).toContainEqual({
      kind: 'react',
      message: id,
      reaction: '✅',
      remove: true,
    });
  });

  it('is visible before it is decided, and stays when it is refused', async () => {
    const id = await room.show(proposal());
    let before: unknown = null;
    room.inbox.answer = async () => {
      before = (await messages('jana'))[0].reactions;
      return { ok: false, code: 'own-words', message: 'Das sind deine Worte.', hint: 'Frag Ben.', messages: ['9'] };
    };
    expect(await room.post('/api/react', { person: 'jana', message: id, reaction: '✅' })).toEqual({
      status: 409,
      body: { error: { code: 'own-words', message: 'Das sind deine Worte.', hint: 'Frag Ben.' }, messages: ['9'] },
    });
    expect(before).toEqual({ '✅': ['jana'] });
    expect((await messages('jana'))[0].reactions).toEqual({ '✅': ['jana'] });
  });

  it('on talk is just a reaction', async () => {
    const [id] = (await room.post('/api/say', { person: 'ben', text: 'Kaffee?' })).body.messages;
    const answer = await room.post('/api/react', { person: 'robo', message: id, reaction: '✏️' });
    expect(answer).toEqual({ status: 200, body: { messages: [id] } });
    expect(room.inbox.received).toEqual([]);
  });

  it.each([['card'], ['talk']])('repeated late does not bring it back (%s)', async (on) => {
    const id =
      on === 'card'
        ? await room.show(proposal())
        : (await room.post('/api/say', { person: 'ben', text: '?' })).body.messages[0];
    const add = { person: 'ben', message: id, reaction: '👍', event: 'e1' };
    await room.post('/api/react', add);
    await room.post('/api/react', { ...add, remove: true, event: 'e2' });
    expect((await room.post('/api/react', add)).status).toBe(200);
    expect((await messages('ben'))[0].reactions).toEqual({});
  });
});

describe('press', () => {
  it('hands on the values of a form', async () => {
    const id = await room.show(form(), 'jana');
    const values = { text: 'Neu', networks: 'microblog', time: '', note: '<b>' };
    room.inbox.answer = () => ({ ok: true, messages: [id] });
    const answer = await room.post('/api/press', {
      person: 'jana',
      message: id,
      action: 'propose',
      values,
      event: 'e1',
    });
    expect(answer).toEqual({ status: 200, body: { messages: [id] } });
    expect(room.inbox.received).toEqual([
      {
        event: 'playground:jana:e1',
        from: { chat: 'playground', user: 'jana' },
        intent: { kind: 'press', message: id, action: 'propose', values },
      },
    ]);
  });

  it('names the one of several things, and only one that is there', async () => {
    const look = { id: 'more', label: 'Ansehen', about: 'k7m2' } as const;
    const items = [{ lines: [line('post', 'Neu')], actions: [look] }];
    const card: Card = { kind: 'list', title: 'Mehrere', lines: [], items, actions: [] };
    const id = await room.show(card, 'jana');
    expect((await messages('jana')).at(-1).card.items).toEqual([{ lines: ['Neu'], roles: ['post'], actions: [look] }]);
    const press = { person: 'jana', message: id, action: 'more' };
    expect((await room.post('/api/press', { ...press, about: 'k7m2' })).status).toBe(200);
    expect(room.inbox.received.at(-1)?.intent).toEqual({
      ...{ kind: 'press', message: id, action: 'more', values: {}, about: 'k7m2' },
    });
    for (const about of ['other', undefined]) {
      const answer = await room.post('/api/press', { ...press, about });
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toBe('Diesen Knopf hat die Karte nicht.');
    }
  });

  it('by a guest is for the inbox to refuse', async () => {
    const id = await room.show(proposal());
    room.inbox.answer = () => ({ ok: false, code: 'not-a-colleague', message: 'Nein.', hint: 'Frag.', messages: [] });
    const answer = await room.post('/api/press', { person: 'gast', message: id, action: 'yes' });
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'not-a-colleague' }, messages: [] } });
  });

  it('on a card that has changed meanwhile gets the reason from the inbox', async () => {
    const id = await room.show(proposal({ kind: 'replaced', actions: [] }));
    room.inbox.answer = () => ({ ok: false, code: 'stale-revision', message: 'Alt.', hint: 'Neu.', messages: [] });
    const answer = await room.post('/api/press', { person: 'ben', message: id, action: 'yes' });
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'stale-revision' } } });
  });

  it('repeated gets the first answer', async () => {
    const id = await room.show(proposal());
    room.inbox.answer = () => ({ ok: true, messages: ['1'] });
    const body = { person: 'ben', message: id, action: 'yes', event: 'e1' };
    await room.post('/api/press', body);
    room.inbox.answer = () => ({ ok: true, messages: ['2'] });
    expect((await room.post('/api/press', body)).body).toEqual({ messages: ['1'] });
    expect(room.inbox.received).toHaveLength(1);
  });
});

describe('what waits', () => {
  it('is asked for by somebody, once an event, and by nobody else', async () => {
    room.inbox.answer = () => ({ ok: true, messages: ['7'] });
    const asked = { person: 'ben', event: 'e1' };
    for (const answer of [await room.post('/api/home', asked), await room.post('/api/home', asked)])
      expect(answer).toEqual({ status: 200, body: { messages: ['7'] } });
    expect(room.inbox.received.map(({ from, intent }) => [from.user, intent])).toEqual([['ben', { kind: 'home' }]]);
    for (const body of [{}, { person: 'nobody' }, { ...asked, page: 2 }])
      expect((await room.post('/api/home', body)).status).toBe(400);
  });
});

describe('a guest, a bot and what could not be stored', () => {
  it('answers 503 when the inbox could not store it, and carries it out when said again', async () => {
    room.inbox.answer = () => Promise.reject(new Error('disk full'));
    const body = { person: 'jana', text: '/voice list', event: 'e1' };
    expect(await room.post('/api/say', body)).toMatchObject({ status: 503, body: { error: { code: 'not-ready' } } });
    room.inbox.answer = () => ({ ok: true, messages: [] });
    expect((await room.post('/api/say', body)).status).toBe(200);
  });

  it('answers 503 once it is stopped', async () => {
    await room.stop();
    expect((await room.post('/api/say', { person: 'jana', text: '/voice list' })).status).toBe(503);
  });
});

it('has every sentence in both languages', () => {
  for (const { message, hint } of Object.values(sentences)) {
    for (const locale of locales) {
      expect(message[locale]({ about: 'x' })).toMatch(/[.]$/);
      expect(hint[locale]).toMatch(/[.]$/);
      expect(`${message[locale]({ about: 'x' })}${hint[locale]}`).not.toContain('!');
    }
  }
});
