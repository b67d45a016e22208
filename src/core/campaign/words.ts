import { lines, words } from '../lexicon/words.ts';
import type { Locale } from '../locale.ts';

/** Verbs with which copy begins a sentence when it wants something of its reader. Our own; as they stand there. */
export const commands: Readonly<Record<Locale, readonly string[]>> = {
  de: words(`
    entdecke entdecken erfahre erfahren erlebe erleben sichere sichern hole hol holen lade laden melde melden registriere
    registrieren besuche besuchen schau schaue schauen lies lest lesen klicke klick klicken bestelle bestellen buche buchen
    probiere probier probieren teste testen nutze nutzen schütze schützen wähle wählen folge folgt folgen abonniere
    abonnieren gewinne gewinnen spare sparen teile teilt teilen verpasse verpasst verpassen starte starten installiere
    installieren scanne scannen bewirb bewerben werde werdet informiere informieren abstimme stimmt profitiere profitieren
    genieße genießen verwöhne finde finden tritt mach macht kauf kaufe kaufen
    überzeugen überzeuge vereinbare vereinbaren kontaktiere kontaktieren gestalte gestalten vertraue vertrauen`),
  en: words(`
    watch check join read find discover learn see visit follow register download try explore enter vote share tune stay
    protect choose click save shop order book subscribe grab win celebrate meet take help support start sign rsvp apply
    experience unlock upgrade boost swipe tap retweet like nominate submit create make imagine introducing announcing
    presenting get claim enjoy browse donate buy call contact reserve plan hurry introduce don't looking need want ready
    interested curious thinking wish`),
};

/** How copy points ahead to what only comes behind the link. Our own. */
export const teasers: Readonly<Record<Locale, readonly string[]>> = {
  de: lines(`
    hier erfährst du; hier erfahren Sie; erfahre; erfahrt; mehr dazu; mehr infos;
    mehr informationen; weitere informationen; alle infos; infos unter; details unter; die besten tipps; unsere tipps; der ultimative; das geheimnis; wusstet ihr;
    wussten sie; wusstest du; schon gewusst; hier geht's zu*; zum artikel; zum blog*; im blog; neuer blog*; neuen beitrag;
    live dabei; livestream; im livestream; video ansehen; jetzt ansehen; hier ansehen; suchst du;
    suchen sie; du suchst`),
  en: lines(`
    see how; see why; see what; see where; learn how; learn what; learn why; find out; read more; read about; learn more; more info*; more details; more here; details here; details:; info here;
    take a look; have a look; did you know; didyouknow; <number> best; <number> must-read; tip:; tips:; hint:; here's how; here's why;
    best practices; best advice; must-read; must-see; full story; full report; latest news; check back; stay tuned;
    coming soon; live webcast; webcast; webinar; live stream; live now; live at; watch live; follow live; follow it live;
    starting now; has begun; has started; takes place today; in pictures; our infographic; new video; watch this;
    on our website; on our blog; via our; ever wondered;
    proud to sponsor`),
};

/** What people write to each other about what the other one said or did. Our own. */
export const reactions: Readonly<Record<Locale, readonly string[]>> = {
  de: lines(`
    glückwunsch; herzlichen glückwunsch; gratulation; gratuliere; alles gute; gute besserung; gute nacht; guten morgen;
    schönen abend; schönes wochenende; schönen tag; viel glück; viel spaß; viel erfolg; super gemacht; gut gemacht; weiter so;
    klingt gut; gute idee; gute frage; kein problem; keine ahnung; keine sorge; keine ursache; tut mir leid; tut uns leid;
    sehe ich auch so; sehe ich anders; so ist es; so ist's; weiß nicht; weiß ich nicht; glaube ich; glaub ich; denke ich;
    finde ich; finde es; ich finde; ich glaube; ich denke; ich meine; meiner meinung; wie kommen sie darauf; wie kommst du darauf;
    sie haben recht; du hast recht; hast recht; haben recht; stimmt nicht; stimmt so; nicht wahr; oder nicht; lieber herr;
    liebe frau; und sie; und du; wer hat; was ist denn; schon klar; na dann; na ja; ach so; und jetzt; mal sehen; bin gespannt;
    freut mich; freut uns`),
  en: lines(`
    great work; great job; good work; good job; nice work; nice job; well done; way to go; great photo*; great pic*;
    great shot; great picture*; fantastic photo*; great result; fantastic result; fantastic work; amazing work; awesome work;
    congrats; congratulations; good luck; best of luck; have fun; have a great; have a good; have a wonderful; looks great;
    looks like fun; look like fun; looks fun; looks good; looking good; sounds good; sounds great; sounds like; keep up; keep it up;
    keep up the good work; you're welcome; you are welcome; my pleasure; no problem; no worries; not true; fair enough;
    good question; great question; good point; well deserved; happy birthday; get well; take care; welcome back; love this;
    love it; love that; so cool; thank you for; thanks for; thanks to; thank you to; tx for; thx; what a; way to; i agree;
    we agree; agree that; you're right; looking into it; look into it; sorry to hear; we are sorry; we're sorry; glad you;
    hope you; hope for; any more questions; let us know; can you; could you; please dm; please tweet; do you still; who's; anyone;
    us too; me too; same here; giving back; making a difference; proud of you; on your service`),
};

/** Small words of talk that copy hardly ever has: particles, hedged opinion, plain past. Our own. */
export const spoken: Readonly<Record<Locale, readonly string[]>> = {
  de: words(`
    ja doch mal halt eben wohl denn gar eh nee nö nein tja naja na ach oh äh ähm hm hmm echt krass geil leider vielleicht
    irgendwie schon bloß nur aber weil dass daß dann da nun jetzt heute gestern morgen nicht nix nichts kein keine keinen
    keiner nie niemand war waren wäre wären hatte hatten hätte hätten habe hat gesagt gemacht gesehen gelesen gehört würde
    würden sollte sollten müsste muss müssen will wollen glaube denke finde meine meint sagt sagte weiß wissen man er sie
    der die das denen dem diese dieser dieses wer was warum wieso weshalb wo schade schlimm traurig lustig blöd doof dumm
    super klasse gut schlecht genau richtig falsch eigentlich übrigens ganz sehr so viel immer noch wieder auch mir mich ich
    mein meine meinen wir uns herr frau leute menschen jemand hallo moin servus grüße lg haha lol`),
  en: words(`
    yeah yep yes no nope well oh ah hmm haha lol actually really just though anyway maybe probably guess sorry sadly luckily
    honestly basically kinda pretty quite still already was were had did didn't wasn't weren't hadn't couldn't wouldn't
    won't can't don't isn't i i'm i've i'd i'll me my mine he she him her they them nobody somebody anybody everyone's guy
    guys folks mate turns told asked said thought went got came took gave left ran lost broke forgot woke bought sent knew
    felt hate wish hope bloody damn ugh wow yay why because but never last yesterday morning tonight mum mom dad kid kids
    cat dog lunch coffee tea bus train dear hello hi hey cheers`),
};
