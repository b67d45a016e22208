import { cut } from '../../src/core/cards/words.ts';
import type { Pictures } from '../../src/ports/media.ts';
import type { LinkCard, LinkCards } from '../../src/ports/web.ts';
import { type Fetched, type Guard, guardedFetch, type Limit } from './guarded.ts';
import { headEnds, readHead } from './head.ts';

export type { Guard } from './guarded.ts';

export interface WebMeans extends Guard {
  readonly pictures: Pictures;
  /** For page and picture together, in milliseconds; default 5,000. */
  readonly patienceMs?: number;
}

const page: Limit = { accept: 'text/html, application/xhtml+xml', bytes: 1_000_000, enough: headEnds };
const picture: Limit = { accept: 'image/*', bytes: 5_000_000 };
/** What is fetched of an address, and of what a page says of itself, in characters. */
const LONGEST = { url: 2_000, title: 300, description: 1_000 };

/** Reads link cards over the guarded fetch. Everything a page says is a stranger's word: plain text, cut, without control characters. */
export function linkCards(means: WebMeans): LinkCards {
  return {
    read: async (url, signal) => {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(means.patienceMs ?? 5_000)]);
      try {
        return await read(url, means, patience);
      } catch {
        return null;
      }
    },
  };
}

async function read(url: string, means: WebMeans, signal: AbortSignal): Promise<LinkCard | null> {
  if (url.length > LONGEST.url) return null;
  const fetched = await guardedFetch(new URL(url), page, means, signal);
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(fetched.type)) return null;
  const head = readHead(fetched.bytes, fetched.type);
  const title = plainText(head.title, LONGEST.title);
  if (title === '') return null;
  const description = plainText(head.description, LONGEST.description);
  return { url, title, description, image: await image(head.image, fetched, means, signal) };
}

/** A card without its picture is still a card. */
async function image(
  address: string | null,
  { url }: Fetched,
  means: WebMeans,
  signal: AbortSignal,
): Promise<LinkCard['image']> {
  if (address === null || address.length > LONGEST.url || !URL.canParse(address, url.href)) return null;
  try {
    const fetched = await guardedFetch(new URL(address, url), picture, means, signal);
    const cleaned = fetched.cut ? null : await means.pictures.clean(fetched.bytes);
    return cleaned?.ok === true ? { type: cleaned.picture.type, bytes: cleaned.picture.bytes } : null;
  } catch {
    return null;
  }
}

/** One line: no control, format or private characters, no lone surrogates. */
const plainText = (text: string | null, most: number): string =>
  cut(
    (text ?? '')
      .toWellFormed()
      .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Co}]/gu, '')
      .trim(),
    most,
  );
