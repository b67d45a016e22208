const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Small words of German alone: "die", "war", "was", "in", "also", "so", "man" or "hat" are English, too, and vote for nobody. */
const german = words(`
  der das den dem des ein eine einen einem einer eines und oder aber nicht kein keine keinen keinem keiner ich du er sie es wir ihr
  uns euch mich dich mir dir ihn ihm ihnen sich ist sind bin bist waren warst wird werden wurde wurden werde wirst würde würden habe
  haben habt hatte hatten hast hätte hätten kann kannst können könnte konnte muss musst müssen musste müsste soll sollen sollte
  sollten darf dürfen mag möchte möchten wollen wollte wollten will auch noch nur schon sehr mehr immer nie niemals wieder heute
  gestern morgen jetzt dann wenn weil dass daß ob wie wo wer wen wem warum wieso weshalb woher wohin mit von vom zu zum zur bei beim
  nach vor auf aus für über unter durch gegen ohne um im ans bis seit hinter neben zwischen während wegen trotz mein meine meinen
  meinem meiner dein deine deinen sein seine seinen seinem seiner unser unsere unseren unserem unserer euer eure dieser diese
  dieses diesen diesem jeder jede jedes jeden alle allen alles etwas nichts hier da dort doch mal ja nein nee jo danke bitte gern
  gerne gut gute guten guter gutes neu neue neuen neuer neues viel viele vielen wenig weniger gibt geht macht machen macht gemacht
  kommt kommen sagt sagen sieht sehen weiß wissen wollte steht stehen liegt bleibt heißt braucht brauchen läuft zwei drei vier fünf
  sechs sieben acht neun zehn erst erste ersten letzte letzten andere anderen ganz ganze ganzen große großen großer kleine kleinen
  kleiner lange schön schöne schönen leider endlich wirklich einfach vielleicht natürlich eigentlich genau richtig falsch zusammen
  sogar bald später früher halb oft manchmal meistens fast kaum etwa dafür damit dabei darüber davon dazu darum daran darauf deshalb
  denn sondern sowie bzw zwar eben halt wohl echt klar heißen tag tage jahr jahre jahren woche wochen uhr leute menschen frau herr
  kinder freitag montag dienstag mittwoch donnerstag samstag sonntag januar februar märz mai juni juli oktober dezember euro glückwunsch
  kaffee wasser hallo moin servus tschüss herzlichen liebe lieber morgens abends mittags selbst selber zurück weiter fertig kaputt`);

/** Small words of English alone. */
const english = words(`
  the a and or but not i you he she it we they him us them my your his its our their is are were be been being has have had having do
  does did doing can could would should must may might this that these those there here what which who whose why when where how with
  from to of on at by for about into onto over after before between through without because if than then as more most less very just
  only again today yesterday tomorrow tonight now some any every each both few yes no nope please thanks thank thx new
  good great better best nice one two three four five six seven eight nine ten get gets got gotten make makes made let let's don't it's
  i'm i've i'll i'd we're we've we'll you're you've you'll they're that's what's there's here's who's he's she's didn't doesn't isn't
  wasn't aren't weren't can't couldn't won't wouldn't shouldn't haven't hasn't out up down off back away around near me mine yours ours
  go goes going gone went come comes came coming see saw seen look looks looking know knows knew think thought want wants need needs
  take takes took say says said tell told give gave gives find found keep kept put use used try tried ask asked work works worked
  working feel felt leave left call called show shows start stop help helps open opens close closed fix fixed day days week weeks month
  months year years time times people woman men women kids thing things way home house first last next other another old own same
  big small long little right wrong well really actually finally never always ever maybe sometimes already yet too like much many
  lot lots even enough while since until during against under anyone someone everyone nobody something nothing anything everything
  monday tuesday wednesday thursday friday saturday sunday january february march june july october december congrats
  congratulations welcome sorry happy love loved true sure coffee tea water soup weather free big cold
  high low free full half quick slow easy hard why's folks y'all gonna wanna lunch dinner breakfast morning afternoon
  evening weekend world health food young local `);

/** Small words of other languages that neither German nor English has. Names bring single ones along; two are a sign. */
const foreign = words(`
  le la les est une et pour avec dans sur pas nous vous je elle cette qui que mais sont très aujourd'hui merci bonjour c'est j'ai leur
  notre votre d'une qu'il ses aux chez sans fait être avons avez du au demain bon tous ici
  el los las una por para con del está están muy gracias pero como más nuestro nuestra hoy lo y hola tenemos ahora también desde
  il gli della dello delle che per sono non di è anche grazie oggi questo questa nostro nostra nel nella alla ciao abbiamo più molto
  het een van niet zijn voor met op ook maar wij jullie hebben naar dit bij nog wel onze vandaag ik je dat aan uit deze geen hoe heeft
  wordt worden weer gemaakt
  się nie jest dla są czy już tylko że ale przez dziś dziękuję mamy naszą oraz jak od na po za
  bir ve bu için çok ile değil ama gibi daha bugün biz güzel teşekkürler
  och att det som på är för inte jag ett till vi af ikke jeg og hvad også idag dag har tack
  não uma com os em você obrigado muito hoje nós nosso são pelo mais
  jsme jsou pro dnes děkuji nebo jako és egy nem hogy az și este pentru cu și nu că
  että ja mutta olemme tänään yang dan untuk dengan tidak ini itu`);

/** +1 German, −1 English, 0 both: by word, in lower case. */
export const small: ReadonlyMap<string, -1 | 0 | 1> = (() => {
  const map = new Map<string, -1 | 0 | 1>();
  for (const word of german) map.set(word, 1);
  for (const word of english) map.set(word, map.get(word) === 1 ? 0 : -1);
  return map;
})();

export const elsewhere: ReadonlySet<string> = new Set(foreign.filter((word) => !small.has(word)));
