import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Company, company, last } from '../support/company.ts';

/** Told on whatever database `where` makes: a new one each time. */
export function journeySuite(where: () => Promise<Pick<NonNullable<Parameters<typeof company>[0]>, 'db'>>): void {
  const POST =
    'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';
  const DULL = 'Wir bieten ganzheitliche Lösungen für Ihre Synergien.';

  let c: Company;
  beforeEach(async () => {
    c = await company(await where());
  });
  afterEach(() => c.close());

  const code = (answer: Awaited<ReturnType<Company['say']>>): string => (answer.ok ? 'ok' : answer.code);
  const stateOf = async (id: string): Promise<string | undefined> => (await c.read(id)).card?.proposal?.state;

  describe('a post', () => {
    it('is proposed, checked by a colleague, live after the grace, undone and gone', async () => {
      const card = last(await c.say('jana', POST));
      expect((await c.read(card)).card).toMatchObject({
        kind: 'proposal',
        title: POST,
        proposal: { state: 'open', revision: 1 },
      });
      expect(code(await c.react('ben', card, '✅'))).toBe('ok');
      expect(await stateOf(card)).toBe('approved');
      await c.pass(4_999);
      expect(await stateOf(card)).toBe('approved');
      await c.pass(1);
      expect(await stateOf(card)).toBe('published');
      const published = await c.card('alex', (x) => x.kind === 'published');
      const asked = last(await c.press('alex', published.id, 'undo'));
      const confirm = await c.card('alex', (x) => x.actions.some((a) => a.id === 'confirm-undo'));
      expect(confirm.to).toBe('alex');
      expect(asked).toBeDefined();
      expect(code(await c.press('alex', confirm.id, 'confirm-undo'))).toBe('ok');
      await c.pass(1_000);
      expect(await stateOf(card)).toBe('retracted');
      const told = (await c.read(published.id)).card;
      expect(told?.lines.map((l) => l.text).join(' ')).toContain('Zurückgeholt von Alex');
      expect(told?.actions).toEqual([]);
      const certificate = await c.card('ben', (x) => x.kind === 'notice' && x.proposal?.state === 'retracted');
      expect([certificate.card.title, ...certificate.card.lines.map((l) => l.text)].join(' ')).toContain('Alex');
    });

    it('with advice is shown to its author first, privately, and goes on when asked', async () => {
      const review = await c.read(last(await c.say('jana', DULL)));
      expect(review.to).toBe('jana');
      expect(review.card?.kind).toBe('review');
      expect((await c.seen('ben')).some((m) => m.card?.kind === 'review')).toBe(false);
      const card = last(await c.press('jana', review.id, 'ask'));
      expect(await stateOf(card)).toBe('open');
    });

    it('with a secret never leaves its author, and is kept masked', async () => {
      const secret = `AKIA${'IOSFODNN7EXAMPLE'}`;
      const review = await c.read(last(await c.say('jana', `Unser Schlüssel ist ${secret}`)));
      expect(JSON.stringify(review)).not.toContain(secret);
      expect(code(await c.press('jana', review.id, 'ask'))).toBe('hard-rule');
    });

    it('revised asks again: a new card, the old one shrinks, old voices are gone', async () => {
      const first = last(await c.say('jana', POST));
      await c.react('ben', first, '✅');
      const second = last(await c.press('kim', first, 'revise', { text: `${POST} Gern wieder.` }));
      expect(second).not.toBe(first);
      expect((await c.read(first)).card?.kind).toBe('replaced');
      expect(await stateOf(second)).toBe('open');
      expect(code(await c.react('ben', first, '👍'))).toBe('stale-revision');
      expect(code(await c.react('kim', second, '✅'))).toBe('own-words');
      expect(code(await c.react('ben', second, '✅'))).toBe('ok');
      await c.pass(5_000);
      expect(await stateOf(second)).toBe('published');
    });

    it('asks once before it is corrected: until then it stays where it is', async () => {
      const card = last(await c.say('jana', POST));
      await c.react('ben', card, '✅');
      await c.pass(5_000);
      const asked = await c.read(last(await c.press('jana', card, 'correct')));
      expect(asked.card?.actions.map((one) => one.id)).toEqual(['confirm-undo', 'correct']);
      await c.pass(5_000);
      expect(await stateOf(card)).toBe('published');
      expect(code(await c.press('jana', asked.id, 'correct'))).toBe('ok');
      await c.pass(5_000);
      expect(await stateOf(card)).toBe('retracted');
    });

    it('is proposed again, corrected, in a prefilled form', async () => {
      const card = last(await c.say('jana', POST));
      await c.react('ben', card, '✅');
      await c.pass(5_000);
      await c.press('jana', last(await c.press('jana', card, 'correct')), 'correct');
      const form = await c.card('jana', (x) => x.kind === 'form');
      expect(form.card.fields?.find((f) => f.id === 'text')?.value).toBe(POST);
      expect(code(await c.press('jana', form.id, 'propose', { text: `${POST} Berichtigt.` }))).toBe('ok');
    });
  });

  describe('a refusal', () => {
    it.each([
      ['jana', 'own-words', 'eigenen Worte'],
      ['gast', 'not-a-colleague', 'Gäste'],
      ['robo', 'not-a-colleague', 'bots'],
    ])('tells %s that the ✅ does not count: %s', async (person, expected, words) => {
      const card = last(await c.say('jana', POST));
      const answer = await c.react(person, card, '✅');
      expect(answer).toMatchObject({ ok: false, code: expected });
      if (!answer.ok) expect(answer.message + answer.hint).toContain(words);
      expect(await stateOf(card)).toBe('open');
      await c.pass(60_000);
      expect(await stateOf(card)).toBe('open');
    });

    it('speaks the language of whoever asked', async () => {
      const answer = await c.say('alex', 'show nope');
      expect(answer).toMatchObject({ ok: false, code: 'unknown-proposal' });
      if (!answer.ok) expect(answer.message).toContain("don't know");
    });

    it('after the post is live offers to take it back', async () => {
      const card = last(await c.say('jana', POST));
      await c.react('ben', card, '✅');
      await c.pass(5_000);
      const answer = await c.react('kim', card, '⛔');
      expect(code(answer)).toBe('too-late');
      expect((await c.read(last(answer))).card?.actions.map((a) => a.id)).toEqual(['undo']);
    });
  });

  describe('second thoughts', () => {
    it('a ✅ taken back within the grace stops it', async () => {
      const card = last(await c.say('jana', POST));
      await c.react('ben', card, '✅');
      await c.pass(4_000);
      await c.react('ben', card, '✅', true);
      await c.pass(60_000);
      expect(await stateOf(card)).toBe('open');
    });

    it('an objection counts at once, asks for its reason, and is dropped by its objector alone', async () => {
      const card = last(await c.say('jana', POST));
      await c.press('kim', card, 'object');
      expect(await stateOf(card)).toBe('contested');
      const form = await c.card('kim', (x) => x.kind === 'form');
      await c.press('kim', form.id, 'object', { reason: 'Der Preis ist falsch.' });
      expect((await c.read(card)).card?.lines.map((l) => l.text).join()).toContain('Der Preis ist falsch.');
      expect(code(await c.press('ben', card, 'drop'))).toBe('not-yours');
      expect(code(await c.press('kim', card, 'drop'))).toBe('ok');
      expect(await stateOf(card)).toBe('open');
    });

    it('"not now" passes the card on, silently', async () => {
      const card = last(await c.say('jana', `@ben ${POST}`));
      expect((await c.read(card)).card?.lines[0]?.text).toContain('Ben');
      await c.press('ben', card, 'not-now');
      expect((await c.read(card)).card?.lines[0]?.text).not.toContain('Ben');
    });

    it('a note changes nothing and reaches the author', async () => {
      const card = last(await c.say('jana', POST));
      expect(code(await c.react('ben', card, '✏️'))).toBe('ok');
      expect(await stateOf(card)).toBe('open');
      expect((await c.seen('jana')).at(-1)?.card?.kind).toBe('notice');
    });
  });

  describe('stop', () => {
    const stop = async (person: string, reason: string): Promise<void> => {
      await c.press(person, last(await c.say(person, `stop ${reason}`)), 'stop');
    };
    const go = async (person: string): Promise<string> =>
      code(await c.press(person, last(await c.say(person, 'go')), 'go'));

    it('voids what was approved and unsent; go needs two, and opens a new round', async () => {
      const card = last(await c.say('jana', POST));
      await c.react('ben', card, '✅');
      await stop('jana', 'Falscher Preis');
      await c.pass(60_000);
      expect(await stateOf(card)).toBe('open');
      expect(code(await c.react('kim', card, '✅'))).toBe('stopped');
      expect(await go('jana')).toBe('ok');
      expect(await go('jana')).toBe('second-person-needed');
      expect(await go('ben')).toBe('ok');
      const fresh = await c.card('ben', (x) => x.kind === 'proposal');
      expect(fresh.id).not.toBe(card);
      expect((await c.read(card)).card?.kind).toBe('replaced');
      await c.react('ben', fresh.id, '✅');
      await c.pass(5_000);
      expect(await stateOf(fresh.id)).toBe('published');
    });
  });

  describe('a question that was answered', () => {
    it('has no buttons any more, and an old form of a post that is out is not offered', async () => {
      const card = last(await c.say('jana', POST));
      const asked = last(await c.say('kim', 'stop'));
      expect((await c.read(asked)).card?.fields?.map((f) => f.id)).toEqual(['reason']);
      await c.press('kim', asked, 'stop', { reason: 'Es brennt' });
      expect((await c.read(asked)).card?.actions).toEqual([]);
      const text = (await c.read(card)).card?.lines.map((l) => l.text).join(' ');
      expect(text).toContain('Angehalten');
      const said = await c.card('ben', (x) => x.kind === 'notice');
      expect(said.card.lines.map((l) => l.text).join(' ')).toContain('Es brennt');
    });

    it('a proposal made while stopped has a new card after the go, without the banner', async () => {
      await c.press('kim', last(await c.say('kim', 'stop Feuer')), 'stop');
      const card = last(await c.say('jana', POST));
      for (const person of ['kim', 'ben']) await c.press(person, last(await c.say(person, 'go')), 'go');
      const fresh = await c.card('ben', (x) => x.kind === 'proposal');
      expect(fresh.id).not.toBe(card);
      expect(fresh.card.lines.map((l) => l.text).join(' ')).not.toContain('Angehalten');
      await c.react('ben', fresh.id, '✅');
      await c.pass(5_000);
      expect(code(await c.press('kim', fresh.id, 'revise'))).toBe('too-late');
    });
  });

  describe('the same event again', () => {
    it('returns the first answer and changes nothing', async () => {
      const first = await c.say('jana', POST, 'once');
      const again = await c.say('jana', POST, 'once');
      expect(again).toEqual(first);
      expect((await c.seen('ben')).filter((m) => m.card?.kind === 'proposal')).toHaveLength(1);
    });

    it('stored by a process that died is carried out by the next', async () => {
      const incoming = {
        event: 'lost',
        from: { chat: 'playground', user: 'jana' },
        intent: { kind: 'command', text: POST },
      } as const;
      await c.store.transact((tx) => tx.inbox.add(incoming, c.house.clock.now()));
      expect(await c.box.recover()).toBe(1);
      expect((await c.seen('ben')).filter((m) => m.card?.kind === 'proposal')).toHaveLength(1);
      expect(await c.box.recover()).toBe(0);
    });
  });

  describe('the log', () => {
    it('holds no name, no word and no chat id, and its chain verifies', async () => {
      const card = last(await c.say('jana', POST));
      await c.press('kim', card, 'object', { reason: 'Der Preis fehlt.' });
      const id = (await c.card('ben', (x) => x.kind === 'proposal')).card.proposal?.id ?? '';
      const { events } = await c.store.read((tx) => tx.streams.load(`proposal:${id}`));
      expect(events.length).toBeGreaterThan(2);
      expect(JSON.stringify(events)).not.toMatch(/jana|kim|playground|Mühle|Preis/i);
      expect((await c.store.verify()).flaws).toEqual([]);
    });
  });
}
