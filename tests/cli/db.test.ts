import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../adapters/stores/index.ts';
import { verb as db } from '../../src/cli/db.ts';
import { MINUTE } from '../../src/core/time.ts';
import { approve, propose } from '../support/house.ts';
import { atTheTerminal } from './operator.ts';

const yes = { yes: true };

describe('db move', () => {
  it('brings a company elsewhere, whole, and says what to set', async () => {
    const o = await atTheTerminal();
    const id = await o.work(o.config.db, (t) => approve(t.house, 'Zieht um.'));
    const { code, out } = await o.run(db, ['move', o.config.db, o.path('new.db')], yes);
    expect(code).toBe(0);
    for (const part of ['Umgezogen:', 'proposals', 'VOICES_DB=', 'VOICES_ANCHORS=', 'Starte nie wieder etwas darauf'])
      expect(out).toContain(part);
    o.later(MINUTE);
    await o.work(o.path('new.db'), async (t, drain) => {
      await drain();
      expect((await t.proposal(id)).status).toBe('published');
      expect((await t.house.store.verify()).flaws).toEqual([]);
    });
  });

  it('asks first; needs two places, one of them empty and the other at rest', async () => {
    const o = await atTheTerminal({ locale: 'en' });
    await o.work(o.config.db, (t) => propose(t.house, 'Stays.'));
    const said = async (args: readonly string[], options = yes) => {
      const { code, err } = await o.run(db, args, options);
      return [code, err] as const;
    };
    const { db: from } = o.config;
    expect(await said(['copy', from, o.path('new.db')])).toEqual([2, expect.stringContaining('db move FROM TO')]);
    expect(await said(['move', from, from])).toEqual([2, expect.stringContaining('same database')]);
    expect(await said(['move', o.path('nope'), o.path('new.db')])).toEqual([1, expect.stringContaining('no database')]);
    expect(await said(['move', from, o.path('new.db')], { yes: false })).toEqual([2, expect.stringContaining('--yes')]);
    expect(existsSync(o.path('new.db'))).toBe(false);
    const store = await openStore(from);
    await store.transact((tx) => tx.slots.take('x', 'y', '2026-11-24T09:00:00.000Z'));
    expect(await said(['move', from, o.path('new.db')])).toEqual([1, expect.stringContaining('still working')]);
    await store.close();
    await o.work(o.path('other.db'), (t) => propose(t.house, 'Is here already.'));
    expect((await said(['move', from, o.path('other.db')]))[0]).toBe(1);
  });

  it('never shows a password', async () => {
    const o = await atTheTerminal();
    await o.work(o.config.db, (t) => propose(t.house, 'Bleibt.'));
    const { code, out, err } = await o.run(db, ['move', o.config.db, 'postgres://me:hush@127.0.0.1:1/none'], yes);
    expect(code).toBe(1);
    expect(out + err).not.toContain('hush');
  });
});
