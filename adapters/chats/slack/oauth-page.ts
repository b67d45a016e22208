import type { Locale } from '../../../src/core/locale.ts';
import type { Outcome } from './oauth.ts';

const texts: Readonly<Record<Outcome, Readonly<Record<Locale, readonly [title: string, next: string]>>>> = {
  installed: {
    de: [
      'Many Voices ist installiert',
      'Lade die App jetzt in den Kanal des Teams ein: /invite @Many Voices. Dieses Fenster kannst du schließen.',
    ],
    en: [
      'Many Voices is installed',
      "Now bring the app into the team's channel: /invite @Many Voices. You can close this window.",
    ],
  },
  declined: {
    de: [
      'Nichts wurde installiert',
      'In Slack hat jemand abgelehnt. Es lässt sich jederzeit neu beginnen: /slack/install.',
    ],
    en: ['Nothing was installed', 'Somebody said no in Slack. It can be started anew at any time: /slack/install.'],
  },
  stale: {
    de: [
      'Dieser Link gilt nicht mehr',
      'Er gilt zehn Minuten, einmal und nur in dem Browser, in dem begonnen wurde. Fang neu an: /slack/install.',
    ],
    en: [
      'This link is no longer valid',
      'It lasts ten minutes, once, and only in the browser that set out. Start anew: /slack/install.',
    ],
  },
  'not-allowed': {
    de: [
      'Dieser Workspace gehört nicht dazu',
      'Hier spricht nur eine Firma. Ist es deine, trägt ihr Betrieb die Kennung in VOICES_SLACK_TEAMS ein. Das Token wurde gleich zurückgegeben.',
    ],
    en: [
      'This workspace is not part of it',
      'Only one company speaks here. If it is yours, whoever runs it adds the ID to VOICES_SLACK_TEAMS. The token was given back at once.',
    ],
  },
  'no-bot': {
    de: [
      'Slack hat kein Token für einen Bot geschickt',
      'Leg die App nach dem Manifest an (npm run voices -- manifest slack --oauth) und fang neu an: /slack/install.',
    ],
    en: [
      'Slack sent no token of a bot',
      'Create the app from the manifest (npm run voices -- manifest slack --oauth) and start anew: /slack/install.',
    ],
  },
  refused: {
    de: [
      'Slack hat es abgelehnt',
      'Meist stimmen Client ID oder Client Secret nicht, oder die Adresse für den Rückweg steht nicht in der App. Das Protokoll nennt Slacks Wort dafür.',
    ],
    en: [
      'Slack refused',
      "Mostly the client ID or secret is wrong, or the address for the way back is missing in the app. The log has Slack's word for it.",
    ],
  },
  later: {
    de: [
      'Das hat gerade nicht geklappt',
      'Slack war nicht zu erreichen, oder das Token ließ sich nicht verwahren; das Protokoll sagt, was. Fang in einer Minute neu an: /slack/install.',
    ],
    en: [
      'That did not work just now',
      'Slack could not be reached, or the token could not be stored; the log says which. Start anew in a minute: /slack/install.',
    ],
  },
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** What a browser shows when it comes back from Slack. `name` is the workspace's. */
export function page(outcome: Outcome, locale: Locale, name: string): string {
  const [title, next] = texts[outcome][locale];
  const heading = name === '' ? title : `${title}: ${escaped(name)}`;
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${heading}</title>
<main>
<h1>${heading}</h1>
<p>${next}</p>
</main>
</html>
`;
}
