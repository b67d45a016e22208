import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, talking, voices } from './voices.ts';

const LIVED = 'Die Mühle mahlt wieder, 38 Euro.';
const EMPTY = '👩‍🔧 Wir bieten innovative Lösungen.';

describe('review', () => {
  it('gives the whole shape, offsets in UTF-16 units, and opens no database', async () => {
    const path = folder();
    const env = { VOICES_DB: join(path, 'none.db') };
    const said = await voices(['review', EMPTY, '--format', 'json', '--locale', 'en'], env);
    expect(said).toMatchObject({ code: 0, err: '' });
    const json = JSON.parse(said.out) as { findings: { start: number; end: number }[] };
    expect(json).toMatchObject({
      text: EMPTY,
      lang: 'de',
      verdict: 'advise',
      scores: { emptiness: expect.any(Number), campaign: expect.any(Number) },
      values: [],
      networks: [{ id: 'microblog', used: 33, limit: 2000 }],
    });
    expect(Object.keys(json)).toEqual(['text', 'lang', 'verdict', 'scores', 'values', 'findings', 'networks']);
    const [finding] = json.findings;
    expect(Object.keys(finding ?? {})).toEqual([
      'rule',
      'verdict',
      'about',
      'start',
      'end',
      'message',
      'why',
      'instead',
      'leitbild',
    ]);
    expect(EMPTY.slice(finding?.start, finding?.end)).toBe('innovative Lösungen');
    expect(existsSync(env.VOICES_DB)).toBe(false);
  });

  it.each([
    ['of our own', `AKIA${'KANARIENVOGEL234'}`],
    ['that only the library knows', `figd_${'KanarienvogelKanarienvogelKanarienvogel12'}`],
  ])('masks a secret %s in everything it prints', async (_, secret) => {
    const text = `Auf dem Zettel: ${secret}`;
    const all = await Promise.all([
      voices(['review', text]),
      voices(['review', text, '--format', 'json']),
      voices(['review', '--jsonl'], {}, `${JSON.stringify({ text })}\n`),
    ]);
    for (const { code, out, err } of all) {
      expect(code).toBe(1);
      expect(out + err).not.toContain(secret.slice(5, 15));
      expect(out).toContain(`${secret.slice(0, 4)}•`);
    }
    const json = JSON.parse(all[1].out) as { text: string; findings: { start: number; end: number }[] };
    expect(json.text).toHaveLength(text.length);
    expect(text.slice(json.findings[0]?.start, json.findings[0]?.end)).toBe(secret);
  });

  it('finds values with their evidence', async () => {
    const { out } = await voices(['review', LIVED, '--format', 'json']);
    const { values } = JSON.parse(out) as {
      values: { id: string; strength: number; evidence: { start: number; end: number }[] }[];
    };
    expect(values.map((one) => [one.id, ...one.evidence.map(({ start, end }) => LIVED.slice(start, end))])).toEqual([
      ['repair-first', 'mahlt wieder'],
      ['say-the-price', '38 Euro'],
    ]);
    for (const { strength } of values) expect(strength > 0 && strength <= 1).toBe(true);
  });

  it('exits with 0, 1 or 2 and speaks both languages', async () => {
    const [clear, block, none, long, bytes] = await Promise.all([
      voices(['review', LIVED, '--locale', 'de']),
      voices(['review', '-', '--locale', 'en'], {}, 'Projekt Handkurbel startet im Mai.\n'),
      voices(['review', ''], { VOICES_LOCALE: 'de' }),
      voices(['review', '-'], { VOICES_LOCALE: 'de' }, 'a'.repeat(100_001)),
      voices(['review', '-'], {}, '\ud800'),
    ]);
    expect(clear).toMatchObject({ code: 0, err: '' });
    expect(clear.out).toContain('✓ Nichts dagegen.');
    expect(clear.out).not.toContain('review.levels');
    expect(block.code).toBe(1);
    expect(block.out).toContain("✗ It can't go out like this:");
    expect(block.out).toContain('Rules: confidential. How strict each is: review.levels in the Leitbild.');
    expect(none.code).toBe(1);
    expect(none.out).toContain('Hier steht nichts.');
    // Nobody may set the level of that.
    expect(none.out).not.toContain('review.levels');
    expect(long).toMatchObject({ code: 2, out: '' });
    expect(long.err).toContain('100000');
    // The pipe has made a replacement character of it: a text like any other.
    expect(bytes.code).toBe(0);
  });

  it('reads 100,000 characters', async () => {
    const { code, out } = await voices(['review', '-', '--format', 'json'], {}, `${'wort '.repeat(20_000).trim()}\n`);
    expect(code).toBe(1);
    expect((JSON.parse(out) as { text: string }).text).toHaveLength(99_999);
  });

  it('never lets a text move the cursor', async () => {
    const { out } = await voices(['review', 'Mühle \u202eelhüM\u202c und \u200bmehr.']);
    for (const sign of ['\u202e', '\u202c', '\u200b', '\u001b']) expect(out).not.toContain(sign);
  });
});

describe('review --jsonl', () => {
  it('answers line by line while more is to come', async () => {
    const stream = talking(['review', '--jsonl']);
    for (const id of [1, 'zwei', 3]) {
      stream.write(`${JSON.stringify({ id, text: LIVED })}\n`);
      expect(JSON.parse(await stream.line())).toMatchObject({ id, text: LIVED, verdict: 'clear' });
    }
    expect(await stream.end()).toBe(0);
  });

  it('gives an error object for a bad line, goes on, and ends with 2', async () => {
    const input = [
      '{"id":1,"text":"ok"}',
      '{',
      '[]',
      '{"id":"x","text":5}',
      '{"id":4,"text":"ok","lang":"fr"}',
      '{"id":5,"text":"\\ud800"}',
      '',
      JSON.stringify({ id: 6, text: 'a'.repeat(100_001) }),
      JSON.stringify({ id: 7, text: 'b'.repeat(2_000_000) }),
      '{"text":"Projekt Handkurbel"}',
    ].join('\n');
    const { code, out, err } = await voices(['review', '--jsonl', '--locale', 'de'], {}, input);
    expect([code, err]).toEqual([2, '']);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(
      lines.map((one) => [one.id, one.line, (one.error as { code: string } | undefined)?.code ?? one.verdict]),
    ).toEqual([
      [1, undefined, 'clear'],
      [undefined, 2, 'bad-json'],
      [undefined, 3, 'bad-line'],
      ['x', 4, 'bad-line'],
      [4, 5, 'bad-line'],
      [5, 6, 'lone-surrogate'],
      [6, 8, 'too-long'],
      [undefined, 9, 'too-long'],
      [undefined, undefined, 'block'],
    ]);
    expect(lines[1]?.error).toEqual({
      code: 'bad-json',
      message: 'Diese Zeile ist kein JSON.',
      hint: 'Schreib je Zeile ein Objekt: {"id": 1, "text": "…"}.',
    });
  });

  it('ends with 1 if a text was stopped, and refuses a text beside it', async () => {
    expect((await voices(['review', '--jsonl'], {}, '{"text":"ok"}\n{"text":"Projekt Handkurbel"}\n')).code).toBe(1);
    expect((await voices(['review', '--jsonl', 'Text'])).code).toBe(2);
  });
});
