import { z } from 'zod';
import type { Draft } from '../core/draft.ts';
import { type Refused, refuse } from '../core/refusal.ts';
import type { Turn } from './turn.ts';
import { aside, type Typed, typed } from './typed.ts';

const MOST = 4;

/** UTF-16 units of what is said about a picture. */
const longest = { alt: 1_500, by: 200, people: 500 } as const;

const given = z.array(
  z.strictObject({
    id: z.string().regex(/^[0-9a-f]{64}$/),
    alt: z.string().default(''),
    by: z.string().default(''),
    people: z.string().default(''),
  }),
);

type Pictures = { readonly ok: true; readonly value: Draft['media'] } | Refused;

const bad = (about: string): Refused => refuse('bad-input', { about });

/** What is wrong with words about a picture is told of them, not of the field they are read like. */
const about = (field: keyof typeof longest, read: Typed): Typed =>
  read.ok ? read : bad(`${field}:${(read.refusal.about ?? '').replace(/^[^:]*:/, '')}`);

/** The field `media` of a form: JSON text [{id, alt, by?, people?}] of pictures that were brought before. */
export async function picturesFrom(turn: Turn, text: string): Promise<Pictures> {
  const parsed = given.safeParse(json(text));
  if (!parsed.success) return bad('media:unreadable');
  if (parsed.data.length > MOST) return bad('media:too-many');
  const media: Draft['media'] = [];
  for (const { id, ...words } of parsed.data) {
    for (const field of ['alt', 'by', 'people'] as const)
      if (words[field].length > longest[field]) return bad(`${field}:too-long:${longest[field]}`);
    const alt = about('alt', typed('text', words.alt.replaceAll(/\s+/g, ' ')));
    if (!alt.ok) return alt;
    // Nobody reviews these; they are for colleagues.
    const find = turn.house.secrets;
    const [by, people] = [
      about('by', aside('note', words.by, find)),
      about('people', aside('note', words.people, find)),
    ];
    if (!by.ok) return by;
    if (!people.ok) return people;
    const row = await turn.tx.media.get(id);
    if (row === null) return bad('picture:gone');
    media.push({
      sha256: id,
      type: row.type,
      alt: alt.text,
      ...(by.text === '' ? {} : { by: by.text }),
      ...(people.text === '' ? {} : { people: people.text }),
    });
  }
  return { ok: true, value: media };
}

function json(text: string): unknown {
  if (text.trim() === '') return [];
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
