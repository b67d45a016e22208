import type { ConfigFault } from './config.ts';
import type { SlackSecret, SlackVariable } from './config-slack.ts';
import { nearest } from './core/faults.ts';
import type { Said } from './core/locale.ts';

/** Where each value is found, and what it looks like. */
const wanted: Readonly<Record<SlackVariable, Said>> = {
  VOICES_SLACK_BOT_TOKEN: {
    de: 'Gebraucht wird das Token des Bots, xoxb-…: in den Einstellungen der App unter »OAuth & Permissions«.',
    en: 'It takes the bot\'s token, xoxb-…: in the app\'s settings under "OAuth & Permissions".',
  },
  VOICES_SLACK_APP_TOKEN: {
    de: 'Gebraucht wird ein Token der App, xapp-…: in ihren Einstellungen unter »Basic Information«, »App-Level Tokens«, mit connections:write.',
    en: 'It takes a token of the app, xapp-…: in its settings under "Basic Information", "App-Level Tokens", with connections:write.',
  },
  VOICES_SLACK_SIGNING_SECRET: {
    de: 'Gebraucht wird das »Signing Secret«: in den Einstellungen der App unter »Basic Information«.',
    en: 'It takes the "Signing Secret": in the app\'s settings under "Basic Information".',
  },
  VOICES_SLACK_CHANNEL: {
    de: 'Gebraucht wird die Kennung des Kanals, C… oder G…: in Slack auf den Namen des Kanals klicken, sie steht ganz unten.',
    en: "It takes the ID of the channel, C… or G…: click the channel's name in Slack, it stands at the very bottom.",
  },
  VOICES_SLACK_COMMAND: {
    de: 'Nimm einen Schrägstrich und bis zu 31 kleine Buchstaben, Ziffern, - oder _: /voice, /post, /stimme.',
    en: 'Use a slash and up to 31 lower-case letters, digits, - or _: /voice, /post, /stimme.',
  },
  VOICES_SLACK_API_URL: {
    de: 'Lass sie weg. Für einen Proxy: eine Adresse mit https, ohne Zugangsdaten; http nur auf diesem Rechner.',
    en: 'Leave it out. For a proxy: an address with https, without credentials; http on this machine only.',
  },
  VOICES_SLACK_CLIENT_ID: {
    de: 'Gebraucht wird die »Client ID«, zwei Zahlen mit einem Punkt dazwischen: unter »Basic Information«.',
    en: 'It takes the "Client ID", two numbers with a dot between them: under "Basic Information".',
  },
  VOICES_SLACK_CLIENT_SECRET: {
    de: 'Gebraucht wird das »Client Secret«: in den Einstellungen der App unter »Basic Information«.',
    en: 'It takes the "Client Secret": in the app\'s settings under "Basic Information".',
  },
  VOICES_SLACK_STATE_SECRET: {
    de: 'Denk dir keins aus: »npm run voices -- vault key« druckt eins, das lang genug ist.',
    en: 'Do not make one up: "npm run voices -- vault key" prints one that is long enough.',
  },
  VOICES_SLACK_TEAMS: {
    de: 'Gebraucht werden die Kennungen der Workspaces (T…) oder der Organisation (E…), mit Kommas; in den Kanal schreibt die App des ersten.',
    en: "It takes the IDs of the workspaces (T…) or of the organization (E…), with commas; the first one's app writes to the channel.",
  },
};

/** What somebody has put in the wrong place, told by how it begins. */
const mistaken: readonly (readonly [RegExp, Said])[] = [
  [/^xoxb-/, { de: 'ein Token des Bots (xoxb-…)', en: "a bot's token (xoxb-…)" }],
  [/^xapp-/, { de: 'ein Token der App (xapp-…)', en: "an app's token (xapp-…)" }],
  [/^xoxp-/, { de: 'das Token eines Menschen (xoxp-…)', en: "a person's token (xoxp-…)" }],
  [
    /^xoxe[.-]/,
    {
      de: 'ein Token, das nach zwölf Stunden abläuft (xoxe…)',
      en: 'a token that expires after twelve hours (xoxe…)',
    },
  ],
  [/^#|^[a-zäöüß]/, { de: 'ein Name und keine Kennung', en: 'a name and no ID' }],
  [/^D[A-Z0-9]/, { de: 'ein Gespräch zu zweit (D…)', en: 'a conversation between two (D…)' }],
];

/** A name is no mistake where any word fits. */
const named: readonly SlackVariable[] = ['VOICES_SLACK_CHANNEL', 'VOICES_SLACK_TEAMS'];
const sealed: readonly SlackVariable[] = [
  'VOICES_SLACK_BOT_TOKEN',
  'VOICES_SLACK_APP_TOKEN',
  'VOICES_SLACK_SIGNING_SECRET',
  'VOICES_SLACK_CLIENT_SECRET',
];

function unfit(variable: SlackVariable, value: string): ConfigFault {
  const kinds = sealed.includes(variable) ? mistaken.slice(0, 4) : named.includes(variable) ? mistaken : [];
  const what = kinds.find(([begins]) => begins.test(value))?.[1];
  const proper =
    what === undefined || (variable === 'VOICES_SLACK_BOT_TOKEN' && /^xoxb-/.test(value))
      ? {
          de: `Mit dem Wert von ${variable} lässt sich nichts anfangen.`,
          en: `The value of ${variable} cannot be used.`,
        }
      : { de: `In ${variable} steht ${what.de}.`, en: `${variable} holds ${what.en}.` };
  return { variable, said: proper, next: wanted[variable] };
}

/** What can be wrong with the settings for Slack. None of it holds a value. */
export const faults = {
  unfit,
  unknown: (variable: string, names: readonly string[]): ConfigFault => {
    const meant = nearest(variable, names);
    return {
      variable,
      said: {
        de: `${variable} kennt hier niemand; Slack wäre anders eingerichtet, als du denkst.`,
        en: `Nobody here knows ${variable}; Slack would not be set up the way you think.`,
      },
      next:
        meant === null
          ? { de: `Nimm es heraus. Es gibt: ${names.join(', ')}.`, en: `Remove it. There are: ${names.join(', ')}.` }
          : { de: `Meintest du ${meant}?`, en: `Did you mean ${meant}?` },
    };
  },
  both: (variable: SlackSecret): ConfigFault => ({
    variable,
    said: {
      de: `${variable} und ${variable}_FILE sind beide gesetzt. Was gilt, weiß so niemand.`,
      en: `${variable} and ${variable}_FILE are both set. Nobody can tell which one counts.`,
    },
    next: { de: 'Lass eine von beiden weg.', en: 'Leave one of them out.' },
  }),
  missing: (names: readonly SlackVariable[]): ConfigFault => {
    const [first = 'VOICES_SLACK_CHANNEL'] = names;
    return {
      variable: first,
      said: {
        de: `Slack ist erst halb eingerichtet. Es fehlt noch: ${names.join(', ')}.`,
        en: `Slack is only half set up. Still missing: ${names.join(', ')}.`,
      },
      next: wanted[first],
    };
  },
  swapped: {
    variable: 'VOICES_SLACK_BOT_TOKEN',
    said: {
      de: 'VOICES_SLACK_BOT_TOKEN und VOICES_SLACK_APP_TOKEN sind vertauscht.',
      en: 'VOICES_SLACK_BOT_TOKEN and VOICES_SLACK_APP_TOKEN are swapped.',
    },
    next: {
      de: 'Tausch sie: Das Token des Bots beginnt mit xoxb-, das der App mit xapp-.',
      en: "Swap them: the bot's token begins with xoxb-, the app's with xapp-.",
    },
  },
  twoWays: {
    variable: 'VOICES_SLACK_BOT_TOKEN',
    said: {
      de: 'Es gibt ein Token des Bots und zugleich Angaben zum Installieren (CLIENT_ID, CLIENT_SECRET, STATE_SECRET, TEAMS). Welche App spricht, weiß so niemand.',
      en: "There is a bot's token and also what it takes to install the app (CLIENT_ID, CLIENT_SECRET, STATE_SECRET, TEAMS). Nobody can tell which one speaks.",
    },
    next: {
      de: 'Für einen Workspace genügt VOICES_SLACK_BOT_TOKEN: Nimm das andere heraus. Für mehrere nimm VOICES_SLACK_BOT_TOKEN heraus.',
      en: 'VOICES_SLACK_BOT_TOKEN will do for one workspace: remove the others. For several, remove VOICES_SLACK_BOT_TOKEN.',
    },
  },
  noWayIn: {
    variable: 'VOICES_SLACK_APP_TOKEN',
    said: {
      de: 'Slack könnte uns nichts sagen: Es fehlt ein Weg herein.',
      en: 'Slack could not tell us anything: there is no way in.',
    },
    next: {
      de: 'Setz VOICES_SLACK_APP_TOKEN (Socket Mode, ohne öffentliche Adresse), oder VOICES_SLACK_SIGNING_SECRET mit VOICES_PUBLIC_PORT (signierte Anfragen).',
      en: 'Set VOICES_SLACK_APP_TOKEN (Socket Mode, no public address), or VOICES_SLACK_SIGNING_SECRET with VOICES_PUBLIC_PORT (signed requests).',
    },
  },
  noDoor: {
    variable: 'VOICES_PUBLIC_PORT',
    said: {
      de: 'Signierte Anfragen von Slack brauchen die Tür für alle, und die ist zu: VOICES_PUBLIC_PORT fehlt.',
      en: 'Signed requests of Slack need the door for everyone, and it is shut: VOICES_PUBLIC_PORT is missing.',
    },
    next: {
      de: 'Setz VOICES_PUBLIC_PORT, oder nimm Socket Mode: VOICES_SLACK_APP_TOKEN.',
      en: 'Set VOICES_PUBLIC_PORT, or use Socket Mode: VOICES_SLACK_APP_TOKEN.',
    },
  },
  noAddress: {
    variable: 'VOICES_URL',
    said: {
      de: 'Zum Installieren kommt ein Browser von Slack zurück, und es gibt keine Adresse dafür: VOICES_PUBLIC_PORT oder VOICES_URL fehlt.',
      en: 'Installing sends a browser back from Slack, and there is no address for it: VOICES_PUBLIC_PORT or VOICES_URL is missing.',
    },
    next: {
      de: 'Setz beide. VOICES_URL ist die Adresse, unter der die Tür für alle zu erreichen ist, mit https.',
      en: 'Set both. VOICES_URL is the address at which the door for everyone can be reached, with https.',
    },
  },
  openAddress: {
    variable: 'VOICES_URL',
    said: {
      de: 'Installieren geht nur über https; VOICES_URL beginnt mit http.',
      en: 'Installing takes https; VOICES_URL begins with http.',
    },
    next: {
      de: 'Stell einen Proxy mit TLS vor die Tür, und setz VOICES_URL auf seine Adresse.',
      en: 'Put a proxy with TLS before the door and set VOICES_URL to its address.',
    },
  },
  noVault: {
    variable: 'VOICES_VAULT_KEY',
    said: {
      de: 'Wer die App installiert, hinterlässt ein Token, und es gibt keinen Schlüssel, mit dem es verschlossen würde.',
      en: 'Whoever installs the app leaves a token behind, and there is no key to seal it with.',
    },
    next: {
      de: '»npm run voices -- vault key« macht einen; er gehört in VOICES_VAULT_KEY oder besser in VOICES_VAULT_KEY_FILE.',
      en: '"npm run voices -- vault key" makes one; it belongs in VOICES_VAULT_KEY or, better, VOICES_VAULT_KEY_FILE.',
    },
  },
} as const satisfies Readonly<Record<string, ConfigFault | ((...given: never[]) => ConfigFault)>>;
