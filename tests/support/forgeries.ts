import { createHmac } from 'node:crypto';
import { httpDoor, PATH } from '../../adapters/chats/slack/http.ts';
import { replaysInMemory } from '../../adapters/chats/slack/replays.ts';
import { afterReal } from '../../src/app/deadline.ts';
import { type Random, seeded } from '../../src/core/random.ts';
import { instant } from '../../src/core/time.ts';

/** A request as it could come in over the wire. */
export interface Sent {
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

export const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
export const NOW_S = 1531420618;
const TYPES = ['application/x-www-form-urlencoded', 'application/json', 'application/json; charset=utf-8'] as const;

/** Slack's signature, computed apart from the code under test. `version` is what the text begins with. */
export const signature = (secret: string, ts: string, body: Uint8Array, version = 'v0'): string =>
  `v0=${createHmac('sha256', secret).update(`${version}:${ts}:`).update(body).digest('hex')}`;

/** A request of Slack's, signed as given. */
export function signed(
  body: string | Uint8Array,
  how: { readonly ts?: string; readonly secret?: string; readonly type?: string } = {},
): Sent {
  const { ts = String(NOW_S), secret = SECRET, type = TYPES[0] } = how;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return {
    method: 'POST',
    headers: [
      ['content-type', type],
      ['x-slack-request-timestamp', ts],
      ['x-slack-signature', signature(secret, ts, bytes)],
    ],
    body: bytes,
  };
}

const header = (sent: Sent, name: string): string => sent.headers.find(([key]) => key === name)?.[1] ?? '';
const withHeader = (sent: Sent, name: string, value: string): Sent => ({
  ...sent,
  headers: sent.headers.map(([key, old]) => [key, key === name ? value : old] as const),
});
const without = (sent: Sent, name: string): Sent => ({
  ...sent,
  headers: sent.headers.filter(([key]) => key !== name),
});
const twice = (sent: Sent, name: string, value: string): Sent => ({
  ...sent,
  headers: [...sent.headers, [name, value]],
});

const TS = 'x-slack-request-timestamp';
const SIG = 'x-slack-signature';

/** One character replaced by another of the same alphabet. */
function nudged(text: string, at: number, alphabet: string, random: Random): string {
  const others = [...alphabet].filter((one) => one !== text[at]);
  return text.slice(0, at) + random.pick(others) + text.slice(at + 1);
}

const bytesAt = (body: Uint8Array, at: number, remove: number, insert: readonly number[]): Uint8Array =>
  Buffer.concat([body.subarray(0, at), Buffer.from(insert), body.subarray(at + remove)]);

type Forge = (valid: Sent, random: Random, other: Sent) => Sent;

/** Every way to have a good request at hand, and to send another one. */
export const forges: Readonly<Record<string, Forge>> = {
  'a byte of the body changed': (valid, random) => {
    const at = random.int(0, valid.body.length - 1);
    return { ...valid, body: bytesAt(valid.body, at, 1, [((valid.body[at] ?? 0) + random.int(1, 255)) % 256]) };
  },
  'a byte of the body left out': (valid, random) => ({
    ...valid,
    body: bytesAt(valid.body, random.int(0, valid.body.length - 1), 1, []),
  }),
  'a byte put into the body': (valid, random) => ({
    ...valid,
    body: bytesAt(valid.body, random.int(0, valid.body.length), 0, [random.int(0, 255)]),
  }),
  'the body cut off': (valid, random) => ({
    ...valid,
    body: valid.body.subarray(0, random.int(0, valid.body.length - 1)),
  }),
  'another body': (valid, _, other) => ({ ...valid, body: other.body }),
  'no body': (valid) => ({ ...valid, body: Buffer.alloc(0) }),
  'another second, in the window': (valid, random) =>
    withHeader(valid, TS, String(NOW_S + random.pick([-1, 1]) * random.int(1, 300))),
  'a digit of the second changed': (valid, random) =>
    withHeader(valid, TS, nudged(header(valid, TS), random.int(0, 9), '0123456789', random)),
  'well signed, too old': (valid, random) => signed(valid.body, { ts: String(NOW_S - random.int(301, 10_000_000)) }),
  'well signed, in the future': (valid, random) =>
    signed(valid.body, { ts: String(NOW_S + random.int(301, 10_000_000)) }),
  'well signed, a time that is no number': (valid, random) =>
    signed(valid.body, {
      ts: random.pick([
        'abc',
        '',
        `${NOW_S}.0`,
        `+${NOW_S}`,
        `-${NOW_S}`,
        `0${NOW_S}`,
        `${NOW_S}000`,
        `0x${NOW_S.toString(16)}`,
        `${NOW_S / 1e9}e9`,
        `${NOW_S}:`,
        'NaN',
        'Infinity',
        `${NOW_S},${NOW_S}`,
      ]),
    }),
  'a digit of the signature changed': (valid, random) =>
    withHeader(valid, SIG, nudged(header(valid, SIG), random.int(3, 66), '0123456789abcdef', random)),
  'the signature in capitals': (valid, _, other) => {
    const capital = header(valid, SIG).toUpperCase().replace('V0=', 'v0=');
    // One of digits alone has no capitals.
    return withHeader(valid, SIG, capital === header(valid, SIG) ? header(other, SIG) : capital);
  },
  'another version': (valid) => withHeader(valid, SIG, header(valid, SIG).replace('v0=', 'v1=')),
  'no version': (valid) => withHeader(valid, SIG, header(valid, SIG).slice(3)),
  'the signature cut off': (valid, random) => withHeader(valid, SIG, header(valid, SIG).slice(0, random.int(0, 66))),
  'the signature longer': (valid, random) =>
    withHeader(valid, SIG, header(valid, SIG) + random.pick([...'0123456789abcdef,='])),
  'signed with another secret': (valid, random) =>
    signed(valid.body, { secret: random.pick(['', 'x', SECRET.slice(1), SECRET.toUpperCase(), `${SECRET} `]) }),
  'signed over another text': (valid) => withHeader(valid, SIG, signature(SECRET, header(valid, TS), valid.body, 'v1')),
  'signed over the body alone': (valid) =>
    withHeader(valid, SIG, `v0=${createHmac('sha256', SECRET).update(valid.body).digest('hex')}`),
  'a hash without a secret': (valid) => withHeader(valid, SIG, signature('', header(valid, TS), valid.body)),
  'no time': (valid) => without(valid, TS),
  'no signature': (valid) => without(valid, SIG),
  neither: (valid) => without(without(valid, TS), SIG),
  'the time twice': (valid, random) => twice(valid, TS, random.pick([header(valid, TS), String(NOW_S - 1), ''])),
  'the signature twice': (valid, random, other) =>
    twice(valid, SIG, random.pick([header(valid, SIG), header(other, SIG)])),
  'another method': (valid, random) => ({ ...valid, method: random.pick(['PUT', 'PATCH', 'DELETE', 'OPTIONS']) }),
  'another type': (valid, random) =>
    withHeader(
      valid,
      'content-type',
      random.pick([
        'text/plain',
        'multipart/form-data; boundary=x',
        'application/jsonp',
        'application/json, text/plain',
        '',
      ]),
    ),
  'no type': (valid) => without(valid, 'content-type'),
  'two types': (valid) => twice(valid, 'content-type', 'application/json'),
};

/** A body as Slack sends them, never the same twice. */
function body(n: number, random: Random): Sent {
  const words = random.pick([
    'Wir reparieren. 🙂',
    '<!channel> & mehr',
    '\u202Etxt',
    'a=b&c=d',
    '',
    '\u0000',
    '{"a":1}',
  ]);
  if (random.int(0, 1) === 0) {
    return signed(new URLSearchParams({ command: '/voice', text: words, trigger_id: `1.${n}` }).toString());
  }
  const event = { type: 'event_callback', event_id: `Ev${n}`, event: { type: 'message', text: words } };
  return signed(JSON.stringify(event), { type: random.pick(TYPES.slice(1)) });
}

export interface Forgeries {
  readonly tried: number;
  /** What was let in and had not to be: the name of the way, and how often. */
  readonly accepted: Readonly<Record<string, number>>;
  /** Good requests between them, and how many of those were refused. */
  readonly valid: number;
  readonly refused: number;
  /** The same good request a second time, let in. */
  readonly replayed: number;
}

/** Sends `n` forged requests at the door, each beside the good one that it was made of. The same seed gives the same requests. */
export async function forgeries(n: number, seed: number): Promise<Forgeries> {
  const random = seeded(`forgeries:${seed}`);
  let handedOn = 0;
  const { routes } = httpDoor({
    signingSecret: SECRET,
    clock: { now: () => instant(NOW_S * 1000) },
    after: afterReal,
    replays: replaysInMemory(),
    log: () => undefined,
    deliver: async () => {
      handedOn += 1;
      return;
    },
  });
  const letsIn = async ({ method, headers, body }: Sent): Promise<boolean> => {
    const before = handedOn;
    const given = new Headers();
    for (const [name, value] of headers) given.append(name, value);
    const answer = await routes.request(PATH, { method, headers: given, body: Buffer.from(body) });
    return answer.status < 400 || handedOn > before;
  };
  const ways = Object.entries(forges);
  const accepted: Record<string, number> = {};
  let refused = 0;
  let replayed = 0;
  for (let i = 0; i < n; i++) {
    const valid = body(2 * i, random);
    const [name, forge] = ways[i % ways.length] ?? ['', (same: Sent) => same];
    if (await letsIn(forge(valid, random, body(2 * i + 1, random)))) accepted[name] = (accepted[name] ?? 0) + 1;
    if (!(await letsIn(valid))) refused += 1;
    if (await letsIn(valid)) replayed += 1;
  }
  return { tried: n, accepted, valid: n, refused, replayed };
}
