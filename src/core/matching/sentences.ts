/** Words after which a full stop ends nothing. Of "z. B." each half counts. */
const ABBREVIATIONS = new Set(
  `z b d h u a o ä s v i e g bzw bspw ca evtl ggf inkl exkl zzgl vgl etc usw usf nr str tel dr prof dipl ing hr hrn fr
  st jh abs art bd max min mind std sog geb gest verh mio mrd tsd allg bes ehem eigtl engl dt frz urspr zb dh ua ev
  mr mrs ms jr sr vs co inc ltd corp dept est approx fig no vol rev hon gov sen rep gen col sgt capt lt ave blvd
  jan feb mär apr jun jul aug sep sept okt oct nov dez dec mo di mi fr sa so mon tue tues wed thu thur thurs fri sat sun
  p pp eg ie cf al`.split(/\s+/u),
);

/** Words people do end a sentence with: a stop behind them is one of a sentence, unless it goes on in lower case. */
const BOTH = new Set('etc usw usf no so fr mi inc co ltd corp max min sat sun fig art al a i s'.split(' '));

/** What follows a counted thing in German: "am 3. November", "im 2. Stock". */
const COUNTED = new Set(
  `januar jänner februar märz april mai juni juli august september oktober november dezember stock etage klasse platz mal tag
  woche jahr jahrhundert kapitel quartal halbjahr geburtstag jubiläum runde liga advent versuch teil schritt generation
  ausgabe auflage obergeschoss`.split(/\s+/u),
);

interface Word {
  readonly word: string;
  readonly lower: string;
}

const isLow = (word: string): boolean => /^\p{Ll}/u.test(word);

/**
 * Does this mark end a sentence? `before` is the word it touches, `alone` = that word is the first of its sentence (then "1." is a
 * point of a list), `after` the next word.
 */
export const endsSentence = (
  mark: string,
  before: Word | undefined,
  alone: boolean,
  after: Word | undefined,
): boolean => {
  if (mark !== '.' || before === undefined || after === undefined) return true;
  if (/^\d{1,3}$/u.test(before.word)) return !(alone || isLow(after.word) || COUNTED.has(after.lower));
  if (!ABBREVIATIONS.has(before.lower))
    return !(/^\p{Lu}$/u.test(before.word) && !isLow(after.word) && before.word !== 'I');
  return BOTH.has(before.lower) && !/^[\p{Ll}\d]/u.test(after.word);
};
