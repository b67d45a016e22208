import { describe, expect, it } from 'vitest';
import { actionIds, type Card } from '../../../src/core/card.ts';
import { answerCard, answersCard, burstCard, digestCard, waitingItems } from '../../../src/core/cards/replies.ts';
import { locales } from '../../../src/core/locale.ts';
import { cards, view } from './replies-samples.ts';
import { NOW } from './views.ts';

/** A card as plain text: what a person reads, top to bottom. */
const told = (card: Card): string =>
  [
    `[${card.kind}] ${card.title}`,
    ...card.lines.map((l) => `  ${l.role}: ${l.text}`),
    ...(card.items ?? []).flatMap((item) => [
      ...item.lines.map((l) => `  * ${l.role}: ${l.text}`),
      `  * → ${item.actions.map((a) => `${a.id} ${a.about}: ${a.label}`).join(' | ')}`,
    ]),
    ...(card.fields ?? []).map((f) => `  field ${f.id} (${f.type}) ${f.label} = ${f.value ?? ''}`),
    `  → ${card.actions.map((a) => `${a.id}: ${a.label}`).join(' | ')}`,
  ].join('\n');

describe.each(locales)('cards about answers in %s', (locale) => {
  const all = cards(locale);
  const reader = { locale, zone: 'Europe/Berlin', now: NOW };

  it('read as they always did', async () => {
    const text = Object.entries(all)
      .map(([name, card]) => `## ${name}\n${told(card)}`)
      .join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`../../golden/cards/replies-${locale}.txt`);
  });

  it('speak without exclamation marks, gaps or leftovers, and offer known actions only', () => {
    for (const [name, card] of Object.entries(all)) {
      expect(told(card), name).not.toMatch(/!|undefined|null|\[object|\{\w+\}|NaN/);
      for (const { id } of card.actions) expect(actionIds).toContain(id);
    }
  });

  it('keep a stranger’s words where nobody interprets them, and cut long ones', () => {
    const nasty = view({ text: `<!channel> *${'a'.repeat(400)}*`, author: '*Eve*' });
    const cut = answerCard(nasty, reader);
    expect(cut.title.length).toBeLessThan(330);
    expect(cut.title.endsWith('…')).toBe(true);
    for (const card of [
      cut,
      digestCard([nasty], 1, reader),
      answersCard([nasty], 1, reader),
      burstCard([nasty], 4, reader),
    ])
      for (const { role, text } of card.lines) if (role !== 'post') expect(text).not.toMatch(/channel|Eve/);
  });

  it('the week says nothing where nobody waits', () => {
    expect(waitingItems(0, [], reader)).toEqual([]);
  });
});
