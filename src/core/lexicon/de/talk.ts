/** Campaign against conversation in German: what sells, what people say to each other. Our own lists, lower case. */
import { lines, words } from '../words.ts';

/** Phrases that send the reader somewhere or make them buy. Our own list. */
export const callsToAction = lines(`
  jetzt sichern; jetzt bestellen; jetzt kaufen; jetzt buchen; jetzt bewerben; jetzt anmelden; jetzt registrieren
  jetzt entdecken; jetzt informieren; jetzt testen; jetzt ausprobieren; jetzt kostenlos testen; jetzt gratis testen
  jetzt mitmachen; jetzt teilnehmen; jetzt abstimmen; jetzt downloaden; jetzt herunterladen; jetzt reservieren
  jetzt zugreifen; jetzt zuschlagen; jetzt sparen; jetzt shoppen; jetzt ansehen; jetzt anschauen; jetzt reinhören
  jetzt vormerken; jetzt abonnieren; jetzt termin vereinbaren; jetzt beraten lassen; jetzt mehr erfahren; jetzt lesen
  jetzt im shop; jetzt im handel; jetzt erhältlich; ab sofort erhältlich; ab sofort verfügbar; mehr erfahren
  mehr dazu; mehr dazu unter; mehr infos; mehr infos unter; mehr infos hier; mehr informationen
  mehr informationen unter; weitere infos; weitere informationen; weitere informationen unter; alle infos
  alle infos unter; alle details; alle details unter; alle informationen; infos unter; infos und anmeldung
  infos & anmeldung; hier geht's; hier geht's zur anmeldung; hier geht's zum; hier geht's zur; hier geht es zur
  hier geht es zum; zur anmeldung; zum shop; zum angebot; zum gewinnspiel; zum download; zum newsletter; zur bewerbung
  link in bio; link in der bio; link im profil; link in den kommentaren; link im kommentar; link im ersten kommentar
  den link findet ihr; klick hier; klickt hier; hier klicken; klicke hier; klicken sie hier; klick auf den link
  klickt auf den link; klicke auf den link; swipe up; swipe; meldet euch an; melde dich an; melden sie sich an
  melde dich jetzt; meldet euch jetzt; melden sie sich jetzt; bewirb dich; bewerbt euch; bewerben sie sich
  registriere dich; registriert euch; registrieren sie sich; sichere dir; sichert euch; sichern sie sich; hol dir
  holt euch; holen sie sich; schnapp dir; schnappt euch; gönn dir; gönnt euch; entdecke jetzt; entdecke; entdecken sie
  entdeckt jetzt; erlebe; erleben sie; erlebt mit uns; überzeuge dich; überzeugt euch; überzeugen sie sich
  lass dich inspirieren; lasst euch inspirieren; lassen sie sich beraten; lass dich überraschen
  lasst euch überraschen; besuche uns; besucht uns; besuchen sie uns; komm vorbei; kommen sie vorbei; schau vorbei
  schauen sie vorbei; folge uns; folgt uns; folgen sie uns; abonniere unseren; abonniert unseren; abonnieren sie
  like uns; liken und teilen; teilt diesen beitrag; teile diesen; jetzt teilen; markiere deine; markiert eure
  markiere einen; markiert jemanden; schreibt uns in die kommentare; schreib uns in die kommentare; verrate uns
  verratet uns; stimmt ab; mach mit; macht mit; machen sie mit; sei dabei; seid dabei; seien sie dabei; werde teil
  werdet teil; werden sie teil; profitiere von; profitiert von; profitieren sie; nutze die chance; nutzt die chance
  nutzen sie die; vereinbaren sie; vereinbare jetzt; fordern sie; kontaktieren sie uns; kontaktiere uns
  kontaktiert uns; rufen sie uns an; tragen sie sich ein; trag dich ein; starte jetzt; starten sie jetzt; lade dir
  laden sie sich; vorbeischauen lohnt sich; reinschauen lohnt sich; nicht verpassen; merken sie sich; merkt euch den
  save the date; anmelden unter; anmeldung unter; tickets unter; tickets gibt's
`);

/** Words and phrases that hurry the reader. Our own list. */
export const urgency = lines(`
  nur heute; nur noch heute; nur noch bis; nur bis; nur für kurze zeit; nur kurze zeit; für kurze zeit; nur solange
  solange der vorrat reicht; nur solange der vorrat reicht; so lange der vorrat reicht; begrenzte stückzahl
  limitierte stückzahl; limitiert; limitierte auflage; limitierte edition; streng limitiert; begrenzte plätze
  plätze begrenzt; plätze sind begrenzt; begrenzte teilnehmerzahl; nur noch wenige; nur noch wenige plätze
  nur noch wenige tickets; nur noch wenige tage; letzte chance; letzte tickets; letzte plätze; letzter aufruf
  endspurt; jetzt oder nie; nur jetzt; jetzt schnell; schnell sein; seid schnell; schnell sein lohnt sich
  wer zuerst kommt; sei schnell; schnell zuschlagen; beeil dich; beeilt euch; beeilen sie sich; verpass nicht
  verpasst nicht; verpassen sie nicht; nicht verpassen; bald ist es soweit; bald ist es so weit; der countdown läuft
  countdown; es ist soweit; es ist so weit; endlich ist es soweit; endlich ist es so weit; endlich da
  nur dieses wochenende; noch heute sichern; noch heute anmelden; noch schnell; in wenigen tagen; in kürze; ab sofort
  ab jetzt; demnächst; coming soon; stay tuned; bleibt gespannt; sei gespannt; seid gespannt; seien sie gespannt
  morgen endet; endet heute; endet morgen; last minute; frühbucher*; sold out; last call
`);

/** Words and phrases of offers, prices and prizes. Our own list. */
export const offer = lines(`
  rabatt*; prozent rabatt; % rabatt; <zahl> % rabatt; gratis; kostenlos*; kostenfrei*; geschenkt; gutschein*
  promocode*; aktionscode*; coupon*; gewinnspiel*; verlosung; verlosen; verlosen wir; verlost; zu gewinnen; gewinne
  gewinnen sie; gewinnchance*; giveaway*; adventskalender*; preisausschreiben; teilnahmebedingungen; teilnahmeschluss
  einsendeschluss; viel glück; angebot; angebote; angebot des monats; angebot der woche; sonderangebot*
  aktionsangebot*; aktionspreis*; aktionstage; aktionswoche*; sonderaktion*; sonderpreis*; tiefpreis*; bestpreis*
  schnäppchen*; deal; deals; sale; sommersale; wintersale; black friday; cyber monday; black week; schlussverkauf
  räumungsverkauf; neueröffnung; eröffnungsangebot*; willkommensbonus; prämie; preisvorteil*; ersparnis; spare
  sparen sie; sparpreis*; reduziert; reduzierte; versandkostenfrei; gratisversand; statt <zahl>; ab <zahl> euro
  ab <zahl> €; nur <zahl> euro; nur <zahl> €; zum preis von; im preis enthalten; vorteilspreis*; frühbucherrabatt*
  neu im sortiment; neu im shop; neu bei uns; jetzt neu; neu eingetroffen; neuheit*; produktneuheit*; highlight*
  freikarte*; gästeliste; webinar*; whitepaper*; newsletter*; e-book; probeabo*; testversion; unverbindlich
  unverbindlich testen; einführungspreis*; bestseller*; must-have*; geschenkidee*; geschenktipp*; gewinne einen
  gewinnt einen; gewinne mit uns; neue kollektion; willkommensangebot*; kostenlose demo; demo buchen
`);

/** Words and phrases of people who talk with each other. Our own list. */
export const social = lines(`
  danke; danke dir; danke euch; danke ihnen; danke schön; dankeschön; vielen dank; herzlichen dank; lieben dank
  tausend dank; besten dank; merci; dank dir; danke für den hinweis; danke für die info; danke für die rückmeldung
  danke für dein feedback; danke für ihr feedback; danke fürs bescheid geben; bitte schön; bitteschön; gern geschehen
  gerne geschehen; nichts zu danken; keine ursache; kein problem; gar kein problem; kein ding; kein thema; kein stress
  macht nichts; halb so wild; passt schon; passt; alles gut; alles klar; alles in ordnung; na klar; klar; aber klar
  klar doch; logisch; logo; sicher doch; natürlich gern; gern; gerne; sehr gern; sehr gerne; sorry; tut mir leid
  tut uns leid; das tut mir leid; das tut uns leid; entschuldigung; entschuldige; entschuldigt; entschuldigen sie
  verzeihung; pardon; upps; ups; oh; oha; oh je; oje; ohje; oh nein; ach; ach so; achso; ach ja; ach du; ach was; aha
  naja; na ja; na; tja; hm; hmm; hmmm; äh; ähm; puh; uff; aua; autsch; mist; verdammt; igitt; haha; hahaha; hihi; hehe
  lol; rofl; grins; zwinker; schmunzel; yeah; yay; juhu; hurra; wow; boah; krass; cool; geil; super; prima; klasse
  toll; mega; nice; perfekt danke; wahnsinn; genau; genau das; genau so; eben; richtig; stimmt; echt; echt jetzt
  ehrlich; ehrlich gesagt; im ernst; wirklich; wirklich jetzt; ernsthaft; quatsch; unsinn; blödsinn; schade
  sehr schade; leider; hoffentlich; vielleicht; wahrscheinlich; vermutlich; keine ahnung; weiß nicht; weiß ich nicht
  mal sehen; mal schauen; schauen wir mal; eigentlich; irgendwie; halt; doch; jep; jap; jo; joa; nö; nee; ne; okay; ok
  oki; okidoki; moin; hallo; hi; hey; servus; grüezi; guten morgen; guten tag; guten abend; gute nacht; grüße
  liebe grüße; viele grüße; lg; vg; tschüss; tschüs; ciao; bis dann; bis später; bis bald; bis morgen; schönen abend
  schönen tag; schönes wochenende; gute besserung; gute frage; gute idee; guter punkt; guter hinweis; guter einwand
  da hast du recht; da haben sie recht; du hast recht; sie haben recht; hast recht; finde ich auch; sehe ich auch so
  seh ich auch so; geht mir auch so; ich auch; wir auch; mir auch; dito; drücke die daumen; daumen gedrückt
  glückwunsch; herzlichen glückwunsch; alles gute; viel spaß; viel erfolg; guten appetit; prost; imho; afaik; btw
  übrigens; apropos; nur so; wer kennt; kennt jemand; weiß jemand; hat jemand; wie macht ihr; was meint ihr
  was denkt ihr; was haltet ihr; wie seht ihr; wie geht's; gell; gelle; nicht wahr; weißt du; wisst ihr; stell dir vor
  stellt euch vor; rate mal; ratet mal; so isses; du schon wieder; na sowas; na so was; ich glaub; glaub ich
  glaube ich; find ich; finde ich; denk ich; denke ich; schreib mir; schreib uns eine; per dm; per pn; schick uns
  schickt uns; magst du; mögt ihr; kannst du; könnt ihr; hast du; habt ihr; haben sie; bist du; seid ihr
  wie meinst du; was meinst du; meinst du; oder nicht; oder was; danke der nachfrage; bin gespannt; lasst mich wissen
`);

/** The speaker as one person or a group, in all cases. Our own list. */
export const firstPerson = words(`
  ich mich mir mein meine meinem meinen meiner meines meins meinetwegen meinerseits wir uns unser unsere unserem
  unseren unserer unseres unsers unsereins unsererseits unsertwegen
`);

/** The one spoken to; only its capital tells the polite "Sie" from "she" and "they". Our own list. */
export const secondPerson = words(`
  du dich dir dein deine deinem deinen deiner deines deins deinetwegen deinerseits ihr euch euer eure eurem euren
  eurer eures euers euretwegen sie ihnen ihre ihrem ihren ihrer ihres
`);

/** How answers begin, to be looked for at the start of a text. Our own list. */
export const answers = lines(`
  ja; ja klar; ja genau; ja, das; ja leider; ja gern; ja gerne; jein; jep; jap; jo; nein; nee; nö; nein, leider; doch
  doch, doch; genau; stimmt; das stimmt; richtig; das ist richtig; leider; leider nein; leider nicht; leider ja; oh
  oh nein; oh je; oje; ohje; ach; ach so; hm; hmm; naja; na ja; na klar; klar; klar doch; natürlich
  selbstverständlich; gern; gerne; sehr gern; sehr gerne; danke; danke dir; danke euch; danke ihnen; vielen dank
  herzlichen dank; lieben dank; sorry; entschuldigung; entschuldige; entschuldigen sie; tut mir leid; tut uns leid
  das tut mir leid; das tut uns leid; das tut uns sehr leid; wir bitten um entschuldigung; bitte entschuldige
  bitte entschuldigen sie; das war; das ist; das sind; das hat; das liegt; das kommt; das klingt; das hört sich
  das geht; das kann; das können wir; das sehen wir; das wissen wir; das freut mich; das freut uns; freut mich
  freut uns; gute frage; gute idee; guter punkt; guter hinweis; guten morgen; guten tag; guten abend; hallo; hi; hey
  moin; servus; lieber; liebe; wir haben; wir hatten; wir prüfen; wir schauen; wir klären; wir melden uns; ich schaue
  ich kläre; ich frage; ich melde; ich habe; ich hab; da hast du; da haben sie; da muss ich; da müssen wir
  dazu können wir; dazu kann ich; dafür gibt es; dann; okay; ok; alles klar; verstehe; verstanden; kein problem
  keine sorge; kommt drauf an; je nachdem; meinst du; meinen sie; schick uns; schreib uns; schicken sie uns
  schreiben sie uns; kannst du uns; können sie uns; könntest du; könnten sie; bitte schick; bitte schreib; bitte melde
  bitte melden sie; magst du; wie meinst du; weil; nicht ganz; fast; eigentlich; vielleicht; wahrscheinlich
  vermutlich; noch nicht; bisher nicht; aktuell nicht; zurzeit nicht; nur; erledigt; schon passiert; ist behoben
  ist notiert; geht klar; passt; machen wir; mach ich; wird gemacht; schade
`);

/** Phrases of announcing and being proud. Our own list. */
export const announce = lines(`
  wir freuen uns; wir freuen uns sehr; wir freuen uns riesig; wir freuen uns auf; wir freuen uns über
  wir freuen uns ihnen; wir freuen uns, ihnen; wir freuen uns, euch; wir freuen uns, dass; wir freuen uns, mitteilen
  freuen wir uns; es freut uns; voller freude; mit großer freude; mit freude; große freude; riesige freude
  was für eine freude; stolz präsentieren; präsentieren wir; wir präsentieren; präsentieren stolz; präsentieren ihnen
  präsentieren euch; wir sind stolz; wir sind sehr stolz; wir sind mächtig stolz; stolz auf; stolz darauf; mit stolz
  voller stolz; wir dürfen verkünden; dürfen wir verkünden; wir verkünden; verkünden zu dürfen; bekannt zu geben
  bekanntgeben; wir geben bekannt; gibt bekannt; bekannt geben zu dürfen; mitteilen zu können; mitteilen zu dürfen
  ankündigen; ankündigen zu können; wir kündigen an; freuen uns ankündigen; wir stellen vor; stellen wir vor
  stellen wir euch vor; dürfen wir vorstellen; darf ich vorstellen; vorstellen zu dürfen; vorhang auf; trommelwirbel
  tadaa; tada; es ist offiziell; jetzt ist es offiziell; nun ist es offiziell; ganz offiziell; große neuigkeiten
  tolle neuigkeiten; gute neuigkeiten; spannende neuigkeiten; es gibt neuigkeiten; es gibt news; news aus; neues aus
  breaking; pressemitteilung; pressemeldung; willkommen im team; herzlich willkommen; herzlich willkommen im team
  wir begrüßen; begrüßen wir; heißen wir; wir heißen; neuzugang; verstärkung im team; verstärkt unser team
  wir suchen dich; wir suchen verstärkung; wir suchen; wir stellen ein; wir wachsen; wir bekommen zuwachs; wir feiern
  feiern wir; wir gratulieren; gratulieren wir; jubiläum*; geburtstag*; jahre jung; meilenstein*; ausgezeichnet als
  ausgezeichnet mit; wurden ausgezeichnet; wurde ausgezeichnet; auszeichnung*; nominiert; zertifiziert als
  gewonnen haben; award*; top-arbeitgeber; gütesiegel*; wir eröffnen; eröffnen wir; neueröffnung*; spatenstich*
  richtfest*; tag der offenen tür; wir laden; laden wir; wir laden ein; laden herzlich; laden wir herzlich
  herzliche einladung; herzlich eingeladen; laden sie herzlich; sind wir vertreten; sind wir wieder dabei
  sind auf der messe; auf der messe; messestand*; besuchen sie unseren stand; an unserem stand; ein großes dankeschön
  ein herzliches dankeschön; ein riesiges dankeschön; ein großer dank; erfolgreich abgeschlossen
  erfolgreich gestartet; erfolgreich teilgenommen; startschuss*; startet durch; geht live; ist live; launch*; go-live
  release-party; rückblick auf; ein voller erfolg; war ein voller erfolg; gelungen*
`);
