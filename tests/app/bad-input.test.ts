import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stop } from '../../src/app/switching.ts';
import { type Company, code, company, last, textOf } from '../support/company.ts';
import { deadInbox } from '../support/dead.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';
/** Made of pieces, so that no scanner takes this file for a leak. */
const CANARY = `AKIA${'KANARIENVOGEL234'}`;

let c: Company;
beforeEach(async () => {
  c = await company();
});
afterEach(() => c.close());

const proposals = () => c.store.read((tx) => tx.proposals.list({}, { limit: 50 }));
const drafts = () =>
  c.store.read(async (tx) => tx.drafts.of((await tx.people.byRef({ chat: 'playground', user: 'jana' }))?.person ?? ''));
const form = async (): Promise<string> => last(await c.say('jana', ''));
const submit = async (values: Record<string, string>) =>
  c.press('jana', await form(), 'propose', { text: POST, ...values });

describe('a text', () => {
  it.each([
    ['100,001 characters', 'x'.repeat(100_001), 'Der Text ist zu lang.'],
    ['half characters', 'Heute \ud800 repariert', 'halbe Zeichen'],
    ['NUL', 'Heute \0 repariert', 'Steuerzeichen'],
    ['an escape', 'Heute \u001b[31m repariert', 'Steuerzeichen'],
  ])('with %s is refused, and nothing is kept', async (_, text, words) => {
    for (const answer of [await c.say('jana', text), await submit({ text })]) {
      expect(answer).toMatchObject({ ok: false, code: 'bad-input' });
      if (!answer.ok) expect(answer.message).toContain(words);
    }
    expect(await proposals()).toEqual([]);
    expect(await drafts()).toEqual([]);
  });

  it.each([
    ['nothing', ' \n\t '],
    ['what nobody sees', '\u200b\u2060\u00ad'],
  ])('of %s is refused where it was written, and not kept', async (_, text) => {
    expect(await submit({ text })).toMatchObject({ ok: false, code: 'bad-input', about: 'text' });
    expect([await proposals(), await drafts()]).toEqual([[], []]);
  });

  it.each([
    ['100,000 characters', 'Ein Wort. '.repeat(10_000).trim().padEnd(100_000, '.'), 'length'],
    ['characters that turn around', 'Heute \u202Etreiraper\u202C', 'deceptive'],
    ['zero-width characters', 'Heute re\u200bpariert', 'deceptive'],
  ])('of %s is found, privately', async (_, text, rule) => {
    const review = await c.read(last(await submit({ text })));
    expect(review.to).toBe('jana');
    expect(review.card?.kind).toBe('review');
    const [draft] = await drafts();
    expect(draft?.review.findings.filter((f) => f.verdict === 'block').map((f) => f.rule)).toContain(rule);
    expect(await proposals()).toEqual([]);
  });

  it('is shown as it is, whatever a chat might make of it', async () => {
    const text = 'Repariert: <!channel> <@U1> <b>fett</b> @everyone [x](javascript:1) & 38 Euro';
    const card = await c.read(last(await c.say('jana', `-- ${text}`)));
    expect(card.card?.title).toBe(text);
  });

  it('of two systems has one kind of line end', async () => {
    expect((await c.read(last(await submit({ text: `${POST}\r\nGern wieder.\rJana` })))).card?.title).toBe(
      `${POST}\nGern wieder.\nJana`,
    );
  });
});

describe('a form', () => {
  it.each([
    [{ time: 'morgen' }, 'Die Zeit »morgen« kenne ich nicht.'],
    [{ time: '2026-13-01T25:00' }, 'Die Zeit »2026-13-01T25:00« kenne ich nicht.'],
    [{ time: '2026-11-24T09:00' }, 'Die Zeit ist schon vorbei.'],
    [{ time: '2029-01-01T09:00' }, 'Die Zeit liegt mehr als ein Jahr in der Zukunft.'],
    [{ time: '+012345-01-01T00:00' }, 'Die Zeit »+012345-01-01T00:00« kenne ich nicht.'],
    [{ networks: 'bluesky' }, 'Das Konto »bluesky« kenne ich nicht.'],
    [{ networks: 'microblog,__proto__' }, 'Das Konto »__proto__« kenne ich nicht.'],
    [{ networks: '../../etc/passwd' }, 'Das Konto »../../etc/passwd« kenne ich nicht.'],
    [{ networks: ' , ' }, 'Das Konto fehlt.'],
    [{ signature: 'J'.repeat(101) }, 'Die Unterschrift ist zu lang.'],
    [{ note: 'n'.repeat(2_001) }, 'Die Notiz ist zu lang.'],
    [{ note: 'a\0b' }, 'Die Notiz enthält Steuerzeichen, die niemand sieht.'],
  ])('with %j is refused in a sentence', async (values, message) => {
    const answer = await submit(values);
    expect(answer).toMatchObject({ ok: false, code: 'bad-input', message });
    expect(await proposals()).toEqual([]);
    expect(await drafts()).toEqual([]);
  });

  it('without any field is an empty post, and refused as one', async () => {
    expect(await c.press('jana', await form(), 'propose', {})).toMatchObject({ code: 'bad-input', about: 'text' });
    expect(await drafts()).toEqual([]);
  });

  it('takes a time in the zone of the company, and a signature on one line', async () => {
    const answer = await submit({ time: '2026-11-27T14:00', signature: ' Jana,\n Werkstatt ' });
    const { id } = await c.proposal(last(answer));
    const row = await c.store.read((tx) => tx.proposals.revision(id, 1));
    expect(row?.draft).toMatchObject({ time: '2026-11-27T13:00:00.000Z', signature: 'Jana, Werkstatt' });
  });

  it('refuses an objection without a word, and keeps no reason that was refused', async () => {
    const card = last(await c.say('jana', POST));
    const { id } = await c.proposal(card);
    await c.press('kim', card, 'object');
    const asked = await c.card('kim', (x) => x.kind === 'form');
    for (const reason of ['', '  ', 'r'.repeat(2_001), '\ud800'])
      expect(code(await c.press('kim', asked.id, 'object', { reason }))).toBe('bad-input');
    await c.press('kim', card, 'drop');
    expect(code(await c.press('kim', asked.id, 'object', { reason: 'Zu spät.' }))).toBe('not-yours');
    expect(await c.store.read((tx) => tx.reasons.of(id))).toEqual([]);
  });
});

describe('an id', () => {
  it.each(['../../etc', 'a\0b', '__proto__', 'x'.repeat(10_000), "'; drop table events", '😀', '\ud800', ''])(
    '%j is unknown',
    async (id) => {
      for (const word of ['show', 'revise', 'withdraw', 'undo']) {
        if (id === '' && word === 'undo') continue;
        const answer = await c.say('jana', `${word} ${id}`);
        expect(code(answer)).toBe('unknown-proposal');
        if (!answer.ok) expect(answer.message.length).toBeLessThan(120);
      }
    },
  );

  it('may be written as people write it', async () => {
    const { id } = await c.proposal(last(await c.say('jana', POST)));
    expect(code(await c.say('ben', `show #${id.toUpperCase()}`))).toBe('ok');
  });

  it('of a message that is none is refused', async () => {
    for (const message of ['', '0', '999999', '../1', '\0'])
      expect(code(await c.press('jana', message, 'yes'))).toBe('wrong-state');
  });
});

/** Every byte on disk as it lies there, before anything is tidied up. */
const asItLies = (db: string): string =>
  ['', '-wal', '-shm'].map((end) => readFileSync(`${db}${end}`, 'latin1')).join('');

/** Every byte of the database, also of what was written ahead. */
function bytesOf(db: string): string {
  const raw = new Database(db);
  raw.pragma('wal_checkpoint(truncate)');
  raw.close();
  return readFileSync(db, 'latin1') + readFileSync(`${db}-wal`, 'latin1');
}

describe('a secret', () => {
  it('is in no table, page or write-ahead log, wherever it was typed', async () => {
    const card = last(await c.say('jana', POST));
    const { id } = await c.proposal(card);
    await c.say('jana', `Unser Schlüssel ist ${CANARY}`);
    const review = await c.card('jana', (x) => x.kind === 'review');
    await c.press('jana', review.id, 'revise', { text: `Neuer Versuch: ${CANARY}` });
    await c.press('jana', review.id, 'ask');
    await c.press('jana', review.id, 'revise');
    await submit({ note: `Kennwort: ${CANARY}` });
    await submit({ signature: CANARY });
    await submit({ networks: CANARY });
    await submit({ time: CANARY });
    await c.press('ben', card, 'revise', { text: `${POST} ${CANARY}` });
    await c.press('ben', card, 'object', { reason: `Da steht ${CANARY}` });
    await c.say('ben', `revise ${id} ${CANARY}`);
    await c.say('jana', `@niemand ${CANARY}`);
    await c.say('jana', `@${CANARY} Heute repariert`);
    await c.say('jana', `show ${CANARY}`);
    await c.press('jana', last(await c.say('jana', `stop ${CANARY}`)), 'stop');
    await c.out.flush();
    expect(bytesOf(c.db).includes(CANARY)).toBe(false);
    expect(bytesOf(c.db)).toContain('AKIA');
  });

  it('is on no disk for a moment: what is stored before it is carried out is masked', async () => {
    await c.say('jana', `Unser Schlüssel ist ${CANARY}`);
    await submit({ text: `${POST} ${CANARY}`, note: `Kennwort: ${CANARY}`, signature: CANARY });
    expect(asItLies(c.db).includes(CANARY)).toBe(false);
    expect(asItLies(c.db)).toContain('AKIA');
    const [draft] = await drafts();
    expect(draft?.review.findings[0]).toMatchObject({ rule: 'secrets', verdict: 'block' });
  });

  it('typed just before the process died comes back masked, and to its author, not to the channel', async () => {
    const dead = deadInbox(c);
    const from = { chat: 'playground', user: 'jana' };
    const { answer } = await dead.receive({
      event: 'e1',
      from,
      intent: { kind: 'command', text: `${POST} ${CANARY}` },
    });
    await expect(answer).rejects.toThrow('killed');
    expect(asItLies(c.db).includes(CANARY)).toBe(false);
    expect(await c.box.recover()).toBe(1);
    await c.out.flush();
    const review = await c.card('jana', (x) => x.kind === 'review');
    expect(textOf(review.card)).toContain('Hier wurde ein Geheimnis entfernt');
    expect(review.to).toBe('jana');
    expect(await proposals()).toEqual([]);
    expect(asItLies(c.db).includes(CANARY)).toBe(false);
  });

  it('in the reason of a stop from the command line is masked, too', async () => {
    await c.store.transact(async (tx) => {
      const me = (await tx.people.byRef({ chat: 'playground', user: 'jana' })) ?? expect.fail();
      expect(await stop({ tx, house: c.house, me, cause: null }, 'all', `Feuer ${CANARY}`)).toMatchObject({ ok: true });
    });
    await c.out.flush();
    expect(bytesOf(c.db).includes(CANARY)).toBe(false);
    expect((await c.seen('ben')).at(-1)?.card?.lines[0]?.text).toContain('Feuer AKIA•');
  });

  it('can never be overridden', async () => {
    const review = await c.read(last(await c.say('jana', `Unser Schlüssel ist ${CANARY}`)));
    expect(review.card?.actions.map((a) => a.id)).not.toContain('ask');
    const answer = await c.press('jana', review.id, 'ask');
    expect(code(answer)).toBe('hard-rule');
    if (!answer.ok) expect(answer.message).toContain('»Geheimnisse«');
    expect(code(await c.press('jana', review.id, 'override', { reason: 'Doch.' }))).toBe('wrong-state');
  });
});
