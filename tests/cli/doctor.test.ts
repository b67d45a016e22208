import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorFile } from '../../adapters/files/index.ts';
import { vault as vaultOver } from '../../adapters/vault/index.ts';
import { verb as doctor } from '../../src/cli/doctor.ts';
import type { Parts } from '../../src/cli/shell.ts';
import type { Env } from '../../src/config.ts';
import type { Leitbild } from '../../src/core/leitbild.ts';
import type { Locale } from '../../src/core/locale.ts';
import { DAY, plus } from '../../src/core/time.ts';
import type { SignIn } from '../../src/ports/vault.ts';
import { START } from '../support/house.ts';
import { account, commandLine, KEY, network, otherKeys } from './vault-shell.ts';
import { folder } from './voices.ts';

const sea = network(account('werkstatt'));
const blog = network(account('blog', 'microblog'));

/** Nothing here signs anybody in. */
const signIn: SignIn = { begin: () => Promise.reject(new Error('not asked')), revoke: async () => false };

/** Doors, rules and networks are as they should be: other tests look at those. */
const more: Partial<Parts> = {
  wordings: async () => ({ wordings: [], skipped: [] }),
  secrets: async () => () => [],
  oneVoices: () => Promise.resolve({} as Awaited<ReturnType<Parts['oneVoices']>>),
  networks: async () => new Map(),
  doorway: async (_host, port) => ({ listening: { port, close: async () => undefined }, serve: () => undefined }),
  anchors: async (path) => anchorFile(path),
};

interface Setting {
  readonly env?: Env;
  readonly locale?: Locale;
  readonly leitbild?: (example: Leitbild) => Leitbild;
}

async function house({ env = { VOICES_VAULT_KEY: KEY }, ...rest }: Setting = {}) {
  const cli = commandLine({ networks: [sea, blog], signIns: { sea: signIn }, env, more, ...rest });
  await cli.house(async () => undefined);
  return {
    ...cli,
    signIn: () => cli.vault((vault) => vault.replace('werkstatt', 'sea', { token: 'x' })),
    /** Signs in under keys that are not set here. */
    signInElsewhere: () =>
      cli.opened((store) => vaultOver(store, otherKeys, cli.clock).replace('werkstatt', 'sea', { token: 'x' })),
    async look() {
      const { code, out } = await cli.run(doctor, []);
      return { code, out, lines: out.split('\n') };
    },
  };
}

describe('the vault', () => {
  it.each(['de', 'en'] as const)('is asked whether its key fits (%s)', async (locale) => {
    const t = await house({ locale });
    await t.signIn();
    const well = await t.look();
    expect(well.code).toBe(0);
    expect(well.lines).toContain(
      {
        de: '✓ Anmeldungen: 1 verschlossen verwahrt, der Schlüssel passt',
        en: '✓ Logins: 1 kept sealed, the key fits',
      }[locale],
    );
    await t.signInElsewhere();
    const ill = await t.look();
    expect(ill.code).toBe(1);
    expect(ill.lines).toContain(
      {
        de: '✗ Anmeldungen: Der eingestellte Schlüssel öffnet nicht: werkstatt.',
        en: '✗ Logins: the key that is set does not open: werkstatt.',
      }[locale],
    );
    expect(ill.out).toContain('npm run voices -- connect');
  });

  it('misses its key only where somebody needs it', async () => {
    const t = await house({ env: {} });
    const needed = await t.look();
    expect([needed.code, needed.out.includes('✗ Anmeldungen: Es ist kein Schlüssel eingestellt')]).toEqual([1, true]);
    await t.signInElsewhere();
    expect((await t.look()).out).toContain('und verschlossen liegen da: werkstatt.');
    const without = await house({ env: {}, leitbild: (x) => ({ ...x, accounts: [blog.account] }) });
    const fine = await without.look();
    expect([fine.code, fine.lines.includes('✓ Anmeldungen: kein Konto braucht eine')]).toEqual([0, true]);
  });

  it('notices what somebody has changed', async () => {
    const t = await house();
    await t.signIn();
    await t.opened((store) =>
      store.transact(async (tx) => {
        const row = await tx.logins.get('werkstatt');
        if (row === null) throw new Error('no login');
        await tx.logins.put({ ...row, box: row.box.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) }, row.version);
      }),
    );
    const { code, out } = await t.look();
    expect([code, out.includes('✗ Anmeldungen: beschädigt oder verändert: werkstatt.')]).toEqual([1, true]);
  });
});

describe('accounts', () => {
  it('are signed in, or posts wait; those without a login of their own are not mentioned', async () => {
    const t = await house();
    const missing = await t.look();
    expect(missing.code).toBe(1);
    expect(missing.out).toContain(
      '✗ »werkstatt« (sea): nicht angemeldet. Beiträge dafür würden warten.\n    Melde es an: npm run voices -- connect werkstatt',
    );
    expect(missing.out).not.toContain('»blog«');
    await t.signIn();
    expect((await t.look()).lines).toContain('✓ »werkstatt« (sea): angemeldet');
  });

  it('that only practise keep nobody waiting', async () => {
    const t = await house({ leitbild: (x) => ({ ...x, company: { ...x.company, invented: true } }) });
    const { code, out } = await t.look();
    expect([code, out.includes('! »werkstatt« (sea): nicht angemeldet; vorerst übt es nur.')]).toEqual([0, true]);
  });

  it.each([
    ['ok', 30 * DAY, 0, '✓ »werkstatt« (sea): angemeldet bis'],
    ['ok', 3 * DAY, 0, '! »werkstatt« (sea): angemeldet, aber nur noch bis'],
    ['ok', -DAY, 1, '✗ »werkstatt« (sea): Die Anmeldung gilt nicht mehr.'],
    ['login', 30 * DAY, 1, '✗ »werkstatt« (sea): Die Anmeldung gilt nicht mehr.'],
  ] as const)('say until when (%s, %d ms)', async (state, ms, code, part) => {
    const t = await house();
    await t.signIn();
    await t.opened((store) =>
      store.transact((tx) => tx.logins.mark('werkstatt', { state, until: plus(START, ms), checkedAt: START })),
    );
    const said = await t.look();
    expect([said.code, said.lines.some((one) => one.startsWith(part))]).toEqual([code, true]);
  });

  it('that left the Leitbild leave a login behind', async () => {
    const t = await house({ leitbild: (x) => ({ ...x, accounts: [blog.account] }) });
    await t.signIn();
    const { code, out } = await t.look();
    expect([code, out.includes('vault revoke werkstatt')]).toEqual([0, true]);
  });
});

describe('anchors', () => {
  const blogOnly = (x: Leitbild): Leitbild => ({ ...x, accounts: [blog.account] });

  it('have their folder, and the last one is there', async () => {
    const t = await house({ leitbild: blogOnly });
    expect((await t.look()).lines).toContain('✓ Anker: noch keiner');
    const anchor = await t.opened((store) =>
      store.transact(async (tx) => {
        await tx.streams.append('switch', 0, [{ type: 'went', scope: 'all', by: 'x', at: START }]);
        return tx.anchors.add(START);
      }),
    );
    if (anchor === null) throw new Error('no anchor');
    const absent = await t.look();
    expect(absent.code).toBe(0);
    expect(absent.out).toContain(`! Anker: der letzte (Nummer ${anchor.n}) steht nicht in`);
    const file = anchorFile(t.config.anchors);
    await file.append(anchor);
    const well = await t.look();
    expect([well.code, well.out.includes(`✓ Anker: der letzte (Nummer ${anchor.n}) steht auch in`)]).toEqual([0, true]);
    writeFileSync(t.config.anchors, `${JSON.stringify({ ...anchor, hash: 'f'.repeat(64) })}\n`);
    const other = await t.look();
    expect([other.code, other.out.includes(`✗ Anker: Nummer ${anchor.n} lautet`)]).toEqual([1, true]);
    await file.append({ ...anchor, n: anchor.n + 1 });
    const older = await t.look();
    expect([older.code, older.out.includes('älter als das, was außerhalb über sie notiert ist')]).toEqual([1, true]);
  });

  it('have no folder, or one that cannot be read', async () => {
    const place = folder();
    const nowhere = await house({ env: { VOICES_ANCHORS: join(place, 'none/anchors.jsonl') }, leitbild: blogOnly });
    const said = await nowhere.look();
    expect([said.code, said.out.match(/Anker:/g)?.length]).toEqual([1, 1]);
    expect(said.out).toContain(`✗ Anker: Den Ordner ${join(place, 'none')} gibt es nicht.`);
    writeFileSync(join(place, 'spoiled.jsonl'), 'no anchor\n');
    const spoiled = await house({ env: { VOICES_ANCHORS: join(place, 'spoiled.jsonl') }, leitbild: blogOnly });
    const unread = await spoiled.look();
    expect([unread.code, unread.out.includes('kein Anker und keine Notiz')]).toEqual([1, true]);
  });
});

describe('messages', () => {
  const unshown = async (until: number | null): Promise<readonly string[]> => {
    const cli = await house();
    await cli.opened((store) =>
      store.transact(async (tx) => {
        for (const key of ['now', 'held']) {
          await tx.outbox.want({
            key,
            place: { chat: 'playground', person: 'ben' },
            subject: { kind: 'about', topic: 'reminder' },
            card: null,
            cause: null,
          });
        }
        if (until !== null) await tx.outbox.postpone('held', 0, plus(START, until));
      }),
    );
    return (await cli.look()).lines.filter((one) => one.includes('noch nicht gezeigt'));
  };

  it('that wait for the morning are not late', async () => {
    expect(await unshown(null)).toEqual(['! 2 Nachrichten sind noch nicht gezeigt.']);
    expect(await unshown(DAY)).toEqual(['! Eine Nachricht ist noch nicht gezeigt.']);
  });
});

describe('keepers', () => {
  const kept =
    (keepers: readonly string[], keeperNeeded = false) =>
    (x: Leitbild): Leitbild => ({
      ...x,
      accounts: [blog.account],
      keepers: [...keepers],
      policy: { ...x.policy, post: { ...x.policy.post, keeperNeeded } },
    });

  it.each([
    [['playground:kim'], false, 0, '✓ Wer das Leitbild pflegt, ist hier bekannt: 1'],
    [['playground:kimm'], false, 0, '! Wer das Leitbild pflegt, ist hier nicht bekannt: playground:kimm.'],
    [['playground:kim', 'x@y.example'], true, 0, '! Wer das Leitbild pflegt, ist hier nicht bekannt: x@y.example.'],
    [['playground:kimm'], true, 1, '✗ Niemand, der das Leitbild pflegt, ist hier bekannt (playground:kimm)'],
    // A guest may not act, and keeps nothing.
    [['playground:gustav'], false, 0, '! Wer das Leitbild pflegt, ist hier nicht bekannt: playground:gustav.'],
  ] as const)('%j (needed: %s)', async (names, needed, code, part) => {
    const said = await (await house({ leitbild: kept(names, needed) })).look();
    expect([said.code, said.lines.some((one) => one.startsWith(part))]).toEqual([code, true]);
  });

  it('are meant in spite of a slip', async () => {
    const { out } = await (await house({ leitbild: kept(['playground:kimm']) })).look();
    expect(out).toContain('    Meintest du »playground:kim«?');
  });
});
