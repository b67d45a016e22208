import { describe, expect, it, onTestFinished } from 'vitest';
import { checkLogins, loginRenewed } from '../../src/app/logins.ts';
import { publisher } from '../../src/app/publish.ts';
import type { Account } from '../../src/core/leitbild.ts';
import { DAY, HOUR, plus } from '../../src/core/time.ts';
import type { Chat } from '../../src/ports/chat.ts';
import type { AuthState, Network, Outcome } from '../../src/ports/network.ts';
import type { LoginRow } from '../../src/ports/rows.ts';
import { approve, START, testHouse } from '../support/house.ts';

const account = (id: string): Account => ({ id, network: 'sea', handle: `@${id}`, answers: 'Jana', default: false });

/** A network that only answers what it is told to. */
function sea(id: string, says: { auth: AuthState | Error; publish: Outcome }) {
  const measure = (text: string) => ({ used: text.length, limit: 500, unit: 'characters' as const });
  let [asked, n] = [0, 0];
  const network: Network = {
    network: 'sea',
    account: account(id),
    can: { remove: true, replies: false, media: false, edit: false, visibility: ['public'] },
    recovery: { class: 'client-id', settleMs: 0, keyTtlMs: 0 },
    pace: null,
    measure,
    preview: (part) => ({ text: part.text, ...measure(part.text) }),
    prepare: async (part, _earlier, now) => ({ key: part.publication, createdAt: now, body: null }),
    publish: async () => {
      n += 1;
      return says.publish.kind === 'live'
        ? { kind: 'live', receipt: { remoteId: `${id}-${n}`, url: 'https://sea.example/1' } }
        : says.publish;
    },
    find: async () => 'absent',
    remove: async () => ({ kind: 'removed' }),
    auth: async () => {
      asked += 1;
      if (says.auth instanceof Error) throw says.auth;
      return says.auth;
    },
  };
  return { network, asked: () => asked };
}

const chat = (id: string): Chat => ({
  id,
  start: async () => ({ [Symbol.asyncDispose]: async () => undefined }),
  show: async () => 'm',
  who: async () => null,
  colleagues: async () => [],
});

const ok = (until: string | null = null): AuthState => ({ kind: 'ok', until });
const live: Outcome = { kind: 'live', receipt: { remoteId: 'x', url: 'x' } };

async function company(auth: AuthState | Error = ok(), change: (network: Network) => Network = (one) => one) {
  const says = { auth, publish: live as Outcome };
  const { network, asked } = sea('blau', says);
  const house = await testHouse({
    networks: [change(network)],
    chats: new Map(['playground', 'other'].map((id) => [id, chat(id)])),
  });
  onTestFinished(() => house[Symbol.asyncDispose]());
  const { store } = house.house;
  const signIn = (more: Partial<LoginRow> = {}) =>
    store.transact(async (tx) => {
      const was = (await tx.logins.get('blau'))?.version ?? 0;
      const sealed = { keyId: 'k', nonce: 'n', box: 'b', since: START, state: null, until: null, checkedAt: null };
      await tx.logins.put({ account: 'blau', network: 'sea', ...sealed, version: was + 1, ...more }, was);
    });
  return {
    ...house,
    says,
    asked,
    signIn,
    row: () => store.read((tx) => tx.logins.get('blau')),
    /** Titles and words of what waits to be said, by chat. */
    said: async () =>
      (await store.read((tx) => tx.outbox.due(100)))
        .filter((row) => row.key.startsWith('login-'))
        .map((row) => ({ chat: row.place.chat, wanted: row.wanted, text: JSON.stringify(row.card) })),
    days: async (count: number, each: () => unknown = () => undefined) => {
      for (let day = 0; day < count; day += 1) {
        await each();
        await checkLogins(house.house);
        house.clock.advance(DAY);
      }
    },
  };
}

describe('a login', () => {
  it('is asked for once a day, by whichever instance comes first', async () => {
    const it = await company();
    await it.signIn();
    expect(await Promise.all([checkLogins(it.house), checkLogins(it.house), checkLogins(it.house)])).toContain(1);
    it.clock.advance(HOUR);
    expect(await checkLogins(it.house)).toBe(0);
    expect(it.asked()).toBe(1);
    it.clock.advance(DAY);
    expect(await checkLogins(it.house)).toBe(1);
    expect(await it.row()).toMatchObject({ state: 'ok', until: null, checkedAt: it.clock.now() });
    expect(await it.said()).toEqual([]);
  });

  it('that nobody has, or that was for another network, is not asked for', async () => {
    const it = await company({ kind: 'login' });
    expect(await checkLogins(it.house)).toBe(0);
    await it.signIn({ network: 'lake' });
    expect(await checkLogins(it.house)).toBe(0);
    expect({ asked: it.asked(), said: await it.said() }).toEqual({ asked: 0, said: [] });
  });

  it('that is about to end is announced a week before, once for each end', async () => {
    const until = plus(START, 10 * DAY);
    const it = await company(ok(until));
    await it.signIn();
    await it.days(3);
    expect(await it.said()).toEqual([]);
    await it.days(3);
    const said = await it.said();
    expect(said.map(({ chat, wanted }) => ({ chat, wanted }))).toEqual([
      { chat: 'playground', wanted: 1 },
      { chat: 'other', wanted: 1 },
    ]);
    expect(said[0]?.text).toContain('@blau (sea)');
    expect(said[0]?.text).toContain('4. Dezember 2026');
    expect(said[0]?.text).toContain('npm run voices -- connect blau');
    // Signed in again: another end, another week before.
    it.says.auth = ok(plus(until, 30 * DAY));
    await it.days(20);
    expect(await it.said()).toHaveLength(2);
    await it.days(12);
    expect(await it.said()).toHaveLength(4);
  });

  it('found dead is told once until it works again', async () => {
    const it = await company({ kind: 'login' });
    await it.signIn();
    await it.days(3);
    expect((await it.said()).map(({ chat, wanted }) => ({ chat, wanted }))).toEqual([
      { chat: 'playground', wanted: 1 },
      { chat: 'other', wanted: 1 },
    ]);
    expect((await it.said())[0]?.text).toContain('gilt nicht mehr');
    expect(await it.row()).toMatchObject({ state: 'login' });
    // Nobody knows is not: it works again.
    await it.days(1, () => Object.assign(it.says, { auth: { kind: 'unknown' } }));
    await it.days(1, () => Object.assign(it.says, { auth: { kind: 'login' } }));
    expect(await it.said()).toHaveLength(2);
    await it.days(1, () => Object.assign(it.says, { auth: ok() }));
    await it.days(2, () => Object.assign(it.says, { auth: { kind: 'login' } }));
    expect(await it.said()).toHaveLength(4);
  });

  it('is as it was when the network cannot tell, throws or says nothing', async () => {
    const it = await company(Object.assign(new Error('token abc refused'), { code: 'ECONNRESET' }));
    await it.signIn({ state: 'ok', until: '2027-05-01T00:00:00.000Z', checkedAt: START });
    await checkLogins(it.house);
    expect(await it.row()).toMatchObject({ state: 'ok', until: '2027-05-01T00:00:00.000Z', checkedAt: START });
    expect(it.logs.at(-1)).toMatchObject({
      level: 'warn',
      values: { network: 'sea', error: 'Error', code: 'ECONNRESET' },
    });
    expect(JSON.stringify(it.logs)).not.toContain('abc');
    const silent = await company(ok(), (network) => ({ ...network, auth: () => new Promise(() => undefined) }));
    await silent.signIn();
    const now = (_: number, then: () => void) => {
      then();
      return () => undefined;
    };
    expect(await checkLogins(silent.house, now)).toBe(1);
    expect(await silent.row()).toMatchObject({ state: null, checkedAt: null });
  });

  it('a no about the old login does not spoil the one made meanwhile; a yes about it counts', async () => {
    const it = await company(ok(), (network) => ({
      ...network,
      auth: async (signal) => {
        await it.signIn();
        return (await network.auth?.(signal)) ?? { kind: 'unknown' };
      },
    }));
    await it.signIn();
    it.says.auth = { kind: 'login' };
    await checkLogins(it.house);
    expect(await it.row()).toMatchObject({ state: null, version: 2 });
    it.clock.advance(DAY);
    // A refresh under way is a new version, too.
    it.says.auth = ok();
    await checkLogins(it.house);
    expect(await it.row()).toMatchObject({ state: 'ok', version: 3 });
  });

  it('one network that fails keeps no other from being asked', async () => {
    const [bad, good] = [
      sea('rot', { auth: new Error('x'), publish: live }),
      sea('gut', { auth: ok(), publish: live }),
    ];
    const house = await testHouse({ networks: [bad.network, good.network] });
    onTestFinished(() => house[Symbol.asyncDispose]());
    const sealed = {
      network: 'sea',
      keyId: 'k',
      nonce: 'n',
      box: 'b',
      since: START,
      state: null,
      until: null,
      checkedAt: null,
    };
    await house.house.store.transact(async (tx) => {
      for (const id of ['rot', 'gut']) await tx.logins.put({ account: id, version: 1, ...sealed }, 0);
    });
    expect(await checkLogins(house.house)).toBe(2);
    expect((await house.house.store.read((tx) => tx.logins.get('gut')))?.state).toBe('ok');
  });
});

describe('signed in again', () => {
  const held = async (it: Awaited<ReturnType<typeof company>>) => {
    it.says.publish = { kind: 'refused', retry: 'login', code: 'auth' };
    const id = await approve(it.house, 'Heute eine Mühle repariert.');
    it.clock.advance(61_000);
    const work = publisher(it.house);
    await work.drain();
    expect((await it.proposal(id)).publications).toMatchObject([{ state: 'held', held: 'login' }]);
    it.says.publish = live;
    return { id, work };
  };

  it('what was held for it goes on and leaves', async () => {
    const it = await company();
    await it.signIn();
    const { id, work } = await held(it);
    expect(await loginRenewed(it.house, 'blau')).toEqual({ auth: ok(), released: [id], late: [] });
    await work.drain();
    expect((await it.proposal(id)).publications).toMatchObject([{ state: 'live' }]);
    expect(await it.row()).toMatchObject({ state: 'ok' });
  });

  it('what would leave more than an hour late asks its author first', async () => {
    const it = await company();
    await it.signIn();
    const { id } = await held(it);
    it.clock.advance(2 * HOUR);
    expect(await loginRenewed(it.house, 'blau')).toEqual({ auth: ok(), released: [], late: [id] });
  });

  it('what was held stays so when the network says no all the same, and on other accounts', async () => {
    const it = await company({ kind: 'login' });
    await it.signIn();
    const { id } = await held(it);
    expect(await loginRenewed(it.house, 'blau')).toEqual({ auth: { kind: 'login' }, released: [], late: [] });
    expect(await loginRenewed(it.house, 'nobody')).toEqual({ auth: { kind: 'unknown' }, released: [], late: [] });
    expect((await it.proposal(id)).publications).toMatchObject([{ state: 'held', held: 'login' }]);
  });

  it('the daily look lets go what was held by mistake', async () => {
    const it = await company();
    await it.signIn();
    const { id, work } = await held(it);
    await checkLogins(it.house);
    await work.drain();
    expect((await it.proposal(id)).publications).toMatchObject([{ state: 'live' }]);
  });
});
