import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../../../adapters/chats/slack/render.ts';
import { type Card, type Item, line } from '../../../../src/core/card.ts';
import { locales } from '../../../../src/core/locale.ts';
import { clear } from '../../../core/cards/views.ts';
import { anyCard, golden, objects, samples, shown, viewFaults } from './cards.ts';

const item = (id: string): Item => ({
  lines: [
    line('status', `Jana fragt dich (${id})`),
    line('post', clear),
    line('preview', '@werkstatt (microblog): 103 / 2000'),
  ],
  actions: [
    { id: 'yes', label: 'Gelesen, kann so stehen. Die Firma steht dafür ein.', about: id },
    { id: 'object', label: 'Einspruch', about: id },
  ],
});

const page = (items: readonly Item[]): Card => ({
  kind: 'home',
  title: 'Zwei warten auf dich.',
  lines: [line('plain', 'Mit /voice schlägst du etwas vor.'), line('leitbild', 'Auftrag: Erst reparieren.')],
  items,
  actions: [{ id: 'stop', label: 'Alles anhalten' }],
});

const home = (card: Card, command = '/voice') => render.home(card, { locale: 'de', command });
const typesOf = (card: Card) => home(card).blocks.map((block) => block.type);

describe('the home page', () => {
  it.each(locales)('looks as it always did (%s)', async (locale) => {
    const all = { ...Object.fromEntries(Object.entries(samples(locale)).filter(([, { kind }]) => kind === 'home')) };
    const views = Object.entries({ ...all, 'two wait': page([item('k7m2q9xw'), item('x3f9')]), quiet: page([]) }).map(
      ([name, card]) => [name, render.home(card, { locale, command: '/voice' })] as const,
    );
    for (const [name, view] of views) expect(viewFaults(view), name).toEqual([]);
    await expect(golden(Object.fromEntries(views))).toMatchFileSnapshot(`../../../golden/slack/home.${locale}.json`);
  });

  it('gives each thing its own buttons, which say what they are about', () => {
    const names = [...objects(home(page([item('k7m2q9xw'), item('x3f9')])).blocks)].map((one) => one.action_id);
    const buttons = ['do:stop', 'do:yes:k7m2q9xw', 'do:object:k7m2q9xw', 'do:yes:x3f9', 'do:object:x3f9'];
    expect(names.filter((name) => name !== undefined)).toEqual(buttons);
  });

  it('begins with what can be done and what waits; how things stand comes last', () => {
    const [thing, words] = [
      ['rich_text', 'context', 'actions'],
      ['context', 'rich_text'],
    ];
    expect(typesOf(page([item('a')]))).toEqual(['header', 'actions', 'divider', ...thing, 'divider', ...words]);
    expect(typesOf(page([]))).toEqual(['header', 'actions', 'divider', 'rich_text']);
  });

  it('counts what there is no room for', () => {
    const view = home(page(Array.from({ length: 40 }, (_, i) => item(`id${i}`))));
    expect(viewFaults(view)).toEqual([]);
    const there = [...objects(view.blocks)].filter((one) => /^do:yes/.test(String(one.action_id))).length;
    expect(there).toBeGreaterThan(15);
    expect(shown(view.blocks)).toContain(`und ${40 - there} weitere`);
  });

  it('calls the command as this company does', () => {
    expect(shown(home(page([]), '/stimme').blocks)).toContain('Mit /stimme schlägst');
  });

  it('is one that Slack takes, whatever is on it', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        expect(viewFaults(home(card))).toEqual([]);
      }),
      { numRuns: 120, endOnFailure: true },
    );
  });
});
