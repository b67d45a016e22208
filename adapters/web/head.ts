import { Parser } from 'htmlparser2';

/** What the head of a page says, as it stands there. */
export interface Head {
  readonly title: string | null;
  readonly description: string | null;
  readonly image: string | null;
}

/** By rank: the first that says something counts. */
const sources = {
  title: ['og:title', 'twitter:title', 'title'],
  description: ['og:description', 'description', 'twitter:description'],
  image: ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'],
} as const;

/** Is the head over in these bytes? Any charset but UTF-16 writes these letters as ASCII does. */
export const headEnds = (bytes: Uint8Array): boolean =>
  /<\/head[\s>]|<body[\s>]/i.test(Buffer.from(bytes).toString('latin1'));

/** Reads the head of a page and nothing behind it. `type` is its Content-Type. */
export function readHead(bytes: Uint8Array, type: string): Head {
  const said = new Map<string, string>();
  let title: string | null = null;
  let over = false;
  const say = (name: string, text: string): void => {
    if (!over && !said.has(name) && text.trim() !== '') said.set(name, text);
  };
  const parser = new Parser({
    onopentag: (name, { property, name: named, content }) => {
      over ||= name === 'body';
      if (over) return;
      // Some pages draw pictures with titles of their own.
      if (name === 'title' && !said.has('title')) title = '';
      if (name === 'meta') say((property ?? named ?? '').trim().toLowerCase(), content ?? '');
    },
    ontext: (text) => {
      if (title !== null) title += text;
    },
    onclosetag: (name) => {
      if (name === 'title' && title !== null) {
        say('title', title);
        title = null;
      }
      over ||= name === 'head';
    },
  });
  parser.end(decode(bytes, type));
  const first = (names: readonly string[]) => names.map((name) => said.get(name)).find((text) => text !== undefined);
  return {
    title: first(sources.title) ?? null,
    description: first(sources.description) ?? null,
    image: first(sources.image)?.trim() ?? null,
  };
}

/** As browsers do: byte order mark, header, the page's own word, UTF-8. A charset that nobody knows is none. */
function decode(bytes: Uint8Array, type: string): string {
  const own = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(
    Buffer.from(bytes.subarray(0, 1024)).toString('latin1'),
  );
  const labels = [marked(bytes), /charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(type)?.[1], own?.[1], 'utf-8'];
  for (const label of labels) {
    if (label === undefined) continue;
    try {
      return new TextDecoder(label).decode(bytes);
    } catch {
      // Unknown to everybody: the next one.
    }
  }
  return '';
}

function marked([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xff && b === 0xfe ? 'utf-16le' : undefined;
}
