import type { ActionId, fieldIds } from '../card.ts';
import type { Locale, Said } from '../locale.ts';

/** Button labels. The yes says what it means. */
export const actionLabels: Readonly<Record<ActionId, Said>> = {
  propose: { de: 'Vorschlagen', en: 'Propose' },
  ask: { de: 'Im Team fragen', en: 'Ask a colleague' },
  revise: { de: 'Ändern', en: 'Revise' },
  yes: {
    de: 'Gelesen, kann so stehen. Die Firma steht dafür ein.',
    en: 'I read it and would let it stand. The company answers for it.',
  },
  object: { de: 'Einspruch', en: 'Object' },
  note: { de: 'Sagen', en: 'Say it' },
  drop: { de: 'Einspruch fallen lassen', en: 'Drop my objection' },
  'take-back': { de: 'Stimme zurücknehmen', en: 'Take my voice back' },
  withdraw: { de: 'Zurückziehen', en: 'Withdraw' },
  undo: { de: 'Zurückholen …', en: 'Take back …' },
  'confirm-undo': { de: 'Zurückholen', en: 'Take it back' },
  correct: { de: 'Lieber berichtigen', en: 'Correct instead' },
  retry: { de: 'Noch einmal senden', en: 'Send again' },
  'is-there': { de: 'Ist da', en: 'It is there' },
  'not-there': { de: 'Ist nicht da', en: 'It is not there' },
  still: { de: 'Gilt noch', en: 'Still stands' },
  again: { de: 'Noch einmal vorschlagen', en: 'Propose again' },
  'not-now': { de: 'Gerade nicht', en: 'Not now' },
  override: { de: 'Hinweis überstimmen …', en: 'Override …' },
  more: { de: 'Mehr', en: 'More' },
  tomorrow: { de: 'Frag mich morgen', en: 'Ask me tomorrow' },
  'not-this-week': { de: 'Diese Woche nicht', en: 'Not this week' },
  stop: { de: 'Ja, anhalten', en: 'Yes, stop' },
  go: { de: 'Ja, weiter', en: 'Yes, go' },
  'will-answer': { de: 'Ich antworte', en: "I'll answer" },
  reply: { de: 'Antworten …', en: 'Reply …' },
  tell: { de: 'Leitbild schreiben', en: 'Write the Leitbild' },
};

/** A draft is not withdrawn: nobody has seen it. */
export const throwAway: Said = { de: 'Wegwerfen', en: 'Throw away' };

/** What stands before a field of a form. */
export const fieldLabels: Readonly<Record<(typeof fieldIds)[number], Said>> = {
  text: { de: 'Text', en: 'Text' },
  networks: { de: 'Konten', en: 'Accounts' },
  time: { de: 'Frühestens um (leer = sobald freigegeben)', en: 'Not before (empty = once approved)' },
  note: { de: 'Notiz fürs Team (erscheint nie draußen)', en: 'Note for colleagues (never published)' },
  reason: { de: 'Grund', en: 'Reason' },
  media: { de: 'Bilder (bis zu vier)', en: 'Pictures (up to four)' },
  parts: {
    de: 'Weitere Beiträge der Reihe, getrennt durch eine Zeile mit ---',
    en: 'Further posts of the thread, separated by a line of ---',
  },
  warning: {
    de: 'Inhaltswarnung (wo das Netzwerk es kann, erscheint der Text erst auf Klick)',
    en: 'Content warning (where the network can, the text shows on a click)',
  },
  language: { de: 'Sprache', en: 'Language' },
  visibility: { de: 'Sichtbar für', en: 'Visible to' },
  paid: { de: 'Bezahlt?', en: 'Paid?' },
  signature: { de: 'Unterschrift (wenn du magst: »Jana, Werkstatt«)', en: 'Signature (if you like: "Jana, workshop")' },
};

const styles: Record<Locale, string> = { de: 'de-DE', en: 'en-US' };

/** "Fr., 27. November 2026, 14:00" in the zone given, and the zone's name after it. */
export function when(at: string, zone: string, locale: Locale): string {
  const parts = new Intl.DateTimeFormat(styles[locale], {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  return `${parts.format(new Date(at))} (${zone})`;
}

/** "Montag, 9:30", "Monday, 9:30 AM" in the zone given. */
export function clock(at: string, zone: string, locale: Locale): string {
  const part = (how: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(styles[locale], { timeZone: zone, ...how }).format(new Date(at));
  return `${part({ weekday: 'long' })}, ${part({ hour: 'numeric', minute: '2-digit' })}`;
}

/** "11 Sekunden", "3 hours": the largest unit that fits, rounded down. */
export function span(ms: number, locale: Locale): string {
  const steps = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1000],
  ] as const;
  const [unit, size] = steps.find(([, one]) => ms >= one) ?? steps[3];
  const value = Math.max(0, Math.floor(ms / size));
  return new Intl.NumberFormat(styles[locale], { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

/** Names joined as people say them: "Ben, Kim und Alex". */
export const names = (list: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(styles[locale], { type: 'conjunction' }).format(list);

/** A name or a phrase as it is quoted. */
export const quoted = (text: string, locale: Locale): string => ({ de: `»${text}«`, en: `"${text}"` })[locale];

/** Cuts at `max` graphemes, with an ellipsis. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const all = [...new Intl.Segmenter('de', { granularity: 'grapheme' }).segment(text.slice(0, max * 12))];
  return all.length <= max && text.length <= max * 12
    ? text
    : `${all
        .slice(0, max)
        .map((g) => g.segment)
        .join('')}…`;
}
