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
  ['@ben', post('', 'ben')],
  ['@ben  ', post('', 'ben')],
  ['@ben \u00a0\n', post('', 'ben')],
  ['@ hello', post('@ hello')],
  ['@ben, look', post('@ben, look')],
  ['ben@example.org hello', post('ben@example.org hello')],
  ['The mill runs again.', post('The mill runs again.')],
  ['  line one\n\nline two  ', post('line one\n\nline two')],
  ['constructor', post('constructor')],
  ['__proto__', post('__proto__')],
];

const ID = 'yhv408m72n8';
const LETTERS = 'yhvkqpmzznx';

const slips: readonly (readonly [typed: string, spoken: Spoken])[] = [
  ...(
    [
      ['rivise', 'revise', `${ID} neuer Text für alle, mit einem Satz dahinter`],
      ['wihtdraw', 'withdraw', '123'],
      ['unod', 'undo', '123'],
      ['undp', 'undo', 'that post'],
      ['Unod', 'undo', `#${ID}`],
      ['shwo', 'show', ID.toUpperCase()],
      ['shop', 'show', ID],
      // One in sixty numbers has no digit.
      ['rivise', 'revise', `${LETTERS} neuer Text für alle, mit einem Satz dahinter`],
      ['shwo', 'show', LETTERS.toUpperCase()],
      ['Liste', 'list', ID],
      ['stpo', 'stop', 'alles sofort'],
      ['stopp', 'stop', 'alles sofort'],
      ['Stop!', 'stop', 'everything'],
      ['Undo', 'undo', 'that please'],
      ['löschen', 'undo', '123'],
      ['lsit', 'list', 'mine'],
      ['leitbidl', 'leitbild', 'bitte'],
      ['asnwers', 'answers', 'please'],
    ] as const
  ).map(([slip, word, rest]) => [`${slip} ${rest}`, nearly(word, `${slip} ${rest}`)] as const),
  // Behind a number no sentence follows: these are commands in another case or language.
  [`Undo ${ID}`, command('undo', ID)],
  [`SHOW #${ID}`, command('show', `#${ID}`)],
  [`Zurückziehen ${ID}`, command('withdraw', ID)],
  [`Undo ${LETTERS}`, command('undo', LETTERS)],
  [`ändern ${ID} Neuer Text`, command('revise', `${ID} Neuer Text`)],
  ['/voice undo 123', command('undo', '123')],
  ['/voice', form],
  ['/voice Die Mühle läuft.', post('Die Mühle läuft.')],
  ['-- /voice ist unser Befehl', post('/voice ist unser Befehl')],
  ['/voices heard', post('/voices heard')],
];

/** Sentences somebody may well post, each beginning with a word like a command. */
const ordinary = [
  'Shop heute zu',
  'Shop geschlossen: Wir schleifen Mahlkegel.',
  'Stopp, die Mühle von 1974 läuft wieder.',
  'Stoppt den Wegwerfwahn',
  'Liste der Mühlen, die wir 2026 repariert haben',
  'Liste online',
  'Listen helfen.',
  'Und sie mahlt doch.',
  'Und weiter?',
  'Hilfe gesucht: Wer kennt diesen Mahlkegel?',
  'Hilfe willkommen',
  'Hilft jemandem dieser Schraubenzieher?',
  'Weiter so.',
  'Weiter geht es am Montag um neun.',
  'Wetter gut, Werkstatt offen',
  'Antworten auf eure Fragen gibt es am Tisch.',
  'Antwort gefunden',
  'Ich repariere Mühlen.',
  'Ist offen.',
  'Bist dabei?',
  'Last Call',
  'Lust auf Kaffee?',
  'Reisen bildet, Reparieren auch.',
  'Ändern können wir nur die Mühle, nicht den Kaffee.',
  'Löschen muss man bei uns nur den Durst.',
  'Leiter gesucht',
  'Leitbilder hängen in Fluren. Unseres liegt auf der Werkbank.',
  'Zurückholen, was andere wegwerfen: Das ist unser Beruf.',
  'Entwurf fertig',
  'Show us your grinder.',
  'Show time',
  'How to clean a burr',
  'Shop closed',
  'Slow coffee',
  'Snow day',
  'Help wanted: two pairs of hands on Saturday',
  'Help wanted',
  'Go on, ask us anything.',
  'Go team',
  'Step by step the grinder came apart.',
  'Stop throwing grinders away, bring them here.',
  'Undo the top screw before you lift the lid.',
  'List of things we repaired',
  'Live today',
  'Lost screw',
  'Reply hazy, try again later.',
  'Rely on nothing, measure everything.',
  'Until tomorrow',
  'Answer key',
  'Answers to your questions, every Monday.',
  'Draft beer',
  'Me too',
  'Drafts of the new sign are on the wall.',
  'Revised prices',
  'Water helps.',
  'Show 1974er Mühlen am Samstag',
  'Liste 2026: 400 Mühlen',
  // Eleven letters, none of them i, l, o or u: a number could look like this.
  'Shop strengthens the town.',
  'Ändert verbesserte Technik den Kaffee?',
  'Stopp entsprachst du dem?',
  'Shwo backstretch and backscratch.',
  'Löscht abschreckst keinen Durst.',
];

describe('a slip of the hand', () => {
  it.each(slips)('%j', (typed, spoken) => expect(readSpoken(typed)).toEqual(spoken));

  it('is none where an ordinary sentence begins with a word like a command', () => {
    expect(ordinary.length).toBeGreaterThanOrEqual(40);
    for (const text of ordinary) expect(readSpoken(text)).toEqual(post(text));
  });
});

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
