/** Abstract German: nouns, endings, verbs, adjectives and adverbs of our own collection, lower case. */
import { lines, words } from '../words.ts';

/** Nouns for what nobody can touch or count. Our own list; regular nouns in -ung, -heit … are in the endings below. */
export const abstractNouns = words(`
  vertrauen* verantwortung* erfolg erfolge erfolgen erfolges erfolgs zukunft zukunfts* leidenschaft* zuversicht
  hoffnung* freude freuden begeisterung motivation* inspiration* vision* mission* philosophie* strategie* taktik ziel
  ziele zielen ziels zweck zwecke sinn sinne sinnes wert werte werten wertes anspruch ansprüche ansprüchen anspruchs
  qualität* exzellenz perfektion präzision* kompetenz* expertise* wissen know-how fähigkeit* fertigkeit* begabung
  talent talente talenten potenzial* potential* chance chancen möglichkeit* gelegenheit* perspektive* horizont*
  aussicht* problematik thema themen thematik aspekt* dimension* facette* ebene ebenen kontext* zusammenhang
  zusammenhänge* zusammenhalt gemeinsinn miteinander kultur kulturen kulturell* tradition* moderne fortschritt* wandel
  veränderung* entwicklung* wachstum* aufbruch* umbruch* neuanfang* innovation* kreativität idee ideen fantasie*
  phantasie* vorstellung* konzept konzepte konzepten ansatz ansätze ansätzen ansatzes methode* methodik* prozess
  prozesse prozessen prozesses struktur* organisation* management* führung führungs* kontrolle* planung* umsetzung*
  realisierung* gestaltung* optimierung* verbesserung* steigerung* förderung* stärkung* unterstützung* begleitung*
  betreuung* beratung* zusammenarbeit kooperation* partnerschaft* beziehung* bindung* verbundenheit dialog* austausch
  interaktion* begegnung* respekt* toleranz* akzeptanz* wertschätzung* anerkennung* vielfalt diversität inklusion
  integration* teilhabe gleichberechtigung gerechtigkeit* fairness ehrlichkeit* offenheit* transparenz* integrität*
  loyalität* treue glaubwürdigkeit* authentizität* identität* haltung haltungen überzeugung* prinzip* grundsatz
  grundsätze* leitbild* ideal ideale idealen ethik* tugend* pflicht pflichten verpflichtung* engagement*
  einsatzbereitschaft einsatzfreude leistung leistungen leistungs* effizienz* produktivität* wirtschaftlichkeit*
  rentabilität nutzen vorteil vorteile vorteilen mehrwert* wirkung* wirksamkeit einfluss einflüsse* bedeutung*
  relevanz* priorität* fokus schwerpunkt* mittelpunkt essenz substanz* grundlage grundlagen basis voraussetzung*
  bedingung* rahmenbedingung* faktor faktoren kriterium kriterien standard standards niveau* level reife stabilität*
  beständigkeit* kontinuität* nachhaltigkeit* langfristigkeit* zuverlässigkeit* verlässlichkeit* flexibilität*
  agilität* anpassungsfähigkeit* resilienz* komplexität* vielseitigkeit* einfachheit* leichtigkeit* schnelligkeit*
  harmonie* balance* gleichgewicht* ausgleich* ruhe gelassenheit* zufriedenheit* glück glücks lebensqualität*
  lebensgefühl* wohlbefinden* gesundheit* frieden* freiheit* unabhängigkeit* selbstbestimmung* autonomie* demokratie*
  solidarität* menschlichkeit* humanität* nächstenliebe mitgefühl empathie* verständnis* geduld* mut mutes courage*
  entschlossenheit* tatkraft* willenskraft* durchhaltevermögen* ehrgeiz* disziplin* sorgfalt* gewissenhaftigkeit*
  hingabe* seele* geist geistes vernunft* weisheit* bewusstsein* erkenntnis* erfahrung erfahrungen erlebnis* emotion*
  gefühl gefühle gefühlen atmosphäre* ambiente* charme* charakter charakters persönlichkeit* individualität*
  einzigartigkeit* besonderheit* exklusivität* eleganz* ästhetik* schönheit* stil stils trend trends zeitgeist*
  epoche* ära zeitalter* gegenwart* vergangenheit* herkunft* heimat* ursprung* generation* menschheit* klima
  klimaschutz* ökologie* ökonomie* wirtschaft wirtschafts* wettbewerb* konkurrenz* segment* bereich* umfeld*
  arbeitswelt* lebenswelt* berufswelt* karriere* berufung bildung bildungs* weiterbildung* qualifikation*
  qualifizierung* entfaltung* selbstverwirklichung* verwirklichung* erfüllung* anspruchsdenken bedürfnis* bedarf
  wünsche anforderung* erwartung* nachfrage* lösung lösungen lösungs* impuls* anstoß* anreiz* treiber triebfeder*
  stärke stärken elan image* reputation* prestige* ruhm* ehre stolz status* verantwortlichkeit* zuständigkeit*
  kapazität* ressource* investition* risiko risiken krise krisen wendepunkt* neuausrichtung* ausrichtung*
  orientierung* meilenstein* digitalisierung* automatisierung* globalisierung* modernisierung* vernetzung*
  individualisierung* internationalisierung* professionalisierung* flexibilisierung* harmonisierung* standardisierung*
  sensibilisierung* transformation* restrukturierung* konsolidierung* intensivierung* etablierung* positionierung*
  differenzierung* fokussierung* spezialisierung* zertifizierung* evaluierung* validierung* aktivität* initiative*
  maßnahme* handlung* streben bestreben vorgehen* herangehensweise* denkweise* arbeitsweise* sichtweise*
  betrachtungsweise* ganzheit* gesamtheit* einheit* vielheit fülle* bandbreite* spektrum* auswahl* umfang* ausmaß*
  größenordnung* stellenwert* geltung* gültigkeit* wahrheit* wirklichkeit* realität* illusion* theorie* logik* umstand
  umstände* situation* zustand* verhältnis* gegebenheit* tatsache* ereignis* geschehen* vorgang* verlauf* ablauf*
  phase* stadium* fortgang fortbestand dauerhaftigkeit ewigkeit* strahlkraft* schaffenskraft* anziehungskraft*
  verfügbarkeit* erreichbarkeit* kundenzufriedenheit* kundenorientierung* serviceorientierung* teamgeist*
  umweltbewusstsein* selbstbewusstsein* selbstverständnis* selbstvertrauen* zeitmanagement* synergie* kompromiss*
  konsens* konflikt* rückhalt* beistand* zuspruch* zuwendung* fürsorge* achtsamkeit* aufmerksamkeit* augenmerk*
  neugier* wissbegier* lernbereitschaft* weltoffenheit* weitsicht* weitblick* voraussicht* umsicht* scharfsinn*
  intelligenz* intuition* genialität* pioniergeist* unternehmergeist* erfindergeist* kampfgeist* ehrenamt* gemeinwohl*
  allgemeinwohl* wohlstand* aufschwung* konjunktur* entlastung* effekt* resultat* ergebnis* errungenschaft*
  durchbruch* triumph* höhepunkt* erfolgserlebnis* genuss* vergnügen* erholung* entspannung* auszeit* abenteuer*
  faszination* magie* traum träume* sehnsucht* versprechen* garantie* bekenntnis* zugehörigkeit* geborgenheit*
  hilfestellung lebensweg* zauber natürlichkeit naturverbundenheit dynamik verständigung* umweltschutz* moral
  moralisch* moralvorstellung* glaube glaubens gewähr arbeitsalltag* fernziel* leitmotiv* leitidee* leitstern*
  lebenseinstellung* lebensfreude* werteverständnis* wertegerüst* erfolgsgeschichte* erfolgsfaktor* erfolgsmodell*
  gemeinwesen* kundennutzen* zusatznutzen* lebenswerk* wertegemeinschaft* grundwerte* unternehmenswerte* kernwerte*
  erfahrungsschatz* wissensschatz* ideenreichtum* einfallsreichtum* überfluss* optimismus* enthusiasmus* idealismus*
  reichtum netzwerk netzwerke netzwerken netzwerks gemeinschaft gemeinschaften gemeinschaftssinn* gemeinschaftsgefühl*
  gesellschaft sicherheit bewegung steuerung kommunikation herausforderung*
`);

/** Endings of nouns which are mostly abstract, with their plurals. Our own list. */
export const abstractSuffixes = words(`
  *ung *ungen *heit *heiten *keit *keiten *ität *itäten *schaft *schaften *tion *tionen *sion *sionen *ismus *ismen
  *anz *anzen *enz *enzen *tum *tümer *tümern *nis *nisse *nissen *ik *iken *ment *logie *logien *sophie *philie
  *kratie *manie *pathie *ness *ility *ship *kultur *bewusstsein *denken *vermögen *potenzial *kraft *geist *wille
  *freude *sinn *anspruch *ansprüche *prozess *prozesse *prozessen *strategie *strategien *konzept *konzepte
  *konzepten *vielfalt *niveau *erfolg *erfolge *ziel *ziele *zielen *vorteil *vorteile
`);

/** Exceptions to the endings: things of every day, and short words which only end alike. Our own list. */
export const notAbstract = words(`
  packung* leitung* wasserleitung* stromleitung* gasleitung* ölleitung* bremsleitung* druckleitung* zuleitung*
  lenkung* federung* bereifung* festung* lichtung* mündung* abzweigung* ausgrabung* brandung* böschung* biegung*
  bestellung* sendung* rüstung* blutung* entzündung* erkältung* zerrung* versammlung* betriebsversammlung*
  besprechung* vorlesung* lesung* aufführung* sammlung* halterung* aufhängung* pflasterung* dämmung* isolierung*
  verkabelung* wicklung* zündung* schaltung* gangschaltung* hühnerhaltung* zeichnung* bauzeichnung* abbildung* übung*
  löschübung* feuerwehrübung* süßigkeit* kleinigkeit* feuchtigkeit* geschwindigkeit* dunkelheit* minderheit*
  neuigkeit* schwangerschaft* ortschaft* landschaft* nachbarschaft* genossenschaft* portion* ration rationen
  injektion* infektion* lektion* destillation* sanitärinstallation* elektroinstallation* version versionen kranz*
  kränze* schwanz* pflanz* glanz ambulanz* distanz* instanz* bilanz* residenz* lizenz* frequenz* audienz* grenz*
  eigentum datum irrtum irrtümer* verfallsdatum* lieferdatum* elektrik* mechanik* hydraulik* pneumatik* keramik*
  mosaik grafik* plastik* statik* botanik mathematik* physik* informatik* gymnastik* akustik* batik bündnis*
  hindernis* tennis* kenntnis erlaubnis* gleichnis geheimnis* ersparnis* experiment* pigment* pergament* ornament*
  parlament* testament* moment* apartment* zement* regiment abonnement* jung jungen sprung* vorsprung* ursprung* lung*
  zung* rezeption* universität* elektrizität* fakultät* wasserkraft* windkraft* arbeitskraft* pflegekraft* fachkraft*
  lehrkraft* reiseziel* ausflugsziel* wanderziel* anwesenheit* abwesenheit* schulung* kundschaft gastwirtschaft*
  landwirtschaft* forstwirtschaft* öffnung* erstattung* rückerstattung* behandlung* zahnbehandlung* betäubung*
  versicherung* krankenversicherung* haftpflichtversicherung* störung* stromstörung* beerdigung* scheidung*
  kanalisation* lackierung* verglasung* überdachung* markierung* fahrbahnmarkierung* beschilderung* verlosung
  auslosung landung* notlandung* steuererklärung* gebrauchsanweisung* vorschrift* anweisung* dienstanweisung*
  sonnenfinsternis* finsternis* bewilligung* genehmigung* baugenehmigung* satzung* verordnung* verpflegung* bewerbung*
  kostenerstattung* gesungen* gesprungen* gelungen* gerungen gezwungen* gedrungen geschlungen* verschlungen
  verklungen* misslungen* entsprungen* ganz ganzen tanzen* stanzen* ranzen schulranzen wanzen begrenzen abgrenzen
  angrenzen* kredenzen benz lenz brauchtum altertum rubrik kollektion sektion *heizung *heizungen *rechnung
  *rechnungen *zeitung *zeitungen *wohnung *wohnungen *kreuzung *kreuzungen *verpackung *verpackungen *dichtung
  *dichtungen *kupplung *kupplungen *beleuchtung *beleuchtungen *siedlung *siedlungen *quittung *quittungen
  *bescheinigung *bescheinigungen *kündigung *kündigungen *mahnung *mahnungen *lieferung *lieferungen *ladung
  *ladungen *kleidung *kleidungen *ausrüstung *ausrüstungen *impfung *impfungen *prüfung *prüfungen *sitzung
  *sitzungen *ausstellung *ausstellungen *mischung *mischungen *füllung *füllungen *verschraubung *verschraubungen
  *bohrung *bohrungen *operation *operationen *station *stationen *pension *pensionen *krankheit *krankheiten
  *flüssigkeit *flüssigkeiten *schwellung *schwellungen *verletzung *verletzungen *anleitung *anleitungen *ausbildung
  *ausbildungen *überweisung *überweisungen *zahlung *zahlungen *buchung *buchungen *reservierung *reservierungen
  *messung *messungen *untersuchung *untersuchungen *meldung *meldungen *warnung *warnungen *sperrung *sperrungen
  *umleitung *umleitungen *verspätung *verspätungen *lüftung *lüftungen *spülung *spülungen *reinigung *reinigungen
  *mannschaft *mannschaften *gewerkschaft *gewerkschaften *bedienung *bedienungen *kaution *kautionen *klinik
  *kliniken *fabrik *fabriken *technik *techniken *musik *musiken *elektronik *elektroniken *gefängnis *gefängnisse
  *zeugnis *zeugnisse *verzeichnis *verzeichnisse *instrument *instrumente *dokument *dokumente *medikament
  *medikamente *element *elemente *konferenz *konferenzen lotion munition auktion* republik* kolik katholik* dominik
  lorenz franz florenz koblenz konstanz bregenz hornisse* behältnis* begräbnis* eigentümer* besitztümer scheit* dung
  stallung* laibung eisprung absprung* fragment schaft cousin* appartement* exkursion* emulsion* einladung*
  fahrzeugladung* bankverbindung* zugverbindung*
`);

/** Verbs that name no doing one could watch, with their inflected forms by stem. Our own list. */
export const vagueVerbs = words(`
  förder* gefördert* gestalt* ermöglich* optimier* unterstütz* begleit* gestärkt* vorantreib* vorangetrieben*
  voranbring* vorangebracht* voranzutreiben voranzubringen voranschreit* weiterentwickel* weiterentwickl*
  fortentwickel* verbesser* steiger* gesteigert* erhöh* maximier* minimier* gewährleist* sicherstell* sichergestellt*
  sicherzustellen garantier* schaffen schafft geschaffen* erschaff* generier* kreier* etablier* implementier*
  realisier* verwirklich* umsetz* umgesetzt* umzusetzen entfalt* entwickel* entwickl* transformier* revolutionier*
  modernisier* digitalisier* innovier* inspirier* motivier* begeister* faszinier* beflügel* beeindruck* überzeug*
  verpflicht* engagier* einbring* eingebracht* einzubringen bekenn* leb lebe leben lebt gelebt* verkörper* vertrau*
  wertschätz* wertgeschätzt* respektier* anerkenn* vernetz* verknüpf* vereint* vereinen bündel* gebündelt* kombinier*
  integrier* harmonisier* koordinier* positionier* ausricht* ausgerichtet* fokussier* konzentrier* priorisier*
  definier* identifizier* adressier* evaluier* analysier* bewert* profitier* bereicher* nutz nutze nutzen nutzt
  genutzt* ergreif* ausschöpf* ausgeschöpft* meister* gemeistert* bewältig* begegn* erfüll* übertreff* übertroff*
  entsprech* entsprich* biet biete bieten bietet geboten* offerier* leist leiste leisten leistet geleistet* beitrag*
  beizutragen beigetragen* mitgestalt* mitwirk* mitgewirkt* teilhab* bewirk* bewegt* prägen prägt geprägt* beeinfluss*
  wirken wirkt streb* anstreb* angestrebt* anzustreben verfolg* erziel* auszeichn* herausrag* hervorheb*
  hervorgehoben* überrag* dominier* expandier* wachsen wächst gewachsen* profilier* spezialisier* professionalisier*
  zertifizier* sensibilisier* aktivier* initiier* ankurbel* angekurbelt* ebnen geebnet* freisetz* beschleunig*
  vereinfach* erleichter* verschönern entlast* schonen geschont* bewahr* wahren gewahrt* sichern sichert gesichert*
  investier* widm* gewidmet* hingeb* repräsentier* symbolisier* vermittel* kommunizier* interagier* kooperier*
  partizipier* befähig* ermutig* empower* enablen enabelt leveragen challengen committen performen skalier* delivern
  onboarden erreichen bewegen verbinden verbindet verbunden anstoßen schützen pflegen aufbrechen weiterbringen
  weitergebracht vorleben vorgelebt hinterfrag* neudenken mitdenken weiterdenken vorausdenken ausbauen ausgebaut
  auszubauen erweiter* vertief* festig* gefestigt* stärken stärkt stärkte herausforder* herausgefordert* anbieten
  anbietet anzubieten angeboten
`);

/** Adjectives that praise or enlarge without saying how much. Our own list. */
export const bigAdjectives = words(`
  nachhaltig* stark starke starkem starken starker starkes stärker* stärkst* führend* einzigartig* modern* innovativ*
  exzellent* hervorragend* herausragend* ausgezeichnet* erstklassig* hochwertig* höchst* beste bestem bester bestes
  optimal* perfekt* ideal idealen idealer ideales ideale umfassend* umfangreich* ganzheitlich* vielfältig* vielseitig*
  vielschichtig* großartig* grandios* fantastisch* phantastisch* sensationell* spektakulär* unglaublich*
  unvergleichlich* unübertroffen* unerreicht* unschlagbar* unvergesslich* unverwechselbar* unverzichtbar* einmalig*
  außergewöhnlich* außerordentlich* überragend* überdurchschnittlich* überwältigend* beeindruckend* bemerkenswert*
  beachtlich* enorm* gewaltig* immens* riesig* grenzenlos* unbegrenzt* unendlich* exklusiv* premium edel edle edlen
  edler edles elegant* luxuriös* stilvoll* anspruchsvoll* ambitioniert* visionär* wegweisend* zukunftsweisend*
  richtungsweisend* bahnbrechend* revolutionär* disruptiv* fortschrittlich* zukunftsfähig* zukunftssicher*
  zukunftsorientiert* zeitgemäß* zeitlos* neuartig* neueste* smart smarte smarten smarter smartes intelligent* agil*
  dynamisch* flexibel* flexibl* effizient* effektiv* produktiv* leistungsstark* leistungsfähig* schlagkräftig*
  kraftvoll* wirkungsvoll* wirksam* wertvoll* bedeutend* bedeutsam* wichtig wichtige wichtigen wichtiger wichtiges
  wichtigst* wesentlich* zentral* essenziell* essentiell* elementar* entscheidend* maßgeblich* relevant* strategisch*
  global* international* weltweit* renommiert* namhaft* etabliert* bewährt* langjährig* kompetent* professionell*
  qualifiziert* hochqualifiziert* spezialisiert* versiert* fundiert* solide* seriös* zuverlässig* verlässlich*
  vertrauensvoll* vertrauenswürdig* glaubwürdig* authentisch* fair faire fairen fairer faires transparent*
  respektvoll* wertschätzend* partnerschaftlich* menschlich* persönlich* individuell* maßgeschneidert* passgenau*
  bedarfsgerecht* kundenorientiert* lösungsorientiert* serviceorientiert* zielorientiert* zielgerichtet* konsequent*
  kontinuierlich* stetig* beständig* dauerhaft* langfristig* stabil* krisensicher* resilient* verantwortungsvoll*
  verantwortungsbewusst* umweltbewusst* umweltfreundlich* klimafreundlich* ökologisch* ökonomisch* sozial* inklusiv*
  weltoffen* tolerant* engagiert* motiviert* hochmotiviert* leidenschaftlich* begeistert* inspirierend* faszinierend*
  spannend* aufregend* attraktiv* verlockend* abwechslungsreich* lebendig* lebenswert* harmonisch* ausgewogen*
  familiär* herzlich* kreativ* ideenreich* mutig* tatkräftig* zielstrebig* ehrgeizig* erfolgreich* aussichtsreich*
  vielversprechend* lukrativ* gewinnbringend* profitabel* wettbewerbsfähig* konkurrenzfähig* ressourcenschonend*
  energieeffizient* sorgfältig* präzise* präzis akribisch* komplex* integriert* vernetzt* nahtlos* reibungslos*
  unkompliziert* intuitiv* benutzerfreundlich* komfortabel* ultimativ* absolut* vollkommen* vollumfänglich*
  unermüdlich* unerschütterlich* bedingungslos* uneingeschränkt* kompromisslos* unablässig* tiefgreifend*
  weitreichend* nachdrücklich* signifikant* spürbar* echte echtem echten echter echtes wahre wahrem wahren wahrer
  wahres legendär* traditionell* traditionsreich* traditionsbewusst* regional* heimatverbunden* verwurzelt*
  bodenständig* gesamtgesellschaftlich* gesellschaftlich* kulturell* emotional* sinnvoll* sinnstiftend* erfüllend*
  qualitativ* hochmodern* topaktuell* erlesen* exquisit* raffiniert* ausgeklügelt* ausgereift* durchdacht* clever*
  brillant* charismatisch* makellos* tadellos* lückenlos* unaufhaltsam* unwiderstehlich* unverkennbar* beispielhaft*
  vorbildlich* mustergültig* meisterhaft* meisterlich* virtuos* hochkarätig* hochrangig* angesehen* beliebt* ehrliche
  ehrlichen ehrlicher ehrliches erfahrene erfahrener erfahrenes digitale digitalen digitaler digitales maximale
  maximalen maximaler maximales wertgeschätzt* geschätzte geschätzten praktikabel*
`);

/** Adverbs that promise always and everywhere, and so nothing to check. Our own list. */
export const hedges = lines(`
  stets; jederzeit; immer; rundum; stetig*; fortwährend; fortlaufend; unentwegt; unermüdlich; allzeit; allseits
  ausnahmslos; durchweg; grundsätzlich; prinzipiell; generell; ganzheitlich; vollumfänglich; bestmöglich*
  größtmöglich*; höchstmöglich*; schnellstmöglich*; bestens; optimalerweise; idealerweise; natürlich
  selbstverständlich; selbstredend; wahrhaft; wahrlich; wirklich; zutiefst; überaus; ungemein; äußerst; höchst
  besonders; absolut; hundertprozentig; gewissermaßen; sozusagen; quasi; letztendlich; letztlich; schlussendlich
  nachhaltig; kontinuierlich; weltweit; überall; vielfach; zunehmend; immerfort; tagtäglich; dauerhaft; langfristig
  perspektivisch; zukünftig; künftig; gemeinsam; miteinander; zweifelsohne; zweifellos; unbestritten; gleichermaßen
  in jeder hinsicht; zu jeder zeit; voll und ganz; in allen belangen; auf allen ebenen; mehr denn je; nach wie vor
  im besten sinne; von ganzem herzen; ein leben lang; auf lange sicht; rund um die uhr; in besonderem maße
  auf einzigartige weise; auf ganzer linie; in vielerlei hinsicht; so gut wie immer; im wahrsten sinne; im besonderen
  in hohem maße; durchaus
`);
