import { describe, expect, it } from 'vitest';
import { entry, parsed, said } from '../said.ts';

/** The findings of one entry, as [place, what it says in German]. */
const found = (lines: string, text: string, ok?: string, ng?: string) =>
  said(text, { wordings: parsed(entry(lines, ok, ng)), language: 'de' }).map(
    ({ start, end, message }) => [text.slice(start, end), message.de] as const,
  );

describe('existence', () => {
  it('leaves out what stands inside an exception', () => {
    const rule = 'extends: existence\ntokens: [Lösung*, Wörter]\nexceptions: [Lösung der Aufgabe, Salzlösung]';
    expect(found(rule, 'Die Lösung der Aufgabe ist eine Salzlösung.')).toEqual([]);
    expect(found(rule, 'Die Lösung der Aufgabe: Lösungen.')).toEqual([['Lösungen', '»Lösungen«: Das sagt nichts.']]);
  });

  it('minds case where it is told to, in phrases and in expressions', () => {
    const rule = "extends: existence\nignorecase: false\ntokens: [Wörter, 'S(?:IE|ie)']";
    expect(found(rule, 'wörter und sie')).toEqual([]);
    expect(found(rule, 'Sie und wörter')).toHaveLength(1);
  });

  it('finds inside words, and signs, where it is no matter of words', () => {
    const rule = "extends: existence\nnonword: true\ntokens: ['!!', örte]";
    expect(found(rule, 'Na gut!!').map(([place]) => place)).toEqual(['!!']);
    expect(found(rule, 'Na gut!')).toEqual([]);
  });
});

describe('substitution', () => {
  const rule =
    'extends: substitution\nswap: { zeitnah: bald|morgen, "in der Lage (?:sein|zu)": können, Wörter: Worte }';

  it('says what is better, of several the first, and names the others', () => {
    const wordings = parsed(entry(rule));
    const [one] = said('Das geht zeitnah, und wir sind in der Lage zu liefern.', { wordings, language: 'de' });
    expect(one!.message).toEqual({
      de: '»zeitnah«, »in der Lage zu«: Das sagt nichts.',
      en: '"zeitnah", "in der Lage zu": That says nothing.',
    });
    expect(one!.instead).toEqual({ de: '»bald oder morgen«', en: '"bald or morgen"' });
  });

  it('fills the message as Vale does: first what is better, then what is there', () => {
    const yaml = entry(rule).replace('Das sagt nichts.', "'Lieber »%s« als »%s«.'");
    const [one] = said('Zeitnah, oder in der Lage zu.', { wordings: parsed(yaml), language: 'de' });
    expect(one!.message.de).toBe('Lieber »bald oder morgen« als »Zeitnah«. Ebenso: »in der Lage zu«.');
  });

  it('leaves out what stands inside an exception', () => {
    const but = `${rule}\nexceptions: [zeitnah erledigt]`;
    expect(found(but, 'Wird zeitnah erledigt.')).toEqual([]);
    expect(found(but, 'Wird zeitnah fertig.')).toHaveLength(1);
  });

  it('leaves alone what is written as it should be, and takes the longer of two', () => {
    const email = 'extends: substitution\nignorecase: true\nswap: { mail: E-Mail, e-mail: E-Mail, Wörter: Worte }';
    expect(found(email, 'Eine E-Mail')).toEqual([]);
    expect(found(email, 'Eine e-mail').map(([place]) => place)).toEqual(['e-mail']);
  });
});

describe('occurrence', () => {
  const many = 'extends: occurrence\ntoken: Wörter\nmax: 2\nscope: sentence';
  const ng = 'Wörter, Wörter, Wörter.';

  it('counts in each sentence, and points at the first that is too many', () => {
    expect(found(many, 'Wörter, Wörter. Wörter, Wörter.', 'Es regnet.', ng)).toEqual([]);
    const text = 'Wörter. Wörter, WÖRTER, wörter.';
    expect(found(many, text, 'Es regnet.', ng).map(([place]) => place)).toEqual(['wörter']);
  });

  it('counts expressions that touch, and words that share a space', () => {
    const signs = "extends: occurrence\ntoken: '[!?]'\nnonword: true\nmax: 3";
    expect(found(signs, 'So!?! Ja! Nein?', 'So!', 'So!!!!').map(([place]) => place)).toEqual(['!']);
    const words = "extends: occurrence\ntoken: 'j(?:a|o)'\nmax: 2";
    expect(found(words, 'ja jo ja', 'ja', 'ja jo ja')).toHaveLength(1);
  });

  it('misses what should be there at least so often', () => {
    const few = "extends: occurrence\ntoken: '[?]'\nnonword: true\nmin: 1";
    expect(found(few, 'Warum? Darum.', 'Warum?', 'Darum.')).toEqual([]);
    expect(found(few, 'Darum.', 'Warum?', 'Darum.')).toEqual([['', 'Das sagt nichts.']]);
  });
});

describe('repetition', () => {
  const rule = 'extends: repetition\nexceptions: [die die]';

  it('finds a word written twice, and not what was meant', () => {
    const ng = 'Das das ist neu.';
    expect(found(rule, 'Wir haben haben auf.', 'Na. Na dann.', ng)).toEqual([
      ['haben haben', '»haben haben«: Das sagt nichts.'],
    ]);
    for (const text of ['Kommt. Kommt alle.', 'Frauen, die die Mühle kennen', 'Sehr, sehr gut', 'zwei 2 2', 'so\nso'])
      expect(found(rule, text, 'Na.', ng)).toEqual([]);
  });
});

describe('consistency', () => {
  it('finds the second of two ways to write the same', () => {
    const rule = 'extends: consistency\neither: { Photo*: Foto*, Grafik: Graphik }';
    const ng = 'Ein Photo und ein Foto.';
    expect(found(rule, 'Zwei Fotos, dann noch ein Photo.', 'Ein Foto.', ng).map(([place]) => place)).toEqual(['Photo']);
    expect(found(rule, 'Photos und Photographen', 'Ein Foto.', ng)).toEqual([]);
  });
});

describe('conditional', () => {
  it('finds what needs something else that is missing', () => {
    const rule = 'extends: conditional\nfirst: Gewinnspiel*\nsecond: Teilnahmebedingung*';
    const [ok, ng] = ['Gewinnspiel, hier die Teilnahmebedingungen.', 'Gewinnspiel.'];
    expect(found(rule, 'Unser Gewinnspiel läuft.', ok, ng).map(([place]) => place)).toEqual(['Gewinnspiel']);
    expect(found(rule, 'Teilnahmebedingungen zum Gewinnspiel', ok, ng)).toEqual([]);
  });

  it('wants the same where a bracket holds it', () => {
    const rule =
      "extends: conditional\nignorecase: false\nfirst: '[A-Z]{3}'\nsecond: '\\w+ \\(([A-Z]{3})\\)'\nexceptions: [USB]";
    const [ok, ng] = ['Kaffeebund (KBD) und KBD.', 'Die KBD.'];
    expect(found(rule, 'Kaffeebund (KBD), USB, KBD und die ABC.', ok, ng).map(([place]) => place)).toEqual(['ABC']);
  });
});

describe('capitalization', () => {
  it('wants sentences to begin with a capital', () => {
    const rule = 'extends: capitalization\nmatch: "[\\\\p{Lu}\\\\d].*"\nignorecase: false\nscope: sentence';
    expect(found(rule, 'Gut. schlecht. Über.', 'Gut.', 'schlecht.').map(([place]) => place)).toEqual(['schlecht.']);
  });

  it.each([
    ['$title', 'A Grinder for the Road', 'A grinder for the road'],
    ['$sentence', 'A grinder from NASA', 'A Grinder From Here'],
    ['$upper', 'ALL OF IT', 'Not all'],
    ['$lower', 'all of it', 'Not all'],
  ])('knows %s', (match, ok, ng) => {
    const rule = `extends: capitalization\nmatch: ${match}\nscope: text`;
    expect(found(rule, ok, ok, ng)).toEqual([]);
    expect(found(rule, ng, ok, ng)).toHaveLength(1);
  });
});

describe('metric', () => {
  it('works a formula out over what can be counted', () => {
    const rule = "extends: metric\nformula: (words / sentences) * 2 - sqrt(4)\ncondition: '> 10'";
    const ng = 'Das hier ist ein Satz mit sehr vielen Wörtern.';
    const yaml = entry(rule, 'Kurz.', ng).replace('Das sagt nichts.', "'Es sind %s.'");
    const [one] = said(ng, { wordings: parsed(yaml), language: 'de' });
    expect(one).toMatchObject({ start: 0, end: 0, message: { de: 'Es sind 16.00.' } });
    expect(found(rule, 'Kurz. Und gut.', 'Kurz.', ng)).toEqual([]);
    expect(found(rule, '😀', 'Kurz.', ng)).toEqual([]);
  });
});
