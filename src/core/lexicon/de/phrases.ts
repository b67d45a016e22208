/** Set phrases of German company texts. Our own collection, lower case. */
import { lines } from '../words.ts';

/** Set phrases of company texts, loud and quiet ones. Our own list. */
export const setPhrases = lines(`
  für uns zählt; zählt, was; was wirklich zählt; was am ende zählt; tradition trifft; trifft tradition; trifft auf tradition
  ein starkes zeichen; ein starkes zeichen für; an erster stelle; gekommen, um zu bleiben; machen uns aus
  im mittelpunkt unseres handelns; im mittelpunkt unserer arbeit; im mittelpunkt stehen; im mittelpunkt steht der mensch
  der mensch im mittelpunkt; der mensch steht im mittelpunkt; stellen den menschen in den mittelpunkt
  der kunde steht im mittelpunkt; der kunde ist könig; im zentrum unseres handelns; steht bei uns an erster stelle
  stehen bei uns an erster stelle; steht für uns an erster stelle; an oberster stelle; hat für uns oberste priorität
  hat bei uns höchste priorität; auf augenhöhe; hand in hand; ihr zuverlässiger partner; ihr verlässlicher partner
  ihr kompetenter partner; ihr starker partner; ihr partner für; ihr partner in sachen; ihr partner rund um
  ihr ansprechpartner für; ihr spezialist für; ihr experte für; der richtige ansprechpartner; partner an ihrer seite
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
  qualität auf höchstem niveau; qualität und zuverlässigkeit; qualität aus einer hand; alles aus einer hand; aus einer hand
  höchste maßstäbe; neue maßstäbe setzen; setzen neue maßstäbe; setzt neue maßstäbe; setzen maßstäbe; neue standards setzen
  setzen wir auf; setzt auf innovation; wir setzen auf; wir legen wert auf; wir legen großen wert auf
  legen wir großen wert auf; legen wir besonderen wert auf; wert legen auf; wir stehen für; stehen wir für; dafür stehen wir
  wofür wir stehen; steht für qualität; ein garant für; der garant für; einen namen gemacht; einen guten ruf
  hervorragenden ruf; ausgezeichneten ruf; als führender anbieter; einer der führenden; eines der führenden
  führender anbieter von; zu den führenden; zu den besten gehören; das beste ergebnis; nur das beste für
  das beste für unsere kunden; die besten köpfe; die beste lösung; die perfekte lösung; die passende lösung
  die richtige lösung; für jede anforderung; für jeden anspruch; für jeden bedarf; auf ihre bedürfnisse
  auf ihre individuellen bedürfnisse; auf ihre wünsche; individuell auf sie; nach ihren wünschen; ihre wünsche stehen
  ganz nach ihren vorstellungen; bedürfnisse unserer kunden; die zufriedenheit unserer kunden; zufriedene kunden sind
  begeisterte kunden; das vertrauen unserer kunden; vertrauen unserer kunden; ihr vertrauen ist; vielen dank für ihr vertrauen
  zum wohle unserer kunden; erfolg unserer kunden; ihr erfolg ist unser; ihr erfolg liegt uns am herzen; liegt uns am herzen
  liegen uns am herzen; eine herzensangelegenheit; unsere menschen machen den unterschied; machen den unterschied
  den unterschied machen; macht den unterschied; den entscheidenden unterschied; unser größtes kapital
  unser wichtigstes kapital; unser höchstes gut; das herz unseres unternehmens; das herzstück unseres unternehmens
  das rückgrat unseres unternehmens; unsere mitarbeiter sind; unsere mitarbeiterinnen und mitarbeiter sind
  das wichtigste sind die menschen; der mensch zählt; bei uns zählt der mensch; bei uns zählt; was wirklich zählt
  worauf es ankommt; das, was zählt; jeder einzelne zählt; jeder beitrag zählt; wir sind für sie da; wir sind für euch da
  immer für sie da; immer für dich da; rund um die uhr für sie da; jederzeit für sie da; wir hören zu; wir hören ihnen zu
  wir nehmen uns zeit; nehmen uns zeit für sie; wir machen es möglich; wir machen mehr draus; wir können mehr
  wir denken weiter; wir denken voraus; weiter denken; neu denken; ganz neu gedacht; zu ende gedacht; wir packen es an
  wir packen an; wir geben alles; wir geben unser bestes; jeden tag unser bestes; immer das beste geben; mehr als nur
  mehr als ein job; mehr als nur ein job; weit mehr als; wir sind mehr als; nicht nur ein unternehmen; wir sind ein team
  wir sind eine familie; wie eine familie; eine große familie; teil der familie; teil unseres teams; teil von etwas großem
  teil der lösung; ein starkes team; ein tolles team; ein super team; ein engagiertes team; unser engagiertes team
  unser erfahrenes team; unser kompetentes team; ein eingespieltes team; unser team steht ihnen; gemeinsam stark
  gemeinsam sind wir stark; gemeinsam mehr erreichen; gemeinsam großes erreichen; gemeinsam viel erreichen
  gemeinsam schaffen wir; gemeinsam wachsen; gemeinsam mit unseren kunden; gemeinsam mit ihnen; miteinander und füreinander
  zusammenhalt wird bei uns großgeschrieben; wird bei uns großgeschrieben; wird bei uns groß geschrieben; schreiben wir groß
  wir leben vielfalt; wir leben nachhaltigkeit; leben wir täglich; leben wir jeden tag; gelebte werte; gelebte verantwortung
  gelebte vielfalt; gelebte nachhaltigkeit; gelebte partnerschaft; unsere werte; nach unseren werten; ist teil unserer dna
  in unserer dna; liegt in unserer dna; fest verankert; tief verwurzelt; ist für uns selbstverständlich
  eine selbstverständlichkeit; ist für uns kein fremdwort; ist für uns mehr als; nicht nur ein wort; keine leere floskel
  nicht nur auf dem papier; ist unser anspruch; unser anspruch ist; ist unser antrieb; was uns antreibt; das treibt uns an
  ist unser ziel; unser ziel ist es; ist unsere stärke; unsere stärken sind; ist unsere leidenschaft; unsere leidenschaft gilt
  ist unser versprechen; das ist unser versprechen; ist unser motto; getreu dem motto; getreu unserem motto
  getreu unserem leitbild; ist unsere mission; unsere mission ist; unsere vision ist; aus überzeugung; aus tradition
  tradition und moderne; tradition trifft; tradition und innovation; erfahrung und kompetenz; erfahrung und know-how
  langjährige erfahrung; langjähriger erfahrung; jahrelange erfahrung; jahrzehntelange erfahrung; von unserer erfahrung
  profitieren sie von; verantwortung übernehmen; wir übernehmen verantwortung; unserer verantwortung bewusst
  verantwortung für mensch und umwelt; für mensch und umwelt; für mensch und natur; im einklang mit; im einklang mit der natur
  ökologie und ökonomie; für kommende generationen; für nachfolgende generationen; für eine bessere zukunft
  für eine nachhaltige zukunft; eine lebenswerte zukunft; einen beitrag leisten; leisten wir einen beitrag
  einen wertvollen beitrag; einen wichtigen beitrag; ein zeichen setzen; setzen wir ein zeichen; zeichen setzen; etwas bewegen
  gemeinsam etwas bewegen; großes bewegen; wir gestalten; wir schaffen räume; wir schaffen verbindungen; wir verbinden menschen
  menschen verbinden; brücken bauen; mehrwert schaffen; echten mehrwert; schafft mehrwert; synergien nutzen; chancen nutzen
  chancen ergreifen; potenziale heben; potenziale ausschöpfen; volles potenzial; potenzial entfalten; das volle potenzial
  den wandel gestalten; den wandel als chance; wandel aktiv gestalten; herausforderungen meistern
  den herausforderungen unserer zeit; neue herausforderungen; spannende herausforderungen; herausforderungen der zukunft
  sich den herausforderungen stellen; in zeiten des wandels; in einer sich ständig verändernden welt
  in einer schnelllebigen welt; neue wege gehen; gehen wir neue wege; neue horizonte; neue impulse setzen; den weg ebnen
  die weichen stellen; weichen für die zukunft; auf erfolgskurs; auf dem richtigen weg; ein wichtiger meilenstein
  die extrameile gehen; die extra meile gehen; über den tellerrand; über den tellerrand hinaus; das große ganze
  von der idee bis zur umsetzung; von der planung bis zur umsetzung; von a bis z; von anfang bis ende; rundum sorglos
  in allen belangen; in jeder hinsicht; auf allen ebenen; auf ganzer linie; ohne wenn und aber; auf herz und nieren
  in guten händen; in besten händen; wir freuen uns auf sie; freuen uns auf ihre anfrage; freuen uns auf ihren besuch
  überzeugen sie sich selbst; lassen sie sich begeistern; lassen sie sich überzeugen; lassen sie sich inspirieren
  zögern sie nicht; so einfach ist das; einfach besser; einfach mehr; weil wir es können; weil es um sie geht
  damit sie sich wohlfühlen; hier fühlen sie sich wohl; was ihnen wichtig ist; was uns ausmacht; was uns verbindet
  das macht uns aus; darauf sind wir stolz; darauf können sie sich verlassen; auf uns ist verlass; auf uns können sie zählen
  sie können auf uns zählen; immer ein offenes ohr; ein offenes ohr; kurze entscheidungswege; flache hierarchien
  spannende aufgaben; attraktive konditionen; faire preise; einen fairen umgang; respektvoller umgang
  in einem dynamischen umfeld; mit freude bei der arbeit; spaß an der arbeit; tolle atmosphäre; seit vielen jahren
  seit jahrzehnten; seit der ersten stunde; seit generationen; von generation zu generation; damals wie heute
  heute und in zukunft; nah am menschen; nah am kunden; von menschen für menschen; für die menschen in der region
  in der region für die region; wir kümmern uns um alles; wir kümmern uns um sie; seit jahren ein begriff; wir bewegen menschen
  heute, morgen und in zukunft; gern für sie da; gerne für sie da; wir leben unsere werte; da, wo sie uns brauchen
  wir verstehen uns als; verstehen wir uns als; in diesem sinne; mit gutem gewissen; mit einem guten gefühl; ein gutes gefühl
  vom ersten bis zum letzten; zahlreiche zufriedene kunden; an deiner seite; an eurer seite; dein partner für
  dein zuverlässiger partner; wir sind für dich da; was dir wichtig ist; auf uns kannst du zählen; auf deine bedürfnisse
  erste wahl; zur ersten wahl; fester bestandteil; ein fester bestandteil; fester bestandteil unserer; wichtiger bestandteil
  wesentlicher bestandteil; nicht mehr wegzudenken; im neuen glanz; in neuem glanz; neuem glanz erstrahlen
  neuen glanz verleihen; zum verweilen; laden zum verweilen ein; lädt zum träumen; zum entspannen ein
  zum genießen ein; lädt ein zum; stets bemüht; immer bemüht; sind bemüht; bemühen wir uns; tun unser bestes
  unser bestes zu geben; nach bestem wissen; nach bestem wissen und gewissen; großes anliegen; ein großes anliegen
  besonderes anliegen; ein besonderes anliegen; wichtiges anliegen; ein wichtiges anliegen; unser anliegen ist
  ist uns ein anliegen; ist uns wichtig; ist uns sehr wichtig; ist uns besonders wichtig; uns ist wichtig; uns ist es wichtig
  besonders wichtig ist uns; wichtig ist uns; sehr am herzen; besonders am herzen; am herzen liegt; am herzen liegen
  großen wert auf; großer wert auf; besonderen wert auf; besonderer wert auf; viel wert auf; wert auf qualität; wert darauf
  wird wert gelegt; großen wert darauf; größten wert auf; höchsten wert auf; für jeden geschmack; für jeden geldbeutel
  für jeden etwas dabei; für jeden das richtige; für jeden das passende; für jeden anlass; für groß und klein; für jung und alt
  von klein bis groß; für die ganze familie; spaß für die ganze; für alle sinne; mit allen sinnen; keine wünsche offen
  lässt keine wünsche offen; lassen keine wünsche offen; wünsche erfüllen; träume wahr; träume werden wahr; traum wird wahr
  erfüllen wir ihnen; stehen ihnen gerne; stehen ihnen gern; stehen wir ihnen gerne; stehen ihnen jederzeit
  gerne zur verfügung; gern zur verfügung; jederzeit zur verfügung; zur verfügung stehen; stehen zur verfügung
  steht ihnen zur verfügung; helfen ihnen gerne; helfen gerne weiter; helfen ihnen weiter; helfen wir ihnen gerne
  beraten sie gerne; beraten sie gern; beraten wir sie; wir beraten sie; beraten und unterstützen; unterstützen und begleiten
  begleiten und unterstützen; begleiten sie auf; begleiten wir sie; wir begleiten sie; wir unterstützen sie
  unterstützen wir sie; in allen lebenslagen; in allen lebensbereichen; rund um das thema; alles rund um; fragen rund um
  alles, was das herz; was das herz begehrt; schauen sie vorbei; kommen sie vorbei; schauen sie doch; kontaktieren sie uns
  sprechen sie uns an; rufen sie uns an; fordern sie uns; testen sie uns; erleben sie; genießen sie; lernen sie uns kennen
  werden sie teil; werde teil unseres; komm in unser team; bewirb dich jetzt; freuen uns über jeden; sind jederzeit willkommen
  jeder ist willkommen; sind herzlich willkommen; ist herzlich willkommen; jederzeit herzlich; vielen dank an alle
  großer dank gilt; unser dank gilt; ein großes dankeschön; ein herzliches dankeschön; herzlichen dank an
  ohne ihre unterstützung; ohne euren einsatz; wäre vieles nicht möglich; nicht möglich gewesen; wären nicht möglich
  entgegengebrachte vertrauen; entgegengebrachtes vertrauen; das vertrauen in uns; vertrauen schenken; schenken sie uns
  vertrauen sie uns; verlassen sie sich; lehnen sie sich zurück; mit stolz; sind wir stolz; blicken mit stolz
  blicken wir zurück; blickt auf eine; blicken auf eine; zurückblicken auf; kann auf eine lange; können auf eine lange
  lange tradition; eine lange tradition; langer tradition; aus der region; aus einem guss; immer eine gute; immer die richtige
  immer die passende; die richtige wahl; die beste wahl; eine gute wahl; die richtige adresse; erste adresse; beste adresse
  gute adresse; richtig bei uns; genau richtig; sind sie richtig; sind sie bei uns; bei uns sind sie; bist du bei uns
  zum besten preis; bestes preis; zu fairen preisen; faire konditionen; günstigen preisen; gute qualität; beste qualität
  bester qualität; hoher qualität; hohe qualität; hoher qualitätsstandard; mit viel liebe; mit liebe zum detail
  liebe zum detail; mit viel liebe zum; mit viel gefühl; mit sorgfalt; mit größter sorgfalt; mit großer sorgfalt
  mit viel freude; spaß und freude; aus freude an; mit engagement; mit viel engagement; mit viel erfahrung
  unserer erfahrung; erfahrung im bereich; viel erfahrung; reiche erfahrung; im laufe der jahre; über die jahre hinweg
  in all den jahren; seit vielen jahrzehnten; bis ins kleinste detail; bis ins detail; von der ersten idee; bis zur fertigen
  vom entwurf bis; von der beratung bis; breites spektrum; breite palette; eine große auswahl; große auswahl an
  reichhaltige auswahl; breit gefächert; breit gefächertes; vielfältiges angebot; umfangreiches angebot; unser angebot umfasst
  unser angebot reicht; unsere stärke liegt; im mittelpunkt unserer; steht im mittelpunkt; stehen im mittelpunkt
  steht im vordergrund; stehen im vordergrund; an erster stelle; oberstes gebot; oberste priorität; höchste priorität
  unser oberstes ziel; oberstes ziel; erklärtes ziel; unser ziel ist; unsere aufgabe ist; als unsere aufgabe; sehen uns als
  sehen wir uns als; verstehen wir; begreifen wir als; fühlen uns verpflichtet; fühlen wir uns; der umwelt zuliebe
  zum schutz der umwelt; schonender umgang; verantwortungsvoller umgang; bewusster umgang; mit respekt; voller respekt
  gegenseitigem respekt; gegenseitiger respekt; gegenseitige wertschätzung; gegenseitiges vertrauen; offener austausch
  offen und ehrlich; einfach und bequem; schnell und unkompliziert; ohne lange wartezeiten; kein projekt; ist zu klein
  zu groß oder zu klein; nichts dem zufall; überlassen nichts; überlassen wir nichts; großen und kleinen; im großen wie
  im kleinen wie; leisten einen; leistet einen; wertvoller beitrag; wichtiger beitrag; wertvolle arbeit; wichtige arbeit
  großartige arbeit; einen großen beitrag; helfer in der not; dienst am menschen; dienst am nächsten
  wohl des kindes; wohl der kinder; zum wohle; das kind im; jedes kind ist; jeder mensch ist; als individuum; so wie er ist
  so wie es ist; dort abholen, wo; da abholen, wo; stark machen; stark fürs leben; fürs leben lernen; für das leben lernen
  neues zu entdecken; in der heutigen zeit; in zeiten von; in stürmischen zeiten; in schwierigen zeiten; in guten wie in
  durch dick und dünn; ziehen an einem strang; an einem strang; am selben strang; am gleichen strang; ein gutes miteinander
  gutes miteinander; gemeinsam mit euch; gemeinsam sind; gemeinsam können; gemeinsam für; miteinander füreinander
  starke gemeinschaft; eine starke gemeinschaft; lebendige gemeinschaft; teil der gemeinschaft; stillstand ist; gibt's nicht
  geht nicht, gibt's nicht; das gewisse etwas; frischen wind; neuer schwung; gut aufgehoben; bestens aufgehoben
  fühlen sie sich wie; sich wohlfühlen; rundum wohl; ort der begegnung; ort zum wohlfühlen; für ihre gesundheit
  ihrer gesundheit; für ihr wohlbefinden; auf ihrem weg; den richtigen weg; jederzeit erreichbar; immer erreichbar
  schnell vor ort; anders als andere; handwerk mit; meisterhaftes handwerk; handwerk aus; meister ihres fachs
  von hand gefertigt mit; mit viel geschick; entdecken sie unsere; entdecken sie die; das wohl unserer
  zum wohl unserer; in allen fragen rund; bei allen fragen rund; kompetent und zuverlässig; zuverlässig und kompetent
  schnell und zuverlässig; schnell und kompetent; freundlich und kompetent; fair und ehrlich; im mittelpunkt; seele baumeln
  die seele baumeln lassen; leibliches wohl; ihr leibliches wohl; für ihr leibliches; auf dem aktuellen stand
  auf dem aktuellsten stand; auf dem neuesten stand; immer auf dem neuesten; rund ums haus; rund um ihre; schnell und sauber
  sauber und schnell; sauber und zuverlässig; unsere beste werbung; die beste werbung; beste referenz; für sich sprechen
  spricht für sich; sprechen für sich; für jedes problem; finden für jedes; finden wir eine lösung; gemeinsam mit ihnen die
  zusammen mit ihnen; partner für alle; ansprechpartner für alle; ihr ansprechpartner; ihr partner; ihr team von
  ein offenes ohr für; begrüßen zu dürfen; bei uns begrüßen zu dürfen; willkommen zu heißen; auf ihren besuch; auf ihren anruf
  auf ihre bewerbung; auf deine bewerbung; auf eine gute zusammenarbeit; gute zusammenarbeit; vertrauensvolle zusammenarbeit
  enge zusammenarbeit; in enger zusammenarbeit; in enger abstimmung mit; zum gelingen beigetragen; zum erfolg beigetragen
  angenommen fühlen; in seiner einzigartigkeit; den ganzen menschen; menschen in schwierigen; in jeder lebenslage
  in jedem alter; jeden alters; menschen jeden alters; alle altersgruppen; alle altersklassen; für alle generationen
  macht einfach spaß; einfach spaß machen; verbindet menschen; bringt menschen zusammen; bringen menschen zusammen
  lebt von seinen; lebt von ihren; gelebte tradition; mit leib und seele; mit hand und herz; mit kopf, herz und hand
  mit hirn und herz; mit rat zur seite; beratend zur seite; tatkräftig zur seite; wann immer sie; wo immer sie; ganz gleich, ob
  ganz egal, ob; worauf sie sich verlassen; da, wenn sie uns brauchen; da, wenn man uns braucht; wenn es darauf ankommt
  wenn's darauf ankommt; für ihr zuhause; für ihr projekt; für ihren erfolg; für ihre zukunft; für mehr lebensqualität
  mehr lebensqualität; ein stück lebensqualität; ein stück heimat; ein stück natur; ein zweites zuhause; wie in einer familie
  ein familiäres; familiäres umfeld; familiärer atmosphäre; in familiärer atmosphäre; in gemütlicher atmosphäre
  gemütlichem ambiente; in angenehmer atmosphäre; in entspannter atmosphäre; in herzlicher atmosphäre; in ruhiger lage
  idyllisch gelegen; kulinarische köstlichkeiten; kulinarischer genuss; frisch und regional; regional und saisonal
  saisonal und regional; frische und qualität; qualität und frische; qualität und service; service und qualität
  qualität und preis; preis und leistung; alles unter einem dach; handwerk mit herz; handwerk mit tradition; handwerk trifft
  handwerk aus leidenschaft; traditionelles handwerk; echtes handwerk; solides handwerk; handwerkliches können
  handwerkliches geschick; handwerkliche qualität; schlicht und elegant; zeitlose eleganz; zeitloses design
  hochwertige materialien; hochwertigen materialien; ausgesuchte materialien; mit modernster technik; modernste technik
  neuester technik; modernsten maschinen; modernster maschinenpark; geschultes personal; geschulten personal
  qualifiziertes personal; freundliches personal; kompetente beratung; individuelle beratung; persönliche beratung
  fachkundige beratung; umfassende beratung; ausführliche beratung; fachgerechte ausführung; sauber und fachgerecht
  termingerecht und; pünktlich und zuverlässig; zur vollsten zufriedenheit; zu ihrer zufriedenheit; zur zufriedenheit unserer
  zu ihrer vollsten; voll und ganz zufrieden; ihre zufriedenheit ist; wünsche und vorstellungen; wünsche und bedürfnisse
  ideen und wünsche; wünschen und bedürfnissen; ihren ansprüchen; allen ansprüchen; höchsten anforderungen
  den wachsenden anforderungen; ein voller erfolg; rundum gelungen; rundum gelungene; rundum gelungener
  gelungene veranstaltung; unvergesslicher tag; unvergessliche momente; unvergesslichen tag; ausgelassene stimmung
  beste stimmung; tolles erlebnis; besonderes erlebnis; unvergessliches erlebnis; echtes highlight; ein besonderes highlight
  gemeinsam neues; gemeinsam lernen und; lernen und leben; lernen fürs leben; lernen mit freude; mit freude lernen
  freude am lernen; mut und zuversicht; mit zuversicht; zuversichtlich in die zukunft; optimistisch in die zukunft
  mit blick auf die zukunft; blick in die zukunft; in eine gute zukunft; zukunft unserer kinder; für die zukunft unserer
  in den eigenen vier wänden; eigenen vier wänden; keine leeren worte; leeren worte; es gibt nichts schöneres; alles im griff
  das wesentliche; auf das wesentliche; der schönste lohn; lohn für unsere; nichts ist schöner; was gibt es schöneres
  mit bravour; alle hände voll; viele helfende hände; fleißigen helfern; fleißige helfer; alle helfer
  allen helferinnen und helfern; allen beteiligten; allen spendern; allen sponsoren; schon jetzt auf; freuen sich auf
  freuen uns schon
`);

/** Ways of praising oneself by way of comparison: they look like conditions and hold nothing one could check. Our own list. */
export const contrasts = lines(`
  mehr als ein; mehr als eine; mehr als nur; mehr als bloß; ist mehr als; sind mehr als; nicht nur ein; nicht nur eine
  nicht nur ein wort; nicht nur auf dem papier; nicht bloß; weit mehr als; viel mehr als; keine modeerscheinung
  kein lippenbekenntnis; keine floskel; kein zufall; keine leere hülse; kein selbstzweck; nicht irgendein; nicht irgendeine
  keine selbstverständlichkeit; kein tag wie der andere; ohne wenn und aber; nichts ist unmöglich; nicht umsonst
  nicht wegzudenken; heute und morgen; heute, morgen; gestern, heute; tag und nacht; rund um die uhr; an 365 tagen
  sondern auch; sondern vor allem auch; nicht nur für; nicht nur in; nicht nur mit; nicht nur durch; nicht nur von
  nicht nur bei; nicht nur auf; nicht nur an; nicht nur zum; nicht nur zur; nicht nur im; nicht nur das; nicht nur die
  nicht nur der; nicht nur den; nicht nur dem; nicht nur unsere; nicht nur unser; nicht nur ihre; nicht nur ihr; nicht nur als
  nicht nur aus; nicht nur beim; nicht nur gut; nicht nur fachlich; nicht nur einen; nicht nur einem
`);
