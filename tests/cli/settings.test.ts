import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../adapters/stores/index.ts';
import { here } from './here.ts';
import { copyOf, folder, home, started, voices } from './voices.ts';

const SAID = 'Die Mühle von 1974 mahlt wieder, 38 Euro.';
type Env = Readonly<Record<string, string>>;
const half = { VOICES_SLACK_BOT_TOKEN: 'xoxb-1111-2222-hunter2' };
const keyless = { VOICES_VAULT_KEY: 'hunter2' };
const doorless = { VOICES_PORT: 'acht' };
const roomless = { VOICES_PLAYGROUND: 'vielleicht' };
const nameless = { VOICES_SLACK_COMMAND: 'stimme' };

// One house for all tests: Jana's post is open.
const path = mkdtempSync(join(tmpdir(), 'voices-settings-'));
const { VOICES_PORT: _, ...env } = home(path);
let id = '';

beforeAll(async () => {
  const bot = await started({ ...env, VOICES_PORT: '0' });
  await bot.post('/api/say', { person: 'jana', text: `/voice ${SAID}` });
  await bot.stop();
  id = (JSON.parse((await here(['list', '--format', 'json'], env)).out) as { id: string }).id;
}, 60_000);
afterAll(() => rmSync(path, { recursive: true, force: true }));

describe.each([
  ['Slack', half],
  ['die Schlüssel der Anmeldungen', keyless],
  ['die Türen', doorless],
  ['der Playground', roomless],
] as const)('with wrong settings for %s', (name, wrong) => {
  const works = async (line: readonly string[], own: Env = env): Promise<void> => {
    const said = await here(line, { ...own, ...wrong });
    expect([line[0], said.code, said.out === '']).toEqual([line[0], 0, false]);
    expect(said.err).toMatch(new RegExp(`^! Falsch eingestellt: ${name} \\(VOICES_[A-Z_]+\\)\\. .+ doctor\\n`));
  };

  it('what needs none of it works, and says so in one line', async () => {
    for (const line of ['audit verify', `show ${id}`, 'review Mühle', 'vault key']) await works(line.split(' '));
  });

  it('start refuses', async () => {
    const said = await voices(['start'], { ...env, ...wrong });
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(/^✗ .+\n {2}.+\n$/);
  });

  it('doctor tells it among all else', async () => {
    const said = await here(['doctor'], { ...env, VOICES_PORT: '0', ...wrong });
    expect(said.code).toBe(1);
    expect(said.out).toMatch(/✗ .*(?:VOICES_SLACK|VOICES_VAULT|VOICES_PORT|VOICES_PLAYGROUND)/);
    expect(said.out).toContain('✓ Datenbank');
    expect(said.out + said.err).not.toContain('hunter2');
  });

  it('the brake works, and what is done at night', async () => {
    const own = copyOf(env);
    await works(['backup', join(folder(), 'copy.db')], own);
    await works(['stop', 'Feuer', '--yes'], own);
    await works(['go', '--yes'], own);
  });
});

describe('half a Slack', () => {
  it('a stop is told there as well: the process that runs may have all of it', async () => {
    const copy = copyOf(env);
    const own = { ...copy, ...half };
    expect((await here(['stop', 'Feuer', '--yes'], own)).code).toBe(0);
    const store = await openStore(copy.VOICES_DB ?? '');
    try {
      const due = await store.read((tx) => tx.outbox.due(100));
      const told = due.filter((one) => one.key.startsWith('switch:'));
      // And where cards stand already.
      expect(told.map((one) => one.place.chat).sort()).toEqual(['playground', 'slack']);
    } finally {
      await store.close();
    }
  });

  it('prints the manifest that completes it', async () => {
    const said = await here(['manifest', 'slack'], { ...env, ...half });
    expect(said.code).toBe(0);
    expect(JSON.parse(said.out)).toMatchObject({ settings: { socket_mode_enabled: true } });
  });
});

describe('the manifest', () => {
  it.each([
    ['one wrong value', nameless, '✗ Mit dem Wert von VOICES_SLACK_COMMAND lässt sich nichts anfangen.', '/stimme'],
    ['one beside right ones', { ...half, ...nameless }, '✗ Mit dem Wert von VOICES_SLACK_COMMAND', '/stimme'],
    [
      'a wrong name',
      { VOICES_SLACK_COMAND: '/stimme' },
      '✗ VOICES_SLACK_COMAND kennt',
      'Meintest du VOICES_SLACK_COMMAND?',
    ],
    ['a file that is not there', { VOICES_SLACK_SIGNING_SECRET_FILE: '/nirgends' }, '✗ Die Datei', 'Sieh nach'],
    ['another language', { VOICES_LOCALE: 'fr' }, '✗ VOICES_LOCALE = "fr" cannot be used.', 'Use de or en.'],
  ])('prints no default app instead of %s: it says what is wrong and what to do', async (_, wrong, said, next) => {
    const told = await here(['manifest', 'slack'], { ...env, ...wrong });
    expect(told).toMatchObject({ code: 2, out: '' });
    const [first = '', second = '', ...rest] = told.err.split('\n');
    expect(first).toContain(said);
    expect(second).toContain(next);
    expect(rest).toEqual(['']);
  });

  it('keeps what is right while something is missing', async () => {
    const told = await here(['manifest', 'slack'], { ...env, VOICES_SLACK_COMMAND: '/stimme' });
    expect(told.code).toBe(0);
    expect(JSON.parse(told.out)).toMatchObject({ features: { slash_commands: [{ command: '/stimme' }] } });
    expect(told.err).toMatch(/^! Falsch eingestellt: Slack \(VOICES_SLACK_BOT_TOKEN\)\./);
  });

  it('is printed whatever is wrong with the playground or the vault', async () => {
    expect((await here(['manifest', 'slack'], { ...env, ...roomless, ...keyless })).code).toBe(0);
  });
});

it('accounts tells of a key that is none instead of calling every login lost', async () => {
  const said = await here(['accounts'], { ...env, ...keyless });
  expect(said).toMatchObject({ code: 2, out: '' });
  expect(said.err).toMatch(/^✗ In VOICES_VAULT_KEY ist der 1\. Schlüssel keiner\.\n {2}.*vault key.*\n$/);
});

describe('a Leitbild with an account nobody can reach from here', () => {
  const account = (more: string) => (text: string) =>
    text.replace(/^accounts:\n/m, `accounts:\n  - { id: probe, ${more}, handle: '@probe', answers: Jana }\n`);
  const house = (more: string): Env => {
    const own = copyOf(env);
    const file = own.VOICES_LEITBILD ?? '';
    writeFileSync(file, account(more)(readFileSync(file, 'utf8')));
    return own;
  };
  const testbed = 'network: testbed';

  it.each([
    ['the test network, not set', testbed, {}],
    ['the test network, set wrongly', testbed, { VOICES_TESTBED: 'localhost' }],
    ['a server nobody wrote down', 'network: mastodon', {}],
    ['a network nobody has built', 'network: myspace', {}],
  ])('%s: the brake works, and so does what is done beside the bot', async (_, more, wrong) => {
    const own = { ...house(more), ...wrong };
    for (const line of [['stop', 'Feuer', '--yes'], ['list'], ['go', '--yes'], ['undo', id, '--yes']]) {
      const { code, err } = await here(line, own);
      // What is only open cannot be undone: that is a refusal, and no fault of the account.
      expect([line[0], code, err.replace(/^! .*\n/, '').startsWith('✗')]).toEqual(
        line[0] === 'undo' ? ['undo', 1, true] : [line[0], 0, false],
      );
      expect(err).not.toContain('probe');
    }
  });

  it('start refuses, and a test post there is told what is missing', async () => {
    const own = house(testbed);
    const refused = await voices(['start'], own);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('Setz VOICES_TESTBED')]);
    const tried = await here(['try', 'probe', '--yes'], own);
    expect([tried.code, tried.err]).toEqual([
      1,
      expect.stringContaining('Für »probe« ist hier kein Netzwerk eingerichtet'),
    ]);
  });
});

it('what a verb cannot do without stops it: no key, no login', async () => {
  const said = await here(['connect', 'microblog'], { ...env, ...keyless });
  expect(said).toMatchObject({ code: 2, out: '' });
  expect(said.err).toContain('VOICES_VAULT_KEY');
});

it('a database nobody can name stops what needs one, and no review', async () => {
  const wrong = { ...env, VOICES_DB: 'mysql://x/y' };
  expect((await here(['list'], wrong)).code).toBe(2);
  expect((await here(['review', 'Mühle'], wrong)).code).toBe(0);
});

it('the doctor sees that the process that runs has another Leitbild than the file, and says what to do', async () => {
  const own = copyOf(env);
  const bot = await started({ ...own, VOICES_PORT: '0' });
  const look = async (more = {}) =>
    (await here(['doctor'], { ...own, VOICES_PORT: new URL(bot.url).port, ...more })).out;
  expect(await look()).not.toContain('ein anderes Leitbild');
  const file = own.VOICES_LEITBILD ?? '';
  // A comment is no change.
  writeFileSync(file, `${readFileSync(file, 'utf8')}# Neu.\n`);
  expect(await look()).not.toContain('ein anderes Leitbild');
  writeFileSync(file, readFileSync(file, 'utf8').replace('quietDays: 7', 'quietDays: 8'));
  expect(await look()).toMatch(
    /✓ An Port \d+ läuft Many Voices \(Prozess \d+\)\n! .+ ein anderes Leitbild: Die Datei wurde.+\n {4}Ist sie geändert, starte es neu/,
  );
  const elsewhere = `${file}.yml`;
  copyFileSync(file, elsewhere);
  expect(await look({ VOICES_LEITBILD: elsewhere })).toContain(`Es liest ${file}, hier gilt ${elsewhere}.`);
  await bot.stop();
});
