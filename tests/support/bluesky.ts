import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BlueskyMeans, bluesky } from '../../adapters/networks/bluesky/index.ts';
import type { Account } from '../../src/core/leitbild.ts';
import { instant } from '../../src/core/time.ts';
import type { Network } from '../../src/ports/network.ts';
import type { Login, Logins } from '../../src/ports/vault.ts';

async function freePort(): Promise<number> {
  const probe = createSocket().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The real server of the network, with a registry of its own, on this machine. Its own secrets are public on purpose. */
export interface BlueskyServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** A new person with an app password; handles end in .test. */
  join(name: string): Promise<Member>;
  close(): Promise<void>;
}

export interface Member {
  readonly did: string;
  readonly handle: string;
  readonly mainPassword: string;
  readonly login: Login & { readonly password: string; readonly accessJwt: string; readonly refreshJwt: string };
  /** Withdraws the app password at the server. */
  revoke(): Promise<void>;
}

const JWT_SECRET = 'only-for-tests';

/** A token as the server made it, but of long ago. */
export function outdated(token: string): string {
  const [head = '', claims = ''] = token.split('.');
  const body = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), iat: 1_700_000_000, exp: 1_700_000_001 };
  const signed = `${head}.${Buffer.from(JSON.stringify(body)).toString('base64url')}`;
  return `${signed}.${createHmac('sha256', JWT_SECRET).update(signed).digest('base64url')}`;
}

export async function startBluesky(): Promise<BlueskyServer> {
  process.env.LOG_ENABLED = '0';
  const { Secp256k1Keypair } = await import('@atproto/crypto');
  const { PDS } = await import('@atproto/pds');
  const { Database, PlcServer } = await import('@did-plc/server');
  const dir = await mkdtemp(join(tmpdir(), 'voices-pds-'));
  const plcPort = await freePort();
  const plc = PlcServer.create({ db: Database.mock(), port: plcPort });
  await plc.start();
  const port = await freePort();
  const rotation = await Secp256k1Keypair.create({ exportable: true });
  const pds = await PDS.fromEnv({
    devMode: true,
    hostname: 'localhost',
    port,
    dataDirectory: dir,
    blobstoreDiskLocation: join(dir, 'blobs'),
    didPlcUrl: `http://localhost:${plcPort}`,
    serviceHandleDomains: ['.test'],
    inviteRequired: false,
    disableSsrfProtection: true,
    jwtSecret: JWT_SECRET,
    adminPassword: 'only-for-tests',
    recoveryDidKey: (await Secp256k1Keypair.create()).did(),
    plcRotationKeyK256PrivateKeyHex: Buffer.from(await rotation.export()).toString('hex'),
    bskyAppViewUrl: 'https://appview.invalid',
    bskyAppViewDid: 'did:example:invalid',
  });
  await pds.start();
  const url = `http://localhost:${port}`;
  return {
    url,
    join: (name) => joined(url, name),
    close: async () => {
      await pds.destroy();
      await plc.destroy();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** One call to the server, past the adapter. */
export async function xrpc(url: string, nsid: string, body?: object, token?: string): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/xrpc/${nsid}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${nsid}: ${response.status} ${text}`);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

async function joined(url: string, name: string): Promise<Member> {
  const handle = `${name}.test`;
  const mainPassword = `main-${name}`;
  const account = { email: `${name}@example.org`, handle, password: mainPassword };
  const { did, accessJwt: main } = await xrpc(url, 'com.atproto.server.createAccount', account);
  const app = await xrpc(url, 'com.atproto.server.createAppPassword', { name: 'voices' }, String(main));
  const password = String(app.password);
  const session = await xrpc(url, 'com.atproto.server.createSession', { identifier: handle, password });
  const login = {
    did: String(did),
    handle,
    password,
    accessJwt: String(session.accessJwt),
    refreshJwt: String(session.refreshJwt),
  };
  return {
    did: String(did),
    handle,
    mainPassword,
    login,
    revoke: async () => {
      await xrpc(url, 'com.atproto.server.revokeAppPassword', { name: 'voices' }, String(main));
    },
  };
}

/** Every post of a repository, newest first, as anybody can read it. */
export async function postsOf(url: string, did: string): Promise<readonly { uri: string; cid: string; value: Post }[]> {
  const query = new URLSearchParams({ repo: did, collection: 'app.bsky.feed.post', limit: '100' });
  const { records } = await xrpc(url, `com.atproto.repo.listRecords?${query}`);
  return records as { uri: string; cid: string; value: Post }[];
}

export interface Post {
  readonly text: string;
  readonly langs?: readonly string[];
  readonly facets?: readonly { index: { byteStart: number; byteEnd: number }; features: readonly object[] }[];
  readonly reply?: { root: { uri: string; cid: string }; parent: { uri: string; cid: string } };
  readonly embed?: Record<string, unknown>;
}

/** A vault without a lock: one map, with the same rule about versions. */
export function openLogins(given: Readonly<Record<string, Login>> = {}) {
  const kept = new Map(Object.entries(given).map(([id, login]) => [id, { login, version: 1 }]));
  const saves: Login[] = [];
  const logins: Logins = {
    read: async (account) => kept.get(account) ?? null,
    save: async (account, _network, login, version) => {
      if ((kept.get(account)?.version ?? 0) !== version) return false;
      kept.set(account, { login, version: version + 1 });
      saves.push(login);
      return true;
    },
  };
  return { logins, saves, kept };
}

export const blueskyAccount = (server: string, id = 'bluesky', handle = '@werkstatt.test'): Account => ({
  id,
  network: 'bluesky',
  handle,
  answers: 'Jana',
  default: true,
  server,
});

/** The adapter with nothing around it: no pictures, no cards, the machine's own time. */
export const blueskyAt = (server: string, logins: Logins, more: Partial<BlueskyMeans> = {}): Network =>
  bluesky(blueskyAccount(server), {
    logins,
    media: async () => null,
    cards: { read: async () => null },
    clock: { now: () => instant(Date.now()) },
    ...more,
  });

/** drop: the server acts and its answer never comes · reset: cut off before it hears of it · else: this answer, the server hears nothing. */
export type Mishap = 'drop' | 'reset' | ((response: ServerResponse) => void);

export interface BrokenWire {
  readonly url: string;
  /** Methods as they came in, oldest first. */
  readonly seen: string[];
  /** What happens to the next calls of a method; afterwards all is well again. */
  plan(nsid: string, ...mishaps: Mishap[]): void;
  /** Takes back what is still planned. */
  forget(): void;
  close(): Promise<void>;
}

/** A wire between adapter and server that can break at a known place. Without a server behind it only what is planned answers. */
export async function startWire(target?: string): Promise<BrokenWire> {
  const seen: string[] = [];
  const plans = new Map<string, Mishap[]>();
  const server = createServer((incoming, response) => {
    const nsid = new URL(incoming.url ?? '/', 'http://localhost').pathname.replace('/xrpc/', '');
    seen.push(nsid);
    const mishap = plans.get(nsid)?.shift();
    if (mishap === 'reset') incoming.socket.destroy();
    else if (typeof mishap === 'function') incoming.resume().on('end', () => mishap(response));
    else if (target === undefined) response.writeHead(404).end();
    else pass(target, incoming, response, mishap === 'drop');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    plan: (nsid, ...mishaps) => void plans.set(nsid, [...(plans.get(nsid) ?? []), ...mishaps]),
    forget: () => plans.clear(),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function pass(target: string, incoming: IncomingMessage, response: ServerResponse, drop: boolean): void {
  const onward = forward(
    `${target}${incoming.url}`,
    { method: incoming.method, headers: incoming.headers },
    (answer) => {
      if (!drop) {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        return;
      }
      answer.resume().on('end', () => incoming.socket.destroy());
    },
  );
  onward.on('error', () => incoming.socket.destroy());
  incoming.pipe(onward);
}

/** An answer for `BrokenWire.plan`; a string goes out as it is. */
export const says =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Mishap =>
  (response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(typeof body === 'string' ? body : JSON.stringify(body));

/** Half of an answer: promised whole, then cut. */
export const cutOff: Mishap = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"uri":"at://did:pl', () => response.destroy());
};
