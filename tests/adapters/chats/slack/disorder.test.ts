import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fate, Message } from '../../../support/slack/index.ts';
import { type Office, office, soon } from './kit.ts';

/** A reaction given where it is not there, else taken back. */
interface Deed {
  readonly user: string;
  readonly name: string;
  readonly fate: Fate;
}

// Few people and signs, so that one reaction is often given, taken back and given again.
const colleagues = ['UBEN', 'UKIM'];
const others = ['UJANA', 'UGAST'];
const deed = (fates: readonly Fate[]): fc.Arbitrary<Deed> =>
  fc.record({
    user: fc.constantFrom(...colleagues, ...colleagues, ...colleagues, ...others),
    name: fc.constantFrom('white_check_mark', 'no_entry'),
    fate: fc.constantFrom(...fates),
  });

let at: Office;
let posts = 0;
beforeEach(async () => {
  at = await office();
});
afterEach(() => at[Symbol.asyncDispose]());

async function proposed(): Promise<Message> {
  posts += 1;
  const text = `Heute Mühle ${posts} von 1974 repariert. Kosten: 38 Euro.`;
  at.slack.fates(() => 'twice');
  await at.slack.as('UJANA').command(text);
  at.slack.fates(() => 'now');
  return at.card(text);
}

/** Everything that arrived has been carried out. */
async function quiet(): Promise<void> {
  await at.slack.settled();
  await soon(() => at.company.store.read(async (tx) => (await tx.inbox.pending(1)).length)).toBe(0);
}

/** Does all of it, lets time go by, and tells how the proposal stands and what really stands on its card. */
async function played(deeds: readonly Deed[], seed: number) {
  const card = await proposed();
  const given = new Set<string>();
  let held = 0;
  for (const { user, name, fate } of deeds) {
    at.slack.fates(() => fate);
    if (fate === 'later') held += 1;
    const mark = `${user} ${name}`;
    const person = at.slack.as(user);
    await (given.has(mark) ? person.unreact(card, name) : person.react(card, name));
    if (!given.delete(mark)) given.add(mark);
  }
  at.slack.fates(() => 'now');
  await quiet();
  await at.slack.release(shuffled(held, seed));
  await quiet();
  await at.company.pass(5_000);
  await at.company.pass(1_000);
  const real = [...given].filter((mark) => colleagues.some((user) => mark.startsWith(`${user} `)));
  return {
    state: await at.state(),
    yes: real.some((mark) => !mark.endsWith('no_entry')),
    no: real.some((mark) => mark.endsWith('no_entry')),
  };
}

/** All numbers below `n`, in an order made of a seed. */
const shuffled = (n: number, seed: number): readonly number[] =>
  Array.from({ length: n }, (_, i) => i).sort((a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101));

/** One colleague's yes is enough, unless somebody objects and has not agreed to the contrary. */
const stands = ({ yes, no }: { readonly yes: boolean; readonly no: boolean }): string =>
  no ? 'contested' : yes ? 'published' : 'open';

const runs = { numRuns: 40, seed: 20_261_124, endOnFailure: true } as const;

describe('events of Slack', () => {
  it('twice, late and in any order come to the same as at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed(['now', 'twice', 'later']), { maxLength: 10 }),
        fc.nat({ max: 100 }),
        async (deeds, seed) => {
          const end = await played(deeds, seed);
          expect(end.state).toBe(stands(end));
        },
      ),
      runs,
    );
  });

  it('that never arrive publish nothing that stands otherwise on the card', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed(['now', 'now', 'lost', 'later']), { minLength: 1, maxLength: 8 }),
        fc.nat({ max: 100 }),
        async (deeds, seed) => {
          const end = await played(deeds, seed);
          if (end.state === 'published') expect(end).toMatchObject({ yes: true, no: false });
        },
      ),
      runs,
    );
  });

  it('missed are read back before a post leaves', async () => {
    const agreed = { user: 'UBEN', name: 'white_check_mark', fate: 'now' } as const;
    const takenBack = await played([agreed, { ...agreed, fate: 'lost' }], 0);
    expect(takenBack).toEqual({ state: 'open', yes: false, no: false });
    const objected = await played([agreed, { user: 'UKIM', name: 'no_entry', fate: 'lost' }], 0);
    expect(objected).toEqual({ state: 'contested', yes: true, no: true });
  });
});
