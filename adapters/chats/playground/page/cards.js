import { el } from './dom.js';
import { fields, values } from './forms.js';
import { arrived, gallery, receives } from './pictures.js';
import { fill } from './strings.js';

const asked = ['✅', '⛔', '✏️'];
const others = ['👍', '👀', '❤️', '🎉', '🤔', '❌'];
/** Actions that end or stop something: quiet buttons, so that nobody hits them in passing. */
const grave = ['object', 'withdraw', 'undo', 'confirm-undo', 'stop'];
/** Actions a card may lead with. */
const leading = ['yes', 'ask', 'propose', 'revise', 'still', 'retry', 'is-there', 'again'];
/** A post longer than this scrolls in its own frame. */
const LONG = 900;

const time = (at, locale) => {
  const text = new Date(at).toLocaleTimeString(locale === 'de' ? 'de-DE' : 'en-US', { timeStyle: 'short' });
  return el('time', { datetime: at, text });
};

const post = (text, t) =>
  text.length > LONG
    ? el('div', { class: 'post long', role: 'group', tabindex: '0', 'aria-label': t.postText, text })
    : el('div', { class: 'post', text });

/** What a card is called; a form by what is asked for in it. */
const kindOf = ({ kind, actions }, t) => (kind === 'form' && t.forms[actions[0]?.id]) || t.kinds[kind];

/** Is the title the colleague's own text? Then it is set as a post, and the heading only says what follows. */
const isPost = ({ kind, proposal }) =>
  ['proposal', 'replaced', 'review', 'published', 'show'].includes(kind) ||
  (kind === 'notice' && proposal !== undefined);

function heading(card, id, t) {
  if (!isPost(card) || isCertificate(card)) return [el('h3', { id, class: 'title', text: card.title })];
  return [
    el('h3', { id, class: 'hidden', text: `${kindOf(card, t)}: ${card.title.slice(0, 80)}` }),
    post(card.title, t),
  ];
}

/** Who took a post back gets it in writing. */
const isCertificate = ({ kind, roles }) =>
  kind === 'notice' && roles.length > 1 && roles.every((role) => role === 'satire');

/** What the bot says of itself may carry a link to what is live. What people wrote never becomes one. */
const linked = (text) =>
  text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, i) => (i % 2 === 1 ? el('a', { href: part, target: '_blank', rel: 'noreferrer', text: part }) : part));

function line(text, role, t) {
  if (role === 'post') return post(text, t);
  return role === 'status'
    ? el('p', { class: 'line status' }, ...linked(text))
    : el('p', { class: `line ${role}`, text });
}

const looks = (id, i, card, about) => {
  // Of several things on one card none leads but the one that waits for a yes.
  if (i === 0 && (card.fields || (about === undefined ? leading.includes(id) : id === 'yes'))) return 'first';
  return grave.includes(id) ? 'grave' : '';
};

function buttons(card, message, ctx) {
  const one = ({ id, label, about }, i) =>
    el('button', {
      type: i === 0 && card.fields ? 'submit' : 'button',
      class: looks(id, i, card, about),
      data: { key: about === undefined ? `action-${id}` : `action-${id}-${about}`, action: id },
      text: label,
      on: { click: (event) => press(event, id, about) },
    });
  const press = async (event, id, about) => {
    event.preventDefault();
    const here = event.currentTarget.closest('.card');
    if (await arrived(here)) ctx.press(message.id, id, about === undefined ? values(here) : {}, about);
  };
  return card.actions.length === 0 ? null : el('div', { class: 'actions' }, ...card.actions.map(one));
}

/** Several things on one card, each with buttons of its own. */
const items = (card, message, ctx) =>
  (card.items ?? []).map((item) =>
    el(
      'section',
      { class: 'item' },
      ...item.lines.map((text, i) => line(text, item.roles[i], ctx.t)),
      buttons({ actions: item.actions }, message, ctx),
    ),
  );

function cardOf(message, ctx) {
  const { card } = message;
  const { t } = ctx;
  const state = card.proposal?.state;
  const face = [
    el(
      'p',
      { class: 'eyebrow' },
      el('span', { class: 'kind', text: kindOf(card, t) }),
      message.to === null ? null : el('span', { class: 'private', text: t.onlyYou }),
      state === undefined ? null : el('span', { class: `state ${state}`, text: t.states[state] }),
    ),
    ...heading(card, `title-${message.id}`, t),
    card.pictures ? gallery(card.pictures, t) : null,
    ...items(card, message, ctx),
    ...card.lines.map((text, i) => line(text, card.roles[i], t)),
    ...fields(card, message.id, ctx),
    buttons(card, message, ctx),
  ];
  const props = {
    class: `card ${card.kind}${isCertificate(card) ? ' certificate' : ''}`,
    data: { state: state ?? '' },
  };
  if (!card.fields) return el('div', props, ...face);
  const form = el('form', { ...props, novalidate: true, autocomplete: 'off' }, ...face);
  receives(form, ctx);
  return form;
}

function reaction(sign, people, message, ctx) {
  const { t } = ctx;
  const mine = people.includes(ctx.me);
  const label = [`${sign} ${t.names[sign] ?? ''}`.trim(), String(people.length), ...(mine ? [t.including] : [])].join(
    ', ',
  );
  const names = people.map((id) => ctx.nameOf(id)).join(', ');
  return el(
    'button',
    {
      type: 'button',
      class: 'reaction',
      'aria-pressed': String(mine),
      'aria-label': label,
      title: names || t.names[sign],
      data: { key: `reaction-${sign}` },
      on: { click: () => ctx.react(message.id, sign, mine) },
    },
    el('span', { text: sign }),
    people.length > 0 ? el('span', { class: 'count', text: String(people.length) }) : null,
  );
}

/** The row below a message: what is there, what a proposal asks for, and the rest behind one button. */
export function reactions(message, ctx) {
  const there = Object.entries(message.reactions).filter(([, people]) => people.length > 0);
  const signs = message.card?.kind === 'proposal' ? asked : [];
  const shown = [
    ...signs.map((sign) => [sign, message.reactions[sign] ?? []]),
    ...there.filter(([sign]) => !signs.includes(sign)),
  ];
  const known = shown.map(([sign]) => sign);
  const rest = [...asked, ...others].filter((sign) => !known.includes(sign));
  const more = el(
    'span',
    { class: 'rest', hidden: true, id: `rest-${message.id}` },
    ...rest.map((sign) => reaction(sign, [], message, ctx)),
  );
  const toggle = el('button', {
    type: 'button',
    class: 'reaction add',
    'aria-label': ctx.t.react,
    'aria-expanded': 'false',
    'aria-controls': more.id,
    data: { key: 'react' },
    text: '+',
    on: {
      click: () => {
        more.hidden = !more.hidden;
        toggle.setAttribute('aria-expanded', String(!more.hidden));
      },
    },
  });
  const row = shown.map(([sign, people]) => reaction(sign, people, message, ctx));
  // Nobody else would see a reaction to what only one person sees.
  const adding = message.to === null ? [toggle, more] : [];
  const props = { class: row.length > 0 ? 'reactions some' : 'reactions', role: 'group', 'aria-label': ctx.t.react };
  return row.length + adding.length === 0
    ? el('div', { class: 'reactions some', hidden: true })
    : el('div', props, ...row, ...adding);
}

/** A refusal is told where everybody looks, at once; as a card only if it offers something to do. */
export const isPassing = ({ card }) => card?.kind === 'refused' && card.actions.length === 0;

/** What a message belongs under, as a way to get there. */
function under({ thread }, ctx) {
  const title = thread === undefined ? null : ctx.titleOf(thread);
  if (title === null) return null;
  const go = (event) => {
    event.preventDefault();
    ctx.goTo(thread);
  };
  const text = fill(ctx.t.under, { title: title.length > 60 ? `${title.slice(0, 60).trimEnd()}…` : title });
  return el('p', { class: 'under' }, el('a', { href: `#message-${thread}`, text, on: { click: go } }));
}

/** One message of the stream. Whatever people wrote goes in as text. */
export function messageItem(message, ctx) {
  const name = ctx.nameOf(message.from);
  const from = el('span', { class: 'from', id: `from-${message.id}`, text: name });
  const self = message.from === ctx.me ? el('span', { class: 'self', text: ctx.t.self }) : null;
  const body = message.card ? cardOf(message, ctx) : el('p', { class: 'text', text: message.text });
  const label = message.card ? `title-${message.id}` : `from-${message.id}`;
  return el(
    'li',
    {
      data: { id: message.id, from: message.from },
      hidden: isPassing(message),
      id: `message-${message.id}`,
      class: [message.to === null ? '' : 'to-you', message.thread === undefined ? '' : 'threaded'].join(' ').trim(),
    },
    el(
      'article',
      { tabindex: '-1', 'aria-labelledby': label },
      el('span', {
        class: 'face',
        'aria-hidden': 'true',
        data: { person: message.from },
        text: message.from === 'voices' ? '' : name.slice(0, 1),
      }),
      el('p', { class: 'head' }, from, self, time(message.at, ctx.locale)),
      under(message, ctx),
      body,
      reactions(message, ctx),
    ),
  );
}
