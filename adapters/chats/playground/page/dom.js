/**
 * An element. `props`: `class`, `text` (always text, never markup), `on` (listeners), `data`; everything else is an attribute,
 * left out when false, null or undefined.
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === false || value === null || value === undefined) continue;
    if (key === 'text') node.textContent = value;
    else if (key === 'on') for (const [name, listener] of Object.entries(value)) node.addEventListener(name, listener);
    else if (key === 'data') Object.assign(node.dataset, value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export const byId = (id) => document.getElementById(id);

/** GET or POST of JSON. Resolves to {ok, status, body}; rejects only when nothing answered. */
export async function json(path, body) {
  const post = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, post);
  const answer = await response.json().catch(() => ({}));
  return { ok: response.ok, status: response.status, body: answer };
}

/** Brings a file as a picture; answers like `json`. */
export async function upload(file, person) {
  const body = new FormData();
  body.append('person', person);
  body.append('file', file);
  const response = await fetch('/api/media', { method: 'POST', body });
  return { ok: response.ok, body: await response.json().catch(() => ({})) };
}

/** What stands in `from` that must outlive its redrawing: the focus and everything typed or ticked but not sent. */
export function remember(from) {
  const inputs = [...from.querySelectorAll('input:not([type="file"]), textarea, select')];
  const typed = inputs.map((input) => [
    input.id,
    input.type === 'checkbox' ? input.checked : input.value,
    dirty(input),
  ]);
  const active = from.contains(document.activeElement) ? document.activeElement : null;
  return {
    typed: typed.filter(([, , changed]) => changed),
    open: [...from.querySelectorAll('details')].filter((one) => one.open).map((one) => one.id),
    focus: active && (active.dataset.key ?? active.id),
    had: active !== null,
  };
}

function dirty(input) {
  if (input.type === 'checkbox') return input.checked !== input.defaultChecked;
  if (input.options) return !([...input.options].find((one) => one.defaultSelected) ?? input.options[0])?.selected;
  return input.value !== input.defaultValue;
}

/** Puts back what `remember` found. A button that is gone leaves the focus on its card. */
export function restore(to, { typed, open, focus, had }) {
  for (const one of to.querySelectorAll('details')) one.open ||= open.includes(one.id);
  for (const [id, value] of typed) {
    const input = to.querySelector(`#${CSS.escape(id)}`);
    if (!input) continue;
    if (input.type === 'checkbox') input.checked = value;
    else input.value = value;
    input.dispatchEvent(new Event('input'));
  }
  if (!had) return;
  const same = [...to.querySelectorAll('button, input, textarea, select, summary, [tabindex]')].find(
    (one) => (one.dataset.key ?? one.id) === focus,
  );
  (same ?? to.querySelector('article')).focus({ preventScroll: true });
}
