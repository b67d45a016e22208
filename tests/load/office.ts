import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Slack, slack as wireSlack } from '../support/slack/index.ts';
import { type Running, run } from './process.ts';
import { type BlackHole, blackHole, type Leak, leak } from './wires.ts';

export type Way = 'socket' | 'http';

const SECRET = 'a-signing-secret-of-32-characters';
const PEOPLE = 40;

const main = new URL('../../src/main.ts', import.meta.url);
const bareHandler = new URL('bare.ts', import.meta.url);
const example = new URL('../../data/leitbild.yml', import.meta.url);

/** A company as it runs: a process of its own on a database of its own, a Slack beside it, and networks that never answer. */
export interface Office extends AsyncDisposable {
  readonly slack: Slack;
  readonly hole: BlackHole;
  /** Those who type: all colleagues. */
  readonly people: readonly string[];
  readonly db: string;
  /** Answers that got lost on the way from the door to Slack. */
  lost(): number;
  /** Starts the process, again where it was killed; resolves when it works and Slack reaches it. */
  start(): Promise<void>;
  /** As a power cut. */
  kill(): Promise<void>;
}

interface Options {
  /** Every so many-th answer to a signed request gets lost; 0 = none. */
  readonly loses?: number;
  /** In our place a handler that acknowledges and does nothing else. */
  readonly bare?: boolean;
}

/** Everything around one process, which is not started yet. */
export async function office(way: Way, { loses = 0, bare = false }: Options = {}): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'voices-load-'));
  const hole = await blackHole();
  const slack = await wireSlack({ now: () => Date.now(), limits: 'off' });
  // What was not acknowledged in time is given up, as in Slack.
  const ticking = setInterval(() => void slack.passes(0), 100);
  const people = Array.from({ length: PEOPLE }, (_, n) => `ULOAD${n}`);
  for (const id of people) {
    slack.addUser({ id });
    slack.world.channels.get('C1')?.members.add(id);
  }
  const leitbild = join(folder, 'leitbild.yml');
  writeFileSync(leitbild, leitbildOf());
  const db = join(folder, 'voices.db');
  const env = { ...environment(slack, way), VOICES_DB: db, VOICES_LEITBILD: leitbild, VOICES_TESTBED: hole.url };
  let running: Running | null = null;
  let door: Leak | null = null;

  return {
    slack,
    hole,
    people,
    db,
    lost: () => door?.lost() ?? 0,
    start: async () => {
      running = await run(bare ? bareHandler : main, ['start'], env, ({ msg }) => msg === 'open');
      if (way === 'socket') {
        await slack.when(() => slack.sockets.connections() > 0);
        return;
      }
      await door?.[Symbol.asyncDispose]();
      door = await leak(Number(running.said.publicPort), loses);
      slack.transport({ http: `${door.url}/slack/events`, signingSecret: SECRET });
    },
    kill: async () => {
      await running?.kill();
      running = null;
    },
    [Symbol.asyncDispose]: async () => {
      clearInterval(ticking);
      await running?.kill();
      await door?.[Symbol.asyncDispose]();
      await slack[Symbol.asyncDispose]();
      await hole[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The example, as a real company whose posts go to networks that know how to say nothing. */
function leitbildOf(): string {
  const given = parse(readFileSync(example, 'utf8')) as Readonly<Record<string, unknown>>;
  const account = (id: string) => ({ id, network: 'testbed', handle: `@${id}`, answers: 'Jana', default: true });
  const { company, policy } = given as { readonly company: object; readonly policy: { readonly post: object } };
  return stringify({
    ...given,
    company: { ...company, invented: false },
    accounts: ['client-id', 'read-back', 'none'].map(account),
    policy: { ...policy, post: { ...policy.post, grace: '1s' } },
    keepers: ['slack:UKIM'],
  });
}

const environment = (slack: Slack, way: Way): NodeJS.ProcessEnv => ({
  VOICES_PORT: '0',
  VOICES_LOG: 'info',
  VOICES_LOCALE: 'de',
  VOICES_SLACK_BOT_TOKEN: slack.botToken,
  VOICES_SLACK_CHANNEL: 'C1',
  VOICES_SLACK_API_URL: slack.apiUrl,
  ...(way === 'socket'
    ? { VOICES_SLACK_APP_TOKEN: slack.appToken }
    : { VOICES_SLACK_SIGNING_SECRET: SECRET, VOICES_PUBLIC_PORT: '0' }),
});
