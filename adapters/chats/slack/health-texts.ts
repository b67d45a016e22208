import type { Said } from '../../../src/core/locale.ts';
import { SECOND } from '../../../src/core/time.ts';
import type { SlackFault } from './types.ts';

/** What is wrong, and what to do. `it` is the missing scope, or the channel. */
type Told = (it: string) => Said;

const token: Told = () => ({
  de: 'Slack nimmt das Bot-Token nicht an: Es ist falsch, widerrufen oder gehört zu einer App, die es nicht mehr gibt. Trag das aktuelle Token (xoxb-…) ein und starte neu; »npm run voices -- doctor« prüft es.',
  en: 'Slack does not accept the bot token: it is wrong, revoked, or of an app that is gone. Set the current token (xoxb-…) and start again; "npm run voices -- doctor" checks it.',
});
const inactive: Told = () => ({
  de: 'Slack sagt, das Konto des Bots ist abgeschaltet. Installiere die App im Workspace neu und trag ihr Token ein.',
  en: "Slack says the bot's account is switched off. Install the app in the workspace again and set its token.",
});
const kind: Told = () => ({
  de: 'Als Bot-Token ist ein Token falscher Art eingetragen. Gebraucht wird das Token des Bots (xoxb-…) aus »OAuth & Permissions«.',
  en: 'The token set for the bot is of the wrong kind. It takes the bot token (xoxb-…) from "OAuth & Permissions".',
});
const appToken: Told = () => ({
  de: 'Slack nimmt das App-Token (xapp-…) nicht an: Es ist falsch, widerrufen oder gehört zu einer App, die es nicht mehr gibt. Mach unter »Basic Information«, »App-Level Tokens« ein neues mit dem Recht connections:write, trag es ein und starte neu.',
  en: 'Slack does not accept the app token (xapp-…): it is wrong, revoked, or of an app that is gone. Make a new one with the scope connections:write under "Basic Information", "App-Level Tokens", set it and start again.',
});
const appScope: Told = () => ({
  de: 'Dem App-Token (xapp-…) fehlt das Recht connections:write; ohne es kommt nichts herein. Mach unter »Basic Information«, »App-Level Tokens« ein neues damit, trag es ein und starte neu.',
  en: 'The app token (xapp-…) lacks the scope connections:write; nothing comes in without it. Make a new one with it under "Basic Information", "App-Level Tokens", set it and start again.',
});
const appKind: Told = () => ({
  de: 'Für Socket Mode ist ein Token falscher Art eingetragen. Gebraucht wird das App-Token (xapp-…) mit dem Recht connections:write.',
  en: 'The token set for Socket Mode is of the wrong kind. It takes the app token (xapp-…) with the scope connections:write.',
});
const expired: Told = () => ({
  de: 'Das Token für Slack ist abgelaufen und wurde nicht erneuert. Installiere die App im Workspace neu.',
  en: 'The token for Slack has expired and was not renewed. Install the app in the workspace again.',
});
const installed: Told = () => ({
  de: 'Die App ist in keinem Workspace installiert. Installiere sie; dann geht es von selbst weiter.',
  en: 'The app is not installed in any workspace. Install it; everything goes on by itself then.',
});
const scope: Told = (needed) => ({
  de: `Der App fehlen in Slack Rechte: ${needed}. Gib sie ihr unter »OAuth & Permissions« und installiere sie neu.`,
  en: `The app lacks scopes in Slack: ${needed}. Add them under "OAuth & Permissions" and install the app again.`,
});
const outside: Told = (channel) => ({
  de: `Der Bot ist nicht im Kanal ${channel}, oder es gibt diesen Kanal nicht. Lade ihn dort mit /invite ein, oder trag einen anderen Kanal ein.`,
  en: `The bot is not in the channel ${channel}, or there is no such channel. Bring it in with /invite, or set another channel.`,
});
const archived: Told = (channel) => ({
  de: `Der Kanal ${channel} ist archiviert. Hol ihn zurück, oder trag einen anderen Kanal ein.`,
  en: `The channel ${channel} is archived. Bring it back, or set another channel.`,
});
const restricted: Told = (channel) => ({
  de: `Im Kanal ${channel} dürfen nur wenige schreiben, und der Bot gehört nicht dazu. Erlaub es ihm in den Einstellungen des Kanals.`,
  en: `Only a few may post in the channel ${channel}, and the bot is not among them. Allow it in the settings of the channel.`,
});
const closed: Told = () => ({
  de: 'Socket Mode ist für die App ausgeschaltet. Schalte ihn in den Einstellungen der App unter »Socket Mode« ein.',
  en: 'Socket Mode is switched off for the app. Switch it on under "Socket Mode" in the settings of the app.',
});
const vault: Told = () => ({
  de: 'Das Token für Slack lässt sich gerade nicht lesen. Sieh nach Datenbank und Schlüssel des Tresors; es wird weiter versucht.',
  en: 'The token for Slack cannot be read right now. Look at the database and the key of the vault; we keep trying.',
});
const away: Told = () => ({
  de: 'Slack ist gerade nicht zu erreichen. Nichts geht verloren; sobald es wieder antwortet, wird alles nachgeholt. Hält es an, sieh nach der Verbindung und nach status.slack.com.',
  en: 'Slack cannot be reached right now. Nothing is lost; everything catches up once it answers. If it lasts, look at the connection and at status.slack.com.',
});

const told: Readonly<Record<string, Told>> = {
  invalid_auth: token,
  not_authed: token,
  token_revoked: token,
  access_denied: token,
  team_access_not_granted: token,
  account_inactive: inactive,
  user_removed_from_team: inactive,
  team_disabled: inactive,
  org_login_required: inactive,
  not_allowed_token_type: kind,
  not_a_bot: kind,
  token_expired: expired,
  not_installed: installed,
  token_unreadable: vault,
  not_in_channel: outside,
  channel_not_found: outside,
  is_archived: archived,
  restricted_action: restricted,
  restricted_action_read_only_channel: restricted,
  restricted_action_thread_locked: restricted,
};

/** The same words where the line for events was asked for: they are about the app token. */
const toldOfLine: Readonly<Record<string, Told>> = {
  invalid_auth: appToken,
  not_authed: appToken,
  token_revoked: appToken,
  token_expired: appToken,
  access_denied: appToken,
  team_access_not_granted: appToken,
  account_inactive: appToken,
  user_removed_from_team: appToken,
  team_disabled: appToken,
  org_login_required: appToken,
  not_allowed_token_type: appKind,
  missing_scope: appScope,
  link_disabled: closed,
};

/** Too much was asked in a short time: no trouble of the way, and over by itself. */
const limits: readonly string[] = ['ratelimited', 'rate_limited', 'http_429'];

const wait = (afterMs: number | null): Said => {
  const seconds = afterMs === null ? 0 : Math.ceil(afterMs / SECOND);
  const [de, en] =
    seconds === 0
      ? ['etwas', 'a little']
      : seconds === 1
        ? ['1 Sekunde', '1 second']
        : [`${seconds} Sekunden`, `${seconds} seconds`];
  return {
    de: `Slack bittet uns, ${de} zu warten: Es wurde in kurzer Zeit zu oft gefragt. Danach geht es von selbst weiter.`,
    en: `Slack asks us to wait ${en}: it was asked too often in a short time. After that everything goes on by itself.`,
  };
};

const own = (table: Readonly<Record<string, Told>>, code: string): Told =>
  (Object.hasOwn(table, code) ? table[code] : undefined) ?? away;

/** What is wrong with the way to Slack, by Slack's own word for it, and what to do. `afterMs` = milliseconds Slack asks us to wait. */
export function sayFault(
  { code, needed, afterMs }: Pick<SlackFault, 'code' | 'needed' | 'afterMs'>,
  channel: string,
): Said {
  if (code === 'missing_scope') return scope(needed || '?');
  return limits.includes(code) ? wait(afterMs) : own(told, code)(channel);
}

/** The same of the line that events come over, which is opened with the app token. */
export const sayLine = (code: string, afterMs: number | null): Said =>
  limits.includes(code) ? wait(afterMs) : own(toldOfLine, code)('');
