import { glance } from './glance.ts';
import type { Locale } from './locale.ts';
import { matcher } from './phrases.ts';
import { readText } from './reading.ts';

const list = (text: string): readonly string[] => text.split(/[|\n]/u).map((one) => one.trim());

/** Death, mourning, disaster, the end of jobs. Our own; narrower than where the satire is silent: what is only sad may be hollow. */
const CUES: Readonly<Record<Locale, readonly string[]>> = {
  de: list(`verstorben* | verstarb* | gestorben* | starb | starben | Tod | Tode | Todes | tot | tödlich* | getötet* | trauer* | betrauern | Beileid*
Beisetzung* | Beerdigung* | beerdigt* | Nachruf* | gedenken | Gedenken | Andenken | kondolier* | Hinterbliebene* | von uns gegangen | letzte Reise
ruhe in Frieden | Abschied nehmen | nehmen Abschied | wirst uns fehlen | wird uns fehlen | erschüttert* | Opfer | Opfern | Opfers | Unglück* | Katastrophe*
Hochwasser* | Erdbeben* | Anschlag* | Insolvenz* | Stellenabbau* | Entlassungen`),
  en: list(`died | death | deaths | passed away | passing of | dead | mourn* | grief | grieving | condolence* | funeral | obituary | rest in peace | RIP
in memory of | in loving memory | bereaved | saddened by | saddened to | heartbroken | devastated | tragedy | tragic* | victims | flood | floods | flooding
earthquake* | wildfire* | insolvency | bankruptcy | layoffs | laid off`),
};
const every = [...CUES.de, ...CUES.en];
const find = matcher([every]);
const mayHold = glance(every);

/** Does somebody speak of death, mourning or disaster? Whoever does is not told how to write. Linear in the text. */
export const isGrief = (text: string): boolean => mayHold(readText(text)) && find(text).length > 0;
