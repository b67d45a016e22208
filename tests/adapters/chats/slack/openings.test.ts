import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Card, line } from '../../../../src/core/card.ts';
import type { Answer } from '../../../../src/ports/chat.ts';
import { connected, desk, readable, type Stage, soon, stage } from './kit.ts';

const form: Card = {
  kind: 'form',
  title: 'Was soll die Welt wissen?',
  lines: [line('plain', 'Jemand liest drüber.')],
  fields: [
    { id: 'text', label: 'Text', type: 'long', value: '' },
    { id: 'note', label: 'Notiz', type: 'long', value: '' },
  ],
  actions: [{ id: 'propose', label: 'Vorschlagen' }],
};
const help: Card = { kind: 'help', title: 'So geht es', lines: [line('plain', '/voice TEXT')], actions: [] };
const review: Card = {
  ...form,
  kind: 'review',
  title: 'Mein Entwurf',
  actions: [{ id: 'ask', label: 'Kollegen fragen' }],
};
const done: Answer = { ok: true, messages: [] };
const refused = (about?: string): Answer => ({
  ok: false,
  code: 'bad-input',
  message: 'So geht es nicht.',
  hint: 'Anders schon.',
  messages: [],
  ...(about === undefined ? {} : { about }),
});

let at: Stage;
let inbox: ReturnType<typeof desk>;
let running: AsyncDisposable;
/** Timers of the adapter, by milliseconds: they run when the test says so. */
let timers: { ms: number; then: () => void }[];
const runs = (ms: number): void => {
  for (const timer of timers.filter((one) => one.ms === ms)) timer.then();
};

beforeEach(async () => {
  timers = [];
  const after = (ms: number, then: () => void) => {
    const timer = { ms, then };
    timers.push(timer);
    return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
  };
  at = await stage({ way: 'http', adapter: { after } });
  inbox = desk();
  running = await at.chat.start(inbox);
  await connected(at);
});
afterEach(async () => {
  inbox.answerAll(done);
  await running[Symbol.asyncDispose]();
  await at[Symbol.asyncDispose]();
});

const jana = () => at.slack.as('UJANA');
const me = { chat: 'slack', person: 'UJANA' };
const show = (card: Card, key: string = card.kind) =>
  at.chat.show(me, card, { edit: null, key, thread: null, cause: inbox.cause() });
const count = (method: string): number => at.slack.calls.filter((call) => call.method === method).length;
const ephemerals = (): string => jana().ephemerals().map(readable).join('\n');

/** A window with a form, opened by the command alone. */
async function opened(): Promise<string> {
  await jana().command('');
  const ref = await show(form);
  inbox.answer(done);
  return ref ?? '';
}

describe('a command that asks for a form', () => {
  it('opens a window at once and fills it later, in place', async () => {
    await jana().command('');
    await soon(() => readable(jana().view())).toContain('Einen Moment');
    const window = jana().view()?.id;
    expect(await show(form)).toBe(`view:${window}`);
    expect(jana().view()?.id).toBe(window);
    expect(readable(jana().view())).toContain('Was soll die Welt wissen?');
    expect(count('views.open')).toBe(1);
  });

  it('twice the same opens one window', async () => {
    await jana().command('', { id: 'eins' });
    await jana().command('', { id: 'eins' });
    await soon(() => count('views.open')).toBe(1);
  });

  it('and cannot be stored says so, there', async () => {
    inbox.stores(false);
    expect(await jana().command('')).toMatchObject({ ok: false });
    await soon(() => readable(jana().view())).toContain('ließ sich gerade nicht speichern');
  });

  it('and is refused says why, there', async () => {
    await jana().command('revise zzzz');
    inbox.answer(refused());
    await soon(() => readable(jana().view())).toContain('So geht es nicht.');
  });

  it('and cannot be carried out now says that it will be', async () => {
    await jana().command('');
    inbox.fail();
    await soon(() => readable(jana().view())).toContain('Gespeichert, aber noch nicht ausgeführt');
  });

  it('whose form is too late for Slack gets it in the conversation', async () => {
    at.slack.faults.plan('views.open', [{ error: 'expired_trigger_id' }]);
    await jana().command('');
    const ref = await show(form);
    expect(ref).toMatch(/^DJANA:/);
    expect(readable(at.slack.message(ref ?? ''))).toContain('Was soll die Welt wissen?');
  });

  it('closed before it was filled: the form comes into the conversation', async () => {
    await jana().command('');
    await soon(() => jana().view()).not.toBeNull();
    await jana().closeView();
    expect(await show(form)).toMatch(/^DJANA:/);
  });

  it('keeps its form when words come after it', async () => {
    await jana().command('');
    await show(form);
    expect(await show(help)).toMatch(/^ephemeral:/);
    expect(readable(jana().view())).toContain('Was soll die Welt wissen?');
    expect(ephemerals()).toContain('So geht es');
  });
});

describe('a command that asks back', () => {
  const question: Card = {
    kind: 'notice',
    title: 'Wirklich anhalten?',
    lines: [line('status', 'Nichts geht mehr hinaus.')],
    actions: [{ id: 'stop', label: 'Ja, anhalten' }],
    asks: true,
  };
  const closed: Card = { kind: 'notice', title: 'Erledigt.', lines: [], actions: [] };

  /** Asked in a window; its reference. */
  async function asked(): Promise<string> {
    await jana().command('stop Feuer');
    const ref = await show(question, 'q');
    inbox.answer(done);
    await soon(() => readable(jana().view())).toContain('Wirklich anhalten?');
    return ref ?? '';
  }
  const press = async () => {
    await jana().press(jana().view() ?? '', 'do:stop');
    await soon(() => inbox.received.length).toBe(2);
  };

  it('asks in the window, and the answer takes its place', async () => {
    const ref = await asked();
    expect(ref).toBe(`view:${jana().view()?.id}`);
    expect(jana().inbox()).toEqual([]);
    await press();
    expect(inbox.received.at(-1)?.intent).toMatchObject({ kind: 'press', action: 'stop', message: ref });
    inbox.answer(done);
    await soon(() => readable(jana().view())).toContain('Angehalten.');
    // The question is closed after that: what became of it stays.
    expect(await at.chat.show(me, closed, { edit: ref, key: 'q', thread: null })).toBe(ref);
    expect(readable(jana().view())).toContain('Im Kanal steht es auch');
  });

  it('says there why it is refused', async () => {
    await asked();
    await press();
    inbox.answer(refused());
    await soon(() => readable(jana().view())).toContain('So geht es nicht.');
    expect(readable(jana().view())).not.toContain('Wirklich');
  });

  it('and is carried out later is closed then', async () => {
    const ref = await asked();
    await press();
    inbox.fail();
    await soon(() => readable(jana().view())).toContain('Gespeichert');
    await at.chat.show(me, closed, { edit: ref, key: 'q', thread: null });
    expect(readable(jana().view())).toContain('Erledigt.');
  });

  it('asks on in the same window, which the end of the first question leaves alone', async () => {
    const ref = await asked();
    await press();
    expect(await show({ ...form, title: 'Und warum?' }, 'next')).toBe(ref);
    inbox.fail();
    await running[Symbol.asyncDispose]();
    expect(await at.chat.show(me, closed, { edit: ref, key: 'q', thread: null })).toBe(ref);
    expect(readable(jana().view())).toContain('Und warum?');
  });

  it('with several questions at a time has the first, and the conversation the others', async () => {
    await jana().command('undo k7m2');
    const both = [show(question, 'q1'), show({ ...question, title: 'Und das?' }, 'q2')];
    expect(await Promise.all(both)).toEqual([expect.stringMatching(/^view:/), expect.stringMatching(/^DJANA:/)]);
    expect(readable(jana().view())).toContain('Wirklich anhalten?');
  });

  it('shows nobody else’s message in it', async () => {
    await jana().command('undo k7m2');
    const ben = { chat: 'slack', person: 'UBEN' };
    const ref = await at.chat.show(ben, help, { edit: null, key: 'b', thread: null, cause: inbox.cause() });
    expect(ref).toMatch(/^DBEN:/);
    expect(readable(jana().view())).toContain('Einen Moment');
    expect(ephemerals()).toBe('');
  });
});

describe('a command without a form', () => {
  it('is answered beside it, to whoever typed alone', async () => {
    await jana().command('help');
    expect(await show(help)).toBe(`ephemeral:${inbox.cause()}`);
    inbox.answer(done);
    expect(ephemerals()).toContain('/voice TEXT');
    expect(at.slack.as('UBEN').ephemerals()).toEqual([]);
    expect(jana().inbox()).toEqual([]);
  });

  it('and refused where no card came in time repeats what was typed as characters', async () => {
    await jana().command('show <!channel>');
    inbox.answer({ ...refused(), message: '»<!channel>« kenne ich nicht.' } as Answer);
    await soon(() => at.slack.calls.filter(({ method }) => method === 'response_url').length).toBe(1);
    const said = at.slack.calls.find(({ method }) => method === 'response_url')?.args.body;
    expect(JSON.parse(String(said))).toMatchObject({ text: '»&lt;!channel&gt;« kenne ich nicht. Anders schon.' });
    expect(ephemerals()).toContain('»<!channel>« kenne ich nicht.');
  });

  it('whose answer must stay is told where that is', async () => {
    await jana().command('Mein Entwurf');
    expect(await show(review)).toMatch(/^DJANA:/);
    inbox.answer(done);
    await soon(ephemerals).toContain('in unserer Unterhaltung');
  });

  it('with an answer in the channel is told so', async () => {
    await jana().command('Mein Entwurf');
    inbox.answer(done);
    await soon(ephemerals).toContain('auf der Karte im Kanal');
  });

  it('that was refused without a card is told why', async () => {
    await jana().command('list');
    inbox.answer(refused());
    await soon(ephemerals).toContain('So geht es nicht. Anders schon.');
  });

  it('half an hour later is answered in the conversation', async () => {
    await jana().command('help');
    at.later(31 * 60_000);
    expect(await show(help)).toMatch(/^DJANA:/);
  });

  it('is acknowledged once it is stored, whatever Slack does meanwhile', async () => {
    at.slack.faults.always('views.open', 'http-500');
    at.slack.faults.always('users.info', 'http-500');
    expect(await jana().command('')).toMatchObject({ ok: true });
    expect(inbox.received).toHaveLength(1);
  });
});

describe('a window that is sent', () => {
  /** Sends it; the answer comes once it arrived. */
  async function sent(answer: Answer | 'late', meanwhile: () => Promise<unknown> = async () => undefined) {
    await opened();
    const before = inbox.received.length;
    const submitting = jana().submit({ text: 'Hallo', note: 'Eilt' });
    await soon(() => inbox.received.length).toBe(before + 1);
    await meanwhile();
    if (answer === 'late') runs(2_500);
    else inbox.answer(answer);
    return submitting;
  }

  it('closes when all is well', async () => {
    expect(await sent(done)).toMatchObject({ ok: true, view: null, errors: {}, trouble: null });
  });

  it('shows what is wrong with a field beside it', async () => {
    expect((await sent(refused('note:long'))).errors).toEqual({ note: 'So geht es nicht. Anders schon.' });
  });

  it('shows what is wrong with no field beside the words, which stay', async () => {
    const { errors, view } = await sent(refused('time:past'), () => show({ ...help, kind: 'refused' }));
    expect(errors).toEqual({ text: 'So geht es nicht. Anders schon.' });
    expect(readable(view)).toContain('Was soll die Welt wissen?');
  });

  it('asks on in the same window', async () => {
    const next = { ...form, title: 'Und warum?' };
    let ref: unknown = null;
    const { view } = await sent(done, async () => {
      ref = await show(next, 'next');
    });
    expect(readable(view)).toContain('Und warum?');
    expect(ref).toBe(`view:${view?.id}`);
  });

  it('is not drawn anew while it closes', async () => {
    await sent(done, async () => {
      const edit = `view:${jana().view()?.id}`;
      const over: Card = { kind: 'notice', title: 'Erledigt.', lines: [], actions: [] };
      expect(await at.chat.show(me, over, { edit, key: 'form', thread: null })).toBe(edit);
    });
    expect(jana().view()).toBeNull();
    expect(at.slack.calls.filter(({ method, answer }) => method === 'views.update' && answer.ok === false)).toEqual([]);
  });

  it('waits no longer than Slack does, and tells the rest when it comes', async () => {
    expect(readable((await sent('late')).view)).toContain('Einen Moment');
    inbox.answer(refused());
    await soon(() => readable(jana().view())).toContain('So geht es nicht.');
  });

  it('waiting too long for a form gets it all the same', async () => {
    await sent('late');
    await show({ ...form, title: 'Und warum?' }, 'next');
    inbox.answer(done);
    expect(readable(jana().view())).toContain('Und warum?');
  });

  it('stays as it is when it cannot be stored', async () => {
    await opened();
    inbox.stores(false);
    expect((await jana().submit({ text: 'Hallo' })).trouble).not.toBeNull();
    expect(readable(jana().view())).toContain('Was soll die Welt wissen?');
  });
});

describe('a button', () => {
  it('in the conversation itself needs no word on where the answer is', async () => {
    const ref = await at.chat.show(me, review, { edit: null, key: 'r', thread: null });
    await jana().press(ref ?? '', 'do:ask');
    await show({ ...review, title: 'Noch einmal' }, 'again');
    inbox.answer(done);
    await running[Symbol.asyncDispose]();
    expect(ephemerals()).toBe('');
    expect(inbox.received.at(-1)?.intent).toMatchObject({ kind: 'press', message: ref, action: 'ask' });
  });
});
