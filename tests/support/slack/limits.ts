import { methods } from './methods.ts';
import type { Json, Token } from './types.ts';
import type { World } from './world.ts';

const MINUTE_MS = 60_000;
/** One post a second in a channel. */
const POST_MS = 1000;

/** How long a call would have to wait, in whole seconds; 0 = not at all. Counts the call if it may be made. */
export type Pace = (method: string, token: Token | null, args: Json) => number;

/** The published limits: a tier for each method and workspace, and one post a second in a channel. */
export function newPace(world: World): Pace {
  const made = new Map<string, number[]>();
  const posted = new Map<string, number>();
  return (method, token, args) => {
    const now = world.now();
    const channel = `${token?.team} ${args.channel}`;
    const last = posted.get(channel);
    if (method === 'chat.postMessage' && last !== undefined && now - last < POST_MS)
      return Math.ceil((POST_MS - (now - last)) / 1000);
    const key = `${method} ${token?.team}`;
    const recent = (made.get(key) ?? []).filter((at) => now - at < MINUTE_MS);
    const [first] = recent;
    if (first !== undefined && recent.length >= (methods[method]?.perMinute ?? 1))
      return Math.ceil((MINUTE_MS - (now - first)) / 1000);
    made.set(key, [...recent, now]);
    if (method === 'chat.postMessage') posted.set(channel, now);
    return 0;
  };
}
