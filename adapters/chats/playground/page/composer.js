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

/**
 * Where one writes. `say(text)` resolves to whether it got through; only then the text is gone. What somebody has begun waits
 * for them while somebody else is being played.
 */
export function composer({ say, announce }) {
  const form = byId('composer');
  const text = byId('text');
  const list = byId('suggestions');
  const begun = new Map();
  let ctx = null;

  const fit = () => {
    text.style.height = 'auto';
    text.style.height = `${Math.min(text.scrollHeight + 2, 220)}px`;
    byId('send').textContent = isCommand(text.value) ? ctx.t.propose : ctx.t.send;
    form.classList.toggle('command', isCommand(text.value));
  };
  const use = (value) => {
    text.value = value;
    list.hidden = true;
    fit();
    text.focus();
  };
  const suggest = () => {
    const found = matching(text.value, ctx.t);
    const were = list.childElementCount;
    const item = ([command, does]) =>
      el(
        'li',
        {},
        el(
          'button',
          { type: 'button', on: { click: () => use(`${command} `) } },
          el('b', { text: command }),
          el('span', { text: does }),
        ),
      );
    list.replaceChildren(...found.map(item));
    list.hidden = found.length === 0;
    if (found.length > 0 && were !== found.length) announce(fill(ctx.t.suggested, { count: found.length }));
  };
  const walk = (event) => {
    const all = [...list.querySelectorAll('button')];
    const next = all[all.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (event.key === 'Escape') use(text.value);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    (next ?? text).focus();
  };

  text.addEventListener('input', () => {
    fit();
    suggest();
  });
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') list.hidden = true;
    if (event.key === 'ArrowUp' && !list.hidden) {
      event.preventDefault();
      list.querySelector('li:last-child button').focus();
    }
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  list.addEventListener('keydown', walk);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const said = text.value;
    if (said.trim() === '' || form.getAttribute('aria-busy') === 'true') return;
    list.hidden = true;
    form.setAttribute('aria-busy', 'true');
    const through = await say(said);
    form.removeAttribute('aria-busy');
    if (through && text.value === said) use('');
  });

  return {
    use,
    /** Writes as somebody else from now on. */
    become(next) {
      if (ctx !== null) begun.set(ctx.me, text.value);
      ctx = next;
      text.value = begun.get(next.me) ?? '';
      text.placeholder = next.t.placeholder;
      list.hidden = true;
      fit();
    },
  };
}
