import { type Card, type Line, line } from '../card.ts';
import type { Locale, Said } from '../locale.ts';
import type { Scope } from '../switch.ts';
import type { Instant } from '../time.ts';
import { action, type Reader } from './view.ts';
import { when } from './words.ts';

/** Who stopped, or said go. The command line is one human, and nobody knows which; a name that was erased is null. */
export type Sayer = { readonly name: string | null } | 'machine';

/** Something that is stopped, as people read of it. */
export interface StopView {
  readonly scope: Scope;
  readonly by: Sayer;
  /** Null where its words were erased. */
  readonly reason: string | null;
  readonly at: Instant;
  /** Who has said go so far. */
  readonly go: Sayer | null;
}

const who = (by: Sayer): Said => {
  if (by === 'machine') return { de: 'jemand an der Maschine', en: 'somebody at the machine' };
  return { de: by.name ?? 'jemand', en: by.name ?? 'somebody' };
};

/** Behind "stopped": by whom, with a space before it. */
const byWhom = (by: Sayer): Said => {
  if (by === 'machine') return { de: ' von der Maschine aus', en: ' from the machine' };
  return by.name === null ? { de: '', en: '' } : { de: ` von ${by.name}`, en: ` by ${by.name}` };
};

const capital = (text: string): string => `${text.slice(0, 1).toLocaleUpperCase()}${text.slice(1)}`;
const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
const what = (scope: Scope): Said => (scope === 'all' ? { de: 'alles', en: 'everything' } : { de: scope, en: scope });

/** Whoever is about to stop, or to start again, is asked once. */
export function switchQuestion(asked: 'stop' | 'go', scope: Scope, reason: string, locale: Locale): Card {
  const where = what(scope)[locale];
  const titles: Record<typeof asked, Said> = {
    stop: { de: `Wirklich ${where} anhalten?`, en: `Really stop ${where}?` },
    go: { de: `Wirklich weitermachen (${where})?`, en: `Really start ${where} again?` },
  };
  const texts: Record<typeof asked, Said> = {
    stop: {
      de: `${scope === 'all' ? 'Nichts geht mehr hinaus, und was' : `Nach ${scope} geht nichts mehr hinaus, und was dort`} wartet oder freigegeben ist, braucht danach eine neue Karte und neue Stimmen. Weiter geht es erst, wenn zwei es sagen.${reason === '' ? '' : ` Dein Grund: ${sentence(reason)}`}`,
      en: `${scope === 'all' ? 'Nothing leaves any more, and what' : `Nothing goes to ${scope} any more, and what`} waits${scope === 'all' ? '' : ' for it'} or is approved will need a new card and new voices. It starts again only once two people say so.${reason === '' ? '' : ` Your reason: ${sentence(reason)}`}`,
    },
    go: {
      de: 'Was angehalten war und noch wartet, bekommt eine neue Karte und braucht neue Stimmen.',
      en: 'What was stopped and still waits gets a new card and needs new voices.',
    },
  };
  return {
    kind: 'notice',
    title: titles[asked][locale],
    lines: [line('status', texts[asked][locale])],
    actions: [action(asked, locale)],
    asks: true,
  };
}

/** What has become of the switch, for everybody. */
export type SwitchNews = { readonly scope: Scope } & (
  | { readonly type: 'stopped'; readonly by: Sayer; readonly reason: string }
  | { readonly type: 'go-asked'; readonly by: Sayer }
  | { readonly type: 'went'; readonly by: readonly [Sayer, Sayer] }
);

/** The card in the channel after a stop or a go: what is the case, who said so, and how it goes on. */
export function switchCard(news: SwitchNews, locale: Locale): Card {
  const [title, text] = told(news);
  return { kind: 'notice', title: title[locale], lines: [line('status', text[locale])], actions: [] };
}

function told(news: SwitchNews): readonly [title: Said, text: Said] {
  const { de, en } = what(news.scope);
  if (news.type === 'stopped') {
    const { by, reason } = news;
    return [
      { de: `Angehalten${byWhom(by).de}: ${de}.`, en: `Stopped${byWhom(by).en}: ${en}.` },
      {
        de: `${reason === '' ? '' : `Grund: ${sentence(reason)} `}Weiter mit /voice go, dafür braucht es zwei.`,
        en: `${reason === '' ? '' : `Reason: ${sentence(reason)} `}/voice go starts again; it takes two.`,
      },
    ];
  }
  if (news.type === 'go-asked') {
    const one = who(news.by);
    return [
      {
        de: `${capital(one.de)} sagt: weiter (${de}). Es fehlt noch ein zweiter Mensch.`,
        en: `${capital(one.en)} says go (${en}). It takes a second human.`,
      },
      { de: 'Wer noch? /voice go', en: 'Who else? /voice go' },
    ];
  }
  const [first, second] = news.by.map(who);
  return [
    {
      de: `Es geht weiter (${de}). Gesagt haben es ${first?.de} und ${second?.de}.`,
      en: `We are running again (${en}). ${capital(first?.en ?? '')} and ${second?.en} said so.`,
    },
    {
      de: 'Was wieder frei ist und noch wartet, hat jetzt eine neue Karte und braucht neue Stimmen, auch wo es schon welche gab. Karten, die nicht angehalten waren, gelten weiter.',
      en: 'What is free again and still waits has a new card now and needs new voices, even where it had some. Cards that were not stopped still stand.',
    },
  ];
}

/** One line for each thing that is stopped: what, by whom, since when, why, and how it goes on. */
export const stopLines = (stops: readonly StopView[], reader: Pick<Reader, 'locale' | 'zone'>): readonly Line[] =>
  stops.map((one) => line('status', stopText(one, reader)));

function stopText({ scope, by, reason, at, go }: StopView, { locale, zone }: Pick<Reader, 'locale' | 'zone'>): string {
  const why = reason === null || reason === '' ? null : sentence(reason);
  if (locale === 'de') {
    const on = go === null ? 'wenn zwei es sagen' : `wenn nach ${dative(go)} noch ein Mensch es sagt`;
    return `${scope === 'all' ? 'Alles ist' : `${scope} ist`} angehalten${byWhom(by).de}, seit ${when(at, zone, 'de')}. ${why === null ? '' : `Grund: ${why} `}Weiter geht es, ${on}: /voice go`;
  }
  const on = go === null ? 'once two say so' : `once one more person besides ${who(go).en} says so`;
  return `${scope === 'all' ? 'Everything is' : `${scope} is`} stopped${byWhom(by).en}, since ${when(at, zone, 'en')}. ${why === null ? '' : `Reason: ${why} `}It starts again ${on}: /voice go`;
}

const dative = (by: Sayer): string => (by === 'machine' ? 'jemandem an der Maschine' : (by.name ?? 'jemandem'));
