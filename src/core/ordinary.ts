const german = `
  bist hist ist kiste last lasst leiste leisten liest lisa list listen listet löst lust mist piste
  udo und uns höschen röschen löscht löschten zurückgehen zurückhalten zurückziehe zurückzogen
  halb held helfe helfen helm hilf hilfen hilft halfen
  heiter leiter reiter reiher weiber weiher weite weiten weiter weitere weiterer weiteres weitet weißer wetter zweiter
  andern ändert bändern ländern rändern reise reisen revier
  stopft stoppe stoppen stoppt stoß
  antwort antworte antwortet antworteten beantworten entwerfen entworfen entwurf entwürfen leitbilder leitbildern leitbildes leitbilds
`;

const english = `
  dist fist lift lint lisp list listed listen lists lit lite live lost mist twist
  undue unto uno until deleted deletes delegate
  heap hell held helm help helped helps kelp yelp
  waiter water weather whiter writer
  devise revised revises advise
  atop slop step steps stops stow strop top
  chow how shoe shoo shop shot show showed shown shows slow snow stow
  answer answered
  draft drafted crafts grafts rafts withdrawal withdrawn withdraws withdrew
  rely repay replay apply
`;

/** Ordinary words that are nearly commands: many a sentence begins with one of them. Lower case, composed letters. */
export const ordinary: ReadonlySet<string> = new Set(`${german} ${english}`.trim().split(/\s+/));
