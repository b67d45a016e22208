import { createHash } from 'node:crypto';
import type { InputBlock, ModalView } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../../../adapters/chats/slack/render.ts';
import { unfolded } from '../../../../adapters/chats/slack/unfold.ts';
import type { Card, Field } from '../../../../src/core/card.ts';
import { draftForm } from '../../../../src/core/cards/form.ts';
import { plainDraft } from '../../../../src/core/draft.ts';
import type { Locale } from '../../../../src/core/locale.ts';
import { NOW } from '../../../core/cards/views.ts';
import { anyCard, shown, viewFaults } from './cards.ts';

const account = (n: number) => ({
  id: `konto-${n}`,
  network: ['mastodon', 'bluesky', 'linkedin'][n % 3] ?? '',
  handle: `@${(n * 2_654_435_761).toString(36)}@gemeinschaft-${(n * 40_503) % 997}.example`,
  answers: 'Jana',
  default: n === 0,
});

const form = (accounts: number, locale: Locale = 'de'): Card =>
  draftForm(
    'propose',
    plainDraft('', ['konto-0']),
    Array.from({ length: accounts }, (_, n) => account(n)),
    { locale, zone: 'Europe/Berlin', now: NOW },
  );

/** The window as it was opened, and as Slack describes it when "more fields" is pressed in it. */
const opened = (card: Card, locale: Locale = 'de'): ModalView =>
  render.modal(card, { locale, command: '/voice', all: false }) as ModalView;
const described = (view: ModalView): unknown => JSON.parse(JSON.stringify({ private_metadata: '', ...view }));

const ids = ({ blocks }: ModalView): readonly string[] =>
  blocks.filter((one): one is InputBlock => one.type === 'input').map((one) => one.block_id ?? '');
const rare = ['parts', 'warning', 'language', 'visibility', 'paid'];
const own = (ids: readonly string[]): readonly string[] => ids.filter((id) => id.startsWith('variant:'));

function wider(card: Card, locale: Locale = 'de'): ModalView {
  const view = opened(card, locale);
  expect(viewFaults(view)).toEqual([]);
  expect((view.private_metadata ?? '').length).toBeLessThanOrEqual(3_000);
  const more = unfolded(described(view), locale) ?? expect.fail('nothing to unfold');
  expect(viewFaults(more)).toEqual([]);
  return more;
}

describe('a form that an earlier start has opened', () => {
  it.each([2, 12, 16, 17, 25, 45])(
    'has all its fields with %i accounts, in their order, and says nothing of room',
    (n) => {
      const card = form(n);
      const view = wider(card);
      expect(ids(view).slice(-n - rare.length)).toEqual([
        ...Array.from({ length: n }, (_, i) => `variant:konto-${i}`),
        ...rare,
      ]);
      expect(ids(view).slice(0, 3)).toEqual(['text', 'media:new', 'media:new:alt']);
      expect(shown(view.blocks)).not.toContain('Platz');
      expect(JSON.stringify(view.blocks)).not.toContain('more-fields');
    },
  );

  it('holds the labels, the choices and what is chosen', () => {
    const view = wider(form(25));
    const said = shown(view.blocks);
    for (const n of [0, 24])
      expect(said).toContain(`Eigener Wortlaut für ${account(n).handle} (${account(n).network})`);
    const visibility = view.blocks.find(
      (one): one is InputBlock => one.type === 'input' && one.block_id === 'visibility',
    );
    expect(visibility?.element).toMatchObject({ type: 'static_select', initial_option: { value: 'public' } });
  });

  it.each([
    ['de', /Für (\d+) weitere Felder ist hier kein Platz mehr\. Sie bleiben, wie sie sind; ein neu geöffnetes/],
    ['en', /There is no room for (\d+) more fields here\. They stay as they are; a form opened anew/],
  ] as const)('says how many there was no room for, and keeps what no account has of its own: %s', (locale, said) => {
    for (const n of [90, 150]) {
      const view = wider(form(n, locale), locale);
      const there = own(ids(view));
      expect(there.length).toBeGreaterThan(45);
      expect(ids(view).filter((id) => rare.includes(id))).toEqual(rare);
      expect(Number(said.exec(shown(view.blocks))?.[1])).toBe(n - there.length);
    }
  });

  it('says it of one, and leaves the window as it is where nothing could be kept', () => {
    // Nothing that could be packed smaller.
    const label = (n: number) => createHash('sha256').update(`${n}`).digest('base64');
    const options = Array.from({ length: 95 }, (_, n) => ({ id: `${n}`, label: label(n) }));
    const fields: readonly Field[] = [
      { id: 'text', label: 'Text', type: 'long' },
      { id: 'language', label: 'Sprache', type: 'choice', options, value: '0', more: true },
    ];
    const view = wider({ ...form(1), fields });
    expect(ids(view)).toEqual(['text']);
    expect(shown(view.blocks)).toContain('Für ein weiteres Feld ist hier kein Platz mehr.');
    expect(view.submit).toBeDefined();
  });

  it('whatever its fields are, what is kept comes back or is counted', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const view = opened({ ...card, kind: 'form' });
        expect((view.private_metadata ?? '').length).toBeLessThanOrEqual(3_000);
        const more = unfolded(described(view), 'de');
        if (more !== null) expect(viewFaults(more)).toEqual([]);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it.each(['', '{', '[{"id":"text"}]', '0:', '0:AAAA', '12:not base64', '1:e30=', 'x'.repeat(3_000)])(
    'unfolds nothing from what is none of ours: %j',
    (private_metadata) => {
      expect(unfolded({ ...(described(opened(form(2))) as object), private_metadata }, 'de')).toBeNull();
    },
  );
});
