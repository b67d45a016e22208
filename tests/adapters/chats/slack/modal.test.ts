import type { InputBlock, ModalView } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../../../adapters/chats/slack/render.ts';
import type { Card, Field } from '../../../../src/core/card.ts';
import { line } from '../../../../src/core/card.ts';
import { draftForm, reasonForm } from '../../../../src/core/cards/form.ts';
import { LONGEST, plainDraft } from '../../../../src/core/draft.ts';
import { locales } from '../../../../src/core/locale.ts';
import { NOW } from '../../../core/cards/views.ts';
import { exampleLeitbild } from '../../../core/judge.ts';
import { anyCard, golden, objects, samples, shown, viewFaults } from './cards.ts';

const modal = (card: Partial<Card>, all = false): ModalView =>
  render.modal(
    { kind: 'form', title: 'Was soll die Welt wissen?', lines: [], actions: [], ...card },
    { locale: 'de', command: '/voice', all },
  ) as ModalView;

const inputsOf = (view: ModalView): readonly InputBlock[] =>
  view.blocks.filter((block): block is InputBlock => block.type === 'input');
const input = (view: ModalView, id: string): InputBlock | undefined =>
  inputsOf(view).find((block) => block.block_id === id);
const ids = (view: ModalView): readonly string[] => inputsOf(view).map((block) => block.block_id ?? '');
const buttons = (view: ModalView) => [...objects(view.blocks)].filter((one) => one.type === 'button');

const text: Field = { id: 'text', label: 'Text', type: 'long' };
const propose = [{ id: 'propose', label: 'Vorschlagen' }] as const;
const sha = 'a'.repeat(64);

describe.each(locales)('windows in %s', (locale) => {
  it('look as they always did, with all fields and without', async () => {
    const forms = Object.entries(samples(locale)).filter(
      ([name, { kind }]) => kind === 'form' || name === 'notice undo',
    );
    const all = forms.flatMap(([name, card]) =>
      [false, true].map((all) => [
        `${name}${all ? ', all fields' : ''}`,
        render.modal(card, { locale, command: '/voice', all }),
      ]),
    );
    const others = [
      ['loading', render.loading(locale)],
      ['notice', render.notice('Das geht so nicht, und zwar aus Gründen', 'Versuch es anders.', locale)],
    ];
    await expect(golden(Object.fromEntries([...all, ...others]))).toMatchFileSnapshot(
      `../../../golden/slack/window.${locale}.json`,
    );
  });

  it('fit', () => {
    for (const [name, card] of Object.entries(samples(locale)))
      for (const all of [false, true])
        expect(viewFaults(render.modal(card, { locale, command: '/voice', all })), name).toEqual([]);
    expect(viewFaults(render.loading(locale))).toEqual([]);
  });
});

describe('a form', () => {
  it('is sent by its first action; its whole title is the first thing in it', () => {
    const view = modal({ fields: [text], actions: [...propose, { id: 'will-answer', label: 'Ich antworte' }] });
    expect(view).toMatchObject({ callback_id: 'do:propose', submit: { text: 'Vorschlagen' }, notify_on_close: true });
    expect(view.title.text).toBe('Beitrag vorschlagen');
    expect(shown(view.blocks[0])).toBe('Was soll die Welt wissen?');
    expect(buttons(view).map((one) => one.action_id)).toEqual(['do:will-answer']);
  });

  it('asks for rarely used fields when told to, and keeps those in sight that are used', () => {
    const fields: readonly Field[] = [
      text,
      { id: 'warning', label: 'Warnung', type: 'text', more: true },
      { id: 'parts', label: 'Reihe', type: 'long', value: 'Und dann', more: true },
      {
        id: 'language',
        label: 'Sprache',
        type: 'choice',
        value: 'de',
        options: [{ id: 'de', label: 'Deutsch' }],
        more: true,
      },
    ];
    const few = modal({ fields, actions: propose });
    expect(ids(few)).toEqual(['text', 'parts']);
    expect(buttons(few).map((one) => one.action_id)).toEqual(['more-fields']);
    const all = modal({ fields, actions: propose }, true);
    expect(ids(all)).toEqual(['text', 'warning', 'parts', 'language']);
    expect(buttons(all)).toEqual([]);
  });

  it('shows a rare choice where it is not the usual one: what stays away is not sent, and proposing again would lose it', () => {
    const reader = { locale: 'de', zone: 'UTC', now: NOW } as const;
    const { accounts } = exampleLeitbild();
    const usual = plainDraft('Hallo', ['microblog']);
    const again = (more: object) => ids(modal(draftForm('propose', { ...usual, ...more }, accounts, reader)));
    const rare = (more: object) => again(more).filter((id) => ['language', 'visibility', 'paid'].includes(id));
    expect(rare({})).toEqual([]);
    expect(rare({ paid: true })).toEqual(['paid']);
    expect(rare({ visibility: 'followers', language: 'en' })).toEqual(['language', 'visibility']);
    const view = modal(draftForm('propose', { ...usual, paid: true }, accounts, reader));
    expect(input(view, 'paid')?.element).toMatchObject({ initial_option: { value: 'yes' } });
  });

  it('demands a reason, and words where there can be no picture instead', () => {
    const optional = (view: ModalView, id: string) => input(view, id)?.optional;
    const reason = modal(reasonForm('object', 'Hallo', { locale: 'de', zone: 'UTC', now: NOW }));
    expect(optional(reason, 'reason')).toBe(false);
    expect(optional(modal({ fields: [text], actions: propose }), 'text')).toBe(false);
    const media: Field = { id: 'media', label: 'Bilder', type: 'media', value: '[]' };
    expect(optional(modal({ fields: [text, media], actions: propose }), 'text')).toBe(true);
  });

  it('says below the words what each network takes', () => {
    const lines = [line('preview', '@werkstatt (mastodon): 500'), line('preview', '@werkstatt (bluesky): 300')];
    const view = modal({ fields: [text], lines, actions: propose });
    expect(input(view, 'text')?.hint?.text).toBe('@werkstatt (mastodon): 500 · @werkstatt (bluesky): 300');
    expect(view.blocks.filter((block) => block.type === 'context')).toEqual([]);
  });

  it('takes ten accounts as boxes and more as a list', () => {
    const options = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `a${i}`, label: `@a${i}` }));
    const of = (n: number) =>
      modal({
        fields: [{ id: 'networks', label: 'Konten', type: 'check', options: options(n), value: 'a1,gone' }],
        actions: propose,
      });
    expect(input(of(10), 'networks')?.element).toMatchObject({
      type: 'checkboxes',
      initial_options: [{ value: 'a1' }],
    });
    expect(input(of(11), 'networks')?.element.type).toBe('multi_static_select');
  });

  it('shows a moment and a choice as they are; an empty choice travels as a dash', () => {
    const fields: readonly Field[] = [
      { id: 'time', label: 'Um', type: 'time', value: '2026-11-27T13:00:00.000Z' },
      {
        id: 'language',
        label: 'Sprache',
        type: 'choice',
        value: '',
        options: [
          { id: '', label: 'am Text' },
          { id: 'en', label: 'English' },
        ],
      },
    ];
    const view = modal({ fields, actions: propose });
    expect(input(view, 'time')?.element).toMatchObject({
      initial_date_time: Date.parse('2026-11-27T13:00:00Z') / 1000,
    });
    expect(input(view, 'language')?.element).toMatchObject({ initial_option: { value: '-' } });
    const none = modal({ fields: [{ id: 'time', label: 'Um', type: 'time', value: 'morgen' }], actions: propose });
    expect(input(none, 'time')?.element).not.toHaveProperty('initial_date_time');
  });

  it('asks what pictures show, lets each be left out, and takes as many more as make four', () => {
    const kept = Array.from({ length: 3 }, (_, i) => ({
      id: `${i}${sha.slice(1)}`,
      alt: `Bild ${i}`,
      by: 'Jana',
      people: '',
    }));
    const field: Field = { id: 'media', label: 'Bilder', type: 'media', value: JSON.stringify(kept) };
    const view = modal({ fields: [field], actions: propose });
    const first = `media:0${sha.slice(1)}`;
    expect(ids(view).slice(0, 4)).toEqual([`${first}:alt`, `${first}:by`, `${first}:people`, `${first}:drop`]);
    expect(input(view, `${first}:alt`)?.element).toMatchObject({ initial_value: 'Bild 0' });
    expect(input(view, 'media:new')?.element).toMatchObject({ type: 'file_input', max_files: 1 });
    const four = { ...field, value: JSON.stringify([...kept, { ...kept[0], id: sha }]) };
    expect(ids(modal({ fields: [four], actions: propose }))).not.toContain('media:new');
  });

  it('splits what is longer than an input between lines, and leaves alone what cannot be split', () => {
    const value = Array.from({ length: 10 }, (_, i) => `${i}`.repeat(999)).join('\n');
    const view = modal({
      fields: [
        { ...text, value },
        { id: 'note', label: 'Notiz', type: 'long', value: 'x'.repeat(3_001) },
      ],
      actions: propose,
    });
    expect(ids(view)).toEqual(['text', 'text+1', 'text+2', 'text+3']);
    const pieces = inputsOf(view).map(({ element }) => ('initial_value' in element ? element.initial_value : ''));
    expect(pieces.join('\n')).toBe(value);
    expect(shown(view.blocks)).toContain('Notiz: zu lang für dieses Fenster. Es bleibt, wie es ist.');
  });

  it('of the longest legal draft fits, and no text is cut in an input', () => {
    const accounts = Array.from({ length: 10 }, (_, i) => ({
      ...(exampleLeitbild().accounts[0] as ReturnType<typeof exampleLeitbild>['accounts'][number]),
      id: `a${i}`,
    }));
    const long = 'Zeile\n'.repeat(LONGEST / 6);
    const draft = {
      ...plainDraft(
        long,
        accounts.map(({ id }) => id),
      ),
      parts: Array.from({ length: 9 }, () => long),
      variants: Object.fromEntries(accounts.map(({ id }) => [id, long])),
      note: long,
      signature: 's'.repeat(LONGEST),
      media: Array.from({ length: 4 }, (_, i) => ({
        sha256: `${i}${sha.slice(1)}`,
        type: 'image/jpeg',
        alt: 'a'.repeat(1_500),
      })),
    };
    const card = draftForm('revise', draft, accounts, { locale: 'en', zone: 'UTC', now: NOW });
    for (const all of [false, true]) {
      const view = modal(card, all);
      expect(viewFaults(view)).toEqual([]);
      const words = inputsOf(view).filter(({ block_id }) => /^text/.test(block_id ?? ''));
      expect(words.map(({ element }) => ('initial_value' in element ? element.initial_value : '')).join('\n')).toBe(
        long,
      );
      expect(shown(view.blocks)).toContain('Es bleibt, wie es ist.');
    }
  });
});

describe('a question without fields', () => {
  it('has buttons and nothing to send', () => {
    const actions = [
      { id: 'confirm-undo', label: 'Zurückholen' },
      { id: 'correct', label: 'Lieber berichtigen' },
    ] as const;
    const view = modal({ kind: 'notice', actions });
    expect(view.submit).toBeUndefined();
    expect(view.callback_id).toBeUndefined();
    expect(view.title.text).toBe('Zurückholen');
    expect(buttons(view).map((one) => one.action_id)).toEqual(['do:confirm-undo', 'do:correct']);
  });
});

describe('a notice', () => {
  it('has its title above if it is short, else inside', () => {
    const [short, long] = ['Erledigt.', 'Das ist ein Titel, der nirgends hineinpasst'].map(
      (title) => render.notice(title, 'Und zwar so.', 'de') as ModalView,
    );
    expect([short?.title.text, shown(short?.blocks)]).toEqual(['Erledigt.', 'Und zwar so.']);
    expect([long?.title.text, shown(long?.blocks)]).toEqual([
      'Many Voices',
      'Das ist ein Titel, der nirgends hineinpasst\nUnd zwar so.',
    ]);
  });

  it('fits whatever it says', () => {
    const said = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(said, said, (title, words) => {
        expect(viewFaults(render.notice(title, words, 'en'))).toEqual([]);
      }),
    );
    expect(viewFaults(render.notice('', 'x'.repeat(LONGEST), 'en'))).toEqual([]);
  });
});

it('any card with any strings becomes a window that Slack takes', () => {
  fc.assert(
    fc.property(anyCard, fc.boolean(), (card, all) => {
      expect(viewFaults(modal(card, all))).toEqual([]);
    }),
    { numRuns: 120, endOnFailure: true },
  );
});
