/** German that everybody uses about everything. Our own collection, lower case. */
import { words } from '../words.ts';

/** Words of every other sentence: neither empty nor specific. A `*` stands for an inflection. */
export const common = words(`
  der die das den dem des ein eine einen einem einer eines und oder aber ich du er sie es wir ihr uns euch mich dich mir dir
  sich ihn ihm ihnen ihre ihren ihrem ihrer ihres mein euer eure euren eurem eurer man jemand niemand* wer was wen wem wessen
  welche* solch* dies* jen* jede* all alle* beide* einige* mehrere* manch* viel* wenig* etwas selbst selbe* ander* einander
  ist sind bin bist war wart gewesen sei seien wäre* wird wurde* würde* geworden habe haben hast hat hatte* hätte* gehabt kann
  kannst können konnte* könnte* gekonnt muss musst musste* müsste* sollte* will willst wollen wollt* gewollt darf durfte*
  dürfte* mag mögen möchte* mochte* lassen lässt ließ* gelassen lass tun tut tat* getan machte* gemacht gehen geht gehe ging*
  gegangen kam* gekommen stand* gestanden geben gibt gebe gab* gegeben nimmt nahm* genommen sehen sieht sehe sah* gesehen
  fand* gefunden sagen sagt sage gesagt wusste* gewusst dachte* gedacht glaubt glaubte* hält hielt* gehalten blieb* geblieben
  lag* gelegen setzte* stellt stellte* gestellt gebracht führen führt geführt zeigte* gezeigt hieß* geheißen arbeitete*
  gearbeitet suchen gesucht brauchte* helfen hilft half* geholfen hören hört hörte* reden redet sprechen sprach* gesprochen
  erzählen schrieb* geschrieben begann* begonnen fangen fängt angefangen folgt bot* geboten erwarten erwartet* freut freute*
  wünscht* gefühl* kannte* gekannt kennenlernen lernen lernt gelernt verstand* versucht* schaffte* geschafft schauen schaut
  schau gehörte* gelten gilt galt* sorgt lebte* gelebt wachse* gewachsen bauen baut gebaut start* wohnen wohnt sitzen saß*
  entscheiden entscheidet wirst einfach* ganz ganze* gar sehr so zu schon noch auch oft meist* fast etwa mehr am beste*
  besser* gut* neu* alt* groß* größ* klein* lang* kurz* hoch hohe* höher* tief* weit* nah* näher* stark* schwach* schwer*
  leicht* schnell* langsam* früh* spät* jung* jünger* älter* richtig* falsch* wichtig* schön* toll* nett* lieb* gern*
  wirklich* echt* wahr* klar* sicher* natürlich* eigentlich* endlich genau* eben doch ja nein nun denn also dann da dort hier
  her hin morgen jetzt bald wieder weiter* zusammen gemeinsam* allein* daher deshalb darum deswegen dafür dagegen damit dabei
  dazu daran darauf daraus darin darüber davon davor hierfür zwischen während trotz* mit von vom zum zur bei beim nach vor auf
  aus für über durch gegen um im in ins an ans bis seit ab als wie wenn dass daß ob bevor nachdem sondern sowohl entweder je
  desto umso zwar jedoch oben unten vorn hinten innen außen draußen drinnen irgend* wo wohin woher wann warum wieso weshalb
  womit worauf wofür ebenso sogar längst erst zuerst zunächst schließlich insgesamt besonders* mensch* leute* person* kind*
  familie* freund* frau* männer* kunde* kunden* kollege* kolleg* chef* mitarbeiter* mitarbeitende* beschäftigt* team* gäste*
  mitglied* bürger* patient* partner* jahr* tages woche* monat* zeit* minute* moment* leben* welt* land länder* stadt städte*
  ort* region* hause häuser* heim firma firmen* betrieb* verein* arbeit* beruf* job* aufgabe* thema* themen frage* antwort*
  problem* grund gründe* weg* ziel* ding* sache* teil* seite* art* weise form* punkt* ende* anfang* beispiel* fall fälle*
  bereich* name* jahrhundert* wort worte* wörter* idee* geschichte* hand herz* auge* gesicht* liebe* glück* spaß freude*
  hilfe* deutschland* deutsch* vielleicht möglich* unmöglich* nötig* notwendig* bekannt* unbekannt* fertig* bereit* offen*
  frei* voll* leer* still* laut* leise* warm* kalt* heiß* süß* bunt* hell* dunkel* dunkl* rot* blau* grün* weiß* schwarz*
  gelb* arm* reich* teuer* billig* gesund* krank* müde* wach* fröhlich* traurig* lustig* glücklich* unfassbar* wunderbar*
  herrlich* super prima interessant* langweilig* verschieden* unterschied* gleich* ähnlich* einzeln* einzig* eigen* bestimmt*
  gewiss* ungewiss* halb* doppelt* dreifach* extra* völlig* total* ziemlich* bisschen kaum beinahe anders* umgekehrt*
  allerdings jedenfalls ohnehin übrigens nämlich immerhin vorher nachher danach zuvor seither seitdem damals früher* später*
  vergangen* letzte* nächste* erste* einmal zweimal jedesmal mehrmals zurück vorbei hinaus heraus hinein herein runter rüber
  fort los herum umher entlang vorüber gegenüber deren dessen denen derselbe dieselbe dasselbe derjenige* diejenige* seid
  seiest wärst habt wärt bekam* erreicht* öffnen fallen fällt fiel* gefallen* fährt tragen trägt trug* zog* gezogen schlafen
  aß* lachen weinen singen tanzen rufen ruft rief* gerufen legen legt legte* werfen schlagen schlägt drehen dreht ändern
  ändert geändert* bleib* warten wartet gewartet hoffentlich sprich* meint meinte* behaupten behauptet* erklären erklärt*
  bedeuten bedeutet* schien* passieren geschehen geschieht erinnern erinnert vergessen vergisst bemerken spüren spürt erleben
  erlebt* erfahren erfährt kosten kostet zählen gewann* brechen bricht übernehmen übernimmt verkauft gekauft geteilt* bat
  empfehlen empfiehlt beraten wünsch* heirat* feiert* kümmern kümmert alltag* abend* vormittag* nachmittag* mittag* nacht*
  nächte* wochenende* ferien urlaub* sommer* winter* herbst* frühling* natur* umwelt* luft* wasser* sonne* licht* regen*
  wetter* feuer* erde* himmel* berg* wald* see* meer* tier* baum* bäume* blume* pflanze* straße* wohnung* zimmer* tür*
  fenster* tisch* bett* küche* schule* schüler* lehrer* student* universität* buch* bücher* bild* bilder* musik* film* spiel*
  sport* fußball* gruppe* mannschaft* nachbar* mutter* vater* eltern sohn* tochter* bruder* schwester* oma* opa* baby* junge*
  mädchen* herr* dame* arzt* ärzt* körper* hände* fuß* füße* mund* lippe* lächeln* stimme* ohr* nase* haar* haut* rücken*
  kraft* kräfte* mut lust laune* angst* sorge* ruhe* träne* traum* wunsch* wünsche* meinung* gedanke* gefühle* erfahrung*
  gespräch* sprache* brief* nachricht* zeitung* internet* computer* telefon* handy* auto* bahn* zug* bus* fahrrad* essen*
  brot* kaffee* preis* euro* cent* steuer* staat* politik* partei* regierung* gesetz* recht* polizei* gericht* kirche* gott*
  krieg* gesellschaft* wirtschaft* markt* märkte* geschäft* geschäftsführ* vorstand* vorsitz* direktor* leiter* leitung*
  abteilung* bewohner* gmbh ag ev co inc ltd egal räume* ecke* rand mitte* höhe* breite* größe* menge* anzahl* hälfte* rest*
  reihe* linie* kreis* gebiet* grenze* nachteil* fehler* erfolg* plan* pläne* versuch* anfrage* angebot* termin* situation*
  bedingung* folge* ursache* zweck* mittel*
`);
