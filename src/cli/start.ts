import { tick } from '../app/clockwork.ts';
import type { House } from '../app/house.ts';
import { inbox } from '../app/inbox.ts';
import { refreshLimits } from '../app/limits.ts';
import { outbox } from '../app/outbox.ts';
import { enrolAll } from '../app/people.ts';
import { publisher } from '../app/publish.ts';
import { cleanTrials } from '../app/trial.ts';
import { warm } from '../app/warm.ts';
import type { Log } from '../ports/log.ts';
import { chatWatch, type Told } from './chat-watch.ts';
import { pointOut } from './checks-leitbild.ts';
import { traceOf } from './failure.ts';
import { gauges, healthOf } from './health.ts';
import { noteRemovals } from './noting.ts';
import { notAnOldCopy } from './old-copy.ts';
import type { Shell, Verb } from './shell.ts';
import { sleeper } from './sleeper.ts';
import { alreadyAtWork, closing, met, type Opened, openText } from './start-words.ts';
import { whereIs } from './where.ts';

/** How often work of other processes (the command line) is looked for, in milliseconds. */
const POLL = 500;

/** What was opened, to be closed in reverse. */
type Closers = (() => unknown)[];

/** Opens the doors, makes up for what an earlier process left behind, and works until SIGTERM or SIGINT. */
export const verb: Verb = async (shell) => {
  const { terminal, locale } = shell;
  const closers: Closers = [];
  const asked = stopAsked(closers);
  try {
    const opened = await open(shell, closers);
    await terminal.out(openText(opened, locale));
    await asked;
    await terminal.out(closing[locale]);
    return 0;
  } finally {
    for (const close of closers.reverse()) await close();
  }
};

/** Resolves at the first signal; a second one ends the process the usual way. */
function stopAsked(closers: Closers): Promise<void> {
  return new Promise((resolve) => {
    const signals = ['SIGTERM', 'SIGINT'] as const;
    const stop = (): void => {
      for (const signal of signals) process.off(signal, stop);
      resolve();
    };
    for (const signal of signals) process.on(signal, stop);
    closers.push(stop);
  });
}

async function open(shell: Shell, closers: Closers): Promise<Opened> {
  const { config, parts } = shell;
  const [leitbild, log] = await Promise.all([parts.leitbild(), parts.log()]);
  // First of all: opening brings the tables up to date, under the hands of whoever is at work already.
  const release = await parts.workAlone(config.db);
  if (release === null) throw alreadyAtWork(whereIs(config.db), await parts.workerOn(config.db));
  closers.push(release);
  const store = await parts.openStore(config.db);
  closers.push(() => store.close());
  const outside = await parts.anchors(config.anchors);
  await notAnOldCopy(store, outside);
  const note = () => noteRemovals(store, outside).catch(failed(log, 'removals could not be noted outside'));
  await note();
  const inner = await parts.doorway('127.0.0.1', config.port);
  closers.push(() => inner.listening.close());
  const outer = config.publicPort === null ? null : await parts.doorway('0.0.0.0', config.publicPort);
  if (outer !== null) closers.push(() => outer.listening.close());
  const url = `http://127.0.0.1:${inner.listening.port}`;
  const { house, doors } = await parts.compose({
    leitbild,
    store,
    publicUrl: config.url ?? url,
    anchors: config.anchors,
    log,
  });
  pointOut(leitbild, house.wordings, { terminal: shell.terminal, locale: shell.locale, log });
  await work(shell, house, closers, async (anchor) => {
    await outside.append(anchor);
    // Once an hour, as the anchors.
    await note();
  });
  const since = house.clock.now();
  const served = await doors({
    health: () => healthOf(house, since, config.leitbild),
    metrics: () => gauges(house, since),
  });
  warm(house);
  inner.serve(served.private);
  outer?.serve(served.public);
  log('info', 'open', { port: inner.listening.port, publicPort: outer?.listening.port ?? null });
  return {
    url,
    pid: process.pid,
    publicPort: outer?.listening.port ?? null,
    company: leitbild.company.name,
    invented: leitbild.company.invented,
    leitbild: whereIs(config.leitbild),
    db: whereIs(config.db),
    testbed: config.testbed,
    playground: config.playground,
    slack: config.slack === null ? null : { channel: config.slack.channel, signed: config.slack.appToken === null },
  };
}

/** Sets everything going that works by itself. */
async function work(shell: Shell, house: House, closers: Closers, remember: Remember): Promise<void> {
  const box = outbox(house);
  // The outbox logs what failed; it stays due.
  const flush = (): Promise<void> => box.flush().catch(() => undefined);
  const sleep = sleeper(house.clock, POLL);
  const delivery = publisher(house);
  // The invented are here already; nobody waits for a chat that cannot be reached.
  const [here, elsewhere] = [true, false].map((invented) =>
    [...house.chats.values()].filter((chat) => (chat.invented === true) === invented),
  );
  await enrolAll(house, here);
  void enrolAll(house, elsewhere).catch(failed(house.log, 'a chat could not name its people'));
  const incoming = inbox(house, { ...box, wake: sleep.wake });
  await incoming.recover();
  const stopping = new AbortController();
  const watch = chatWatch(house, teller(shell, house), (chat) => met(chat, shell.config.slack?.command ?? '/voice'));
  const running = delivery.run((at, signal) => {
    // What was just delivered, or written by another process, is shown at once.
    void flush();
    watch();
    return sleep.wait(at, signal);
  }, stopping.signal);
  closers.push(async () => {
    stopping.abort();
    await running;
    await flush();
  });
  for (const chat of house.chats.values()) {
    const started = await chat.start(incoming);
    closers.push(() => started[Symbol.asyncDispose]());
  }
  // Nobody waits for a network to open the door.
  void refreshLimits(house);
  void cleanTrials(house).catch(failed(house.log, 'test posts could not be cleaned up'));
  const minute = await everyMinute(house, remember, async () => {
    if (house.clock.now().slice(14, 16) === '00') void refreshLimits(house);
    await incoming.recover();
    await flush();
  });
  closers.push(minute);
}

/** To a person in a sentence, to a machine in a line. */
const teller =
  ({ terminal, locale }: Shell, { log }: House) =>
  ({ chat, well, said }: Told): void =>
    terminal.interactive
      ? terminal.err(`${well ? '✓' : '✗'} ${said[locale]}\n`)
      : log(well ? 'info' : 'error', said.en, { chat });

type Remember = (anchor: NonNullable<Awaited<ReturnType<typeof tick>>['anchor']>) => Promise<void>;

/** One tick now, to catch up, and one a minute. What is due stands in the database: a missed minute loses nothing. */
async function everyMinute(house: House, remember: Remember, then: () => Promise<void>): Promise<() => Promise<void>> {
  const { schedule } = await import('node-cron');
  const once = async (): Promise<void> => {
    const { anchor } = await tick(house);
    if (anchor !== null) await remember(anchor);
    await then();
  };
  let under = once().catch(failed(house.log, 'the clock stumbled'));
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };
  const task = schedule(
    '* * * * *',
    () => {
      under = under.then(once).catch(failed(house.log, 'the clock stumbled'));
    },
    { timezone: 'UTC', logger: silent },
  );
  return async () => {
    await task.destroy();
    await under;
  };
}

const failed =
  (log: Log, message: string) =>
  (error: unknown): void =>
    log('error', message, { trace: traceOf(error) });
