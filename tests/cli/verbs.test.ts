import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { here } from './here.ts';
import { copyOf, folder, home, type Said, started, until, voices } from './voices.ts';

const SAID = [
  'Die Mühle von 1974 mahlt wieder, 38 Euro.',
  'Der Mahlkegel ist nachgeschliffen, 12 Euro.',
  'Heute habt ihr gefragt: Ja, wir reparieren auch Handmühlen.',
];

// One house for all tests: Jana's first post is live, her second and Ben's are open.
const path = mkdtempSync(join(tmpdir(), 'voices-verbs-'));
const env = home(path);
let ids: readonly string[] = [];

beforeAll(async () => {
  const bot = await started(env);
  const say = async (person: string, text: string) =>
    (await bot.post('/api/say', { person, text: `/voice ${text}` })).json.messages?.[0];
  const first = await say('jana', SAID[0] ?? '');
  await bot.post('/api/react', { person: 'ben', message: first, reaction: '✅' });
  await until(bot.url, 'ben', (m) => m.card?.proposal?.state === 'published');
  await say('jana', SAID[1] ?? '');
  await say('ben', SAID[2] ?? '');
  await bot.stop();
  ids = (await voices(['list', '--format', 'json'], env)).out
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id)
    .reverse();
}, 60_000);
afterAll(() => rmSync(path, { recursive: true, force: true }));

const linesOf = <T>(said: Said): readonly T[] => {
  expect(said).toMatchObject({ code: 0, err: '' });
  return said.out
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
};
const rows = async <T>(...args: readonly string[]): Promise<readonly T[]> => linesOf(await voices(args, env));
const rowsHere = async <T>(...args: readonly string[]): Promise<readonly T[]> => linesOf(await here(args, env));

describe('reading', () => {
  it('list: newest first, as text and as JSON lines', async () => {
    const { out } = await here(['list'], env);
    expect(
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(/ {2,}/)[1]),
    ).toEqual(['offen', 'offen', 'online']);
    expect(await rows('list', '--format', 'json')).toMatchObject([
      { words: SAID[2] },
      { words: SAID[1] },
      { words: SAID[0], status: 'published' },
    ]);
  });

  it('show: words, places and history, in the language asked for', async () => {
    const de = await here(['show', ids[0] ?? ''], env);
    expect(de.out).toContain(SAID[0]);
    expect(de.out).toContain('vorgeschlagen');
    const en = await here(['show', ids[0] ?? '', '--locale', 'en'], env);
    expect(en.out).toContain('proposed');
    expect(await rows('show', ids[0] ?? '', '--format', 'json')).toMatchObject([
      { id: ids[0], status: 'published', authors: ['Jana'] },
    ]);
  });

  it('publications: by network and state', async () => {
    expect(await rows('publications', '--format', 'json')).toMatchObject([
      { id: `${ids[0]}-1`, state: 'live', url: expect.stringContaining(`/posts/${ids[0]}-1`) },
    ]);
    expect(await rowsHere('publications', '--state', 'removed', '--format', 'json')).toEqual([]);
    const live = await rowsHere('publications', '--network', 'microblog', '--state', 'live', '--format', 'json');
    expect(live).toHaveLength(1);
    expect((await here(['publications', '--state', 'online'], env)).out).toMatch(/ online {2}/);
    expect((await here(['publications', '--locale', 'en'], env)).out).toMatch(/ live {2}/);
    expect((await here(['publications', '--state', 'onlien'], env)).err).toContain('Meintest du »online«?');
    expect((await here(['publications', '--state', 'xyzzy'], env)).err).toContain(
      'Es gibt: bereit, wird gesendet, online',
    );
    const wrong = await here(['publications', '--network', 'microblg'], env);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('Meintest du »microblog«?');
  });

  it('export: everything, or what is stored about one person; never over an existing file', async () => {
    const all = await rows<{ kind: string }>('export');
    const count = (kind: string) => all.filter((one) => one.kind === kind).length;
    expect([count('proposal'), count('revision'), count('publication')]).toEqual([3, 3, 1]);
    expect(count('event')).toBeGreaterThan(8);
    const file = join(folder(), 'ben.jsonl');
    expect((await voices(['export', file, '--person', 'playground:ben'], env)).code).toBe(0);
    const about = readFileSync(file, 'utf8');
    expect(about).toContain(SAID[2]);
    expect(about).not.toContain(SAID[1]);
    expect((await here(['export', file], env)).code).toBe(1);
  });

  it('audit verify: whole; with anchors from outside', async () => {
    expect(await rows('audit', 'verify', '--format', 'json')).toMatchObject([{ flaws: [], anchors: 1, outside: 1 }]);
    expect((await here(['audit', 'verify', '--anchors', '/nowhere'], env)).code).toBe(2);
    expect((await here(['audit', 'all'], env)).code).toBe(2);
  });

  it('doctor: every line says how it is and what to do', async () => {
    const { code, out } = await voices(['doctor'], env);
    expect(code).toBe(0);
    for (const part of [
      '✓ Node',
      '✓ Leitbild von »Zweite Mahlzeit«',
      '! Die Firma ist erfunden',
      '✓ Datenbank',
      '✓ Nichts überfällig',
      'Es läuft. Was mit ! beginnt, ist einen Blick wert.',
    ]) {
      expect(out).toContain(part);
    }
  });
});

describe('acting', () => {
  it('undo asks, does nothing without a yes, and cannot be done twice over', async () => {
    const own = copyOf(env);
    const asked = await here(['undo', ids[0] ?? ''], own);
    expect([asked.code, asked.err.includes('--yes')]).toEqual([2, true]);
    expect((await voices(['undo', ids[0] ?? '', '--yes'], own)).code).toBe(0);
    expect((await here(['list', '--format', 'json'], own)).out).toContain('"retracting"');
    const bot = await started(own);
    await until(bot.url, 'ben', (m) => m.card?.proposal?.state === 'retracted');
    await bot.stop();
    const again = await here(['undo', ids[0] ?? '', '--yes'], own);
    expect([again.code, again.err.includes('zurückgeholt')]).toEqual([1, true]);
  });

  it('what is stopped stands above the list and in the doctor’s report, with who, when and why', async () => {
    const own = copyOf(env);
    await here(['stop', 'Falscher Preis', '--yes'], own);
    const line =
      /^! Alles ist angehalten von der Maschine aus, .+ Grund: Falscher Preis\. Weiter geht es, wenn zwei es sagen: \/voice go$/m;
    expect((await here(['list'], own)).out).toMatch(line);
    expect((await here(['doctor'], own)).out).toMatch(line);
    await here(['go', '--yes'], own);
    expect((await here(['list'], own)).out).toContain('wenn nach jemandem an der Maschine noch ein Mensch es sagt');
    expect((await here(['list', '--format', 'json'], own)).out).not.toContain('angehalten');
  });

  it.each([
    [
      'de',
      'Alles ist angehalten von der Maschine aus, seit ',
      'Grund: Falscher Preis.',
      'dieser Grund ist nicht notiert',
    ],
    ['en', 'Everything is stopped from the machine, since ', 'Reason: Falscher Preis.', 'this reason was not noted'],
  ])('a second stop says since when it stands, and that its reason is lost (%s)', async (locale, since, why, lost) => {
    const own = copyOf(env);
    const stop = (reason: string, ...more: string[]) =>
      here(['stop', reason, '--yes', '--locale', locale, ...more], own);
    expect((await stop('Falscher Preis')).out).not.toContain(lost);
    const again = await stop('Falsches Bild');
    expect([again.code, again.err]).toEqual([0, '']);
    for (const part of [since, why, lost]) expect(again.out).toContain(part);
    expect((await here(['list', '--locale', locale], own)).out).not.toContain('Falsches Bild');
    // A go that was half given is taken back by the next stop, and one network is another matter.
    await here(['go', '--yes'], own);
    expect((await stop('Noch immer')).out).not.toContain(lost);
    expect((await here(['list', '--locale', locale], own)).out).toContain('Noch immer');
    expect((await stop('Nur hier', '--network', 'microblog')).out).not.toContain(lost);
  });

  it('retry of what was taken back does not offer to take it back', async () => {
    const own = copyOf(env);
    const undone = ids[1] ?? '';
    const bot = await started(own);
    await bot.post('/api/react', {
      person: 'ben',
      message: (await until(bot.url, 'ben', (m) => m.card?.proposal?.id === undone)).id,
      reaction: '✅',
    });
    await until(bot.url, 'ben', (m) => m.card?.proposal?.id === undone && m.card.proposal.state === 'published');
    await here(['undo', undone, '--yes'], own);
    await until(bot.url, 'ben', (m) => m.card?.proposal?.id === undone && m.card.proposal.state === 'retracted');
    await bot.stop();
    const said = await here(['retry', undone], own);
    expect(said.code).toBe(1);
    expect(said.err).toBe(
      '✗ Hier gibt es nichts noch einmal zu versuchen: Der Beitrag ist zurückgeholt.\n  Soll er doch hinaus, schlägt ihn jemand im Chat neu vor.\n',
    );
  });

  it('stop holds everything; the command line is one of the two that start again', async () => {
    const own = copyOf(env);
    expect((await here(['stop', '  ', '--yes'], own)).code).toBe(2);
    expect((await here(['go', '--yes'], own)).err).toContain('Es ist nichts angehalten.');
    expect((await voices(['stop', 'Falscher Preis', '--yes'], own)).code).toBe(0);
    const first = await voices(['go', '--yes'], own);
    expect([first.code, first.out.includes('Notiert')]).toEqual([0, true]);
    const second = await here(['go', '--yes'], own);
    expect([second.code, second.err.includes('zweiten Menschen')]).toEqual([1, true]);
    const bot = await started(own);
    const say = await bot.post('/api/say', { person: 'kim', text: '/voice go' });
    const went = await bot.post('/api/press', {
      person: 'kim',
      message: say.json.messages?.[0],
      action: 'go',
      values: {},
    });
    expect(went.status).toBe(200);
    await bot.stop();
    expect((await here(['go', '--yes'], own)).err).toContain('Es ist nichts angehalten.');
  });

  it('forget shows what it means, withdraws, and leaves no byte', async () => {
    const own = copyOf(env);
    const wrong = await here(['forget', 'Janna', '--yes'], own);
    expect([wrong.code, wrong.err.includes('Meintest du »Jana«?')]).toEqual([1, true]);
    const shown = await here(['forget', 'jana'], own);
    expect(shown.code).toBe(2);
    expect(shown.out).toContain('was noch nicht draußen ist: 1.');
    expect((await voices(['forget', 'jana', '--yes'], own)).code).toBe(0);
    for (const end of ['', '-wal']) {
      const file = `${own.VOICES_DB}${end}`;
      if (existsSync(file)) expect(readFileSync(file).includes(SAID[1] ?? '')).toBe(false);
    }
    expect(readFileSync(own.VOICES_DB ?? '').includes('Jana')).toBe(false);
    const left = await here(['list', '--all'], own);
    expect(left.out).toContain('zurückgezogen');
    expect(left.out).toContain('1974');
    expect((await here(['audit', 'verify'], own)).code).toBe(0);
  });

  it('retry has nothing to do where nothing was refused', async () => {
    expect((await voices(['retry', ids[0] ?? ''], env)).code).toBe(1);
    const other = await here(['retry', ids[0] ?? '', 'x-9'], env);
    expect([other.code, other.err.includes('»x-9«')]).toEqual([1, true]);
  });
});
