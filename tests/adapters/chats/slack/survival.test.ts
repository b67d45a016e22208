import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Card } from '../../../../src/core/card.ts';
import type { Incoming } from '../../../../src/ports/chat.ts';
import { connected, desk, office, readable, type Stage, soon, stage, ways } from './kit.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Kosten: 38 Euro.';
const done = { ok: true, messages: [] } as const;

let at: AsyncDisposable | null = null;
afterEach(async () => {
  await at?.[Symbol.asyncDispose]();
  at = null;
});
async function staged(options: Parameters<typeof stage>[0]): Promise<Stage> {
  const made = await stage(options);
  at = made;
  return made;
}

/** Time runs fifty times as fast. */
const fast = (ms: number, then: () => void) => {
  const timer = setTimeout(then, ms / 50);
  return () => clearTimeout(timer);
};

describe.each(ways)('over %s', (way) => {
  it('a stop lets what is being stored end, and takes nothing new', async () => {
    const { chat, slack, ...rest } = await staged({ way });
    const [arrived, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const stored: Incoming[] = [];
    const running = await chat.start({
      receive: async (incoming) => {
        arrived.resolve();
        await gate.promise;
        stored.push(incoming);
        return { answer: Promise.resolve(done) };
      },
    });
    await connected({ chat, slack, ...rest });
    const acked = slack.as('UJANA').command('list');
    await arrived.promise;
    const stopping = running[Symbol.asyncDispose]();
    gate.resolve();
    expect(await acked).toMatchObject({ ok: true });
    await stopping;
    expect(stored).toHaveLength(1);
    const late = slack.as('UJANA').command('list');
    await slack.passes(3_000);
    expect(await late).toMatchObject({ ok: false });
    expect(stored).toHaveLength(1);
  });

  it('what could not be stored comes again, and is taken then', async () => {
    const { chat, slack, ...rest } = await staged({ way });
    const inbox = desk();
    const running = await chat.start(inbox);
    await connected({ chat, slack, ...rest });
    const ref = await chat.show(
      { chat: 'slack', person: null },
      { kind: 'notice', title: 'Hallo', lines: [], actions: [] },
      { edit: null, key: 'k', thread: null },
    );
    inbox.stores(false);
    const reacted = slack.as('UBEN').react(ref ?? '', 'white_check_mark');
    await soon(() => inbox.tries()).toBeGreaterThanOrEqual(1);
    await slack.passes(3_000);
    expect(await reacted).toMatchObject({ ok: false });
    inbox.stores(true);
    const came = async () => {
      await slack.passes(30_000);
      return new Set(inbox.received.map(({ event, intent }) => `${intent.kind} ${event}`)).size;
    };
    await expect.poll(came, { interval: 50, timeout: 4_000 }).toBe(1);
    inbox.answerAll(done);
    await running[Symbol.asyncDispose]();
  });

  it('whoever takes the app off is told to whoever keeps the tokens', async () => {
    const gone: string[] = [];
    const { chat, slack, ...rest } = await staged({
      way,
      adapter: { uninstalled: async (team) => void gone.push(team) },
    });
    const running = await chat.start(desk());
    await connected({ chat, slack, ...rest });
    await slack.uninstall();
    await soon(() => gone.includes('T1')).toBe(true);
    await running[Symbol.asyncDispose]();
  });
});

describe('another process', () => {
  const form: Card = {
    kind: 'form',
    title: 'Was soll die Welt wissen?',
    lines: [],
    fields: [
      { id: 'text', label: 'Text', type: 'long' },
      { id: 'warning', label: 'Warnung', type: 'text', more: true },
    ],
    actions: [{ id: 'propose', label: 'Vorschlagen' }],
  };

  /** A form that an earlier start has opened, and more of its fields wanted from this one. */
  const restarted = async (form: Card) => {
    const first = await staged({});
    const inbox = desk();
    const running = await first.chat.start(inbox);
    await connected(first);
    const jana = first.slack.as('UJANA');
    await jana.command('');
    const me = { chat: 'slack', person: 'UJANA' };
    await first.chat.show(me, form, { edit: null, key: 'f', thread: null, cause: inbox.cause() });
    inbox.answerAll(done);
    await running[Symbol.asyncDispose]();

    const chat = first.another();
    const next = await chat.start(inbox);
    await connected({ ...first, chat });
    await jana.press(jana.view() ?? '', 'more-fields', { puts: { text: POST } });
    return { jana, inbox, next };
  };

  it('shows more fields of a window that an earlier start has opened, with what was typed', async () => {
    const { jana, inbox, next } = await restarted(form);
    const ids = () =>
      ((jana.view()?.given.blocks ?? []) as readonly { block_id?: string }[]).map((one) => one.block_id);
    await soon(ids).toContain('warning');
    expect(ids().indexOf('warning')).toBe(ids().indexOf('text') + 1);
    expect(JSON.stringify(jana.view()?.given.blocks)).not.toContain('more-fields');
    const before = inbox.received.length;
    const sending = jana.submit({ warning: 'Laut' });
    await soon(() => inbox.received.length).toBe(before + 1);
    inbox.answerAll(done);
    await sending;
    const { intent } = inbox.received.at(-1) ?? expect.fail('nothing was sent');
    expect(intent).toMatchObject({ kind: 'press', action: 'propose', values: { text: POST, warning: 'Laut' } });
    await next[Symbol.asyncDispose]();
  });

  it('loses nothing that was typed into a window with more than fits beside it', async () => {
    // Nothing that could be packed smaller.
    const label = (n: number) => createHash('sha256').update(`${n}`).digest('base64');
    const options = Array.from({ length: 90 }, (_, n) => ({ id: `${n}`, label: label(n) }));
    const many = { id: 'language', label: 'Sprache', type: 'choice', options, value: '0', more: true } as const;
    const { jana, inbox, next } = await restarted({ ...form, fields: [...(form.fields ?? []), many] });
    await soon(() => readable(jana.view())).toContain('Für ein weiteres Feld ist hier kein Platz mehr.');
    expect(readable(jana.view())).toContain('Warnung');
    const before = inbox.received.length;
    const sending = jana.submit({ warning: 'Laut' });
    await soon(() => inbox.received.length).toBe(before + 1);
    inbox.answerAll(done);
    await sending;
    expect(inbox.received.at(-1)?.intent).toMatchObject({ values: { text: POST, warning: 'Laut' } });
    await next[Symbol.asyncDispose]();
  });
});

describe('Slack away', () => {
  it('keeps no start waiting; everything catches up when it is back', async () => {
    const house = await office({ adapter: { after: fast } });
    at = house;
    const { slack, company } = house;
    const card = await (async () => {
      await slack.as('UJANA').command(POST);
      return house.card(POST);
    })();
    await slack.gone();
    await soon(() => house.stage.chat.health().ok).toBe(false);
    // Meanwhile somebody agrees elsewhere: the card here is to be drawn anew, and cannot be.
    await company.out.flush('playground');
    const there = await company.card('ben', (one) => one.kind === 'proposal');
    await company.press('ben', there.id, 'yes');
    await soon(() => house.state()).toBe('approved');
    await slack.back();
    await soon(() => house.stage.chat.health()).toEqual({ ok: true });
    await company.pass(60_000);
    await soon(() => house.state()).toBe('published');
    expect(slack.message(card)?.edited).not.toBeNull();
    await slack.as('UBEN').command('list');
    await soon(() => slack.as('UBEN').ephemerals().length).toBe(1);
  });

  it('at the start is no reason not to start', async () => {
    const { chat, slack } = await staged({ adapter: { after: fast } });
    await slack.gone();
    const inbox = desk();
    const running = await chat.start(inbox);
    await soon(() => chat.health()).toMatchObject({ ok: false });
    await slack.back();
    await soon(() => chat.health()).toEqual({ ok: true });
    await slack.as('UJANA').command('list');
    expect(inbox.received).toHaveLength(1);
    inbox.answerAll(done);
    await running[Symbol.asyncDispose]();
  });
});
