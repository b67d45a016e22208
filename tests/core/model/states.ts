import type { ProposalStatus } from '../../../src/core/proposal.ts';
import type { PublicationState } from '../../../src/core/publication.ts';
import { DAY, HOUR, MINUTE } from '../../../src/core/time.ts';
import { type Tale, tale } from './tale.ts';

/** Asked by Jana, revised by Mira: an author and a co-author, revision 2. */
function open(): Tale {
  const t = tale();
  t.ask();
  t.revise('mira');
  return t;
}

function approved(): Tale {
  const t = open();
  t.does(t.voice('ida'));
  t.pass(MINUTE);
  return t;
}

function sending(): Tale {
  const t = approved();
  t.does(t.claim());
  return t;
}

function live(): Tale {
  const t = sending();
  t.does(t.result('live'));
  return t;
}

function withUndo(t: Tale): Tale {
  t.does({ type: 'undo', by: 'ida' });
  return t;
}

/** Drives a proposal by Jana and Mira into a status, by commands alone. Ida says yes, Otto objects. */
export const byStatus: Readonly<Record<ProposalStatus, () => Tale>> = {
  draft: () => tale(),
  open,
  contested: () => {
    const t = open();
    t.does(t.voice('otto', 'object'));
    return t;
  },
  approved,
  publishing: sending,
  published: live,
  failed: () => {
    const t = sending();
    t.does(t.result('refused'));
    return t;
  },
  retracting: () => withUndo(live()),
  retracted: () => withUndo(approved()),
  withdrawn: () => {
    const t = open();
    t.does({ type: 'withdraw', by: 'jana' });
    return t;
  },
  lapsed: () => {
    const t = open();
    t.pass(7 * DAY);
    t.does({ type: 'tick' });
    return t;
  },
};

function unconfirmed(): Tale {
  const t = sending();
  t.does(t.result('unknown'));
  t.pass(MINUTE);
  t.does({ type: 'cannot-tell', publication: 'P-1' });
  return t;
}

function removing(): Tale {
  const t = withUndo(live());
  t.does(t.beginRemoval());
  return t;
}

/** Drives the only publication into a state. `sending` is leased; every state is without an undo where it can be. */
export const byPublication: Readonly<Record<PublicationState, () => Tale>> = {
  pending: approved,
  sending,
  live,
  refused: byStatus.failed,
  unconfirmed,
  cancelled: () => {
    const t = approved();
    t.does(t.voice('otto', 'object'));
    return t;
  },
  held: () => {
    const t = approved();
    t.pass(HOUR + 1);
    t.does(t.claim());
    return t;
  },
  'with-a-person': () => {
    const t = sending();
    t.does({ type: 'result', publication: 'P-1', fence: t.one().fence, result: { kind: 'handed-over' } });
    return t;
  },
  removing,
  removed: () => {
    const t = removing();
    t.does(t.removal('removed'));
    return t;
  },
  stuck: () => {
    const t = removing();
    t.does(t.removal('stuck'));
    return t;
  },
  rehearsed: () => {
    const t = approved();
    t.pass(MINUTE);
    t.does({ type: 'rehearse', publication: 'P-1', commitment: `hash-${t.state().revision}` });
    return t;
  },
};

/** An undo while the outcome is open: the states it has to wait in. */
export const undone: Readonly<Record<'sending' | 'unconfirmed', () => Tale>> = {
  sending: () => withUndo(sending()),
  unconfirmed: () => withUndo(unconfirmed()),
};
