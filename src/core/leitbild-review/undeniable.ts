import { lines } from '../lexicon/words.ts';
import type { Locale } from '../locale.ts';
import { type Matcher, matcher } from '../phrases.ts';
import type { Span } from '../reading.ts';

/** What nobody is against. Our own list; a `*` stands for an inflection. */
const agreed: Readonly<Record<Locale, readonly string[]>> = {
  de: lines(`
    qualität*; höchste qualität; exzellen*; respekt; respektvoll*; wertschätzung; wertschätzend*; ehrlich*; vertrauen*; vertrauensvoll*
    verantwortung*; verantwortlich*; verantwortungsvoll*; verantwortungsbewusst*; kunde; kunden*; kundin*; mensch; menschen; menschlich*
    nachhaltig*; innovation*; innovativ*; erfolg; erfolge; erfolgreich*; zuverlässig*; verlässlich*; fair; faire; fairen; fairer; fairness
    teamgeist; teamarbeit; teamwork; leidenschaft*; transparen*; offenheit; sicherheit; service; kompetenz*; kompetent*; integrität
    vielfalt; diversität; zusammenhalt; miteinander; professionell*; professionalität; leistung; leistungsstark*; begeisterung
    engagement; engagiert*; freundlich*; pünktlichkeit; flexibilität; partnerschaft*; augenhöhe; glaubwürdig*; loyal*; besser*; nummer eins; marktführer*; führend*
    toleranz; gesundheit; zufriedenheit; fortschritt; zukunft; umwelt; umweltschutz; klimaschutz; gerechtigkeit; solidarität
    exzellente; beste; bestmöglich*; lebensqualität; mehrwert*; effizienz; effizient*; gemeinschaft; werte; menschlichkeit
  `),
  en: lines(`
    quality; highest quality; excellence; excellent; respect; respectful*; appreciation; honest*; trust; trusted; trustworthy
    responsib*; accountab*; customer; customers; customer satisfaction; client; clients; people; human; humanity; sustainab*
    innovati*; success; successful; reliab*; dependab*; fair; fairness; team spirit; teamwork; collaboration; passion; passionate
    transparen*; openness; safety; security; service; competence; expertise; integrity; diversity; inclusion; inclusive; belonging
    professional*; performance; enthusiasm; commitment; friendliness; punctuality; flexibility; partnership; partnerships
    credib*; loyal*; better; number one; market leader; leading; tolerance; health; wellbeing; well-being; happiness; progress; the future; environment; justice
    equity; solidarity; community; values; ethics; ethical; world-class; best; value; efficiency; efficient; growth; empowerment
  `),
};

/** Sentences that only ask for a nod: whatever follows, nobody shakes their head. */
const nods: Readonly<Record<Locale, readonly string[]>> = {
  de: lines(`
    wir stehen für; steht für; wir bekennen uns zu; wir glauben an; wir leben; wir legen wert auf; wir legen großen wert auf
    legen wir wert auf; legen wir großen wert auf; im mittelpunkt; ist uns wichtig; sind uns wichtig; liegt uns am herzen
    liegen uns am herzen; oberste priorität; höchste priorität; an erster stelle; unser anspruch; unser anspruch ist
    unser höchstes gut; ist unser antrieb; treibt uns an; wir setzen auf; wir schätzen; zeichnet uns aus
  `),
  en: lines(`
    we stand for; stands for; we believe in; we are committed to; we're committed to; committed to; we value; we care about
    at the heart of; at the center of; is important to us; are important to us; matters to us; matter to us; our top priority
    top priority; comes first; come first; we strive for; we strive to; we aim for; we embrace; we live; drives us; our promise
    we pride ourselves on; we take pride in; we put people first; is our passion; dedicated to
  `),
};

/** Words that add nothing to either: what is left of a sentence after these is what it says. */
const glue: Readonly<Record<Locale, ReadonlySet<string>>> = {
  de: new Set(
    `der die das den dem des ein eine einen einem einer und oder sowie auch wir uns unser unsere unseren unserem unserer ist
    sind sein mit für von vom zu zum zur im in am an auf bei durch über als immer stets jeden jeder jede tag alle allem vor
    gegenseitiger gegenseitigen gegenseitiges echte echter hohe hoher hohes gelebte gelebter`.split(/\s+/),
  ),
  en: new Set(
    `the a an and or as well also we us our ours is are be with for of to in at on by through about always every each all day
    mutual true real high above everything in want will become industry market`.split(/\s+/),
  ),
};

const compiled: Partial<Record<Locale, Matcher>> = {};
const matcherOf = (language: Locale): Matcher =>
  (compiled[language] ??= matcher([nods[language], agreed[language]], 'each'));

/** Where a sentence says what nobody denies. `bare`: beside it, it says nothing at all. */
export interface Undeniable {
  readonly places: readonly Span[];
  readonly bare: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** Things nobody denies in a sentence, and whether it holds anything else. Null = nothing of the kind. Linear in the text. */
export function undeniable(text: string, language: Locale): Undeniable | null {
  const found = matcherOf(language)(text);
  const places = found.filter(({ group }) => group === 1);
  // A nod alone may be followed by something one can deny: "Wir stehen für Handarbeit".
  if (places.length === 0) return null;
  const inside = (at: number): boolean => found.some(({ start, end }) => start <= at && at < end);
  const rest = [...text.matchAll(WORD)].filter(
    ({ 0: word, index }) => !inside(index) && !glue[language].has(word.toLowerCase()),
  );
  return { places: places.map(({ start, end }) => ({ start, end })), bare: rest.length === 0 };
}
