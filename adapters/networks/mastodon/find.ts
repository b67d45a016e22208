import { type Instant, MINUTE, millis, plus } from '../../../src/core/time.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Prepared, Receipt, Sought } from '../../../src/ports/network.ts';
import type { Ask } from './http.ts';
import type { SignedIn } from './login.ts';
import type { Place } from './publish.ts';
import { kept, likeness, textOfHtml } from './text.ts';
import { addressOf, bodySchema, momentOf, type Status, type StatusBody, sourceSchema, statusSchema } from './wire.ts';

/** How far what a server says of the time may be off: its answers and its posts may come from two machines. */
const SKEW = 15 * MINUTE;
/** Pages that are read back; what lies deeper cannot be told. */
const PAGES = 10;

type Found = Receipt | 'absent' | 'cannot-tell';

/** Looks through what the account posted since: the oldest post that says the same at the same place. */
export async function find(
  { ask, login, clock }: Place & { readonly clock: Clock },
  { body }: Prepared,
  sought: Sought,
  signal: AbortSignal,
): Promise<Found> {
  const { success, data } = bodySchema.safeParse(body);
  const known = await login();
  if (!success || typeof known === 'string') return 'cannot-tell';
  if (sought.receipt !== undefined) return stillThere(ask, known.token, sought.receipt, signal);
  const posts = await timeline({ ask, clock }, known, sought.since, signal);
  if (posts === null) return 'cannot-tell';
  let doubtful = false;
  for (const post of posts) {
    if (sought.not.includes(post.id)) continue;
    const is = await isIt(ask, known.token, data, post, signal);
    const url = addressOf(post);
    if (is === true && url !== null) return { remoteId: post.id, url };
    // Without an address nobody could show or remove it.
    if (is !== false) doubtful = true;
  }
  return doubtful ? 'cannot-tell' : 'absent';
}

/** Its id is known: whatever has been made of its text since, it is there or it is not. */
async function stillThere(ask: Ask, token: string, receipt: Receipt, signal: AbortSignal): Promise<Found> {
  const path = `/api/v1/statuses/${encodeURIComponent(receipt.remoteId)}`;
  const answer = await ask({ method: 'GET', path, token }, signal);
  if (answer.kind !== 'answer') return 'cannot-tell';
  if (answer.status === 404 || answer.status === 410) return 'absent';
  const { success, data } = statusSchema.safeParse(answer.status === 200 ? answer.json : null);
  return success && data.id === receipt.remoteId ? receipt : 'cannot-tell';
}

/** Milliseconds the clock of whoever gave this answer is behind ours; 0 where it does not tell the time. */
function behind(headers: Headers, now: Instant): number {
  const there = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(there) ? 0 : Math.max(0, millis(now) - there);
}

interface Reading {
  readonly ask: Ask;
  readonly clock: Clock;
}

/** Own posts of at least `earliest` by our clock, oldest first; null where they cannot be read to that moment. */
async function timeline(
  { ask, clock }: Reading,
  { token, accountId }: SignedIn,
  earliest: Instant,
  signal: AbortSignal,
) {
  let from = plus(earliest, -SKEW);
  const seen = new Map<string, Status & { readonly at: string }>();
  let before: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const query = new URLSearchParams({ limit: '40', exclude_reblogs: 'true' });
    if (before !== undefined) query.set('max_id', before);
    const path = `/api/v1/accounts/${encodeURIComponent(accountId)}/statuses?${query}`;
    const answer = await ask({ method: 'GET', path, token }, signal);
    const posts = answer.kind === 'answer' && answer.status === 200 ? postsIn(answer.json) : null;
    if (posts === null || answer.kind !== 'answer') return null;
    // What it dates, it dates by its own clock.
    from = plus(earliest, -SKEW - behind(answer.headers, clock.now()));
    const fresh = posts.filter((post) => !seen.has(post.id));
    for (const post of fresh) seen.set(post.id, post);
    if (fresh.length === 0 || posts.some((post) => post.at < from)) return since(seen, from);
    before = posts.at(-1)?.id;
  }
  return null;
}

const since = (seen: ReadonlyMap<string, Status & { readonly at: string }>, from: string) =>
  [...seen.values()]
    .filter((post) => post.at >= from && (post.reblog === null || post.reblog === undefined))
    .reverse()
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** A post that cannot be read, or says not when, could be the one: then nothing can be told. */
function postsIn(json: unknown): readonly (Status & { readonly at: string })[] | null {
  if (!Array.isArray(json)) return null;
  const posts = json.map((one) => {
    const { success, data } = statusSchema.safeParse(one);
    const at = success ? momentOf(data.created_at) : null;
    return success && at !== null ? { ...data, at } : null;
  });
  return posts.some((post) => post === null) ? null : posts.filter((post) => post !== null);
}

/** From the widest to the narrowest; a server may narrow what it was asked for, never widen it. */
const reach: readonly string[] = ['public', 'unlisted', 'private'];

/** Null = nobody can say. Where the shown text leaves a doubt, the server is asked for the text as it was sent. */
async function isIt(
  ask: Ask,
  token: string,
  ours: StatusBody,
  post: Status,
  signal: AbortSignal,
): Promise<boolean | null> {
  const sameMedia = post.media_attachments.length === (ours.media_ids?.length ?? 0);
  const parent = post.in_reply_to_id ?? null;
  // A post that was answered and is gone leaves its answers without a parent.
  const samePlace = parent === (ours.in_reply_to_id ?? null) || parent === null;
  const narrow = reach.indexOf(post.visibility) >= reach.indexOf(ours.visibility);
  const sameWarning = kept(post.spoiler_text) === (ours.spoiler_text ?? '');
  if (!sameMedia || !samePlace || !narrow || !sameWarning) return false;
  const shown = typeof post.content === 'string' ? likeness(ours.status, textOfHtml(post.content)) : 'alike';
  // Shown mentions do not tell their server, and a lost parent is no proof.
  if (shown === 'same' && !ours.status.includes('@') && parent === (ours.in_reply_to_id ?? null)) return true;
  const path = `/api/v1/statuses/${encodeURIComponent(post.id)}/source`;
  const answer = await ask({ method: 'GET', path, token }, signal);
  const source = answer.kind === 'answer' && answer.status === 200 ? sourceSchema.safeParse(answer.json) : null;
  const exact = parent === (ours.in_reply_to_id ?? null);
  if (source?.success === true) {
    const equal = kept(source.data.text).normalize('NFC') === ours.status.normalize('NFC');
    return equal && !exact ? null : equal;
  }
  const untold = answer.kind === 'answer' && answer.status >= 400 && answer.status < 500 && answer.status !== 429;
  if (!untold) return null;
  // Some servers render what they take: without its source, another look is no proof of another post.
  return shown === 'same' && exact ? true : null;
}
