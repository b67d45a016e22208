/** German of every trade. Our own collection, lower case. */
import { words } from '../words.ts';

/**
 * Words that every company, club and office has, whatever it does: neither empty nor specific. Whatever stands in none of our lists
 * is rare, and rare words are what people use who talk about something in particular. A `*` stands for an inflection.
 */
export const neutral = words(`
  regelmäßig* ausführlich* ausschließlich* ständig* frühzeitig* rechtzeitig* vielmehr zugleich gleichzeitig* ebenfalls
  außerdem zudem ferner hierbei hierzu hiermit hieraus hierin hierher somit sodass indem anhand aufgrund infolge infolgedessen
  mithilfe gemäß entsprechend* bezüglich hinsichtlich zuletzt derzeit derzeitig* aktuell* momentan* gegenwärtig* heutig*
  bisher* bislang vorerst demnächst umgehend* sofort* unverzüglich* dauernd* häufig* selten* gelegentlich* mitunter zuweilen
  teilweise größtenteils überwiegend* hauptsächlich* vorwiegend* zumeist zumindest wenigstens mindest* allenfalls keineswegs
  keinesfalls unbedingt* allerlei vielerlei diverse* nacheinander untereinander aneinander aufeinander voneinander zueinander
  beieinander beisammen beiderseits ringsum ringsherum rundherum drumherum unterwegs daheim mittendrin dazwischen dahinter
  darunter drunter drüber drauf dran drin vorweg voraus vorab nebeneinander übereinander auseinander insofern insoweit soweit
  wobei wodurch woran woraus worin worüber wozu wovon wonach wogegen weswegen andererseits einerseits allgemein* üblich*
  gewöhnlich* normal* normalerweise typisch* gängig* verbreitet* ehemals einst einstig* ehemalig* derart derartig* dermaßen
  demnach demzufolge folglich folgend* obig* genannt* sogenannt* schlicht* lediglich* komplett* vollständig* gänzlich* gesamt*
  sämtlich* einheitlich* gemischt* getrennt* separat* zusätzlich* weitgehend* hinzu beiliegend* beigefügt* anbei nachstehend*
  nachfolgend* vorliegend* vorhanden* verfügbar* erhältlich* lieferbar* ums fürs aufs übers vors durchs überm was's samt
  inklusive exklusive einschließlich zuzüglich abzüglich mangels anlässlich anstelle diesseits jenseits innerhalb außerhalb
  oberhalb unterhalb entgegen gegenseitig* beid* drei* jeglich* irgendwann irgendein* irgendwelche* sonstig* etliche*
  zahlreich* unzählig* genug genügend* ausreichend* hinreichend* reichlich* übermäßig* zuviel manche* meine* besondere*
  spezielle* speziell* verschiedenste* unterschiedlich* unterschiedlichste* vergleichbar* gleichartig* identisch* ähnliche*
  gegensätzlich* passend* geeignet* ungeeignet* erforderlich* notwendigerweise vorgesehen* geplant* gewünscht* benötigt*
  gefordert* verlangt* erlaubt* zulässig* gültig* ungültig* gesetzlich* rechtlich* amtlich* behördlich* staatlich* städtisch*
  kommunal* öffentlich* privat* gewerblich* geschäftlich* betrieblich* beruflich* schulisch* fachlich* sachlich* technisch*
  praktisch* theoretisch* medizinisch* handwerklich* musikalisch* künstlerisch* sportlich* kirchlich* religiös* christlich*
  evangelisch* katholisch* politisch* historisch* geschichtlich* geographisch* räumlich* zeitlich* örtlich* inhaltlich*
  formal* formell* informell* schriftlich* mündlich* telefonisch* elektronisch* mechanisch* elektrisch* thermisch* chemisch*
  biologisch* physisch* psychisch* seelisch* geistig* körperlich* pädagogisch* therapeutisch* diagnostisch* akut* chronisch*
  ambulant* stationär* pflegerisch* häuslich* hausärztlich* ärztlich* zahnärztlich* chirurgisch* finanziell* steuerlich*
  juristisch* organisatorisch* administrativ* logistisch* architektonisch* baulich* gärtnerisch* landwirtschaftlich*
  industriell* maschinell* manuell* automatisch* analog* mobil* tragbar* fest lose neuest* jetzig* vorherig* vorig* zweit*
  letzt* vorletzt* übernächst* jährlich* monatlich* wöchentlich* täglich* stündlich* halbjährlich* ganzjährig* mehrjährig*
  einjährig* mehrfach* vielfach* mehrtägig* ganztägig* halbtags ganztags saisonal* sommerlich* winterlich* herbstlich*
  weihnachtlich* festlich* feierlich* gemütlich* angenehm* freundlich* höflich* ruhig* ruhige* sauber* schmutzig* trocken*
  nass* feucht* frisch* roh* reif* weich* hart* dünn* dick* dicht* locker* eng* breit* schmal* flach* steil* rund* eckig*
  spitz* scharf* stumpf* glatt* rau* grob* fein* zart* mild* kräftig* saftig* knusprig* würzig* lecker* köstlich* schmackhaft*
  bequem* gerade* schräg* quer* aufrecht* waagerecht* senkrecht* vorder* hinter* ober* unter* inner* äußer* link* mittler*
  seitlich* hiesig* dortig* ländlich* bäuerlich* dörflich* europäisch* englisch* amerikanisch* gemeinnützig* freiwillig*
  ehrenamtlich* hauptamtlich* nebenberuflich* hauptberuflich* selbstständig* selbständig* unabhängig* angestellt* berufstätig*
  verheiratet* ledig* alleinstehend* alleinerziehend* erwachsen* minderjährig* volljährig* jugendlich* kindlich* weiblich*
  männlich* divers* behindert* pflegebedürftig* hilfsbedürftig* betroffen* beteiligt* anwesend* abwesend* interessiert*
  neugierig* aufmerksam* vorsichtig* geduldig* fleißig* pünktlich* ordentlich* gründlich* sorglos* sinnlos* nutzlos*
  kostenpflichtig* gebührenfrei* unverbindlich* verbindlich* vertraulich* anonym* einzigst* gelungen* verdient* beliebig*
  bevorzugt* bekanntlich offensichtlich* scheinbar* anscheinend vermutlich* wahrscheinlich* möglicherweise eventuell*
  gegebenenfalls ggf evtl zb usw bspw ca inkl exkl vgl sog tel nr abs str zzgl mwst etc beispielsweise insbesondere allzu
  derweil währenddessen unterdessen inzwischen mittlerweile zwischenzeitlich* zwischendurch zeitweise zeitweilig*
  vorübergehend* probeweise versuchsweise schrittweise ausnahmsweise glücklicherweise erfreulicherweise dankenswerterweise
  gleichfalls abermals erneut* neuerdings ursprünglich* anfänglich* endgültig* abschließend* anschließend* nachträglich*
  vorzeitig* verspätet* pur* rein* bloß* wohl eh halt ihrerseits unsererseits meinerseits seinerseits alldem demselben ach hey
  hallo tschüss herzliche* geehrte* gruß grüße* willkommen* glückwunsch* gratulation* ok okay nö jawohl genial* cool* krass*
  mega top geil schade leid fit topfit happy sorry wow ungern* absichtlich* bewusst* unbewusst* zufällig* plötzlich*
  allmählich* mühsam* mühelos* eilig* dringend* dringlich* kompliziert* schwierig* knifflig* einfache* leichte* kleinere*
  größere* längere* kürzere* ältere* jüngere* bessere* schlechte* schlecht* schlimm* übel* böse* fies* komisch* seltsam*
  merkwürdig* ungewöhnlich* überraschend* verständlich* unverständlich* deutlich* undeutlich* sichtbar* unsichtbar* hörbar*
  erkennbar* messbar* denkbar* machbar* brauchbar* haltbar* essbar* trinkbar* begehbar* befahrbar* barrierefrei*
  rollstuhlgerecht* behindertengerecht* altersgerecht* kindgerecht* familiengerecht* artgerecht* tiergerecht* anliegen*
  bestandteil* reparatur* jugendliche* jugend kindheit* alter* lebensjahr* lebensabend geburt* tod* hochzeit* ehe* ehepaar*
  angehörig* verwandt* großeltern enkel* geschwister* senior* erwachsene* kleinkind* schulkind* vorschulkind* säugling*
  besucher* besucherin* teilnehmer* teilnehmerin* teilnehmend* teilnahme* anwesende* zuschauer* zuhörer* leser* nutzer*
  anwender* verbraucher* käufer* mieter* vermieter* eigentümer* inhaber* inhaberin* besitzer* besitzerin* gründer* gründerin*
  gesellschafter* geschäftsleitung* abteilungsleiter* teamleiter* teamleitung* projektleiter* projektleitung* bauleiter*
  bauleitung* schulleiter* schulleitung* jugendleiter* betreuer* betreuerin* vorsitzende* vorstandsmitglied* ehrenmitglied*
  gründungsmitglied* vereinsmitglied* mitgliedschaft* mitgliedsbeitrag* mitgliederzahl* vereinsleben* vereinsheim*
  förderverein* förderkreis* förderschule* fördermittel* fördergeld* förderpreis* förderantrag* heimatverein* heimatfreund*
  heimatmuseum* freundeskreis* arbeitskreis* arbeitsgemeinschaft* wohngemeinschaft* dorfgemeinschaft* gemeinde* gemeinderat*
  stadtrat* landrat* landkreis* kreisverband* landesverband* bundesverband* dachverband* verband* verbände* innung* kammer*
  behörde* amt ämter* amts verwaltung* stadtverwaltung* gemeindeverwaltung* rathaus* bürgermeister* bürgermeisterin*
  bürgerinitiative* bürgerverein* ministerium* bund bundes bundesland* bundesländer* bezirk* stadtteil* ortsteil* dorf dörfer*
  dorfs dorfes gegend* umgebung* umland umkreis* nachbarschaft* quartier* innenstadt* altstadt* zentrum zentren großraum*
  landschaft* gelände* grundstück* fläche* gebäudeteil* einrichtung* institution* institut* anstalt* träger* trägerschaft*
  stiftung* akademie* hochschule* fachschule* berufsschule* grundschule* realschule* gymnasium* gymnasien gesamtschule*
  musikschule* volkshochschule* kindergarten* kindergärten* kindertagesstätte* krippe* hort* schulklasse* schuljahr*
  kindergartenjahr* unterricht* schulalltag* schulform* schulabschluss* abschluss* abschlüsse* prüfung* note* fach fächer*
  lehrplan* hausaufgabe* klassenzimmer* klassenfahrt* elternabend* elternarbeit* elternschaft kollegium* lehrkraft*
  lehrkräfte* fachkraft* fachkräfte* pflegekraft* pflegekräfte* arbeitskraft* arbeitskräfte* aushilfe* personal* angestellte*
  arbeiter* arbeiterin* arbeitnehmer* bewerber* bewerberin* bewerbung* kandidat* auszubildende* ausbildung* ausbildungsplatz*
  ausbilder* lehrzeit* lehrjahr* studium* studien studierende* semester* fortbildung* schulung* seminar* workshop* kurs kurse*
  lehrgang* lehrgänge* vortrag* vorträge* unterlage* material* lehrmaterial* praktikum* praktika berufsleben* berufsfeld*
  berufsbild* tätigkeit* beschäftigung* anstellung* arbeitsplatz* arbeitsplätze* arbeitszeit* arbeitstag* arbeitswoche*
  arbeitsstunde* arbeitsvertrag* vollzeit teilzeit* nebenjob* minijob* stelle* stellenangebot* stellenanzeige* schicht* pause*
  urlaubstag* rente* ruhestand* nachfolge* nachfolger* vorgänger* übergabe* übernahme* gründung* gründungsjahr* neugründung*
  umbenennung* auflösung* zusammenschluss* fusion* eröffnung* wiedereröffnung* neueröffnung* schließung* umzug* umzüge*
  neubau* umbau* anbau* rückbau* abriss* bau bauten baus bauwerk* bauvorhaben* vorhaben* hausbau* wohnungsbau* hochbau*
  tiefbau* rohbau* innenausbau* trockenbau* holzbau* metallbau* maschinenbau* stahlbau* gartenbau* landschaftsbau* straßenbau*
  ackerbau* obstbau* gemüsebau* weinbau* bergbau* bauarbeit* bauherr* bauherrin* handwerk* handwerker* handwerkerin*
  handwerksbetrieb* gewerk* gewerke* gewerbe* industrie* handel* einzelhandel* großhandel* händler* händlerin* fachhändler*
  fachhandel* lieferant* zulieferung* hersteller* produzent* erzeuger* erzeugnis* produkt* ware* artikel* exemplar* modell*
  typ typen sorte* marke* fabrikat* zubehör* fertigung* herstellung* produktion* verarbeitung* bearbeitung*
  weiterverarbeitung* aufbereitung* zubereitung* verwendung* nutzung* anwendung* benutzung* handhabung* bedienung* wartung*
  instandhaltung* instandsetzung* sanierung* renovierung* restaurierung* reparaturarbeit* wartungsarbeit* montage* demontage*
  installation* inbetriebnahme* außerbetriebnahme* einbau* aufbau* abbau* austausch* wechsel* erneuerung* ergänzung*
  erweiterung* vergrößerung* verkleinerung* fertigstellung* vollendung* lieferung* auslieferung* anlieferung* abholung*
  versand* transport* lagerung* lagerhaltung* beladung* entladung* verpackung* entsorgung* beschaffung* anschaffung* einkauf*
  einkäufe* verkauf* verkäufe* vertrieb* vermietung* verpachtung* vermarktung* direktvermarktung* beseitigung* überprüfung*
  kontrolle* begutachtung* gutachten* inspektion* abnahme* besichtigung* vermessung* berechnung* kalkulation* abrechnung*
  bezahlung* finanzierung* förderzusage* zuschuss* zuschüsse* spende* spender* sponsor* beitrag* beiträge* gebühr* einnahme*
  ausgabe* umsatz* gewinn* verlust* betrag* beträge* summe* budget* haushalt* haushalte* vermögen* kapital* startkapital*
  kredit* darlehen* aktie* aktionär* anteil* anteile* eigentum* besitz* immobilie* fahrzeug* gerät* geräte* maschinenpark*
  ausrüstung* ausstattung* anlage* system* systeme* technik* techniker* gebiete* elektronik* software* hardware* programm*
  programme* anwendungsfall* funktion* bedienelement* daten information* infos info auskunft* auskünfte* hinweis* hinweise*
  tipp* ratschlag* ratschläge* empfehlung* rückmeldung* rückfrage* nachfrage* anmerkung* bemerkung* kommentar* beschreibung*
  darstellung* erklärung* erläuterung* einführung* einweisung* anleitung* übersicht* überblick* zusammenfassung* bericht*
  berichte* text* texte* zeile* absatz* kapitel* titel* überschrift* inhalt* inhalte* detail* einzelheit* merkmal*
  eigenschaft* angabe* datum stände* status* zustand* lage* umstand* gegebenheit* tatsache* ereignis* vorfall* vorfälle*
  ablauf* verlauf* vorgang* verfahren* prozedur* schritt* schritte* stufe* etappe* abschnitt* phase* zeitraum* zeiträume*
  zeitpunkt* dauer* beginn* auftakt* schluss* frist* stichtag* terminkalender* öffnungszeit* sprechzeit* sprechstunde*
  bürozeit* geschäftszeit* wartezeit* lieferzeit* uhrzeit* tageszeit* jahreszeit* saison* halbjahr* quartal* wochentag*
  vorjahr* folgejahr* jahresende* jahresbeginn* jubiläum* jubiläen jahrestag* geburtstag* feier* feste* straßenfest*
  sommerfest* dorffest* stadtfest* gemeindefest* weihnachtsfeier* veranstaltung* event* aktion* aktionstag* projekttag*
  projektwoche* themenabend* treffen* zusammenkunft* zusammenkünfte* sitzung* versammlung* mitgliederversammlung*
  jahreshauptversammlung* hauptversammlung* bürgerversammlung* tagung* kongress* konferenz* messe* ausstellung* führung*
  besuch* besuche* ausflug* ausflüge* reise* fahrt* rundfahrt* rundgang* rundgänge* wanderung* spaziergang* spaziergänge*
  aufenthalt* anreise* abreise* ankunft* abfahrt* rückkehr* anfahrt* unterkunft* unterkünfte* übernachtung* verpflegung*
  mahlzeit* speise* gerichte* getränk* getränke* lebensmittel* nahrung* nahrungsmittel* ernährung* zutat* imbiss* gastronomie*
  gastgeber* gaststätte* gastronom* wirt* lokal* lokale* betriebe* läden* geschäfte* shop* webshop* onlineshop*
  handwerksmeister* meisterbrief* meisterprüfung* werk* werke* werkstück* stücke* teile* stückzahl* auftrag* aufträge*
  bestellung* angebote* kostenvoranschlag* kostenvoranschläge* preise* rabatt* garantiezeit* verträge* regel* regelung*
  vorschrift* vorgabe* richtlinie* gesetze* verordnung* satzung* genehmigung* erlaubnis* zulassung* anmeldung* abmeldung*
  eintrag* einträge* registrierung* beleg* belege* nachweis* nachweise* bescheinigung* bestätigung* zusage* absage* ablehnung*
  zustimmung* beschluss* beschlüsse* entscheidung* entschluss* wahl* vorschlag* vorschläge* anregung* überlegung* absicht*
  vorsatz* planungen vorbereitung* durchführung* nachbereitung* auswertung* ergebnisse* konsequenzen änderung* umstellung*
  anpassung* umstieg* übergang* verzicht* ersatz* bestand* bestände* vorrat* vorräte* umfang* maß* maße* gewicht* gewichte*
  länge* tiefe* dicke* stärke* temperatur* druck* geschwindigkeit* leistung* verbrauch* energie* strombedarf* wärme*
  wärmeversorgung* stromversorgung* wasserversorgung* grundversorgung* nahversorgung* gesundheitsversorgung* versorgung*
  heizungsanlage* photovoltaik* solar* solaranlage* biomasse* windenergie* sonnenenergie* umweltbelastung* klimawandel* boden*
  böden* rohstoff* rohstoffe* wertstoff* abfall* abfälle* wasserverbrauch* pflege* erhalt* erhaltung* schutz* naturschutz*
  tierschutz* brandschutz* datenschutz* denkmalschutz* arbeitsschutz* lärm* lärmschutz* geräusch* geräusche* ton töne* klang*
  klänge* geruch* gerüche* duft* düfte* geschmack* geschmäcker* aussehen* muster* farblich* optik* optisch* akustisch*
  lichter* ansicht* blick* blicke* eindruck* eindrücke* erinnerung* vorstellung* phantasie* begriff* begriffe* bedeutung*
  kategorie* gruppierung* aufteilung* einteilung* verteilung* zuordnung* zusammensetzung* mischung* verbindung* trennung*
  abstand* abstände* entfernung* nähe* richtung* reihenfolge* position* standpunkt* krankheit* erkrankung* beschwerde*
  symptom* symptome* schmerz* verletzung* unfall* behandlung* therapie* diagnose* diagnostik* vorsorge* untersuchung*
  operation* eingriff* eingriffe* nachsorge* rehabilitation* reha* medikament* medikamente* arznei* arzneimittel* hilfsmittel*
  pflegebedürftige* pflegeheim* altenheim* seniorenheim* krankenhaus* krankenhäuser* klinik* hausarzt* hausärzt* facharzt*
  fachärzt* arztpraxis praxisteam* praxen wartezimmer* krankenkasse* versicherung* notfall* notfälle* notdienst* bereitschaft*
  einsatz* einsätze* einsatzkraft* einsatzkräfte* feuerwehr* jugendfeuerwehr* kinderfeuerwehr* rettungsdienst* rettung*
  helfer* helferin* not notlage* opfer* gefahr* gefahren brand brände* schaden* schäden* kamerad* kameradin* kameradschaft*
  wehr* jugendabteilung* jugendgruppe* jugendarbeit* jugendclub* jugendtreff* jugendzentrum* jugendpflege* nachwuchs* spieler*
  spielerin* sportler* sportlerin* sportart* training* trainingszeit* wettkampf* wettkämpfe* turnier* turniere* meisterschaft*
  liga* sieg* siege* niederlage* aufstieg* abstieg* wiederaufstieg* platzierung* tabelle* punkte* hobby* freizeit*
  ferienprogramm* orchester* chor* chöre* chorleiter* kapelle* band bands konzert* konzerte* auftritt* auftritte* probe* lied*
  lieder* stück* publikum* bühne* kunst* künste* künstler* künstlerin* kunstwerk* sammlung* museum* kulturgut* denkmal*
  denkmäler* gottesdienst* trauer* abschied* bestattung* seelsorge* glauben* bevölkerung* einwohner* einwohnerin* anwohner*
  anwohnerin* öffentlichkeit* presse* medien hältst gehst sagst siehst gibst nimmst trefft treffe treffpunkt* ermögliche*
  bemerkt* betrachten betrachtet* beachten beachtet* achtet* aufpassen passt passen passte* angehen anzugehen anzufangen
  aufhören aufgeben aufgegeben* ausgeben ausgegeben* angeben angegeben* abgeben abgegeben* zugeben zugegeben* nachgeben
  weitergeben weitergegeben* weitermachen weiterführen weitergeführt* fortführen fortgeführt* fortsetzen fortgesetzt*
  einsetzen eingesetzt* zusammensetzen auseinandersetzen aussetzen festlegen festgelegt* feststellen festgestellt*
  hergestellt* vorstellen darstellen dargestellt* bereitstellen bereitgestellt* ausstellen umgehen umgegangen* ausgehen
  ausgegangen* eingehen eingegangen* hervorgehen hervorgegangen* zugehen nachgehen nachgegangen* vorgehen begehen betreten
  verlassen* zukommen auskommen herkommen mitkommen zurückkommen zurückkehren aufwachsen aufgewachsen* verwenden verwendet*
  anwenden angewendet* gebrauchen gebraucht* benutzen benutzt* benötigen erfordern erfordert* verlangen fordern fordert
  vermeiden vermieden* verhindern verhindert* verringern verringert* reduzieren reduziert* ersetzen ersetzt* ergänzen ergänzt*
  bestehend* bestanden* umfasst umfassen enthalten* enthält beinhalten beinhaltet* betrifft betreffend* betrieben* unterhalten
  unterhält versorgen versorgt* beliefern beliefert* beziehen bezieht einbeziehen einbezogen* berücksichtigen berücksichtigt*
  informieren informiert* erkundigen angefragt* bestellen anmelden angemeldet* abmelden melden meldet gemeldet* mitteilen
  mitgeteilt* bekanntgeben berichtet* beschrieben* erläutern erläutert* besprechen besprochen* vereinbaren vereinbart*
  verabreden klären geklärt* entschieden* bestimmen wählen wählt auswählen aussuchen vorgeschlagen* überlegen überlegt*
  vorbereiten vorbereitet* durchführen organisieren organisiert* veranstalten veranstaltet* einladen eingeladen* einlädt
  teilnehmen teilgenommen* teilnimmt mitmachen mitgemacht* mitspielen mithelfen mitgeholfen* mitbringen mitgenommen beteiligen
  angeschaut* ansehen angesehen ansieht zusehen zuschauen nachsehen vorbeischauen vorbeikommen reinschauen umsehen hinsehen
  anhören angehört* klingt klingen schmecken schmeckt* aussieht hing gefällt gefiel interessieren begegnen begegnet* empfangen
  empfängt begrüßen begrüßt* verabschieden bedanken bedankt* gratulieren gedankt* entschuldigen entschuldigt* verzeihen
  versprechen verspricht versprochen* erlauben verbieten verboten* erwähnen erwähnt* nannte* bezeichnen bezeichnet*
  vergleichen verglichen* entstehend* entstammen stammen stammt stammte* befand* befindlich* verläuft liegend* stehend*
  reichte* dauerte* verwöhnen verwöhnt* genießen genießt genossen* erholen erholt* entspannen entspannt* ausruhen verweilen
  wandern wandert radeln reiten turnen turnt üben übt geübt* trainieren trainiert* bastelt toben tobt lernst unterrichtet*
  ausbilden ausgebildet* erziehen erzogen* erkannt* beobachten beobachtet* entdecken erforschen erforscht* untersuchen
  kontrollieren kontrolliert* prüfen überprüfen überprüft* testen produzieren produziert* anfertigen angefertigt* gefertigt*
  bearbeiten bearbeitet* verarbeiten verarbeitet* veredeln veredelt* errichten renovieren sanieren saniert* restaurieren
  restauriert* reparieren instandsetzen einrichten eingerichtet* ausstatten ausgestattet* ausrüsten ausgerüstet* züchten
  gezüchtet* bewirtschaften bewirtschaftet* verwalten verwaltet* leiten leitet geleitet* betreut betreute* gepflegt* versehen
  beheben behoben* erledigen erledigt* abwickeln wickeln wickelt kümmere kümmerst sorgst eröffnen eröffnet funktionieren
  funktioniert* läufst geklappt* gelingt scheitern scheitert verzichtet* gespart* fördern sammeln sammelt gesammelt* sammelst
  retten rettet gerettet* geschützt* birgt helfend* unterstellen übertragen übertragt* übergeben überlassen anvertraut*
  entgegengebracht* entgegennehmen angenommen* annehmen annimmt abnehmen zunehmen zunimmt aufnehmen aufnimmt mitnehmen
  wahrnehmen wahrgenommen* vornehmen einnehmen fügen fügt einfügen hinzufügen hinzugefügt* hinzugekommen* gehörend* zugehörig*
  zuständig* besaß* verfügen verfügt* zählend* belaufen beträgt steigen veröffentlichen veröffentlicht* erschienen* auftreten
  aufführen vorführen präsentieren präsentiert* präsentation* zeigend* verfeinern verfeinert* verschmelzen verschmilzt
  erstrahlen erstrahlt* leuchtet naschen probieren bummeln stöbern stöbert plaudern plaudert erfreuen erfreut* freust gefreut*
  gehofft* gemeint* geglaubt* gefühlt* gespürt* gemerkt* verändern verändert* veränderte* wandelt wandeln weiterziehen
  anbelangt betont betonen unterstreichen unterstreicht unterstrich* verdienen leiden leidet litt sterben stirbt verletzt*
  verletzen erkranken erkrankt* geheilt* lindern lindert behandeln behandelt* versorgst operieren impfen beugen vorbeugen
  vorgebeugt* passiert* aufzubauen einzusetzen anzubauen mitzumachen teilzunehmen vorzustellen herzustellen darzustellen
  durchzuführen umzugehen weiterzugehen weiterzugeben zurückzublicken zurückblicken zurückgeblickt auszuprobieren ausprobieren
  ausprobiert* kennenzulernen einzuladen auszubilden zusammenzuarbeiten zusammenarbeiten zusammenkommen zusammenzubringen
  zusammengebracht* zusammengestellt* zusammengefasst* zusammenhängt *angebot *angebote *angeboten *bereich *bereiche
  *bereichen *bereichs *vorhaben *arbeiten *gruppe *gruppen *programm *programme *programms *anlage *anlagen *gerät *geräte
  *geräten *fahrzeug *fahrzeuge *fahrzeugen *technik *techniken *abteilung *abteilungen *einrichtung *einrichtungen *sanierung
  *sanierungen *versorgung *haltung *gründung *eröffnung *produkt *produkte *produkten *materialien *material *betrieb
  *betriebe *betrieben *betriebs *verein *vereine *vereins *vereinen *verband *verbände *verbandes *freunde *freunden
  *mitglied *mitglieder *mitgliedern *mannschaft *mannschaften *genossenschaft *genossenschaften *gesellschaft *gesellschaften
  *versammlung *versammlungen *veranstaltung *veranstaltungen *ausbildung *ausbildungen *reinigung *behandlung *behandlungen
  *untersuchung *untersuchungen *übung *übungen *stiftung *verwaltung *vermietung *handel *handels *branche *projekt *projekte
  *tätigkeit *tätigkeiten *möglichkeit *möglichkeiten *aufgabe *aufgaben *stelle *stellen *kurs *kurse *kursen *unterricht
  *mittel *mitteln *artikel *artikeln *leute *leuten *person *personen *team *bedarf *pädagogik vereine* projekt* projekte*
  möglichkeit* standort* kollegin* kinder* patientin* bürgerin* freundin* ehrenamt* ehrenämter* ehrenamtler* planet*
  jahrgang* jahrgänge* auswahlmöglichkeit* vielzahl mehrzahl minderheit* mehrheit* großteil* bruchteil* prozentsatz*
  durchschnitt* mittelwert* grundsätzlich* bad bäder* badezimmer* wohnzimmer* schlafzimmer* kinderzimmer* esszimmer*
  arbeitszimmer* wohnraum* wohnräume* nebenraum* aufenthaltsraum* räumlichkeit* einfamilienhaus* mehrfamilienhaus*
  mehrfamilienhäuser* wohngebiet* alternative* variante* option* version* lösungsweg* hilfestellung* anhaltspunkt*
  ausgangspunkt* mittelpunkt* schwerpunkte* zeitaufwand* aufwand* mühe* stress* belastung* entlastungen last lasten
  schwierigkeit* hürde* hindernis* zweifel* streit* kritik* lob* dankeschön* geschenk* geschenke* überraschung* gewohnheit*
  brauch* bräuche* sitte* routine* lebensbereich* lebensphase* lebenslage* lebensraum* lebensräume* lebensstil* lebensweise*
  lebensunterhalt* wohle wohnort* wohnsitz* geburtsort* herkunftsland* fremdsprache* kenntnis* kenntnisse* wissens fachgebiet*
  fachbereich* berufserfahrung* führerschein* lebenslauf* zeugnisse* grundregel* kriterien gesichtspunkt* blickwinkel*
  hintergrund* hintergründe* zusammenhang* zusammenhänge* gegenstand* gegenstände* objekt* objekte* element* elemente* stoffe*
  mischform* spur spuren zeichen* symbol* logo* wappen* betreff* kontakt* kontakte* adresse* anschrift* ansprechperson*
  rufnummer* homepage* newsletter* blog* profil* profile* account* konto* netz* netze* portal* app apps post* video*
  imagevideo* foto* fotograf* aufnahme* sendung* radio* fernsehen* magazin* autor* autorin* verlag* verlage* liebhaber*
  kenner* anfänger* fortgeschrittene* einsteiger* neuling* laie* profi* feinschmecker* naturfreund* tierfreund* tierhalter*
  tierhaltung* haustier* züchter* zucht* landwirtschaft* forstwirtschaft* ernte* anbaufläche* obst* gemüse* getreide* kräuter*
  fleischprodukt* fleischwaren* backwaren* biohof* bioprodukt* naturprodukt* naturkost* saisonprodukt* dorfladen* dorfläden*
  hofladen* wochenmärkte* marktstand* marktstände* kantinenessen* verkehr* mobilität* straßenverkehr* nahverkehr* anbindung*
  parkmöglichkeit* einkaufsmöglichkeit* übernachtungsmöglichkeit* sitzplatz* sitzplätze* stellplatz* stellplätze* spielplätze*
  sportplatz* sportplätze* sporthalle* turnhalle* freizeitangebot* kulturangebot* helfende* freiwillige* ehrenamtliche*
  unterstützer* förderer* gleichgesinnte* interessierte* vertreter* vertreterin* vertretung* stellvertreter* stellvertretend*
  sprecher* sprecherin* beauftragte* sachbearbeiter* leitungsteam* vorstandsvorsitz* beirat* ausschuss* gremium* gremien
  kanzlei* rechtsanwalt* rechtsanwält* steuerberater* agentur* redaktion* niederlassung* zentrale* zweigstelle*
  geschäftsstelle* anlaufstelle* beratungsstelle* servicestelle* hauptsitz* firmensitz* sitz gebäudes lagerhalle*
  produktionshalle* fuhrpark* arbeitsschritt* arbeitsmittel* werkstoff* werkstoffe* baustoff* baustoffe* kunststoffe*
  oberfläche* außenbereich* innenbereich* eingangsbereich* deckung entwurf* entwürfe* skizze* umgestaltung* neugestaltung*
  energiewende* stadtwerke* versorger* betreiber* tarif* tarife* gezwungen* begrenzen begrenzt* abgrenzen angrenzend* markant*
  offiziell* inoffiziell* geschult* anfallend* dankbar* stolz* anpacken anpackt angepackt* zusammenhält zusammenhalten
  beiträgt beitragend* griff heran zurücklehnen einsteigen eifer* pflegedienst* architektur* *pflege *pflegedienst *kreis
  lackierer* malerarbeiten beratung* pachten gepachtet* alleinig* erreichte koalition* opposition* fraktion* minister*
  ministerin* kanzler* kanzlerin* bundeskanzler* bundestag* landtag* bundesrat* abgeordnet* politiker* politikerin* wähler*
  wahlkampf* demokrat* diktatur* justiz* armee* bundeswehr* asyl* flucht* nation* national* völker* volkes volk journalist*
  journalismus antisemitismus rassismus kapitalismus sozialismus kommunismus faschismus nationalismus populismus extremismus
  terrorismus islamismus tourismus mechanismus organismus rhythmus sozialgeld* sozialstaat* sozialhilfe* sozialamt*
  sozialversicherung* sozialarbeiter* sozialarbeit* sozialpädagog* sozialstation* *politik *krise *krisen *minister *regierung
  *partei *parteien *koalition *bildung lächerlich* schrecklich* furchtbar* entsetzlich* peinlich* dumm* blöd* klug* schlau*
  verrückt* nervig* ärgern ärgert geärgert* schimpfen zustimmen stimmt umweltschutz* rolle* schauspieler*
  gewinner* *gemeinschaft *gemeinschaften *statik *statiken verfügung abstimmung* ausführung* aufstellung* abwicklung*
  begrüßung* besetzung* betrachtung* bezeichnung* erfassung* erhebung* ernennung* ehrung* siegerehrung* preisverleihung*
  verleihung* auszahlung* vergütung* vereinbarung* verlängerung* ermittlung* fütterung* bewirtschaftung* bepflanzung*
  bewässerung* trocknung* kühlung* abdichtung* verlegung* vorführung* aufzeichnung* zuteilung* nennung* verwahrung*
  aufbewahrung* bestuhlung* bewirtung* bebauung* einweihung* grundsteinlegung* registereintrag* achte* ankomm* anschau*
  ausreich* befind* begreif* bekomm* beschreib* betreib* bitt* blüh* brenn* bring* dank* dazugehör* dein* denk* dien* dürf*
  entsteh* erkenn* erschein* find* freue* fühl* gedeih* gehör* genüg* glänz* halte* hass* heil* herrsch* herstell* hoff* häng*
  kenn* klapp* klass* komm* laden* lauf* lehr* lieg* lohn* mach* merk* müss* neben* nehm* nenn* nochmal* rahmen* riech*
  schein* schlemm* schließ* schuld* schwank* schwimm* schäm* schütz* sein* setz* sink* soll* soviel* sowie* spar* spazier*
  steck* steh* strahl* trenn* unser* unsr* unterscheid* verbring* vergeh* verlier* verschieb* versteh* vorkomm* vorne*
  weitergeh* wend* werd* zahl* zeig* zieh* zuhaus* zuhör* zusammensteh*
`);
