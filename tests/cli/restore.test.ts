import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { anchorFile } from '../../adapters/files/index.ts';
import { openStore } from '../../adapters/stores/index.ts';
import { verb as audit } from '../../src/cli/audit.ts';
import { verb as backup } from '../../src/cli/backup.ts';
import { verb as restore } from '../../src/cli/restore.ts';
import { HOUR, MINUTE } from '../../src/core/time.ts';
import { approve, command, people, propose } from '../support/house.ts';
import { atTheTerminal } from './operator.ts';

const yes = { yes: true };
const replace = { yes: true, replace: true };

/** One post is live, one is in its grace, one is open; then the backup; then all three move on. */
async function lived(more: Parameters<typeof atTheTerminal>[0] = {}) {
  const o = await atTheTerminal(more);
  const { db } = o.config;
  const ids = await o.work(db, async (t, drain) => {
    const live = await approve(t.house, 'Ist online.');
    o.later(MINUTE);
    await drain();
    const open = await propose(t.house, 'Ist offen.');
    const graced = await approve(t.house, 'Geht gleich hinaus.');
    const anchor = await t.house.store.transact((tx) => tx.anchors.add(t.clock.now()));
    if (anchor !== null) await o.anchors.append(anchor);
    return { live, open, graced };
  });
  const file = o.path('monday.voices');
  expect(await o.run(backup, [file])).toMatchObject({ code: 0 });
  await o.work(db, async (t, drain) => {
    await command(t.house, ids.live, { type: 'undo', by: people.chris.person });
    for (let i = 0; i < 5; i++) {
      o.later(5 * MINUTE);
      await drain();
    }
    expect((await t.proposal(ids.live)).status).toBe('retracted');
    await o.anchors.note({ removed: `${ids.live}-1`, at: t.clock.now() });
    const anchor = await t.house.store.transact((tx) => tx.anchors.add(t.clock.now()));
    if (anchor !== null) await o.anchors.append(anchor);
  });
  o.later(HOUR);
  return { ...o, db, file, ids, ledger: o.server.posts() };
}

describe('restore', () => {
  it('sets a backup in place of a file, aside; nothing is sent again, and the audit is clean', async () => {
    const o = await lived();
    expect(o.ledger).toHaveLength(2);
    // It may have come from another machine, with whatever rights it had there.
    chmodSync(o.file, 0o644);
    const { code, out, err } = await o.run(restore, [o.file], replace);
    expect([code, err]).toEqual([0, '']);
    for (const part of [
      'Werden neu gefragt: 1',
      'Seither zurückgeholt, bleibt zurückgeholt: 1',
      'Ungewiss, bitte nachsehen: 1',
      `${o.ids.graced}-1 @key`,
      'Zwei Menschen sagen /voice go. Bis dahin geht nichts hinaus.',
    ])
      expect(out).toContain(part);
    const aside = readdirSync(o.folder).filter((name) => name.startsWith('voices.db.2026-'));
    expect(aside).toHaveLength(1);
    expect(readdirSync(o.folder).filter((name) => name.includes('restoring'))).toEqual([]);
    expect(statSync(o.db).mode & 0o777).toBe(0o600);
    await o.work(o.db, async (t, drain) => {
      await drain();
      expect(o.server.posts()).toEqual(o.ledger);
      expect((await t.proposal(o.ids.live)).status).toBe('retracted');
      expect((await t.proposal(o.ids.graced)).publications).toMatchObject([{ state: 'unconfirmed' }]);
      expect((await t.house.store.verify(await o.anchors.read())).flaws).toEqual([]);
      const next = await t.house.store.transact((tx) => tx.anchors.add(t.clock.now()));
      if (next !== null) await o.anchors.append(next);
      expect((await t.house.store.verify(await o.anchors.read())).flaws).toEqual([]);
    });
  });

  it('a copy that does not fit the anchors says which command shows where', async () => {
    const o = await lived();
    const [first] = await o.anchors.read();
    if (first === undefined) throw new Error('no anchor');
    const others = anchorFile(o.path('others.jsonl'));
    await others.append({ ...first, hash: 'f'.repeat(64) });
    const { code, out } = await o.run(
      restore,
      [o.file],
      { ...yes, db: o.path('drill.db') },
      { anchors: o.path('others.jsonl') },
    );
    expect(code).toBe(0);
    const line = /VOICES_DB=(\S+) npm run voices -- (audit verify) --anchors (\S+)\. /.exec(out) ?? [];
    const shown = await o.run(audit, ['verify'], { anchors: line[3] ?? '' }, { db: line[1] ?? '' });
    expect([shown.code, shown.out]).toEqual([1, expect.stringContaining('anchor:1')]);
  });

  it('speaks English, and says what an empty file of notes means', async () => {
    const o = await lived({ locale: 'en' });
    const { code, out } = await o.run(
      restore,
      [o.file],
      { ...yes, db: o.path('new.db') },
      { anchors: o.path('none.jsonl') },
    );
    expect(code).toBe(0);
    expect(out).toContain('two people say /voice go. Nothing is sent until then.');
    expect(out).toContain('! There is nothing in');
    expect(out).toContain('That there are no anchors outside is as it should be.');
    // Without a note, the network itself tells that it is gone.
    expect(out).toContain('Not there any more: 1');
  });

  it('writes over nothing, asks first, and says what is wrong with what it was given', async () => {
    const o = await lived();
    const files = () => readdirSync(o.folder).toSorted();
    const before = files();
    const refused = async (args: readonly string[], options: object, code: number, words: string) => {
      const ran = await o.run(restore, args, { ...options });
      expect([ran.code, ran.err.includes(words)], ran.err).toEqual([code, true]);
      expect(files()).toEqual(before);
    };
    await refused([o.file], yes, 1, 'liegt schon eine Datenbank');
    await refused([o.file], { replace: true }, 2, '--yes');
    await refused([], yes, 2, '--in-place');
    await refused([o.path('nope')], yes, 2, 'lässt sich nicht lesen');
    await refused([o.folder], yes, 2, 'lässt sich nicht lesen');
    await refused([], { ...yes, inPlace: true, db: o.path('nope') }, 1, 'keine Datenbank');
  });

  it('takes neither a file that is no database nor one in use for a backup', async () => {
    const o = await lived();
    writeFileSync(o.path('text'), 'Das ist keine Sicherung.'.repeat(100));
    const text = await o.run(restore, [o.path('text')], { ...yes, db: o.path('new.db') });
    expect([text.code, text.err.includes('keine SQLite-Datenbank')]).toEqual([1, true]);
    expect(readdirSync(o.folder).filter((name) => name.startsWith('new.db'))).toEqual([]);
    const store = await openStore(o.path('busy.db'));
    const busy = await o.run(restore, [o.path('busy.db')], { ...yes, db: o.path('new.db') });
    expect([busy.code, busy.err.includes('-wal')]).toEqual([2, true]);
    await store.close();
  });

  it('does not pull a database away from under somebody, nor is it kept by what a crash left', async () => {
    const o = await lived();
    const store = await openStore(o.db);
    await store.transact((tx) => tx.slots.take('x', 'y', '2026-11-24T09:00:00.000Z'));
    const used = await o.run(restore, [o.file], replace);
    expect([used.code, used.err.includes('arbeitet noch jemand')]).toEqual([1, true]);
    mkdirSync(o.path('crashed'));
    const crashed = o.path('crashed/voices.db');
    for (const end of ['', '-wal']) copyFileSync(o.db + end, crashed + end);
    await store.close();
    expect((await o.run(restore, [o.file], { ...replace, db: crashed })).code).toBe(0);
    expect(existsSync(`${crashed}-wal`)).toBe(false);
  });

  it('puts a damaged database aside', async () => {
    const o = await lived();
    writeFileSync(o.db, 'kaputt'.repeat(1000));
    expect((await o.run(restore, [o.file], replace)).code).toBe(0);
    await o.work(o.db, async (t) => expect((await t.proposal(o.ids.open)).status).toBe('open'));
  });

  it('starts over where an earlier run was killed', async () => {
    const o = await lived();
    writeFileSync(`${o.db}.restoring`, 'halb');
    writeFileSync(`${o.db}.restoring-wal`, 'halb');
    expect((await o.run(restore, [o.file], replace)).code).toBe(0);
    await o.work(o.db, async (t) => expect((await t.proposal(o.ids.open)).restoredAt).not.toBeNull());
  });

  it('in place puts in order what was brought back by other means', async () => {
    const o = await lived();
    const { db } = o.config;
    copyFileSync(o.file, db);
    const { code, out } = await o.run(restore, [], { ...yes, inPlace: true });
    expect([code, out.includes('Ungewiss, bitte nachsehen: 1')]).toEqual([0, true]);
    await o.work(db, async (t, drain) => {
      await drain();
      expect(o.server.posts()).toEqual(o.ledger);
      expect((await t.house.store.verify(await o.anchors.read())).flaws).toEqual([]);
    });
  });

  it('notices a house that answers at the door', async () => {
    const o = await lived();
    const door = createServer((_, response) => response.end('{"ok":true,"uptimeSeconds":1}')).listen(0, '127.0.0.1');
    await once(door, 'listening');
    onTestFinished(() => void door.close());
    const address = door.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const ran = await o.run(restore, [], { ...yes, inPlace: true }, { port });
    expect([ran.code, ran.err.includes('arbeitet noch jemand')]).toEqual([1, true]);
  });
});
