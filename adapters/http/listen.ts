import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Said } from '../../src/core/locale.ts';
import { portWords } from './words.ts';

export type HttpFaultCode = keyof typeof portWords;

/** A door that could not be opened: what happened, and what to do next. */
export class HttpFault extends Error {
  override readonly name = 'HttpFault';
  readonly code: HttpFaultCode;
  readonly said: Said;
  readonly next: Said;

  constructor(code: HttpFaultCode, address: { readonly host: string; readonly port: number }, cause: unknown) {
    const { said, next } = portWords[code];
    super(said.en(address), { cause });
    this.code = code;
    this.said = { de: said.de(address), en: said.en(address) };
    this.next = { de: next.de(address), en: next.en(address) };
  }
}

const codes: Readonly<Record<string, HttpFaultCode>> = {
  EADDRINUSE: 'port-in-use',
  EACCES: 'port-forbidden',
  EADDRNOTAVAIL: 'address-unknown',
  ENOTFOUND: 'address-unknown',
  EAI_AGAIN: 'address-unknown',
};

const faultFor = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  const code = codes[error.code ?? ''];
  return code === undefined ? error : new HttpFault(code, { host, port }, error);
};

export interface Listening {
  /** The port in use: the one asked for, or the free one that 0 found. */
  readonly port: number;
  /** Takes no more requests, lets those under way end for `patienceMs` (streams never end by themselves), then hangs up. */
  close(patienceMs?: number): Promise<void>;
}

/** Serves `app`. Throws an HttpFault where host or port cannot be had. */
export function listen({
  app,
  host,
  port,
}: {
  readonly app: Hono;
  readonly host: string;
  readonly port: number;
}): Promise<Listening> {
  // Without `createServer` options this is a plain HTTP/1.1 server, whatever the wider type says.
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(faultFor(error, host, port));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        close: (patienceMs = 1000) => close(server, patienceMs),
      });
    });
  });
}

function close(server: Server, patienceMs: number): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    const hangUp = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearTimeout(hangUp);
      resolve();
    });
    server.closeIdleConnections();
  });
}
