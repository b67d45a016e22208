import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Leitbild } from '../../src/core/leitbild.ts';
import { parseLeitbild } from '../../src/core/leitbild-parse.ts';
import { DAY } from '../../src/core/time.ts';
import type { Values } from '../../src/ports/chat.ts';
import { type Company, code, company, last, textOf } from '../support/company.ts';

const weak = (leitbild: Leitbild): Leitbild => ({
  ...leitbild,
  mission: {
    de: 'Wir sind Ihr zuverlässiger Partner für ganzheitliche Lösungen.',
    en: 'We grind knives, scissors and plane irons at this bench.',
  },
  vision: { de: 'Wir gestalten die Zukunft nachhaltig.', en: 'We grind knives in this town.' },
});

let c: Company;
beforeEach(async () => {
  c = await company({ leitbild: weak });
});
afterEach(() => c.close());

const cardOf = async (answer: Awaited<ReturnType<Company['say']>>) =>
  (await c.read(last(answer))).card ?? expect.fail();

describe('/voice leitbild check', () => {
  it('shows the weakest sentence and one question; "more" shows the others', async () => {
    const asked = await c.say('jana', 'leitbild check');
    const card = await cardOf(asked);
    expect(card.title).toBe('Ein Satz im Leitbild, über den ihr reden könntet');
    expect(textOf(card)).toContain('Auftrag: »Wir sind Ihr zuverlässiger Partner für ganzheitliche Lösungen.«');
    expect(textOf(card)).not.toContain('nachhaltig');
    expect(textOf(card).match(/\?/g)).toHaveLength(1);
    expect(card.actions.map(({ id }) => id)).toEqual(['more']);
    const all = await cardOf(await c.press('jana', last(asked), 'more'));
    expect(textOf(all)).toContain('»Wir gestalten die Zukunft nachhaltig.«');
    expect(all.actions).toEqual([]);
    // The first card stays as it is: its button was for reading on.
    expect((await cardOf(asked)).actions.map(({ id }) => id)).toEqual(['more']);
  });

  it('knows which values no post has lived for weeks', async () => {
    const card = last(await c.say('jana', 'Heute eine Mühle von 1974 repariert. Kosten: 38 Euro.'));
    await c.react('ben', card, '✅');
    await c.pass(5_000);
    c.later(50 * DAY);
    const all = textOf(await cardOf(await c.press('jana', last(await c.say('jana', 'leitbild check')), 'more')));
    for (const name of ['Erst reparieren', 'Wir sagen, was es kostet', 'Schraubenzieher weitergeben'])
      expect(all).toContain(`»${name}«: seit 7 Wochen in keinem Beitrag zu sehen.`);
  });

  it('before anything was posted, no value is held to its posts', async () => {
    const all = textOf(await cardOf(await c.press('jana', last(await c.say('jana', 'leitbild check')), 'more')));
    expect(all).not.toContain('seit');
  });

  it('is for colleagues, and another word is asked about', async () => {
    expect(code(await c.say('gast', 'leitbild'))).toBe('ok');
    expect(code(await c.say('gast', 'leitbild check'))).toBe('not-a-colleague');
    expect(code(await c.say('gast', 'leitbild start'))).toBe('not-a-colleague');
    expect(await c.say('jana', 'leitbild chekc')).toMatchObject({
      ok: false,
      message: 'Mit »chekc« weiß ich am Leitbild nichts anzufangen.',
    });
  });
});

const said: Values = {
  'told:1': 'Jan hat den Ofen repariert, für 40 Euro.',
  'told:4': 'Wir backen nachts Brot.',
  'told:5': 'In jedem Dorf eine Backstube.',
  'told:6': '200 Brote am Tag\nZwei Lehrlinge bleiben',
  'told:7': 'Erst reparieren\nFehler sagen wir: vertan',
  'told:8': 'Bäckerei Jan',
};

describe('/voice leitbild start', () => {
  it('asks eight questions and answers with YAML that can be read, to nobody else', async () => {
    const form = last(await c.say('jana', 'leitbild start'));
    const card = (await c.read(form)).card;
    expect(card?.fields?.map(({ id }) => id)).toEqual(Array.from({ length: 8 }, (_, i) => `told:${i + 1}`));
    const written = await c.press('jana', form, 'tell', said);
    const message = await c.read(last(written));
    const yaml = message.card?.lines.find(({ role }) => role === 'post')?.text ?? '';
    const parsed = parseLeitbild(yaml, 'neu.yml');
    const leitbild = parsed.ok ? parsed.leitbild : expect.fail(JSON.stringify(parsed.faults));
    expect(leitbild.company.name).toBe('Bäckerei Jan');
    expect(leitbild.values.map(({ id, seen }) => [id, seen.de])).toEqual([
      ['erst-reparieren', ['repariert', '<zahl> Euro']],
      ['fehler-sagen-wir', ['vertan']],
    ]);
    expect(
      (await c.seen('ben')).some(({ card: seen }) => seen?.lines.some(({ text }) => text.includes('Backstube'))),
    ).toBe(false);
    expect(textOf(message.card ?? expect.fail())).toContain('An den Sätzen des Leitbilds fällt mir nichts auf.');
    // What was answered asks no more.
    expect((await c.read(form)).card?.fields ?? []).toEqual([]);
  });

  it('says which answer is missing, and the form stays', async () => {
    const form = last(await c.say('jana', 'leitbild start'));
    const { 'told:5': _, ...rest } = said;
    expect(await c.press('jana', form, 'tell', rest)).toMatchObject({
      ok: false,
      about: 'told:5:missing',
      message: 'Die Antwort auf Frage 5 fehlt.',
      hint: 'Ohne diese Antwort fehlt dem Leitbild eine Zeile. Ein halber Satz genügt für den Anfang.',
    });
    expect((await c.read(form)).card?.fields).toHaveLength(8);
    expect(await c.press('jana', form, 'tell', { ...said, 'told:8': 'x'.repeat(501) })).toMatchObject({
      about: 'told:8:too-long',
      message: 'Die Antwort auf Frage 8 ist zu lang.',
    });
    expect(code(await c.press('jana', form, 'tell', said))).toBe('ok');
  });

  it('leaves the stories out where a chat would cut the file', async () => {
    const form = last(await c.say('jana', 'leitbild start'));
    const long = 'Jan hat den Ofen repariert. '.repeat(150);
    const written = await c.press('jana', form, 'tell', { ...said, 'told:1': long, 'told:2': long, 'told:3': long });
    const text = (await c.read(last(written))).card?.lines.find(({ role }) => role === 'post')?.text ?? '';
    expect(text.length).toBeLessThan(9_000);
    expect(parseLeitbild(text, 'neu.yml').ok).toBe(true);
  });
});
