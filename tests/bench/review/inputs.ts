import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const gold = join(import.meta.dirname, '../../gold');

/** Posts to read over: those of FOLDER (files of JSON lines with a `text`), else the project's own gold, German and English. */
export function posts(folder: string = process.env.FOLDER ?? gold): readonly string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
}

const LONG = 100_000;
const long = (piece: string): string =>
  piece
    .repeat(Math.ceil(LONG / piece.length))
    .slice(0, LONG)
    .toWellFormed();

/** Texts of 100,000 UTF-16 units that make a careless rule slow. */
export const nasty = (): Readonly<Record<string, string>> => ({
  'one letter': long('a'),
  'one capital': long('A'),
  spaces: long(' '),
  'new lines': long('\n'),
  'a@': long('a@'),
  'a.': long('a.'),
  'a-': long('a-'),
  '(': long('('),
  'nested quotes': long('"»\'„«'),
  'zero-width': long('\u200B'),
  'letters and zero-width': long('a\u200B'),
  emoji: long('👩\u200D🔧 '),
  marks: long('a\u0301\u0323'),
  'look-alikes': long('Z\u0435it \u0430b '),
  'names in look-alikes': long('Mahlze1t Zweıte '),
  numbers: long('12 345,67 Euro '),
  digits: long('4'),
  'bank accounts': long('DE89 3704 0044 0532 0130 00 '),
  'card numbers': long('4111 1111 1111 1112 '),
  'phone numbers': long('+49 170 1234567 '),
  hashtags: long('#NeueMühleHeute '),
  links: long('https://example.com/a?b=c '),
  'e-mail addresses': long('kim.neu@example.com '),
  'letters in base64': long('aGVsbG8gd29ybGQ'),
  'words of one letter': long('a b '),
  'capital words': long('WIR SIND DA! '),
  'remarks and a key': `AKIA${'KANARIENVOGEL234'} ${long('Wir bieten ganzheitliche Lösungen mit Leidenschaft. ')}`,
  'first words of phrases': long('wir bieten ganzheitliche und innovative '),
  sentences: long('Wir haben heute eine Mühle von 1974 repariert. '),
  'English sentences': long('We fixed a grinder from 1974 today. '),
  questions: long('?!'),
  Cyrillic: long('Кофемолка '),
  Arabic: long('مطحنة قهوة '),
  Japanese: long('今日はミルを修理しました。'),
});

const syllables = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'zo'];
const word = (n: number): string =>
  Array.from({ length: 4 }, (_, i) => syllables[Math.floor(n / 14 ** i) % 14]).join('');

/** Files of rules with a thousand phrases of two words each, none of which stands in a post; as many phrases as asked for. */
export function phraseFiles(count: number): readonly string[] {
  return Array.from({ length: count / 1000 }, (_, file) => {
    const tokens = Array.from({ length: 1000 }, (_, n) => `${word(file * 1000 + n)} ${word(file * 1000 + n + 7)}x`);
    const said = '{ de: Wort., en: Word. }';
    const proof = `ok: [nichts davon], ng: [${tokens[0]}]`;
    return `language: de\nrules:\n  - { id: many-${file}, extends: existence, message: ${said}, why: ${said}, ${proof}, tokens: [${tokens.join(', ')}] }\n`;
  });
}
