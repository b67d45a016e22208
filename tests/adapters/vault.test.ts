import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../adapters/stores/index.ts';
import { type Keyring, keyring, VaultFault, vault } from '../../adapters/vault/index.ts';
import type { LoginRow } from '../../src/ports/rows.ts';
import type { Store } from '../../src/ports/store.ts';
import { fakeClock, START } from '../support/house.ts';

const newKey = () => createSecretKey(randomBytes(32));
const ringOf = (...keys: readonly ReturnType<typeof newKey>[]): Keyring => {
  const ring = keyring(keys);
  if (ring === null) throw new Error('no keys');
  return ring;
};

async function house() {
  const folder = mkdtempSync(join(tmpdir(), 'voices-vault-'));
  const store = await openStore(join(folder, 'voices.db'));
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const clock = fakeClock();
  const row = (account: string) => store.read((tx) => tx.logins.get(account));
  return { folder, store, clock, row };
}

/** Changes a row behind the vault's back. */
const spoil = (store: Store, account: string, change: (row: LoginRow) => Partial<LoginRow>) =>
  store.transact(async (tx) => {
    const row = await tx.logins.get(account);
    if (row === null) throw new Error('no such login');
    await tx.logins.remove(account);
    await tx.logins.put({ ...row, ...change(row) }, 0);
  });

const faultOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.catch((one: unknown) => one);
  if (!(error instanceof VaultFault)) return `no fault: ${JSON.stringify(error)}`;
  for (const said of [error.said, error.next])
    expect(said.de === said.en || said.de === '' || said.en === '').toBe(false);
  return error.code;
};

describe('the vault', () => {
  it('gives back what it was given, and counts', async () => {
    const { store, clock } = await house();
    const it = vault(store, ringOf(newKey()), clock);
    expect(await it.read('a')).toBeNull();
    expect(await it.save('a', 'mastodon', { token: 'eins', server: 'https://x.example' }, 0)).toBe(true);
    const first = await it.read('a');
    expect(first?.login).toEqual({ token: 'eins', server: 'https://x.example' });
    expect(await it.save('a', 'mastodon', { token: 'zwei' }, first?.version ?? 0)).toBe(true);
    const second = await it.read('a');
    expect(second?.login).toEqual({ token: 'zwei' });
    expect(second?.version).toBeGreaterThan(first?.version ?? 0);
  });

  it('lets the quicker of two refreshes stand', async () => {
    const { store, clock } = await house();
    const ring = ringOf(newKey());
    const [one, two] = [vault(store, ring, clock), vault(store, ring, clock)];
    await one.save('a', 'bluesky', { token: 'old' }, 0);
    const version = (await one.read('a'))?.version ?? 0;
    const saved = await Promise.all([
      one.save('a', 'bluesky', { token: 'one' }, version),
      two.save('a', 'bluesky', { token: 'two' }, version),
    ]);
    expect(saved.filter((done) => done)).toHaveLength(1);
    expect((await one.read('a'))?.login.token).toBe(saved[0] ? 'one' : 'two');
    expect(await one.save('a', 'bluesky', { token: 'late' }, 0)).toBe(false);
    expect(await one.save('b', 'bluesky', { token: 'nothing there' }, 3)).toBe(false);
  });

  it('keeps the day and the state over a refresh, and begins anew with a new login', async () => {
    const { store, clock, row } = await house();
    const it = vault(store, ringOf(newKey()), clock);
    await it.replace('a', 'bluesky', { token: '1' });
    const said = { state: 'ok', until: '2027-01-01T00:00:00.000Z', checkedAt: START } as const;
    await store.transact((tx) => tx.logins.mark('a', said));
    clock.advance(1000);
    await it.save('a', 'bluesky', { token: '2' }, (await it.read('a'))?.version ?? 0);
    expect(await row('a')).toMatchObject({ since: START, ...said });
    await it.replace('a', 'bluesky', { token: '3' });
    expect(await row('a')).toMatchObject({ since: clock.now(), state: null, until: null, checkedAt: null });
    expect((await it.read('a'))?.login).toEqual({ token: '3' });
  });

  it('a refresh of what was revoked never replaces what was made anew', async () => {
    const { store, clock } = await house();
    const it = vault(store, ringOf(newKey()), clock);
    await it.replace('a', 'bluesky', { token: 'old' });
    const old = (await it.read('a'))?.version ?? 0;
    await it.remove('a');
    expect(await it.save('a', 'bluesky', { token: 'refreshed' }, old)).toBe(false);
    expect(await it.read('a')).toBeNull();
    await it.replace('a', 'bluesky', { token: 'new' });
    expect(await it.save('a', 'bluesky', { token: 'refreshed' }, old)).toBe(false);
    expect((await it.read('a'))?.login.token).toBe('new');
  });

  it('is no vault without keys: nothing is kept or opened, yet all can be listed and removed', async () => {
    const { store, clock } = await house();
    const none = vault(store, null, clock);
    expect(await none.read('a')).toBeNull();
    expect(await faultOf(none.save('a', 'mastodon', { token: 'x' }, 0))).toBe('no-key');
    expect(await faultOf(none.replace('a', 'mastodon', { token: 'x' }))).toBe('no-key');
    expect(await faultOf(none.rotate())).toBe('no-key');
    await vault(store, ringOf(newKey()), clock).replace('a', 'mastodon', { token: 'x' });
    expect(await faultOf(none.read('a'))).toBe('no-key');
    expect(await none.list()).toMatchObject([{ account: 'a', network: 'mastodon', fault: 'no-key' }]);
    await none.remove('a');
    expect(await none.list()).toEqual([]);
  });

  it('lists nothing that is sealed', async () => {
    const { store, clock } = await house();
    const it = vault(store, ringOf(newKey()), clock);
    await it.replace('a', 'mastodon', { token: 'x' });
    expect(Object.keys((await it.list())[0] ?? {}).sort()).toEqual(
      ['account', 'checkedAt', 'fault', 'keyId', 'network', 'since', 'state', 'until', 'version'].sort(),
    );
  });
});

describe('tampering', () => {
  const flipped = (base64: string, at: number): string => {
    const bytes = Buffer.from(base64, 'base64');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes.toString('base64');
  };

  it('with any byte of nonce or box is a fault, never a login', async () => {
    const { store, clock, row } = await house();
    const it = vault(store, ringOf(newKey()), clock);
    await it.replace('a', 'mastodon', { token: 'geheim' });
    const sealed = await row('a');
    let tried = 0;
    for (const field of ['nonce', 'box'] as const) {
      const length = Buffer.from(sealed?.[field] ?? '', 'base64').length;
      for (let at = 0; at < length; at += 1) {
        await spoil(store, 'a', () => ({ ...sealed, [field]: flipped(sealed?.[field] ?? '', at) }));
        expect(await faultOf(it.read('a'))).toBe('damaged');
        tried += 1;
      }
    }
    expect(tried).toBe(12 + '{"token":"geheim"}'.length + 16);
    await spoil(store, 'a', () => ({ ...sealed }));
    expect((await it.read('a'))?.login).toEqual({ token: 'geheim' });
  });

  it.each([
    ['network', { network: 'bluesky' }, 'damaged'],
    ['version', { version: 1 }, 'damaged'],
    ['key', { keyId: '0123456789abcdef' }, 'wrong-key'],
    ['nonce, cut', { nonce: 'AAAA' }, 'damaged'],
    ['nonce, gone', { nonce: '' }, 'damaged'],
    ['box, gone', { box: '' }, 'damaged'],
    ['box, no base64', { box: '<html>' }, 'damaged'],
  ])('with its %s is a fault', async (_, change, code) => {
    const { store, clock } = await house();
    const it = vault(store, ringOf(newKey()), clock);
    await it.replace('a', 'mastodon', { token: 'geheim' });
    await spoil(store, 'a', () => change);
    expect(await faultOf(it.read('a'))).toBe(code);
    expect(await it.list()).toMatchObject([{ fault: code }]);
  });

  it('a box moved to another account, or an older one put back, does not open', async () => {
    const { store, clock, row } = await house();
    const it = vault(store, ringOf(newKey()), clock);
    for (const account of ['a', 'b']) await it.replace(account, 'mastodon', { token: account });
    const [a, b] = [await row('a'), await row('b')];
    await spoil(store, 'b', () => ({ nonce: a?.nonce ?? '', box: a?.box ?? '' }));
    expect(await faultOf(it.read('b'))).toBe('damaged');
    await spoil(store, 'b', () => ({ nonce: b?.nonce ?? '', box: b?.box ?? '' }));
    await it.save('b', 'mastodon', { token: 'newer' }, b?.version ?? 0);
    await spoil(store, 'b', () => ({ nonce: b?.nonce ?? '', box: b?.box ?? '' }));
    expect(await faultOf(it.read('b'))).toBe('damaged');
  });
});

describe('another key', () => {
  it('seals everything anew; the old one is not needed any more, and nothing else has changed', async () => {
    const { store, clock, row } = await house();
    const [old, fresh] = [newKey(), newKey()];
    const before = vault(store, ringOf(old), clock);
    for (const account of ['a', 'b', 'c']) await before.replace(account, 'mastodon', { token: account });
    const was = await row('b');
    const both = vault(store, ringOf(fresh, old), clock);
    expect((await both.read('a'))?.login).toEqual({ token: 'a' });
    await both.replace('c', 'mastodon', { token: 'c2' });
    expect(await both.rotate()).toEqual({ resealed: 2, already: 1, failed: [] });
    expect(await both.rotate()).toEqual({ resealed: 0, already: 3, failed: [] });
    const after = vault(store, ringOf(fresh), clock);
    expect((await after.list()).map((one) => one.fault)).toEqual([null, null, null]);
    expect(await after.read('b')).toEqual({ login: { token: 'b' }, version: was?.version });
    expect(await faultOf(before.read('b'))).toBe('wrong-key');
    const { keyId, nonce, box, ...rest } = (await row('b')) ?? ({} as LoginRow);
    expect(was).toMatchObject(rest);
    expect([keyId === was?.keyId, nonce === was?.nonce, box === was?.box]).toEqual([false, false, false]);
  });

  it('leaves alone what does not open, and goes on where it was cut off', async () => {
    const { store, clock } = await house();
    const [old, lost, fresh] = [newKey(), newKey(), newKey()];
    await vault(store, ringOf(lost), clock).replace('a', 'mastodon', { token: 'lost' });
    for (const account of ['b', 'c', 'd'])
      await vault(store, ringOf(old), clock).replace(account, 'x', { token: account });
    await spoil(store, 'c', () => ({ box: 'AAAA' }));
    let calls = 0;
    // The machine dies before the last one.
    const dying: Store = {
      ...store,
      transact: (work) => {
        calls += 1;
        return calls === 4 ? Promise.reject(new Error('power cut')) : store.transact(work);
      },
    };
    await expect(vault(dying, ringOf(fresh, old), clock).rotate()).rejects.toThrow('power cut');
    expect(await vault(store, ringOf(fresh, old), clock).rotate()).toEqual({
      resealed: 1,
      already: 1,
      failed: [
        { account: 'a', code: 'wrong-key' },
        { account: 'c', code: 'damaged' },
      ],
    });
    expect((await vault(store, ringOf(fresh), clock).read('d'))?.login).toEqual({ token: 'd' });
  });

  it('gives way to a refresh that comes between', async () => {
    const { store, clock } = await house();
    const [old, fresh] = [newKey(), newKey()];
    const before = vault(store, ringOf(old), clock);
    await before.replace('a', 'x', { token: '1' });
    const version = (await before.read('a'))?.version ?? 0;
    const both = vault(store, ringOf(fresh, old), clock);
    await Promise.all([both.rotate(), before.save('a', 'x', { token: '2' }, version)]);
    expect((await both.read('a'))?.login).toEqual({ token: '2' });
  });
});

describe('canaries', () => {
  it('of fifty logins, saved, refreshed, sealed anew and removed, no byte is in the clear', async () => {
    const { folder, store, clock } = await house();
    const [old, fresh] = [newKey(), newKey()];
    const planted = Array.from({ length: 50 }, (_, n) => `canary-${n}-${randomBytes(18).toString('base64url')}`);
    const before = vault(store, ringOf(old), clock);
    for (const [n, token] of planted.entries())
      await before.replace(`account-${n}`, 'mastodon', { token, password: token });
    const boxes = (await store.read((tx) => tx.logins.list())).map((row) => row.box);
    hunt(folder, planted, 0);
    // The hunt finds what is there.
    hunt(folder, boxes.slice(0, 5), 5);
    const both = vault(store, ringOf(fresh, old), clock);
    await both.rotate();
    hunt(folder, planted, 0);
    const told: string[] = [];
    for (const [n] of planted.entries()) {
      await spoil(store, `account-${n}`, () => ({ box: 'AAAA' }));
      told.push(String(await both.read(`account-${n}`).catch((error: unknown) => `${error} ${JSON.stringify(error)}`)));
      await both.remove(`account-${n}`);
    }
    for (const token of planted) expect(told.join()).not.toContain(token);
    hunt(folder, planted, 0);
    expect(await store.read((tx) => tx.logins.list())).toEqual([]);
  });

  /** Looks for each word as it is, and as base64 and hex would spell it, in every file of the folder. */
  function hunt(folder: string, words: readonly string[], expected: number): void {
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    expect(files.length).toBeGreaterThan(1);
    const spelled = (word: string) => [
      word,
      Buffer.from(word).toString('hex'),
      Buffer.from(word).toString('base64').slice(0, 24),
    ];
    const found = words.filter((word) => spelled(word).some((one) => files.some((bytes) => bytes.includes(one))));
    expect(found).toHaveLength(expected);
  }
});
