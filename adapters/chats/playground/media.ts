import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Locale } from '../../../src/core/locale.ts';
import type { Instant } from '../../../src/core/time.ts';
import type { Picture, Pictures } from '../../../src/ports/media.ts';
import type { Store } from '../../../src/ports/store.ts';
import { type Invented, personById, refOf } from './people.ts';
import { type Problem, problem } from './texts.ts';

export interface MediaParts {
  readonly locale: Locale;
  readonly store: Store;
  readonly pictures: Pictures;
  readonly now: () => Instant;
}

/** Bytes of a form with one picture; how large that may be is for `Pictures` to say. */
const LARGEST = 20 * 1024 * 1024;

const headers = {
  'x-content-type-options': 'nosniff',
  // The address is made of the bytes: what is there never changes.
  'cache-control': 'private, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; sandbox",
};

/** What a form says: two fields, each once. */
type Read =
  | { readonly ok: true; readonly who: Invented; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly who: Invented | null; readonly problem: Problem; readonly about: string };

async function readForm(c: Context): Promise<Read> {
  const form = await c.req.formData().catch(() => null);
  if (form === null) return { ok: false, who: null, problem: 'not-a-form', about: '' };
  const [person, other] = form.getAll('person');
  const who = typeof person === 'string' && other === undefined ? personById(person) : null;
  const no = (what: Problem, about: string): Read => ({ ok: false, who, problem: what, about });
  const stranger = [...form.keys()].find((key) => key !== 'person' && key !== 'file');
  if (stranger !== undefined) return no('unknown-key', stranger.toWellFormed().slice(0, 40));
  if (typeof person !== 'string' || other !== undefined) return no('wrong-field', 'person');
  if (who === null) return no('unknown-person', '');
  const [file, second] = form.getAll('file');
  if (!(file instanceof File) || second !== undefined) return no('wrong-field', 'file');
  return { ok: true, who, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Keeps a picture under the digest of its bytes: brought twice, it is kept once. */
async function keep({ store, now }: MediaParts, picture: Picture, who: Invented): Promise<string> {
  const sha256 = createHash('sha256').update(picture.bytes).digest('hex');
  await store.transact(async (tx) => {
    const known = await tx.people.byRef(refOf(who));
    await tx.media.put({ ...picture, sha256, by: known?.person ?? null, at: now() });
  });
  return sha256;
}

/** `POST /api/media` takes a picture and cleans it, `GET /api/media/ID` shows it; docs/playground.md. */
export function mediaRoutes(parts: MediaParts): Hono {
  const { locale, store, pictures } = parts;
  const app = new Hono();
  const tooBig = bodyLimit({ maxSize: LARGEST, onError: (c) => problem(c, 'too-large', locale) });
  app.post('/api/media', tooBig, async (c) => {
    const read = await readForm(c);
    if (!read.ok) return problem(c, read.problem, read.who?.locale ?? locale, read.about);
    const cleaned = await pictures.clean(read.bytes);
    if (!cleaned.ok) return problem(c, cleaned.fault, read.who.locale);
    const { type, width, height } = cleaned.picture;
    const id = await keep(parts, cleaned.picture, read.who);
    return c.json({ id, width, height, type }, 200, { 'cache-control': 'no-store' });
  });
  app.get('/api/media/:id{[0-9a-f]{64}}', async (c) => {
    const row = await store.read((tx) => tx.media.get(c.req.param('id')));
    if (row === null) return problem(c, 'unknown-picture', locale);
    return c.body(new Uint8Array(row.bytes), 200, { ...headers, 'content-type': row.type });
  });
  return app;
}
