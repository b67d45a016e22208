import { copyFileSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verb } from '../../src/cli/leitbild.ts';
import type { Shell } from '../../src/cli/shell.ts';
import { readConfig } from '../../src/config.ts';
import { parseLeitbild } from '../../src/core/leitbild-parse.ts';
import { partsFor } from '../../src/parts.ts';
import { company, last } from '../support/company.ts';
import { here } from './here.ts';
import { notedTerminal } from './noted.ts';
import { folder, home, leitbild, voices } from './voices.ts';

const story = ['Jan hat den Ofen am selben Tag repariert, für 40 Euro.', 'Die Schule hatte wieder Brötchen.', ''];
const rest = [
  '',
  '',
  'Wir backen nachts Brot.',
  'We bake at night.',
  'In jedem Dorf eine Backstube.',
  '',
  '200 Brote am Tag',
  '',
  '',
];
const end = ['Erst reparieren', 'Respekt: zugehört', '', 'Repair first', '', 'Bäckerei Jan'];
const piped = (...lines: readonly (readonly string[])[]): string =>
  lines
    .flat()
    .map((line) => `${line}\n`)
    .join('');

/** The verb at a terminal whose input is these chunks; it ends where they end. */
async function talk(file: string, chunks: readonly string[], env: Readonly<Record<string, string>>) {
  const { terminal, said } = notedTerminal();
  const { config } = readConfig({ LANG: 'C', ...env });
  const input = (async function* () {
    for (const chunk of chunks) yield new TextEncoder().encode(chunk);
  })();
  const shell: Shell = { config, locale: 'de', terminal: { ...terminal, input }, parts: partsFor(config, 'de') };
  const code = await verb(shell, ['start', file], {}).catch((error: Error) => error.message);
  return { code, said };
}

describe('leitbild check', () => {
  it('the example comes out well, in both languages', async () => {
    const env = home(folder());
    expect(await here(['leitbild', 'check'], env)).toEqual({
      code: 0,
      out: 'An den Sätzen des Leitbilds fällt mir nichts auf. Ob sie gelebt werden, wisst ihr besser.\n',
      err: '',
    });
    expect((await here(['leitbild', 'check', '--locale', 'en'], env)).out).toContain(
      'I find nothing to fault in the sentences of the Leitbild.',
    );
  });

  it('tells the weakest sentence with one question, with --all every one, with --json each sentence', async () => {
    const path = folder();
    const file = leitbild(path, (text) =>
      text
        .replace(
          'de: Eine Stadt, in der keine',
          'de: Der Mensch steht im Mittelpunkt unserer Vision. Eine Stadt, in der keine',
        )
        .replace('de: 400 Mühlen', 'de: 500 Mühlen'),
    );
    const env = { ...home(folder()), VOICES_LEITBILD: file };
    const one = await here(['leitbild', 'check'], env);
    expect(one.code).toBe(0);
    expect(one.out).toContain('Vision: »Der Mensch steht im Mittelpunkt unserer Vision.«');
    expect(one.out.match(/\?/g)).toHaveLength(1);
    expect(one.out).toContain('Und einer mehr.\n  Alle: npm run voices -- leitbild check --all');
    const named = await here(['leitbild', 'check', file], home(folder()));
    expect(named.out).toContain(`\n  Alle: npm run voices -- leitbild check ${file} --all\n`);
    const spaced = join(path, 'unser "neues" Leitbild.yml');
    copyFileSync(file, spaced);
    expect((await here(['leitbild', 'check', spaced, '--locale', 'en'], home(folder()))).out).toContain(
      `\n  All of them: npm run voices -- leitbild check "${path}/unser \\"neues\\" Leitbild.yml" --all\n`,
    );
    const all = await here(['leitbild', 'check', file, '--all'], home(folder()));
    expect(all.out).toContain('Die Zahl »500« steht nur auf Deutsch.');
    const { out } = await voices(['leitbild', 'check', file, '--json'], home(folder()));
    const { sentences } = JSON.parse(out) as { sentences: { line: string; language: string; score: number }[] };
    expect(sentences.filter(({ line }) => line === 'vision')).toHaveLength(3);
    expect(sentences).toContainEqual(
      expect.objectContaining({ line: 'mission', language: 'en', remarks: [], score: 0 }),
    );
  });

  it('names what works otherwise than its writer may think', async () => {
    const file = leitbild(folder(), (text) => `${text}\nreview:\n  levels:\n    ganz-eigener-eintrag: off\n`);
    const { out } = await here(['leitbild', 'check', file], home(folder()));
    expect(out).toMatch(/^! Unter »review\.levels« steht »ganz-eigener-eintrag«\. .+\n {2}Streich die Zeile/mu);
    const said = await voices(['leitbild', 'check', file, '--json'], home(folder()));
    expect((JSON.parse(said.out) as { warnings: { code: string }[] }).warnings).toEqual([
      expect.objectContaining({ code: 'unknown-level' }),
    ]);
  });

  it('reads the Leitbild over although a rule file is broken', async () => {
    const rules = folder();
    writeFileSync(join(rules, 'eigene.yml'), 'language: de\nrules: [\n');
    const { code, out, err } = await here(['leitbild', 'check'], { ...home(folder()), VOICES_RULES: rules });
    expect([code, out.includes('An den Sätzen des Leitbilds')]).toEqual([0, true]);
    expect(err).toContain('! Eure Regeldateien lassen sich nicht lesen: »voices doctor« sagt, woran es liegt.');
  });

  it('knows from the database which values no post has lived, for the Leitbild in use alone', async () => {
    const path = folder();
    const env = home(path);
    const c = await company({ db: env.VOICES_DB ?? '' });
    const card = last(
      await c.say('jana', 'Heute eine Mühle von 1974 repariert, jetzt läuft sie wieder. Kosten: 38 Euro.'),
    );
    await c.react('ben', card, '✅');
    await c.pass(5_000);
    await c.close();
    const check = async (now: string, file: readonly string[] = []) => {
      const { terminal, said } = notedTerminal();
      const { config } = readConfig({ LANG: 'C', ...env });
      const parts = { ...partsFor(config, 'de'), clock: { now: () => now } };
      expect(await verb({ config, locale: 'de', terminal, parts }, ['check', ...file], { all: true })).toBe(0);
      return said.out;
    };
    expect(await check('2027-01-26T10:00:00.000Z')).toContain(
      '»Erst reparieren«: seit 8 Wochen in keinem Beitrag zu sehen.',
    );
    expect(await check('2026-12-24T10:00:00.000Z')).toContain('An den Sätzen des Leitbilds fällt mir nichts auf.');
    const other = leitbild(folder());
    expect(await check('2027-01-26T10:00:00.000Z', [other])).toContain(
      'An den Sätzen des Leitbilds fällt mir nichts auf.',
    );
  });

  it.each([
    ['de', 'Diese Datei gibt es nicht.\nBerichtige den Pfad'],
    ['en', 'This file does not exist.\nCorrect the path'],
  ])('a file that is not there is told as one that was named, unless a setting names it (%s)', async (locale, told) => {
    const nowhere = join(folder(), 'none.yml');
    const given = await here(['leitbild', 'check', nowhere, '--locale', locale], home(folder()));
    expect(given.code).toBe(2);
    expect(given.err).toContain(told);
    expect(given.err).not.toContain('VOICES_LEITBILD');
    const set = await here(['leitbild', 'check'], { ...home(folder()), VOICES_LEITBILD: nowhere });
    expect(set.err).toContain('VOICES_LEITBILD');
  });

  it('a broken file is told with its place, and any other word with what there is', async () => {
    const path = folder();
    const file = leitbild(path, (text) => text.replace('mission:', 'misison:'));
    const broken = await here(['leitbild', 'check', file], home(folder()));
    expect(broken.code).toBe(2);
    expect(broken.err).toMatch(/leitbild\.yml:\d+:1\n/);
    expect((await here(['leitbild', 'chekc'], home(folder()))).err).toContain('leitbild check und leitbild start');
  });
});

describe('leitbild start', () => {
  it('writes what a pipe answers into a new file, and says what check says', async () => {
    const path = folder();
    const file = join(path, 'neu.yml');
    const done = await voices(['leitbild', 'start', file], home(path), piped(story, rest, end));
    expect(done.code).toBe(0);
    expect(done.out).toMatch(/^✓ .*neu\.yml ist geschrieben/);
    expect(done.out).toContain('Wert: »Respekt«');
    expect(done.err).toContain('Frage 8 von 8\nUnd unter welchem Namen kennt man euch?');
    const parsed = parseLeitbild(readFileSync(file, 'utf8'), file);
    expect(parsed.ok && parsed.leitbild.values.map(({ name, seen }) => [name.en, seen.en])).toEqual([
      ['Repair first', ['repariert', '<zahl> Euro']],
      ['Respekt', ['zugehört']],
    ]);
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  it('goes on where it was interrupted, in the middle of a story', async () => {
    const path = folder();
    const file = join(path, 'neu.yml');
    const env = home(path);
    const first = await talk(file, [piped(story), 'Der Teig war versalzen.\n'], env);
    expect(first.code).toBe('Answers are missing, and nobody gives any.');
    const part = JSON.parse(readFileSync(`${file}.part`, 'utf8'));
    expect(part.answers).toEqual({ proud: story.slice(0, 2).join('\n'), wrong: 'Der Teig war versalzen.' });
    // A line that was typed before the process was ended, and no more.
    writeFileSync(
      `${file}.part`,
      JSON.stringify({
        ...part,
        answers: { proud: part.answers.proud },
        open: { key: 'wrong', lines: ['Der Teig war'] },
      }),
    );
    const then = await talk(file, [piped(['versalzen.'], rest), piped(end)], env);
    expect(then.code).toBe(0);
    expect(then.said.err).toContain('Bisher:\n  Der Teig war');
    expect(then.said.err).not.toContain('Frage 1 von 8');
    expect(readFileSync(file, 'utf8')).toContain('# Der Teig war\n# versalzen.');
  });

  it('keeps a line the moment it is there', async () => {
    const path = folder();
    const file = join(path, 'neu.yml');
    const kept: unknown[] = [];
    const { terminal } = notedTerminal();
    const { config } = readConfig({ LANG: 'C', ...home(path) });
    const input = (async function* () {
      yield new TextEncoder().encode('Jan hat den Ofen repariert.\n');
      kept.push(JSON.parse(readFileSync(`${file}.part`, 'utf8')).open);
    })();
    const shell: Shell = { config, locale: 'de', terminal: { ...terminal, input }, parts: partsFor(config, 'de') };
    await expect(verb(shell, ['start', file], {})).rejects.toThrow('Answers are missing');
    expect(kept).toEqual([{ key: 'proud', lines: ['Jan hat den Ofen repariert.'] }]);
  });

  it('keeps no secret, in the file as little as beside it', async () => {
    const path = folder();
    const file = join(path, 'neu.yml');
    const key = 'Ab3dEf6hIj9lMn2pQr5tUv8xYz1bCd4fGh7j';
    const kept: string[] = [];
    const { terminal } = notedTerminal();
    const { config } = readConfig({ LANG: 'C', ...home(path) });
    const input = (async function* () {
      const armour = ['-----BEGIN RSA PRIVATE KEY-----', key, '-----END RSA PRIVATE KEY-----'];
      for (const line of ['Das Passwort: kurbel#99', ...armour, '', 'Jan half.', '', ''])
        yield* [new TextEncoder().encode(`${line}\n`)].map((chunk) => {
          if (existsSync(`${file}.part`)) kept.push(readFileSync(`${file}.part`, 'utf8'));
          return chunk;
        });
      for (const lines of [rest.slice(2), end]) yield new TextEncoder().encode(piped(lines));
    })();
    const shell: Shell = { config, locale: 'de', terminal: { ...terminal, input }, parts: partsFor(config, 'de') };
    expect(await verb(shell, ['start', file], {})).toBe(0);
    const all = [...kept, readFileSync(file, 'utf8')].join('\n');
    expect(kept.length).toBeGreaterThan(4);
    expect(all).toContain('••••');
    expect(all).toContain('Jan half.');
    expect(all).not.toContain('kurbel#99');
    expect(all).not.toContain(key);
  });

  it('says before the first question that it cannot be kept, and has what it speaks of', async () => {
    const path = folder();
    const nowhere = await talk(join(path, 'none', 'neu.yml'), [], home(folder()));
    expect(nowhere.code).toContain('cannot be written (ENOENT)');
    expect(nowhere.said.err).toBe('');
    const file = join(path, 'neu.yml');
    expect((await talk(file, [], home(path))).code).toBe('Answers are missing, and nobody gives any.');
    expect(existsSync(`${file}.part`)).toBe(true);
    expect((await talk(file, [], home(path))).said.err).toContain('Acht Fragen, die Geschichten zuerst.');
  });

  it('takes a link that leads nowhere for a file that is there', async () => {
    const path = folder();
    const file = join(path, 'neu.yml');
    symlinkSync(join(path, 'none.yml'), file);
    const { code, said } = await talk(file, [piped(story)], home(folder()));
    expect(code).toContain('exists already');
    expect(said.err).toBe('');
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  it('takes 200 lines for an answer, and says so once', async () => {
    const file = join(folder(), 'neu.yml');
    const many = Array.from({ length: 203 }, (_, i) => `Zeile ${i + 1}.`);
    const { said } = await talk(file, [piped(many, [''], ['Der Teig war versalzen.'])], home(folder()));
    const { answers } = JSON.parse(readFileSync(`${file}.part`, 'utf8')) as { answers: { proud: string } };
    expect(answers.proud.split('\n')).toEqual(many.slice(0, 200));
    expect(said.err.match(/200 Zeilen reichen/g)).toHaveLength(1);
    expect(answers).toMatchObject({ wrong: 'Der Teig war versalzen.' });
  });

  it('asks again for what it cannot do without', async () => {
    const file = join(folder(), 'neu.yml');
    const { code, said } = await talk(file, [piped(['', '', '', ''], ['Wir backen nachts Brot.'])], home(folder()));
    expect(code).toBe('Answers are missing, and nobody gives any.');
    expect(said.err.match(/Frage 4 von 8/g)).toHaveLength(2);
    expect(said.err).toContain('Ein halber Satz genügt');
    expect(said.err).toContain('Und auf Englisch: »Wir backen nachts Brot.«?');
  });

  it('overwrites nothing, and says what is no conversation of ours', async () => {
    const path = folder();
    const file = leitbild(path);
    const before = readFileSync(file, 'utf8');
    const there = await here(['leitbild', 'start', file], home(folder()));
    expect(there.code).toBe(1);
    expect(there.err).toContain('überschrieben wird nichts');
    expect(readFileSync(file, 'utf8')).toBe(before);
    const other = join(path, 'neu.yml');
    writeFileSync(`${other}.part`, 'Hallo');
    const odd = await here(['leitbild', 'start', other], home(folder()));
    expect(odd.code).toBe(2);
    expect(odd.err).toContain('lässt sich aber nicht lesen');
    expect(readFileSync(`${other}.part`, 'utf8')).toBe('Hallo');
    const nowhere = await talk(join(path, 'none', 'neu.yml'), [piped(story)], home(folder()));
    expect(nowhere.code).toContain('cannot be written (ENOENT)');
  });

  it('keeps the answers where the file has come into being meanwhile', async () => {
    const path = folder();
    const file = join(path, 'neu.yml');
    const { terminal } = notedTerminal();
    const { config } = readConfig({ LANG: 'C', ...home(path) });
    const input = (async function* () {
      yield new TextEncoder().encode(piped(story));
      writeFileSync(file, 'von jemand anderem');
      yield new TextEncoder().encode(piped(rest, end));
    })();
    const shell: Shell = { config, locale: 'de', terminal: { ...terminal, input }, parts: partsFor(config, 'de') };
    await expect(verb(shell, ['start', file], {})).rejects.toMatchObject({
      exit: 1,
      next: { de: expect.stringContaining('neu.yml.part') },
    });
    expect(readFileSync(file, 'utf8')).toBe('von jemand anderem');
    expect(JSON.parse(readFileSync(`${file}.part`, 'utf8')).answers.name).toBe('Bäckerei Jan');
  });
});
