import { readText, type Span } from './reading.ts';

/** So much of a sentence is looked at on either side, in UTF-16 units: nobody wishes for longer before they say for what. */
const BEFORE = 200;
const AFTER = 80;

const word = (list: string): string => `(?<!\\p{L})(?:${list})(?!\\p{L})`;
const any = (list: string): RegExp => new RegExp(word(list.trim().replace(/\s*\n\s*/gu, '|')), 'iu');

/** Wishes, plans, duties, abilities, guesses and times to come. What they speak of has not been done. */
const NOT_YET = any(`
will|wills|willst|wollen|wollt|wollte|wollten|möchten?|möchtest|würden?|würdest|würdet|werden?|wirst|wird|werdet
könnten?|könntest|könntet|kann|kannst|können|könnt|hätten?|hättest|hättet|wären?|wärst|wäret|sollen?|sollst|sollt|sollten?
soll|müssen?|musst|müsst|müssten?|muss|dürften?|ob|damit|bevor|sobald|planen|plant|plane|hoffen|hofft|hoffe|hoffentlich
vielleicht|bald|demnächst|nächste[nr]? (?:Woche|Monat|Jahr)|kommende[nr]? (?:Woche|Monat|Jahr)|versprechen|verspricht
lasst uns|fast|beinahe|kaum
would|could|should|shall|might|may|must|can|want|wants|wanted|going to|gonna|plan|plans|planning|hope|hopes|hoping|wish|wishes
need|needs|have to|has to|promise|promises|ready to|about to|being|whether|before|once|until|maybe|perhaps|hopefully|soon
tomorrow|next (?:week|month|year)|let['’]s|almost|nearly|hardly|barely
`);
const SHORT_WILL = /\p{L}['’]ll(?!\p{L})|\p{L}['’]d (?:like|love|rather)(?!\p{L})/iu;
/** "Morgen läuft sie wieder", but not "heute Morgen". */
const TOMORROW = /(?<!\p{L})(?<!(?:heute|gestern|am|guten|jeden)\s)morgen(?!\p{L})/iu;
/** A condition holds for the rest of its sentence. */
const IF = any('wenn|falls|sofern|angenommen|if|unless|when|whenever|suppose|imagine');
const DENIED =
  /(?<!\p{L})(?:nicht|kein\p{L}{0,2}|nie|niemals|not|never|no|without|ohne|\p{L}{2,8}n['’]t)\s{1,4}(?:\p{L}{1,20}\s{1,4})?$/iu;

/** Where a clause ends: not the comma of a price. What was done after all begins one of its own ("… und haben sie repariert"). */
const CLAUSE =
  /[;:–—()]|,(?!\d)|\s-\s|(?<!\p{L})(?:und|aber|doch|and|but|then)\s+(?:wir\s+|ich\s+|we\s+|I\s+)?(?=(?:haben|habe|hat|habt|wurden?|ist|sind|war|waren|have|has|was|were)\s)/giu;

/** German says last what it means: "repariert werden", "repariert hätten"; "repariert haben wir sie nicht". */
const TAKEN_BACK =
  /^\s+(?:(?!und\s|oder\s|aber\s)\p{L}{1,20}\s+)?(?:werden|wird|würden?|hätten?|wären?|wollen|sollen|sollten?|könnten?|müssten?|müssen|muss)(?!\p{L})|^(?:\s+\p{L}{1,20}){0,4}\s+(?:nicht|nie|niemals)\s*$/iu;
/** "Repariert eure Mühlen": somebody else is to do it. */
const TOLD_TO = /^\s+(?:doch|mal|bitte|lieber|euer|eure[nmrs]?|dein\p{L}{0,2}|alles|your)(?!\p{L})/iu;

const sentenceAt = (text: string, at: number): Span => {
  const { sentences } = readText(text);
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return sentences[low] ?? { start: 0, end: text.length };
};

/**
 * Does the text tell what stands at `start`…`end` as something that is so, or was done? Not where it is denied, wished for, promised,
 * asked or only supposed. Cautious: what it cannot tell apart is not told. Offsets in UTF-16 units; bounded for each place.
 */
export const happened = (text: string, { start, end }: Span): boolean => {
  const sentence = sentenceAt(text, start);
  if (/\?[\s\S]{0,4}$/u.test(text.slice(Math.max(end, sentence.end - 6), sentence.end))) return false;
  const before = text.slice(Math.max(sentence.start, start - BEFORE), start);
  if (IF.test(before)) return false;
  const clause = before.split(CLAUSE).at(-1) ?? '';
  if (NOT_YET.test(clause) || SHORT_WILL.test(clause) || TOMORROW.test(clause) || DENIED.test(clause)) return false;
  const after = text.slice(end, Math.min(sentence.end, end + AFTER)).split(/[,;:.!–—()]/u, 1)[0] ?? '';
  return !TAKEN_BACK.test(after) && !(/^\P{L}*$/u.test(before) && TOLD_TO.test(after));
};
