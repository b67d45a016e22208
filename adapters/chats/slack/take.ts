import { HOUR } from '../../../src/core/time.ts';
import type { Inbox } from '../../../src/ports/chat.ts';
import type { Chance, Clock } from '../../../src/ports/clock.ts';
import type { Log } from '../../../src/ports/log.ts';
import { cache } from './cache.ts';
import type { Openings } from './openings.ts';
import type { People } from './people.ts';
import type { Shower } from './show.ts';
import { SLACK, type SlackEvent, type SlackOptions, type Take, type ViewAnswer } from './types.ts';

export interface TakeParts {
  readonly inbox: Inbox;
  readonly openings: Openings;
  readonly people: People;
  readonly shower: Shower;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
  readonly uninstalled: NonNullable<SlackOptions['uninstalled']> | null;
}

/**
 * Persist, then acknowledge: what was read is stored before anybody hears that it arrived. A window opens meanwhile, because Slack
 * lets nobody open one later than three seconds after. `settled` resolves when all that was taken is answered.
 */
export function taker(parts: TakeParts): { readonly take: Take; settled(): Promise<void> } {
  const { inbox, openings, people, shower, log, uninstalled } = parts;
  const { goOn, settled } = following(log);
  const isOvertaken = overtaking(parts.clock);

  const takeEvent = async (event: SlackEvent): Promise<ViewAnswer> => {
    if (isOvertaken(event)) return undefined;
    people.met(event.incoming.from.user, event.team);
    const opening = openings.begin(event);
    const storing = inbox.receive(event.incoming);
    const receipt = await storing.catch((error: unknown) => {
      goOn(opening.lost());
      throw error;
    });
    goOn(
      receipt.answer.then(
        (answer) => opening.finish(answer),
        // It stays stored and is tried again; whoever waits is told so.
        () => opening.finish(null),
      ),
    );
    return opening.reply();
  };

  return {
    take: async (read) => {
      switch (read.kind) {
        case 'event':
          return takeEvent(read.event);
        case 'person-changed':
          people.forget(read.user);
          goOn(lookAgain(parts, read.user));
          return;
        case 'uninstalled':
          await uninstalled?.(read.team);
          return;
        case 'more-fields':
          goOn(shower.moreFields(read.view, read.user, read.values, read.window));
          return;
        case 'nothing':
          return;
      }
    },
    settled,
  };
}

/** How long a reaction may be late and still be told from a newer one; and how many are remembered. */
const LATEST_MS = HOUR;
const LATEST = 20_000;

/** Has the same reaction of the same person been given or taken back since? Slack promises no order. */
function overtaking(clock: Clock): (event: SlackEvent) => boolean {
  const latest = cache<string>(clock, LATEST, LATEST_MS);
  return ({ incoming: { from, intent }, moment }) => {
    if (intent.kind !== 'react' || moment === undefined) return false;
    const what = `${intent.message} ${from.user} ${intent.reaction}`;
    if ((latest.get(what) ?? '') > moment) return true;
    latest.set(what, moment);
    return false;
  };
}

/** What goes on after the acknowledgement; what goes wrong in it is logged. */
function following(log: Log): { goOn(work: Promise<unknown>): void; settled(): Promise<void> } {
  const under = new Set<Promise<unknown>>();
  return {
    goOn: (work) => {
      const tracked = work
        .catch((error: unknown) => {
          const name = error instanceof Error ? error.name : 'unknown';
          log('error', 'something that followed an event of Slack went wrong', { error: name });
        })
        .finally(() => under.delete(tracked));
      under.add(tracked);
    },
    settled: async () => {
      await Promise.allSettled([...under]);
    },
  };
}

/** Whoever is no colleague any more says nothing, and that is to be known at once: what they agreed to waits for somebody else. */
async function lookAgain({ people, inbox, chance }: TakeParts, user: string): Promise<void> {
  const profile = await people.who({ chat: SLACK, user });
  if (profile === null || profile.kind === 'colleague') return;
  const event = `${SLACK}:gone:${chance.id()}`;
  await inbox.receive({ event, from: profile.ref, intent: { kind: 'say', text: '' } });
}
