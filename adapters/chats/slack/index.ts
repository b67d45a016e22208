import type { Hono } from 'hono';
import type { Locale } from '../../../src/core/locale.ts';
import type { Chat, Inbox } from '../../../src/ports/chat.ts';
import { slackApi } from './api.ts';
import { boltDoor, type Deliver } from './bolt.ts';
import { slackFiles } from './files.ts';
import { type Line, slackHealth, watched, watchedTokens } from './health.ts';
import { type HttpDoor, httpDoor } from './http.ts';
import { lookout } from './lookout.ts';
import { slackOpenings } from './openings.ts';
import { slackPeople } from './people.ts';
import { slackPlaces } from './places.ts';
import { slackQuiet } from './quiet.ts';
import { slackReactions } from './reactions.ts';
import { render } from './render.ts';
import { replaysInStore } from './replays.ts';
import { slackShower } from './show.ts';
import { socket } from './socket.ts';
import { taker } from './take.ts';
import { type Connection, SLACK, SlackFault, type SlackOptions, type Take } from './types.ts';

/** Slack as a chat. `routes` belongs on the public door; null where Socket Mode needs no door. */
export interface SlackChat extends Chat {
  readonly routes: Hono | null;
  health: NonNullable<Chat['health']>;
}

/** What could not be taken comes again: nothing is acknowledged that is not stored. */
const notYet: Take = () => Promise.reject(new SlackFault('later', 'not_started'));

/** Translates between Slack and the house. Returns at once, and so does `start`, whether Slack can be reached or not. */
export function slack(options: SlackOptions): SlackChat {
  const { config, clock, chance, log, locale, after, turns = after } = options;
  const health = slackHealth(clock, config.channel);
  const tokens = watchedTokens(options.tokens, health);
  const api = watched(slackApi({ config, tokens, clock, after: turns }), health, log);
  const people = slackPeople({ api, tokens, clock });
  const places = slackPlaces({ api, clock, teamOf: people.teamOf });
  const localeOf = (user: string): Locale => people.knownLocale(user) ?? locale;
  const openings = slackOpenings({ api, render, clock, after, log, localeOf });
  const shower = slackShower({ api, openings, people, places, render, config, locale, clock, log });

  let take = notYet;
  const bolt = delivery({ ...options, tokens }, (read) => take(read));
  const deliver: Deliver = async (payload, retry) => (await bolt())(payload, retry);
  const door = config.appToken === null ? doorOf(options, deliver) : null;
  let connection: (Connection & Line) | null = door;

  const start = async (inbox: Inbox): Promise<AsyncDisposable> => {
    const taking = taker({
      inbox,
      openings,
      people,
      shower,
      clock,
      chance,
      log,
      uninstalled: options.uninstalled ?? null,
    });
    take = taking.take;
    // Whoever comes first does not wait for it; where it fails they hear of it.
    bolt().catch(() => undefined);
    const { appToken } = config;
    if (appToken !== null) connection = socket({ config: { ...config, appToken }, clock, chance, after, deliver, log });
    const looking = lookout({ api, health, channel: config.channel, after });
    return {
      [Symbol.asyncDispose]: async () => {
        looking[Symbol.dispose]();
        // Nothing new first; what is being stored ends, and then what it set going.
        await connection?.[Symbol.asyncDispose]();
        take = notYet;
        await taking.settled();
        await shower.settled();
      },
    };
  };

  return {
    id: SLACK,
    routes: door?.routes ?? null,
    start,
    show: shower.show,
    who: people.who,
    colleagues: people.colleagues,
    reactions: slackReactions(api),
    file: slackFiles({ api, people }),
    quietUntil: slackQuiet({ api, people, clock }),
    health: () => health.now(connection),
  };
}

/** Made once; making it takes no network. */
function delivery({ config, tokens, log }: SlackOptions, take: Take): () => Promise<Deliver> {
  let made: Promise<Deliver> | null = null;
  return () => {
    made ??= boltDoor({ config, tokens, take, log });
    return made;
  };
}

function doorOf({ config, clock, store, log, after }: SlackOptions, deliver: Deliver): HttpDoor {
  const signingSecret = config.signingSecret ?? '';
  return httpDoor({ signingSecret, clock, after, replays: replaysInStore(store), deliver, log });
}
