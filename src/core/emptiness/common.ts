import { lines, words } from '../lexicon/words.ts';
import type { Locale } from '../locale.ts';

/**
 * Words everybody uses about everything: neither empty nor specific. Whatever stands in none of our lists is rare, and
 * rare words are what people use who talk about something in particular. Our own; a `*` stands for further letters.
 */
export const common: Readonly<Record<Locale, readonly string[]>> = {
  de: words(`
    der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine keinen keinem keiner ich du er
    sie es wir ihr uns euch mich dich mir dir sich ihn ihm ihnen ihre ihren ihrem ihrer ihres sein seine seinen seinem seiner
    seines mein meine meinen meinem meiner dein deine deinen deinem deiner unser unsere unseren unserem unserer unseres
    unsre euer eure euren eurem eurer man jemand niemand* wer was wen wem wessen welche* solch* dies* jen* jede* all
    alle* beide* einige* mehrere* manch* viel* wenig* etwas nichts alles selbst selber selbe* ander* anders einander
    ist sind bin bist war waren wart gewesen sei seien wäre* wird werden wurde* würde* worden geworden habe haben hast
    hat hatte* hätte* gehabt kann kannst können konnte* könnte* gekonnt muss musst müssen musste* müsste* soll sollen
    sollte* will willst wollen wollt* gewollt darf dürfen durfte* dürfte* mag mögen möchte* mochte* lassen lässt ließ*
    gelassen lass tun tut tat* getan machen macht mache machst machte* gemacht gehen geht gehe ging* gegangen kommen
    kommt komme kam* gekommen stehen steht stehe stand* gestanden geben gibt gebe gab* gegeben nehmen nimmt nehme nahm*
    genommen sehen sieht sehe sah* gesehen finden findet finde fand* gefunden sagen sagt sage sagte* gesagt wissen weiß
    wusste* gewusst denken denkt denke dachte* gedacht glauben glaubt glaube glaubte* geglaubt halten hält halte hielt*
    gehalten bleiben bleibt blieb* geblieben liegen liegt lag* gelegen setzen setzt setzte* gesetzt stellen stellt
    stellte* gestellt bringen bringt brachte* gebracht führen führt führte* geführt zeigen zeigt zeigte* gezeigt heißen
    heißt hieß* geheißen arbeiten arbeitet arbeitete* gearbeitet suchen sucht suchte* gesucht gesucht brauchen braucht
    brauchst brauchte* gebraucht helfen hilft half* geholfen hören hört hörte* gehört fragen fragt fragte* gefragt
    reden redet sprechen spricht sprach* gesprochen erzählen erzählt* schreiben schreibt schrieb* geschrieben lesen liest
    spielen spielt beginnen beginnt begann* begonnen fangen fängt angefangen anfangen enden endet folgen folgt bieten
    bietet bot* geboten erwarten erwartet* freuen freut freue freute* gefreut danken dankt danke dank wünschen wünscht*
    lieben liebt liebe fühlen fühlt gefühl* kennen kennt kannte* gekannt kennenlernen lernen lernt lernte* gelernt
    verstehen versteht verstand* verstanden versuchen versucht* schaffen schafft schaffte* geschafft schauen schaut
    schau gehören gehört gehörte* gelten gilt galt* sorgen sorgt leben lebt lebte* gelebt wachsen wächst wachse*
    gewachsen bauen baut gebaut stärken stärkt starten startet start* wohnen wohnt sitzen sitzt saß* treffen trifft
    entscheiden entscheidet werde wirst einfach* ganz ganze* gar sehr so zu schon noch nur auch immer nie niemals oft
    manchmal meist* fast etwa rund ungefähr knapp mehr weniger am besten beste* besser* gut* neu* alt* groß* größ*
    klein* lang* kurz* hoch hohe* höher* höchst* tief* weit* nah* näher* stark* schwach* schwer* leicht* schnell* langsam*
    früh* spät* jung* jünger* älter* richtig* falsch* wichtig* schön* toll* nett* lieb* gern* gerne lieber wirklich*
    echt* wahr* klar* sicher* natürlich* selbstverständlich* eigentlich* endlich genau* gerade eben mal doch ja nein nun
    denn also dann da dort hier her hin heute morgen übermorgen jetzt bald wieder weiter* zusammen gemeinsam* allein*
    daher deshalb darum deswegen dafür dagegen damit dabei dazu daran darauf daraus darin darüber davon davor hierfür
    hinter neben zwischen während wegen trotz* statt anstatt außer ohne mit von vom zum zur bei beim nach vor auf aus für
    über unter durch gegen um im in ins an ans bis seit ab als wie wenn weil dass daß ob obwohl damit bevor nachdem
    sobald sondern sowie sowohl weder entweder je desto umso zwar jedoch bzw und/oder oben unten vorn vorne hinten links
    rechts innen außen draußen drinnen überall nirgends irgend* wo wohin woher wann warum wieso weshalb womit worauf
    wofür ebenso genauso sogar bereits längst erst zuerst zunächst schließlich letztlich insgesamt besonders* vor allem
    mensch* leute* person* kind* familie* freund* frau* mann männer* kunde* kunden* kundin* kollege* kolleg* chef*
    mitarbeiter* mitarbeitende* beschäftigt* team* gast gäste* mitglied* bürger* patient* partner* jahr* tag tage tagen
    tages woche* monat* zeit* stunde minute* moment* mal leben* welt* land länder* stadt städte* ort* region* haus hause
    häuser* heim heimat* firma firmen* unternehmen* betrieb* verein* arbeit* beruf* job* aufgabe* thema* themen frage*
    antwort* problem* grund gründe* weg* ziel* ding* sache* teil* seite* art* weise form* stück punkt* ende* anfang*
    beispiel* fall fälle* bereich* zahl zahlen name* jahrhundert* wort worte* wörter* idee* sinn geschichte* hand herz* kopf auge*
    gesicht* liebe* glück* spaß freude* hilfe* geld europa deutschland* deutsch* international* weltweit*
    vielleicht möglich* unmöglich* nötig* notwendig* bekannt* unbekannt* fertig* bereit* offen* geöffnet* frei* voll* leer* still*
    laut* leise* warm* kalt* heiß* süß* bunt* hell* dunkel* dunkl* rot* blau* grün* weiß* schwarz* gelb* arm* reich* teuer* billig*
    gesund* krank* müde* wach* fröhlich* traurig* lustig* glücklich* zufrieden* unfassbar* unglaublich* wunderbar* herrlich*
    super prima klasse spannend* interessant* langweilig* verschieden* unterschied* gleich* ähnlich* einzeln* einzig* eigen*
    eigentlich* bestimmt* gewiss* ungewiss* echt* halb* doppelt* dreifach* extra* völlig* total* absolut* wirklich*
    ziemlich* etwas ein bisschen wenig* kaum beinahe sonst anders* umgekehrt* trotzdem dennoch allerdings jedenfalls
    sowieso ohnehin übrigens nämlich immerhin vorher nachher danach davor zuvor seither seitdem damals früher* später*
    künftig* vergangen* letzte* nächste* erste* ersten erster zweitens erstens einmal zweimal keinmal jedesmal mehrmals
    zurück vorbei hinaus heraus hinein herein raus rein rauf runter rüber weg fort los herum umher entlang vorüber gegenüber
    deren dessen denen derselbe dieselbe dasselbe derjenige* diejenige* wessen seid seiest wärst bist habt hättest konntet
    dürft müsst sollt wollt wärt werdet wirst bekommen bekommt bekam* kriegen kriegt erreichen erreicht* schließen schließt
    öffnen öffnet fallen fällt fiel* gefallen* laufen fahren fährt tragen trägt trug* getragen ziehen zieht zog* gezogen
    schlafen schläft essen isst aß* trinken trinkt kochen lachen lacht weinen singen tanzen rufen ruft rief* gerufen holen
    holt legen legt legte* werfen wirft schlagen schlägt drehen dreht wenden wendet wechseln wechselt ändern ändert
    geändert* bleib* warten wartet wartete* gewartet hoffen hofft hoffentlich sprich* antworten antwortet meinen meint meinte*
    behaupten behauptet* erklären erklärt* bedeuten bedeutet* scheinen scheint schien* passieren passiert geschehen geschieht
    erinnern erinnert vergessen vergisst merken merkt bemerken bemerkt spüren spürt erleben erlebt* erfahren erfährt fehlen
    kosten kostet zählen verlieren verliert verlor* gewinnen gewinnt gewann* brechen bricht dienen dient dienst handeln handelt
    blicken blickt übernehmen übernimmt verkaufen verkauft kaufen kauft gekauft bezahlen zahlen zahlt teilen teilt geteilt*
    nutzen nutzt dank bitten bittet bat empfehlen empfiehlt beraten wünsch* heirat* feiern feiert* beraten kümmern kümmert
    alltag* abend* morgens vormittag* nachmittag* mittag* nacht* nächte* wochenende* ferien urlaub* sommer* winter* herbst*
    frühling* natur* umwelt* luft* wasser* sonne* licht* regen* wetter* feuer* erde* himmel* berg* wald* see* meer* tier* baum*
    bäume* blume* pflanze* weg* straße* wohnung* zimmer* tür* fenster* tisch* bett* küche* schule* schüler* lehrer* student*
    universität* buch* bücher* bild* bilder* musik* film* spiel* sport* fußball* verein* gruppe* mannschaft* nachbar*
    mutter* vater* eltern sohn* tochter* bruder* schwester* oma* opa* baby* junge* mädchen* herr* dame* arzt* ärzt* körper*
    hände* händen fuß* füße* mund* lippe* lächeln* stimme* ohr* nase* haar* haut* rücken* kraft* kräfte* mut lust laune*
    angst* sorge* ruhe* lachen träne* traum* träume* wunsch* wünsche* hoffnung* meinung* gedanke* gefühle* erfahrung* gespräch*
    sprache* brief* nachricht* zeitung* internet* computer* telefon* handy* auto* bahn* zug* bus* fahrrad* essen* brot* kaffee*
    preis* kosten euro* cent* steuer* staat* politik* partei* regierung* gesetz* recht* polizei* gericht* kirche* gott* krieg*
    frieden* gesellschaft* wirtschaft* markt* märkte* geschäft* geschäftsführ* vorstand* vorsitz* direktor* leiter* leitung*
    abteilung* bewohner* gmbh ag kg ohg gbr mbh ev co inc ltd egal raum räume* ecke* rand mitte* höhe* breite* größe* menge*
    anzahl* hälfte* rest* reihe* linie* kreis* gebiet* grenze* unterschied* vorteil* nachteil* fehler* lösung erfolg* plan*
    pläne* versuch* anfrage* angebot* termin* situation* bedingung* ergebnis* folge* ursache* wirkung* zweck* mittel*`),
  en: words(`
    a an the and or but nor so yet not no none never i you he she it we they me him her us them my your his its our their
    mine yours hers ours theirs myself yourself himself herself itself ourselves yourselves themselves who whom whose which
    what that this these those there here where when why how whether whatever wherever whenever whoever however anyone
    anybody anything anywhere everyone everybody everything everywhere someone somebody something somewhere nobody nothing
    nowhere one ones other others another each every either neither both all any some many much more most few fewer less
    least several such same own only just even still also too very quite rather almost enough again once ever always often
    sometimes usually already soon now then today tomorrow yesterday tonight later ago back forward away up down in out on
    off over under above below between among through across around about along against at by for from into of onto to toward
    towards upon with within without after before during since until till while because if unless though although than as
    like is am are was were be been being have has had having do does did done doing can could will would shall should may
    might must let lets get gets got getting gotten go goes went gone going come comes came coming make makes made making
    take takes took taken taking give gives gave given giving see sees saw seen seeing look looks looked looking find finds
    found finding know knows knew known knowing think thinks thought thinking say says said saying tell tells told telling
    ask asks asked asking want wants wanted wanting need needs needed needing use uses used using work works worked working
    try tries tried trying feel feels felt feeling leave leaves left leaving keep keeps kept keeping put puts putting mean
    means meant become becomes became becoming seem seems seemed begin begins began begun start starts started starting
    help helps helped helping show shows showed shown showing hear hears heard hearing play plays played playing run runs
    running move moves moved moving live lives lived living believe believes believed bring brings brought bringing happen
    happens happened happening write writes wrote written sit sits sat stand stands stood standing lose loses lost pay meet
    meets met meeting include includes included continue continues continued set sets learn learns learned learning change
    changes changed changing lead follow stop stops stopped create speak spoke read allow add spend grow grows grew grown
    growing open opens walk win offer offers offered remember love loves loved loving consider appear wait serve serves
    served send expect build builds built building stay stays stayed fall reach remain hope hopes talk talks talking turn
    turns turned call calls called care cares enjoy join joins joined share shares shared thank thanks welcome visit happy
    thrilled glad sure able good better best great new old big small little long short high low early late young large
    right wrong important different next last first second own real really truly simple simply easy hard full whole ready
    nice fun free true sure clear close strong certain possible special amazing beautiful wonderful bad worse worst well
    people person man men woman women child children kid kids family families friend friends team teams member members
    customer customers client clients guest guests patient patients employee employees colleague colleagues staff partner
    partners student students neighbor neighbors neighbour neighbours folks someone year years day days week weeks month
    months time times moment moments life lives world country countries state city town community communities place
    places home house company companies business businesses group job jobs work career school part parts thing things way
    ways kind kinds fact case question questions answer answers problem problems point end side hand hands eye eyes face
    heart head word words name idea ideas story stories number money power line lot lots bit reason course area areas
    level yes no please let's it's we're you're they're i'm don't doesn't didn't isn't aren't wasn't weren't won't can't
    couldn't wouldn't shouldn't haven't hasn't hadn't we've you've they've i've we'll you'll they'll i'll he's she's that's
    there's here's what's who's i'd we'd you'd they'd oh hey hi hello ok okay etc vs via per together alone ahead behind
    beyond inside outside near far else instead maybe perhaps actually especially well-known everyone's nobody's one's
    able across act acts acted acting action actual actually added adds afraid age ages air almost alone along already although
    amount animal animals answer anyway apart appear arm arms around arrive arrived art ask attention aunt baby bad ball bank
    bar base based basic bed behind below best better beyond birth birthday black blue board boat body book books born both
    bottom box boy boys break breaks broke broken bright brother brought brown build bus busy buy buys bought buying car cars
    card catch caught cause causes center centre certainly chance chances character cheap check choice choices choose chose
    chosen church class clean climb clothes cloud coffee cold color colour comes common complete completely completed cool
    corner cost costs count counts couple cover covers cross crowd cry cup current currently cut cuts dance dark date daughter
    dead deal dear death decide decided deep deserve deserves die died difference different difficult dinner direct discover
    distance doctor dog door doors double doubt dream dreams dress drink drive driver drop dry due during ear early earth east
    eat eats eating edge effect effort eight else empty enjoy enter entire equal evening event events evening exactly example
    except excited exist exists expect experience explain express extra fail failed fair fall falls fall familiar far farm fast
    father fear feet fell felt field fight figure fill film final finally fine finger finish finished finishing fire fish fit
    floor flower fly food foot force foreign forest forever forget form forward found front full fully fun funny future game
    games garden gather general gift girl girls glass goal gold gone government grand grateful green ground guess guy hair
    half hall hang happen health healthy heat heavy held helpful hello high hill history hit hold holds holding holiday
    holidays hope horse hospital hot hotel hour hours huge human humans hundred hurry husband ice image imagine impossible
    inside interest interested interesting internet island issue issues item items join joy judge jump keep key kid kitchen
    knew lady lake land language large late laugh laughed law lay learned least left leg legs less lesson let letter lie lifelong
    light lights limit lips list listen listens listened listening live local lose loss loud lovely low luck lucky lunch
    machine magazine mail main major manner map mark market marriage married matter matters maybe meal meaning measure meat
    media medical meeting memory mention message metal middle mile milk mind minute minutes miss missed mission mistake mix
    modern month moon morning mother mountain mouth movement movie music nation natural nature near necessary neck negative
    news newspaper nice night nights nine noise normal north nose note notice object obvious ocean office officer oil older
    open opened opening opinion opportunity option options order orders ordinary original outside owner page paint pair paper
    parent parents park particular party pass passed past peace perfect period personal phone photo pick picture piece pieces
    plan plans plant plate player players plenty pocket poor popular position positive power present president press pretty
    price probably process produce product products program project promise promised proud pull purpose push pushes quarter
    quick quickly quiet race radio rain raise range rate rather raw ready reality realize reason receive recent recently red
    region relationship remain remains reply report resident residents respect rest result return rich ride ring rise river
    road rock role roll room rooms rose round rule rules safe sales salt sand scene school schools science score sea season
    seat second secret seek selves sell sense separate series serious seven sex shape sharp ship shirt shop shops shore shot
    shoulder sick sight sign silence similar single sister six size skill skills skin sleep slow slowly smile smiles smart
    snow social society soft soil soldier solve son song soon sort sound sounds south space speak special speech speed spirit
    spoke sport spot spring square stage star stars statement station step steps stone store storm strange street stretch
    strength stress strike student study stuff style subject success sudden suddenly sugar suggest summer sun support suppose
    surface surprise sweet system table talent tall taste tax teach teacher tear ten term terms test text theory thick thin
    third thousand threw throw till tired title today's together tomorrow's tone tonight's tool top topic total touch tough
    toward town track trade traffic train training travel treat treats treated tree trees trip trouble truck trust truth turn
    twice type uncle understand understood unit united university unless unusual usual usually valley value various version
    view village visit visitor voice voices vote wall walls war warm warmth wash watch water wave weak weather week's weekend
    weight west wheel white whole wide wife wild wind window wine winter wise wish wishes woman's won wonder wood worker
    workers world's worry worried worth wow wrong yard year's yellow yes yesterday's you'd young youth zero thankful sometimes
    ourselves truly likely whole-hearted anymore everybody's fewer further furthermore moreover nevertheless otherwise`),
};

/** Ways of praising oneself by way of comparison: they look like conditions and hold nothing one could check. Our own. */
export const contrasts: Readonly<Record<Locale, readonly string[]>> = {
  de: lines(`
    mehr als ein; mehr als eine; mehr als nur; mehr als bloß; ist mehr als; sind mehr als; nicht nur ein; nicht nur eine;
    nicht nur ein wort; nicht nur auf dem papier; nicht nur; nicht bloß; weit mehr als; viel mehr als; keine modeerscheinung;
    kein lippenbekenntnis; keine floskel; kein zufall; keine leere hülse; kein selbstzweck; nicht irgendein; nicht irgendeine;
    keine selbstverständlichkeit; kein tag wie der andere; ohne wenn und aber; nichts ist unmöglich;
    nicht umsonst; nicht wegzudenken; heute und morgen; heute, morgen; gestern, heute; tag und nacht; rund um die uhr; an 365 tagen`),
  en: lines(`
    more than a; more than an; more than just; so much more than; not just a; not just an; not just; isn't just; aren't just;
    don't just; doesn't just; is not just; are not just; not only; isn't only; no ordinary; not your average; not your typical;
    is not an option; isn't what we; nothing is impossible; no limits; without limits;
    never stop; never settle; won't stop; won't want to miss; don't want to miss; couldn't be more; couldn't be prouder;
    couldn't be happier; couldn't have done it without; not afraid; isn't afraid; aren't afraid; never been more; like no other;
    second to none; today, tomorrow; today and tomorrow; yesterday, today; of tomorrow; in today's; everyday; no matter what`),
};
