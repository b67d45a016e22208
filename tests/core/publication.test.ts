import { describe, expect, it } from 'vitest';
import {
  edges,
  evolvePublication,
  foldPublications,
  intended,
  isOut,
  type Publication,
  type PublicationEvent,
  type PublicationState,
} from '../../src/core/publication.ts';
import { HOUR, MINUTE, plus } from '../../src/core/time.ts';
import { TUESDAY } from './model/world.ts';

const base = intended({ id: 'P-1', account: 'blog-1', network: 'blog', due: TUESDAY });
const of = (state: PublicationState, more: Partial<Publication> = {}): Publication => ({ ...base, state, ...more });

const at = plus(TUESDAY, MINUTE);
const soon = plus(at, MINUTE);
const said = { publication: 'P-1', at };
const events: { readonly [T in PublicationEvent['type']]: Extract<PublicationEvent, { type: T }> } = {
  claimed: { ...said, type: 'claimed', fence: 1, part: 0, leaseUntil: soon },
  'part-live': { ...said, type: 'part-live', fence: 1, part: 0 },
  issued: { ...said, type: 'issued' },
  'went-live': { ...said, type: 'went-live', by: 'machine' },
  refused: { ...said, type: 'refused', retry: 'never', code: 'text', notBefore: null },
  unknown: { ...said, type: 'unknown', notBefore: soon },
  'not-found': { ...said, type: 'not-found', notBefore: soon },
  'gave-up': { ...said, type: 'gave-up' },
  requeued: { ...said, type: 'requeued', by: 'retry' },
  held: { ...said, type: 'held', reason: 'login' },
  released: { ...said, type: 'released' },
  'handed-over': { ...said, type: 'handed-over' },
  cancelled: { ...said, type: 'cancelled' },
  'removal-began': { ...said, type: 'removal-began', fence: 2, leaseUntil: soon },
  'removal-renewed': { ...said, type: 'removal-renewed', fence: 2, leaseUntil: plus(soon, MINUTE) },
  'removal-asked': { ...said, type: 'removal-asked' },
  'removal-failed': { ...said, type: 'removal-failed', notBefore: soon },
  removed: { ...said, type: 'removed', how: 'removed' },
  stuck: { ...said, type: 'stuck' },
  rehearsed: { ...said, type: 'rehearsed' },
  restored: { ...said, type: 'restored' },
  vanished: { ...said, type: 'vanished' },
  'late-result': { ...said, type: 'late-result', fence: 0, outcome: 'live' },
};

/** state → "event>state" for every edge there is. `late-result` is a note and leads from everywhere to where it was. */
const table: Readonly<Record<PublicationState, string>> = {
  pending:
    'claimed>sending issued>live rehearsed>rehearsed restored>unconfirmed held>held handed-over>with-a-person cancelled>cancelled',
  sending:
    'claimed>sending part-live>sending went-live>live refused>refused unknown>sending not-found>sending gave-up>unconfirmed ' +
    'requeued>pending held>held restored>unconfirmed handed-over>with-a-person cancelled>cancelled removal-began>removing',
  live: 'removal-began>removing vanished>removed',
  refused: 'requeued>pending restored>unconfirmed removal-began>removing',
  unconfirmed: 'part-live>sending went-live>live requeued>pending cancelled>cancelled',
  cancelled: 'removal-began>removing',
  held: 'released>pending restored>unconfirmed cancelled>cancelled',
  'with-a-person': 'went-live>live cancelled>cancelled stuck>stuck',
  removing:
    'removal-began>removing removal-renewed>removing removal-failed>removing removed>removed vanished>removed stuck>stuck',
  removed: '',
  stuck: 'removal-asked>removing removed>removed vanished>removed',
  rehearsed: '',
};
const states = Object.keys(table) as PublicationState[];

describe('edges', () => {
  it.each(states)('from %s', (from) => {
    const expected = new Map(
      `${table[from]} late-result>${from}`
        .trim()
        .split(' ')
        .map((edge) => edge.split('>') as [string, string]),
    );
    for (const [type, event] of Object.entries(events)) {
      const to = expected.get(type);
      if (to !== undefined) expect(evolvePublication(of(from), event).state, type).toBe(to);
      else expect(() => evolvePublication(of(from), event), `${from} ${type}`).toThrow(`${type} cannot follow ${from}`);
    }
    expect(Object.keys(edges[from]).length).toBe(expected.size);
  });
});

describe('what an event changes', () => {
  it('a claim counts, fences and remembers the first sending', () => {
    const once = evolvePublication(base, events.claimed);
    expect(once).toMatchObject({ attempt: 1, fence: 1, sentAt: at, firstSentAt: at, leaseUntil: soon });
    const again = evolvePublication(once, { ...events.claimed, fence: 2, at: soon });
    expect(again).toMatchObject({ attempt: 2, fence: 2, sentAt: soon, firstSentAt: at });
  });

  it('a part that is live leaves nothing in flight', () => {
    const once = evolvePublication(evolvePublication(base, events.claimed), events['part-live']);
    expect(once).toMatchObject({ state: 'sending', partsLive: 1, firstSentAt: null, leaseUntil: null });
  });

  it('a requeue by the machine keeps due and patience, one by a person asks for now', () => {
    const was = of('refused', { notBefore: soon, retry: 'after', attempt: 3 });
    expect(evolvePublication(was, { ...events.requeued, by: 'recovery' })).toMatchObject({
      due: TUESDAY,
      notBefore: soon,
      attempt: 3,
    });
    expect(evolvePublication(was, { ...events.requeued, by: 'retry' })).toMatchObject({
      due: at,
      notBefore: null,
      attempt: 3,
    });
    expect(evolvePublication(was, { ...events.requeued, by: 'person' })).toMatchObject({ due: at, notBefore: null });
  });

  it('holding and releasing do not make a late post punctual', () => {
    const held = evolvePublication(base, { ...events.held, reason: 'login' });
    expect(held).toMatchObject({ state: 'held', held: 'login', heldAt: at, due: TUESDAY });
    expect(evolvePublication(held, { ...events.released, at: plus(TUESDAY, 5 * HOUR) })).toMatchObject({
      held: null,
      heldAt: null,
      due: TUESDAY,
    });
  });

  it('a look that finds nothing counts', () => {
    const sent = evolvePublication(base, events.claimed);
    expect(evolvePublication(evolvePublication(sent, events['not-found']), events['not-found'])).toMatchObject({
      looks: 2,
      leaseUntil: null,
    });
  });
});

/** Publications (a number = so many parts live) → state while nobody undoes, state once somebody did. */
const folds: readonly (readonly [publications: string, proposal: string, undone: string])[] = [
  ['pending', 'publishing', 'retracted'],
  ['sending', 'publishing', 'retracting'],
  ['unconfirmed', 'publishing', 'retracting'],
  ['held', 'publishing', 'retracted'],
  ['with-a-person', 'publishing', 'retracting'],
  ['live', 'published', 'retracting'],
  ['refused', 'failed', 'retracted'],
  ['live refused', 'published', 'retracting'],
  ['live pending', 'publishing', 'retracting'],
  ['live held', 'publishing', 'retracting'],
  ['live with-a-person', 'publishing', 'retracting'],
  ['refused refused', 'failed', 'retracted'],
  ['refused sending', 'publishing', 'retracting'],
  ['refused:1', 'published', 'retracting'],
  ['pending:1', 'publishing', 'retracting'],
  ['held:1', 'publishing', 'retracting'],
  ['cancelled:1', 'published', 'retracting'],
  ['removing', 'published', 'retracting'],
  ['stuck', 'published', 'retracting'],
  // Without an undo: it vanished.
  ['removed', 'retracted', 'retracted'],
  ['removed:2', 'retracted', 'retracted'],
  ['refused removed', 'retracted', 'retracted'],
  ['rehearsed', 'published', 'retracted'],
  ['rehearsed refused', 'published', 'retracted'],
  ['rehearsed pending', 'publishing', 'retracted'],
  ['removed stuck', 'published', 'retracting'],
  ['removed removing', 'published', 'retracting'],
  ['removed unconfirmed', 'publishing', 'retracting'],
  ['', 'failed', 'retracted'],
];

describe('the fold over all publications', () => {
  it.each(folds)('%s', (list, proposal, undone) => {
    const all = list
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => {
        const [state = '', parts = '0'] = word.split(':');
        return of(state as PublicationState, { partsLive: Number(parts) });
      });
    expect(foldPublications(all, false)).toBe(proposal);
    expect(foldPublications(all, true)).toBe(undone);
    expect(all.some(isOut)).toBe(undone === 'retracting');
  });
});
