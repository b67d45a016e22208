import { describe, expect, it } from 'vitest';
import { actionIds, type Card, cardKinds } from '../../../src/core/card.ts';
import { noticeCard } from '../../../src/core/cards/notice.ts';
import { personalCard } from '../../../src/core/cards/personal.ts';
import { proposalCard } from '../../../src/core/cards/proposal.ts';
import type { ProposalView } from '../../../src/core/cards/view.ts';
import { plainDraft } from '../../../src/core/draft.ts';
import { locales } from '../../../src/core/locale.ts';
import { exampleLeitbild } from '../judge.ts';
import { cards } from './samples.ts';
import { clear, NOW, view } from './views.ts';

/** A card as plain text: what a person reads, top to bottom. */
const told = (card: Card): string =>
  [
    `[${card.kind}] ${card.title}`,
    ...card.lines.map((l) => `  ${l.role}: ${l.text}`),
    ...(card.fields ?? []).map((f) => `  field ${f.id} (${f.type}) ${f.label} = ${f.value ?? ''}`),
    ...(card.items ?? []).flatMap((item) => [
      ...item.lines.map((l) => `  * ${l.role}: ${l.text}`),
      `  * → ${item.actions.map((a) => `${a.id} ${a.about}: ${a.label}`).join(' | ')}`,
    ]),
    `  → ${card.actions.map((a) => `${a.id}: ${a.label}`).join(' | ')}`,
  ].join('\n');

describe.each(locales)('cards in %s', (locale) => {
  const all = cards(locale);

  it('read as they always did', async () => {
    const text = Object.entries(all)
      .map(([name, card]) => `## ${name}\n${told(card)}`)
      .join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`../../golden/cards/${locale}.txt`);
  });

  it('speak without exclamation marks, gaps or leftovers', () => {
    for (const [name, card] of Object.entries(all)) {
      expect(told(card), name).not.toMatch(/!|undefined|null|\[object|\{\w+\}|NaN/);
    }
  });

  it('use every kind and only known actions', () => {
    expect(new Set(Object.values(all).map((card) => card.kind))).toEqual(new Set(cardKinds));
    for (const card of Object.values(all)) for (const { id } of card.actions) expect(actionIds).toContain(id);
  });

  it('begin with the post itself, word for word', () => {
    for (const [name, card] of Object.entries(all))
      if (card.kind === 'proposal' && !name.includes('all fields')) expect(card.title).toBe(clear);
  });
});

describe('a nudge', () => {
  const base = { ...plainDraft(clear, ['microblog']), note: 'Für Ben', language: 'de' as const };
  const nudged = (more: object) =>
    noticeCard('nudge', view({ draft: { ...base, ...more } }), {
      locale: 'de',
      zone: 'Europe/Berlin',
      now: NOW,
    }).actions.map(({ id }) => id);

  it('takes a yes where its title is all that readers would get', () => expect(nudged({})).toContain('yes'));

  it.each([
    ['a picture', { media: [{ sha256: 'a'.repeat(64), type: 'image/jpeg', alt: 'x' }] }],
    ['a warning', { warning: 'Blut' }],
    ['a signature', { signature: 'Dein Chef' }],
    ['a wished time', { time: '2026-11-27T13:00:00.000Z' }],
    ['fewer readers', { visibility: 'followers' }],
    ['whom it answers', { kind: 'reply', replyTo: '1' }],
    ['a thread', { parts: ['Und dann:'] }],
    ['a wording of its own', { variants: { microblog: 'Anders.' } }],
  ])('takes none for what is not on it: %s', (_, more) => {
    expect(nudged(more)).toEqual(['more', 'not-now']);
  });
});

describe('while publishing is stopped', () => {
  const reader = { locale: 'de', zone: 'Europe/Berlin', now: NOW } as const;
  const asking: Readonly<Record<string, (v: ProposalView) => Card>> = {
    'the card': (v) => proposalCard(v, exampleLeitbild(), reader),
    'the contested card': (v) => proposalCard({ ...v, status: 'contested' }, exampleLeitbild(), reader),
    'the question to one person': (v) => personalCard('asked', v, reader, { name: 'Jana', words: null, stands: 'now' }),
    'the reminder': (v) => noticeCard('nudge', v, reader),
  };
  const ids = (card: Card) => card.actions.map(({ id }) => id);

  it.each(Object.entries(asking))('%s says so, takes no yes, and whatever else it took before', (_, draw) => {
    const [running, stopped] = [draw(view()), draw(view({ stopped: true }))];
    expect(ids(running)).toContain('yes');
    expect(ids(stopped)).toEqual(ids(running).filter((id) => id !== 'yes'));
    expect([told(running), told(stopped)].map((text) => text.split('Angehalten.').length - 1)).toEqual([0, 1]);
  });
});
