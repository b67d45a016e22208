import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type { SlackConfig } from '../adapters/chats/slack/types.ts';
import { readSlack, slackNames } from './config-slack.ts';
import { type LogLevel, logLevels, type Values, type Variable, valuesOf, variables } from './config-values.ts';
import { readVaultKeys, vaultKeyWanted } from './config-vault.ts';
import { nearest } from './core/faults.ts';
import type { Locale, Said } from './core/locale.ts';

/** Everything that can be set from outside, checked and complete. */
export interface Config {
  /** Private door, on 127.0.0.1; 0 looks for a free port. */
  readonly port: number;
  /** Door for strangers, on all networks; null = there is none. */
  readonly publicPort: number | null;
  /** Where readers reach the microblog, without a slash at the end; null = the private door. */
  readonly url: string | null;
  /** A path, or a postgres URL (which may hold a password: never print it). */
  readonly db: string;
  readonly leitbild: string;
  /** Folder with the company's own rules by wording; null = there are none but ours. */
  readonly rules: string | null;
  /** Language of the channel; null = the Leitbild's. */
  readonly locale: Locale | null;
  /** File of the anchors remembered outside the database, one JSON object a line. */
  readonly anchors: string;
  /** Null = JSON logs unless a person is watching. */
  readonly log: LogLevel | null;
  /** Server of the test network; null = no second account to try faults on. */
  readonly testbed: string | null;
  /** Keys of the vault, as objects that print nothing; the first seals, all open. Empty = there is no vault. */
  readonly vaultKeys: readonly KeyObject[];
  /** How to reach Slack; prints nothing. Null = there is no Slack. */
  readonly slack: SlackConfig | null;
  /** Is the chat with the invented colleagues open? Beside a real chat only where somebody asks for it. */
  readonly playground: boolean;
  /** Language of the command line: VOICES_LOCALE, else the machine's. */
  readonly speaks: Locale;
}

/** What is wrong with one variable, and what to do. Never holds a value that may be secret. */
export interface ConfigFault {
  readonly variable: string;
  readonly said: Said;
  readonly next: Said;
}

/**
 * What a setting belongs to: a command that does not need it works although it is wrong. `slack` = a value for Slack that cannot be
 * used; `chat` = what is there will do, and something is missing to speak with Slack.
 */
export const configParts = [
  'database',
  'leitbild',
  'doors',
  'vault',
  'slack',
  'chat',
  'playground',
  'testbed',
  'output',
] as const;
export type ConfigPart = (typeof configParts)[number];
export type PartFault = ConfigFault & { readonly part: ConfigPart };

/** With `faults`, `config` holds the default in place of what is wrong; of Slack, what could be read: it must not be spoken to. */
export type ReadConfig =
  | { readonly ok: true; readonly config: Config; readonly warnings: readonly ConfigFault[] }
  | {
      readonly ok: false;
      readonly faults: readonly PartFault[];
      readonly speaks: Locale;
      readonly config: Config;
      readonly warnings: readonly ConfigFault[];
    };

export type Env = Readonly<Record<string, string | undefined>>;

const root = join(import.meta.dirname, '..');

const aPort: Said = {
  de: 'Nimm eine ganze Zahl von 0 bis 65535; 0 sucht einen freien Port.',
  en: 'Use a whole number from 0 to 65535; 0 looks for a free port.',
};

const wanted: Readonly<Record<Variable, Said>> = {
  VOICES_PORT: aPort,
  VOICES_PUBLIC_PORT: aPort,
  VOICES_URL: {
    de: 'Nimm eine Adresse wie https://stimmen.example.com, ohne Zugangsdaten und ohne Fragezeichen.',
    en: 'Use an address like https://voices.example.com, without credentials and without a question mark.',
  },
  VOICES_DB: {
    de: 'Nimm einen Pfad wie data/voices.db, oder postgres://NAME:PASSWORT@RECHNER:PORT/DATENBANK.',
    en: 'Use a path like data/voices.db, or postgres://NAME:PASSWORD@HOST:PORT/DATABASE.',
  },
  VOICES_LEITBILD: { de: 'Nimm den Pfad einer YAML-Datei.', en: 'Use the path of a YAML file.' },
  VOICES_RULES: { de: 'Nimm den Pfad eines Ordners.', en: 'Use the path of a folder.' },
  VOICES_LOCALE: { de: 'Nimm de oder en.', en: 'Use de or en.' },
  VOICES_ANCHORS: { de: 'Nimm den Pfad einer Datei.', en: 'Use the path of a file.' },
  VOICES_LOG: { de: `Nimm eines von: ${logLevels.join(', ')}.`, en: `Use one of: ${logLevels.join(', ')}.` },
  VOICES_TESTBED: {
    de: 'Nimm die Adresse des Testnetz-Servers, etwa http://127.0.0.1:9090.',
    en: "Use the address of the test network's server, such as http://127.0.0.1:9090.",
  },
  VOICES_PLAYGROUND: { de: 'Nimm on oder off.', en: 'Use on or off.' },
  VOICES_VAULT_KEY: vaultKeyWanted,
  VOICES_VAULT_KEY_FILE: { de: 'Nimm den Pfad einer Datei.', en: 'Use the path of a file.' },
};

const partOf: Readonly<Record<Variable, ConfigPart>> = {
  VOICES_PORT: 'doors',
  VOICES_PUBLIC_PORT: 'doors',
  VOICES_URL: 'doors',
  VOICES_DB: 'database',
  VOICES_ANCHORS: 'database',
  VOICES_LEITBILD: 'leitbild',
  VOICES_RULES: 'leitbild',
  VOICES_LOCALE: 'output',
  VOICES_LOG: 'output',
  VOICES_TESTBED: 'testbed',
  VOICES_PLAYGROUND: 'playground',
  VOICES_VAULT_KEY: 'vault',
  VOICES_VAULT_KEY_FILE: 'vault',
};

const secret: readonly Variable[] = ['VOICES_DB', 'VOICES_VAULT_KEY', 'VOICES_VAULT_KEY_FILE'];

const unfit = (variable: Variable, value: string): ConfigFault => {
  const open = !secret.includes(variable) && !value.includes('@');
  const shown = JSON.stringify(value.slice(0, 60));
  return {
    variable,
    said: open
      ? { de: `Mit ${variable} = ${shown} lässt sich nichts anfangen.`, en: `${variable} = ${shown} cannot be used.` }
      : {
          de: `Mit dem Wert von ${variable} lässt sich nichts anfangen.`,
          en: `The value of ${variable} cannot be used.`,
        },
    next: wanted[variable],
  };
};

const samePort: ConfigFault = {
  variable: 'VOICES_PUBLIC_PORT',
  said: {
    de: 'VOICES_PORT und VOICES_PUBLIC_PORT sind derselbe Port. Die eine Tür ist für diesen Rechner, die andere für alle.',
    en: 'VOICES_PORT and VOICES_PUBLIC_PORT are the same port. One door is for this machine, the other for everyone.',
  },
  next: {
    de: 'Nimm zwei verschiedene, oder lass VOICES_PUBLIC_PORT weg.',
    en: 'Use two different ones, or leave out VOICES_PUBLIC_PORT.',
  },
};

const noChat: ConfigFault = {
  variable: 'VOICES_PLAYGROUND',
  said: {
    de: 'VOICES_PLAYGROUND ist off, und einen anderen Chat gibt es nicht: Niemand könnte etwas vorschlagen.',
    en: 'VOICES_PLAYGROUND is off and there is no other chat: nobody could propose anything.',
  },
  next: {
    de: 'Lass es weg, oder richte Slack ein (docs/slack.md). Sobald es Slack gibt, bleibt der Playground von selbst zu.',
    en: 'Leave it out, or set up Slack (docs/slack.md). Once there is Slack, the playground stays shut by itself.',
  },
};

const unknown = (variable: string): ConfigFault => {
  const meant = nearest(variable, variables);
  return {
    variable,
    said: {
      de: `${variable} kennt hier niemand, es ändert nichts.`,
      en: `Nobody here knows ${variable}; it changes nothing.`,
    },
    next:
      meant === null
        ? { de: `Es gibt: ${variables.join(', ')}.`, en: `There are: ${variables.join(', ')}.` }
        : { de: `Meintest du ${meant}?`, en: `Did you mean ${meant}?` },
  };
};

/** The machine's language: German where it says so, English everywhere else. */
export function machineLocale(env: Env): Locale {
  const said = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return /^de\b|^de_/i.test(said ?? Intl.DateTimeFormat().resolvedOptions().locale) ? 'de' : 'en';
}

const of = (part: ConfigPart, faults: readonly ConfigFault[]): readonly PartFault[] =>
  faults.map((one) => ({ ...one, part }));

/** Reads the environment. An empty variable counts as not set; a misspelled one is a warning that says what was meant. */
export function readConfig(env: Env = process.env): ReadConfig {
  const { values, wrong } = valuesOf(env);
  const { VOICES_PORT: port, VOICES_PUBLIC_PORT: publicPort, VOICES_URL: url, VOICES_PLAYGROUND: wishes } = values;
  const doors = wrong.some((name) => partOf[name] === 'doors');
  const wished = env.VOICES_LOCALE;
  const speaks = wished === 'de' || wished === 'en' ? wished : machineLocale(env);
  const vault = readVaultKeys(values.VOICES_VAULT_KEY, values.VOICES_VAULT_KEY_FILE);
  // What is wrong elsewhere is told there, and not once more as something that Slack lacks.
  const slack = readSlack(env, {
    publicPort: doors ? (publicPort ?? 0) : publicPort,
    url: doors ? (url ?? 'https://') : url,
    vault: !vault.ok || vault.keys.length > 0,
  });
  const playground = wishes === null ? slack.slack === null : wishes === 'on';
  const faults = [
    ...wrong.flatMap((name) => of(partOf[name], [unfit(name, env[name] ?? '')])),
    ...of('doors', port !== 0 && port === publicPort ? [samePort] : []),
    ...of('vault', vault.ok ? [] : [vault.fault]),
    ...(slack.ok ? [] : of(slack.readable ? 'chat' : 'slack', slack.faults)),
    ...of('playground', !playground && slack.slack === null ? [noChat] : []),
  ];
  const config = configOf(values, { vaultKeys: vault.ok ? vault.keys : [], slack: slack.slack, playground, speaks });
  const strange = Object.keys(env).filter(
    (name) => name.startsWith('VOICES_') && !variables.includes(name as Variable) && !slackNames.includes(name),
  );
  const warnings = [
    ...(slack.ok ? strange : strange.filter((name) => !name.startsWith('VOICES_SLACK_'))).map(unknown),
    ...(vault.ok ? vault.warnings : []),
    ...(slack.ok ? slack.warnings : []),
  ];
  return faults.length === 0 ? { ok: true, config, warnings } : { ok: false, faults, speaks, config, warnings };
}

function configOf(values: Values, rest: Pick<Config, 'vaultKeys' | 'slack' | 'playground' | 'speaks'>): Config {
  const { VOICES_DB: db } = values;
  const isFile = !/^postgres(?:ql)?:\/\//.test(db);
  const beside = isFile ? db.replace(/\.(?:db|sqlite3?)$/, '') : join(root, 'data/voices');
  return Object.freeze({
    port: values.VOICES_PORT,
    publicPort: values.VOICES_PUBLIC_PORT,
    url: values.VOICES_URL,
    db,
    leitbild: values.VOICES_LEITBILD,
    rules: values.VOICES_RULES,
    locale: values.VOICES_LOCALE,
    anchors: values.VOICES_ANCHORS ?? `${beside}.anchors.jsonl`,
    log: values.VOICES_LOG,
    testbed: values.VOICES_TESTBED,
    ...rest,
  });
}
