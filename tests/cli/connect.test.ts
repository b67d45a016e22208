import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publisher } from '../../src/app/publish.ts';
import { verb as connect, isHandle } from '../../src/cli/connect.ts';
import type { Account } from '../../src/core/leitbild.ts';
import type { SignIn, SignInFault, SignInStep } from '../../src/ports/vault.ts';
import { approve } from '../support/house.ts';
import { account, commandLine, network } from './vault-shell.ts';

const SECRET = 'canary-7f3a9c1e';

/** Signs in by a code; a token is taken as it is. `revoked` are the logins that were ended. */
function byCode(handle = '@werkstatt', fault: SignInFault | null = null) {
  const revoked: unknown[] = [];
  const done: SignInStep =
    fault === null ? { kind: 'done', login: { token: SECRET }, handle } : { kind: 'refused', fault };
  const signIn: SignIn = {
    begin: async (_account, { token }) =>
      token === null
        ? {
            kind: 'ask',
            url: 'https://sea.example/authorize',
            fields: [
              { id: 'identifier', secret: false },
              { id: 'code', secret: true },
            ],
            next: async ({ identifier, code }) =>
              identifier === 'me' && code === '123' ? done : { kind: 'refused', fault: 'wrong' },
          }
        : token === SECRET
          ? done
          : { kind: 'refused', fault: 'wrong' },
    revoke: async (_account, login) => {
      revoked.push(login);
      return true;
    },
  };
  return { signIn, revoked };
}

const werkstatt = account('werkstatt');
const at = (signIn: SignIn = byCode().signIn, more: Partial<Parameters<typeof commandLine>[0]> = {}) =>
  commandLine({
    networks: [network(werkstatt), network(account('blog', 'microblog'))],
    signIns: { sea: signIn },
    ...more,
  });

describe('connect', () => {
  it('shows the address, asks, and keeps what came of it', async () => {
    const cli = at();
    const said = await cli.run(connect, ['werkstatt'], {}, [' me ', '123']);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain('https://sea.example/authorize');
    expect(said.out).toContain('✓ Verbunden: @werkstatt (sea)');
    expect(said.out).toContain('try werkstatt');
    expect(said.questions.map(({ secret }) => secret)).toEqual([false, true]);
    expect(await cli.vault((vault) => vault.read('werkstatt'))).toMatchObject({ login: { token: SECRET } });
    expect((await cli.vault((vault) => vault.list()))[0]).toMatchObject({ network: 'sea', state: 'ok', fault: null });
  });

  it('finds the account by its network', async () => {
    expect(await at().run(connect, ['sea'], {}, ['me', '123'])).toMatchObject({ code: 0 });
  });

  it('takes a token from standard input, and never shows or leaves one in the clear', async () => {
    const cli = at();
    const said = await cli.run(connect, ['werkstatt'], { token: '-' }, [], `\n${SECRET}\nmore\n`);
    expect(said.code).toBe(0);
    expect(said.out + said.err).not.toContain(SECRET);
    const files = readdirSync(cli.folder).map((name) => readFileSync(join(cli.folder, name)));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((bytes) => bytes.includes(SECRET))).toEqual([]);
  });

  it('asks for a token without showing it where a person is typing', async () => {
    const said = await at().run(connect, ['werkstatt'], { token: '-' }, [SECRET]);
    expect(said).toMatchObject({ code: 0, questions: [{ question: 'Token: ', secret: true }] });
  });

  it('refuses a token among the arguments, without repeating it', async () => {
    const cli = at();
    const said = await cli.run(connect, ['werkstatt'], { token: SECRET });
    expect(said.code).toBe(2);
    expect(said.err).toContain('widerruf');
    expect(said.err + said.out).not.toContain(SECRET);
    expect(await cli.vault((vault) => vault.list())).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['empty lines', '\n\n'],
    ['two words', 'two words'],
    ['a tab', 'tab\there'],
    ['other letters', 'ümlaut'],
    ['far too much', 'x'.repeat(30_000)],
  ])('takes no token from %s', async (_, piped) => {
    const said = await at().run(connect, ['werkstatt'], { token: '-' }, [], piped);
    expect(said).toMatchObject({ code: 2, err: expect.stringContaining('kein Token') });
  });

  it('refuses the wrong account, keeps nothing, and ends what was made', async () => {
    const { signIn, revoked } = byCode('@jana-privat\u001b[31m');
    const cli = at(signIn);
    const said = await cli.run(connect, ['werkstatt'], {}, ['me', '123']);
    expect(said.code).toBe(1);
    expect(said.err).toContain('Angemeldet ist @jana-privat');
    expect(said.err).toContain('@werkstatt');
    expect(said.err).not.toContain('\u001b');
    expect(revoked).toEqual([{ token: SECRET }]);
    expect(await cli.vault((vault) => vault.list())).toEqual([]);
    // A token that somebody brought is theirs.
    expect(await cli.run(connect, ['werkstatt'], { token: '-' }, [], SECRET)).toMatchObject({ code: 1 });
    expect(revoked).toHaveLength(1);
    expect(await cli.vault((vault) => vault.list())).toEqual([]);
  });

  it.each(['wrong', 'unreachable', 'not-this-network', 'missing-permission', 'other'] as const)(
    'says what to do when it is refused (%s), in both languages',
    async (fault) => {
      for (const locale of ['de', 'en'] as const) {
        const cli = at(byCode('@werkstatt', fault).signIn, { locale });
        const said = await cli.run(connect, ['werkstatt'], {}, ['me', '123']);
        expect(said.code).toBe(1);
        expect(said.failure?.said[locale]).toMatch(locale === 'de' ? /^»werkstatt«: / : /^"werkstatt": /);
        expect(said.failure?.next.de).not.toBe(said.failure?.next.en);
        expect(await cli.vault((vault) => vault.list())).toEqual([]);
      }
    },
  );

  it.each([[[null]], [['']], [['me', null]], [['me', '  ']]])('gives up where nobody answers (%j)', async (typed) => {
    expect(await at().run(connect, ['werkstatt'], {}, typed)).toMatchObject({
      code: 1,
      err: expect.stringContaining('keine Antwort'),
    });
  });

  it('asks nobody where nobody is, and nobody to sign in for nothing', async () => {
    expect(await at().run(connect, ['werkstatt'], {}, [], '')).toMatchObject({ code: 2, questions: [] });
    const keyless = await at(byCode().signIn, { env: {} }).run(connect, ['werkstatt'], {}, ['me', '123']);
    expect(keyless).toMatchObject({ code: 2, questions: [], err: expect.stringContaining('vault key') });
    expect(await at().run(connect, ['blog'])).toMatchObject({ code: 1, err: expect.stringContaining('nicht an') });
    expect(await at().run(connect, ['werkstadt'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('»werkstatt«?'),
    });
  });

  it('ends when a network never stops asking', async () => {
    let asked = 0;
    const step: SignInStep = {
      kind: 'ask',
      url: null,
      fields: [{ id: 'code', secret: true }],
      next: async () => {
        asked += 1;
        return step;
      },
    };
    const endless: SignIn = { begin: async () => step, revoke: async () => false };
    expect(await at(endless).run(connect, ['werkstatt'], {}, Array(50).fill('x'))).toMatchObject({ code: 1 });
    expect(asked).toBeLessThan(20);
  });

  it('lets go what waited for it and says what', async () => {
    const cli = at();
    const id = await cli.house(async (house) => {
      const id = await approve(house, 'Heute eine Mühle repariert.', ['werkstatt']);
      cli.clock.advance(61_000);
      await publisher(house).drain();
      return id;
    });
    const said = await cli.run(connect, ['werkstatt'], {}, ['me', '123']);
    expect(said.out).toContain(id);
    const states = await cli.opened((store) => store.read((tx) => tx.publications.of(id)));
    expect(states).toMatchObject([{ state: 'pending', held: null }]);
  });

  it('says so when the network turns down what it has just given', async () => {
    const dead = network(werkstatt, { auth: async () => ({ kind: 'login' }) });
    const said = await commandLine({ networks: [dead], signIns: { sea: byCode().signIn } }).run(
      connect,
      ['werkstatt'],
      {},
      ['me', '123'],
    );
    expect(said).toMatchObject({ code: 1, err: expect.stringContaining('weist sie schon zurück') });
  });
});

describe('connect NETWORK URL', () => {
  const [one, two] = [
    account('eins', 'sea', { handle: '@werkstatt', server: 'https://one.example' }),
    account('zwei', 'sea', { handle: '@werkstatt', server: 'https://two.example/' }),
  ];
  const cli = (accounts: readonly Account[] = [one, two]) =>
    commandLine({ networks: accounts.map((it) => network(it)), signIns: { sea: byCode().signIn } });

  it.each(['https://two.example', 'two.example', 'https://TWO.example/@werkstatt', 'https://two.example:443/'])(
    'finds the account on %s',
    async (url) => {
      const line = cli();
      expect(await line.run(connect, ['sea', url], {}, ['me', '123'])).toMatchObject({ code: 0 });
      expect((await line.vault((vault) => vault.list())).map((kept) => kept.account)).toEqual(['zwei']);
    },
  );

  it('says how to write down what the Leitbild does not have', async () => {
    const said = await cli().run(connect, ['sea', 'https://three.example/web'], {}, ['me', '123']);
    expect(said).toMatchObject({ code: 2, questions: [] });
    expect(said.err).toContain('accounts:');
    expect(said.err).toContain('server: https://three.example\n');
  });

  it('asks which of several', async () => {
    expect((await cli().run(connect, ['sea'])).err).toContain('eins, zwei');
    const twins = [one, { ...one, id: 'drei' }];
    expect((await cli(twins).run(connect, ['sea', 'one.example'])).err).toContain('eins, drei');
  });

  it.each(['ftp://one.example', 'https://', 'https://a:b@one.example', 'http://['])('refuses %s', async (url) =>
    expect((await cli().run(connect, ['sea', url])).code).toBe(2),
  );
});

describe('the handle', () => {
  const on = (handle: string, server?: string) =>
    account('x', 'sea', { handle, ...(server === undefined ? {} : { server }) });

  it.each([
    [on('@werkstatt'), 'werkstatt', true],
    [on('@Werkstatt'), '@werkstatt@sea.example', true],
    [on('@werkstatt@sea.example'), '@werkstatt@sea.example', true],
    [on('@werkstatt@sea.example'), '@werkstatt@lake.example', false],
    [on('werkstatt.bsky.social'), '@werkstatt.bsky.social', true],
    [on('werkstatt.bsky.social'), 'werkstatt.example.com', false],
    [on('@werkstatt'), '@werkstatt2', false],
    [on('@werkstatt'), '', false],
    [on('@'), '@', false],
    // People on social.example.com may go by the name of example.com.
    [on('@werkstatt@example.com', 'https://social.example.com'), '@werkstatt@social.example.com', true],
    [on('@werkstatt@example.com', 'https://social.example.com'), '@werkstatt@example.com', true],
    [on('@werkstatt@example.com', 'https://social.example.com'), '@jana@social.example.com', false],
  ])('%o signed in as %s: %s', (wanted, found, same) => expect(isHandle(wanted, found)).toBe(same));
});
