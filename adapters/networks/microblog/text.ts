const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For element content and quoted attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);

/** What neither HTML nor XML can carry, taken out: one control character would break a whole feed. Line ends become `\n`. */
export const carriable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');

/** Direction marks and other invisible characters end an address: none may hide in a link. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`\p{Cc}\p{Cf}]+/giu;

const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

const count = (text: string, one: string): number => text.split(one).length - 1;

/** Without the punctuation that belongs to the sentence; a closing bracket stays only if the address opened it. */
const trimmed = (address: string): string => {
  const spare = new Map(
    Object.entries(brackets).map(([close, open]) => [close, count(address, close) - count(address, open)]),
  );
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address[end - 1] ?? '';
    const left = spare.get(last) ?? 0;
    if (left > 0) spare.set(last, left - 1);
    else if (!/[.,;:!?…»«›‹“”’–—*_~]/u.test(last)) break;
  }
  return address.slice(0, end);
};

/** An address we are ready to link: http or https, and whole. */
export const isAddress = (text: string): boolean =>
  /^https?:\/\//i.test(text) && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const link = (address: string): string =>
  `<a href="${escaped(address)}" rel="nofollow noopener">${escaped(address)}</a>`;

/** Escaped, with its addresses linked; the visible text is the address itself. Nothing else is interpreted. */
export function linked(text: string): string {
  let html = '';
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimmed(match[0]);
    if (!isAddress(address)) continue;
    html += escaped(text.slice(at, match.index)) + link(address);
    at = match.index + address.length;
  }
  return html + escaped(text.slice(at));
}

/** Paragraphs at empty lines, line breaks kept. `dir="auto"` lets a Hebrew paragraph run its own way. */
export const paragraphs = (text: string): string =>
  carriable(text)
    .trim()
    .split(/\n[\t ]*\n\s*/u)
    .map((paragraph) => `<p dir="auto">${linked(paragraph).replace(/\n/g, '<br>')}</p>`)
    .join('\n');

/** All parts of a post, a rule between them. */
export const content = (parts: readonly string[]): string => parts.map(paragraphs).join('\n<hr>\n');
