/** A piece of a text as this server reads it. Written apart from the adapter's reading: the tests hold one against the other. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'address'; readonly text: string }
  | { readonly kind: 'mention'; readonly text: string; readonly user: string };

/** The few top-level domains this server has heard of. */
const known = new Set(['de', 'org', 'com', 'net', 'social', 'eu']);
const closing = new Set([...'.,;:!?)\'"“»']);
const opening = new Set([...'(\'"„«']);

function addressIn(token: string): string | null {
  if (!/^https?:\/\//i.test(token)) return null;
  let end = token.length;
  while (end > 0 && closing.has(token.charAt(end - 1))) end -= 1;
  const address = token.slice(0, end);
  if (!URL.canParse(address)) return null;
  const labels = new URL(address).hostname.split('.');
  return labels.length > 1 && known.has(labels.at(-1) ?? '') ? address : null;
}

function mentionIn(token: string): { readonly text: string; readonly user: string } | null {
  if (!token.startsWith('@')) return null;
  const [, user = '', host = ''] = token.split('@');
  const clean = (name: string): string => (/^\w+(?:[.-]+\w+)*/.exec(name) ?? [''])[0];
  const who = clean(user);
  if (who === '') return null;
  const where = who === user ? clean(host) : '';
  return { text: where === '' ? `@${who}` : `@${who}@${where}`, user: who };
}

/** All pieces in order; together they are the text. */
export function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  for (const token of text.split(/(\s+)/u)) {
    let lead = 0;
    while (opening.has(token.charAt(lead))) lead += 1;
    const rest = token.slice(lead);
    const address = addressIn(rest);
    const mention = mentionIn(rest);
    if (lead > 0) found.push({ kind: 'words', text: token.slice(0, lead) });
    const special = address ?? mention?.text ?? '';
    if (address !== null) found.push({ kind: 'address', text: address });
    else if (mention !== null) found.push({ kind: 'mention', ...mention });
    if (rest.length > special.length) found.push({ kind: 'words', text: rest.slice(special.length) });
  }
  return found;
}

/** What the length limit is held against. */
export function lengthOf(spoiler: string, text: string, perAddress: number): number {
  const costs = pieces(text).map((piece) =>
    piece.kind === 'address' ? '_'.repeat(perAddress) : piece.kind === 'mention' ? `@${piece.user}` : piece.text,
  );
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(spoiler + costs.join(''))).length;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

function addressHtml(address: string): string {
  const [, scheme = '', rest = ''] = /^(https?:\/\/(?:www\.)?)(.*)$/s.exec(address) ?? [];
  const [shown, hidden] = [rest.slice(0, 30), rest.slice(30)].map(escaped);
  const look = hidden === '' ? '' : 'ellipsis';
  return `<a href="${escaped(address)}" target="_blank" rel="nofollow noopener"><span class="invisible">${scheme}</span><span class="${look}">${shown}</span><span class="invisible">${hidden}</span></a>`;
}

/** A text as readers get it. */
export function htmlOf(text: string): string {
  const inline = pieces(text)
    .map((piece) => {
      if (piece.kind === 'address') return addressHtml(piece.text);
      if (piece.kind === 'words') return escaped(piece.text);
      return `<span class="h-card"><a href="https://else.example/@${piece.user}" class="u-url mention">@<span>${piece.user}</span></a></span>`;
    })
    .join('');
  return inline
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br />')}</p>`)
    .join('');
}
