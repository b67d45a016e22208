import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { here } from './here.ts';
import { folder, home, leitbild, started, voices } from './voices.ts';

describe('the command line', () => {
  it.each([
    [['reviw'], 'Meintest du »review«?'],
    [['review', '--foo'], 'Option »--foo«'],
    [['review', 'zwei', 'Wörter'], 'Anführungszeichen'],
    [['list', '--format', 'xml'], 'passt nicht'],
    [['show'], 'Es fehlt noch ID (Nummer des Vorschlags'],
    [['db', 'move', 'a.db'], 'Es fehlt noch NACH (die neue'],
    [['audit'], 'Es fehlt noch verify (prüft'],
    [['restore'], 'keine Sicherung genannt'],
    [['review', 'x', '--lang'], 'fehlt der Wert'],
    [[], 'Es fehlt ein Verb'],
  ] as const)('%j ends with 2 and says what to do', async (args, part) => {
    const said = await voices([...args], { VOICES_LOCALE: 'de' });
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(part);
    expect(said.err.trimEnd().split('\n').length).toBeGreaterThan(1);
  });

  it.each([
    '',
    'start',
    'review',
    'list',
    'show',
    'publications',
    'retry',
    'undo',
    'stop',
    'go',
    'forget',
    'audit',
    'export',
    'doctor',
    'demo',
  ])('has help for "%s", in both languages', async (verb) => {
    const asked = [...(verb === '' ? [] : [verb]), '--help', '--locale'];
    const [de, en] = [await voices([...asked, 'de']), await here([...asked, 'en'])];
    expect([de.code, en.code, de.err, en.err]).toEqual([0, 0, '', '']);
    expect(de.out).toContain('Aufruf:');
    expect(en.out).toContain('Usage:');
    expect(de.out).not.toMatch(/\[options\]|<(?:FILE|ACCOUNT|REASON|FROM|TO)>/);
  });

  it('shows words to be typed as they are without brackets, and placeholders in the language of the reader', async () => {
    const usage = async (...args: string[]) => (await voices([...args])).out.split('\n')[0];
    expect(await usage('db', '--help', '--locale', 'de')).toBe('Aufruf: voices db [Optionen] move <VON> <NACH>');
    expect(await usage('db', '--help', '--locale', 'en')).toBe('Usage: voices db [options] move <FROM> <TO>');
    const all = (await voices(['--help', '--locale', 'de'])).out;
    for (const part of ['  audit verify ', '  vault key|rotate|revoke [KONTO] ', '  help [Verb] '])
      expect(all).toContain(part);
  });

  it.each([
    ['lsit', 'list'],
    ['stpo', 'stop'],
    ['udno', 'undo'],
  ])('two letters in the wrong order are one slip: %s', async (typed, meant) => {
    expect((await here([typed], { VOICES_LOCALE: 'de' })).err).toContain(`Meintest du »${meant}«?`);
  });

  it('names a variable nobody knows, and goes on', async () => {
    const said = await voices(['review', 'Mühle'], { VOICES_LOCALE: 'de', VOICES_PROT: '1' });
    expect([said.code, said.err.includes('Meintest du VOICES_PORT?')]).toEqual([0, true]);
  });

  it('refuses a variable it cannot use', async () => {
    const said = await voices(['start'], { VOICES_LOCALE: 'de', VOICES_PORT: 'acht' });
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('VOICES_PORT');
  });
});

describe('the Leitbild', () => {
  it('is not there', async () => {
    const said = await voices(['start'], { VOICES_LEITBILD: '/nowhere/leitbild.yml', VOICES_LOCALE: 'de' });
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('/nowhere/leitbild.yml');
    expect(said.err).toContain('VOICES_LEITBILD');
  });

  it('has a wrong key: file, line, excerpt, and what was meant', async () => {
    const path = folder();
    const file = leitbild(path, (text) => text.replace('mission:', 'misson:'));
    for (const verb of ['start', 'list']) {
      const said = await voices([verb], { ...home(folder()), VOICES_LEITBILD: file });
      expect(said.code).toBe(2);
      expect(said.err).toMatch(/leitbild\.yml:\d+:1\n {2}\d+ \| misson:/);
      expect(said.err).toContain('mission');
    }
  });

  it('names a network that nobody has built', async () => {
    const file = leitbild(folder(), (text) => text.replace('network: microblog', 'network: micrblog'));
    const said = await voices(['start'], { ...home(folder()), VOICES_LEITBILD: file });
    expect(said.code).toBe(2);
    expect(said.err).toContain('Meintest du »microblog«?');
  });
});

describe('the machine', () => {
  it('has given the port to somebody else: the first keeps working', async () => {
    const path = folder();
    const bot = await started(home(path));
    const taken = new URL(bot.url).port;
    const said = await voices(['start'], { ...home(folder()), VOICES_PORT: taken });
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toContain(`127.0.0.1:${taken}`);
    expect(said.err).toContain('VOICES_PORT');
    expect((await fetch(`${bot.url}/health`)).status).toBe(200);
    const seen = await voices(['doctor'], { ...home(path), VOICES_PORT: taken });
    expect(seen.out).toContain(`An Port ${taken} läuft Many Voices (Prozess ${bot.child.pid})`);
  });

  it('does not let us write there, or there is no folder', async () => {
    const readOnly = await voices(['start'], { ...home(folder()), VOICES_DB: '/sys/voices.db' });
    expect([readOnly.code, readOnly.out, readOnly.err.includes('schreibgeschützt')]).toEqual([1, '', true]);
    const nowhere = await voices(['start'], { ...home(folder()), VOICES_DB: '/nowhere/voices.db' });
    expect([nowhere.code, nowhere.out, nowhere.err.includes('/nowhere/voices.db')]).toEqual([1, '', true]);
  });

  it('has no folder for the anchors: that is said at once, and none is made', async () => {
    const env = home(folder());
    const elsewhere = join(folder(), 'elswhere');
    const said = await voices(['start'], { ...env, VOICES_ANCHORS: join(elsewhere, 'anchors.jsonl') });
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(elsewhere);
    expect(said.err).toContain('VOICES_ANCHORS');
    expect(existsSync(elsewhere)).toBe(false);
  });

  it('has a full disk: nothing is half done, and it goes on once there is room', async () => {
    const env = home(folder());
    const bot = await started(env, ['--import', smallDisk(folder(), 140)]);
    const answers: number[] = [];
    let n = 0;
    while (!answers.includes(503) && n < 200) {
      n += 1;
      const { status } = await bot.post('/api/say', {
        person: 'jana',
        text: `/voice Mühle ${n} mahlt wieder. ${'So war das. '.repeat(100)}`,
        event: `e${n}`,
      });
      answers.push(status);
    }
    expect(answers.at(-1)).toBe(503);
    expect((await fetch(`${bot.url}/api/people`)).status).toBe(200);
    await bot.stop();
    const again = await started(env);
    const repeated = await again.post('/api/say', {
      person: 'jana',
      text: `/voice Mühle ${n} mahlt wieder. ${'So war das. '.repeat(100)}`,
      event: `e${n}`,
    });
    expect(repeated.status).toBe(200);
    await again.stop();
    const listed = (await voices(['list', '--format', 'json'], env)).out.trimEnd().split('\n');
    expect(new Set(listed.map((line) => (JSON.parse(line) as { words: string }).words)).size).toBe(n);
    expect(listed).toHaveLength(n);
    expect((await voices(['audit', 'verify'], env)).code).toBe(0);
  });
});

/** A module that lets SQLite grow to so many pages and no further: to it, that is a full disk. */
function smallDisk(path: string, pages: number): string {
  const file = join(path, 'small-disk.mjs');
  const sqlite = import.meta.resolve('better-sqlite3');
  writeFileSync(
    file,
    `import Database from '${sqlite}';
const { pragma } = Database.prototype;
Database.prototype.pragma = function (text, ...more) {
  const answer = pragma.call(this, text, ...more);
  if (text.startsWith('journal_mode')) pragma.call(this, 'max_page_count = ${pages}');
  return answer;
};`,
  );
  return file;
}

describe('the database', () => {
  it('is not there yet: reading does not make one', async () => {
    const env = home(folder());
    const said = await voices(['list'], env);
    expect([said.code, said.err.includes('noch keine Datenbank')]).toEqual([1, true]);
    expect(said.err).toContain('»npm start« legt sie an.');
    expect((await voices(['list'], env)).code).toBe(1);
  });

  it.each([
    ['de', '»npm start« legt sie an.', 'Leg zuerst den Ordner'],
    ['en', '"npm start" creates it.', 'First create the folder'],
  ])('has no folder: nobody says that the start would make it (%s)', async (locale, makes, first) => {
    const nowhere = join(folder(), 'none');
    const env = { ...home(folder()), VOICES_DB: join(nowhere, 'voices.db'), VOICES_LOCALE: locale };
    for (const verb of ['list', 'doctor']) {
      const { code, out, err } = await here([verb], env);
      expect(code).toBe(1);
      expect(out + err).toContain(`${first} ${nowhere}`);
      expect(out + err).not.toContain(makes);
    }
  });

  it('was used by a newer version, belongs to somebody else, or is none', async () => {
    const env = home(folder());
    await (await started(env)).stop();
    const raw = new DatabaseSync(env.VOICES_DB ?? '');
    raw.exec("insert into voices_migrations (n, name) values (999, 'later')");
    raw.close();
    const newer = await voices(['start'], env);
    expect([newer.code, newer.out, newer.err.includes('neuere Version')]).toEqual([1, '', true]);
    const own = join(folder(), 'other.db');
    const other = new DatabaseSync(own);
    other.exec('create table theirs (x)');
    other.close();
    expect((await voices(['list'], { ...env, VOICES_DB: own })).err).toContain('anderen Programm');
    writeFileSync(own, 'kein SQLite, sondern ein Brief. '.repeat(100));
    const none = await voices(['list'], { ...env, VOICES_DB: own });
    expect([none.code, none.err.includes('keine SQLite-Datenbank')]).toEqual([1, true]);
  });

  it('does not know that id', async () => {
    const env = home(folder());
    await (await started(env)).stop();
    for (const args of [
      ['show', 'nope'],
      ['undo', 'nope', '--yes'],
      ['retry', 'nope'],
      ['forget', 'nobody', '--yes'],
    ]) {
      const said = await (args[0] === 'show' ? voices : here)(args, env);
      expect([args[0], said.code, said.out]).toEqual([args[0], 1, '']);
      expect(said.err).toMatch(/»no(?:pe|body)«/);
    }
  });
});
