import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyring, vault } from '../../adapters/vault/index.ts';
import { publisher } from '../../src/app/publish.ts';
import { verb as accounts } from '../../src/cli/accounts.ts';
import type { SignIn } from '../../src/ports/vault.ts';
import { approve, START } from '../support/house.ts';
import { account, commandLine, network, otherKeys } from './vault-shell.ts';

const signIn: SignIn = { begin: async () => ({ kind: 'refused', fault: 'other' }), revoke: async () => true };
const ids = ['frisch', 'alt', 'zu', 'leer', 'fremd'];
const line = (more: Pick<Parameters<typeof commandLine>[0], 'env' | 'locale'> = {}) =>
  commandLine({
    networks: [
      ...ids.map((id) => network(account(id, 'sea', id === 'leer' ? { dry: true } : {}))),
      network(account('blog', 'microblog')),
    ],
    signIns: { sea: signIn },
    ...more,
  });

it('shows how each account stands, and what nobody knows any more', async () => {
  const cli = line();
  await cli.vault(async (it) => {
    for (const id of ['frisch', 'alt', 'gegangen']) await it.replace(id, 'sea', { token: id });
    await it.replace('fremd', 'lake', { token: 'x' });
  });
  await cli.opened(async (store) => {
    await store.transact((tx) => tx.logins.mark('alt', { state: 'login', until: null, checkedAt: START }));
    await store.transact((tx) =>
      tx.logins.mark('frisch', { state: 'ok', until: '2027-01-01T00:00:00.000Z', checkedAt: START }),
    );
    await vault(store, keyring([createSecretKey(randomBytes(32))]), cli.clock).replace('zu', 'sea', { token: 'x' });
  });
  const id = await cli.house(async (house) => {
    const id = await approve(house, 'Heute eine Mühle repariert.', ['alt', 'frisch']);
    cli.clock.advance(61_000);
    await publisher(house).drain();
    return id;
  });
  expect(id).not.toBe('');
  const said = await cli.run(accounts, [], { format: 'json' });
  const rows = said.out
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as Record<string, unknown>);
  expect(rows.map((row) => [row.account, row.state, row.held])).toEqual([
    ['frisch', 'connected', 1],
    ['alt', 'expired', 1],
    ['zu', 'lost', 0],
    ['leer', 'missing', 0],
    ['fremd', 'missing', 0],
    ['blog', 'open', 0],
    ['gegangen', 'stray', 0],
  ]);
  expect(rows[0]).toMatchObject({
    handle: '@frisch',
    since: START,
    until: '2027-01-01T00:00:00.000Z',
    checkedAt: START,
  });
  expect(rows[3]).toMatchObject({ dry: true, since: null });
  const table = (await cli.run(accounts, [])).out.split('\n');
  expect(table[0]).toMatch(/^Konto +Netzwerk +Handle +Anmeldung/);
  expect(table[1]).toMatch(/^frisch +sea +@frisch +verbunden +2026-/);
  expect(table.find((row) => row.startsWith('leer'))).toMatch(/nicht verbunden .* ja$/);
});

it('a login whose end has come is expired, whatever was said before', async () => {
  const cli = line();
  await cli.vault((it) => it.replace('frisch', 'sea', { token: 'x' }));
  await cli.opened((store) =>
    store.transact((tx) => tx.logins.mark('frisch', { state: 'ok', until: cli.clock.now(), checkedAt: START })),
  );
  cli.clock.advance(1);
  expect((await cli.run(accounts, [])).out).toMatch(/^frisch .*abgelaufen/m);
});

describe('logins that do not open', () => {
  const kept = async (cli: ReturnType<typeof line>, ring: ReturnType<typeof keyring>, ids: readonly string[]) =>
    cli.opened(async (store) => {
      for (const id of ids) await vault(store, ring, cli.clock).replace(id, 'sea', { token: 'geheim' });
    });

  it('under another key: the table, then one sentence for all of them, and what to do', async () => {
    const cli = line();
    await cli.vault((it) => it.replace('frisch', 'sea', { token: 'x' }));
    await kept(cli, otherKeys, ['alt', 'zu']);
    const said = await cli.run(accounts, []);
    expect(said.code).toBe(1);
    expect(said.out).toMatch(/^zu .*nicht zu öffnen/m);
    expect(said.err).toBe(
      '✗ Anmeldungen: Der eingestellte Schlüssel öffnet nicht: alt und zu.\n' +
        '  Schreib den früheren Schlüssel hinter den jetzigen. Ist er verloren, melde die Konten neu an: npm run voices -- connect KONTO\n',
    );
  });

  it('without any key, in English, with the rows as JSON', async () => {
    const cli = line({ env: {}, locale: 'en' });
    await kept(cli, otherKeys, ['alt']);
    const said = await cli.run(accounts, [], { format: 'json' });
    expect(said.code).toBe(1);
    expect(said.out.split('\n').filter((row) => row !== '')).toHaveLength(6);
    expect(said.err).toMatch(
      /^✗ Logins: no key is set, and these are kept sealed: alt\.\n {2}Point VOICES_VAULT_KEY_FILE .+\n$/,
    );
  });

  it('nothing is said where all of them open', async () => {
    const cli = line();
    await cli.vault((it) => it.replace('frisch', 'sea', { token: 'x' }));
    expect(await cli.run(accounts, [])).toMatchObject({ code: 0, err: '' });
  });
});
