import { commandWords } from '../../../src/core/command.ts';
import type { Locale } from '../../../src/core/locale.ts';
import { botScopes, eventScopes } from './scopes.ts';

/** What a company may decide of its app. */
export interface ManifestWish {
  /** What the app and its bot are called: 1 to 35 characters. */
  readonly name: string;
  readonly locale: Locale;
  /** With its slash. */
  readonly command: string;
  /** Where the public door is, without a slash at the end; null = Socket Mode, for which there need not be one. */
  readonly url: string | null;
  /** Installed by OAuth in several workspaces, or in an organisation: needs `url` for the way back. */
  readonly installs: string | null;
}

const words = {
  de: {
    description: 'Ein Mensch liest drüber, dann ist es online. Zurückholen inklusive.',
    long: (command: string) =>
      `Statt einer Freigabekette: ein Leitbild, das alle kennen, und ein Mensch, der drüberliest. Schreib ${command} und deinen Beitrag. Er wird in Millisekunden am Leitbild gemessen, jemand im Kanal liest ihn und gibt ein ✅, und er ist online. Ging etwas schief, holt ihn mit ${command} undo zurück, wer es zuerst sieht.`,
    command: 'Einen Beitrag vorschlagen, oder sehen und lenken, was unterwegs ist',
    start: { name: 'Beitrag vorschlagen', description: 'Öffnet das Formular für einen neuen Beitrag' },
    message: {
      name: 'Als Beitrag vorschlagen',
      description: 'Macht aus dieser Nachricht und ihren Bildern einen Entwurf',
    },
  },
  en: {
    description: 'One colleague reads it over, then it is live. Undo included.',
    long: (command: string) =>
      `Replaces the one-voice policy. Write ${command} and your post. It is reviewed against your Leitbild (what we stand for) in milliseconds, one colleague reads it over and gives it a ✅, and it goes live on your networks. If it went wrong, anyone can take it back with ${command} undo.`,
    command: 'Propose a post, or see and steer the ones on their way',
    start: { name: 'Propose a post', description: 'Opens the form of a new post' },
    message: { name: 'Propose as a post', description: 'Makes a draft of this message and its pictures' },
  },
} as const;

/** The Slack app as Slack's settings take it ("From a manifest"), in its version 2. */
export function manifest({ name, locale, command, url, installs }: ManifestWish) {
  const said = words[locale];
  const requests = url === null ? {} : { request_url: `${url}/slack/events` };
  return {
    _metadata: { major_version: 2, minor_version: 0 },
    display_information: {
      name,
      description: said.description,
      long_description: said.long(command),
      background_color: '#1f3a34',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: name, always_online: true },
      shortcuts: [
        { ...said.start, type: 'global', callback_id: 'propose' },
        { ...said.message, type: 'message', callback_id: 'propose_message' },
      ],
      slash_commands: [
        {
          command,
          description: said.command,
          usage_hint: commandWords.join(' | '),
          should_escape: false,
          ...(url === null ? {} : { url: `${url}/slack/events` }),
        },
      ],
    },
    oauth_config: {
      ...(installs === null ? {} : { redirect_urls: [`${installs}/slack/oauth_redirect`] }),
      scopes: { bot: botScopes },
    },
    settings: {
      event_subscriptions: { ...requests, bot_events: Object.keys(eventScopes) },
      interactivity: { is_enabled: true, ...requests },
      org_deploy_enabled: installs !== null,
      socket_mode_enabled: url === null,
      token_rotation_enabled: installs !== null,
    },
  };
}
