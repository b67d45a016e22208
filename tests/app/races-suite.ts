import { afterEach, describe, expect, it } from 'vitest';
import { execute } from '../../src/app/proposals.ts';
import { go, stop } from '../../src/app/switching.ts';
import type { Command } from '../../src/core/decide/index.ts';
import type { Chat } from '../../src/ports/chat.ts';
import type { Network } from '../../src/ports/network.ts';
import { type Company, code, company, last } from '../support/company.ts';
import { gate } from '../support/gate.ts';
import { soon } from '../support/soon.ts';

/** Told on whatever database `where` makes: a new one each time. */
export function racesSuite(where: () => Promise<Pick<NonNullable<Parameters<typeof company>[0]>, 'db'>>): void {
  const POST =
    'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';

  const open: Company[] = [];
  const made = async (...given: Parameters<typeof company>): Promise<Company> => {
    const c = await company({ ...(given[0]?.db === undefined ? await where() : {}), ...given[0] });
    open.push(c);
    return c;
  };
  afterEach(async () => {
    for (const c of open.splice(0).reverse()) await c.close();
  });

  /** A network that counts what reaches it, and can be made slow. */
  function counting(): Network & { readonly sent: string[]; readonly removed: string[]; gate: Promise<void> } {
    const net = {
      network: 'net',
      account: { id: 'net', network: 'net', handle: '@net', answers: 'Jana', default: true },
      can: { remove: true, replies: false, media: false, edit: false, visibility: ['public'] as const },
      pace: null,
      recovery: { class: 'client-id' as const, settleMs: 0, keyTtlMs: 0 },
      sent: [] as string[],
      removed: [] as string[],
      gate: Promise.resolve(),
      measure: (text: string) => ({ used: text.length, limit: 1000, unit: 'characters' as const }),
      preview: ({ text }: { text: string }) => ({ text, used: text.length, limit: 1000, unit: 'characters' as const }),
      prepare: async (part: { publication: string; text: string }, _: unknown, now: string) => ({
        key: part.publication,
        createdAt: now,
        body: part.text,
      }),
      publish: async (prepared: { key: string }) => {
        net.sent.push(prepared.key);
        await net.gate;
        return { kind: 'live' as const, receipt: { remoteId: prepared.key, url: `https://x.example/${prepared.key}` } };
      },
      find: async () => 'cannot-tell' as const,
      remove: async (receipt: { remoteId: string }) => {
        if (net.removed.includes(receipt.remoteId)) return { kind: 'gone' as const };
        net.removed.push(receipt.remoteId);
        return { kind: 'removed' as const };
      },
    };
    return net;
  }

  const withNet = async (net: Network, quorum = 1, more: Parameters<typeof company>[0] = {}): Promise<Company> =>
    made({
      networks: [net],
      leitbild: (l) => ({ ...l, accounts: [net.account], policy: { ...l.policy, post: { ...l.policy.post, quorum } } }),
      ...more,
    });

  describe('two yes in the same millisecond', () => {
    it.each([1, 2])('approve once, where %i are needed', async (quorum) => {
      const net = counting();
      const c = await withNet(net, quorum);
      const card = last(await c.say('jana', POST));
      expect((await Promise.all([c.react('ben', card, '✅'), c.react('kim', card, '✅')])).map(code)).toEqual([
        'ok',
        'ok',
      ]);
      const p = await c.proposal(card);
      expect(p.status).toBe('approved');
      expect(p.publications).toHaveLength(1);
      await Promise.all([c.pass(5_000), c.delivery.drain(), c.delivery.drain()]);
      await c.pass(0);
      expect(net.sent).toHaveLength(1);
    });

    it('of one person are one', async () => {
      const c = await withNet(counting(), 2);
      const card = last(await c.say('jana', POST));
      await Promise.all([c.react('ben', card, '✅'), c.react('ben', card, '👍'), c.press('ben', card, 'yes')]);
      expect((await c.proposal(card)).status).toBe('open');
    });
  });

  describe('the same event', () => {
    it('delivered four times in parallel, to two processes, is carried out once and answered alike', async () => {
      const one = await made();
      const two = await made({ db: one.db, name: 'b' });
      const answers = await Promise.all([one, two, one, two].map((c) => c.say('jana', POST, 'same')));
      expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
      expect(await one.store.read((tx) => tx.proposals.list({}, { limit: 10 }))).toHaveLength(1);
      expect((await one.seen('ben')).filter((m) => m.card?.kind === 'proposal')).toHaveLength(1);
    });
  });

  describe('fifty commands at once', () => {
    it('are all carried out, each once, each with its own card', async () => {
      const c = await made();
      const people = ['jana', 'ben', 'kim', 'alex', 'mira'];
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, n) => c.say(people[n % 5] ?? '', `Mühle ${n} repariert, 38 Euro.`)),
      );
      expect(answers.map(code)).toEqual(Array.from({ length: 50 }, () => 'ok'));
      expect(new Set(answers.map(last)).size).toBe(50);
      expect(await c.store.read((tx) => tx.proposals.list({}, { limit: 100 }))).toHaveLength(50);
      expect((await c.store.verify()).flaws).toEqual([]);
    });
  });

  describe('yes, undo, stop and the worker at once', () => {
    it.each(Array.from({ length: 12 }, (_, n) => n))('leave one story, try %i', async (n) => {
      const net = counting();
      const c = await withNet(net);
      const card = last(await c.say('jana', POST));
      await c.react('ben', card, '✅');
      const stop = last(await c.say('mira', 'stop Feuer'));
      c.later(5_000);
      const acts = [
        () => c.react('kim', card, '✅'),
        () => c.press('alex', card, 'confirm-undo'),
        () => c.press('mira', stop, 'stop'),
        () => c.delivery.drain(),
        () => c.react('ben', card, '✅', true),
        () => c.press('kim', card, 'object', { reason: 'Halt.' }),
      ];
      await Promise.all(acts.map((_, i) => acts[(i * 5 + n) % acts.length]?.()));
      await c.pass(0);
      await c.pass(60_000);
      const p = await c.proposal(card);
      expect(net.sent.length).toBeLessThanOrEqual(1);
      expect(net.removed.length).toBeLessThanOrEqual(net.sent.length);
      const states = p.publications.map((one) => one.state);
      if (p.undo !== null) expect([net.removed.length, p.status]).toEqual([net.sent.length, 'retracted']);
      else expect(states.filter((s) => s === 'live')).toHaveLength(net.sent.length);
      expect(['retracted', 'published', 'open', 'contested']).toContain(p.status);
      expect((await c.store.verify()).flaws).toEqual([]);
      const row = await c.store.read((tx) => tx.proposals.get(p.id));
      expect(row).toMatchObject({ status: p.status, revision: p.revision, round: p.round });
    });

    it.each(Array.from({ length: 8 }, (_, n) => n))('after an acknowledged stop nothing leaves, try %i', async (n) => {
      const net = counting();
      const c = await withNet(net);
      const cards = await Promise.all(
        [1, 2, 3, 4].map(async (i) => last(await c.say('jana', `Mühle ${i} repariert, 38 Euro.`))),
      );
      for (const card of cards) await c.react('ben', card, '✅');
      const stop = last(await c.say('mira', 'stop Feuer'));
      c.later(5_000);
      const draining = Promise.all([c.delivery.drain(), c.delivery.drain()]);
      for (let i = 0; i < n; i += 1) await c.delivery.step();
      expect(code(await c.press('mira', stop, 'stop'))).toBe('ok');
      const acknowledged = net.sent.length;
      await draining;
      await c.pass(60_000);
      expect(net.sent.length).toBe(acknowledged);
      const states = await Promise.all(cards.map(async (card) => (await c.proposal(card)).status));
      expect(states.filter((s) => s === 'published')).toHaveLength(acknowledged);
    });

    it('a send that is under way when the stop comes is finished and recorded', async () => {
      const net = counting();
      const c = await withNet(net);
      const card = last(await c.say('jana', POST));
      await c.react('ben', card, '✅');
      const stop = last(await c.say('mira', 'stop Feuer'));
      let release: () => void = () => undefined;
      net.gate = new Promise((resolve) => {
        release = resolve;
      });
      c.later(5_000);
      const sending = c.delivery.drain();
      await soon(() => net.sent.length).toBe(1);
      expect(code(await c.press('mira', stop, 'stop'))).toBe('ok');
      release();
      await sending;
      expect((await c.proposal(card)).status).toBe('published');
    });
  });

  describe('a yes and a stop that commit at the same time', () => {
    const by = async (c: Company, user: string) =>
      (await c.store.read((tx) => tx.people.byRef({ chat: 'playground', user }))) ?? expect.fail(user);

    it.each(['the yes first', 'the stop first'])(
      '%s: nothing stays approved, no old yes counts after the go',
      async (order) => {
        const c = await made();
        const card = last(await c.say('jana', POST));
        const { id } = await c.proposal(card);
        const [ben, kim, mira] = [await by(c, 'ben'), await by(c, 'kim'), await by(c, 'mira')];
        const [inside, open] = [gate(), gate()];
        const voice: Command = { type: 'voice', by: ben.person, via: 'button', verdict: 'yes', revision: 1, round: 1 };
        const held = async <T>(work: Promise<T>, first: boolean): Promise<T> => {
          const result = await work;
          if (!first) return result;
          inside.open();
          await open.passed;
          return result;
        };
        const yes = (first: boolean) => c.store.transact((tx) => held(execute(tx, c.house, id, voice), first));
        const halt = (first: boolean) =>
          c.store.transact((tx) => held(stop({ tx, house: c.house, me: mira, cause: null }, 'all', 'Feuer'), first));
        const yesFirst = order === 'the yes first';
        const one = yesFirst ? yes(true) : halt(true);
        await inside.passed;
        const other = yesFirst ? halt(false) : yes(false);
        // Long enough for the other to get as far as it can: to its end, if nothing held it.
        for (let n = 0; n < 30; n += 1) await c.store.read((tx) => tx.proposals.get(id));
        open.open();
        const [first, second] = await Promise.all([one, other]);
        expect([first.ok, second.ok]).toEqual([true, yesFirst]);
        expect((await c.proposal(card)).status).toBe('open');
        for (const me of [kim, mira])
          await c.store.transact((tx) => go({ tx, house: c.house, me, cause: null }, 'all'));
        await c.pass(60_000);
        expect(await c.proposal(card)).toMatchObject({ status: 'open', round: 2 });
      },
    );
  });

  describe('a chat that answers slowly', () => {
    it('holds no transaction: others are decided meanwhile', async () => {
      let release: () => void = () => undefined;
      const slow = new Promise<void>((resolve) => {
        release = resolve;
      });
      let waiting = false;
      const wrap = (chat: Chat): Chat => ({
        ...chat,
        who: async (ref) => {
          if (ref.user === 'ben' && waiting) await slow;
          return chat.who(ref);
        },
      });
      const c = await made({ wrap });
      const card = last(await c.say('jana', POST));
      waiting = true;
      const late = c.react('ben', card, '✅');
      expect(code(await c.react('kim', card, '✅'))).toBe('ok');
      expect((await c.proposal(card)).status).toBe('approved');
      release();
      expect(code(await late)).toBe('ok');
    });
  });
}
