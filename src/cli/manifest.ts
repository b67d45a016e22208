import type { Locale } from '../core/locale.ts';
import { words } from './manifest-words.ts';
import type { Options, Shell, Verb } from './shell.ts';

/** Prints a chat's app for this company, as the chat's settings take it. */
export const verb: Verb = async (shell, [chat = ''], options) => {
  if (chat !== 'slack') throw words.unknown(chat);
  const { terminal, parts } = shell;
  const manifest = await parts.slackManifest({
    name: nameOf(options),
    locale: await localeOf(shell, options),
    command: commandOf(shell, options),
    ...waysOf(shell, options),
  });
  await terminal.out(`${JSON.stringify(manifest, null, 2)}\n`);
  return 0;
};

const given = (options: Options, name: string): string | null => {
  const value = options[name];
  return typeof value === 'string' ? value.trim() : null;
};

function nameOf(options: Options): string {
  const name = given(options, 'name') ?? 'Many Voices';
  if (name === '' || name.length > 35) throw words.name;
  return name;
}

/** The app speaks as the channel does. */
async function localeOf({ config, parts }: Shell, options: Options): Promise<Locale> {
  const wished = options.locale;
  if (wished === 'de' || wished === 'en') return wished;
  return config.locale ?? (await parts.leitbild()).company.language;
}

function commandOf({ config }: Shell, options: Options): string {
  const command = given(options, 'command') ?? config.slack?.command ?? '/voice';
  if (!/^\/[a-z0-9_-]{1,31}$/.test(command)) throw words.command;
  return command;
}

/** Socket Mode unless somebody asks for signed requests, here or in the configuration. */
function waysOf(
  { config }: Shell,
  options: Options,
): { readonly url: string | null; readonly installs: string | null } {
  if (options.socket === true && options.http === true) throw words.both;
  const configured = config.slack?.appToken === null && config.slack.signingSecret !== null;
  const http = options.http === true || (options.socket !== true && configured);
  const installs = options.oauth === true || (config.slack !== null && config.slack.oauth !== null);
  if (!http && !installs) return { url: null, installs: null };
  const url = (given(options, 'url') ?? config.url ?? '').replace(/\/+$/, '');
  if (url === '') throw words.noUrl;
  if (!/^https:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/.test(url) || !URL.canParse(url)) throw words.url;
  return { url: http ? url : null, installs: installs ? url : null };
}
