import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Locale } from '../../../src/core/locale.ts';
import type { Answer } from '../../../src/ports/chat.ts';
import { type Invented, people, personById } from './people.ts';
import { type Bodies, isMessageId, readBody } from './read.ts';
import { messageJson } from './render.ts';
import type { Room } from './room.ts';
import type { Lines } from './stream.ts';
import { type Problem, problem } from './texts.ts';

/** What a request came to. A `Problem` is bad input, an `Answer` was decided. */
export type Result = Answer | { readonly problem: Problem; readonly about?: string };

export interface Doings {
  say(body: Bodies['say'], who: Invented): Promise<Result>;
  home(body: Bodies['home'], who: Invented): Promise<Result>;
  react(body: Bodies['react'], who: Invented): Promise<Result>;
  press(body: Bodies['press'], who: Invented): Promise<Result>;
}

/** Decided → 200; refused → 409, or 400 where the words themselves could not be read. */
function answer(c: Context, result: Result, who: Invented) {
  if ('problem' in result) return problem(c, result.problem, who.locale, result.about);
  const { messages } = result;
  if (result.ok) return c.json({ messages });
  const { code, message, hint } = result;
  return c.json({ error: { code, message, hint }, messages }, code === 'bad-input' ? 400 : 409);
}

/** The JSON API, docs/playground.md. Who may call it at all (Host, Origin, content type) is guarded in front. */
export function apiRoutes(given: {
  readonly locale: Locale;
  readonly room: Room;
  readonly lines: Lines;
  readonly doings: Doings;
}): Hono {
  const { locale, room, lines, doings } = given;
  const app = new Hono();
  const tooBig = bodyLimit({ maxSize: 1_000_000, onError: (c) => problem(c, 'too-big', locale) });

  app.use('/api/*', async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
  });
  app.get('/api/people', (c) =>
    c.json({ people: people.map(({ id, name, kind, locale }) => ({ id, name, kind, locale })) }),
  );
  app.get('/api/messages', async (c) => {
    const who = personById(c.req.query('person') ?? '');
    if (who === null) return problem(c, 'unknown-person', locale);
    const since = c.req.query('since') ?? null;
    if (since !== null && !isMessageId(since)) return problem(c, 'wrong-since', who.locale);
    return c.json({ messages: (await room.since(who.id, since)).map(messageJson) });
  });
  app.get('/api/stream', async (c) => {
    const who = personById(c.req.query('person') ?? '');
    if (who === null) return problem(c, 'unknown-person', locale);
    const since = c.req.header('last-event-id') ?? c.req.query('since') ?? null;
    if (since !== null && !isMessageId(since)) return problem(c, 'wrong-since', who.locale);
    const stream = await lines.open(who.id, since === null ? null : Number(since));
    if (stream === null) return problem(c, 'not-ready', who.locale);
    return c.body(stream, 200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
  });
  for (const kind of ['say', 'home', 'react', 'press'] as const) {
    app.post(`/api/${kind}`, tooBig, async (c) => {
      const read = readBody(kind, await c.req.arrayBuffer());
      if (!read.ok) return problem(c, read.problem, read.who?.locale ?? locale, read.about);
      const work = doings[kind] as (body: Bodies[typeof kind], who: Invented) => Promise<Result>;
      return answer(c, await work(read.value, read.who), read.who);
    });
  }
  return app;
}
