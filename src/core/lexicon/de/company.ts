/** What German companies write about themselves: words of our own collection, lower case. */
import { words } from '../words.ts';

/** Words which nearly always mean that a company's sentence says nothing. Our own list. */
export const anyCompany1 = words(`
  ganzheitlich* gesamtheitlich* zukunftsweisend* zukunftsorientiert* zukunftsfähig* zukunftsgerichtet* zukunftsgewandt*
  zukunftsträchtig* zukunftsfest* zukunftssicher* zukunftsstark* zukunftsgestalt* zukunftsthem* zukunftspartner*
  zukunftskompetenz* zukunftstechnologie* innovativ* innovationskraft* innovationsführer* innovationstreiber*
  innovationskultur* innovationsfreud* innovationsstark* innovationsfähig* innovationsgeist* innovationspartner*
  innovationsgetrieben* innovationsfreundlich* hochinnovativ* maßgeschneidert* passgenau* lösungsorientiert* lösungsanbieter*
  lösungspartner* lösungskompetenz* lösungsportfolio* komplettlösung* gesamtlösung* systemlösung* individuallösung*
  rundumlösung* rundum-sorglos* kundenorientiert* kundenorientierung* kundennähe kundennah* kundenzentriert* kundenzentrierung
  kundenfokus* kundenbegeisterung* kundenerlebnis* kundenmehrwert* kundennutzen* kundenzufriedenheit kundenbedürfnis*
  kundenindividuell* serviceorientiert* serviceorientierung serviceexzellenz dienstleistungsorientiert* leistungsstark*
  leistungsfähig* hochleistungsfähig* leistungsportfolio* leistungsspektrum* leistungsorientiert* leistungsversprechen*
  qualitätsanspruch* qualitätsbewusst* qualitätsführer* qualitätsorientiert* qualitätsversprechen* premiumqualität
  premiumanbieter* spitzenqualität spitzenleistung* höchstleistung* bestleistung* marktführ* technologieführ*
  kostenführerschaft weltmarktführer* branchenführ* branchenprimus vorreiter* impulsgeber* taktgeber* wegbereiter*
  ideenschmiede* erfolgsfaktor* erfolgsgarant* erfolgsrezept* erfolgsschlüssel* erfolgsgeschichte* erfolgspartner*
  erfolgsorientiert* erfolgshungrig* wettbewerbsvorteil* wettbewerbsvorsprung* alleinstellungsmerkmal* wertschöpfend*
  wertorientiert* werteorientiert* wertegemeinschaft* wertekanon* wertebasiert* wertebewusst* werteversprechen* kernkompetenz*
  schlüsselkompetenz* fachkompetenz* beratungskompetenz* branchenkompetenz* handlungskompetenz* sozialkompetenz*
  umsetzungsstark* umsetzungskompetenz* umsetzungsorientiert* praxisorientiert* ergebnisorientiert* zielorientiert*
  zielgerichtet* zielführend* nutzenstiftend* nutzenorientiert* sinnstiftend* wertstiftend* bedarfsgerecht* bedarfsorientiert*
  anforderungsgerecht* marktgerecht* praxisgerecht* zeitgemäß* wegweisend* richtungsweisend* bahnbrechend* revolutionär*
  disruption* transformativ* transformation* digitalisierungspartner* digitalisierungsstrategie* unternehmenskultur*
  unternehmenswert* unternehmensphilosophie* unternehmensleitbild* unternehmensvision* unternehmens-dna führungskultur*
  vertrauenskultur* fehlerkultur* feedbackkultur* wertschätzungskultur* willkommenskultur* duzkultur* teamgeist teamspirit
  teamplayer* teamfähig* teamorientiert* wir-gefühl zusammenhalt* hands-on hidden-champion* hochmotiviert* hochqualifiziert*
  hochspezialisiert* hochkarätig* topmodern* hochmodern* topausgestattet* erstklassig* exzellent* exzellenz* unvergleichlich*
  unübertroffen* unerreicht* beispiellos* allumfassend* vollumfänglich* facettenreich* professionalität verlässlichkeit
  verantwortungsbewusst* verantwortungsvoll* wertschätzend* partnerschaftlich* vertrauensvoll* zukunftsvertrauen
  leidenschaftlich* begeisterungsfähig* passioniert* ambitioniert* agil* schnittstellenübergreifend* bereichsübergreifend*
  abteilungsübergreifend* branchenübergreifend* standortübergreifend* ressourcenschonend* ressourceneffizient* skalierbar*
  nahtlos* reibungslos* effizienzsteiger* effizienzgewinn* prozessoptimierung* optimierungspotenzial* potenzialentfaltung
  entfaltungsmöglichkeit* entwicklungsperspektive* gestaltungsspielraum* gestaltungsfreiraum* wachstumschance*
  wachstumspartner* wachstumskurs* wachstumsstark* wachstumsorientiert* full-service* fullservice* one-stop-shop* best-in-class
  best-practice* state-of-the-art next-level game-changer* gamechanger* leuchtturmprojekt* mission-statement* purpose
  purpose-driven empowern* empowerment mindset* changeprozess* customer-centric* customer-journey* customer-experience*
  value-add* win-win* thought-leader* think-tank pioniergeist pionierarbeit pionierrolle macher-mentalität unternehmergeist
  entrepreneurial* schlagkräftig* strahlkraft* durchsetzungsstark* tatkräftig* zupackend* vorwärtsgewandt* fortschrittlich*
  weitblick* chancenreich* nachhaltigkeit* zielstrebig* strategiepartner* technologiepartner* systempartner* premiumpartner*
  entwicklungspartner* rundum-service rundumservice* rundum-betreuung all-in-one* inhouse-kompetenz expertenteam*
  expertennetzwerk* kompetenzteam* kompetenzzentrum* kompetenznetzwerk* innovationszentrum* technologievorsprung*
  wissensvorsprung* marktorientiert* marktkenntnis* branchenkenntnis* branchen-know-how erfahrungsschatz* traditionsbewusst*
  traditionsunternehmen* heimatverbunden* servicegedanke* dienstleistungsgedanke* menschenorientiert* mitarbeiterorientiert*
  mitarbeiterzentriert* menschenzentriert* zukunftsarbeitgeber* topunternehmen* top-arbeitgeber* wohlfühlatmosphäre
  digitalisierungsexpert* veränderungsbereit* veränderungsprozess* gemeinschaftsgefühl zielgruppengerecht*
  zielgruppenspezifisch* erlebbar* wirkungsvoll* wachstumstreiber* werttreiber* effizienztreiber* zukunftstreiber*
  digitaltreiber* mehrwert mehrwerte mehrwerten mehrwerts synerg* disruptiv* wertschöpfung* zukunftsbranche* zukunftsmarkt*
  zukunftsmärkt* erfolgskurs* erfolgsstrategie* erfolgserprobt* wachstumsstrategie* qualitätsstandard* servicequalität
  servicestark* servicementalität beratungsqualität kundenvertrauen kundenversprechen* markenerlebnis* markenversprechen*
  markenwert* markenkern* nutzerzentriert* datengetrieben* technologiegetrieben* wertegetrieben* visionär* innovationsprojekt*
  innovationsprozess* innovationsstrategie* innovationspotenzial* digitalkompetenz* methodenkompetenz* lösungskonzept*
  gesamtkonzept* servicekonzept* arbeitgebermarke* employer-branding unternehmenserfolg* unternehmensstrategie*
  geschäftserfolg* teamerfolg* schlüsselrolle* vordenker* chancengeber* möglichmacher* zukunftsmacher* perfektionsanspruch*
  vertrauensbasis vertrauenspartner* mittelstandspartner* tailor-made turnkey cutting-edge high-end-lösung* end-to-end-lösung*
  360-grad-* rundumbetreuung rundumpaket* zukunftsperspektive* qualitätsarbeit* qualitätsprodukt* qualitätshandwerk*
  meisterqualität* markenqualität* topqualität* bestqualität* komplettservice* wohlfühloase* wohlfühlambiente* wohlfühlfaktor*
  wohlfühlort* herzensprojekt* herzensangelegenheit* herzenssache* traumjob* traumurlaub* traumbad* traumküche* traumgarten*
  gaumenfreude* gaumenschmaus* geschmackserlebnis* genusserlebnis* genussmoment* einkaufserlebnis* shoppingerlebnis*
  lieblingsstück* glücksmoment* schaffensfreude verantwortungsgefühl* pflichtbewusst* leistungsbewusst* servicebewusst*
  gesundheitsbewusst* preisbewusst* stilbewusst* trendbewusst* generationenübergreifend* generationsübergreifend*
  gemeinschaftsfördernd* identitätsstiftend* gemeinschaftsstiftend* zukunftsfroh* verantwortungsfreud* einsatzfreud*
  experimentierfreud* entscheidungsfreud* kontaktfreud* lebensbejahend* lebensfroh* formvollendet* teambuilding*
  teamzusammenhalt* erfolgsteam* powerteam* dreamteam* dream-team* topteam* serviceteam* profiteam* rundum-wohlfühl*
`);

/** Words that companies use far more often than people do: weaker evidence. Our own list. */
export const anyCompany2 = words(`
  lösung* engagement kompetenz* expertise* know-how fachwissen fachkenntnis* erfahrungswert* leidenschaft* vision* mission*
  strategie* strategisch* philosophie* leitbild* leitgedanke* leitlinie* leitsatz* grundwert* grundsätz* prinzipien werte
  werten anspruch ansprüche* anspruchsvoll* qualität* qualitativ* premium* exklusiv* individuell* individualität persönlich*
  einzigartig* außergewöhnlich* außerordentlich* herausragend* hervorragend* überragend* führend* renommiert* namhaft* bewährt*
  qualifiziert* spezialisiert* spezialist* experte* expertin* fachleute* profis vollprofis fachexpert* partner partners
  partnern partnerin* partnerschaft* zusammenarbeit kooperation* kooperativ* vernetz* stakeholder* shareholder* community*
  ökosystem* kunden kundin* kundenkreis* kundenstamm* kundenbeziehung* kundenservice* kundenbindung kundenwunsch* kundenwünsch*
  kundenanforderung* kundenseitig* auftraggeber* interessent* zielgruppe* marktposition* marktumfeld* marktanteil* absatzmarkt*
  branche* wettbewerb* mitbewerber* segment* portfolio* produktportfolio* sortiment* produktpalette* angebotsspektrum*
  dienstleist* leistung leistungen leistungsangebot* leistungsumfang* leistungsbereitschaft angebotspalette* bandbreite*
  spektrum* vielfalt* vielfältig* vielseitig* diversität diversity inklusion inklusiv* gleichberechtig* toleranz* offenheit*
  transparenz* transparent* integrität* fairness* ehrlichkeit* respekt* wertschätz* vertrauen* verantwortung* verpflichtung*
  verpflichtet* bekenn* commitment* committed nachhaltig* ökologisch* klimaneutral* klimafreundlich* umweltfreundlich*
  umweltbewusst* umweltschonend* energieeffizient* co2-neutral* emissionsarm* sustainability* esg csr kreislaufwirtschaft
  zukunft* zukünftig* künftig* fortschritt* entwicklung* weiterentwickl* fortentwickl* wachstum* ziele zielen zielsetzung*
  zielvorgabe* etappenziel* meilenstein* potenzial* potential* chance* perspektive* herausforder* innovation* ideen* kreativ*
  inspir* motiv* begeister* enthusiasmus* passion* tradition* familiengeführt* inhabergeführt* mittelständisch* mittelstand*
  familienunternehmen* unternehmen* firmengruppe* konzern* organisation* arbeitgeber* arbeitsumfeld* arbeitsklima* arbeitswelt*
  arbeitskultur* arbeitsatmosphäre* new-work work-life-balance karriere* aufstiegschance* weiterbildung* talent*
  nachwuchskräft* führungskräft* führungskraft* leader leadership team teams mitarbeitend* mitarbeiterschaft* belegschaft*
  teamarbeit* teamwork* miteinander zusammenhalt* eigenverantwort* eigeninitiative* eigenständig* selbstverantwort* hierarchie*
  entscheidungsweg* mentalität* identität* dna werteverständnis selbstverständnis* denkweise* haltung* überzeug* optimal*
  optimier* optimum* maximier* minimier* effizient* effizienz* effektiv* wirtschaftlich* produktiv* rentabel* rentabilität*
  profitab* kosteneffizient* kosteneffektiv* flexibel* flexibl* flexibilität* schlank* dynamisch* dynamik* zuverlässig*
  verlässlich* termintreu* kompetent* professionell* fundiert* umfassend* umfangreich* ausgezeichnet* hochwertig* wertvoll*
  werthaltig* langlebig* langfristig* mittelfristig* dauerhaft* kontinuierlich* stetig* beständig* konsequent* konsequenz*
  systematisch* strukturiert* integriert* integration* integrativ* interdisziplinär* übergreifend* international* global*
  weltweit* europaweit* bundesweit* deutschlandweit* überregional* verwurzelt* bodenständig* modern* neuartig* neueste*
  zeitlos* wegbereitend* digitalisier* automatisier* technologie* technologisch* tools plattform* cloudbasiert* ki-gestützt*
  ki-basiert* intelligent* infrastruktur* prozess prozesse* arbeitsprozess* geschäftsprozess* produktionsprozess* workflow*
  methodik* methode* methodisch* konzept* ansatz* ansätz* maßnahme* initiativ* umsetz* realisier* implementier* etablier*
  gestalt* ermöglich* förder* vorantreib* voranbring* vorangetrieben vorangebracht unterstütz* begleit* betreu* berat*
  sicherstell* sichergestellt gewährleist* garantier* generier* schaffen geschaffen* schaffung steiger* verbesser* erhöh*
  ausbau* ausgebaut erweiter* expand* expansion* positionier* ausricht* ausgerichtet fokus* schwerpunkt* kerngeschäft*
  kernaufgabe* kernbereich* kernthem* handlungsfeld* tätigkeitsfeld* aufgabenfeld* geschäftsfeld* geschäftsmodell*
  geschäftsbereich* geschäftspartner* geschäftsbeziehung* geschäftswelt* verknüpf* vereint vereinen bündel* kombinier*
  adressier* identifizier* definier* evaluier* priorisier* bewusst bewusstsein* bedürfnis* anforderung* bedarf* erwartung*
  übertreff* übertroffen zufrieden* sorgfalt* sorgfältig* präzision* präzise* perfekt* vollkommen* höchst* standard* maßstab*
  maßstäb* benchmark* zertifizier* regelkonform* compliance* governance* stabil* krisenfest* krisensicher* resilien* solide*
  seriös* seriosität* diskret* nahbar* bürgernah* regionalität* heimat* authentisch* authentizität* glaubwürdig* herzblut*
  herzstück* hingabe* ehrgeiz* tatkraft* einsatzbereit* leistungswille* durchhaltevermögen mutig* weitsicht* vorausschauend*
  proaktiv* reaktionsschnell* schnelllebig* komplex* wandel* veränderung* umbruch* transformier* trend* zeitgeist* zeitalter*
  ära impuls* anreiz* treiber* fundament* grundpfeiler* grundstein* grundlage* basis* eckpfeiler* baustein* schlüsselfaktor*
  zentral* wesentlich* essenziell* essentiell* elementar* entscheidend* maßgeblich* signifikant* relevant* relevanz* bedeutsam*
  bedeutend* sozial* gemeinwohl* generation* regionen* weichenstellung* vollsortiment* komplettanbieter* komplettpaket* rundum*
  ansprechpartner* anbieter* zulieferer* branding* content* storytelling* touchpoint* journey* roadmap* use-case* insight*
  learning* onboarding* enabler* enablement* enablen leverage* challenge* opportunity* deliver* value values spirit* quality*
  performance* performant* impact* output* outcome* benefit* mindful* lean-management* change-management* projektmanagement*
  risikomanagement* beschwerdemanagement* wissensmanagement* managementsystem* ressource* kapazität* invest* rendite*
  umsatzwachstum* umsatzstark* umsatzplus* ergebnis* gewinnbringend* lukrativ* attraktiv* vorteil* wirkung* wirksam*
  preisgekrönt* auszeichnung* jahrzehnt* langjährig* jahrelang* erfahrung erfahrungen* firmenphilosophie* firmengeschichte*
  firmenkultur* werdegang* aufbruch* neuausrichtung* umgang* dialog* wissenstransfer* wissensaustausch* kommunikation*
  kommunikativ* weltklasse* weltoffen* spannend* abwechslungsreich* vielversprechend* aussichtsreich* lebenswert* bereicher*
  beizutragen mitgestalt* mitwirk* teilhabe* verantwortlich* rahmenbedingung* gesamtpaket* gesamtbild* gesamtprozess*
  fachbetrieb* meisterbetrieb* fachunternehmen* betriebsklima* kollegial* familiär* freiraum* freiräum* freiheiten sinnhaft*
  sinnvoll* gesundheitsfördernd* hochqualitativ* kundenspezifisch* anwenderfreundlich* benutzerfreundlich* nutzerfreundlich*
  bedienerfreundlich* intuitiv* ergonomisch* ästhetisch* ästhetik* stilvoll* elegant* eleganz* luxus* luxuriös* ambiente*
  erlebnis* genuss* wohlbefinden* wohlfühl* unvergesslich* faszin* emotion* einmalig* ideal* unverzichtbar* unverwechselbar*
  unschlagbar* grenzenlos* unbegrenzt* lückenlos* fachgerecht* fachmännisch* fachkundig* sachkundig* sachgerecht*
  termingerecht* kostengünstig* preiswert* preis-leistungs-verhältnis* konkurrenzfähig* handlungsfähig* anpassungsfähig*
  belastbar* schaffenskraft nähe maximale maximaler maximales maximalen maximalem nutzen abläufe abläufen erfahrene erfahrener
  erfahrenes smart smarte smarten smarter smartes digitale digitalen digitaler digitales projektarbeit* solidität aspekt*
  dimension* facette* hinblick kontext* spannungsfeld* zusammenspiel stellenwert* priorität* augenmerk bestreben* streben
  ambition* leistungsträger* wegbegleiter* experience* excellence solution* consulting pionier* zugewinn* flagship* kick-off*
  zugeschnitten* abgestimmt* orientier* wandlungsfähig* lernbereit* unternehmertum* schlagkraft* tiefgreifend* weitreichend*
  vielschichtig* engagiert* erfahrungsreich* wertbeständig* handwerkskunst manufakturqualität leistungsklasse* gesamtheit
  erfahrungsbasiert* weiterdenken vorausdenken neudenken mitdenken umdenken leistungskraft selbstverständlich* gewissenhaft*
  akribisch* detailverliebt* sympathisch* unkompliziert* unbürokratisch* entgegenkommend* lebensqualität umweltverträglich*
  verantworten schonend* fachübergreifend* länderübergreifend* erfolg erfolge erfolgs erfolges erfolgreich* stärken stärkt
  gestärkt* stärkung beitragen aktiv aktive aktiven aktiver aktivität* sicherheit marke marken markenwelt* kultur kulturen
  kulturell* gesellschaft gesellschaftlich* gemeinschaft gemeinschaftlich* netzwerk netzwerke netzwerken service services
  serviceleistung* serviceangebot* servicepartner* verzahnt* verzahnung* austausch verbinden verbindet verbunden reichhaltig*
  liebevoll* traumhaft* wunderschön* wundervoll* malerisch* idyllisch* stimmungsvoll* geschmackvoll* phantasievoll*
  fantasievoll* detailreich* detailgetreu* unnachahmlich* unverfälscht* kulinarisch* spezialität* leckerbissen* köstlichkeit*
  wohltuend* erholsam* einladend* gastfreund* kinderfreundlich* familienfreundlich* seniorengerecht* bemüht* bemühen bemühung*
  bestrebt verlass garant garanten tatendrang* verwöhn* genießer* breitgefächert* zügig* prompt* zeitnah* kurzfristig*
  stressfrei* sorgenfrei* unbeschwert* geborgen* liebenswert* lebensnah* praxisnah* alltagsnah* alltagstauglich* wohnortnah*
  bürgerschaftlich* zivilgesellschaftlich* interkulturell* unabdingbar* unerlässlich* unentbehrlich* selbstbestimmt*
  hilfsbereit* kameradschaftlich* solidarisch* ansporn* schwungvoll* komfort* formschön* stilsicher* angesagt* hochklassig*
  spitzenklasse problemlos* problemlösung* fachberatung* kundendienst* herzlichkeit* gemütlichkeit* sauberkeit* pünktlichkeit*
  freundlichkeit* aushängeschild* gütesiegel* inbegriff* symbiose* einklang lebenselixier* kraftquelle* rückzugsort* oase*
  paradies* schmuckstück* juwel* kleinod* unikat* augenweide* highlight* geheimtipp* blickfang* hingucker* enthusiast*
  sinnlich* nostalgisch* charmant* urig* rustikal* verträumt* romantisch* mediterran* exotisch* pulsierend* quirlig*
  mitreißend* berührend* bewegend* packend* fesselnd* unterhaltsam* kurzweilig* lehrreich* informativ* aufschlussreich*
  vielgestaltig* abgerundet* ausgesucht* ausgewählt* handverlesen* sorgsam* behutsam* einfühlsam* feinfühlig* mitfühlend*
  fürsorglich* umsichtig* besonnen* aufgeschlossen* lernfreudig* wissbegierig* experimentell weltbekannt* bekanntest*
  beliebtest* größtmöglich* bestmöglich* hervorrag* wertebewusstsein miteinanders füreinander lebensfreude* schaffensprozess*
  wissensvorsprung* kernanliegen* herzensanliegen* grundgedanke* grundidee* leitsätz* leitidee* bildungsauftrag*
  erziehungsauftrag* versorgungsauftrag* pflegeverständnis* menschenbild* bildungspartner* erziehungspartner* bildungsangebot*
  freizeitwert* erholungswert* lebensumfeld* wohnumfeld* umweltgedanke* unabhängigkeit* zusammengehörigkeit* verbundenheit*
  gesamtkunstwerk* leistungsgerecht* leistungsorientierung marktgängig* kostenbewusst* kostentransparen* festpreisgarantie*
  ehrenvoll* gemeinnützigkeit* anpackend* fachpersonal* spezialwissen* spezialgebiet* steckenpferd*
`);
