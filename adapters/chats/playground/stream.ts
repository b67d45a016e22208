import type { RoomMessage } from '../../../src/ports/rows.ts';
import { messageJson } from './render.ts';

/** Calls `tick` every `ms` milliseconds until the function returned is called. A parameter, so that tests never wait. */
export type Every = (ms: number, tick: () => void) => () => void;

/** Messages other processes wrote (the command line beside the bot) show up within this time. */
export const POLL_MS = 1000;
/** Proxies and laptops close what is silent for longer. */
export const HEARTBEAT_MS = 15_000;
/** Events a reader may be behind before the line is cut; a browser then comes back by itself. */
const BEHIND = 1000;

/** What the lines look at. */
export interface Watched {
  /** The newest messages a person may see, oldest first. */
  read(person: string): Promise<readonly RoomMessage[]>;
  /** Changes with whatever `read` could tell; asked far more often. */
  stamp(): Promise<string>;
}

interface Line {
  readonly person: string;
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
  /** What this reader has been shown, by id. */
  seen: ReadonlyMap<string, Seen>;
  last: number;
  /** State of the room in which that was. */
  stamp: string;
}

interface Seen {
  readonly face: string;
  readonly reactions: RoomMessage['reactions'];
}

const encoder = new TextEncoder();
const faceOf = (message: RoomMessage): string => JSON.stringify([message.text, message.card]);
const seenOf = (message: RoomMessage): Seen => ({ face: faceOf(message), reactions: message.reactions });

interface Change {
  readonly person: string;
  readonly reaction: string;
  readonly remove: boolean;
}

function changes(was: RoomMessage['reactions'], now: RoomMessage['reactions']): readonly Change[] {
  const missing = (
    from: RoomMessage['reactions'],
    other: RoomMessage['reactions'],
    remove: boolean,
  ): readonly Change[] =>
    Object.entries(from).flatMap(([reaction, people]) =>
      people.filter((one) => !other[reaction]?.includes(one)).map((person) => ({ person, reaction, remove })),
    );
  return [...missing(was, now, true), ...missing(now, was, false)];
}

/**
 * The live lines of the room. Each holds what its reader has seen and is sent the difference to what is stored, so that
 * edits and reactions by another process arrive like one's own, and nothing depends on who wrote it.
 */
export class Lines {
  readonly #open = new Set<Line>();
  readonly #room: Watched;
  #running: Promise<void> | null = null;
  #again = false;
  #accepting = false;

  constructor(room: Watched) {
    this.#room = room;
  }

  begin(): void {
    this.#accepting = true;
  }

  /** A stream of events for `person`: everything after message `after`, or only what comes from now on. Null while closed. */
  async open(person: string, after: number | null): Promise<ReadableStream<Uint8Array> | null> {
    if (!this.#accepting) return null;
    // The stamp first: what changes in between is then told once more than needed, never once less.
    const stamp = await this.#room.stamp();
    const messages = await this.#room.read(person);
    const known = after === null ? messages : messages.filter((one) => Number(one.id) <= after);
    const last = after ?? Number(messages.at(-1)?.id ?? 0);
    let line: Line | null = null;
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          line = { person, controller, seen: new Map(known.map((one) => [one.id, seenOf(one)])), last, stamp };
          controller.enqueue(encoder.encode('retry: 1000\n\n'));
          this.#open.add(line);
          this.#send(line, messages);
        },
        cancel: () => {
          if (line) this.#open.delete(line);
        },
      },
      { highWaterMark: BEHIND },
    );
  }

  /** Sends everybody what they have not seen. Resolves when that is done; calls during a run are served by one more run. */
  poke(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Keeps idle lines open. */
  beat(): void {
    for (const line of this.#open) this.#write(line, ': still here\n\n');
  }

  close(): void {
    this.#accepting = false;
    for (const line of this.#open) this.#drop(line);
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      if (this.#open.size === 0) continue;
      const stamp = await this.#room.stamp();
      const behind = [...this.#open].filter((line) => line.stamp !== stamp);
      for (const person of new Set(behind.map((line) => line.person))) {
        const messages = await this.#room.read(person);
        for (const line of behind.filter((one) => one.person === person)) {
          this.#send(line, messages);
          line.stamp = stamp;
        }
      }
    }
  }

  #send(line: Line, messages: readonly RoomMessage[]): void {
    const seen = new Map<string, Seen>();
    for (const message of messages) {
      const was = line.seen.get(message.id);
      const now = seenOf(message);
      seen.set(message.id, now);
      if (was?.face !== now.face) {
        line.last = Math.max(line.last, Number(message.id));
        this.#event(line, 'message', messageJson(message));
      } else {
        const { id, reactions } = message;
        for (const one of changes(was.reactions, reactions))
          this.#event(line, 'reaction', { message: id, ...one, reactions });
      }
    }
    line.seen = seen;
  }

  #event(line: Line, name: string, data: unknown): void {
    // The id is the newest message sent, also on edits: after a break nothing new is missed.
    this.#write(line, `id: ${line.last}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  #write(line: Line, text: string): void {
    if (!this.#open.has(line)) return;
    if ((line.controller.desiredSize ?? 0) <= 0) this.#drop(line);
    else line.controller.enqueue(encoder.encode(text));
  }

  #drop(line: Line): void {
    this.#open.delete(line);
    line.controller.close();
  }
}
