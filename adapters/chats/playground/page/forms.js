import { el } from './dom.js';
import { pictureField } from './pictures.js';

/** "2026-11-24T13:07:31.000Z" → what a datetime-local field shows; a local time stays as it is. */
function localTime(value = '') {
  if (!value.endsWith('Z')) return value.slice(0, 16);
  const at = new Date(value);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const checks = (field, id) => {
  const chosen = (field.value ?? '').split(',');
  return el(
    'fieldset',
    { class: 'field', data: { field: field.id, type: 'check' } },
    el('legend', { text: field.label }),
    ...(field.options ?? []).map((option) =>
      el(
        'label',
        { class: 'check' },
        el('input', {
          type: 'checkbox',
          id: `${id}-${option.id}`,
          value: option.id,
          checked: chosen.includes(option.id),
        }),
        el('span', { text: option.label }),
      ),
    ),
  );
};

const inputs = {
  text: (field, id) => el('input', { id, type: 'text', value: field.value ?? '', autocomplete: 'off' }),
  time: (field, id) => el('input', { id, type: 'datetime-local', value: localTime(field.value) }),
  choice: (field, id) =>
    el(
      'select',
      { id },
      ...(field.options ?? []).map((option) =>
        el('option', { value: option.id, selected: option.id === (field.value ?? ''), text: option.label }),
      ),
    ),
  long: (field, id) =>
    el('textarea', {
      id,
      rows: Math.min(12, 3 + Math.floor((field.value ?? '').length / 60)),
      text: field.value ?? '',
    }),
};

function one(field, message, ctx) {
  const id = `field-${message}-${field.id.replace(':', '-')}`;
  if (field.type === 'check') return checks(field, id);
  if (field.type === 'media') return pictureField(field, id, ctx);
  const instant = field.type === 'time' && field.value?.endsWith('Z');
  const data = { field: field.id, type: field.type, ...(instant ? { instant: field.value } : {}) };
  return el(
    'div',
    { class: 'field', data },
    el('label', { for: id, text: field.label }),
    (inputs[field.type] ?? inputs.text)(field, id),
  );
}

/** Folded away unless somebody has used it: a choice always says something, and begins with what is usual. */
function rare(all, message, ctx) {
  const used = all.some(({ type, value = '', options = [] }) => value !== (type === 'choice' ? options[0]?.id : ''));
  return el(
    'details',
    { class: 'more', id: `more-${message}`, open: used },
    el('summary', { text: ctx.t.moreFields, id: `more-${message}-summary` }),
    ...all.map((field) => one(field, message, ctx)),
  );
}

/** The fields of a card, each bound to its label; those rarely needed in a fold. `message` makes their ids unique on the page. */
export function fields(card, message, ctx) {
  const all = card.fields ?? [];
  const folded = all.filter((field) => field.more);
  return [
    ...all.filter((field) => !field.more).map((field) => one(field, message, ctx)),
    ...(folded.length > 0 ? [rare(folded, message, ctx)] : []),
  ];
}

/** What stands in the fields of a card now, as the API takes it. A moment that was given as an instant goes back as one. */
export function values(card) {
  const read = (field) => {
    const { type, instant } = field.dataset;
    if (type === 'check') return [...field.querySelectorAll('input:checked')].map((input) => input.value).join(',');
    const { value } = field.querySelector('input, textarea, select');
    if (instant === undefined || value === '') return value;
    return localTime(instant) === value ? instant : new Date(value).toISOString();
  };
  return Object.fromEntries(
    [...card.querySelectorAll('[data-field]')].map((field) => [field.dataset.field, read(field)]),
  );
}
