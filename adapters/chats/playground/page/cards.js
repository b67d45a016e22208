import { el } from './dom.js';
import { fields, values } from './forms.js';

const asked = ['✅', '⛔', '✏️'];
const others = ['👍', '👀', '❤️', '🎉', '🤔', '❌'];
/** Actions that end or stop something: quiet buttons, so that nobody hits them in passing. */
const grave = ['object', 'withdraw', 'undo', 'confirm-undo', 'stop'];
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

/** The title is a heading; where it is the post's own beginning, the post below it is enough for the eye. */
function heading(card, id, t) {
  const words = card.lines.filter((_, i) => card.roles[i] === 'post');
  const start = card.title.replace(/…$/, '');
  const repeated = words.some((text) => text.startsWith(start));
  const isPost = words.length === 0 && ['proposal', 'replaced'].includes(card.kind);
  const title = el('h3', { id, class: repeated ? 'hidden' : isPost ? 'post' : 'title', text: card.title });
  return repeated
    ? [el('h3', { id, class: 'hidden', text: `${t.kinds[card.kind]}: ${card.title.slice(0, 80)}` })]
    : [title];
}

const line = (text, role, t) => (role === 'post' ? post(text, t) : el('p', { class: `line ${role}`, text }));

function buttons(card, message, ctx) {
  const one = ({ id, label }, i) =>
    el('button', {
      type: i === 0 && card.fields ? 'submit' : 'button',
      class: grave.includes(id) ? 'grave' : i === 0 ? 'first' : '',
      data: { key: `action-${id}`, action: id },
      text: label,
      on: { click: (event) => press(event, id) },
    });
  const press = (event, id) => {
    event.preventDefault();
    ctx.press(message.id, id, values(event.currentTarget.closest('.card')));
  };
  return card.actions.length === 0 ? null : el('div', { class: 'actions' }, ...card.actions.map(one));
}

function cardOf(message, ctx) {
  const { card } = message;
  const { t } = ctx;
  const state = card.proposal?.state;
  const face = [
    el(
      'p',
      { class: 'eyebrow' },
      el('span', { class: 'kind', text: t.kinds[card.kind] }),
      message.to === null ? null : el('span', { class: 'private', text: t.onlyYou }),
      state === undefined ? null : el('span', { class: `state ${state}`, text: t.states[state] }),
    ),
    ...heading(card, `title-${message.id}`, t),
    ...card.lines.map((text, i) => line(text, card.roles[i], t)),
    ...fields(card, message.id),
    buttons(card, message, ctx),
  ];
  const props = { class: `card ${card.kind}`, data: { state: state ?? '' } };
  return card.fields
    ? el('form', { ...props, novalidate: true, autocomplete: 'off' }, ...face)
    : el('div', props, ...face);
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

/** One message of the stream. Whatever people wrote goes in as text. */
export function messageItem(message, ctx) {
  const name = ctx.nameOf(message.from);
  const from = el('span', { class: 'from', id: `from-${message.id}`, text: name });
  const self = message.from === ctx.me ? el('span', { class: 'self', text: ctx.t.self }) : null;
  const body = message.card ? cardOf(message, ctx) : el('p', { class: 'text', text: message.text });
  const label = message.card ? `title-${message.id}` : `from-${message.id}`;
  return el(
    'li',
    { data: { id: message.id, from: message.from }, class: message.to === null ? '' : 'to-you' },
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
      body,
      reactions(message, ctx),
    ),
  );
}
