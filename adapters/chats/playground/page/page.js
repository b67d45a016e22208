import { isPassing, messageItem, reactions } from './cards.js';
import { composer } from './composer.js';
import { byId, el, json, remember, restore } from './dom.js';
import { outside } from './outside.js';
import { fill, strings } from './strings.js';

const [config, { people }] = await Promise.all(
  ['/playground/config.json', '/api/people'].map(async (path) => (await json(path)).body),
);
const scroll = byId('scroll');
const stream = byId('stream');
// Not every browser lets the keyboard scroll what is not focusable.
scroll.tabIndex = 0;
const messages = new Map();
const nodes = new Map();
let ctx = null;
let source = null;
/** A message somebody's own doing led to: it is shown and, if it is a form, entered. */
let wanted = null;

const contextOf = (id) => {
  const me = people.find((one) => one.id === id) ?? people[0];
  const t = strings[me.locale];
  const nameOf = (who) => (who === 'voices' ? t.bot : (people.find((one) => one.id === who)?.name ?? t.gone));
  const titleOf = (message) => messages.get(message)?.card?.title ?? null;
  return { me: me.id, name: me.name, locale: me.locale, t, nameOf, titleOf, goTo: visit, press, react };
};

const announce = (text) => {
  byId('announce').textContent = text.slice(0, 300);
};

function toast(message, hint) {
  // Told twice, by the answer and by a card: said once.
  if (byId('toasts').textContent.startsWith(`${message} ${hint}`)) return;
  const end = atEnd();
  const close = el('button', {
    type: 'button',
    'aria-label': ctx.t.close,
    text: '×',
    on: { click: () => byId('toasts').replaceChildren() },
  });
  byId('toasts').replaceChildren(
    el('div', { class: 'toast' }, el('p', {}, el('b', { text: message }), ' ', el('span', { text: hint })), close),
  );
  if (end) toEnd();
}

const atEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 120;
const toEnd = () => {
  scroll.scrollTop = scroll.scrollHeight;
  byId('newer').hidden = true;
};

/** Days, and who goes on talking: both depend on the message before. */
function arrange() {
  let before = null;
  for (const node of stream.children) {
    const message = messages.get(node.dataset.id);
    if (node.hidden) continue;
    const day = new Date(message.at).toDateString();
    const newDay = before === null ? day !== new Date().toDateString() : day !== new Date(before.at).toDateString();
    const goesOn = before !== null && !newDay && before.from === message.from && !before.card && !message.card;
    node.classList.toggle('goes-on', goesOn && new Date(message.at) - new Date(before.at) < 300_000);
    node.querySelector('.day')?.remove();
    if (newDay) node.prepend(el('p', { class: 'day', text: dayOf(message.at) }));
    before = message;
  }
  byId('welcome').hidden = before !== null;
}

const dayOf = (at) =>
  new Date(at).toDateString() === new Date().toDateString()
    ? ctx.t.day
    : new Date(at).toLocaleDateString(ctx.locale === 'de' ? 'de-DE' : 'en-US', {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
      });

/** Adds a message at its place or redraws it there, without losing focus or what was typed into it. */
function put(message) {
  const old = nodes.get(message.id);
  const node = messageItem(message, ctx);
  messages.set(message.id, message);
  nodes.set(message.id, node);
  if (old) {
    const kept = remember(old);
    old.replaceWith(node);
    restore(node, kept);
    return;
  }
  const after = [...stream.children].find((one) => Number(one.dataset.id) > Number(message.id));
  stream.insertBefore(node, after ?? null);
}

function arrived(message) {
  const known = messages.get(message.id);
  if (known && JSON.stringify(known) === JSON.stringify(message)) return;
  const follow = atEnd() || message.from === ctx.me;
  put(message);
  arrange();
  if (isPassing(message)) {
    toast(message.card.title, message.card.lines.join(' '));
    return;
  }
  const text = message.card?.title ?? message.text;
  if (message.from !== ctx.me)
    announce(
      known
        ? fill(ctx.t.changed, { text: ctx.t.states[message.card?.proposal?.state] ?? text })
        : fill(ctx.t.said, { name: ctx.nameOf(message.from), text }),
    );
  if (wanted === message.id) goTo(message.id);
  else if (follow && !known) toEnd();
  else if (!known) byId('newer').hidden = false;
}

function reacted({ message: id, reactions: now }) {
  const message = messages.get(id);
  if (!message) return;
  const next = { ...message, reactions: now };
  messages.set(id, next);
  const row = nodes.get(id).querySelector('.reactions');
  const kept = remember(row);
  const open = row.querySelector('.rest:not([hidden])') !== null && !kept.focus?.startsWith('reaction-');
  const fresh = reactions(next, ctx);
  row.replaceWith(fresh);
  if (open) fresh.querySelector('.add')?.click();
  if (!kept.had) return;
  const buttons = [...fresh.querySelectorAll('button')];
  const same = buttons.find((one) => one.dataset.key === kept.focus && one.offsetParent !== null);
  (same ?? fresh.querySelector('.add') ?? nodes.get(id).querySelector('article')).focus({ preventScroll: true });
}

function goTo(id) {
  const node = nodes.get(id);
  wanted = node ? null : id;
  if (!node) return;
  if (messages.get(id).card?.kind === 'home') return visit(id);
  const field = node.querySelector('form input, form textarea');
  node.scrollIntoView({ block: field ? 'center' : 'end' });
  field?.focus({ preventScroll: true });
}

/** To a message that is already there, for reading: to its beginning, and with the focus on it. */
function visit(id) {
  const article = nodes.get(id)?.querySelector('article');
  article?.scrollIntoView({ block: 'start' });
  article?.focus({ preventScroll: true });
}

async function load() {
  const who = ctx.me;
  const { ok, body } = await json(`/api/messages?person=${who}`);
  if (!ok || ctx.me !== who) return;
  for (const message of body.messages) {
    const known = messages.get(message.id);
    if (!known || JSON.stringify(known) !== JSON.stringify(message)) put(message);
  }
  arrange();
}

function listen() {
  source?.close();
  const last = Math.max(0, ...[...messages.keys()].map(Number));
  const mine = new EventSource(`/api/stream?person=${ctx.me}&since=${last}`);
  source = mine;
  let broken = false;
  mine.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data);
    arrived(message);
    if (message.card?.proposal) beside?.refresh();
  });
  mine.addEventListener('reaction', ({ data }) => reacted(JSON.parse(data)));
  mine.addEventListener('open', () => {
    byId('offline').hidden = true;
    // Edits of older messages during the break are in no event.
    if (broken) void load();
    broken = false;
  });
  mine.addEventListener('error', () => {
    broken = true;
    byId('offline').hidden = false;
    // A browser comes back by itself unless it was answered with an error.
    if (mine.readyState === EventSource.CLOSED) setTimeout(() => mine === source && listen(), 2000);
  });
}

/** Events of what did not get through: said again, it is the same event, and carried out once. */
const unsent = new Map();

async function send(path, body) {
  const what = JSON.stringify([path, ctx.me, body]);
  const event = unsent.get(what) ?? crypto.randomUUID();
  const newest = Math.max(0, ...[...messages.keys()].map(Number));
  unsent.set(what, event);
  const answer = await json(path, { person: ctx.me, ...body, event }).catch(() => null);
  if (answer === null || answer.status >= 500) {
    toast(answer?.body.error?.message ?? ctx.t.failed, answer?.body.error?.hint ?? ctx.t.failedHint);
    return false;
  }
  unsent.delete(what);
  byId('toasts').replaceChildren();
  if (!answer.ok) toast(answer.body.error.message, answer.body.error.hint);
  // Only what is new is worth a move: what was redrawn in place has its reader, and what comes of it arrives at the end.
  const fresh = (answer.body.messages ?? []).filter((id) => Number(id) > newest).sort((a, b) => Number(a) - Number(b));
  const [page = fresh[0]] = path === '/api/home' ? (answer.body.messages ?? []) : [];
  if (answer.ok && page !== undefined && path !== '/api/react') goTo(page);
  return answer.ok;
}

async function react(message, sign, remove) {
  await send('/api/react', { message, reaction: sign, remove });
}
async function press(message, action, values, about) {
  await send('/api/press', { message, action, values, ...(about === undefined ? {} : { about }) });
}

const writing = composer({ say: (text) => send('/api/say', { text }), announce });
const beside = config.outside && outside(config.outside);
if (!beside) document.body.classList.add('alone');

function welcome() {
  const sample = (text) => el('li', {}, el('button', { type: 'button', text, on: { click: () => writing.use(text) } }));
  byId('welcome').replaceChildren(
    el('p', { class: 'big', text: ctx.t.welcome }),
    el('p', { text: fill(ctx.t.welcomeText, { name: ctx.name }) }),
    el('ul', {}, ...ctx.t.samples.map(sample)),
  );
}

/** Everything on the page in somebody's eyes and language. */
async function become(id, quiet = false) {
  source?.close();
  wanted = null;
  ctx = contextOf(id);
  const { t } = ctx;
  document.documentElement.lang = ctx.locale;
  document.title = `${ctx.name} · Many Voices`;
  history.replaceState(null, '', `?person=${ctx.me}`);
  for (const node of document.querySelectorAll('[data-t]')) node.textContent = t[node.dataset.t];
  for (const node of document.querySelectorAll('[data-t-label]'))
    node.setAttribute('aria-label', t[node.dataset.tLabel]);
  byId('you').replaceChildren(`${t.you} `, el('b', { text: ctx.name }), `, ${config.jobs[ctx.me][ctx.locale]}`);
  byId('toasts').replaceChildren();
  for (const kept of [messages, nodes, unsent]) kept.clear();
  stream.replaceChildren();
  writing.become(ctx);
  beside?.become(ctx);
  welcome();
  if (!quiet) announce(fill(t.switched, { name: ctx.name }));
  await load();
  toEnd();
  if (ctx.me === contextOf(id).me) listen();
}

function faces() {
  const one = ({ id, name, locale }) => {
    const job = config.jobs[id][locale];
    const input = el('input', {
      type: 'radio',
      name: 'person',
      value: id,
      id: `be-${id}`,
      class: 'hidden',
      on: { change: () => become(id) },
    });
    const face = el('span', { class: 'face', 'aria-hidden': 'true', data: { person: id }, text: name.slice(0, 1) });
    return el(
      'label',
      { title: `${name}, ${job}`, lang: locale },
      input,
      face,
      el('span', { class: 'hidden', text: `${name}, ${job}` }),
    );
  };
  byId('who').append(...people.map(one));
}

for (const button of byId('views').children) {
  button.addEventListener('click', () => {
    document.body.dataset.view = button.dataset.view;
    for (const one of byId('views').children) one.setAttribute('aria-pressed', String(one === button));
  });
}
byId('newer').addEventListener('click', toEnd);
byId('waits').addEventListener('click', () => send('/api/home', {}));
scroll.addEventListener('scroll', () => {
  if (atEnd()) byId('newer').hidden = true;
});
setInterval(() => document.visibilityState === 'visible' && beside?.refresh(0), 10_000);

faces();
const first = contextOf(new URLSearchParams(location.search).get('person'));
byId(`be-${first.me}`).checked = true;
await become(first.me, true);
