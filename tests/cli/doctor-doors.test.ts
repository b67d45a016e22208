import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { verb as doctor } from '../../src/cli/doctor.ts';
import { commandLine } from './vault-shell.ts';

async function answering(body: string) {
  const server = createServer((_, answer) => answer.end(body));
  await new Promise<void>((heard) => server.listen(0, '127.0.0.1', heard));
  const { port } = server.address() as AddressInfo;
  return { port, [Symbol.asyncDispose]: () => new Promise<void>((shut) => server.close(() => shut())) };
}

/** Every port is taken, by what answers there. */
async function told(body: string): Promise<string> {
  await using own = await answering(body);
  await using open = await answering('nothing is told here');
  const cli = commandLine({
    networks: [],
    signIns: {},
    env: { VOICES_PORT: `${own.port}`, VOICES_PUBLIC_PORT: `${open.port}` },
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
