import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { verb as doctor } from '../../src/cli/doctor.ts';
import type { Locale } from '../../src/core/locale.ts';
import { commandLine } from './vault-shell.ts';

async function answering(body: string) {
  const server = createServer((_, answer) => answer.end(body));
  await new Promise<void>((heard) => server.listen(0, '127.0.0.1', heard));
  const { port } = server.address() as AddressInfo;
  return { port, [Symbol.asyncDispose]: () => new Promise<void>((shut) => server.close(() => shut())) };
}

/** Every port is taken, by what answers there. */
async function told(body: string, locale: Locale = 'de'): Promise<string> {
  await using own = await answering(body);
  await using open = await answering('nothing is told here');
  const cli = commandLine({
    networks: [],
    signIns: {},
    locale,
    env: { VOICES_LEITBILD: '/here/leitbild.yml', VOICES_PORT: `${own.port}`, VOICES_PUBLIC_PORT: `${open.port}` },
    more: { doorway: (_, port) => Promise.reject(new Error(`in use: ${port}`)) },
  });
  const { out } = await cli.run(doctor, []);
  return out.replaceAll(`${own.port}`, 'OWN').replaceAll(`${open.port}`, 'OPEN');
}

it('knows the door for everyone as that of the house that runs', async () => {
  const out = await told('{"database":"ok","overdue":0}');
  expect(out).toContain('✓ An Port OWN läuft Many Voices');
  expect(out).toContain('✓ Port OPEN gehört schon dem Many Voices, das läuft');
});

it('names both doors where somebody else is behind them', async () => {
  const out = await told('{}');
  expect(out).not.toContain('läuft');
  expect(out.match(/^✗/gm)?.length).toBeGreaterThanOrEqual(2);
});

it.each([
  ['de', '✓ An Port OWN läuft Many Voices (Prozess 4711)'],
  ['en', '✓ Many Voices is running at port OWN (process 4711)'],
] as const)('names the process, so that a signal finds it (%s)', async (locale, line) => {
  expect(await told('{"database":true,"overdue":false,"pid":4711}', locale)).toContain(line);
});

const other = (file: string): string =>
  JSON.stringify({ database: true, overdue: false, leitbild: 'another', leitbildFile: file });

it.each([
  ['de', 'Es liest /there/leitbild.yml, hier gilt /here/leitbild.yml.', 'seit seinem Start geändert'],
  ['en', 'it reads /there/leitbild.yml, here it is /here/leitbild.yml.', 'changed since it started'],
] as const)('tells a house that reads another file from one that has not read it again (%s)', async (...given) => {
  const [locale, elsewhere, since] = given;
  const another = await told(other('/there/leitbild.yml'), locale);
  expect(another).toContain(elsewhere);
  expect(another).not.toContain(since);
  const same = await told(other('/here/leitbild.yml'), locale);
  expect(same).toContain(since);
  expect(same).not.toContain(elsewhere);
  // An older house does not say what it reads: then both may be true.
  const silent = await told('{"database":true,"overdue":false,"leitbild":"another"}', locale);
  expect(silent).toMatch(new RegExp(`${since}, .+ \\(VOICES_LEITBILD, VOICES_TESTBED\\)`));
});
