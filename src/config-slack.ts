import type { SlackConfig, SlackOAuth } from '../adapters/chats/slack/types.ts';
import type { ConfigFault, Env } from './config.ts';
import { readSecretFile } from './config-secret.ts';
import { faults } from './config-slack-words.ts';
import { webAddress } from './config-values.ts';

/** Values that open doors; each may also stand in a file, named by the variable with _FILE behind it. */
const secrets = [
  'VOICES_SLACK_BOT_TOKEN',
  'VOICES_SLACK_APP_TOKEN',
  'VOICES_SLACK_SIGNING_SECRET',
  'VOICES_SLACK_CLIENT_SECRET',
  'VOICES_SLACK_STATE_SECRET',
] as const;
const plain = [
  'VOICES_SLACK_CHANNEL',
  'VOICES_SLACK_COMMAND',
  'VOICES_SLACK_API_URL',
  'VOICES_SLACK_CLIENT_ID',
  'VOICES_SLACK_TEAMS',
] as const;

export type SlackSecret = (typeof secrets)[number];
export type SlackVariable = SlackSecret | (typeof plain)[number];

/** Every name that is read here. */
export const slackNames: readonly string[] = [...secrets, ...secrets.map((name) => `${name}_FILE`), ...plain];

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

const matches =
  (expression: RegExp) =>
  (text: string): boolean =>
    expression.test(text);

const fits: Readonly<Record<SlackVariable, (text: string) => boolean>> = {
  VOICES_SLACK_BOT_TOKEN: matches(/^xoxb-[\w-]{4,200}$/),
  VOICES_SLACK_APP_TOKEN: matches(/^xapp-[\w-]{4,400}$/),
  // Slack's are 32 hex digits; whatever else it may make one day is no token and no word.
  VOICES_SLACK_SIGNING_SECRET: matches(/^(?!xox|xapp-)[\x21-\x7e]{16,200}$/),
  VOICES_SLACK_CLIENT_SECRET: matches(/^(?!xox|xapp-)[\x21-\x7e]{16,200}$/),
  VOICES_SLACK_STATE_SECRET: matches(/^[\x21-\x7e]{32,400}$/),
  VOICES_SLACK_CHANNEL: matches(/^[CG][A-Z0-9]{1,30}$/),
  VOICES_SLACK_COMMAND: matches(/^\/[a-z0-9_-]{1,31}$/),
  VOICES_SLACK_API_URL: (text) => {
    const plain = webAddress(text);
    if (plain === null) return false;
    const { protocol, hostname, search, hash, username, password } = new URL(plain);
    const bare = search === '' && hash === '' && username === '' && password === '';
    return bare && (protocol === 'https:' || loopback.test(hostname));
  },
  VOICES_SLACK_CLIENT_ID: matches(/^\d{3,30}\.\d{3,30}$/),
  VOICES_SLACK_TEAMS: matches(/^[TE][A-Z0-9]{1,30}(?:\s*,\s*[TE][A-Z0-9]{1,30}){0,99}$/),
};

type Given = Readonly<Partial<Record<SlackVariable, string>>>;

/** What of the rest of the configuration Slack leans on. */
export interface Around {
  readonly publicPort: number | null;
  readonly url: string | null;
  readonly vault: boolean;
}

export type ReadSlack =
  | { readonly ok: true; readonly slack: SlackConfig | null; readonly warnings: readonly ConfigFault[] }
  | {
      readonly ok: false;
      readonly faults: readonly ConfigFault[];
      /** Can every value be used, so that only something is missing? */
      readonly readable: boolean;
      readonly slack: SlackConfig;
    };

/**
 * Reads what is set for Slack; nothing set = no Slack. What a fault says never holds a value. With faults, `slack` is enough to know
 * that there is a Slack, and not to speak to it: what is set where that is `readable`, else nothing of it.
 */
export function readSlack(env: Env, around: Around): ReadSlack {
  const set = Object.keys(env).filter((name) => name.startsWith('VOICES_SLACK_') && env[name]);
  if (set.length === 0) return { ok: true, slack: null, warnings: [] };
  const strange = set.filter((name) => !slackNames.includes(name)).map((name) => faults.unknown(name, slackNames));
  const { given, found, warnings } = valuesOf(env);
  const unfit = (Object.keys(given) as SlackVariable[]).flatMap((name) => {
    const value = given[name] ?? '';
    return fits[name](value) ? [] : [faults.unfit(name, value)];
  });
  const wrong = areSwapped(given) ? [faults.swapped] : [...strange, ...found, ...unfit];
  // A slip of the pen also makes something missing; told together, it would look like two.
  const all = wrong.length > 0 ? wrong : amiss(given, around);
  return all.length > 0
    ? { ok: false, faults: all, readable: wrong.length === 0, slack: complete(wrong.length > 0 ? {} : given) }
    : { ok: true, slack: complete(given), warnings };
}

const areSwapped = ({ VOICES_SLACK_BOT_TOKEN: bot = '', VOICES_SLACK_APP_TOKEN: app = '' }: Given): boolean =>
  bot.startsWith('xapp-') && app.startsWith('xoxb-');

function valuesOf(env: Env) {
  const given: Partial<Record<SlackVariable, string>> = {};
  const found: ConfigFault[] = [];
  const warnings: ConfigFault[] = [];
  for (const name of [...secrets, ...plain]) if (env[name]) given[name] = env[name].trim();
  for (const name of secrets) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (given[name] !== undefined) {
      found.push(faults.both(name));
      continue;
    }
    const read = readSecretFile(`${name}_FILE`, file);
    if (!read.ok) found.push(read.fault);
    else {
      given[name] = read.text.trim();
      warnings.push(...read.warnings);
    }
  }
  return { given, found, warnings };
}

const oauthNames: readonly SlackVariable[] = [
  'VOICES_SLACK_CLIENT_ID',
  'VOICES_SLACK_CLIENT_SECRET',
  'VOICES_SLACK_STATE_SECRET',
  'VOICES_SLACK_TEAMS',
];

/** What does not go together, one fault at a time: each is a sentence with what to do. */
function amiss(given: Given, { publicPort, url, vault }: Around): readonly ConfigFault[] {
  const has = (name: SlackVariable) => given[name] !== undefined;
  const installs = oauthNames.some(has);
  if (installs && has('VOICES_SLACK_BOT_TOKEN')) return [faults.twoWays];
  const needed = installs ? oauthNames : (['VOICES_SLACK_BOT_TOKEN'] as const);
  const missing = [...needed, 'VOICES_SLACK_CHANNEL' as const].filter((name) => !has(name));
  if (missing.length > 0) return [faults.missing(missing)];
  const socket = has('VOICES_SLACK_APP_TOKEN');
  if (!socket && !has('VOICES_SLACK_SIGNING_SECRET')) return [faults.noWayIn];
  if (!socket && publicPort === null) return [faults.noDoor];
  if (!installs) return [];
  if (publicPort === null || url === null) return [faults.noAddress];
  if (!/^https:|^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::|$|\/)/.test(url)) return [faults.openAddress];
  return vault ? [] : [faults.noVault];
}

function complete(given: Given): SlackConfig {
  const one = (name: SlackVariable): string | null => given[name] ?? null;
  const api = given.VOICES_SLACK_API_URL ?? 'https://slack.com/api';
  const oauth =
    given.VOICES_SLACK_CLIENT_ID === undefined
      ? null
      : veiled<SlackOAuth>({
          clientId: given.VOICES_SLACK_CLIENT_ID,
          clientSecret: given.VOICES_SLACK_CLIENT_SECRET ?? '',
          stateSecret: given.VOICES_SLACK_STATE_SECRET ?? '',
          allowed: Object.freeze((given.VOICES_SLACK_TEAMS ?? '').split(/\s*,\s*/)),
        });
  return veiled<SlackConfig>({
    botToken: one('VOICES_SLACK_BOT_TOKEN'),
    appToken: one('VOICES_SLACK_APP_TOKEN'),
    signingSecret: one('VOICES_SLACK_SIGNING_SECRET'),
    channel: given.VOICES_SLACK_CHANNEL ?? '',
    command: given.VOICES_SLACK_COMMAND ?? '/voice',
    apiUrl: `${api.replace(/\/+$/, '')}/`,
    oauth,
  });
}

/** How Node looks for it (util.inspect.custom); to import it takes milliseconds. */
const inspection = Symbol.for('nodejs.util.inspect.custom');

/** The same to whoever reads its fields; printed as JSON or for inspection it shows nothing. */
function veiled<T extends object>(values: T): T {
  const shown = () => '[Slack]';
  const hide = { value: shown, enumerable: false };
  return Object.freeze(Object.defineProperties({ ...values }, { toJSON: hide, [inspection]: hide })) as T;
}
