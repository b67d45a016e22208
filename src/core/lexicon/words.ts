/**
 * How the word lists of the lexicon are written down. All entries are lower case. A `*` stands for no, one or more
 * letters: at the end for inflection and compounds ("lösung*"), in front for a compound's first part ("*schraube" is
 * also "schraube"). Phrases keep to the matcher's signs: `*` at either end of a word, `<zahl>` for a number.
 */

/** The words of a text, divided by white space. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Phrases of several words, divided by line ends or by `;`. Empty ones do not count. */
export const lines = (text: string): readonly string[] =>
  text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Words with the endings they take: "*schraube|n" is "*schraube" and "*schrauben", each once. */
export const forms = (text: string): readonly string[] => {
  const all = new Set<string>();
  for (const entry of words(text)) {
    if (!entry.includes('|')) all.add(entry);
    else {
      const [stem = '', ...endings] = entry.split('|');
      all.add(stem);
      for (const ending of endings) all.add(stem + ending);
    }
  }
  return [...all];
};
