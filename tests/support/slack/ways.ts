import { createHmac } from 'node:crypto';
import { WebSocket, type WebSocketServer } from 'ws';
import type { Sent, Way } from './delivery.ts';
import type { Delivery, Json } from './types.ts';
import type { World } from './world.ts';

/** Signed requests go here. */
export interface Http {
  readonly http: string;
  readonly signingSecret: string;
}

/** The form or JSON that a delivery is over HTTP. */
function written({ kind, payload }: Delivery): { readonly type: string; readonly body: string } {
  if (kind === 'events_api') return { type: 'application/json', body: JSON.stringify(payload) };
  const form = kind === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>);
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(form).toString() };
}

function parsed(text: string): Json | null {
  if (text === '') return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return { text };
  }
}

/** The headers of a signed request. */
export function signed(secret: string, seconds: number, body: string): Readonly<Record<string, string>> {
  const signature = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${signature}` };
}

/** Signed requests. */
export const byHttp = (world: World, { http, signingSecret }: Http): Way => ({
  async send(delivery, _envelope, retry, given): Promise<Sent> {
    const { type, body } = written(delivery);
    try {
      const response = await fetch(http, {
        method: 'POST',
        body,
        redirect: 'manual',
        signal: given,
        headers: {
          'content-type': type,
          'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
          ...signed(signingSecret, Math.floor(world.now() / 1000), body),
          ...(retry === null ? {} : { 'x-slack-retry-num': String(retry.n), 'x-slack-retry-reason': retry.reason }),
        },
      });
      const text = await response.text();
      const noRetry = response.headers.get('x-slack-no-retry') === '1';
      return { kind: 'answered', status: response.status, body: parsed(text), noRetry };
    } catch {
      return { kind: 'nobody' };
    }
  },
});

interface Waiting {
  readonly frame: string;
  readonly answer: (body: Json | null) => void;
}

/** Ways in which a connection may go wrong. */
export interface SocketFaults {
  /** The next connections never say hello. */
  hellos: number;
}

/** Socket Mode: the app's connections, any one of which gets an envelope. */
export function bySocket(server: WebSocketServer, world: World) {
  const sockets: WebSocket[] = [];
  const waiting = new Map<string, readonly Waiting[]>();
  const faults: SocketFaults = { hellos: 0 };
  let turn = 0;
  const ready = () => sockets.filter((one) => one.readyState === WebSocket.OPEN);

  const join = (socket: WebSocket): void => {
    socket.on('message', (data) => {
      const ack = parsed(String(data)) as { envelope_id?: string; payload?: Json } | null;
      const content = ack?.payload !== undefined && Object.keys(ack.payload).length > 0 ? ack.payload : null;
      for (const one of waiting.get(ack?.envelope_id ?? '') ?? []) one.answer(content);
    });
    socket.on('close', () => {
      if (sockets.includes(socket)) sockets.splice(sockets.indexOf(socket), 1);
      world.changed();
    });
    if (ready().length >= 10) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
      return;
    }
    if (faults.hellos > 0) {
      faults.hellos -= 1;
      return;
    }
    sockets.push(socket);
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: sockets.length,
        connection_info: { app_id: world.appId },
        debug_info: { host: 'applink-1', build_number: 1, approximate_connection_time: 18_060 },
      }),
    );
    // What another connection took along when it went comes again, as the same envelope.
    for (const { frame } of [...waiting.values()].flat()) socket.send(frame);
    world.changed();
  };
  server.on('connection', join);

  const send: Way['send'] = async (delivery, id, retry, given) => {
    const open = ready();
    const socket = open[turn++ % Math.max(open.length, 1)];
    if (socket === undefined) return { kind: 'nobody' };
    const frame = JSON.stringify({
      type: delivery.kind,
      envelope_id: id,
      payload: delivery.payload,
      accepts_response_payload: delivery.kind !== 'events_api',
      ...(delivery.kind === 'events_api'
        ? { retry_attempt: retry?.n ?? 0, retry_reason: retry === null ? '' : 'timeout' }
        : {}),
    });
    const { promise, resolve } = Promise.withResolvers<Sent>();
    const answer = (body: Json | null) => resolve({ kind: 'answered', status: null, body, noRetry: false });
    const mine: Waiting = { frame, answer };
    waiting.set(id, [...(waiting.get(id) ?? []), mine]);
    given.addEventListener('abort', () => resolve({ kind: 'nobody' }));
    socket.send(frame);
    return promise.finally(() => {
      const others = (waiting.get(id) ?? []).filter((one) => one !== mine);
      if (others.length > 0) waiting.set(id, others);
      else waiting.delete(id);
    });
  };
  const way: Way = { send };

  return {
    way,
    faults,
    /** How many connections there are that said hello. */
    connections: (): number => ready().length,
    /** Slack asks every connection to go. */
    disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void {
      for (const socket of ready())
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-1' } }));
    },
    /** The connections are gone without a word. */
    cut(): void {
      for (const socket of [...server.clients]) socket.terminate();
    },
    /** Slack stays connected and falls silent: nothing is answered any more, not even pings. */
    stall(): void {
      for (const socket of ready()) socket.pause();
    },
  };
}

export type Sockets = ReturnType<typeof bySocket>;
