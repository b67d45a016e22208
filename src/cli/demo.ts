import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inbox } from '../app/inbox.ts';
import { outbox } from '../app/outbox.ts';
import { enrolAll } from '../app/people.ts';
import { publisher } from '../app/publish.ts';
import { simulateChain } from '../core/one-voice/chain.ts';
import { refusalText } from '../core/refusal-texts.ts';
import { plus } from '../core/time.ts';
import type { Answer, Intent } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { RoomMessage } from '../ports/rows.ts';
import { cardText } from './card-text.ts';
import { columns, oneLine } from './cells.ts';
import { demo } from './demo-words.ts';
import { Failure } from './failure.ts';
import type { Composed, Shell, Verb } from './shell.ts';

/** A Tuesday afternoon, as far as the demo knows. */
const START = '2026-11-24T13:07:31.000Z';
const URL = 'http://127.0.0.1:8080';

/** The example Leitbild: the story would not fit another company. */
const LEITBILD = join(import.meta.dirname, '../../data/leitbild.yml');

/** A clock that goes on only when told to. */
function stepping(): Clock & { pass(seconds: number): void } {
  let now = START;
  return {
    now: () => now,
    pass: (seconds) => {
      now = plus(now, seconds * 1000);
    },
  };
}

/** Tells the whole journey, in a house that exists for a second. */
export const verb: Verb = async (shell) => {
  const folder = await mkdtemp(join(tmpdir(), 'voices-demo-'));
  const clock = stepping();
  const store = await shell.parts.openStore(join(folder, 'demo.db'));
  try {
    const leitbild = await shell.parts.leitbild(LEITBILD);
    const composed = await shell.parts.compose({
      leitbild,
      store,
      publicUrl: URL,
      alone: true,
      clock,
      locale: shell.locale,
    });
    await tell(await stage(shell, composed, clock));
    return 0;
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
};

type Stage = Awaited<ReturnType<typeof stage>>;

/** The hands of the story: who does what, and what can be seen then. */
async function stage({ terminal, locale }: Shell, { house, doors }: Composed, clock: ReturnType<typeof stepping>) {
  const box = outbox(house);
  const work = publisher(house);
  const incoming = inbox(house, { ...box, wake: () => undefined });
  const door = (await doors({ health: async () => ({ ok: true }), metrics: async () => [] })).private;
  let n = 0;
  return {
    house,
    locale,
    clock,
    say: (text: string) => terminal.out(`${text}\n`),
    does: async (user: string, intent: Intent): Promise<Answer> => {
      n += 1;
      return (await incoming.receive({ event: `demo:${n}`, from: { chat: 'playground', user }, intent })).answer;
    },
    async passes(seconds: number): Promise<void> {
      clock.pass(seconds);
      await work.drain();
      await box.flush();
    },
    /** The newest message in the channel, or the newest to `only` alone: a channel and a person are served beside each other. */
    newest: async (only: string | null): Promise<RoomMessage> => {
      const all = await house.store.read((tx) => tx.room.since(only, null));
      return all.findLast(({ to }) => to === only) ?? broken();
    },
    get: async (path: string): Promise<{ status: number; text: string }> => {
      const answer = await door.request(`${URL}${path}`, { headers: { host: '127.0.0.1:8080' } });
      return { status: answer.status, text: await answer.text() };
    },
  };
}

const broken = (): never => {
  throw new Failure(
    1,
    { de: 'Die Geschichte ist hängen geblieben.', en: 'The story got stuck.' },
    { de: 'Das ist ein Fehler in Many Voices, nicht bei dir.', en: 'That is a mistake in Many Voices, not yours.' },
  );
};

async function tell(s: Stage): Promise<void> {
  const { locale, say } = s;
  await enrolAll(s.house);
  await say(`\n${demo.title[locale]}\n`);
  await say(`${demo.proposes[locale]}\n   /voice ${demo.post[locale]}\n`);
  if (!(await s.does('jana', { kind: 'command', text: demo.post[locale] })).ok) broken();
  const card = await s.newest(null);
  await say(`${indented(cardOf(card, s))}\n`);
  for (const [user, words] of [
    ['jana', demo.own],
    ['gast', demo.guest],
  ] as const) {
    await say(words[locale]);
    await say(`${indented(refusal(await s.does(user, react(card.id)), s))}\n`);
  }
  s.clock.pass(19);
  await say(demo.yes[locale]);
  if (!(await s.does('ben', react(card.id))).ok) broken();
  await s.passes(6);
  await say(`\n${demo.live[locale]}`);
  await say(`${indented(item((await s.get('/feed.xml')).text))}\n`);
  await chain(s);
  await undo(s);
}

const react = (message: string): Intent => ({ kind: 'react', message, reaction: '✅', remove: false });

const cardOf = (message: RoomMessage, { locale }: Stage): string =>
  message.card === null ? message.text : cardText(message.card, locale);

const indented = (text: string): string => text.replace(/^(?=.)/gm, '   ');

function refusal(answer: Answer, { locale }: Stage): string {
  if (answer.ok) return broken();
  const { message, hint } = refusalText({ code: answer.code }, locale);
  return `✗ ${message}\n  ${hint}`;
}

/** The words of the feed's first item, as a reader would get them. */
function item(xml: string): string {
  const found = /<item>[\s\S]*?<\/item>/.exec(xml)?.[0] ?? broken();
  const of = (tag: string): string => new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`).exec(found)?.[1] ?? '';
  const words = of('content:encoded')
    .replace(/<!\[CDATA\[|\]\]>|<[^>]+>/g, '')
    .trim();
  return `${words}\n${of('link')} · ${of('pubDate')}`;
}

const latest = async ({ house }: Stage) =>
  (await house.store.read((tx) => tx.proposals.list({}, { limit: 1 })))[0] ?? broken();

async function chain(s: Stage): Promise<void> {
  const { house, locale } = s;
  const { zone } = house.leitbild.rhythm;
  const row = await latest(s);
  // The same seed as the card's line, so that both tell of the same day.
  const way = simulateChain(house.oneVoice, {
    text: demo.post[locale],
    seed: row.id,
    now: row.createdAt,
    zone,
    locale,
  });
  if (way === null) return;
  await s.say(demo.chain[locale].replace('%FIRM%', house.oneVoice[locale].firm));
  const short = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-US', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: zone,
  });
  const day = (at: string): string => short.format(new Date(at));
  const rows = way.desks.map((desk) => [day(desk.to), desk.name, oneLine(desk.remark, 90)]);
  await s.say(indented(columns([...rows, [day(`${way.published}T12:00:00Z`), demo.made[locale], '']])));
  await s.say(`${indented(`  ${way.committee}`)}\n`);
}

async function undo(s: Stage): Promise<void> {
  const { house, locale, say } = s;
  s.clock.pass(41);
  await say(demo.undo[locale]);
  const { id } = await latest(s);
  if (!(await s.does('kim', { kind: 'command', text: `undo ${id}` })).ok) broken();
  const ask = await s.newest('kim');
  if (!(await s.does('kim', { kind: 'press', message: ask.id, action: 'confirm-undo', values: {} })).ok) broken();
  await s.passes(1);
  await say(`${indented(cardOf(await s.newest(null), s))}\n`);
  const path = `/posts/${id}-1`;
  const [page, feed] = [await s.get(path), await s.get('/feed.xml')];
  if (page.status !== 410 || feed.text.includes('<item>')) broken();
  await say(demo.gone[locale]);
  await say(indented(demo.empty[locale].replace('%URL%', path).replace('%STATUS%', String(page.status))));
  const audit = await house.store.verify();
  if (audit.flaws.length > 0) broken();
  await say(`${indented(demo.audit[locale].replace('%EVENTS%', String(audit.events)))}\n`);
  await say(`${demo.next[locale]}\n`);
}
