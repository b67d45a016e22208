import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hear, planHearing } from '../../src/app/hearing.ts';
import type { ProposalEvent } from '../../src/core/proposal.ts';
import { MINUTE, SECOND } from '../../src/core/time.ts';
import { type Company, code, company, last, textOf } from '../support/company.ts';
import { type SecondChat, secondChat } from '../support/second-chat.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';

let c: Company;
let other: SecondChat;

beforeEach(async () => {
  other = secondChat();
  other.readsBack = true;
  for (const user of ['tom', 'uli']) other.join(user);
  other.join('gast', { kind: 'guest' });
  c = await company({ chats: [other] });
});
afterEach(() => c.close());

const theirs = (): string =>
  other.seen('tom').findLast((one) => one.card.kind === 'proposal')?.id ?? expect.fail('no card there');
const asked = async (): Promise<string> => last(await c.say('jana', POST));
const events = async (card: string): Promise<readonly ProposalEvent[]> => {
  const { id } = await c.proposal(card);
  return (await c.store.read((tx) => tx.streams.load<ProposalEvent>(`proposal:${id}`))).events;
};
const verbs = async (card: string): Promise<readonly string[]> => (await events(card)).map((event) => event.type);
const notices = (): readonly string[] =>
  other.seen('tom').flatMap(({ place, card }) => (place.person === null && card.kind === 'notice' ? textOf(card) : []));

describe('before anything leaves', () => {
  it('the reactions are read, and what stands as it was heard goes out', async () => {
    const card = await asked();
    await other.react('tom', theirs(), '👍🏽');
    await c.pass(5 * SECOND);
    expect((await c.proposal(card)).status).toBe('published');
    expect((await verbs(card)).filter((verb) => verb === 'signals-read')).toHaveLength(1);
    expect(await verbs(card)).not.toContain('unvoiced');
  });

  it('without a chat that can be read nothing changes', async () => {
    other.readsBack = false;
    const card = await asked();
    await other.react('tom', theirs(), '✅');
    await c.pass(5 * SECOND);
    expect(await verbs(card)).not.toContain('signals-read');
    expect((await c.proposal(card)).status).toBe('published');
  });

  it('a yes that was taken back unheard is none: open again, nothing out', async () => {
    const card = await asked();
    await other.react('tom', theirs(), '✅');
    other.missed('tom', theirs(), '✅', true);
    await c.pass(5 * SECOND);
    const p = await c.proposal(card);
    expect(p).toMatchObject({ status: 'open', signals: [] });
    expect(p.publications.map((one) => one.state)).toEqual(['cancelled']);
    await c.pass(3_600_000);
    expect((await c.proposal(card)).status).toBe('open');
  });

  it('one lost and another never heard: it goes out on the other, and never opened in between', async () => {
    const card = await asked();
    await other.react('tom', theirs(), '✅');
    other.missed('tom', theirs(), '✅', true);
    other.missed('uli', theirs(), '☑️');
    await c.pass(5 * SECOND);
    expect((await c.proposal(card)).status).toBe('published');
    expect(await verbs(card)).not.toContain('reopened');
  });

  it('a yes that was read before it was told is told once, without a word', async () => {
    const card = await asked();
    await c.react('ben', card, '✅');
    other.missed('uli', theirs(), '✅');
    await c.pass(5 * SECOND);
    const seen = other.seen('uli').length;
    const late = await other.react('uli', theirs(), '✅');
    expect(code(late)).toBe('ok');
    expect(other.seen('uli')).toHaveLength(seen);
    const second = last(await c.say('jana', 'Noch eine Mühle repariert, diesmal die Kurbel.'));
    const { id } = await c.proposal(second);
    await c.react('ben', second, '✅');
    other.missed('uli', theirs(), '✅');
    const hearing = (await c.store.read((tx) => planHearing(tx, c.house, id))) ?? expect.fail('nothing to read');
    expect(await hear(c.house, hearing)).toBe('heard');
    const told = other.seen('uli').length;
    expect(code(await other.react('uli', theirs(), '✅'))).toBe('ok');
    expect(other.seen('uli')).toHaveLength(told);
  });

  it('an objection nobody heard of holds it and asks for its reason', async () => {
    const card = await asked();
    await other.react('tom', theirs(), '✅');
    other.missed('uli', theirs(), '❌');
    await c.pass(5 * SECOND);
    expect((await c.proposal(card)).status).toBe('contested');
    expect(other.seen('uli').filter((one) => one.card.kind === 'form')).toHaveLength(1);
    expect(
      (await c.seen('jana'))
        .at(-1)
        ?.card?.lines.map((l) => l.text)
        .join(),
    ).toContain('Einspruch');
  });

  it('what guests, strangers and the author react counts no more than ever', async () => {
    await other.say('tom', 'Heute eine Mühle repariert, 20 Euro.');
    const mine = theirs();
    const here = (await c.seen('kim')).findLast((m) => m.card?.kind === 'proposal');
    await c.press('kim', here?.id ?? '', 'yes');
    for (const [user, sign] of [
      ['gast', '❌'],
      ['nobody', '❌'],
      ['tom', '✅'],
    ] as const)
      other.missed(user, mine, sign);
    await c.pass(5 * SECOND);
    const p = await c.proposal(here?.id ?? '');
    expect(p.status).toBe('published');
    expect(p.signals.map((one) => one.via)).toEqual(['button']);
  });

  it('buttons stay, whatever is read; so do reactions of a chat that misses none', async () => {
    const card = await asked();
    await other.press('tom', theirs(), 'yes');
    await c.react('ben', card, '✅');
    await c.pass(5 * SECOND);
    const p = await c.proposal(card);
    expect(p.status).toBe('published');
    expect(p.signals.map((one) => one.via).sort()).toEqual(['button', 'reaction:✅']);
  });

  it('what is said while it is read is not overwritten: it is read anew', async () => {
    const card = await asked();
    await other.react('tom', theirs(), '✅');
    const { id } = await c.proposal(card);
    const hearing = (await c.store.read((tx) => planHearing(tx, c.house, id))) ?? expect.fail('nothing to read');
    await other.react('tom', theirs(), '✅', true);
    expect(await hear(c.house, hearing)).toBe('moved');
    expect(await c.proposal(card)).toMatchObject({ status: 'open', signals: [] });
  });

  it('a reading that was recorded too late says nothing', async () => {
    const card = await asked();
    await other.react('tom', theirs(), '✅');
    const { id } = await c.proposal(card);
    const hearing = (await c.store.read((tx) => planHearing(tx, c.house, id))) ?? expect.fail('nothing to read');
    const { reactions } = other;
    other.reactions = async (message) => {
      c.later(31 * SECOND);
      return (await reactions?.(message)) ?? null;
    };
    expect(await hear(c.house, hearing)).toBe('moved');
    expect((await c.proposal(card)).heardAt).toBeNull();
  });

  it('a reading is good for five minutes: what leaves later is read once more', async () => {
    const card = await asked();
    await other.react('tom', theirs(), '✅');
    const { id } = await c.proposal(card);
    const hearing = (await c.store.read((tx) => planHearing(tx, c.house, id))) ?? expect.fail('nothing to read');
    expect(await hear(c.house, hearing)).toBe('heard');
    expect(await c.store.read((tx) => planHearing(tx, c.house, id))).toBeNull();
    c.later(5 * MINUTE + 1);
    other.missed('tom', theirs(), '✅', true);
    await c.pass(0);
    expect((await c.proposal(card)).status).toBe('open');
  });
});

describe('a card that is gone', () => {
  it('takes its reactions along and comes anew, where it can be voiced', async () => {
    const card = await asked();
    const gone = theirs();
    await other.react('tom', gone, '✅');
    other.delete(gone);
    await c.pass(5 * SECOND);
    expect(await c.proposal(card)).toMatchObject({ status: 'open', signals: [] });
    expect(theirs()).not.toBe(gone);
    expect(code(await other.react('tom', theirs(), '✅'))).toBe('ok');
    await c.pass(5 * SECOND);
    expect((await c.proposal(card)).status).toBe('published');
  });

  it('leaves what was said by button', async () => {
    const card = await asked();
    await c.press('ben', card, 'yes');
    other.delete(theirs());
    await c.pass(5 * SECOND);
    expect((await c.proposal(card)).status).toBe('published');
    expect(theirs()).toBe(other.seen('tom').find((one) => one.card.proposal?.state === 'published')?.id);
  });
});

describe('while the reactions cannot be read', () => {
  const unread = async (): Promise<string> => {
    const card = await asked();
    await other.react('tom', theirs(), '✅');
    other.unreadable = true;
    await c.pass(5 * SECOND);
    return card;
  };

  it('it is held, told once, and leaves as soon as they can', async () => {
    const card = await unread();
    expect((await c.proposal(card)).publications).toMatchObject([{ state: 'held', held: 'signals-unread' }]);
    for (let n = 0; n < 3; n += 1) {
      c.later(MINUTE);
      await c.tick();
      await c.pass(0);
    }
    expect((await verbs(card)).filter((verb) => verb === 'held')).toHaveLength(1);
    expect(notices().filter((text) => text.includes('voices doctor'))).toHaveLength(1);
    other.unreadable = false;
    await c.tick();
    await c.pass(0);
    expect((await c.proposal(card)).status).toBe('published');
    expect(notices().filter((text) => text.includes('voices doctor'))).toEqual([]);
  });

  it('a short while troubles nobody: what is over before it could be told is not told', async () => {
    const card = await asked();
    await other.react('tom', theirs(), '✅');
    other.unreadable = true;
    other.down = true;
    await c.pass(5 * SECOND);
    expect((await c.proposal(card)).publications).toMatchObject([{ state: 'held', held: 'signals-unread' }]);
    other.unreadable = false;
    c.later(MINUTE);
    await c.tick();
    other.down = false;
    c.later(MINUTE);
    await c.pass(0);
    expect((await c.proposal(card)).status).toBe('published');
    expect(notices()).toEqual([]);
  });

  it('after an hour its author is asked, and "still" reads again', async () => {
    const card = await unread();
    c.later(61 * MINUTE);
    await c.tick();
    expect((await c.proposal(card)).publications).toMatchObject([{ state: 'held', held: 'late' }]);
    const still = await c.card('jana', (x) => x.actions.some((a) => a.id === 'still'));
    expect(code(await c.press('jana', still.id, 'still'))).toBe('ok');
    await c.pass(0);
    expect((await c.proposal(card)).publications).toMatchObject([{ state: 'held', held: 'signals-unread' }]);
    other.unreadable = false;
    await c.tick();
    await c.pass(0);
    expect((await c.proposal(card)).status).toBe('published');
  });

  it('an objection ends the waiting', async () => {
    const card = await unread();
    expect(code(await c.press('ben', card, 'object', { reason: 'Nein.' }))).toBe('ok');
    const p = await c.proposal(card);
    expect(p.status).toBe('contested');
    expect(p.publications.map((one) => one.state)).toEqual(['cancelled']);
  });

  it('a chat that does not answer in time cannot be read', async () => {
    const card = await asked();
    await other.react('tom', theirs(), '✅');
    const { id } = await c.proposal(card);
    other.reactions = () => new Promise(() => undefined);
    const hearing = (await c.store.read((tx) => planHearing(tx, c.house, id))) ?? expect.fail('nothing to read');
    const soon = (_ms: number, then: () => void): (() => void) => {
      queueMicrotask(then);
      return () => undefined;
    };
    expect(await hear(c.house, hearing, soon)).toBe('unreadable');
    expect(c.log.at(-1)).toContain('Late');
  });

  it('a chat that was taken out of the configuration holds nothing back', async () => {
    const card = await unread();
    other.readsBack = false;
    await c.tick();
    await c.pass(0);
    expect((await c.proposal(card)).status).toBe('published');
  });
});
