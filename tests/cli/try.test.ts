import { describe, expect, it, onTestFinished } from 'vitest';
import { testbed } from '../../adapters/networks/testbed/index.ts';
import { startTestbed } from '../../adapters/networks/testbed/server.ts';
import { vault as vaultOver } from '../../adapters/vault/index.ts';
import { verb as tryVerb } from '../../src/cli/try.ts';
import type { Network } from '../../src/ports/network.ts';
import { account, commandLine, otherKeys } from './vault-shell.ts';

async function line(change: (network: Network) => Network = (one) => one, locale: 'de' | 'en' = 'de') {
  const server = await startTestbed({ now: () => cli.clock.now() });
  onTestFinished(() => server.close());
  const network = change(testbed(account('key', 'testbed'), { url: server.url }));
  const cli = commandLine({ networks: [network], locale });
  await cli.house(async () => undefined);
  return { ...cli, server };
}

describe('try', () => {
  it.each(['de', 'en'] as const)('tells each step (%s)', async (locale) => {
    const cli = await line((one) => one, locale);
    const said = await cli.run(tryVerb, ['key'], { yes: true });
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out.replace(/http\S+/, 'URL')).toBe(
      {
        de: '  ✓ vorbereitet und gespeichert\n  ✓ gesendet: URL\n  ✓ nachgesehen: ist da\n  ✓ entfernt\n  ✓ nachgesehen: ist weg\n✓ @key (testbed) nimmt Beiträge an und gibt sie wieder her.\n',
        en: '  ✓ prepared and stored\n  ✓ sent: URL\n  ✓ looked: it is there\n  ✓ removed\n  ✓ looked: it is gone\n✓ @key (testbed) takes posts and gives them back.\n',
      }[locale],
    );
    expect(cli.server.posts()).toMatchObject([{ removed: true }]);
  });

  it('asks first', async () => {
    const cli = await line();
    expect(await cli.run(tryVerb, ['key'], {}, ['n'])).toMatchObject({ code: 1 });
    expect(await cli.run(tryVerb, ['key'], {}, [], '')).toMatchObject({ code: 2 });
    expect(cli.server.posts()).toEqual([]);
  });

  it('gives the address of what it could not remove', async () => {
    const cli = await line();
    cli.server.plan('remove', ['stuck']);
    const said = await cli.run(tryVerb, ['key'], { yes: true });
    expect(said).toMatchObject({ code: 1, err: expect.stringContaining(cli.server.url) });
    expect(said.err).toContain('von Hand');
  });

  it('says what to do about a refusal, and what is left', async () => {
    const cli = await line();
    cli.server.plan('publish', ['limit']);
    const limited = await cli.run(tryVerb, ['key'], { yes: true });
    expect(limited.err).toContain('in ein paar Minuten');
    expect(limited.err).toContain('es war zu viel auf einmal');
    cli.server.plan('publish', ['late']);
    const lost = await cli.run(tryVerb, ['key'], { yes: true });
    expect(lost.out).toContain('Die Antwort ging verloren');
    expect(lost.err).toContain('vielleicht noch da');
    cli.server.settle();
    expect((await cli.run(tryVerb, ['key'], { yes: true })).out).toContain('aufgeräumt: 1');
    expect(cli.server.posts().every((post) => post.removed)).toBe(true);
  });

  it.each(['de', 'en'] as const)('tells in words why nobody is let in, and what to do (%s)', async (locale) => {
    const cli = await line((one) => one, locale);
    const refused = async () => {
      cli.server.plan('publish', ['login']);
      return (await cli.run(tryVerb, ['key'], { yes: true })).err;
    };
    const missing = await refused();
    expect(missing).toContain({ de: 'noch nicht angemeldet', en: 'not been signed in to yet' }[locale]);
    expect(missing).toContain('connect key');
    await cli.vault((vault) => vault.replace('key', 'testbed', { token: 'x' }));
    const old = await refused();
    expect(old).toContain({ de: 'nicht mehr herein', en: 'no longer lets us in' }[locale]);
    expect(old).toContain('connect key');
    await cli.opened((store) => vaultOver(store, otherKeys, cli.clock).replace('key', 'testbed', { token: 'x' }));
    const shut = await refused();
    expect(shut).toContain({ de: 'lässt sich nicht öffnen', en: 'cannot be opened' }[locale]);
    expect(shut).toContain('doctor');
    for (const err of [missing, old, shut]) expect(err).not.toContain('auth');
  });

  it.each([
    ['dry', (one: Network): Network => ({ ...one, account: { ...one.account, dry: true } }), 'übt nur'],
    ['cannot-remove', (one: Network): Network => ({ ...one, can: { ...one.can, remove: false } }), 'bliebe stehen'],
    [
      'own',
      (one: Network): Network => ({ ...one, recovery: { ...one.recovery, class: 'same-transaction' } }),
      'selbst',
    ],
    [
      'unprepared',
      (one: Network): Network => ({ ...one, prepare: () => Promise.reject(new Error('no login')) }),
      'vorbereiten',
    ],
    ['by-hand', (one: Network): Network => ({ ...one, publish: async () => ({ kind: 'handed-over' }) }), 'Mensch'],
  ])('sends nothing where it would be %s, and says why', async (_, change, text) => {
    const cli = await line(change);
    const said = await cli.run(tryVerb, ['key'], { yes: true });
    expect(said).toMatchObject({ code: 1, err: expect.stringContaining(text) });
    expect(said.failure?.next.de).not.toBe(said.failure?.next.en);
    expect(cli.server.posts()).toEqual([]);
  });

  it('knows the accounts of the Leitbild', async () => {
    expect(await (await line()).run(tryVerb, ['kez'], { yes: true })).toMatchObject({ code: 2 });
  });
});
