/** What German companies write about themselves: words and set phrases of our own collection, lower case. */
import { lines, words } from '../words.ts';

/** Words which nearly always mean that a company's sentence says nothing. Our own list. */
export const anyCompany1 = words(`
  ganzheitlich* gesamtheitlich* zukunftsweisend* zukunftsorientiert* zukunftsfähig* zukunftsgerichtet*
  zukunftsgewandt* zukunftsträchtig* zukunftsfest* zukunftssicher* zukunftsstark* zukunftsgestalt* zukunftsthem*
  zukunftspartner* zukunftskompetenz* zukunftstechnologie* innovativ* innovationskraft* innovationsführer*
  innovationstreiber* innovationskultur* innovationsfreud* innovationsstark* innovationsfähig* innovationsgeist*
  innovationspartner* innovationsgetrieben* innovationsfreundlich* hochinnovativ* maßgeschneidert* passgenau*
  lösungsorientiert* lösungsanbieter* lösungspartner* lösungskompetenz* lösungsportfolio* komplettlösung*
  gesamtlösung* systemlösung* individuallösung* rundumlösung* rundum-sorglos* kundenorientiert* kundenorientierung*
  kundennähe kundennah* kundenzentriert* kundenzentrierung kundenfokus* kundenbegeisterung* kundenerlebnis*
  kundenmehrwert* kundennutzen* kundenzufriedenheit kundenbedürfnis* kundenindividuell* serviceorientiert*
  serviceorientierung serviceexzellenz dienstleistungsorientiert* leistungsstark* leistungsfähig* hochleistungsfähig*
  leistungsportfolio* leistungsspektrum* leistungsorientiert* leistungsversprechen* qualitätsanspruch*
  qualitätsbewusst* qualitätsführer* qualitätsorientiert* qualitätsversprechen* premiumqualität premiumanbieter*
  spitzenqualität spitzenleistung* höchstleistung* bestleistung* marktführ* technologieführ* kostenführerschaft
  weltmarktführer* branchenführ* branchenprimus vorreiter* impulsgeber* taktgeber* wegbereiter* ideenschmiede*
  erfolgsfaktor* erfolgsgarant* erfolgsrezept* erfolgsschlüssel* erfolgsgeschichte* erfolgspartner* erfolgsorientiert*
  erfolgshungrig* wettbewerbsvorteil* wettbewerbsvorsprung* alleinstellungsmerkmal* wertschöpfend* wertorientiert*
  werteorientiert* wertegemeinschaft* wertekanon* wertebasiert* wertebewusst* werteversprechen* kernkompetenz*
  schlüsselkompetenz* fachkompetenz* beratungskompetenz* branchenkompetenz* handlungskompetenz* sozialkompetenz*
  umsetzungsstark* umsetzungskompetenz* umsetzungsorientiert* praxisorientiert* ergebnisorientiert* zielorientiert*
  zielgerichtet* zielführend* nutzenstiftend* nutzenorientiert* sinnstiftend* wertstiftend* bedarfsgerecht*
  bedarfsorientiert* anforderungsgerecht* marktgerecht* praxisgerecht* zeitgemäß* wegweisend* richtungsweisend*
  bahnbrechend* revolutionär* disruption* transformativ* transformation* digitalisierungspartner*
  digitalisierungsstrategie* unternehmenskultur* unternehmenswert* unternehmensphilosophie* unternehmensleitbild*
  unternehmensvision* unternehmens-dna führungskultur* vertrauenskultur* fehlerkultur* feedbackkultur*
  wertschätzungskultur* willkommenskultur* duzkultur* teamgeist teamspirit teamplayer* teamfähig* teamorientiert*
  wir-gefühl zusammenhalt* hands-on hidden-champion* hochmotiviert* hochqualifiziert* hochspezialisiert* hochkarätig*
  topmodern* hochmodern* topausgestattet* erstklassig* exzellent* exzellenz* unvergleichlich* unübertroffen*
  unerreicht* beispiellos* allumfassend* vollumfänglich* facettenreich* professionalität verlässlichkeit
  verantwortungsbewusst* verantwortungsvoll* wertschätzend* partnerschaftlich* vertrauensvoll* zukunftsvertrauen
  leidenschaftlich* begeisterungsfähig* passioniert* ambitioniert* agil* schnittstellenübergreifend*
  bereichsübergreifend* abteilungsübergreifend* branchenübergreifend* standortübergreifend* ressourcenschonend*
  ressourceneffizient* skalierbar* nahtlos* reibungslos* effizienzsteiger* effizienzgewinn* prozessoptimierung*
  optimierungspotenzial* potenzialentfaltung entfaltungsmöglichkeit* entwicklungsperspektive* gestaltungsspielraum*
  gestaltungsfreiraum* wachstumschance* wachstumspartner* wachstumskurs* wachstumsstark* wachstumsorientiert*
  full-service* fullservice* one-stop-shop* best-in-class best-practice* state-of-the-art next-level game-changer*
  gamechanger* leuchtturmprojekt* mission-statement* purpose purpose-driven empowern* empowerment mindset*
  changeprozess* customer-centric* customer-journey* customer-experience* value-add* win-win* thought-leader*
  think-tank pioniergeist pionierarbeit pionierrolle macher-mentalität unternehmergeist entrepreneurial*
  schlagkräftig* strahlkraft* durchsetzungsstark* tatkräftig* zupackend* vorwärtsgewandt* fortschrittlich* weitblick*
  chancenreich* nachhaltigkeit* zielstrebig* strategiepartner* technologiepartner* systempartner* premiumpartner*
  entwicklungspartner* rundum-service rundumservice* rundum-betreuung all-in-one* inhouse-kompetenz expertenteam*
  expertennetzwerk* kompetenzteam* kompetenzzentrum* kompetenznetzwerk* innovationszentrum* technologievorsprung*
  wissensvorsprung* marktorientiert* marktkenntnis* branchenkenntnis* branchen-know-how erfahrungsschatz*
  traditionsbewusst* traditionsunternehmen* heimatverbunden* servicegedanke* dienstleistungsgedanke*
  menschenorientiert* mitarbeiterorientiert* mitarbeiterzentriert* menschenzentriert* zukunftsarbeitgeber*
  topunternehmen* top-arbeitgeber* wohlfühlatmosphäre digitalisierungsexpert* veränderungsbereit* veränderungsprozess*
  gemeinschaftsgefühl zielgruppengerecht* zielgruppenspezifisch* erlebbar* wirkungsvoll* wachstumstreiber*
  werttreiber* effizienztreiber* zukunftstreiber* digitaltreiber* mehrwert mehrwerte mehrwerten mehrwerts synerg*
  disruptiv* wertschöpfung* zukunftsbranche* zukunftsmarkt* zukunftsmärkt* erfolgskurs* erfolgsstrategie*
  erfolgserprobt* wachstumsstrategie* qualitätsstandard* servicequalität servicestark* servicementalität
  beratungsqualität kundenvertrauen kundenversprechen* markenerlebnis* markenversprechen* markenwert* markenkern*
  nutzerzentriert* datengetrieben* technologiegetrieben* wertegetrieben* visionär* innovationsprojekt*
  innovationsprozess* innovationsstrategie* innovationspotenzial* digitalkompetenz* methodenkompetenz* lösungskonzept*
  gesamtkonzept* servicekonzept* arbeitgebermarke* employer-branding unternehmenserfolg* unternehmensstrategie*
  geschäftserfolg* teamerfolg* schlüsselrolle* vordenker* chancengeber* möglichmacher* zukunftsmacher*
  perfektionsanspruch* vertrauensbasis vertrauenspartner* mittelstandspartner* tailor-made turnkey cutting-edge
  high-end-lösung* end-to-end-lösung* 360-grad-* rundumbetreuung rundumpaket*
`);

/** Words that companies use far more often than people do: weaker evidence. Our own list. */
export const anyCompany2 = words(`
  lösung* engagement kompetenz* expertise* know-how fachwissen fachkenntnis* erfahrungswert* leidenschaft* vision*
  mission* strategie* strategisch* philosophie* leitbild* leitgedanke* leitlinie* leitsatz* grundwert* grundsätz*
  prinzipien werte werten anspruch ansprüche* anspruchsvoll* qualität* qualitativ* premium* exklusiv* individuell*
  individualität persönlich* einzigartig* außergewöhnlich* außerordentlich* herausragend* hervorragend* überragend*
  führend* renommiert* namhaft* bewährt* qualifiziert* spezialisiert* spezialist* experte* expertin* fachleute* profis
  vollprofis fachexpert* partner partners partnern partnerin* partnerschaft* zusammenarbeit kooperation* kooperativ*
  vernetz* stakeholder* shareholder* community* ökosystem* kunden kundin* kundenkreis* kundenstamm* kundenbeziehung*
  kundenservice* kundenbindung kundenwunsch* kundenwünsch* kundenanforderung* kundenseitig* auftraggeber* interessent*
  zielgruppe* marktposition* marktumfeld* marktanteil* absatzmarkt* branche* wettbewerb* mitbewerber* segment*
  portfolio* produktportfolio* sortiment* produktpalette* angebotsspektrum* dienstleist* leistung leistungen
  leistungsangebot* leistungsumfang* leistungsbereitschaft angebotspalette* bandbreite* spektrum* vielfalt*
  vielfältig* vielseitig* diversität diversity inklusion inklusiv* gleichberechtig* toleranz* offenheit* transparenz*
  transparent* integrität* fairness* ehrlichkeit* respekt* wertschätz* vertrauen* verantwortung* verpflichtung*
  verpflichtet* bekenn* commitment* committed nachhaltig* ökologisch* klimaneutral* klimafreundlich* umweltfreundlich*
  umweltbewusst* umweltschonend* energieeffizient* co2-neutral* emissionsarm* sustainability* esg csr
  kreislaufwirtschaft zukunft* zukünftig* künftig* fortschritt* entwicklung* weiterentwickl* fortentwickl* wachstum*
  ziel ziele zielen zielsetzung* zielvorgabe* etappenziel* meilenstein* potenzial* potential* chance* perspektive*
  möglichkeit* herausforder* innovation* idee ideen* kreativ* inspir* motiv* begeister* enthusiasmus* passion*
  tradition* familiengeführt* inhabergeführt* mittelständisch* mittelstand* familienunternehmen* unternehmen*
  firmengruppe* konzern* organisation* arbeitgeber* arbeitsumfeld* arbeitsklima* arbeitswelt* arbeitskultur*
  arbeitsatmosphäre* new-work work-life-balance karriere* aufstiegschance* weiterbildung* talent* nachwuchskräft*
  führungskräft* führungskraft* leader leadership team teams mitarbeitend* mitarbeiterschaft* belegschaft* teamarbeit*
  teamwork* miteinander zusammenhalt* eigenverantwort* eigeninitiative* eigenständig* selbstverantwort* hierarchie*
  entscheidungsweg* mentalität* identität* dna werteverständnis selbstverständnis* denkweise* haltung* überzeug*
  optimal* optimier* optimum* maximier* minimier* effizient* effizienz* effektiv* wirtschaftlich* produktiv* rentabel*
  rentabilität* profitab* kosteneffizient* kosteneffektiv* flexibel* flexibl* flexibilität* schlank* dynamisch*
  dynamik* zuverlässig* verlässlich* termintreu* kompetent* professionell* fundiert* umfassend* umfangreich*
  ausgezeichnet* hochwertig* wertvoll* werthaltig* langlebig* langfristig* mittelfristig* dauerhaft* kontinuierlich*
  stetig* beständig* konsequent* konsequenz* systematisch* strukturiert* integriert* integration* integrativ*
  interdisziplinär* übergreifend* international* global* weltweit* europaweit* bundesweit* deutschlandweit*
  überregional* verwurzelt* bodenständig* modern* neuartig* neueste* zeitlos* wegbereitend* digitalisier*
  automatisier* technologie* technologisch* tools plattform* cloudbasiert* ki-gestützt* ki-basiert* intelligent*
  infrastruktur* prozess prozesse* arbeitsprozess* geschäftsprozess* produktionsprozess* workflow* methodik* methode*
  methodisch* konzept* ansatz* ansätz* maßnahme* initiativ* projekten umsetz* realisier* implementier* etablier*
  gestalt* ermöglich* förder* vorantreib* voranbring* vorangetrieben vorangebracht unterstütz* begleit* betreu* berat*
  sicherstell* sichergestellt gewährleist* garantier* generier* schaffen geschaffen* schaffung steiger* verbesser*
  erhöh* ausbau* ausgebaut erweiter* expand* expansion* positionier* ausricht* ausgerichtet fokus* schwerpunkt*
  kerngeschäft* kernaufgabe* kernbereich* kernthem* handlungsfeld* tätigkeitsfeld* aufgabenfeld* geschäftsfeld*
  geschäftsmodell* geschäftsbereich* geschäftspartner* geschäftsbeziehung* geschäftswelt* verknüpf* vereint vereinen
  bündel* kombinier* adressier* identifizier* definier* evaluier* priorisier* bewusst bewusstsein* bedürfnis*
  anforderung* bedarf* erwartung* übertreff* übertroffen zufrieden* sorgfalt* sorgfältig* präzision* präzise* perfekt*
  vollkommen* höchst* standard* maßstab* maßstäb* benchmark* zertifizier* regelkonform* compliance* governance*
  stabil* krisenfest* krisensicher* resilien* solide* seriös* seriosität* diskret* nahbar* bürgernah* regionalität*
  heimat* authentisch* authentizität* glaubwürdig* herzblut* herzstück* hingabe* ehrgeiz* tatkraft* einsatzbereit*
  leistungswille* durchhaltevermögen mut mutig* weitsicht* vorausschauend* proaktiv* reaktionsschnell* schnelllebig*
  komplex* wandel* veränderung* umbruch* transformier* trend* zeitgeist* zeitalter* ära impuls* anreiz* treiber*
  fundament* grundpfeiler* grundstein* grundlage* basis* eckpfeiler* baustein* schlüsselfaktor* zentral* wesentlich*
  essenziell* essentiell* elementar* entscheidend* maßgeblich* signifikant* relevant* relevanz* bedeutsam* bedeutend*
  sozial* gemeinwohl* generation* region regionen* standort* weichenstellung* vollsortiment* komplettanbieter*
  komplettpaket* rundum* ansprechpartner* anbieter* hersteller* zulieferer* brand brands branding* content*
  storytelling* touchpoint* journey* roadmap* use-case* insight* learning* onboarding* enabler* enablement* enablen
  leverage* challenge* opportunity* deliver* value values spirit* quality* performance* performant* impact* output*
  outcome* benefit* mindful* lean-management* change-management* projektmanagement* risikomanagement*
  beschwerdemanagement* wissensmanagement* managementsystem* ressource* kapazität* invest* rendite* umsatzwachstum*
  umsatzstark* umsatzplus* ergebnis* gewinnbringend* lukrativ* attraktiv* vorteil* wirkung* wirksam* preisgekrönt*
  auszeichnung* jahrzehnt* langjährig* jahrelang* erfahrung erfahrungen* firmenphilosophie* firmengeschichte*
  firmenkultur* werdegang* aufbruch* neuausrichtung* umgang* dialog* wissenstransfer* wissensaustausch* kommunikation*
  kommunikativ* weltklasse* weltoffen* spannend* abwechslungsreich* vielversprechend* aussichtsreich* lebenswert*
  bereicher* beizutragen mitgestalt* mitwirk* teilhabe* verantwortlich* rahmenbedingung* gesamtpaket* gesamtbild*
  gesamtprozess* fachbetrieb* meisterbetrieb* fachunternehmen* betriebsklima* kollegial* familiär* freiraum* freiräum*
  freiheiten sinnhaft* sinnvoll* gesundheitsfördernd* hochqualitativ* kundenspezifisch* anwenderfreundlich*
  benutzerfreundlich* nutzerfreundlich* bedienerfreundlich* intuitiv* ergonomisch* ästhetisch* ästhetik* stilvoll*
  elegant* eleganz* luxus* luxuriös* ambiente* erlebnis* genuss* wohlbefinden* wohlfühl* unvergesslich* faszin*
  emotion* einmalig* ideal* unverzichtbar* unverwechselbar* unschlagbar* grenzenlos* unbegrenzt* lückenlos*
  fachgerecht* fachmännisch* fachkundig* sachkundig* sachgerecht* termingerecht* kostengünstig* preiswert*
  preis-leistungs-verhältnis* konkurrenzfähig* handlungsfähig* anpassungsfähig* belastbar* schaffenskraft nähe
  maximale maximaler maximales maximalen maximalem nutzen abläufe abläufen erfahrene erfahrener erfahrenes smart
  smarte smarten smarter smartes digitale digitalen digitaler digitales projekt projekte projekts projektarbeit*
  solidität aspekt* dimension* facette* hinblick kontext* spannungsfeld* zusammenspiel stellenwert* priorität*
  augenmerk bestreben* streben ambition* leistungsträger* wegbegleiter* experience* excellence solution* consulting
  pionier* zugewinn* flagship* kick-off* zugeschnitten* abgestimmt* orientier* wandlungsfähig* lernbereit*
  unternehmertum* schlagkraft* tiefgreifend* weitreichend* vielschichtig* engagiert* erfahrungsreich* wertbeständig*
  handwerkskunst manufakturqualität leistungsklasse* gesamtheit erfahrungsbasiert* weiterdenken vorausdenken neudenken
  mitdenken umdenken leistungskraft selbstverständlich* gewissenhaft* akribisch* detailverliebt* sympathisch*
  unkompliziert* unbürokratisch* entgegenkommend* lebensqualität umweltverträglich* verantworten schonend*
  fachübergreifend* länderübergreifend* erfolg erfolge erfolgs erfolges erfolgreich* stärken stärkt gestärkt* stärkung
  beitragen aktiv aktive aktiven aktiver aktivität* sicherheit marke marken markenwelt* kultur kulturen kulturell*
  gesellschaft gesellschaftlich* gemeinschaft gemeinschaftlich* netzwerk netzwerke netzwerken service services
  serviceleistung* serviceangebot* servicepartner* verzahnt* verzahnung* austausch verbinden verbindet verbunden
`);

/** Set phrases of company texts, loud and quiet ones. Our own list. */
export const setPhrases = lines(`
  im mittelpunkt unseres handelns; im mittelpunkt unserer arbeit; im mittelpunkt stehen
  im mittelpunkt steht der mensch; der mensch im mittelpunkt; der mensch steht im mittelpunkt
  stellen den menschen in den mittelpunkt; der kunde steht im mittelpunkt; der kunde ist könig
  im zentrum unseres handelns; steht bei uns an erster stelle; stehen bei uns an erster stelle
  steht für uns an erster stelle; an oberster stelle; hat für uns oberste priorität; hat bei uns höchste priorität
  auf augenhöhe; hand in hand; ihr zuverlässiger partner; ihr verlässlicher partner; ihr kompetenter partner
  ihr starker partner; ihr partner für; ihr partner in sachen; ihr partner rund um; ihr ansprechpartner für
  ihr spezialist für; ihr experte für; der richtige ansprechpartner; partner an ihrer seite
  starker partner an ihrer seite; an ihrer seite; an der seite unserer kunden; stehen ihnen zur seite
  stehen wir ihnen zur seite; mit rat und tat; mit leidenschaft; aus leidenschaft; mit herz und verstand; mit herzblut
  mit viel herzblut; mit begeisterung dabei; mit vollem einsatz; mit hohem anspruch; mit hohem engagement
  mit großem engagement; tag für tag; jeden tag aufs neue; jahr für jahr; immer wieder aufs neue
  schritt für schritt in die zukunft; gemeinsam in die zukunft; gemeinsam die zukunft gestalten; die zukunft gestalten
  zukunft gestalten; zukunft aktiv gestalten; die zukunft fest im blick; die welt von morgen; lösungen von morgen
  lösungen für morgen; technologien von morgen; fit für die zukunft; bereit für die zukunft; gerüstet für die zukunft
  gut aufgestellt; bestens aufgestellt; breit aufgestellt; bestens gerüstet; am puls der zeit; der zeit voraus
  einen schritt voraus; immer einen schritt voraus; auf dem neuesten stand der technik; auf dem neusten stand
  auf höchstem niveau; auf allerhöchstem niveau; höchste ansprüche; höchsten ansprüchen gerecht; höchste qualität
  qualität auf höchstem niveau; qualität und zuverlässigkeit; qualität aus einer hand; alles aus einer hand
  aus einer hand; höchste maßstäbe; neue maßstäbe setzen; setzen neue maßstäbe; setzt neue maßstäbe; setzen maßstäbe
  neue standards setzen; setzen wir auf; setzt auf innovation; wir setzen auf; wir legen wert auf
  wir legen großen wert auf; legen wir großen wert auf; legen wir besonderen wert auf; wert legen auf; wir stehen für
  stehen wir für; dafür stehen wir; wofür wir stehen; steht für qualität; ein garant für; der garant für
  einen namen gemacht; einen guten ruf; hervorragenden ruf; ausgezeichneten ruf; als führender anbieter
  einer der führenden; eines der führenden; führender anbieter von; zu den führenden; zu den besten gehören
  das beste ergebnis; nur das beste für; das beste für unsere kunden; die besten köpfe; die beste lösung
  die perfekte lösung; die passende lösung; die richtige lösung; für jede anforderung; für jeden anspruch
  für jeden bedarf; auf ihre bedürfnisse; auf ihre individuellen bedürfnisse; auf ihre wünsche; individuell auf sie
  nach ihren wünschen; ihre wünsche stehen; ganz nach ihren vorstellungen; bedürfnisse unserer kunden
  die zufriedenheit unserer kunden; zufriedene kunden sind; begeisterte kunden; das vertrauen unserer kunden
  vertrauen unserer kunden; ihr vertrauen ist; vielen dank für ihr vertrauen; zum wohle unserer kunden
  erfolg unserer kunden; ihr erfolg ist unser; ihr erfolg liegt uns am herzen; liegt uns am herzen
  liegen uns am herzen; eine herzensangelegenheit; unsere menschen machen den unterschied; machen den unterschied
  den unterschied machen; macht den unterschied; den entscheidenden unterschied; unser größtes kapital
  unser wichtigstes kapital; unser höchstes gut; das herz unseres unternehmens; das herzstück unseres unternehmens
  das rückgrat unseres unternehmens; unsere mitarbeiter sind; unsere mitarbeiterinnen und mitarbeiter sind
  das wichtigste sind die menschen; der mensch zählt; bei uns zählt der mensch; bei uns zählt; was wirklich zählt
  worauf es ankommt; das, was zählt; jeder einzelne zählt; jeder beitrag zählt; wir sind für sie da
  wir sind für euch da; immer für sie da; immer für dich da; rund um die uhr für sie da; jederzeit für sie da
  wir hören zu; wir hören ihnen zu; wir nehmen uns zeit; nehmen uns zeit für sie; wir machen es möglich
  wir machen mehr draus; wir können mehr; wir denken weiter; wir denken voraus; weiter denken; neu denken
  ganz neu gedacht; zu ende gedacht; wir packen es an; wir packen an; wir geben alles; wir geben unser bestes
  jeden tag unser bestes; immer das beste geben; mehr als nur; mehr als ein job; mehr als nur ein job; weit mehr als
  wir sind mehr als; nicht nur ein unternehmen; wir sind ein team; wir sind eine familie; wie eine familie
  eine große familie; teil der familie; teil unseres teams; teil von etwas großem; teil der lösung; ein starkes team
  ein tolles team; ein super team; ein engagiertes team; unser engagiertes team; unser erfahrenes team
  unser kompetentes team; ein eingespieltes team; unser team steht ihnen; gemeinsam stark; gemeinsam sind wir stark
  gemeinsam mehr erreichen; gemeinsam großes erreichen; gemeinsam viel erreichen; gemeinsam schaffen wir
  gemeinsam wachsen; gemeinsam mit unseren kunden; gemeinsam mit ihnen; miteinander und füreinander
  zusammenhalt wird bei uns großgeschrieben; wird bei uns großgeschrieben; wird bei uns groß geschrieben
  schreiben wir groß; wir leben vielfalt; wir leben nachhaltigkeit; leben wir täglich; leben wir jeden tag
  gelebte werte; gelebte verantwortung; gelebte vielfalt; gelebte nachhaltigkeit; gelebte partnerschaft; unsere werte
  nach unseren werten; ist teil unserer dna; in unserer dna; liegt in unserer dna; fest verankert; tief verwurzelt
  ist für uns selbstverständlich; eine selbstverständlichkeit; ist für uns kein fremdwort; ist für uns mehr als
  nicht nur ein wort; keine leere floskel; nicht nur auf dem papier; ist unser anspruch; unser anspruch ist
  ist unser antrieb; was uns antreibt; das treibt uns an; ist unser ziel; unser ziel ist es; ist unsere stärke
  unsere stärken sind; ist unsere leidenschaft; unsere leidenschaft gilt; ist unser versprechen
  das ist unser versprechen; ist unser motto; getreu dem motto; getreu unserem motto; getreu unserem leitbild
  ist unsere mission; unsere mission ist; unsere vision ist; aus überzeugung; aus tradition; tradition und moderne
  tradition trifft; tradition und innovation; erfahrung und kompetenz; erfahrung und know-how; langjährige erfahrung
  langjähriger erfahrung; jahrelange erfahrung; jahrzehntelange erfahrung; von unserer erfahrung; profitieren sie von
  verantwortung übernehmen; wir übernehmen verantwortung; unserer verantwortung bewusst
  verantwortung für mensch und umwelt; für mensch und umwelt; für mensch und natur; im einklang mit
  im einklang mit der natur; ökologie und ökonomie; für kommende generationen; für nachfolgende generationen
  für eine bessere zukunft; für eine nachhaltige zukunft; eine lebenswerte zukunft; einen beitrag leisten
  leisten wir einen beitrag; einen wertvollen beitrag; einen wichtigen beitrag; ein zeichen setzen
  setzen wir ein zeichen; zeichen setzen; etwas bewegen; gemeinsam etwas bewegen; großes bewegen; wir gestalten
  wir schaffen räume; wir schaffen verbindungen; wir verbinden menschen; menschen verbinden; brücken bauen
  mehrwert schaffen; echten mehrwert; schafft mehrwert; synergien nutzen; chancen nutzen; chancen ergreifen
  potenziale heben; potenziale ausschöpfen; volles potenzial; potenzial entfalten; das volle potenzial
  den wandel gestalten; den wandel als chance; wandel aktiv gestalten; herausforderungen meistern
  den herausforderungen unserer zeit; neue herausforderungen; spannende herausforderungen
  herausforderungen der zukunft; sich den herausforderungen stellen; in zeiten des wandels
  in einer sich ständig verändernden welt; in einer schnelllebigen welt; neue wege gehen; gehen wir neue wege
  neue horizonte; neue impulse setzen; den weg ebnen; die weichen stellen; weichen für die zukunft; auf erfolgskurs
  auf dem richtigen weg; ein wichtiger meilenstein; die extrameile gehen; die extra meile gehen; über den tellerrand
  über den tellerrand hinaus; das große ganze; von der idee bis zur umsetzung; von der planung bis zur umsetzung
  von a bis z; von anfang bis ende; rundum sorglos; in allen belangen; in jeder hinsicht; auf allen ebenen
  auf ganzer linie; ohne wenn und aber; auf herz und nieren; in guten händen; in besten händen; wir freuen uns auf sie
  freuen uns auf ihre anfrage; freuen uns auf ihren besuch; überzeugen sie sich selbst; lassen sie sich begeistern
  lassen sie sich überzeugen; lassen sie sich inspirieren; zögern sie nicht; so einfach ist das; einfach besser
  einfach mehr; weil wir es können; weil es um sie geht; damit sie sich wohlfühlen; hier fühlen sie sich wohl
  was ihnen wichtig ist; was uns ausmacht; was uns verbindet; das macht uns aus; darauf sind wir stolz
  darauf können sie sich verlassen; auf uns ist verlass; auf uns können sie zählen; sie können auf uns zählen
  immer ein offenes ohr; ein offenes ohr; kurze entscheidungswege; flache hierarchien; spannende aufgaben
  attraktive konditionen; faire preise; einen fairen umgang; respektvoller umgang; in einem dynamischen umfeld
  mit freude bei der arbeit; spaß an der arbeit; tolle atmosphäre; seit vielen jahren; seit jahrzehnten
  seit der ersten stunde; seit generationen; von generation zu generation; damals wie heute; heute und in zukunft
  nah am menschen; nah am kunden; von menschen für menschen; für die menschen in der region
  in der region für die region; wir kümmern uns um alles; wir kümmern uns um sie; seit jahren ein begriff
  wir bewegen menschen; heute, morgen und in zukunft; gern für sie da; gerne für sie da; wir leben unsere werte
  da, wo sie uns brauchen; wir verstehen uns als; verstehen wir uns als; in diesem sinne; mit gutem gewissen
  mit einem guten gefühl; ein gutes gefühl; vom ersten bis zum letzten; zahlreiche zufriedene kunden; an deiner seite
  an eurer seite; dein partner für; dein zuverlässiger partner; wir sind für dich da; was dir wichtig ist
  auf uns kannst du zählen; auf deine bedürfnisse
`);
