import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playground } from '../../adapters/chats/playground/index.ts';
import { pictures } from '../../adapters/media/index.ts';
import { microblog } from '../../adapters/networks/microblog/index.ts';
import { openStore } from '../../adapters/stores/index.ts';
import { tick } from '../../src/app/clockwork.ts';
import { afterReal } from '../../src/app/deadline.ts';
import type { House } from '../../src/app/house.ts';
import { inbox } from '../../src/app/inbox.ts';
import { type Outbox, outbox } from '../../src/app/outbox.ts';
import { enrolAll } from '../../src/app/people.ts';
import { loadProposal } from '../../src/app/proposals.ts';
import { publisher } from '../../src/app/publish.ts';
import type { ActionId, Card } from '../../src/core/card.ts';
import type { After } from '../../src/core/deadline.ts';
import type { Leitbild } from '../../src/core/leitbild.ts';
import type { Locale } from '../../src/core/locale.ts';
import { parseOneVoice } from '../../src/core/one-voice/data.ts';
import type { Proposal } from '../../src/core/proposal.ts';
import type { FindSecrets } from '../../src/core/rules/rule.ts';
import { type Instant, plus } from '../../src/core/time.ts';
import type { Answer, Chat, Incoming, Receipt } from '../../src/ports/chat.ts';
import type { Pictures } from '../../src/ports/media.ts';
import type { Network } from '../../src/ports/network.ts';
import type { RoomMessage } from '../../src/ports/rows.ts';
import { exampleLeitbild, once, shippedWordings } from '../core/judge.ts';

export const START = '2026-11-24T10:00:00.000Z';

const voice = (file: string) => parseOneVoice(readFileSync(`data/one-voice/${file}`, 'utf8'), file);

const oneVoices = once(() => ({ de: voice('de.yml'), en: voice('en-US.yml') }));

interface Options {
  readonly leitbild?: (example: Leitbild) => Leitbild;
  readonly networks?: readonly Network[];
  /** A file or the URL of a PostgreSQL: a database that is there already, or another process of the same company. */
  readonly db?: string;
  /** Further chats beside the playground, or in its place by the same id. */
  readonly chats?: readonly Chat[];
  readonly start?: Instant;
  readonly locale?: Locale;
  /** Keeps the ids of two processes apart. */
  readonly name?: string;
  readonly wrap?: (chat: Chat) => Chat;
  /** Cleans what people send along; default: the real one. */
  readonly pictures?: Pictures;
  /** What a library knows of secrets; default: nothing. */
  readonly secrets?: FindSecrets;
  /** Timers of our own, for chats that hang. */
  readonly after?: After;
}

/** A whole company on real parts: SQLite file or PostgreSQL, playground, microblog, delivery; only time and chance are ours. */
export async function company(options: Options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'voices-'));
  const db = options.db ?? join(folder, 'voices.db');
  const store = await openStore(db);
  let now = options.start ?? START;
  let count = 0;
  const clock = { now: () => now };
  const next = (): string => {
    count += 1;
    return count.toString(36).padStart(4, '0');
  };
  const chance = {
    id: () => `id${options.name ?? ''}${next()}`,
    secret: (bytes: number) =>
      next()
        .padStart(bytes * 2, 'ab')
        .slice(0, bytes * 2)
        .replace(/[^0-9a-f]/g, 'c'),
  };
  const leitbild = options.leitbild?.(exampleLeitbild()) ?? exampleLeitbild();
  const chat = playground({ store, clock, chance, pictures: pictures(), locale: 'de' });
  const chats = [options.wrap?.(chat) ?? chat, ...(options.chats ?? [])];
  const locale = options.locale ?? 'de';
  const networks =
    options.networks ?? leitbild.accounts.map((account) => microblog(account, { publicUrl: 'http://127.0.0.1:8080' }));
  const log: string[] = [];
  const house: House = {
    store,
    clock,
    chance,
    leitbild,
    wordings: shippedWordings(),
    secrets: options.secrets ?? (() => []),
    oneVoice: oneVoices(),
    networks: new Map(networks.map((n) => [n.account.id, n])),
    chats: new Map(chats.map((c) => [c.id, c])),
    pictures: options.pictures ?? pictures(),
    locale,
    rosterKnown: true,
    remember: () => Promise.resolve(),
    log: (level, message, values) => void log.push(`${level} ${message} ${JSON.stringify(values)}`),
  };
  const out = outbox(house, options.after ?? afterReal);
  const delivery = publisher(house);
  const box = inbox(house, { ...out, wake: () => undefined }, options.after ?? afterReal);
  await enrolAll(house);
  const door = { ...box, flush: () => out.flush() };
  const running = await Promise.all(chats.map((c) => c.start(door)));

  const receive = (
    person: string,
    intent: Incoming['intent'],
    event = `e-${options.name ?? ''}${next()}`,
  ): Promise<Answer> => answered(box.receive({ event, from: { chat: 'playground', user: person }, intent }), out);
  const read = async (id: string): Promise<RoomMessage> => {
    const message = await store.read((tx) => tx.room.get(id));
    if (message === null) throw new Error(`no message ${id}`);
    return message;
  };
  const seen = (person: string): Promise<readonly RoomMessage[]> => store.read((tx) => tx.room.since(person, null));

  return {
    house,
    store,
    db,
    log,
    out,
    box,
    read,
    seen,
    receive,
    delivery,
    now: () => now,
    tick: async () => {
      const ticked = await tick(house);
      await out.flush();
      return ticked;
    },
    /** The proposal a card or a message is about, folded from its stream. */
    proposal: async (message: string): Promise<Proposal> => {
      const id = (await read(message)).card?.proposal?.id;
      if (id === undefined) throw new Error(`message ${message} is about no proposal`);
      return (await store.read((tx) => loadProposal(tx, id))).proposal;
    },
    say: (person: string, text: string, event?: string) => receive(person, { kind: 'command', text }, event),
    react: (person: string, message: string, reaction: string, remove = false) =>
      receive(person, { kind: 'react', message, reaction, remove }),
    press: (person: string, message: string, action: ActionId, values = {}, about?: string) =>
      receive(person, { kind: 'press', message, action, values, ...(about === undefined ? {} : { about }) }),
    /** The newest message `person` sees whose card fits. */
    card: async (person: string, fits: (card: Card) => boolean): Promise<RoomMessage & { card: Card }> => {
      const found = (await seen(person)).findLast((m) => m.card !== null && fits(m.card));
      if (found?.card == null) throw new Error('no such card');
      return { ...found, card: found.card };
    },
    /** Time passes; what is due leaves, what is to be shown is shown. */
    pass: async (ms: number): Promise<void> => {
      now = plus(now, ms);
      await delivery.drain();
      await out.flush();
    },
    later: (ms: number): void => {
      now = plus(now, ms);
    },
    at: (moment: Instant): void => {
      now = moment;
    },
    close: async (): Promise<void> => {
      for (const one of running) await one[Symbol.asyncDispose]();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What became of it, once every chat that is not down shows it. */
export async function answered(receipt: Promise<Receipt>, out: Outbox): Promise<Answer> {
  const answer = await (await receipt).answer;
  await out.flush();
  return answer;
}

/** What became of a command: "ok" or the refusal's code. */
export const code = (answer: Answer): string => (answer.ok ? 'ok' : answer.code);

/** Everything readable of a card, in one text. */
export const textOf = (card: Card): string =>
  [card.title, ...card.lines.map((l) => l.text), ...(card.fields ?? []).map((f) => f.value ?? '')].join('\n');

export type Company = Awaited<ReturnType<typeof company>>;

/** The one message of an answer, or the last of several. */
export const last = (answer: Answer): string => {
  const id = answer.messages.at(-1);
  if (id === undefined) throw new Error(`no message in ${JSON.stringify(answer)}`);
  return id;
};
