import type { Locale, Said } from '../../../src/core/locale.ts';
import type { PersonRef, Profile } from '../../../src/core/person.ts';

/** The chat's id, and what a card's `from` is: the bot itself, which is nobody one could be. */
export const CHAT = 'playground';
export const BOT = 'voices';

/** Somebody invented. `job` is only told on the page. */
export interface Invented {
  readonly id: string;
  readonly name: string;
  readonly kind: 'colleague' | 'guest' | 'bot';
  readonly locale: Locale;
  readonly job: Said;
}

const somebody = (
  id: string,
  name: string,
  kind: Invented['kind'],
  locale: Locale,
  de: string,
  en: string,
): Invented => ({
  id,
  name,
  kind,
  locale,
  job: { de, en },
});

/** The room, in the order in which it is shown. The guest and the bot are here to be refused. */
export const people: readonly Invented[] = [
  somebody('jana', 'Jana', 'colleague', 'de', 'Werkbank', 'workbench'),
  somebody('ben', 'Ben', 'colleague', 'de', 'Ersatzteile', 'spare parts'),
  somebody('kim', 'Kim', 'colleague', 'de', 'hütet das Leitbild', 'keeps the Leitbild'),
  somebody('alex', 'Alex', 'colleague', 'en', 'Post und Pakete', 'mail and parcels'),
  somebody('mira', 'Mira', 'colleague', 'de', 'Buchhaltung', 'bookkeeping'),
  somebody('sam', 'Sam', 'colleague', 'en', 'Schärferei', 'sharpening'),
  somebody('gast', 'Gast', 'guest', 'de', 'liest nur mit', 'reads along'),
  somebody('robo', 'Robo', 'bot', 'en', 'sagt die Uhrzeit', 'tells the time'),
];

const byId = new Map(people.map((one) => [one.id, one]));

/** Somebody by id; null for everybody else. */
export const personById = (id: string): Invented | null => byId.get(id) ?? null;

export const refOf = (one: Invented): PersonRef => ({ chat: CHAT, user: one.id });

export const profileOf = (one: Invented): Profile => ({
  ref: refOf(one),
  name: one.name,
  kind: one.kind,
  locale: one.locale,
  email: null,
});
