import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Company, code, company, last, textOf } from '../support/company.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';
const HOUR = 3_600_000;

let c: Company;
beforeEach(async () => {
  // Tuesday, 11:00 in Berlin.
  c = await company();
});
afterEach(() => c.close());

const status = async (message: string): Promise<string> => (await c.proposal(message)).status;
const notices = async (person: string, words: string) =>
  (await c.seen(person)).filter((m) => m.card?.kind === 'notice' && textOf(m.card).includes(words));
const events = async (message: string): Promise<number> => {
  const { id } = await c.proposal(message);
  return (await c.store.read((tx) => tx.streams.load(`proposal:${id}`))).version;
};

describe('the clock', () => {
  it('nudges whoever is named after four working hours, once, and lapses after two working days', async () => {
    const card = last(await c.say('jana', `@ben ${POST}`));
    c.later(4 * HOUR - 1);
    await c.tick();
    expect(await notices('ben', 'wartet seit')).toHaveLength(0);
    c.later(1);
    expect((await c.tick()).moved).toBe(1);
    expect((await c.tick()).moved).toBe(0);
    c.later(HOUR);
    await c.tick();
    expect(await notices('ben', 'wartet seit')).toHaveLength(1);
    expect(await notices('kim', 'wartet seit')).toHaveLength(0);
    c.at('2026-11-26T09:59:59.999Z');
    await c.tick();
    expect(await status(card)).toBe('open');
    c.at('2026-11-26T10:00:00.000Z');
    await c.tick();
    await c.tick();
    expect(await status(card)).toBe('lapsed');
    expect(await notices('jana', 'Das ist kein Nein')).toHaveLength(1);
    expect(code(await c.react('ben', card, '✅'))).toBe('wrong-state');
  });

  it('that was away for a week lapses at once and nudges nobody', async () => {
    const card = last(await c.say('jana', `@ben ${POST}`));
    c.at('2026-12-04T12:00:00.000Z');
    await Promise.all([c.tick(), c.tick()]);
    expect(await status(card)).toBe('lapsed');
    expect(await notices('ben', 'wartet seit')).toHaveLength(0);
    expect(await events(card)).toBe(2);
  });

  it('in two processes at once does everything once', async () => {
    const card = last(await c.say('jana', POST));
    const two = await company({ db: c.db, name: 'b', start: '2026-11-24T14:00:00.000Z' });
    c.later(4 * HOUR);
    await Promise.all([c.tick(), two.tick(), c.tick(), two.tick()]);
    expect(await events(card)).toBe(2);
    await two.close();
  });

  it('a proposal that fails keeps no other from its turn', async () => {
    const bad = last(await c.say('jana', POST));
    const good = last(await c.say('jana', 'Morgen reparieren wir die Mühle von 1951.'));
    const { id } = await c.proposal(bad);
    const { transact } = c.house.store;
    let n = 0;
    Object.assign(c.house.store, {
      transact: (work: Parameters<typeof transact>[0]) => {
        n += 1;
        return n === 1 ? Promise.reject(new Error('broken')) : transact(work);
      },
    });
    c.at('2026-11-27T12:00:00.000Z');
    const ticked = await c.tick();
    Object.assign(c.house.store, { transact });
    expect(ticked.moved).toBe(1);
    expect(c.log.filter((line) => line.startsWith('error'))).toHaveLength(1);
    const states = [await status(bad), await status(good)];
    expect(states.filter((s) => s === 'lapsed')).toHaveLength(1);
    await c.tick();
    expect(await status(bad)).toBe('lapsed');
    expect(id).toBeDefined();
  });

  it('anchors once an hour', async () => {
    await c.say('jana', POST);
    const [first, second] = [await c.tick(), await c.tick()];
    expect(first.anchor?.n).toBe(1);
    expect(second.anchor).toBeNull();
    await c.say('ben', 'Morgen reparieren wir die Mühle von 1951.');
    c.later(HOUR);
    expect((await c.tick()).anchor?.previous).toBe(first.anchor?.hash);
  });

  it('a Leitbild with other hours moves what is planned, instead of asking every minute', async () => {
    const card = last(await c.say('jana', POST));
    const { id } = await c.proposal(card);
    c.later(4 * HOUR);
    Object.assign(c.house, {
      leitbild: { ...c.house.leitbild, rhythm: { ...c.house.leitbild.rhythm, hours: { from: '14:00', to: '22:00' } } },
    });
    expect((await c.tick()).moved).toBe(0);
    expect(await c.store.read((tx) => tx.proposals.due(c.now(), 10))).toEqual([]);
    expect((await c.store.read((tx) => tx.proposals.get(id)))?.nextAt).toBe('2026-11-24T17:00:00.000Z');
  });
});

describe('what comes too late', () => {
  const late = async (): Promise<string> => {
    const card = last(await c.say('jana', POST));
    await c.react('ben', card, '✅');
    await c.pass(2 * HOUR);
    return card;
  };

  it('is held, asks its author alone, and leaves when it still stands', async () => {
    const card = await late();
    expect((await c.proposal(card)).publications[0]).toMatchObject({ state: 'held', held: 'late' });
    const [asked] = await notices('jana', 'Gilt er noch');
    expect(await notices('ben', 'Gilt er noch')).toHaveLength(0);
    expect(code(await c.press('ben', card, 'still'))).toBe('not-yours');
    expect(code(await c.press('jana', asked?.id ?? '', 'still'))).toBe('ok');
    await c.pass(0);
    expect(await status(card)).toBe('published');
  });

  it('is cancelled after two working days of silence, once, however often and late the clock runs', async () => {
    const card = await late();
    c.at('2026-11-26T11:59:00.000Z');
    await c.tick();
    expect((await c.proposal(card)).publications[0]?.state).toBe('held');
    c.at('2026-11-30T15:00:00.000Z');
    await Promise.all([c.tick(), c.tick()]);
    expect((await c.proposal(card)).publications[0]?.state).toBe('cancelled');
    expect(await status(card)).toBe('lapsed');
    const before = await events(card);
    await c.tick();
    expect(await events(card)).toBe(before);
    expect(code(await c.press('jana', card, 'still'))).toBe('wrong-state');
  });
});

describe('a wished time', () => {
  const wished = async (text = POST): Promise<string> => {
    const form = last(await c.say('jana', ''));
    return last(await c.press('jana', form, 'propose', { text, time: '2026-11-24T14:00' }));
  };

  it('is kept: not a minute earlier', async () => {
    const card = await wished();
    await c.react('ben', card, '✅');
    c.at('2026-11-24T12:59:59.999Z');
    await c.pass(0);
    expect(await status(card)).toBe('approved');
    await c.pass(1);
    expect(await status(card)).toBe('published');
  });

  it('that is over is not kept by a new version: its author sets another or none', async () => {
    const card = await wished();
    c.at('2026-11-24T13:00:20.000Z');
    const kept = await c.press('jana', card, 'revise', { text: `${POST} Wirklich.` });
    expect(kept).toMatchObject({ ok: false, code: 'bad-input', message: 'Die Zeit ist schon vorbei.' });
    const fresh = last(await c.press('jana', card, 'revise', { text: `${POST} Wirklich.`, time: '' }));
    expect((await c.proposal(fresh)).facts?.wished).toBeNull();
  });

  it('that is over while the draft waited is not asked with', async () => {
    const form = last(await c.say('jana', ''));
    const dull = { text: 'Wir bieten ganzheitliche Lösungen.', time: '2026-11-24T14:00' };
    const review = last(await c.press('jana', form, 'propose', dull));
    c.at('2026-11-24T16:00:00.000Z');
    const answer = await c.press('jana', review, 'ask');
    expect(answer).toMatchObject({ ok: false, code: 'bad-input', message: 'Die Zeit ist schon vorbei.' });
    expect(await c.store.read((tx) => tx.proposals.list({}, { limit: 5 }))).toEqual([]);
  });

  it('when a yes is taken back in the grace just after it: an hour for another, no more', async () => {
    const reopened = async (text: string): Promise<string> => {
      const card = await wished(text);
      c.at('2026-11-24T12:59:58.000Z');
      await c.react('ben', card, '✅');
      c.at('2026-11-24T13:00:01.000Z');
      await c.react('ben', card, '✅', true);
      await c.tick();
      expect(await status(card)).toBe('open');
      return card;
    };
    const soon = await reopened(POST);
    c.at('2026-11-24T13:59:59.999Z');
    await c.tick();
    await c.react('kim', soon, '✅');
    await c.pass(5_000);
    expect(await status(soon)).toBe('published');
    c.at('2026-11-24T10:00:00.000Z');
    const late = await reopened('Noch eine Mühle repariert, diesmal die Kurbel.');
    c.at('2026-11-24T14:00:00.000Z');
    await c.react('kim', late, '✅');
    expect(await status(late)).toBe('lapsed');
  });

  it('that comes without a yes lapses', async () => {
    const card = await wished();
    c.at('2026-11-24T13:00:00.000Z');
    await c.tick();
    expect(await status(card)).toBe('lapsed');
  });
});

describe('a stop that was asked', () => {
  const asked = async (message: string) => {
    const row = await c.store.read((tx) => tx.outbox.byMessage('playground', message));
    const topic = row?.subject.kind === 'about' ? row.subject.topic : '';
    return c.store.read((tx) => tx.reasons.of(`asked:${topic.slice('stop:'.length)}`));
  };

  it('and confirmed is no longer kept aside, and its button does nothing more', async () => {
    const message = last(await c.say('jana', 'stop microblog Feuer im Lager'));
    expect((await asked(message)).map((r) => r.text)).toEqual(['microblog Feuer im Lager']);
    expect(code(await c.press('jana', message, 'stop'))).toBe('ok');
    expect(await asked(message)).toEqual([]);
    expect(code(await c.press('jana', message, 'stop'))).toBe('wrong-state');
    const { events: stops } = await c.store.read((tx) => tx.streams.load('switch'));
    expect(stops).toMatchObject([{ type: 'stopped', scope: 'microblog' }]);
  });

  it('and never confirmed is forgotten after a day', async () => {
    const message = last(await c.say('jana', 'stop Feuer im Lager'));
    c.later(23 * HOUR);
    await c.tick();
    expect(await asked(message)).toHaveLength(1);
    c.later(2 * HOUR);
    await c.tick();
    expect(await asked(message)).toEqual([]);
  });
});

describe('two thousand colleagues', () => {
  it('cost a yes no more than twenty do: only who asks reads them all', async () => {
    const crowd = async (from: number, to: number): Promise<void> =>
      c.store.transact(async (tx) => {
        for (let n = from; n < to; n += 1) {
          await tx.people.put({
            person: `p${n}`,
            human: `p${n}`,
            ref: { chat: 'playground', user: `u${n}` },
            name: `U${n}`,
            kind: 'colleague',
            locale: 'de',
            email: null,
          });
        }
      });
    let reads = 0;
    const { transact, read } = c.house.store;
    const counted = (work: Parameters<typeof transact>[0]) => (tx: Parameters<typeof work>[0]) => {
      const colleagues = () => {
        reads += 1;
        return tx.people.colleagues();
      };
      return work({ ...tx, people: { ...tx.people, colleagues } });
    };
    const card = last(await c.say('jana', POST));
    await crowd(0, 2_000);
    Object.assign(c.house.store, {
      transact: (w: Parameters<typeof transact>[0]) => transact(counted(w)),
      read: (w: Parameters<typeof read>[0]) => read(counted(w)),
    });
    await c.react('ben', card, '✅');
    await c.pass(5_000);
    await c.press('kim', card, 'undo');
    expect(reads).toBe(0);
    await c.say('jana', 'Morgen reparieren wir die Mühle von 1951.');
    expect(reads).toBe(2);
  });
});
