import { request } from 'node:http';
import type { Point } from './points.ts';

export interface Wire {
  readonly fetch: typeof fetch;
  /** The server will never answer this request: gives it up, as its deadline would. */
  giveUp(id: string): void;
}

let count = 0;

/** A fetch that knows when its last byte has been handed to the system and when the first of the answer is there. */
export function wire(passing: (point: Point) => Promise<void>): Wire {
  const open = new Map<string, () => void>();
  const ask: typeof fetch = (input, init = {}) =>
    new Promise((resolve, reject) => {
      const { method = 'GET', headers, body, signal } = init;
      count += 1;
      const id = `${process.pid}-${count}`;
      const call = request(String(input), {
        method,
        headers: {
          ...(headers as Record<string, string>),
          'x-request-id': id,
          ...(typeof body === 'string' ? { 'content-length': Buffer.byteLength(body) } : {}),
        },
        ...(signal ? { signal } : {}),
      });
      open.set(id, () => call.destroy(new DOMException('no answer in time', 'TimeoutError')));
      const writes = method !== 'GET';
      let sent: Promise<void> | null = null;
      const leave = (): Promise<void> => {
        sent ??= writes ? passing('after-bytes-sent') : Promise.resolve();
        return sent;
      };
      const fail = (error: unknown): void => {
        open.delete(id);
        // A reset may be told before the end of the writing is: the bytes had left all the same.
        void leave().then(() => reject(error));
      };
      call.on('finish', () => void leave());
      call.on('error', fail);
      call.on('response', (response) => {
        void (async () => {
          await leave();
          if (writes) await passing('after-response');
          const text = (await response.setEncoding('utf8').toArray()).join('');
          open.delete(id);
          resolve(new Response(text, { status: response.statusCode ?? 500, headers: retryAfter(response.headers) }));
        })().catch(fail);
      });
      call.end(typeof body === 'string' ? body : undefined);
    });
  return { fetch: ask, giveUp: (id) => open.get(id)?.() };
}

const retryAfter = (headers: { readonly 'retry-after'?: string | undefined }): Record<string, string> =>
  headers['retry-after'] === undefined ? {} : { 'retry-after': headers['retry-after'] };
