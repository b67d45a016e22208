import { afterEach, describe, expect, it } from 'vitest';
import type { Json } from '../../../support/slack/index.ts';
import { naughty } from './cards.ts';
import { type Office, office, readable, soon } from './kit.ts';
import { expectHarmless, markup, type Put, published, put, quoted } from './naughty-kit.ts';

/** As many at a time as one post holds. */
const EACH = 16;
const strings = [...markup, ...naughty];
const some = [...markup, ...naughty.filter((_, n) => n % 16 === 0)];

const batches = (all: readonly string[], each = EACH): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(all.length / each) }, (_, n) => all.slice(n * each, (n + 1) * each));

/** What a card may show of a reason: nothing turns it around. */
const visible = (text: string): string =>
  text.replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '').trim();

/** What stands in the field for the words, where there is one. */
const prefilled = (blocks: readonly Json[]): readonly string[] =>
  blocks.flatMap(({ block_id, element }) =>
    block_id === 'text' ? [String((element as Json).initial_value ?? '')] : [],
  );

let at: Office;
afterEach(() => at[Symbol.asyncDispose]());

type Asked = Put & { readonly kind: 'asked'; readonly typed: string };

/** Proposes them together; where something keeps them back, in halves, until it is clear which one it was. */
async function proposed(all: readonly string[], kept: { typed: string; said: string }[]): Promise<readonly Asked[]> {
  const typed = all.join('\n').replaceAll(/\r\n?/g, '\n').trim();
  const done = await put(at, { text: all.join('\n') });
  if (done.kind === 'asked') return [{ ...done, typed }];
  if (all.length === 1) kept.push({ typed, said: done.said });
  if (all.length === 1) return [];
  const half = Math.ceil(all.length / 2);
  return [...(await proposed(all.slice(0, half), kept)), ...(await proposed(all.slice(half), kept))];
}

describe('whatever people write', () => {
  it('in a post, reaches its readers as it stood on the card, or is kept back with a reason', async () => {
    at = await office();
    const kept: { typed: string; said: string }[] = [];
    const asked: Asked[] = [];
    for (const batch of batches(strings)) asked.push(...(await proposed(batch, kept)));
    const out = await published(at, asked);
    for (const { posts, card, typed } of out) {
      expect(posts.map(({ parts }) => parts)).toEqual([[typed]]);
      expect(quoted(card)[0]).toBe(typed);
    }
    // What is kept back is little, and its author hears why.
    expect(kept.length).toBeLessThan(40);
    for (const { said } of kept) expect(said.length).toBeGreaterThan(20);
    expectHarmless(at);
  });

  it('in any other field of the form, is shown and published as it was written', async () => {
    at = await office({
      leitbild: (example) => ({
        ...example,
        accounts: example.accounts.flatMap((account) => [account, { ...account, id: 'second', handle: '@zweite' }]),
      }),
    });
    const asked: Asked[] = [];
    for (const [n, one] of some.filter((text) => text.trim() !== '').entries()) {
      const words = { text: `Mühle ${n} läuft wieder.`, 'variant:second': one, parts: one };
      const done = await put(at, { ...words, note: one, warning: one, signature: one }, true);
      if (done.kind === 'asked') asked.push({ ...done, typed: one.trim() });
    }
    expect(asked.length).toBeGreaterThan(some.length / 2);
    for (const { posts, card, typed } of await published(at, asked)) {
      const [first = '', ...others] = quoted(card);
      expect(posts.map(({ handle, parts }) => [handle, ...parts])).toEqual([
        ['@werkstatt', first, typed],
        ['@zweite', typed, typed],
      ]);
      // One line each, as their fields are.
      const line = typed.replaceAll(/\s+/g, ' ');
      for (const { warning, signature } of posts) expect([warning, signature]).toEqual([line, line]);
      expect(readable(card).split(line).length).toBeGreaterThan(2);
      expect(others).toContain(typed);
    }
    expectHarmless(at);
  });

  it('after the command, is a post, a question or a refusal', async () => {
    at = await office();
    for (const one of strings) {
      const words = ['', '@ben ', 'show ', 'undo ', 'reply '];
      const acked = await at.slack.as('UJANA').command(`${words[one.length % words.length]}${one}`);
      expect(acked).toMatchObject({ ok: true });
    }
    await soon(async () => (await at.company.store.read((tx) => tx.inbox.pending(1))).length).toBe(0);
    await at.company.out.flush();
    expectHarmless(at);
  });

  it('as a reason, stands on the card', async () => {
    at = await office();
    const done = await put(at, { text: 'Die Mühle läuft wieder.' });
    if (done.kind !== 'asked') throw new Error(done.said);
    const kim = at.slack.as('UKIM');
    for (const one of some.filter((text) => text.trim() !== '')) {
      await kim.press(done.card, 'do:object');
      await at.window('UKIM', 'Was spricht dagegen?');
      const sent = await kim.submit({ reason: one });
      if (sent.view === null) await soon(() => readable(at.slack.message(done.card))).toContain(visible(one));
      else await kim.closeView({ all: true });
      await kim.press(done.card, 'do:drop');
    }
    await at.slack.as('UBEN').command(`stop ${markup.slice(0, 20).join(' ')}`);
    await at.slack.as('UBEN').press(await at.window('UBEN', 'anhalten'), 'do:stop');
    await soon(() => readable(at.slack.message(done.card))).toContain('Angehalten');
    await at.company.out.flush();
    expectHarmless(at);
  });

  it('to the bot or to others, is the same in the form it becomes', async () => {
    at = await office();
    const jana = at.slack.as('UJANA');
    const sound = batches(strings.filter((text) => !/[^\P{Cc}\t\n]/u.test(text)));
    for (const batch of sound) {
      await jana.dm(batch.join('\n'));
      const said = await at.slack.as('UBEN').says(batch.join('\n'));
      await jana.shortcut('propose_message', { message: said });
      const window = await at.window('UJANA', 'Was soll die Welt wissen?');
      expect(prefilled(window.given.blocks as readonly Json[])).toEqual([batch.join('\n').trim()]);
      await jana.closeView();
    }
    // As Slack keeps what was typed in its old composer, or by an app: markup, and no blocks beside it.
    for (const one of markup) {
      const said = await at.slack.as('UBEN').says('', { raw: { text: one } });
      await jana.shortcut('propose_message', { message: said });
    }
    await soon(async () => (await at.company.store.read((tx) => tx.inbox.pending(1))).length).toBe(0);
    await at.company.out.flush();
    const texts = sound.map((batch) => batch.join('\n').trim());
    const forms = jana.inbox().flatMap(({ blocks }) => prefilled(blocks));
    expect(texts.filter((text) => !forms.includes(text))).toEqual([]);
    expectHarmless(at);
  });

  it('would be noticed, were it obeyed', async () => {
    at = await office();
    const text = { type: 'mrkdwn', text: '<!channel>' };
    const body = JSON.stringify({ channel: 'C1', text: 'x', blocks: [{ type: 'section', text }] });
    const headers = { authorization: `Bearer ${at.slack.botToken}`, 'content-type': 'application/json' };
    await fetch(`${at.slack.apiUrl}chat.postMessage`, { method: 'POST', body, headers });
    expect(() => expectHarmless(at)).toThrow('<!channel>');
  });
});

describe('whatever people are called', () => {
  it('is a name and nothing else', async () => {
    at = await office();
    for (const [n, name] of some.entries()) {
      const user = `UNAME${n}`;
      at.slack.addUser({ id: user, name, realName: name });
      at.slack.world.channels.get('C1')?.members.add(user);
      await at.slack.as(user).command(`Mühle ${n} läuft wieder, ${n} Euro.`);
      const card = await at.card(`Mühle ${n} läuft`);
      const next = at.slack.as(`UNAME${Math.max(0, n - 1)}`);
      await next.press(card, 'do:object');
      await at.slack.as('UBEN').react(card, 'white_check_mark');
    }
    await at.slack.as('UBEN').command('list');
    await soon(async () => (await at.company.store.read((tx) => tx.inbox.pending(1))).length).toBe(0);
    await at.company.out.flush();
    expectHarmless(at);
  });
});

describe('whatever the company says it is', () => {
  it.each(batches(markup, 8).map((all) => all.join(' ')))(
    '%j in its Leitbild is read out and not obeyed',
    async (one) => {
      const said = { de: one, en: one };
      at = await office({
        leitbild: (example) => ({
          ...example,
          company: { ...example.company, name: one },
          ...{ mission: said, vision: said, goals: [said] },
          values: example.values.map((value) => ({ ...value, name: said })),
          accounts: example.accounts.map((account) => ({ ...account, handle: one, answers: one })),
          confidential: example.confidential.map((term) => ({ ...term, term: 'Handkurbel', why: said, instead: said })),
        }),
      });
      for (const typed of ['leitbild', 'me', 'help', 'Projekt Handkurbel kommt.', 'Eine Mühle repariert, 38 Euro.'])
        await at.slack.as('UJANA').command(typed);
      await at.slack.as('UKIM').opensHome();
      const card = await at.card('38 Euro');
      await at.slack.as('UBEN').react(card, 'white_check_mark');
      await soon(() => at.state()).toBe('approved');
      await at.company.pass(5_000);
      await soon(() => at.state()).toBe('published');
      expectHarmless(at);
    },
  );
});
