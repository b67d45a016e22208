import { between, HOUR } from '../../../src/core/time.ts';
import { accountShape, mediaShape, statusShape } from './shapes.ts';
import { lengthOf, pieces } from './words.ts';
import {
  type Answer,
  type Call,
  fail,
  invalid,
  type Medium,
  missing,
  type Post,
  type Token,
  type World,
} from './world.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const visibilities = ['public', 'unlisted', 'private', 'direct'];

/** The post that a remembered key stands for. */
function remembered(world: World, { person }: Token, key: string | undefined): Post | null {
  if (key === undefined || world.quirks.keys === 'ignored') return null;
  const known = world.keys.get(`${person.id} ${key}`);
  if (known === undefined || between(known.at, world.now()) > HOUR) return null;
  return world.posts.get(known.post) ?? null;
}

/** Some servers take text for Markdown unless they are told otherwise, some whatever they are told. */
const isRendered = ({ quirks }: World, fields: NonNullable<Call['fields']>): boolean =>
  quirks.renders === 'always' || (quirks.renders === 'unless-plain' && fields.content_type !== 'text/plain');

/** Everything the original checks before it posts. */
function refusalOf(world: World, { person }: Token, { fields }: Call): Answer | null {
  if (fields === null) return fail(400, 'Error occurred while parsing request parameters');
  const { status, spoiler_text: spoiler, visibility = 'public', media_ids: media = [], language } = fields;
  if (fields.in_reply_to_id !== undefined && world.posts.get(text(fields.in_reply_to_id))?.removed !== false) {
    return fail(404, 'The post you are trying to reply to does not appear to exist.');
  }
  if (!Array.isArray(media)) return invalid('Media is not a list');
  if (media.length > 4) return invalid('Cannot attach more than 4 files');
  const files = media.map((id) => world.media.get(String(id)));
  if (files.some((one) => one === undefined || one.by !== person.id || one.attached)) {
    return invalid('Media attachments not found');
  }
  if (files.some((one) => one !== undefined && one.left > 0)) {
    return invalid('Cannot attach files that have not finished processing. Try again in a moment!');
  }
  if (text(status) === '' && media.length === 0) return invalid("Text can't be blank");
  if (!visibilities.includes(String(visibility))) return fail(422, "'visibility' is not included in the list");
  if (language !== undefined && !/^[a-z]{2,3}$/.test(String(language))) return invalid('Language is invalid');
  const { characters, perAddress } = world.quirks;
  if (lengthOf(text(spoiler), text(status), perAddress) > characters) {
    return invalid(`Text character limit of ${characters} exceeded`);
  }
  return null;
}

export function publish(world: World, token: Token, call: Call): Answer {
  const key = call.headers['idempotency-key'];
  const known = remembered(world, token, key);
  if (known !== null && !known.removed) {
    if (world.quirks.replay === 'error') return fail(500, 'internal server error');
    return { status: 200, body: statusShape(world, known) };
  }
  const refusal = refusalOf(world, token, call);
  if (refusal !== null) return refusal;
  const fields = call.fields ?? {};
  const media = Array.isArray(fields.media_ids) ? fields.media_ids.map(String) : [];
  const wide = fields.visibility ?? 'public';
  const post = add(world, {
    by: token.person,
    text: text(fields.status),
    ...(isRendered(world, fields) ? { shown: text(fields.status).replaceAll(/^\d+\. |\[|\]\([^)]*\)/gm, '') } : {}),
    spoiler: text(fields.spoiler_text),
    sensitive: fields.sensitive === true || text(fields.spoiler_text) !== '',
    visibility: wide === 'public' && world.quirks.silenced ? 'unlisted' : String(wide),
    language: typeof fields.language === 'string' ? fields.language : null,
    inReplyTo: typeof fields.in_reply_to_id === 'string' ? fields.in_reply_to_id : null,
    media,
    key: key ?? null,
  });
  for (const id of media) {
    const medium = world.media.get(id);
    if (medium !== undefined) medium.attached = true;
  }
  if (key !== undefined && world.quirks.keys === 'honoured') {
    world.keys.set(`${token.person.id} ${key}`, { post: post.id, at: world.now() });
  }
  return { status: 200, body: statusShape(world, post) };
}

/** Puts a post into the world and tells everybody of this server whom it mentions. */
export function add(world: World, what: Omit<Post, 'id' | 'at' | 'removed'>): Post {
  const post: Post = { ...what, id: world.nextId(), at: world.now(), removed: false };
  world.posts.set(post.id, post);
  const named = pieces(post.text).flatMap((piece) => (piece.kind === 'mention' ? [piece.text.slice(1)] : []));
  for (const person of world.people.values()) {
    if (person.id === post.by.id || !named.includes(person.acct)) continue;
    world.news.push({ id: world.nextId(), to: person.id, post: post.id, at: post.at });
  }
  return post;
}

const visible = (post: Post | undefined, { person }: Token): post is Post =>
  post !== undefined && !post.removed && (['public', 'unlisted'].includes(post.visibility) || post.by.id === person.id);

export function show(world: World, token: Token, id: string): Answer {
  const post = world.posts.get(id);
  return visible(post, token) ? { status: 200, body: statusShape(world, post) } : missing;
}

export function source(world: World, token: Token, id: string): Answer {
  const post = world.posts.get(id);
  if (!world.quirks.source || !visible(post, token) || post.by.id !== token.person.id) return missing;
  return { status: 200, body: { id: post.id, text: post.text, spoiler_text: post.spoiler } };
}

export function remove(world: World, token: Token, id: string): Answer {
  const post = world.posts.get(id);
  if (world.quirks.remove === '405') return fail(405, 'Method not allowed');
  if (world.quirks.remove === 'html') return { status: 404, body: '<h1>Not found</h1>' };
  if (post === undefined || post.removed || post.by.id !== token.person.id) return missing;
  world.posts.set(id, { ...post, removed: true });
  return { status: 200, body: { ...statusShape(world, post), text: post.text } };
}

/** Newest first, a page at a time. */
function page<T extends { readonly id: string }>(all: readonly T[], { query }: Call, most: number): readonly T[] {
  const before = query.get('max_id');
  const since = query.get('since_id');
  const limit = Math.min(Number(query.get('limit') ?? 20), most);
  return all
    .filter(
      ({ id }) => (before === null || BigInt(id) < BigInt(before)) && (since === null || BigInt(id) > BigInt(since)),
    )
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1))
    .slice(0, limit);
}

export function timeline(world: World, token: Token, id: string, call: Call): Answer {
  if (!world.people.has(id)) return missing;
  const own = [...world.posts.values()].filter((post) => post.by.id === id && visible(post, token));
  return { status: 200, body: page(own, call, 40).map((post) => statusShape(world, post)) };
}

export function notifications(world: World, token: Token, call: Call): Answer {
  const types = call.query.getAll('types[]');
  const wanted = types.length === 0 || types.includes('mention');
  const mine = world.news.filter((one) => one.to === token.person.id && wanted && !world.posts.get(one.post)?.removed);
  const body = page(mine, call, 80).map((one) => {
    const post = world.posts.get(one.post) as Post;
    return {
      id: one.id,
      type: 'mention',
      created_at: one.at,
      group_key: `ungrouped-${one.id}`,
      account: accountShape(world, post.by),
      status: statusShape(world, post),
    };
  });
  return { status: 200, body };
}

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

export async function upload(world: World, { person }: Token, call: Call): Promise<Answer> {
  const type = call.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return invalid("File can't be blank");
  const form = await new Response(new Uint8Array(call.bytes), { headers: { 'content-type': type } }).formData();
  const file = form.get('file');
  const description = form.get('description');
  if (!(file instanceof File)) return invalid("File can't be blank");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sniffed = signatures.find(([, head]) => head.every((byte, i) => bytes[i] === byte))?.[0];
  if (sniffed === undefined || sniffed !== file.type) return invalid('File content type is invalid');
  const { image_size_limit: most = 16_777_216, description_limit: longest = 1500 } = world.quirks.pictures;
  if (bytes.length > most) return invalid('File file size must be less than 16 MB');
  if (typeof description === 'string' && [...description].length > longest) return invalid('Description is too long');
  const id = world.nextId();
  const left = world.quirks.processing;
  const medium: Medium = {
    id,
    by: person.id,
    type: sniffed,
    bytes,
    description: typeof description === 'string' ? description : null,
    attached: false,
    left,
  };
  world.media.set(id, medium);
  return { status: left > 0 ? 202 : 200, body: mediaShape(world, medium) };
}

export function medium(world: World, { person }: Token, id: string): Answer {
  const known = world.media.get(id);
  if (known === undefined || known.by !== person.id || known.attached) return missing;
  if (known.left > 0) known.left -= 1;
  return { status: known.left > 0 ? 206 : 200, body: mediaShape(world, known) };
}
