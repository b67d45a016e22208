import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verb as vaultVerb } from '../../src/cli/vault.ts';
import { readConfig } from '../../src/config.ts';
import type { Login, SignIn } from '../../src/ports/vault.ts';
import { account, commandLine, KEY, network } from './vault-shell.ts';

function revoking(answer = true) {
  const ended: [string, Login][] = [];
  const signIn: SignIn = {
    begin: async () => ({ kind: 'refused', fault: 'other' }),
    revoke: async ({ id }, login) => {
      ended.push([id, login]);
      return answer;
    },
  };
  return { signIn, ended };
}

const line = (signIn: SignIn = revoking().signIn, env = { VOICES_VAULT_KEY: KEY }) =>
  commandLine({ networks: ['a', 'b'].map((id) => network(account(id))), signIns: { sea: signIn }, env });

type Line = ReturnType<typeof line>;
const kept = async (cli: Line) => (await cli.vault((it) => it.list())).map((one) => one.account);
const keep = (cli: Line, ...ids: readonly string[]) =>
  cli.vault(async (it) => {
    for (const id of ids) await it.replace(id, 'sea', { token: `token-${id}` });
  });

describe('vault key', () => {
  it('prints a key that works, alone on standard output, and another one next time', async () => {
    const cli = line();
    const [one, two] = [await cli.run(vaultVerb, ['key']), await cli.run(vaultVerb, ['key'])];
    expect(one.out).toMatch(/^[A-Za-z0-9+/]{43}=\n$/);
    expect(one.out).not.toBe(two.out);
    expect(one.err).toContain('VOICES_VAULT_KEY_FILE');
    expect(one.err).not.toContain(one.out.trim());
    expect(readConfig({ VOICES_VAULT_KEY: one.out.trim() })).toMatchObject({ ok: true });
  });
});

describe('vault rotate', () => {
  it('seals anew under the first key and says what was done', async () => {
    const cli = line();
    await keep(cli, 'a', 'b');
    const fresh = randomBytes(32).toString('base64');
    const next = {
      ...cli,
      ...commandLine({
        networks: [network(account('a'))],
        env: { VOICES_DB: `${cli.folder}/voices.db`, VOICES_VAULT_KEY: `${fresh},${KEY}` },
      }),
    };
    expect(await next.run(vaultVerb, ['rotate'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Neu verschlossen: 2.'),
    });
    expect(await next.run(vaultVerb, ['rotate'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Schlüssel: 2.'),
    });
    const after = commandLine({
      networks: [network(account('a'))],
      env: { VOICES_DB: `${cli.folder}/voices.db`, VOICES_VAULT_KEY: fresh },
    });
    expect(await after.vault((it) => it.read('a'))).toMatchObject({ login: { token: 'token-a' } });
    // The old key alone opens nothing any more, and that is said.
    const said = await cli.run(vaultVerb, ['rotate']);
    expect(said).toMatchObject({ code: 1, out: expect.stringContaining('✗ a: mit einem anderen Schlüssel') });
  });

  it('needs a key', async () => {
    const cli = line(revoking().signIn, {} as { VOICES_VAULT_KEY: string });
    // The database is there.
    await cli.house(async () => undefined);
    expect(await cli.run(vaultVerb, ['rotate'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('kein Schlüssel'),
    });
  });
});

describe('vault revoke', () => {
  it('ends one login at its network and forgets it here', async () => {
    const { signIn, ended } = revoking();
    const cli = line(signIn);
    await keep(cli, 'a', 'b');
    const said = await cli.run(vaultVerb, ['revoke', 'a'], { yes: true });
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining('✓ a: beim Netzwerk beendet') });
    expect(said.out).not.toContain('token-a');
    expect(ended).toEqual([['a', { token: 'token-a' }]]);
    expect(await kept(cli)).toEqual(['b']);
  });

  it('ends all, and says which are only forgotten here and why', async () => {
    const { signIn, ended } = revoking();
    const cli = line(signIn);
    await keep(cli, 'a', 'b', 'gegangen');
    await cli.opened((store) =>
      store.transact(async (tx) => {
        const row = await tx.logins.get('b');
        if (row !== null) await tx.logins.put({ ...row, box: 'AAAA' }, row.version);
      }),
    );
    const said = await cli.run(vaultVerb, ['revoke'], { all: true, yes: true });
    expect(said.code).toBe(0);
    expect(said.out).toContain('✓ a:');
    expect(said.out).toMatch(/! b: nur hier gelöscht \(beschädigt/);
    expect(said.out).toMatch(/! gegangen: nur hier gelöscht \(das Konto steht nicht mehr/);
    expect(ended.map(([id]) => id)).toEqual(['a']);
    expect(await kept(cli)).toEqual([]);
    expect(await cli.run(vaultVerb, ['revoke'], { all: true, yes: true })).toMatchObject({ code: 0 });
  });

  it('forgets what the network does not confirm, and says so; also without any key', async () => {
    const cli = line(revoking(false).signIn);
    await keep(cli, 'a', 'b');
    expect((await cli.run(vaultVerb, ['revoke', 'a'], { yes: true })).out).toContain('nicht bestätigt');
    const keyless = commandLine({ networks: [network(account('b'))], env: { VOICES_DB: `${cli.folder}/voices.db` } });
    expect((await keyless.run(vaultVerb, ['revoke', 'b'], { yes: true })).out).toContain('kein Schlüssel');
    expect(await kept(cli)).toEqual([]);
  });

  it('asks first, and silence is no yes', async () => {
    const cli = line();
    await keep(cli, 'a');
    expect(await cli.run(vaultVerb, ['revoke', 'a'], {}, ['n'])).toMatchObject({ code: 1 });
    expect(await cli.run(vaultVerb, ['revoke', 'a'], {}, [], '')).toMatchObject({ code: 2 });
    expect(await kept(cli)).toEqual(['a']);
    expect(await cli.run(vaultVerb, ['revoke', 'a'], {}, ['ja'])).toMatchObject({ code: 0 });
    expect(await kept(cli)).toEqual([]);
  });

  it('wants to know which', async () => {
    const cli = line();
    await keep(cli, 'a');
    expect(await cli.run(vaultVerb, ['revoke'], { yes: true })).toMatchObject({ code: 2 });
    expect(await cli.run(vaultVerb, ['revoke', 'a'], { all: true, yes: true })).toMatchObject({ code: 2 });
    expect(await cli.run(vaultVerb, ['revoke', 'b'], { yes: true })).toMatchObject({ code: 1 });
    expect(await kept(cli)).toEqual(['a']);
  });
});

it('vault knows three words', async () => {
  expect(await line().run(vaultVerb, ['rotat'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('»vault rotate«?'),
  });
  expect(await line().run(vaultVerb, ['x'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('key, rotate, revoke'),
  });
});
