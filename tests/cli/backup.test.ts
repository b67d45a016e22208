import { statSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../adapters/stores/index.ts';
import { verb as backup } from '../../src/cli/backup.ts';
import { propose } from '../support/house.ts';
import { atTheTerminal } from './operator.ts';

describe('backup', () => {
  it('copies a database in use, for its owner alone, and names what is not in it', async () => {
    const o = await atTheTerminal();
    await o.work(o.config.db, async (t) => {
      const id = await propose(t.house, 'Mitten im Betrieb.');
      const { code, out } = await o.run(backup, [o.path('copy')]);
      expect(code).toBe(0);
      for (const part of [
        'MB, zurückgelesen und geprüft',
        'anchors.jsonl',
        'leitbild.yml',
        '.env',
        'Schlüssel der Anmeldungen',
      ])
        expect(out).toContain(part);
      const copy = await openStore(o.path('copy'));
      expect((await copy.read((tx) => tx.proposals.get(id)))?.status).toBe('open');
      await copy.close();
    });
    expect(statSync(o.path('copy')).mode & 0o777).toBe(0o600);
  });

  it('overwrites nothing and makes nothing of nothing', async () => {
    const o = await atTheTerminal({ locale: 'en' });
    const none = await o.run(backup, [o.path('copy')]);
    expect([none.code, none.err.includes('There is no database')]).toEqual([1, true]);
    await o.work(o.config.db, async () => undefined);
    writeFileSync(o.path('copy'), 'mine');
    const there = await o.run(backup, [o.path('copy')]);
    expect([there.code, there.err.includes('exists already')]).toEqual([1, true]);
    expect(statSync(o.path('copy')).size).toBe(4);
  });

  it('says so where the history does not fit together', async () => {
    const o = await atTheTerminal();
    await o.work(o.config.db, (t) => propose(t.house, 'Wird verändert.'));
    const raw = new Database(o.config.db);
    raw.prepare(`update events set hash = 'x' where stream like 'proposal:%'`).run();
    raw.close();
    const { code, out } = await o.run(backup, [o.path('copy')]);
    expect([code, out.includes('passt an 1 Stelle nicht zusammen')]).toEqual([0, true]);
  });
});
