import type { Account } from '../../../src/core/leitbild.ts';
import type { RefusalReason } from '../../../src/core/publication.ts';
import { type Instant, plus, SECOND } from '../../../src/core/time.ts';
import type {
  Network,
  Outcome,
  Part,
  Prepared,
  Preview,
  Receipt,
  RecoveryClass,
  Removal,
  Sought,
} from '../../../src/ports/network.ts';

/** Longest post, in code points. */
export const LIMIT = 500;

/** What the test network can be asked to be. It is a network of its own for each class: nothing is shared but the server. */
export type TestbedClass = Exclude<RecoveryClass, 'same-transaction'>;
export const testbedClasses: readonly TestbedClass[] = ['client-id', 'key', 'duplicate-refusal', 'read-back', 'none'];

export interface TestbedMeans {
  /** Where the test server listens, without a slash at the end. */
  readonly url: string;
  readonly fetch?: typeof fetch;
  /** Milliseconds; default two minutes. */
  readonly settleMs?: number;
  /** Milliseconds a key is remembered; default an hour. */
  readonly keyTtlMs?: number;
}

/** The body of a post as it is stored and sent. */
export interface TestbedBody {
  readonly text: string;
  readonly warning: string | null;
  readonly language: string | null;
  readonly visibility: Part['visibility'];
  readonly replyTo: string | null;
}

/** A post as the account shows it. */
interface Shown extends TestbedBody {
  readonly id: string;
  readonly at: Instant;
}

/** "@read-back" → the class of that name; any other handle means read-back, which most real networks are. */
const classOf = ({ handle }: Account): TestbedClass =>
  testbedClasses.find((one) => `@${one}` === handle) ?? 'read-back';

const measure = (text: string) => ({ used: [...text].length, limit: LIMIT, unit: 'characters' as const });

const textOf = (part: Omit<Part, 'publication' | 'n'>): string =>
  part.signature === null ? part.text : `${part.text}\n\n– ${part.signature}`;

const preview = (part: Omit<Part, 'publication' | 'n'>): Preview => ({ text: textOf(part), ...measure(textOf(part)) });

/** A network to try delivery faults on: a real adapter over HTTP to `server.ts`. Its account's handle names its recovery class. */
export function testbed(account: Account, means: TestbedMeans): Network {
  const kind = classOf(account);
  const base = `${means.url}/${kind}/${account.id}/posts`;
  const ask = means.fetch ?? fetch;
  return {
    network: 'testbed',
    account,
    can: { remove: true, replies: false, media: false, edit: false, visibility: ['public', 'unlisted', 'followers'] },
    pace: null,
    recovery: {
      class: kind,
      settleMs: means.settleMs ?? 120_000,
      keyTtlMs: kind === 'key' ? (means.keyTtlMs ?? 3_600_000) : 0,
    },
    measure,
    preview,
    prepare: async (part, earlier, now) => ({
      key: `${part.publication}-${part.n}`,
      createdAt: now,
      body: {
        text: textOf(part),
        warning: part.warning,
        language: part.language,
        visibility: part.visibility,
        replyTo: earlier.at(-1)?.remoteId ?? part.replyTo,
      } satisfies TestbedBody,
    }),
    publish: (prepared, signal) => publish(ask, request(kind, base, prepared, signal)),
    find: (prepared, sought, signal) => find(ask, kind, base, { prepared, sought, signal }),
    remove: (receipt, signal) => remove(ask, `${base}/${encodeURIComponent(receipt.remoteId)}`, receipt, signal),
  };
}

interface Call {
  readonly url: string;
  readonly init: RequestInit;
}

function request(kind: TestbedClass, base: string, { key, body }: Prepared, signal: AbortSignal): Call {
  const byId = kind === 'client-id';
  const headers = { 'content-type': 'application/json', ...(kind === 'key' ? { 'idempotency-key': key } : {}) };
  const url = byId ? `${base}/${encodeURIComponent(key)}` : base;
  return {
    url,
    init: { method: byId ? 'PUT' : 'POST', headers, body: JSON.stringify(body), signal, redirect: 'error' },
  };
}

/** Nothing left the house: the name was not found or nobody listened. */
const unsent: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

/** What is not surely a no is unknown: timeouts, resets, 408, 5xx and answers that nobody can read. */
async function publish(ask: typeof fetch, { url, init }: Call): Promise<Outcome> {
  try {
    const response = await ask(url, init);
    const text = await response.text();
    if (response.ok) return receiptIn(text);
    return refusal(response, text);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return unsent.includes(code)
      ? { kind: 'refused', retry: 'after', code: 'unreachable', afterMs: 30_000 }
      : { kind: 'unknown' };
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

function receiptOf(value: unknown): Receipt | null {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('url' in value)) return null;
  return typeof value.id === 'string' && typeof value.url === 'string' ? { remoteId: value.id, url: value.url } : null;
}

function receiptIn(text: string): Outcome {
  const receipt = receiptOf(parsed(text));
  return receipt === null ? { kind: 'unknown' } : { kind: 'live', receipt };
}

/** Only what is surely a no. */
const reasons: Readonly<Record<number, RefusalReason>> = { 400: 'text', 403: 'auth', 413: 'limit', 422: 'text' };

function refusal({ status, headers }: Response, text: string): Outcome {
  if (status === 401) return { kind: 'refused', retry: 'login', code: 'auth' };
  if (status === 429) {
    const seconds = Number(headers.get('retry-after') ?? '60');
    return {
      kind: 'refused',
      retry: 'after',
      code: 'rate',
      afterMs: (Number.isFinite(seconds) ? seconds : 60) * 1000,
    };
  }
  const said = parsed(text);
  if (typeof said === 'object' && said !== null && 'error' in said && said.error === 'duplicate')
    return { kind: 'refused', retry: 'never', code: 'duplicate' };
  const code = reasons[status];
  return code === undefined ? { kind: 'unknown' } : { kind: 'refused', retry: 'never', code };
}

interface Search {
  readonly prepared: Prepared;
  readonly sought: Sought;
  readonly signal: AbortSignal;
}

/** How far its clock may be behind ours. */
const SKEW = 30 * SECOND;

/** By its own id, or by looking through what the account shows: the oldest post that can be this one and says the same at the same place. */
async function find(
  ask: typeof fetch,
  kind: TestbedClass,
  base: string,
  { prepared: { key, body }, sought, signal }: Search,
): Promise<Receipt | 'absent' | 'cannot-tell'> {
  const byId = kind === 'client-id';
  try {
    const response = await ask(byId ? `${base}/${encodeURIComponent(key)}` : base, { signal });
    if (byId && response.status === 404) return 'absent';
    if (!response.ok) return 'cannot-tell';
    const said: unknown = await response.json();
    if (byId) return known(said, sought);
    if (!Array.isArray(said)) return 'cannot-tell';
    const wanted = body as TestbedBody;
    const from = plus(sought.since, -SKEW);
    const hit = said.find(
      (post: Shown) =>
        post.at >= from &&
        !sought.not.includes(post.id) &&
        post.text === wanted.text &&
        post.replyTo === wanted.replyTo,
    );
    return hit === undefined ? 'absent' : known(hit, sought);
  } catch {
    return 'cannot-tell';
  }
}

/** Without an address nobody could remove it, and what belongs to others is not ours whatever its id. */
function known(post: unknown, { not }: Sought): Receipt | 'cannot-tell' {
  const receipt = receiptOf(post);
  return receipt === null || not.includes(receipt.remoteId) ? 'cannot-tell' : receipt;
}

async function remove(ask: typeof fetch, url: string, receipt: Receipt, signal: AbortSignal): Promise<Removal> {
  try {
    const response = await ask(url, { method: 'DELETE', signal });
    if (response.status === 404 || response.status === 410) return { kind: 'gone' };
    if (response.status === 403) return { kind: 'stuck', url: receipt.url };
    return response.ok ? { kind: 'removed' } : { kind: 'unknown' };
  } catch {
    return { kind: 'unknown' };
  }
}
