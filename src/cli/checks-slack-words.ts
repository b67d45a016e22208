import type { Said } from '../core/locale.ts';
import type { Saying } from './check.ts';

/** What `doctor` says about Slack. */
export const words = {
  bot: (team: string): Saying => ({
    de: [`Slack: Der Bot spricht im Workspace »${team}«`, ''],
    en: [`Slack: the bot speaks in the workspace "${team}"`, ''],
  }),
  signed: {
    de: ['Slack: signierte Anfragen an der Tür für alle, unter /slack/events', ''],
    en: ['Slack: signed requests at the door for everyone, at /slack/events', ''],
  },
  socket: {
    de: ['Slack: Socket Mode, das Token der App gilt', ''],
    en: ['Slack: Socket Mode, the app token is valid', ''],
  },
  noConnections: {
    de: [
      'Slack: Dem Token der App fehlt connections:write; ohne kommt nichts herein.',
      'Mach ein neues: in den Einstellungen der App unter »Basic Information«, »App-Level Tokens«.',
    ],
    en: [
      'Slack: the app token lacks connections:write; nothing comes in without it.',
      'Make a new one: in the app\'s settings under "Basic Information", "App-Level Tokens".',
    ],
  },
  appToken: (code: string): Saying => ({
    de: [
      `Slack: Das Token der App (VOICES_SLACK_APP_TOKEN) wird nicht angenommen (${code}).`,
      'Mach ein neues mit connections:write: in den Einstellungen der App unter »Basic Information«, »App-Level Tokens«. Socket Mode muss eingeschaltet sein.',
    ],
    en: [
      `Slack: the app token (VOICES_SLACK_APP_TOKEN) is not accepted (${code}).`,
      'Make a new one with connections:write: in the app\'s settings under "Basic Information", "App-Level Tokens". Socket Mode must be on.',
    ],
  }),
  scopes: {
    de: ['Slack: Alle Rechte sind da', ''],
    en: ['Slack: all scopes are there', ''],
  },
  missing: (scopes: readonly string[]): Saying => ({
    de: [
      `Slack: Der App fehlen Rechte: ${scopes.join(', ')}.`,
      'Übernimm das Manifest (npm run voices -- manifest slack) unter »App Manifest«, und installiere die App danach neu.',
    ],
    en: [
      `Slack: the app lacks scopes: ${scopes.join(', ')}.`,
      'Apply the manifest (npm run voices -- manifest slack) under "App Manifest", then install the app again.',
    ],
  }),
  channel: (name: string): Saying => ({
    de: [`Slack: Der Bot ist im Kanal ${name}`, ''],
    en: [`Slack: the bot is in the channel ${name}`, ''],
  }),
  outside: (name: string): Saying => ({
    de: [`Slack: Der Bot ist nicht im Kanal ${name}.`, 'Lade ihn dort ein: /invite @Many Voices'],
    en: [`Slack: the bot is not in the channel ${name}.`, 'Bring it in there: /invite @Many Voices'],
  }),
  shared: (name: string): Saying => ({
    de: [
      `Slack: Im Kanal ${name} lesen andere Firmen mit; ihre Stimmen zählen nicht.`,
      'Soll das nicht sein, nimm einen Kanal, der nur euch gehört: VOICES_SLACK_CHANNEL.',
    ],
    en: [
      `Slack: other companies read along in the channel ${name}; their voices do not count.`,
      'If that is not wanted, use a channel of your own: VOICES_SLACK_CHANNEL.',
    ],
  }),
  clock: (seconds: number, ahead: boolean): Saying => ({
    de: [
      `Slack: Die Uhr hier geht ${seconds} Sekunden ${ahead ? 'vor' : 'nach'}. Ab fünf Minuten gilt keine signierte Anfrage mehr.`,
      'Stell sie, am besten mit NTP.',
    ],
    en: [
      `Slack: the clock here is ${seconds} seconds ${ahead ? 'fast' : 'slow'}. From five minutes on no signed request counts.`,
      'Set it, preferably with NTP.',
    ],
  }),
  command: (command: string): Saying => ({
    de: [`Slack: Der Befehl heißt ${command}; in der App muss er genauso heißen`, ''],
    en: [`Slack: the command is ${command}; the app must call it the same`, ''],
  }),
} as const satisfies Readonly<Record<string, Saying | ((...given: never[]) => Saying)>>;

/** Slack asked us to wait, which is `why`: what could not be looked at. */
export const notNow = {
  bot: (why: Said): Saying => ({
    de: ['Slack: Nach dem Bot ließ sich gerade nicht sehen.', why.de],
    en: ['Slack: we could not look at the bot now.', why.en],
  }),
  line: (why: Said): Saying => ({
    de: ['Slack: Nach Socket Mode ließ sich gerade nicht sehen.', why.de],
    en: ['Slack: we could not look at Socket Mode now.', why.en],
  }),
  channel: (why: Said): Saying => ({
    de: ['Slack: Nach dem Kanal ließ sich gerade nicht sehen.', why.de],
    en: ['Slack: we could not look at the channel now.', why.en],
  }),
} as const satisfies Readonly<Record<string, (why: Said) => Saying>>;
