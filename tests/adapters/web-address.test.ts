import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isInside, isPublic } from '../../adapters/web/address.ts';
import { checked } from '../../adapters/web/guarded.ts';
import { linkCards } from '../../adapters/web/index.ts';
import type { Pictures } from '../../src/ports/media.ts';

const never = new AbortController().signal;
const pictures: Pictures = { clean: async () => ({ ok: false, fault: 'broken' }) };

/** Every way in which this number can be written as the host of a URL. */
function spellings(address: string): readonly string[] {
  const bytes = address.split('.').map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const n = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  const hex = (x: number) => `0x${x.toString(16)}`;
  const octal = (x: number) => `0${x.toString(8)}`;
  const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  const pair = (x: number, y: number) => ((x << 8) | y).toString(16);
  const six = `${pair(a, b)}:${pair(c, d)}`;
  return [
    address,
    `${address}.`,
    String(n),
    hex(n),
    hex(n).toUpperCase().replace('0X', '0x'),
    octal(n),
    bytes.map(hex).join('.'),
    bytes.map(octal).join('.'),
    `${octal(a)}.${b}.${hex(c)}.${d}`,
    `${a}.${b}.${(c << 8) | d}`,
    `${a}.${((b << 16) | (c << 8) | d) >>> 0}`,
    `${hex(a)}.${hex(((b << 16) | (c << 8) | d) >>> 0)}`,
    wide(address),
    address.replaceAll('.', '。'),
    address.replaceAll('.', '．'),
    address.replaceAll('.', '%2e'),
    [...address].map((x) => `%${x.charCodeAt(0).toString(16)}`).join(''),
    `[::ffff:${address}]`,
    `[::ffff:${six}]`,
    `[0:0:0:0:0:ffff:${six}]`,
    `[::${address}]`,
    `[::ffff:0:${six}]`,
    `[64:ff9b::${six}]`,
    `[64:ff9b::${address}]`,
    `[64:ff9b:1::${six}]`,
    `[2002:${six}::1]`,
    `[2001:0:${six}::1]`,
  ];
}

const targets = ['127.0.0.1', '169.254.169.254', '10.0.0.1', '192.168.1.1', '172.16.5.4', '100.100.100.200', '0.0.0.0'];
const literal = [
  '127.1',
  '0x7f.1',
  '017700000001',
  '0',
  '255.255.255.255',
  '224.0.0.1',
  '198.18.0.1',
  '192.0.0.192',
  '192.0.2.1',
  '198.51.100.7',
  '203.0.113.9',
  '192.88.99.1',
  '240.0.0.1',
  '100.64.0.1',
  '100.127.255.254',
  '172.31.255.255',
  '168.63.129.16',
  '127.255.255.254',
  '[::]',
  '[::1]',
  '[0000:0000:0000:0000:0000:0000:0000:0001]',
  '[fe80::1]',
  '[febf::1]',
  '[fec0::1]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[ff02::1]',
  '[100::1]',
  '[2001:db8::1]',
  '[2001:2::1]',
  '[2001:10::1]',
  '[3fff::1]',
  '[5f00::1]',
  '[4000::1]',
];
/** Names that mean something within a network only. */
const names = [
  'localhost',
  'localhost.',
  'LOCALHOST',
  'ｌｏｃａｌｈｏｓｔ',
  'api.localhost',
  'router',
  'printer.local',
  'metadata.google.internal',
  'metadata',
  'db.corp',
  'nas.home.arpa',
  'x.onion',
];
const urls = [
  ...[...new Set([...targets.flatMap(spellings), ...literal, ...names])].flatMap((host) => [`http://${host}/`]),
  ...['127.0.0.1', '[::1]', '169.254.169.254', 'localhost'].flatMap((host) => [
    `https://${host}/`,
    `http://${host}:80/`,
    `http://${host}:8080/`,
    `http://public.example@${host}/`,
    `http:/${host}`,
    `http:\\\\${host}\\`,
    `HTTP://${host}/`,
    `  http://${host}/`,
    `http://\t${host}/`,
  ]),
  // Public hosts, and still not for us.
  'http://me:secret@93.184.215.14/',
  'http://me@93.184.215.14/',
  'http://93.184.215.14:22/',
  'http://93.184.215.14:8443/',
  'https://93.184.215.14:6379/',
  'ftp://93.184.215.14/',
  'file:///etc/passwd',
  'data:text/html,<title>x</title>',
  'javascript:alert(1)',
  'gopher://93.184.215.14/',
  'about:blank',
  'http://',
  'nonsense',
  '',
];

/** Connections that anybody in this process opens meanwhile. */
function connections(): () => number {
  let opened = 0;
  const count = () => {
    opened += 1;
  };
  const channels = ['net.client.socket', 'undici:client:beforeConnect', 'undici:request:create'];
  for (const name of channels) subscribe(name, count);
  onTestFinished(() => {
    for (const name of channels) unsubscribe(name, count);
  });
  return () => opened;
}

describe('addresses that are not for a link', () => {
  it('are more than enough, each one different', () => {
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.length).toBeGreaterThanOrEqual(200);
  });

  it('never open a connection, nor ask a resolver', async () => {
    const opened = connections();
    const asked: string[] = [];
    const resolve = async (name: string) => {
      asked.push(name);
      return ['127.0.0.1'];
    };
    const cards = linkCards({ pictures, resolve });
    const known = await Promise.all(urls.map(async (url) => ({ url, card: await cards.read(url, never) })));
    expect(known.filter(({ card }) => card !== null)).toEqual([]);
    expect({ opened: opened(), asked }).toEqual({ opened: 0, asked: [] });
  });

  it('are refused where the guard looks, for their address or their name', async () => {
    const parsed = urls.filter((url) => URL.canParse(url));
    expect(parsed.length).toBeGreaterThan(180);
    for (const url of parsed) {
      const fault = await checked(new URL(url), {}, never).catch((error: unknown) => error);
      expect({ url, fault }).toEqual({ url, fault: expect.objectContaining({ name: 'GuardFault' }) });
    }
  });

  it.each(targets)('are refused where a public name leads to %s', async (address) => {
    const opened = connections();
    for (const all of [[address], ['93.184.215.14', address], [address, '93.184.215.14'], [`::ffff:${address}`]]) {
      const cards = linkCards({ pictures, resolve: async () => all });
      expect(await cards.read('http://public.example/', never)).toBeNull();
      expect(await cards.read('https://public.example/', never)).toBeNull();
    }
    expect(opened()).toBe(0);
  });

  it.each([[[]], [['']], [['nonsense']], [['1.2.3']], [['0x7f.1']], [['fe80::1%eth0']], [['93.184.215.14%1']]])(
    'are refused where a resolver answers %j',
    async (all) => {
      const opened = connections();
      expect(await linkCards({ pictures, resolve: async () => all }).read('http://public.example/', never)).toBeNull();
      expect(opened()).toBe(0);
    },
  );
});

it('counts the connections that are opened', async () => {
  const opened = connections();
  const server = createServer((_, response) => response.end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  await linkCards({ pictures, allow: () => true }).read(`http://127.0.0.1:${port}/`, never);
  expect(opened()).toBeGreaterThan(0);
});

describe('addresses that are', () => {
  it.each(['93.184.215.14', '8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '100.63.0.1', '100.128.0.1', '11.0.0.1'])(
    '%s is public',
    (address) => expect(isPublic(address)).toBe(true),
  );
  it.each(['2606:4700:4700::1111', '2a00:1450:4001:80b::200e', '2001:4860:4860::8888', '2003::1'])(
    '%s is public',
    (address) => expect(isPublic(address)).toBe(true),
  );

  it('pass on both ports, all of them', async () => {
    const all = ['93.184.215.14', '2606:4700:4700::1111'];
    const guard = { resolve: async () => all };
    for (const url of ['http://public.example/', 'https://public.example:443/x', 'https://public.example:80/'])
      expect(await checked(new URL(url), guard, never)).toEqual(all);
    expect(await checked(new URL('https://[2606:4700:4700::1111]/'), {}, never)).toEqual(['2606:4700:4700::1111']);
  });

  it('names outside are asked for', () => {
    expect(['example.org', 'local.example.org', 'homecorp.de', 'localhost.example.com'].filter(isInside)).toEqual([]);
  });
});
