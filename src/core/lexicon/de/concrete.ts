/** Concrete German: things, doings, times, units and limits of our own collection, lower case. */
import { forms, lines, words } from '../words.ts';

/**
 * Heads of things one can touch, see or count, with their plurals. Our own list; a head that also ends other words
 * ("tisch": "praktisch") has no star and its compounds are named.
 */
export const things = forms(`
  *schraube|n *schraubendreher|n *schraubenzieher|n *mutter *muttern *nagel *nägel|n *dübel|n *niet|e|en *bolzen *splint|e
  *haken öse|n *klammer|n *klemme|n *feder|n *scharnier|e|en *schloss *schlösser|n *riegel|n *klinke|n *schlüssel|n *hammer
  *hämmer|n *zange|n *säge|n *feile|n *hobel|n *meißel|n *stemmeisen *schaufel|n *spaten *harke|n rechen *besen *pinsel|n
  *spachtel|n *kelle|n *zollstock *zollstöcke|n *maßband *maßbänder|n *bohrer|n *akkuschrauber|n *schleifer flex
  *winkelschleifern *cutter schere|n *messer|n *axt *äxte|n beil|e *werkzeug|e|en|s *werkbank *werkbänke|n *karre|n leiter|n
  trittleiter|n *gerüst|e|en *kran *kräne|n *bagger|n *radlader|n *stapler|n *walze|n *betonmischer|n *presse|n *fräse|n
  *drehbank *drehbänke|n *schweißgerät|e|en *kompressor|en *pumpe|n *ventil|e|en *motor|en|s *getriebe *zahnrad *zahnräder|n
  *riemen *kette|n *lager|n *welle|n achse|n *kolben *zylinder|n *batterie|n *akku|s *anlasser|n *auspuff|e *katalysator|en
  *kühler|n *tank|s *bremse|n *bremsbelag *bremsbeläge|n *stoßdämpfer|n *felge|n reifen *winterreifen *sommerreifen *schlauch
  *schläuche|n *dichtung|en *dichtungsring|e|en *filter|n *sieb|e|en *düse|n *turbine|n *generator|en *trafo|s *transformator|en
  *relais *schalter|n *stecker|n *kabel|n *draht *drähte|n *platine|n *sensor|en *antenne|n *lampe|n *leuchte|n *scheinwerfer|n
  *blinker|n *hupe|n *lenkrad *lenker|n *pedal|e|en *sattel *gangschaltung|en *kupplung|en *getriebeöl *anhänger|n *kofferraum
  *kofferräume|n *scheibe|n *scheibenwischer|n *spiegel|n *kennzeichen *maschine|n *roboter|n *roboterarm|e *förderband
  *förderbänder|n *fließband *fließbänder|n *kessel|n *brenner|n *heizkörper|n *heizung|en *thermostat|e|en *solarmodul|e|en
  *windrad *windräder|n *kamin|e|en *ofen *öfen *herd|e|en *kochfeld|er *trockner|n *gefriertruhe|n *toaster|n *mixer|n
  *wasserkocher|n *staubsauger|n *bügeleisen *waage|n *thermometer|n stoppuhr|en uhr|en armbanduhr|en wanduhr|en stechuhr|en
  turmuhr *wecker|n *auto|s *wagen *lkw|s *pkw|s *laster *transporter|n *traktor|en *mähdrescher|n *motorrad *motorräder|n
  *moped|s *roller|n *fahrrad *fahrräder|n *lastenrad *lastenräder|n e-bike|s rad räder|n *bus *busse|n *u-bahn|en *s-bahn|en
  *bahn|en *lok *loks *lokomotive|n *waggon|s zug züge|n güterzug regionalzug nachtzug *flugzeug|e|en *hubschrauber|n *drohne|n
  *schiff|e|en *boot|e|en *fähre|n *kahn *anker|n segel|n *taxi|s *rollator|en *schlitten *haus *häuser|n *gebäude|n *hütte|n
  *scheune|n stall ställe|n kuhstall hühnerstall schweinestall *schuppen *garage|n *carport|s *turm *türme|n *kirche|n *schule|n
  *kita|s *praxis arztpraxen *bibliothek *museum *museen *theater|n *kino|s *hotel|s *kneipe|n *restaurant|s *café|s
  *bäckerei|en *metzgerei|en *fleischerei|en *tankstelle|n *supermarkt *supermärkte|n baumarkt wochenmarkt flohmarkt
  weihnachtsmarkt *kiosk|e hofladen buchladen *filiale|n *büro|s *kantine|n *küche|n *wohnung|en *zimmer|n *kammer|n *keller|n
  *flur|e|en *treppe|n *stufe|n *geländer|n *aufzug aufzüge|n *balkon|e|s *terrasse|n *garten *gärten *hof höfe|n *einfahrt|en
  *zufahrt|en tor tore toren garagentor hallentor hoftor *tür|en *fenster|n *rollladen *rollläden *jalousie|n *dach *dächer|n
  *dachrinne|n *ziegel|n *mauer|n wand wände|n zimmerwand hauswand *fassade|n *boden *fliese|n *parkett *teppich|e|en *tapete|n
  decke zimmerdecke|n wolldecke|n bettdecke|n *dusche|n *badewanne|n *toilette|n klo|s *wasserhahn *wasserhähne|n *abfluss
  *rohr|e|en *siphon *klingel|n *zaun *zäune|n *hecke|n *halle|n *werkstatt *werkstätten *fabrik|en *baustelle|n *baugrube|n
  *container|n *kläranlage|n *umspannwerk|e *kraftwerk|e *sägewerk|e *stellwerk|e *deponie|n *schrottplatz *rampe|n *parkplatz
  *parkplätze|n platz plätze|n *spielplatz *straße|n *gehweg|e *radweg|e *feldweg|e *kreuzung|en *ampel|n *kreisel|n *brücke|n
  *tunnel|n *bahnhöfe *gleis|e|en *haltestelle|n *hafen *häfen kai *schleuse|n *deich|e *damm *dämme|n tisch esstisch
  schreibtisch|e werktisch|e stammtisch|e tische|n nachttisch küchentisch *stuhl *stühle|n *hocker|n *sessel|n *sofa|s *couch
  *bett|en *matratze|n *kissen *schrank *schränke|n *regal|e|en *schublade|n *kommode|n *theke|n *tresen *vitrine|n *garderobe|n
  *vorhang *vorhänge|n *vase|n *kerze|n *eimer|n *kanister|n *fass *fässer|n *kiste|n *kasten *kästen *karton|s *paket|e|en
  *päckchen *palette|n *sack *säcke|n *tüte|n *beutel|n *tasche|n *koffer|n *korb *körbe|n *dose|n *flasche|n *glas *gläser|n
  *tasse|n *becher|n *kanne|n *krug teller suppenteller tellern *schüssel|n schale|n obstschale|n *topf *töpfe|n *pfanne|n
  *löffel|n *gabel|n *besteck *brett|er *tablett|s *serviette|n *handtuch *handtücher|n lappen *schwamm *seife|n *bürste|n *kamm
  *shampoo *pflaster|n *spritze|n *tablette|n *salbe|n *rezept|e|en *brille|n *hörgerät|e *krücke|n *prothese|n *brot|e|en
  *brötchen *semmel|n *brezel|n *croissant|s *kuchen *torte|n keks|e|en *plätzchen *stollen *teig|e *mehl *hefe *zucker *salz
  *pfeffer *butter *margarine öl motoröl olivenöl heizöl *essig *senf *ketchup *honig *marmelade|n *milch *joghurt|s *quark
  *käse *sahne ei eier|n *spiegelei *rührei *wurst *würste|n *schinken *speck *fleisch *steak|s *schnitzel|n *braten *gulasch
  *hähnchen fisch fische|n forelle|n lachs hering|e *suppe|n *soße|n *nudel|n *spaghetti *pizza|s reis *kartoffel|n *pommes
  *knödel|n *klöße|n *salat|e|en *gurke|n *tomate|n *paprika *zwiebel|n *knoblauch *möhre|n *karotte|n *kohl *spinat *bohne|n
  *erbse|n linse|n *pilz|e|en *spargel *kürbis|se *apfel *äpfel|n *birne|n *kirsche|n *pflaume|n *beere|n *traube|n *zitrone|n
  *orange|n *banane|n nuss nüsse|n *schokolade|n eis speiseeis vanilleeis *kaffee *espresso tee kräutertee früchtetee *kakao
  *saft *säfte|n *limo *limonade|n *wasser *bier|e *wein|e *sekt *schnaps *frühstück *mittagessen *abendessen *hund|e|en
  *katze|n *kater|n *maus *mäuse|n *ratte|n hase|n *kaninchen *pferd|e|en *pony|s *kuh *kühe|n *kalb *kälber|n *rind|er|ern
  *bulle|n *schweinen *ferkel|n *schaf|e|en *ziege|n huhn *hühner|n *henne|n hahn *küken *gans *gänse|n ente|n stockente
  *taube|n *storch *störche|n *spatz|en *amsel|n *schwalbe|n eule|n *vogel *vögel|n igel|n *fuchs *füchse|n reh|e|en *hirsch|e
  *wolf *wölfe|n *biene|n *bienenstock *wespe|n *fliege|n *mücke|n *käfer|n *spinne|n *schnecke|n *regenwurm *frosch *frösche|n
  *kröte|n *baum *bäume|n eiche|n buche|n *linde|n *tanne|n *fichte|n *kiefer|n *birke|n *strauch *sträucher|n *busch *büsche|n
  *blume|n rose|n *tulpe|n *gras *gräser|n rasen wiese|n *acker *äcker|n *beet|e|en *wald *wälder|n *zweig|e|en ast äste|n
  *stamm *blatt *blätter|n laub *wurzel|n samen *knospe|n *blüte|n heu *stroh *weizen *roggen *gerste *mais *dünger *kompost
  mist *gülle *jacke|n *mantel *mäntel|n *hose|n *hemd|en *bluse|n *pullover|n *pulli|s *t-shirt|s *kleid|er|ern rock *röcke|n
  anzug anzüge|n *krawatte|n *socke|n *schuh|e|en *stiefel|n *sandale|n *mütze|n hut hüte|n *helm|e|en *schal|s *gürtel|n *knopf
  *knöpfe|n *reißverschluss *kittel|n *schürze|n *warnweste|n *overall|s ringe *uniform|en *kopf *köpfe|n *haar|e|en *nase|n
  mund ohr|en *zahn *zähne|n zunge|n *hals *schulter|n arm|e|en oberarm *ellenbogen *finger|n *daumen *faust *brust *bauch
  rücken *hüfte|n *bein|e|en *knie|n *fuß *füße|n zeh|en *ferse|n haut *knochen *muskel|n *herzschlag lunge|n *leber niere|n
  *magen *blut *schweiß *träne|n *fieber *husten *schnupfen *holz *hölzer|n *balken latte|n *platte|n *blech|e|en *stahl eisen
  *aluminium *kupfer *messing zinn blei *gold *silber *kunststoff|e|en *plastik *gummi *leder *wolle stoff|e *faden *fäden *garn
  nadel|n *seil|e|en *schnur *schnüre|n *papier|e *pappe *klebeband *kleber leim *farbe|n *lack|e *beton *zement *mörtel *gips
  *putz *kies sand *schotter erde *lehm *kalk *stein|e|en *asphalt *styropor *dämmung|en *folie|n *benzin *diesel *strom *gas
  *kohle *staub rauch asche rost *dreck *müll *schrott *schlamm *pfütze|n *scherbe|n *kratzer|n *beule|n riss|e *loch *löcher|n
  *fleck|en *naht *schild|er *fahne|n *tafel|n *whiteboard|s *pinnwand *plakat|e *flyer|n *prospekt|e *rechnung|en
  *lieferscheinen *quittung|en *bon|s *beleg|e *formular|e|en *antrag anträge|n *vertrag *verträge|n *zeugnis|se *ausweis|e
  *schein|e *urkunde|n *stempel|n *brief|e|en *umschlag *karte|n *briefmarke|n *zettel|n *buch *bücher|n *heft|e|en *zeitung|en
  *zeitschrift|en *ordner|n akte|n *mappe|n *liste einkaufslisten preislisten *dienstplan *dienstpläne|n *schichtplan
  *schichtpläne|n *stundenplan stift|e|en filzstift|e kuli|s *bleistift|e|en *kreide *radiergummis *locher *tacker|n bild
  bilder|n gruppenbild *foto|s *gemälde *mahnung|en *angebotsschreiben *protokoll|e|en *kalender|n *fahrplan *ticket|s
  *gutscheinen *kündigung|en *bescheid|e euro cent *münze|n *geld *lohn *gehalt *gehälter|n *miete|n *kaution *kasse|n *konto
  *konten *überweisung|en *pfand franken *server|n|s *rechner|n *computer|n *laptop|s *notebook|s *tablet|s *monitor|e|en
  *bildschirm|e|en *tastatur|en *drucker|n *toner *patrone|n *scanner|n *router|n *switch *switches *firewall|s *ssd|s
  *usb-stick|s *netzteil|e *ladegerät|e *handy|s *smartphone|s *telefon|e|en *headset|s *kopfhörer|n *mikrofon|e *lautsprecher|n
  *kamera|s *beamer|n *fernseher|n *fernbedienung|en *backup|s *datei|en *ordnerstruktur *passwort *passwörter|n *login|s
  *e-mail|s *mail|s *sms *anruf|e *website|s *webseite|n *browser|n *datenbank|en *tabelle|n *skript|e *commit|s *pull-request|s
  *release|s *patch *patches *update|s *fehlermeldung|en log|s *logfile|s bug|s *absturz *neustart *vpn wlan *api|s *endpoint|s
  *cronjob|s *cluster *testsystem *query *queries *sql *csv *pdf|s *excel *screenshot|s *qr-code|s *barcode|s *azubi|s
  *lehrling|e|en *geselle *meister|in|innen *praktikant|in|en|innen *fahrer|in|innen|n *pilot|in *lokführer|in|innen
  *zugbegleiter|in|innen *schaffner|in *pfleger|in|innen|n *schwester|n *hebamme|n arzt ärzte|n ärztin|nen zahnarzt zahnärztin
  tierarzt tierärztin hausarzt hausärztin *sanitäter|in|innen *lehrer|in|innen|n *erzieher|in|innen|n *schüler|in|innen|n
  *verkäufer|in|innen|n *kassierer|in|innen *koch köche|n *köchin|nen *kellner|in|innen *bäcker|in|innen|n *metzger|in|n
  *fleischer|in *konditor|in *friseur|in|e|en *tischler|in|n *schreiner|in|n *zimmermann *zimmerleute|n *dachdecker|in|n
  *maurer|in|n maler|in|n *elektriker|in|n *klempner|in|n *installateur|in|e *schlosser|in|n *schweißer|in|n
  *mechaniker|in|n|innen *mechatroniker|in|n *techniker|in|n|innen *monteur|in|e|en *ingenieur|in|e|en *architekt|in|en
  *informatiker|in|n *programmierer|in|n *entwicklerin *admin|s *buchhalter|in|innen *sekretärin *hausmeistern *putzfrau
  *reinigungskraft *gärtner|in|innen|n *landwirt|in|e|en *bauer bauern *bäuerin *förster|in *jäger|in|n *imker|in|n fischer|in
  *winzer|in *schäfer|in *feuerwehrmann *feuerwehrfrau *feuerwehrleute|n *polizist|in|en|innen *postbote|n *briefträger|in bote
  *lagerist|in|en *schichtführer|in *schichtleiter|in *vorarbeiter|in *polier *chef|in|s *nachbar|in|n *mieter|in|n oma|s opa|s
  vater väter tante|n onkel *bruder *baby|s junge *mädchen *sohn söhne *tochter töchter frau mann stammgast stammgäste|n gast
  gäste|n *bewohner|in|n|innen *rentner|in|n *richter|in *anwalt *anwältin *notar|in *pfarrer|in *trainer|in|n *torwart
  *musiker|in|n regen *schnee *hagel *sturm *stürme|n *gewitter|n *blitz|e *donner *nebel *frost *glatteis *hitze *kälte *sonne
  *wolke|n *wind *windböe|n *himmel *mond stern|e|en *schatten *feuer *flamme|n *flussufer bach *teich|e *strand *strände|n
  *insel|n *berg|e|en *hügel tal *täler|n *höhle|n ufer|n see seen ostsee nordsee bodensee *küste|n *ball *bälle|n *puppe|n
  *würfel|n *spielzeug *schaukel|n *rutsche|n *gitarre|n *klavier|e *trompete|n *trommel|n *geige|n zelt|e|en *grill
  *lagerfeuern *sonnenschirm|e *regenschirm|e *lautsprecherbox *konfetti *luftballon|s *pokal|e *medaille|n *trikot|s
  *tennisschläger|n ski|er *schwimmbad *freibad *becken *umkleide|n *spind|e stempeluhr|en *feuerlöscher|n *rauchmelder|n
  *notausgang *notausgänge|n *alarmanlage|n *pflanze|n *kaktus *rasenmäher|n *häcksler|n *egge|n *pflug *futter *tränke|n
  *silo|s *zapfsäule|n *ladesäule|n *wallbox *bestellnummer|n *artikelnummer|n *seriennummer|n *kundennummer|n *telefonnummer|n
  *hausnummer|n *postleitzahl|en *zählerstand *zählerstände|n *stromzähler|n *wasserzähler|n *stockwerk|e *etage|n *erdgeschoss
  *dachgeschoss *paketband *etikett *aufklebern *fußgängerzone|n *zebrastreifen *gully|s *kanaldeckel|n *umleitung|en stau|s
  *unfall *unfälle|n *verspätung|en *regenschauer|n starkregen nieselregen dauerregen platzregen walnuss walnüsse|n haselnuss
  haselnüsse|n erdnuss erdnüsse|n *schlachtabfälle *heißklebepistole|n *dachlatte|n *putzlappen *waschlappen *fensterrahmen
  *türrahmen *bilderrahmen *nähnadel|n *stricknadel|n *kontaktlinse|n *misthaufen *schubfach *pausenraum *pausenräume|n
  *abstellraum *besprechungsraum *serverraum *maschinenraum *umkleideraum *kühlraum *operationssaal *kreißsaal *speisesaal
  *geldautomat *parkuhr *knöllchen *leuchtstoffröhre|n *neonröhre|n *abwasch *geschirr *mülltonne|n *biotonne *strohhalm|e
  *zahnstocher *kaffeesatz *lunchbox *proviant *wollknäuel *leinwand *staffelei *schraubstock *hebebühne|n *esel|n *truthahn
  *wasserfall *quelle|n *wechselrichtern *armatur|en *gaube|n *sparren *pfette|n *schindel|n *schiefer *estrich *laminat *dielen
  *erker|n *gewölbe|n *säule|n *grabmal|e *grabmäler|n *glocke|n *orgel|n *brunnen *skulptur|en *statue|n *marmor *granit
  *amboss|e *schablone|n *zwinge|n *raspel|n *furnier|e *polster|n *hufeisen *koppel|n *heuballen *saatgut *setzling|e|en
  *rübe|n *lauch *zwetschge|n *rhabarber *maische *hopfen *krapfen *waffel|n *spätzle *gebäck *löschfahrzeug|e|en *drehleiter|n
  *hydrant|en *sirene|n *spreizer|n *defibrillator|en *trampolin|e|en *pfeife|n *oldtimer|n *klarinette|n *posaune|n *horn
  *flöte|n *akkordeon|s *katheter|n *blutdruck *impfstoff|e *implantat|e *vereinsregister *mast|en *leine|n *käfig|e
  *schmetterling|e|en *hummel|n *karpfen *fohlen *stute|n *lamm *lämmer|n
`);

/** Verbs of doing one can watch: stems, participles and forms of the past. Our own list. */
export const handVerbs = words(`
  geschenkt* verschenkt* beantwortet* schraub* geschraubt* angeschraubt* abgeschraubt* festgeschraubt* verschraubt* gebohrt*
  bohrt bohren bohrte* aufgebohrt* gesägt* sägt sägen abgesägt* zersägt* gehämmert* hämmer* genagelt* gehobelt* geschliffen*
  schleif* abgeschliffen* gefeilt* feilt gefräst* gedreht* drehte* gestanzt* gebogen* gelötet* lötet löten geschweißt* schweiß*
  geklebt* klebt kleben klebte* zugeklebt* verklebt* verleimt* gestrichen* streicht streichen strich lackiert* lackieren gemalt*
  malt malen malte* tapezier* verputzt* gemauert* mauern gefliest* gepflastert* betonier* gegossen* gießt gießen goss gegraben*
  gräbt graben grub ausgegraben* gebaggert* geschaufelt* schaufel* gekehrt* kehrt fegt fegen fegte* gefegt* gewischt* wischt
  wischen wischte* aufgewischt* abgewischt* geputzt* putzt putzen putzte* geschrubbt* gespült* spült spülen abgewaschen*
  gewaschen* wäscht waschen wusch gebügelt* gesaugt* staubgesaugt geräumt* aufgeräumt* aufräumen räumt abgeräumt* ausgeräumt*
  eingeräumt* weggeräumt* sortier* gestapelt* stapel* gepackt* packt packen packte* eingepackt* ausgepackt* verpackt* umgepackt*
  verladen* geladen* lädt lud abgeladen* ausgeladen* beladen* entladen* umgeladen* geschleppt* schleppt schleppen schleppte*
  abgeschleppt* trug hochgetragen* hob gezogen* zog abgezogen* herausgezogen* rausgezogen* angezogen* umgezogen* geschoben*
  schiebt schieben schob gedrückt* drückt drückte* geworfen* wirft warf weggeworfen* weggeschmissen* geschmissen* gefangen* fing
  gerollt* rollt rollte* gekippt* kippt kippte* umgekippt* gebacken* backt backen bäckt backte* gekocht* kocht kochen kochte*
  gebraten* brät gegrillt* grillen grillt gerührt* rührt umgerührt* geknetet* kneten knetet gewürzt* geschnitten* schneidet
  schneiden schnitt abgeschnitten* geschält* schälen gehackt* gerieben* gewogen* wiegt wiegen wog abgewogen* gefüllt* abgefüllt*
  aufgefüllt* nachgefüllt* umgefüllt* eingeschenkt* geschüttet* ausgeschüttet* verschüttet* gekleckert* probiert* gekostet
  gegessen* isst essen aß getrunken* trinkt trinken trank gefrühstückt* serviert* bedient* gedeckt* angerufen* anrufen anrief
  telefonier* aufgelegt* abgehoben* zurückgerufen* zurückrufen geklingelt* klingel* geklopft* klopft klopfen klopfte*
  geschrieben* schreibt schrieb schreiben aufgeschrieben* abgeschrieben* notier* unterschrieben* unterschreib* ausgefüllt*
  ausfüllen gestempelt* getippt* tippt tippen tippte* vertippt* verrechnet* verzählt* verlesen gelesen* liest lesen las
  vorgelesen* gezeichnet* zeichnet skizziert* kopier* gedruckt* druckt drucken ausgedruckt* gescannt* scannt scannen gefaxt*
  gemailt* geschickt* schickt schicken schickte* abgeschickt* verschickt* losgeschickt* zurückgeschickt* weitergeleitet*
  hochgeladen* hochladen heruntergeladen* runtergeladen* installier* deinstallier* gelöscht* löscht löschen löschte*
  gespeichert* speicher* abgestürzt* neugestartet* hochgefahren* heruntergefahren* runtergefahren* ausgeschaltet* eingeschaltet*
  angeschaltet* abgeschaltet* ausgemacht* angemacht* umgestellt* eingestellt* nachgestellt* eingesteckt* ausgesteckt*
  angesteckt* angeschlossen* anschließen abgeklemmt* angeklemmt* verkabelt* verlegt* programmier* deploy* gepatcht* debugg*
  gemergt* gepusht* committet* getestet* zurückgesetzt* geklickt* klickt klicken angeklickt* eingeloggt* ausgeloggt*
  ausgetauscht* austauschen ausgewechselt* gewechselt* wechselt wechselte* eingebaut* abgebaut* aufgebaut* umgebaut* angebaut*
  zusammengebaut* zerlegt* auseinandergenommen* montier* demontier* abmontiert* reparier* geflickt* flickt gestopft* genäht*
  näht nähen nähte* gestrickt* gehäkelt* geölt* geschmiert* gefettet* entlüftet* gewartet* abgedichtet* verstopft* geprüft*
  nachgeprüft* gemessen* misst maß nachgemessen* vermessen* gezählt* zählte* nachgezählt* abgelesen* ablesen aufgestellt*
  hingestellt* abgestellt* weggestellt* hingelegt* abgelegt* aufgehängt* abgehängt* umgehängt* angelehnt* gefahren* fahren fuhr
  losgefahren* hingefahren* heimgefahren* vorbeigefahren* überfahren* abgefahren* gelenkt* gebremst* bremst bremste* gehupt*
  geparkt* parkt parken parkte* getankt* tankt tanken tankte* gestartet* gelandet* geflogen* fliegt flog gelaufen* läuft lief
  gerannt* rennt rannte* gegangen* ging hingegangen* heimgegangen* gekommen* kam kamen ankam angekommen* vorbeigekommen*
  reingekommen* eingestiegen* ausgestiegen* umgestiegen* steigt stieg geklettert* kletter* gesprungen* springt sprang
  gestolpert* gestürzt* hingefallen* runtergefallen* fiel ausgerutscht* gestanden* stand standen gesessen* sitzt saß saßen
  gelegen* lag lagen geschlafen* schläft schlief verschlafen* aufgewacht* aufgestanden* geduscht* rasiert* gekämmt* abgeholt*
  abholen abholt abholte* hingebracht* gebracht* brachte* vorbeigebracht* zurückgebracht* mitgebracht* mitgenommen* weggenommen*
  geholt* holt holen holte* geliefert* liefert lieferte* ausgeliefert* angeliefert* zugestellt* gekauft* kauft kaufen kaufte*
  eingekauft* verkauft* bezahlt* bezahlen gezahlt* überwiesen* überweis* kassier* abgebucht* erstattet* zurückerstattet*
  zurückgezahlt* umgetauscht* reklamier* stornier* gekündigt* gemietet* vermietet* geliehen* verliehen* ausgeliehen* ausgeborgt*
  geklaut* gestohlen* verloren* verlor gefunden* fand fanden wiedergefunden* gesucht* sucht suchte* versteckt* vergessen* vergaß
  geöffnet* öffnet öffnete* aufgemacht* zugemacht* geschlossen* abgeschlossen* zugesperrt* abgesperrt* aufgesperrt* verriegelt*
  gekratzt* zerkratzt* gebrochen* zerbrochen* zerbrach kaputtgegangen* gerissen* riss abgerissen* abgebrochen* geplatzt*
  durchgebrannt* gebrannt* brannte* angezündet* ausgelaufen* ausgefallen* eingefroren* aufgetaut* gestreut* geschippt*
  geschneit* geregnet* regnet schneit gefroren* gemäht* mäht mähen gesät* sät säen gepflanzt* pflanzt umgetopft* geerntet*
  ernten erntet gepflückt* gejätet* gedüngt* gefüttert* füttert füttern gemolken* melkt melken gestreichelt* geritten* gebellt*
  gebissen* gelacht* lacht lachte* geweint* weint weinte* geschrien* schrie gesungen* singt sang getanzt* tanzt tanzte*
  gespielt* gewunken* winkt gewinkt* gehustet* geniest* geimpft* operiert* gewickelt* untersucht* geröntgt* umgebettet* gegipst*
  geblutet* blutet verbrannt* gestochen* gekleidet eingekleidet* verkleidet* gefilmt* fotografier* geknipst* aufgenommen* fragt
  fragte* nachgefragt* geantwortet* gesagt* sagte* erzählt* geflüstert* gerufen* rief geschimpft* verabredet* getroffen* trifft
  traf besucht* verabschiedet* umarmt* geschüttelt* gratuliert* gefeiert* angestoßen ausgeblasen* gewonnen* verpasst* wartete*
  gefragt gehoben getragen anziehen ausziehen umziehen verlaufen einpflanz* eingepflanzt* bepflanz* gewässert* umgegraben*
  umgraben harken hackt hacken beschnitten* gepfropft* geschoren* geschlachtet* schlachten zerlegen räuchern geräuchert*
  gepökelt* gepresst* gekeltert* gemahlen* mahlen geröstet* rösten destillier* vergoren* gären eingekocht* einkochen eingelegt*
  mariniert* gedämpft* frittier* glasiert* ausrollen ausgerollt* ausgestochen* gesiebt* abgeschmeckt* schmieden geschmiedet*
  geschmolzen* vergoldet* graviert* gravieren poliert* polieren gelasert* lasern gekantet* abgekantet* entgratet* entrostet*
  grundiert* gespachtelt* gespritzt* verfugt* verfugen gedrechselt* drechseln geschnitzt* schnitzen furniert* gezimmert*
  gebeizt* gewachst* gepolstert* polstern gewebt* weben gesponnen* spinnen gefilzt* gefärbt* gestickt* gebatikt* gefaltet*
  falten geheftet* gebunden* laminiert* geplottet* foliert* gelocht* gezupft* getrommelt* gepfiffen* pfiff angepfiffen* gekickt*
  gedribbelt* geflankt* geköpft* aufgeschlagen* gerudert* rudern gepaddelt* paddeln gesegelt* segeln getaucht* tauchen geradelt*
  gejoggt* joggen gewandert* gezeltet* gerodelt* rodeln gebastelt* basteln bastelten geknotet* gepuzzelt* ausgeschnitten*
  ausschneiden aufgeklebt* ausgemalt* angemalt* bemalt* bemalen abgehört* abhören abgetastet* abtasten abgesaugt* punktiert*
  gewendet* gelagert* umgelagert* massiert* massieren eingerenkt* getapt* geschient* plombiert*
`);

/** What was done once and is over: forms of the past, and participles of what happens once. Our own list. */
export const pastVerbs = words(`
  wurde wurden worden erfolgte erfolgten trat traten eintrat erhielt erhielten gelang gelangen entstand entstanden* gründete*
  gegründet* eröffnete* eröffnet* übernahm* übernommen* bezog bezogen zog zogen umgezogen verkaufte* wuchs wuchsen feierte*
  besuchte* gewann gewannen sammelte* begann begannen startete* erweiterte* stiftete* gestiftet* spendete* gespendet*
  veranstaltete* fanden errichtet* errichtete* erbaut* erbaute* geboren* renoviert* eingeweiht* verliehen* beschlossen* gewählt*
  wagten wagte legten pflanzte* gepflanzt* erwarb* erworben* kaufte* baute* nahm nahmen ging gingen kamen schlossen wechselte*
  führte* leitete* lernte* studierte* absolvierte* promovierte* entschloss* entschied* beschloss* brachte* verließ* starb
  verstarb heiratete* gastierte* benannt* umbenannt* ausgegliedert* aufgeführt* erarbeitet* verabschiedet* überreicht*
  überreichte* getroffen* traf trafen organisierte* durchgeführt* stattgefunden besucht* belegte* erreichte* siegte* verlor*
  lief liefen begrüßten begrüßte ehrten ehrte geehrt* zeichnete zeichneten übergab übergaben erzielten erzielte erliefen erlief
  holten errang errangen erkämpften schaffte schafften schlug schlugen unterlag unterlagen spielten spielte probten probte
  sangen sang tanzten musizierten bastelten bastelte malten malte backten kochten grillten aßen tranken wanderten wanderte
  radelten marschierten fuhren fuhr reisten reiste flogen flog kletterten schwammen rannten landete landeten übernachteten
  übernachtete zelteten besichtigten besichtigte erkundeten erkundete bestaunten bestaunte erfuhr erfuhren versammelten
  versammelte kam erschienen erschien richteten richtete stellten boten verteilten verteilte schieden schied siedelte siedelten
  verlegte verlegten pachtete pachteten mietete mieteten rissen riss sanierte sanierten modernisierten restaurierte
  restaurierten ersetzte ersetzten tauschte tauschten erneuerte erneuerten montierte montierten installierte installierten säten
  ernteten schlachteten schlachtete fällten fällte mähten löschten löschte retteten rettete bargen barg räumten räumte sperrten
  sperrte alarmiert* rückte rückten ausgerückt* angerückt* eingetroffen* eingerückt* verunglückt* brannte brannten stürzte
  stürzten explodierte kollidierte entgleiste überschlug verletzte verletzten starben verstarben ertrank wählte wählten
  bestätigte bestätigten stimmte stimmten unterzeichnet* unterschrieb unterschrieben vereinbarten einigten einigte tagte tagten
  berieten beriet diskutierten diskutierte referierte referierten berichteten berichtete erläuterte erläuterten verkündete
  verkündeten kündigte kündigten meldete meldeten veröffentlichte veröffentlichten ernannt* berief beriefen gekürt* kürte kürten
  nominiert* prämiert* ausgelobt* verlieh bekam bekamen empfing empfingen qualifizierte qualifizierten stiegen stieg
  abgestiegen* aufgestiegen* zurückgetreten* pensioniert* verrentet* beerdigt* getauft* getraut* konfirmiert* vermählt*
  geschieden* verlobte adoptiert* eingeschult* immatrikuliert* promoviert* habilitiert* graduiert* bestanden legte vollendete
  vollendeten fertiggestellt* eingebaut* eingesegnet* enthüllt* gekürzt* umgesiedelt* geflüchtet* flüchtete flüchteten floh
  flohen geflohen* ausgewandert* eingewandert* zugezogen* zerstört* beschädigt* abgebrannt* niedergebrannt* ausgebrannt*
  abgetragen* gesprengt* umfunktioniert* umgewandelt* aufgestockt* angebaut* ausgegraben* freigelegt* entdeckt* wiederentdeckt*
  wiedereröffnet* wiederaufgebaut* neugegründet* aufgelöst* stillgelegt* fusioniert* verschmolzen* verstaatlicht* enteignet*
  privatisiert* versteigert* ersteigert* geerbt* erbte erbten vererbt* vermacht* übergeben* überführt* überschrieben*
  registriert* patentiert* zugelassen* abgelehnt* genehmigt* bewilligt* erteilt* gekündigt* entlassen* eingestellt* einberufen*
  vertagt* abgesagt* verschoben* nachgeholt* ausgetragen* angepfiffen* eingewechselt* gewonnen* zusammengeschlossen*
  zusammengefunden* zusammengetan* vorgestellt* mündete mündeten folgte folgten endete endeten dauerte dauerten kostete kosteten
  betrug betrugen stammte wohnte wohnten arbeitete arbeiteten hieß hießen gebaut* gemauert* aufgenommen* verstorben* gestorben*
  ausgezogen* eingezogen* umgezogen* angekommen* angefangen* aufgehört* zurückgekehrt* kehrte kehrten verbracht* zurückgegeben*
  geklaut* gestohlen* verunfallt* besiegt* geschlagen* unentschieden erlaufen* erradelt* erwandert* erspielt* eingepflanzt*
  umgetauft* geordert* bestellt* geliefert* angeschafft* aufgestellt* uraufgeführt* ausgestrahlt* gefilmt* ausgestellt*
  präsentierten präsentierte vorgeführt* vorgelesen* vorgetragen* aufgetreten* mitgewirkt*
`);

/** When: days, months, times of day and dates, also as phrases; "immer" is no time. Our own list. */
export const timeWords = lines(`
  am nächsten tag; am selben tag; am gleichen tag; am nächsten morgen; binnen einer woche; innerhalb einer woche
  montag*; dienstag; dienstags; dienstagabend; dienstagmorgen; dienstagnachmittag; dienstagvormittag; mittwoch*; donnerstag*
  freitag*; samstag*; sonnabend*; sonntag*; werktag; werktags; feiertag*; wochenende; wochenenden; wochenends; januar; jänner
  februar; feber; märz; april; mai; juni; juli; august; september; oktober; november; dezember; anfang januar; ende januar
  mitte mai; ende märz; anfang juli; ende august; anfang september; mitte dezember; gestern; vorgestern; heute; heute früh
  heute morgen; heute mittag; heute nachmittag; heute abend; heute nacht; gestern früh; gestern morgen; gestern mittag
  gestern nachmittag; gestern abend; gestern nacht; morgen früh; morgen mittag; morgen abend; morgen nachmittag; übermorgen
  ab morgen; bis morgen; ab heute; bis heute; noch heute; vorhin; gerade eben; soeben; gleich nach; kurz vor; kurz nach
  eben noch; neulich; letztens; kürzlich; früh um; frühmorgens; morgens; vormittags; mittags; nachmittags; abends; nachts
  frühs; vormittag; nachmittag; mitternacht; am morgen; am vormittag; am mittag; am nachmittag; am abend; in der nacht
  in der früh; in der frühe; um mitternacht; um halb eins; um halb zwei; um halb drei; um halb vier; um halb fünf
  um halb sechs; um halb sieben; um halb acht; um halb neun; um halb zehn; um halb elf; um halb zwölf; halb acht; halb neun
  halb zehn; viertel vor; viertel nach; viertel acht; dreiviertel; punkt acht; punkt neun; punkt zwölf; um eins; um zwei
  um drei; um vier; um fünf; um sechs; um sieben; um acht; um neun; um zehn; um elf; um zwölf; gegen acht; gegen neun
  gegen zehn; gegen mittag; gegen abend; um <zahl>; ab <zahl> uhr; bis <zahl> uhr; gegen <zahl> uhr; seit <zahl> uhr
  von <zahl> bis; uhr; am <zahl>; letzte woche; letzten monat; letztes jahr; letzten montag; letzten dienstag; letzten mittwoch
  letzten donnerstag; letzten freitag; letzten samstag; letzten sonntag; letzte nacht; nächste woche; nächsten monat
  nächstes jahr; nächsten montag; nächsten dienstag; nächsten mittwoch; nächsten donnerstag; nächsten freitag; nächsten samstag
  nächsten sonntag; vorige woche; vorigen monat; voriges jahr; vergangene woche; vergangenen monat; vergangenes jahr
  diese woche; diesen monat; dieses jahr; diesen montag; diesen freitag; diesen samstag; kommende woche; kommenden montag
  kommenden freitag; kommenden samstag; heuer; vor <zahl> tagen; vor <zahl> wochen; vor <zahl> monaten; vor <zahl> jahren
  vor <zahl> minuten; vor <zahl> stunden; in <zahl> minuten; in <zahl> stunden; in <zahl> tagen; in <zahl> wochen
  seit <zahl> jahren; seit <zahl> tagen; seit <zahl> wochen; seit <zahl> monaten; nach <zahl> minuten; nach <zahl> tagen
  vor einer stunde; vor einer woche; vor einem jahr; vor zwei jahren; vor drei jahren; vor zwei wochen; vor drei wochen
  vor zwei tagen; vor drei tagen; in zwei wochen; in drei tagen; in einer stunde; eine halbe stunde; halbe stunde
  viertelstunde; dreiviertelstunde; zwei stunden; drei stunden; zwei tage; drei tage; drei wochen; zehn minuten; fünf minuten
  frühschicht; spätschicht; nachtschicht; mittagspause; frühstückspause; feierabend; arbeitsbeginn; schichtbeginn
  schichtwechsel; schulbeginn; ladenschluss; ostern; pfingsten; weihnachten; silvester; neujahr; fasching; karneval
  heiligabend; nikolaus; ostermontag; karfreitag; himmelfahrt; fronleichnam; sommerferien; osterferien; herbstferien
  weihnachtsferien; frühling; frühjahr; sommer; herbst; winter; quartalsende; monatsende; jahresende
`);

/** Units that follow a number, and number words which count. Our own list. */
export const units = words(`
  kg g mg gramm kilo kilogramm kilos pfund zentner tonne tonnen t liter l ml cl hl milliliter hektoliter m cm mm km nm µm meter
  metern zentimeter millimeter kilometer kilometern quadratmeter quadratmetern kubikmeter hektar ar qm m² m³ km² ha zoll meile
  meilen sekunde sekunden minute minuten stunde stunden std min sek tag tage tagen woche wochen monat monate monaten jahr jahre
  jahren euro euros eur cent € ct dollar usd $ franken chf pfennig prozent % ‰ promille grad °c ° watt kw kwh mw mwh kilowatt
  kilowattstunde kilowattstunden megawatt volt v ampere a mah ah hertz hz khz mhz ghz ps bar pascal newton joule kalorien kcal
  dezibel db lumen lux kb mb gb tb kilobyte megabyte gigabyte terabyte mbit gbit pixel dpi ppm ms stück stk paar dutzend kisten
  paletten pakete packungen schachteln flaschen dosen säcke eimer kartons tassen teller portionen scheiben blatt seiten zeilen
  wörter zeichen punkte tore runden leute personen gäste besucher besucherinnen teilnehmer teilnehmerinnen beschäftigte
  mitarbeiter mitarbeiterinnen azubis kinder plätze betten zimmer etagen stockwerke tickets anrufe mails bestellungen
  beschwerden fehler unfälle fälle mal zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn
  sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million
  millionen milliarde milliarden anderthalb eineinhalb zweieinhalb hälfte drittel viertel fünftel zehntel doppelt dreifach
`);

/** Negations, limits and conditions that make a promise checkable, words and phrases. Our own list. */
export const conditions = lines(`
  nur; kein; keine; keinen; keinem; keiner; keines; keins; nicht; nichts; nie; niemals; niemand; nirgends; nirgendwo; ohne
  außer; ausgenommen; höchstens; mindestens; spätestens; frühestens; maximal; minimal; lediglich; bloß; sonst; ansonsten
  andernfalls; falls; sofern; solange; sobald; wenn nicht; es sei denn; nur wenn; erst wenn; erst ab; erst nach; nur noch
  nicht mehr; noch nicht; nicht immer; nicht alle; nicht jede*; weder; jedoch nicht; leider; trotzdem; obwohl; dennoch; statt
  anstatt; stattdessen; innerhalb von; binnen; bis spätestens; bis zu; ab dem; bis zum; weniger als; nicht mehr als
  nicht länger als; ungefähr; etwa <zahl>; rund <zahl>; knapp; kostenlos; ohne aufpreis; ohne termin; ohne anmeldung
  auf eigene kosten; kostenfrei; geld zurück; zurückgeben; umtausch; rückgabe; erstattung; gegen aufpreis; gegen vorlage; wegen
  weil; deshalb nicht; vergeblich; umsonst; versehentlich; aus versehen; fehlt; fehlen; fehlte; fehlten; kaputt; defekt
  ausverkauft; geschlossen bleibt; abgesagt; verschoben; zu spät; zu früh; zu teuer; falsch; verboten; untersagt; pro person
  pro tag; pro stunde; pro monat; je nach; im voraus; bei regen; bei frost; bei ausfall; widerruf*
`);
