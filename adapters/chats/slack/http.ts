import { type Context, Hono } from 'hono';
import { type After, LATE, within } from '../../../src/core/deadline.ts';
import { MINUTE, millis } from '../../../src/core/time.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Log } from '../../../src/ports/log.ts';
import type { Deliver, Retry } from './bolt.ts';
import { type Fault, type FaultWord, formOf, type Head, headFault, judge, LARGEST, replayKey } from './guard.ts';
import type { Replays } from './replays.ts';
import type { Payload } from './teams.ts';
import type { Connection } from './types.ts';

/** Where the Slack app's settings point to: events, commands and interactivity alike. */
export const PATH = '/slack/events';

/** Slack waits three seconds for an answer. */
const ANSWER_MS = 2_800;
/** So many are stored at a time at most; a store that hangs gets no more. */
const MOST_UNDER = 1_000;
/** Then it may be tried again, in seconds: a restart takes no longer. */
const LATER_S = 30;
/** Slack's checks of the certificate are not signed, and small. */
const LARGEST_CHECK = 1_000;

export interface HttpOptions {
  readonly signingSecret: string;
  readonly clock: Clock;
  readonly after: After;
  readonly replays: Replays;
  readonly deliver: Deliver;
  readonly log: Log;
}

/** Signed requests as the way in; `routes` belongs on the public door. There is no line that could be down. */
export interface HttpDoor extends Connection {
  readonly routes: Hono;
}

/** Answers once what came is stored, and 503 where that takes too long or fails, so that Slack sends it again. */
export function httpDoor(options: HttpOptions): HttpDoor {
  const under = new Set<Promise<void>>();
  const complain = complaints(options);
  let open = true;
  const takes = (): boolean => open && under.size < MOST_UNDER;

  const answer = async (request: Request): Promise<Response> => {
    if (!takes()) return later();
    const head = headOf(request);
    const early = headFault(head, options.clock.now());
    if (early !== null) return (await isCertificateCheck(request, head, early)) ? plain(200, '') : refuse(early);
    const body = await bytesOf(request, LARGEST);
    if (body === null) return refuse({ status: 413, word: 'large' });
    const fault = await judge(
      { secret: options.signingSecret, replays: options.replays, now: options.clock.now() },
      head,
      body,
    );
    if (fault !== null) {
      complain(fault.word);
      return refuse(fault);
    }
    if (!takes()) return putOff(options, head);
    const payload = payloadOf(body, head);
    if (payload === null) return refuse({ status: 400, word: 'malformed' });
    if (payload.type === 'url_verification') return plain(200, String(payload.challenge ?? ''));
    if (payload.ssl_check === '1') return plain(200, '');
    const work = options.deliver(payload, retryOf(request));
    const ended = work.then(nothing, nothing).finally(() => under.delete(ended));
    under.add(ended);
    return handedOn(options, head, work);
  };

  const routes = new Hono();
  routes.all(PATH, async (c: Context) => {
    try {
      return await answer(c.req.raw);
    } catch (error) {
      // A cache that cannot be asked lets nothing in.
      options.log('error', 'a request of Slack could not be checked; it comes again', { error: nameOf(error) });
      return later();
    }
  });
  return {
    routes,
    state: () => null,
    [Symbol.asyncDispose]: async () => {
      open = false;
      await Promise.all(under);
    },
  };
}

const nothing = (): void => undefined;

/** The answer to what was let in. What takes too long goes on by itself. */
async function handedOn(options: HttpOptions, head: Head, work: ReturnType<Deliver>): Promise<Response> {
  try {
    const answer = await within(options.after, ANSWER_MS, work);
    if (answer !== LATE) return answer === undefined ? new Response(null, { status: 200 }) : Response.json(answer);
  } catch (error) {
    options.log('error', 'something Slack sent could not be stored; it comes again', { error: nameOf(error) });
  }
  return putOff(options, head);
}

/** Slack may send it again within the same second: the very same request. */
function putOff({ replays }: HttpOptions, head: Head): Response {
  replays.release(replayKey(head));
  return later();
}

const plain = (status: number, word: string): Response =>
  new Response(word, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });

/** Not now: Slack sends it again, by its own schedule or by this one. */
function later(): Response {
  const response = plain(503, 'later');
  response.headers.set('retry-after', String(LATER_S));
  return response;
}

function refuse({ status, word }: Fault): Response {
  const response = plain(status, word);
  if (status === 405) response.headers.set('allow', 'POST');
  return response;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** A line a minute for each reason: forged requests must not fill the log, and a wrong secret must be seen in it. */
function complaints({ clock, log }: Pick<HttpOptions, 'clock' | 'log'>): (word: FaultWord) => void {
  const told = new Map<FaultWord, number>();
  return (word) => {
    const now = millis(clock.now());
    if (now - (told.get(word) ?? Number.NEGATIVE_INFINITY) < MINUTE) return;
    told.set(word, now);
    log('warn', 'requests to the Slack address were refused', { reason: word });
  };
}

const headOf = ({ method, headers }: Request): Head => ({
  method,
  contentType: headers.get('content-type'),
  length: headers.get('content-length'),
  timestamp: headers.get('x-slack-request-timestamp'),
  signature: headers.get('x-slack-signature'),
});

function retryOf({ headers }: Request): Retry | null {
  const num = headers.get('x-slack-retry-num');
  if (num === null || !/^\d{1,3}$/.test(num)) return null;
  return { num: Number(num), reason: headers.get('x-slack-retry-reason') ?? '' };
}

/** The raw bytes; null where there are more than `most`. */
async function bytesOf(request: Request, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** Slack looks now and then whether the certificate is good, without a signature. Such a request carries nothing else. */
async function isCertificateCheck(request: Request, head: Head, { word }: Fault): Promise<boolean> {
  if (word !== 'unsigned' || formOf(head.contentType) !== 'form') return false;
  const body = await bytesOf(request, LARGEST_CHECK);
  if (body === null) return false;
  const fields = new URLSearchParams(Buffer.from(body).toString());
  return fields.get('ssl_check') === '1' && [...fields.keys()].every((key) => key === 'ssl_check' || key === 'token');
}

/** JSON is an event; a form carries a command's fields, or anything interactive as JSON in one of them. Null = neither. */
function payloadOf(body: Uint8Array, head: Head): Payload | null {
  const text = textOf(body);
  if (text === null) return null;
  if (formOf(head.contentType) === 'json') return objectOf(text);
  const fields = new URLSearchParams(text);
  const payload = fields.getAll('payload');
  if (payload.length > 0) return payload.length === 1 ? objectOf(payload[0] ?? '') : null;
  return Object.fromEntries(fields);
}

function textOf(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return null;
  }
}

function objectOf(text: string): Payload | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Payload) : null;
  } catch {
    return null;
  }
}
