/** Abstract German: nouns, endings, verbs, adjectives and adverbs of our own collection, lower case. */
import { lines, words } from '../words.ts';

/** Nouns for what nobody can touch or count. Our own list; regular nouns in -ung, -heit … are in the endings below. */
export const abstractNouns = words(`
  vertrauen* verantwortung* erfolg erfolge erfolgen erfolges erfolgs zukunft zukunfts* leidenschaft* zuversicht hoffnung*
  freude freuden begeisterung motivation* inspiration* vision* mission* philosophie* strategie* taktik ziele zielen ziels zweck
  zwecke sinn sinne sinnes wert werte werten wertes anspruch ansprüche ansprüchen anspruchs qualität* exzellenz perfektion
  präzision* kompetenz* expertise* wissen know-how fähigkeit* fertigkeit* begabung talent talente talenten potenzial*
  potential* chance chancen perspektive* horizont* aussicht* problematik thematik aspekt* dimension* facette* kontext*
  zusammenhang zusammenhalt gemeinsinn miteinander kultur kulturen kulturell* tradition* fortschritt* wandel veränderung*
  entwicklung* wachstum* aufbruch* umbruch* neuanfang* innovation* kreativität ideen fantasie* konzept konzepte konzepten
  ansatz ansätze ansätzen ansatzes methode* methodik* prozess prozesse prozessen prozesses struktur* organisation* management*
  führung führungs* planung* umsetzung* realisierung* gestaltung* optimierung* verbesserung* steigerung* förderung* stärkung*
  unterstützung* begleitung* betreuung* zusammenarbeit kooperation* partnerschaft* beziehung* bindung* verbundenheit dialog*
  austausch interaktion* begegnung* respekt* toleranz* akzeptanz* wertschätzung* anerkennung* vielfalt diversität inklusion
  integration* teilhabe gleichberechtigung gerechtigkeit* fairness ehrlichkeit* offenheit* transparenz* integrität* loyalität*
  treue glaubwürdigkeit* authentizität* identität* haltung haltungen überzeugung* prinzip* grundsatz grundsätze* leitbild*
  ideal ideale idealen ethik* tugend* pflicht pflichten verpflichtung* engagement* einsatzbereitschaft einsatzfreude leistung
  leistungen leistungs* effizienz* produktivität* wirtschaftlichkeit* rentabilität nutzen vorteil vorteile vorteilen mehrwert*
  wirkung* wirksamkeit einfluss einflüsse* relevanz* priorität* fokus schwerpunkt* mittelpunkt essenz substanz* grundlage
  grundlagen basis voraussetzung* rahmenbedingung* faktor faktoren standard standards niveau* level reife stabilität*
  beständigkeit* kontinuität* nachhaltigkeit* langfristigkeit* zuverlässigkeit* verlässlichkeit* flexibilität* agilität*
  anpassungsfähigkeit* resilienz* komplexität* vielseitigkeit* einfachheit* leichtigkeit* schnelligkeit* harmonie* balance*
  gleichgewicht* ausgleich* ruhe gelassenheit* zufriedenheit* glück glücks lebensqualität* lebensgefühl* wohlbefinden*
  gesundheit* frieden* freiheit* unabhängigkeit* selbstbestimmung* autonomie* demokratie* solidarität* menschlichkeit*
  humanität* nächstenliebe mitgefühl empathie* verständnis* geduld* courage* entschlossenheit* tatkraft* willenskraft*
  durchhaltevermögen* ehrgeiz* disziplin* sorgfalt* gewissenhaftigkeit* hingabe* seele* geist geistes vernunft* weisheit*
  bewusstsein* erkenntnis* erfahrung erfahrungen erlebnis* emotion* gefühl gefühle gefühlen atmosphäre* ambiente* charme*
  charakter charakters persönlichkeit* individualität* einzigartigkeit* besonderheit* exklusivität* eleganz* ästhetik*
  schönheit* stil stils trend trends zeitgeist* epoche* ära zeitalter* gegenwart* vergangenheit* herkunft* heimat* ursprung*
  menschheit* klima klimaschutz* ökologie* ökonomie* wirtschaft wirtschafts* wettbewerb* konkurrenz* segment* umfeld*
  arbeitswelt* lebenswelt* berufswelt* karriere* berufung bildung bildungs* weiterbildung* qualifikation* qualifizierung*
  entfaltung* selbstverwirklichung* verwirklichung* erfüllung* anspruchsdenken bedürfnis* bedarf wünsche anforderung*
  erwartung* lösung lösungen lösungs* impuls* anstoß* anreiz* treiber triebfeder* stärke stärken elan image* reputation*
  prestige* ruhm* ehre verantwortlichkeit* zuständigkeit* kapazität* ressource* investition* krise krisen wendepunkt*
  neuausrichtung* ausrichtung* orientierung* meilenstein* digitalisierung* automatisierung* globalisierung* modernisierung*
  vernetzung* individualisierung* internationalisierung* professionalisierung* flexibilisierung* harmonisierung*
  standardisierung* sensibilisierung* transformation* restrukturierung* konsolidierung* intensivierung* etablierung*
  positionierung* differenzierung* fokussierung* spezialisierung* zertifizierung* evaluierung* validierung* aktivität*
  initiative* maßnahme* handlung* streben bestreben vorgehen* herangehensweise* denkweise* arbeitsweise* sichtweise*
  betrachtungsweise* ganzheit* gesamtheit* einheit* vielheit fülle* bandbreite* spektrum* auswahl* ausmaß* größenordnung*
  stellenwert* geltung* gültigkeit* wahrheit* wirklichkeit* realität* illusion* theorie* logik* geschehen* stadium* fortgang
  fortbestand dauerhaftigkeit ewigkeit* strahlkraft* schaffenskraft* anziehungskraft* verfügbarkeit* erreichbarkeit*
  kundenzufriedenheit* kundenorientierung* serviceorientierung* teamgeist* umweltbewusstsein* selbstbewusstsein*
  selbstverständnis* selbstvertrauen* zeitmanagement* synergie* kompromiss* konsens* konflikt* rückhalt* beistand* zuspruch*
  zuwendung* fürsorge* achtsamkeit* aufmerksamkeit* augenmerk* neugier* wissbegier* lernbereitschaft* weltoffenheit* weitsicht*
  weitblick* voraussicht* umsicht* scharfsinn* intelligenz* intuition* genialität* pioniergeist* unternehmergeist*
  erfindergeist* kampfgeist* gemeinwohl* allgemeinwohl* wohlstand* aufschwung* konjunktur* entlastung* effekt* resultat*
  ergebnis* errungenschaft* durchbruch* triumph* höhepunkt* erfolgserlebnis* genuss* vergnügen* erholung* entspannung* auszeit*
  abenteuer* faszination* magie* traum träume* sehnsucht* versprechen* garantie* bekenntnis* zugehörigkeit* geborgenheit*
  hilfestellung lebensweg* zauber natürlichkeit naturverbundenheit dynamik verständigung* moral moralisch* moralvorstellung*
  glaube glaubens gewähr arbeitsalltag* fernziel* leitmotiv* leitidee* leitstern* lebenseinstellung* lebensfreude*
  werteverständnis* wertegerüst* erfolgsgeschichte* erfolgsfaktor* erfolgsmodell* gemeinwesen* kundennutzen* zusatznutzen*
  lebenswerk* wertegemeinschaft* grundwerte* unternehmenswerte* kernwerte* erfahrungsschatz* wissensschatz* ideenreichtum*
  einfallsreichtum* überfluss* optimismus* enthusiasmus* idealismus* reichtum netzwerk netzwerke netzwerken netzwerks
  gemeinschaft gemeinschaften gemeinschaftssinn* gemeinschaftsgefühl* gesellschaft sicherheit bewegung steuerung kommunikation
  herausforderung* obhut* stillstand* rückschritt* zusammenleben* zusammenwirken* gewissen rückgrat* lebenstraum* wunschtraum*
  wunschträume* gelingen gemeinsamkeit* lebensstandard* lebensabschnitt* lebenswirklichkeit* menschenwürde* würde
  chancengleichheit* mitbestimmung* mitsprache* selbsthilfe* eigeninitiative* eigenleistung* improvisation* erfindungsreichtum*
  fingerspitzengefühl* augenmaß* feingefühl* gespür* bauchgefühl* sachverstand* fachverstand* menschenverstand*
  menschenkenntnis* erfahrungsaustausch* gedankenaustausch* meinungsaustausch* ideenaustausch* wissensvermittlung*
  werteerziehung* grundhaltung* grundeinstellung* arbeitsfreude* spielfreude* lernfreude* bewegungsfreude* lebenslust*
  lebensart* lebenskunst* wohlklang* wohlgefühl* gemeinschaftserlebnis* gruppenerlebnis* hochgenuss* flair* zeitersparnis*
  kostenersparnis* nutzwert* gegenwert* marktwert* grundvoraussetzung* grundprinzip* grundverständnis* kernpunkt*
  dienstleistungsgesellschaft* wissensgesellschaft* weltmarkt* gesamterlebnis* rundumschlag* allheilmittel* patentrezept*
  königsweg* lebensgrundlage* lebensmittelpunkt* dreh-und-angelpunkt dreiklang* vierklang* gleichklang* wechselspiel*
  bindeglied* brückenschlag* schulterschluss* wegweiser* richtschnur* leuchtturm* leuchttürme* vorbild* hochstimmung*
  wohlwollen*
`);

/** Endings of nouns which are mostly abstract, with their plurals. Our own list. */
export const abstractSuffixes = words(`
  *ung *ungen *heit *heiten *keit *keiten *ität *itäten *schaft *schaften *tion *tionen *sion *sionen *ismus *ismen *anz *anzen
  *enz *enzen *tum *tümer *tümern *nis *nisse *nissen *ik *iken *ment *logie *logien *sophie *philie *kratie *manie *pathie
  *ness *ility *ship *kultur *bewusstsein *denken *vermögen *potenzial *kraft *geist *wille *freude *sinn *anspruch *ansprüche
  *prozess *prozesse *prozessen *strategie *strategien *konzept *konzepte *konzepten *vielfalt *niveau *erfolg *erfolge *ziel
  *ziele *zielen *vorteil *vorteile
`);

/** Exceptions to the endings: things of every day, and short words which only end alike. Our own list. */
export const notAbstract = words(`
  packung* wasserleitung* stromleitung* gasleitung* ölleitung* bremsleitung* druckleitung* zuleitung* lenkung* federung*
  bereifung* festung* lichtung* mündung* abzweigung* ausgrabung* brandung* böschung* biegung* rüstung* blutung* entzündung*
  erkältung* zerrung* betriebsversammlung* besprechung* vorlesung* lesung* aufführung* halterung* aufhängung* pflasterung*
  dämmung* isolierung* verkabelung* wicklung* zündung* schaltung* gangschaltung* hühnerhaltung* zeichnung* bauzeichnung*
  abbildung* übung* löschübung* feuerwehrübung* süßigkeit* kleinigkeit* feuchtigkeit* dunkelheit* neuigkeit* schwangerschaft*
  ortschaft* portion* ration rationen injektion* infektion* lektion* destillation* sanitärinstallation* elektroinstallation*
  version versionen kranz* kränze* schwanz* pflanz* ambulanz* distanz* instanz* bilanz* residenz* lizenz* frequenz* audienz*
  grenz* eigentum irrtum irrtümer* verfallsdatum* lieferdatum* elektrik* mechanik* hydraulik* pneumatik* keramik* mosaik
  grafik* plastik* statik* botanik mathematik* physik* informatik* gymnastik* akustik* batik bündnis* tennis* kenntnis
  gleichnis geheimnis* ersparnis* experiment* pigment* pergament* ornament* parlament* testament* apartment* zement* regiment
  abonnement* sprung* vorsprung* ursprung* lung* zung* rezeption* elektrizität* fakultät* wasserkraft* windkraft* reiseziel*
  ausflugsziel* wanderziel* anwesenheit* abwesenheit* kundschaft gastwirtschaft* erstattung* rückerstattung* zahnbehandlung*
  betäubung* krankenversicherung* haftpflichtversicherung* störung* stromstörung* beerdigung* scheidung* kanalisation*
  lackierung* verglasung* überdachung* markierung* fahrbahnmarkierung* beschilderung* verlosung auslosung landung* notlandung*
  steuererklärung* gebrauchsanweisung* anweisung* dienstanweisung* sonnenfinsternis* finsternis* bewilligung* baugenehmigung*
  kostenerstattung* gesungen* gesprungen* gerungen gedrungen geschlungen* verschlungen verklungen* misslungen* entsprungen*
  tanzen* stanzen* ranzen schulranzen wanzen angrenzen* kredenzen benz lenz brauchtum altertum rubrik kollektion sektion
  *heizung *heizungen *rechnung *rechnungen *zeitung *zeitungen *wohnung *wohnungen *kreuzung *kreuzungen *verpackung
  *verpackungen *dichtung *dichtungen *kupplung *kupplungen *beleuchtung *beleuchtungen *siedlung *siedlungen *quittung
  *quittungen *bescheinigung *bescheinigungen *kündigung *kündigungen *mahnung *mahnungen *lieferung *lieferungen *ladung
  *ladungen *kleidung *kleidungen *ausrüstung *ausrüstungen *impfung *impfungen *prüfung *prüfungen *sitzung *sitzungen
  *ausstellung *ausstellungen *mischung *mischungen *füllung *füllungen *verschraubung *verschraubungen *bohrung *bohrungen
  *operation *operationen *station *stationen *pension *pensionen *flüssigkeit *flüssigkeiten *schwellung *schwellungen
  *verletzung *verletzungen *anleitung *anleitungen *überweisung *überweisungen *zahlung *zahlungen *buchung *buchungen
  *reservierung *reservierungen *messung *messungen *meldung *meldungen *warnung *warnungen *sperrung *sperrungen *umleitung
  *umleitungen *verspätung *verspätungen *lüftung *lüftungen *spülung *spülungen *gewerkschaft *gewerkschaften *bedienung
  *bedienungen *kaution *kautionen *fabrik *fabriken *musik *musiken *elektronik *elektroniken *gefängnis *gefängnisse *zeugnis
  *zeugnisse *verzeichnis *verzeichnisse *instrument *instrumente *dokument *dokumente *medikament *medikamente *element
  *elemente *konferenz *konferenzen lotion munition auktion* republik* kolik katholik* dominik lorenz franz florenz koblenz
  konstanz bregenz hornisse* behältnis* begräbnis* besitztümer dung stallung* laibung eisprung absprung* fragment schaft
  cousin* appartement* exkursion* emulsion* einladung* fahrzeugladung* bankverbindung* zugverbindung* *tanz *tänze *tänzen
`);

/** Verbs that name no doing one could watch, with their inflected forms by stem. Our own list. */
export const vagueVerbs = words(`
  förder* gefördert* gestalt* ermöglich* optimier* unterstütz* begleit* gestärkt* vorantreib* vorangetrieben* voranbring*
  vorangebracht* voranzutreiben voranzubringen voranschreit* weiterentwickel* weiterentwickl* fortentwickel* verbesser*
  steiger* gesteigert* erhöh* maximier* minimier* gewährleist* sicherstell* sichergestellt* sicherzustellen garantier* schaffen
  schafft geschaffen* erschaff* generier* kreier* etablier* implementier* realisier* verwirklich* umsetz* umgesetzt* umzusetzen
  entfalt* entwickel* entwickl* transformier* revolutionier* modernisier* digitalisier* innovier* inspirier* motivier*
  begeister* faszinier* beflügel* beeindruck* überzeug* verpflicht* engagier* einbring* eingebracht* einzubringen bekenn* leb
  lebe leben lebt gelebt* verkörper* vertrau* wertschätz* wertgeschätzt* respektier* anerkenn* vernetz* verknüpf* vereint*
  vereinen bündel* gebündelt* kombinier* integrier* harmonisier* koordinier* positionier* ausricht* ausgerichtet* fokussier*
  konzentrier* priorisier* definier* identifizier* adressier* evaluier* analysier* bewert* profitier* bereicher* nutz nutze
  nutzen nutzt genutzt* ergreif* ausschöpf* ausgeschöpft* meister* gemeistert* bewältig* begegn* erfüll* übertreff* übertroff*
  entsprech* entsprich* biet biete bieten bietet geboten* offerier* leist leiste leisten leistet geleistet* beizutragen
  beigetragen* mitgestalt* mitwirk* mitgewirkt* teilhab* bewirk* bewegt* prägen prägt geprägt* beeinfluss* wirken wirkt streb*
  anstreb* angestrebt* anzustreben verfolg* erziel* auszeichn* herausrag* hervorheb* hervorgehoben* überrag* dominier*
  expandier* wachsen wächst gewachsen* profilier* spezialisier* professionalisier* zertifizier* sensibilisier* aktivier*
  initiier* ankurbel* angekurbelt* ebnen geebnet* freisetz* beschleunig* vereinfach* erleichter* verschönern entlast* schonen
  geschont* bewahr* wahren gewahrt* sichern sichert gesichert* investier* widm* gewidmet* hingeb* repräsentier* symbolisier*
  vermittel* kommunizier* interagier* kooperier* partizipier* befähig* ermutig* empower* enablen enabelt leveragen challengen
  committen performen skalier* delivern onboarden erreichen bewegen verbinden verbindet verbunden anstoßen aufbrechen
  weiterbringen weitergebracht vorleben vorgelebt hinterfrag* neudenken mitdenken weiterdenken vorausdenken ausbauen ausgebaut
  auszubauen erweiter* vertief* festig* gefestigt* stärken stärkt stärkte herausforder* herausgefordert* anbieten anbietet
  anzubieten angeboten bemüh* bezauber* verzauber* verführ* entführ* eintauch* einzutauchen zusicher* zugesichert* anvertrau*
  heranführ* herangeführt* heranzuführen begünstig* animier* anreg* angeregt* aufblüh* aufleb* näherbring* nähergebracht*
  näherzubringen einstehen einsteht einzustehen hochhalten abrunden abrundet perfektionier* verfeiner* personalisier*
  individualisier* verankern verankert* anknüpf* angeknüpft* zusammenwachs* vorankommen voranzukommen vorangehen vorangeht
  bereithalten bereithält bereitzuhalten erstrahl* verleihen verleiht einfühl* hineinversetz* mitgedacht* mitfühl* mitreißen
  mitreißt nachempfind* wachhalten hegen anspornen angespornt* beherzig* verinnerlich* ausstrahl* ausgestrahlt* versprüh*
  widerspiegel* widerzuspiegeln wiederspiegel* untermauer* unterstreich* bekräftig* wohlfühl* wohlzufühlen heimisch
`);

/** Adjectives that praise or enlarge without saying how much. Our own list. */
export const bigAdjectives = words(`
  nachhaltig* stark starke starkem starken starker starkes stärker* stärkst* führend* einzigartig* modern* innovativ*
  exzellent* hervorragend* herausragend* ausgezeichnet* erstklassig* hochwertig* höchst* beste bestem bester bestes optimal*
  perfekt* ideal idealen idealer ideales ideale umfassend* umfangreich* ganzheitlich* vielfältig* vielseitig* vielschichtig*
  großartig* grandios* fantastisch* phantastisch* sensationell* spektakulär* unglaublich* unvergleichlich* unübertroffen*
  unerreicht* unschlagbar* unvergesslich* unverwechselbar* unverzichtbar* einmalig* außergewöhnlich* außerordentlich*
  überragend* überdurchschnittlich* überwältigend* beeindruckend* bemerkenswert* beachtlich* enorm* gewaltig* immens* riesig*
  grenzenlos* unbegrenzt* unendlich* exklusiv* premium edel edle edlen edler edles elegant* luxuriös* stilvoll* anspruchsvoll*
  ambitioniert* visionär* wegweisend* zukunftsweisend* richtungsweisend* bahnbrechend* revolutionär* disruptiv*
  fortschrittlich* zukunftsfähig* zukunftssicher* zukunftsorientiert* zeitgemäß* zeitlos* neuartig* neueste* smart smarte
  smarten smarter smartes intelligent* agil* dynamisch* flexibel* flexibl* effizient* effektiv* produktiv* leistungsstark*
  leistungsfähig* schlagkräftig* kraftvoll* wirkungsvoll* wirksam* wertvoll* bedeutend* bedeutsam* wichtig wichtige wichtigen
  wichtiger wichtiges wichtigst* wesentlich* zentral* essenziell* essentiell* elementar* entscheidend* maßgeblich* relevant*
  strategisch* global* international* weltweit* renommiert* namhaft* etabliert* bewährt* langjährig* kompetent* professionell*
  qualifiziert* hochqualifiziert* spezialisiert* versiert* fundiert* solide* seriös* zuverlässig* verlässlich* vertrauensvoll*
  vertrauenswürdig* glaubwürdig* authentisch* fair faire fairen fairer faires transparent* respektvoll* wertschätzend*
  partnerschaftlich* menschlich* persönlich* individuell* maßgeschneidert* passgenau* bedarfsgerecht* kundenorientiert*
  lösungsorientiert* serviceorientiert* zielorientiert* zielgerichtet* konsequent* kontinuierlich* stetig* beständig*
  dauerhaft* langfristig* stabil* krisensicher* resilient* verantwortungsvoll* verantwortungsbewusst* umweltbewusst*
  umweltfreundlich* klimafreundlich* ökologisch* ökonomisch* sozial* inklusiv* weltoffen* tolerant* engagiert* motiviert*
  hochmotiviert* leidenschaftlich* begeistert* inspirierend* faszinierend* spannend* aufregend* attraktiv* verlockend*
  abwechslungsreich* lebendig* lebenswert* harmonisch* ausgewogen* familiär* herzlich* kreativ* ideenreich* mutig* tatkräftig*
  zielstrebig* ehrgeizig* erfolgreich* aussichtsreich* vielversprechend* lukrativ* gewinnbringend* profitabel*
  wettbewerbsfähig* konkurrenzfähig* ressourcenschonend* energieeffizient* sorgfältig* präzise* präzis akribisch* komplex*
  integriert* vernetzt* nahtlos* reibungslos* unkompliziert* intuitiv* benutzerfreundlich* komfortabel* ultimativ* absolut*
  vollkommen* vollumfänglich* unermüdlich* unerschütterlich* bedingungslos* uneingeschränkt* kompromisslos* unablässig*
  tiefgreifend* weitreichend* nachdrücklich* signifikant* spürbar* echte echtem echten echter echtes wahre wahrem wahren wahrer
  wahres legendär* traditionell* traditionsreich* traditionsbewusst* regional* heimatverbunden* verwurzelt* bodenständig*
  gesamtgesellschaftlich* gesellschaftlich* kulturell* emotional* sinnvoll* sinnstiftend* erfüllend* qualitativ* hochmodern*
  topaktuell* erlesen* exquisit* raffiniert* ausgeklügelt* ausgereift* durchdacht* clever* brillant* charismatisch* makellos*
  tadellos* lückenlos* unaufhaltsam* unwiderstehlich* unverkennbar* beispielhaft* vorbildlich* mustergültig* meisterhaft*
  meisterlich* virtuos* hochkarätig* hochrangig* angesehen* beliebt* ehrliche ehrlichen ehrlicher ehrliches erfahrene
  erfahrener erfahrenes digitale digitalen digitaler digitales maximale maximalen maximaler maximales wertgeschätzt* geschätzte
  geschätzten praktikabel* traumhaft* wunderschön* wundervoll* bezaubernd* zauberhaft* märchenhaft* himmlisch* malerisch*
  idyllisch* atemberaubend* bestechend* überzeugend* mitreißend* liebenswert* liebevoll* reichhaltig* bestmöglich*
  größtmöglich* allerbeste* allerhöchst* hochgeschätzt* hochgelobt* vielgelobt* weltbekannt* weltberühmt* überregional*
  unvergleichbar* unnachahmlich* unersetzlich* unentbehrlich* unerlässlich* wohltuend* wohlverdient* vertrauensbildend*
  zukunftsstark* fulminant* furios* imposant* prächtig* prachtvoll* glanzvoll* schillernd* erstaunlich* sagenhaft* fabelhaft*
  famos* vorzüglich* vortrefflich* trefflich* erfrischend* belebend* pulsierend* unbändig* ungebrochen* grenzüberschreitend*
  allgegenwärtig* zukunftsbeständig* freundlichst* schönst* tollst* liebste*
`);

/** Adverbs that promise always and everywhere, and so nothing to check. Our own list. */
export const hedges = lines(`
  stets; jederzeit; immer; rundum; stetig*; fortwährend; fortlaufend; unentwegt; unermüdlich; allzeit; allseits; ausnahmslos
  durchweg; grundsätzlich; prinzipiell; generell; ganzheitlich; vollumfänglich; bestmöglich*; größtmöglich*; höchstmöglich*
  schnellstmöglich*; bestens; optimalerweise; idealerweise; natürlich; selbstverständlich; selbstredend; wahrhaft; wahrlich
  wirklich; zutiefst; überaus; ungemein; äußerst; höchst; besonders; absolut; hundertprozentig; gewissermaßen; sozusagen; quasi
  letztendlich; letztlich; schlussendlich; nachhaltig; kontinuierlich; weltweit; überall; vielfach; zunehmend; immerfort
  tagtäglich; dauerhaft; langfristig; perspektivisch; zukünftig; künftig; gemeinsam; miteinander; zweifelsohne; zweifellos
  unbestritten; gleichermaßen; in jeder hinsicht; zu jeder zeit; voll und ganz; in allen belangen; auf allen ebenen
  mehr denn je; nach wie vor; im besten sinne; von ganzem herzen; ein leben lang; auf lange sicht; rund um die uhr
  in besonderem maße; auf einzigartige weise; auf ganzer linie; in vielerlei hinsicht; so gut wie immer; im wahrsten sinne
  im besonderen; in hohem maße; durchaus
`);
