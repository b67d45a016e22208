import { byId, el } from './dom.js';
import { fill } from './strings.js';

const typingCommand = /^\/(?:v(?:o(?:i(?:c(?:e(?: [a-z]*)?)?)?)?)?)?$/;
const isCommand = (text) => /^\/voice(?:\s|$)/.test(text);

/** Commands that go on from what is typed, each with what it does. */
const matching = (typed, t) => {
  if (!typingCommand.test(typed)) return [];
  return Object.entries(t.help)
    .map(([word, does]) => [`/voice ${word}`.trim(), does])
    .filter(([command]) => command.startsWith(typed.trimEnd()));
};

/** The list of commands above the text. `use(text)` takes one over. */
function suggestions(text, use) {
  const list = byId('suggestions');
  const item = ([command, does]) => {
    const words = [el('b', { text: command }), el('span', { text: does })];
    return el('li', {}, el('button', { type: 'button', on: { click: () => use(`${command} `) } }, ...words));
  };
  list.addEventListener('keydown', (event) => {
    const all = [...list.querySelectorAll('button')];
    const next = all[all.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (event.key === 'Escape') use(text.value);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    (next ?? text).focus();
  });
  return {
    list,
    /** Shows what fits; returns how many, where that changed. */
    show(t) {
      const found = matching(text.value, t);
      const were = list.hidden ? 0 : list.childElementCount;
      list.replaceChildren(...found.map(item));
      list.hidden = found.length === 0;
      return were === found.length ? 0 : found.length;
    },
  };
}

/**
 * Where one writes. `say(text)` resolves to whether it got through; only then the text is gone. What somebody has begun waits
 * for them while somebody else is being played.
 */
export function composer({ say, announce }) {
  const form = byId('composer');
  const text = byId('text');
  const begun = new Map();
  let ctx = null;

  const set = (value) => {
    text.value = value;
    list.hidden = true;
    resize();
  };
  const use = (value) => {
    set(value);
    text.focus();
  };
  const { list, show } = suggestions(text, use);
  const resize = () => {
    text.style.height = 'auto';
    text.style.height = `${Math.min(text.scrollHeight + 2, 220)}px`;
    byId('send').textContent = isCommand(text.value) ? ctx.t.propose : ctx.t.send;
    form.classList.toggle('command', isCommand(text.value));
  };

  text.addEventListener('input', () => {
    resize();
    const count = show(ctx.t);
    if (count > 0) announce(fill(ctx.t.suggested, { count }));
  });
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') list.hidden = true;
    const intoList = event.key === 'ArrowUp' && !list.hidden;
    const enter = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    if (!intoList && !enter) return;
    event.preventDefault();
    if (intoList) list.querySelector('li:last-child button').focus();
    else form.requestSubmit();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const said = text.value;
    if (said.trim() === '' || form.getAttribute('aria-busy') === 'true') return;
    list.hidden = true;
    form.setAttribute('aria-busy', 'true');
    const through = await say(said);
    form.removeAttribute('aria-busy');
    // The focus may be in a form by now that this very command opened.
    if (through && text.value === said) set('');
  });

  return {
    use,
    /** Writes as somebody else from now on. */
    become(next) {
      if (ctx !== null) begun.set(ctx.me, text.value);
      ctx = next;
      text.placeholder = next.t.placeholder;
      set(begun.get(next.me) ?? '');
    },
  };
}
