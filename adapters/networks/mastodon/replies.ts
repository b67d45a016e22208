import type { Instant } from '../../../src/core/time.ts';
import type { Reply } from '../../../src/ports/network.ts';
import type { Place } from './publish.ts';
import { textOfHtml } from './text.ts';
import { addressOf, momentOf, notificationSchema, targetText } from './wire.ts';

/** Pages that are read at most: some hundred mentions at a time. */
const PAGES = 10;

/** Mentions since, oldest first. Private messages are nobody's business and stay out; so do our own posts. */
export async function replies(
  { ask, login }: Place,
  since: Instant,
  signal: AbortSignal,
): Promise<readonly Reply[] | 'cannot-tell'> {
  const known = await login();
  if (typeof known === 'string') return 'cannot-tell';
  const found = new Map<string, Reply>();
  const seen = new Set<string>();
  let before: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const query = new URLSearchParams({ 'types[]': 'mention', limit: '40' });
    if (before !== undefined) query.set('max_id', before);
    const answer = await ask({ method: 'GET', path: `/api/v1/notifications?${query}`, token: known.token }, signal);
    if (answer.kind !== 'answer' || answer.status !== 200 || !Array.isArray(answer.json)) return 'cannot-tell';
    const news = answer.json.flatMap((one) => notificationSchema.safeParse(one).data ?? []);
    // One that cannot be read is left out; a page of them is not this API.
    if (answer.json.length > 0 && news.every(({ type }) => type === '')) return 'cannot-tell';
    const fresh = news.filter(({ id }) => id !== '' && !seen.has(id));
    for (const one of fresh) {
      seen.add(one.id);
      const reply = replyIn(one, known.accountId);
      if (reply !== null && reply.at >= since) found.set(reply.remoteId, reply);
    }
    const past = news.some(({ created_at }) => (momentOf(created_at) ?? since) < since);
    before = news.at(-1)?.id;
    if (fresh.length === 0 || past) break;
  }
  return [...found.values()].reverse().sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

type News = (typeof notificationSchema)['_output'];

function replyIn({ type, status }: News, me: string): Reply | null {
  if (type !== 'mention' || !status?.account) return null;
  const { account, visibility, spoiler_text: warning } = status;
  const url = addressOf(status);
  const at = momentOf(status.created_at);
  const hidden = visibility === 'direct' || visibility === 'private' || visibility === '' || account.id === me;
  if (hidden || url === null || at === null || account.acct === '') return null;
  const words = textOfHtml(status.content ?? '');
  return {
    remoteId: status.id,
    url,
    target: targetText({ id: status.id, acct: account.acct }),
    author: tidy(account.display_name) || `@${account.acct}`,
    text: warning === '' ? words : `${warning}\n\n${words}`,
    at,
    to: status.in_reply_to_id ?? null,
  };
}

/** A name on one line, without characters that turn the line around. */
const tidy = (name: string): string =>
  name
    .replace(/[\p{Cc}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
