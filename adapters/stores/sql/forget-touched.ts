import { sql } from 'kysely';
import { topics } from '../../../src/core/cards/notice.ts';
import { personalTopics } from '../../../src/core/cards/personal.ts';
import { commit } from '../../../src/core/hash.ts';
import { evolveSwitch, running, type SwitchEvent } from '../../../src/core/switch.ts';
import type { Subject } from '../../../src/ports/rows.ts';
import type { Forgotten } from './forget.ts';
import { type Db, parsed } from './tables.ts';

/** What a person had part in, or what loses words about them: whatever tells of it may name them. */
export interface Touched {
  readonly proposals: ReadonlySet<string>;
  /** Versions of the stream `switch` after which their stop or go, or a reason that names them, was told. */
  readonly switches: ReadonlySet<number>;
  readonly replies: ReadonlySet<string>;
  /** Events in which a stop was said that still waits to be confirmed. */
  readonly asked: ReadonlySet<string>;
}

type Found = Omit<Touched, 'replies'>;

const ASKED = 'asked:';

/** Reads what is lost with the names and reasons: so before those are erased. */
export async function touchedBy(db: Db, who: Forgotten): Promise<Found> {
  const proposals = new Set<string>();
  const erased = new Set<string>();
  const asked = new Set<string>();
  for (const { subject, person, text, salt } of await db.selectFrom('reasons').selectAll().execute()) {
    const words = parsed<string>(text);
    if (!who.people.includes(person) && !who.mentioned(words)) continue;
    erased.add(commit(salt, words));
    if (subject.startsWith(ASKED)) asked.add(subject.slice(ASKED.length));
    else proposals.add(subject.replace(/^note:(.*):\d+$/s, '$1'));
  }
  for (const stream of await streamsOf(db, who.people)) proposals.add(stream.replace(/^proposal:/, ''));
  return { proposals, asked, switches: await switchesOf(db, who.people, erased) };
}

/** Their ids are random, so that nothing else looks like one. */
async function streamsOf(db: Db, people: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('events')
    .select('stream')
    .distinct()
    .where('stream', 'like', 'proposal:%')
    .where((event) => event.or(people.map((id) => event('payload', 'like', `%${JSON.stringify(id)}%`))))
    .execute();
  return rows.map((row) => row.stream);
}

/** The end of a stop names both who said go. */
async function switchesOf(db: Db, people: readonly string[], erased: ReadonlySet<string>): Promise<Set<number>> {
  const rows = await db
    .selectFrom('events')
    .select(['version', 'payload'])
    .where('stream', '=', 'switch')
    .orderBy('version')
    .execute();
  const found = new Set<number>();
  let state = running;
  for (const { version, payload } of rows) {
    const event = parsed<SwitchEvent>(payload);
    const first = event.type === 'went' ? state.stops.find(({ scope }) => scope === event.scope)?.go : null;
    const named = [event.by, ...(first == null ? [] : [first])].some((id) => people.includes(id));
    if (named || (event.type === 'stopped' && erased.has(event.commitment))) found.add(version);
    state = evolveSwitch(state, event);
  }
  return found;
}

const drawn: ReadonlySet<string> = new Set([...topics, ...personalTopics]);
/** About no proposal. */
const alone: ReadonlySet<string> = new Set(['switch', 'home', 'forgotten']);
/** `answer:ID`, `answers:IDS:COUNT`, `digest:IDS:COUNT` */
const answers = /^(?:answer|answers|digest):([^:]+)/;

/** Is a message about this drawn from what is true now, whenever it is wanted? All others are shown as they were written. */
export function isDrawn(subject: Subject): boolean {
  if (subject.kind !== 'about') return subject.kind === 'proposal';
  const { topic, proposal } = subject;
  return alone.has(topic) || answers.test(topic) || (proposal !== undefined && drawn.has(topic));
}

/** Does a message tell of what they had part in? */
export function isTouched(subject: Subject, key: string, touched: Touched): boolean {
  if (subject.kind === 'draft') return false;
  if (subject.proposal !== undefined && touched.proposals.has(subject.proposal)) return true;
  if (subject.kind !== 'about') return false;
  const { topic } = subject;
  // Who asks for a voice stands on everybody's.
  if (topic === 'home') return true;
  if (topic === 'switch') return touched.switches.has(Number(/^switch:(\d+)@/.exec(key)?.[1]));
  if (topic.startsWith(STOP)) return touched.asked.has(topic.slice(STOP.length));
  const ids = answers.exec(topic)?.[1]?.split(',') ?? [];
  return ids.some((id) => touched.replies.has(id));
}

/** Shown as they were written: all that ever had part in it, and the reason somebody is about to give. */
export const isWritten = (subject: Subject): boolean =>
  subject.kind === 'about' && (subject.topic === 'show' || subject.topic.startsWith(STOP));

const STOP = 'stop:';

/** `wanted`, once more. */
export const oneMore = sql<number>`wanted + 1`;
