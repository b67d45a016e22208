import type { ModalView } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../../../adapters/chats/slack/render.ts';
import { readValues } from '../../../../adapters/chats/slack/values.ts';
import type { Field } from '../../../../src/core/card.ts';
import { draftForm } from '../../../../src/core/cards/form.ts';
import { plainDraft } from '../../../../src/core/draft.ts';
import { NOW } from '../../../core/cards/views.ts';
import { exampleLeitbild } from '../../../core/judge.ts';
import { initialState } from '../../../support/slack/inputs.ts';
import { anyText } from './cards.ts';

const form = (fields: readonly Field[]): ModalView =>
  render.modal(
    { kind: 'form', title: 'T', lines: [], fields, actions: [{ id: 'propose', label: 'Los' }] },
    { locale: 'de', command: '/voice', all: true },
  ) as ModalView;

/** What Slack reports of a window that nobody has touched. */
const untouched = (view: ModalView) => readValues(initialState({ ...view }), view.blocks);

const typed = (value: string | null) => ({ value: { type: 'plain_text_input', value } });
const files = (...ids: readonly string[]) => ({ value: { type: 'file_input', files: ids.map((id) => ({ id })) } });
const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];

describe('what stands in a form', () => {
  it('is what the card put there, if nobody touches it', () => {
    const accounts = exampleLeitbild().accounts.slice(0, 2);
    const draft = {
      ...plainDraft('Hallo Welt.', [accounts[0]?.id ?? '']),
      parts: ['Zwei', 'Drei'],
      time: '2026-11-27T13:00:00.000Z',
      note: 'Für Ben',
      language: 'en' as const,
      media: [
        { sha256: b, type: 'image/jpeg', alt: 'Mühle', by: 'Jana', people: 'niemand' },
        { sha256: a, type: 'image/jpeg', alt: '' },
      ],
    };
    const card = draftForm('revise', draft, accounts, { locale: 'de', zone: 'UTC', now: NOW });
    const { values, files } = untouched(form(card.fields ?? []));
    const { media, ...rest } = values;
    expect(rest).toEqual(
      Object.fromEntries((card.fields ?? []).filter((f) => f.id !== 'media').map((f) => [f.id, f.value])),
    );
    expect(JSON.parse(media ?? '')).toEqual([
      { id: b, alt: 'Mühle', by: 'Jana', people: 'niemand' },
      { id: a, alt: '' },
    ]);
    expect(files).toEqual([]);
  });

  it('survives the way there and back, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const fits = value.split('\n').every((line) => line.length <= 3_000);
        const kept = { text: value.toWellFormed().replace(/\n+$/, (end) => (value.length > 3_000 ? '' : end)) };
        const read = untouched(form([{ id: 'text', label: 'Text', type: 'long', value }])).values;
        if (value.length > 3_000) expect(read.text?.trimEnd()).toBe(fits ? kept.text.trimEnd() : undefined);
        else expect(read).toEqual(kept);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('left out where it was not shown, empty where it was emptied', () => {
    expect(readValues({ text: typed(null) }).values).toEqual({ text: '' });
    expect(readValues({}).values).toEqual({});
    expect(readValues({ networks: { value: { type: 'checkboxes', selected_options: [] } } }).values).toEqual({
      networks: '',
    });
    expect(readValues({ time: { value: { type: 'datetimepicker', selected_date_time: null } } }).values).toEqual({
      time: '',
    });
  });

  it('joins the pieces of a long text, without those emptied at its end', () => {
    expect(readValues({ 'text+1': typed('zwei'), text: typed('eins'), 'text+2': typed(null) }).values).toEqual({
      text: 'eins\nzwei',
    });
  });

  it('reads a moment, several and one of many', () => {
    const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
    const { values } = readValues({
      time: { value: { type: 'datetimepicker', selected_date_time: 1_795_784_400 } },
      networks: { value: { type: 'multi_static_select', selected_options: [option('a'), option('b')] } },
      language: { value: { type: 'static_select', selected_option: option('-') } },
      'variant:bluesky-werkstatt': typed('Anders'),
    });
    expect(values).toEqual({
      time: new Date(1_795_784_400_000).toISOString(),
      networks: 'a,b',
      language: '',
      'variant:bluesky-werkstatt': 'Anders',
    });
  });

  it('passes over what is in no form of ours, and whatever is no state at all', () => {
    expect(
      readValues({ nonsense: typed('x'), media: typed('[]'), __proto__: typed('x'), 'text+x': typed('y') }).values,
    ).toEqual({});
    for (const nothing of [null, undefined, 'x', 7, [], { text: 'x' }, { text: { value: 7 } }])
      expect(readValues(nothing)).toEqual({ values: {}, files: [] });
  });
});

describe('pictures in a form', () => {
  const state = {
    [`media:${a}:alt`]: typed('Mühle'),
    [`media:${a}:by`]: typed('Jana'),
    [`media:${a}:people`]: typed(null),
    [`media:${a}:drop`]: { value: { type: 'checkboxes', selected_options: [] } },
    [`media:${b}:alt`]: typed('Hof'),
    [`media:${b}:drop`]: { value: { type: 'checkboxes', selected_options: [{ value: 'drop' }] } },
    'media:new': files('F1', 'F2'),
    'media:new:alt': typed('Eins\nZwei\nund mehr'),
  };
  const media = (values: unknown, blocks?: unknown) =>
    JSON.parse(readValues(values, blocks).values.media ?? 'null') as unknown;

  it('stay with their words unless they are left out; new ones get a line each', () => {
    expect(media(state)).toEqual([
      { id: a, alt: 'Mühle', by: 'Jana' },
      { id: 'slack-file:F1', alt: 'Eins' },
      { id: 'slack-file:F2', alt: 'Zwei und mehr' },
    ]);
    expect(readValues(state).files).toEqual(['F1', 'F2']);
  });

  it('stay in the order of the form, in whatever order Slack reports them', () => {
    const { [`media:${b}:drop`]: _, ...kept } = state;
    const blocks = [b, a].map((id) => ({ type: 'input', block_id: `media:${id}:alt` }));
    const ids = (found: unknown) => (found as readonly { id: string }[]).map((one) => one.id);
    expect(ids(media(kept, blocks)).slice(0, 2)).toEqual([b, a]);
    expect(ids(media(kept)).slice(0, 2)).toEqual([a, b]);
  });

  it('need no description to arrive', () => {
    expect(media({ 'media:new': files('F1'), 'media:new:alt': typed(null) })).toEqual([
      { id: 'slack-file:F1', alt: '' },
    ]);
    expect(media({ 'media:new': files() })).toEqual([]);
    expect(media({ text: typed('x') })).toBeNull();
  });
});
