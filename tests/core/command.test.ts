import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandWords, readSpoken, type Spoken } from '../../src/core/command.ts';

const post = (text: string, to: string | null = null): Spoken => ({ kind: 'post', text, to });
const command = (word: (typeof commandWords)[number], rest = ''): Spoken => ({ kind: 'command', word, rest });
const nearly = (word: (typeof commandWords)[number], typed: string): Spoken => ({ kind: 'nearly', word, typed });
const form: Spoken = { kind: 'form' };

const table: readonly (readonly [typed: string, spoken: Spoken])[] = [
  ['', form],
  ['   ', form],
  ['\u00a0\u3000\t\n', form],
  ['--', form],
  [' -- ', form],
  ['list', command('list')],
  ['  list  ', command('list')],
  ['\u00a0list\u2003', command('list')],
  ['list mine', command('list', 'mine')],
  ['undo\u00a0P7', command('undo', 'P7')],
  ['stop\nWrong number', command('stop', 'Wrong number')],
  ['stop  two  spaces', command('stop', 'two  spaces')],
  ['help', command('help')],
  ['List', command('list')],
  ['LIST', command('list')],
  ['Hilfe!', command('help')],
  ['?', command('help')],
  ['Rückgängig', command('undo')],
  ['stopp', command('stop')],
  ['lsit', nearly('list', 'lsit')],
  ['Leitbidl', nearly('leitbild', 'Leitbidl')],
  ['widthraw', nearly('withdraw', 'widthraw')],
  ['hlife', nearly('help', 'hlife')],
  ['gone', post('gone')],
  ['Kaffee', post('Kaffee')],
  ['Hilfe für alle', post('Hilfe für alle')],
  ['-- lsit', post('lsit')],
  ['List of things we repaired', post('List of things we repaired')],
  ['lists', nearly('list', 'lists')],
  ['list, please', post('list, please')],
  ['list.', command('list')],
  ['listing', post('listing')],
  ['-- list', post('list')],
  ['--\nlist', post('list')],
  ['--\u00a0undo it', post('undo it')],
  ['-- -- x', post('-- x')],
  ['-- @ben hello', post('@ben hello')],
  ['--list', post('--list')],
  ['-list', post('-list')],
  ['👍', post('👍')],
  ['— list', post('— list')],
  ['@ben The mill runs again.', post('The mill runs again.', 'ben')],
  ['@ben\nThe mill', post('The mill', 'ben')],
  ['@jörg.ö_b-1 Kaffee', post('Kaffee', 'jörg.ö_b-1')],
  ['@ben list', post('list', 'ben')],
  ['@ben', post('@ben')],
  ['@ben  ', post('@ben')],
  ['@ hello', post('@ hello')],
  ['@ben, look', post('@ben, look')],
  ['ben@example.org hello', post('ben@example.org hello')],
  ['The mill runs again.', post('The mill runs again.')],
  ['  line one\n\nline two  ', post('line one\n\nline two')],
  ['constructor', post('constructor')],
  ['__proto__', post('__proto__')],
];

describe('what stands after /voice', () => {
  it.each(table)('%j', (typed, spoken) => {
    expect(readSpoken(typed)).toEqual(spoken);
  });

  it('knows every command word, alone and with a rest', () => {
    for (const word of commandWords) {
      expect(readSpoken(word)).toEqual(command(word));
      expect(readSpoken(`${word} rest of it`)).toEqual(command(word, 'rest of it'));
      expect(readSpoken(`-- ${word}`)).toEqual(post(word));
    }
  });

  it('behind "--" every text is a post, as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const spoken = readSpoken(`-- ${text}`);
        expect(spoken).toEqual(text.trim() === '' ? form : post(text.trim()));
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
