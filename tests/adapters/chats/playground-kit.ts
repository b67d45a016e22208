import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Playground, playground } from '../../../adapters/chats/playground/index.ts';
import type { Every } from '../../../adapters/chats/playground/stream.ts';
import { pictures as realPictures } from '../../../adapters/media/index.ts';
import { openStore } from '../../../adapters/stores/index.ts';
import type { Action, Card } from '../../../src/core/card.ts';
import { line } from '../../../src/core/card.ts';
import type { Answer, Inbox, Incoming } from '../../../src/ports/chat.ts';
import type { Pictures } from '../../../src/ports/media.ts';
import type { Store } from '../../../src/ports/store.ts';

/** An inbox that keeps what it got, stores events like the real one and answers what it is told to. */
export interface RecordingInbox extends Inbox {
  readonly received: Incoming[];
  answer: (incoming: Incoming) => Answer | Promise<Answer>;
}

function recordingInbox(store: Store): RecordingInbox {
  const answers = new Map<string, Answer>();
  const decide = async (incoming: Incoming): Promise<Answer> => {
    const answer = await inbox.answer(incoming);
    answers.set(incoming.event, answer);
    return answer;
  };
  const inbox: RecordingInbox = {
    received: [],
    answer: () => ({ ok: true, messages: [] }),
    async receive(incoming) {
      const known = answers.get(incoming.event);
      if (known) return { answer: Promise.resolve(known) };
      await store.transact((tx) => tx.inbox.add(incoming, '2026-11-24T13:00:00.000Z'));
      inbox.received.push(incoming);
      return { answer: decide(incoming) };
    },
  };
  return inbox;
}

/** Timers that tick when told to. */
function handTimers() {
  const ticks = new Map<number, () => void>();
  const every: Every = (ms, tick) => {
    ticks.set(ms, tick);
    return () => ticks.delete(ms);
  };
  return { every, ticks };
}

export interface Kit extends AsyncDisposable {
  readonly chat: Playground;
  readonly store: Store;
  readonly inbox: RecordingInbox;
  readonly ticks: ReadonlyMap<number, () => void>;
  readonly stop: () => Promise<void>;
  get(path: string): Promise<Reply>;
  post(path: string, body: unknown): Promise<Reply>;
  /** Shows a card to everyone or to one person; its id. */
  show(card: Card, person?: string | null, key?: string, thread?: string | null): Promise<string>;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are checked by the tests that read them
export type Reply = { readonly status: number; readonly body: any };

let count = 0;
const fresh = (what: string): string => {
  count += 1;
  return `${what}-${count}`;
};

/** A playground on a database of its own, started, with an inbox that records. */
export async function kit(pictures: Pictures = realPictures()): Promise<Kit> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'));
  const store = await openStore(join(folder, 'voices.db'));
  const { every, ticks } = handTimers();
  const now = () => '2026-11-24T13:07:31.000Z';
  const chance = { id: () => fresh('chance'), secret: () => '00' };
  const outside = { feed: '/feed.json', home: '/posts' };
  const chat = playground({ store, clock: { now }, chance, pictures, locale: 'en', outside, every });
  const inbox = recordingInbox(store);
  const running = await chat.start(inbox);
  const reply = async (response: Response): Promise<Reply> => ({
    status: response.status,
    body: await response.json(),
  });
  const headers = { 'content-type': 'application/json' };
  return {
    chat,
    store,
    inbox,
    ticks,
    stop: async () => running[Symbol.asyncDispose](),
    get: async (path) => reply(await chat.routes.request(path)),
    post: async (path, body) => {
      const raw = typeof body === 'string' ? body : JSON.stringify(body);
      return reply(await chat.routes.request(path, { method: 'POST', headers, body: raw }));
    },
    show: (card, person = null, key = fresh('key'), thread = null) =>
      chat.show({ chat: 'playground', person }, card, { edit: null, key, thread }),
    async [Symbol.asyncDispose]() {
      await running[Symbol.asyncDispose]();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const yes: Action = { id: 'yes', label: 'I read it and would let it stand.' };

/** A proposal's card as the core makes them. */
export const proposal = (over: Partial<Card> = {}): Card => ({
  kind: 'proposal',
  proposal: { id: 'p1', state: 'open', revision: 1 },
  title: 'Die Mühle von 1974 mahlt wieder.',
  lines: [line('preview', '@werkstatt (microblog): 32 / 5000'), line('satire', 'Zum Vergleich (simuliert): …')],
  actions: [yes, { id: 'object', label: 'Object' }],
  ...over,
});

/** A form with one field of each kind. */
export const form = (): Card => ({
  kind: 'form',
  title: 'What should the world know?',
  lines: [],
  fields: [
    { id: 'text', label: 'Post', type: 'long', value: '' },
    {
      id: 'networks',
      label: 'Where',
      type: 'check',
      value: 'microblog',
      options: [{ id: 'microblog', label: '@werkstatt' }],
    },
    { id: 'time', label: 'When', type: 'time' },
    { id: 'note', label: 'Note', type: 'text' },
  ],
  actions: [{ id: 'propose', label: 'Propose' }],
});
