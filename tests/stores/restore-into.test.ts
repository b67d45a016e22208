import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { verb as backup } from '../../src/cli/backup.ts';
import { verb as db } from '../../src/cli/db.ts';
import { verb as restore } from '../../src/cli/restore.ts';
import { MINUTE } from '../../src/core/time.ts';
import { atTheTerminal } from '../cli/operator.ts';
import { freshDatabase } from '../postgres.ts';
import { approve } from '../support/house.ts';

async function server(): Promise<string> {
  const { url, drop } = await freshDatabase(inject('postgres'));
  onTestFinished(drop);
  return url;
}

describe('a company on a server', () => {
  it('is backed up into a file, and brought back into an empty database and no other', async () => {
    const [first, second] = [await server(), await server()];
    const o = await atTheTerminal({ db: first });
    const id = await o.work(first, (t) => approve(t.house, 'Geht gleich hinaus.'));
    expect((await o.run(backup, [o.path('copy')])).code).toBe(0);
    o.later(MINUTE);
    await o.work(first, (_, drain) => drain());
    const ledger = o.server.posts();
    expect(ledger).toHaveLength(1);
    const full = await o.run(restore, [o.path('copy')], { yes: true });
    expect([full.code, full.err.includes('ist nicht leer')]).toEqual([1, true]);
    const { code, out, err } = await o.run(restore, [o.path('copy')], { yes: true, db: second });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Ungewiss, bitte nachsehen: 1');
    expect(out).not.toMatch(/:[^/\s]+@/);
    await o.work(second, async (t, drain) => {
      await drain();
      expect((await t.proposal(id)).publications).toMatchObject([{ state: 'unconfirmed' }]);
    });
    expect(o.server.posts()).toEqual(ledger);
  });

  it('may have moved there from a file', async () => {
    const o = await atTheTerminal();
    const to = await server();
    const id = await o.work(o.config.db, (t) => approve(t.house, 'Zieht um.'));
    const { code, out } = await o.run(db, ['move', o.config.db, to], { yes: true });
    expect([code, out.includes('NAME:PASSWORT@')]).toEqual([0, true]);
    o.later(MINUTE);
    await o.work(to, async (t, drain) => {
      await drain();
      expect((await t.proposal(id)).status).toBe('published');
    });
  });
});
