import { byId, el, upload } from './dom.js';
import { fill } from './strings.js';

const MOST = 4;
const LARGEST = 20_000_000;
/** Without HEIC on purpose: a telephone that is not offered it hands over a JPEG. */
const TYPES = 'image/jpeg,image/png,image/webp,image/gif';

export const pictureUrl = (id) => `/api/media/${id}`;

/** Uploads under way, by field: nobody proposes a post whose picture is still on its way. */
const pending = new Map();

/** Resolves to whether everything that was brought into this card has arrived. */
export async function arrived(card) {
  const fields = [...card.querySelectorAll('[data-type="media"]')].map((field) => pending.get(field.dataset.store));
  return (await Promise.all(fields)).every((one) => one !== false);
}

/** Pictures as the field's value has them: [{id, alt, by, people}]. */
const read = (store) => {
  try {
    return JSON.parse(store.value || '[]');
  } catch {
    return [];
  }
};

/** A field of pictures. Its value is JSON text in a hidden text area, so that it outlives a redrawing like everything typed. */
export function pictureField(field, id, ctx) {
  const t = ctx.t.media;
  const store = el('textarea', { id, hidden: true, text: field.value || '[]' });
  const list = el('ol', { class: 'shots' });
  const state = el('p', { class: 'media-state', role: 'status', id: `${id}-state` });
  const chooser = el('input', { type: 'file', id: `${id}-file`, accept: TYPES, multiple: true, class: 'hidden' });
  const label = el(
    'label',
    { class: 'drop', for: chooser.id },
    el('b', { text: t.choose }),
    el('span', { text: t.drop }),
  );
  const box = el(
    'fieldset',
    { class: 'field media', data: { field: field.id, type: 'media', store: id } },
    el('legend', { text: field.label }),
    store,
    list,
    chooser,
    label,
    state,
  );
  const draw = () => {
    const all = read(store);
    list.replaceChildren(...all.map((one, i) => shot(one, { i, all, id, t, write, change })));
    const full = all.length >= MOST;
    chooser.disabled = full;
    label.hidden = full;
  };
  const write = (all) => {
    store.value = JSON.stringify(all);
  };
  /** The structure changes: drawn anew, with the focus where it is still of use. */
  const change = (all, focus) => {
    write(all);
    draw();
    (byId(focus) ?? chooser).focus();
  };
  store.addEventListener('input', draw);
  chooser.addEventListener('change', () => {
    void bring([...chooser.files], id, ctx);
    chooser.value = '';
  });
  draw();
  return box;
}

/** Pasted or dropped anywhere on a card with such a field. */
export function receives(card, ctx) {
  const field = card.querySelector('[data-type="media"]');
  if (field === null) return;
  const taken = (transfer, event) => {
    const files = [...(transfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void bring(files, field.dataset.store, ctx);
  };
  card.addEventListener('paste', (event) => taken(event.clipboardData, event));
  card.addEventListener('drop', (event) => {
    card.classList.remove('over');
    taken(event.dataTransfer, event);
  });
  card.addEventListener('dragover', (event) => {
    if (![...(event.dataTransfer?.types ?? [])].includes('Files')) return;
    event.preventDefault();
    card.classList.add('over');
  });
  card.addEventListener('dragleave', (event) => {
    if (!card.contains(event.relatedTarget)) card.classList.remove('over');
  });
}

/** Files to pictures, one after the other; the field may be drawn anew in between, so it is looked up each time. */
function bring(files, id, ctx) {
  const before = pending.get(id) ?? Promise.resolve(true);
  const work = before.then(async () => {
    let whole = true;
    for (const file of files) whole = (await one(file, id, ctx)) && whole;
    return whole;
  });
  pending.set(id, work);
  void work.then(() => pending.get(id) === work && pending.delete(id));
  return work;
}

async function one(file, id, ctx) {
  const t = ctx.t.media;
  const say = (text, wrong = false) => {
    const state = byId(`${id}-state`);
    if (state === null) return;
    state.textContent = text;
    state.classList.toggle('wrong', wrong);
  };
  const no = (text) => {
    say(text, true);
    return false;
  };
  const room = () => byId(id) !== null && read(byId(id)).length < MOST;
  if (!room()) return no(t.full);
  if (file.size > LARGEST) return no(t.tooLarge);
  say(t.coming);
  const { ok, body } = await upload(file, ctx.me).catch(() => ({ ok: false, body: {} }));
  if (!ok) return no(body.error ? `${body.error.message} ${body.error.hint}` : t.failed);
  const store = byId(id);
  if (store === null) return false;
  const all = read(store);
  if (all.some((known) => known.id === body.id)) return no(t.twice);
  store.value = JSON.stringify([...all, { id: body.id, alt: '', by: '', people: '' }]);
  store.dispatchEvent(new Event('input'));
  say(fill(t.count, { count: all.length + 1 }));
  byId(`${id}-${body.id.slice(0, 12)}-alt`)?.focus({ preventScroll: true });
  return true;
}

/** One picture in the field, with what is asked about it. */
function shot(picture, { i, all, id, t, write, change }) {
  const key = `${id}-${picture.id.slice(0, 12)}`;
  const text = (name, label, tag) => {
    const props = { id: `${key}-${name}`, autocomplete: 'off', maxlength: name === 'alt' ? 2000 : 200 };
    const value = picture[name] ?? '';
    const input =
      tag === 'textarea' ? el(tag, { ...props, rows: 2, text: value }) : el(tag, { ...props, type: 'text', value });
    input.addEventListener('input', () => {
      picture[name] = input.value;
      write(all);
    });
    return [el('label', { for: props.id, text: label }), input];
  };
  const button = (name, label, does) =>
    el('button', { type: 'button', id: `${key}-${name}`, text: label, on: { click: does } });
  const moved = (by) => {
    const next = all.toSpliced(i, 1).toSpliced(i + by, 0, picture);
    // At an end there is only one way left to go.
    const way = i + by === 0 ? 'down' : i + by === all.length - 1 ? 'up' : by < 0 ? 'up' : 'down';
    change(next, `${key}-${way}`);
  };
  const buttons = [
    i > 0 ? button('up', t.up, () => moved(-1)) : null,
    i < all.length - 1 ? button('down', t.down, () => moved(1)) : null,
    button('remove', t.remove, () => change(all.toSpliced(i, 1), '')),
  ];
  return el(
    'li',
    { class: 'shot', 'aria-label': fill(t.nth, { n: i + 1 }) },
    el('img', { class: 'thumb', src: pictureUrl(picture.id), alt: '', width: 96, height: 96 }),
    el(
      'div',
      {},
      ...text('alt', t.alt, 'textarea'),
      ...text('by', t.by, 'input'),
      ...text('people', t.people, 'input'),
      el('p', { class: 'shot-buttons' }, ...buttons),
    ),
  );
}

/** The pictures of a post on its card, each leading to itself. */
export const gallery = (pictures, t) =>
  el(
    'ul',
    { class: `gallery of-${Math.min(pictures.length, MOST)}` },
    ...pictures.map(({ id, alt }) => {
      const image = el('img', { src: pictureUrl(id), alt: alt || t.media.noAlt, loading: 'lazy' });
      return el('li', {}, el('a', { href: pictureUrl(id), target: '_blank', rel: 'noreferrer' }, image));
    }),
  );
