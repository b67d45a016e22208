import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Company, code, company, last } from '../support/company.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';

let c: Company;
beforeEach(async () => {
  c = await company();
});
afterEach(() => c.close());

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

  it('is told who may propose, where they propose, and who has a voice, where they give one', async () => {
    for (const text of [POST, '', `@ben ${POST}`, '@ben'])
      expect(await c.say(guest, text), text).toMatchObject({
        code: 'not-a-colleague',
        message: expect.stringMatching(/vorschlagen kann|can propose/),
      });
    const card = last(await c.say('jana', POST));
    expect(await c.react(guest, card, '✅')).toMatchObject({
      message: expect.stringMatching(/eine Stimme hat|have a voice/),
    });
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
