import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Company, code, company, last, textOf } from '../support/company.ts';

/** Told on whatever database `where` makes: a new one each time. */
export function objectionsSuite(where: () => Promise<Pick<NonNullable<Parameters<typeof company>[0]>, 'db'>>): void {
  const POST =
    'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';
  const CONFIDENTIAL = 'Für Projekt Handkurbel haben wir heute eine Mühle repariert.';

  let c: Company;
  beforeEach(async () => {
    c = await company(await where());
  });
  afterEach(() => c.close());

  const shown = async (message: string): Promise<string> =>
    textOf((await c.read(message)).card ?? expect.fail('no card'));
  const status = async (message: string): Promise<string> => (await c.proposal(message)).status;
  const formsOf = async (person: string) => (await c.seen(person)).filter((m) => m.card?.kind === 'form');

  describe('an objection', () => {
    it('by reaction is dropped by taking the reaction off, and the quorum is looked at again at once', async () => {
      const card = last(await c.say('jana', POST));
      await c.react('kim', card, '⛔');
      expect(code(await c.react('ben', card, '✅'))).toBe('ok');
      expect(await status(card)).toBe('contested');
      await c.react('kim', card, '⛔', true);
      expect(await status(card)).toBe('approved');
    });

    it('by reaction and by button: both must go, and the reason is asked for once', async () => {
      const card = last(await c.say('jana', POST));
      await c.react('kim', card, '⛔');
      await c.press('kim', card, 'object');
      await c.react('kim', card, '👎🏽');
      expect(await formsOf('kim')).toHaveLength(1);
      await c.react('kim', card, '⛔', true);
      await c.react('kim', card, '👎', true);
      expect(await status(card)).toBe('contested');
      expect(code(await c.press('kim', card, 'take-back'))).toBe('ok');
      expect(await status(card)).toBe('open');
      expect(code(await c.press('kim', card, 'take-back'))).toBe('nothing-to-take-back');
    });

    it('dropped by its button goes whole, whatever signals it had', async () => {
      const card = last(await c.say('jana', POST));
      await c.react('kim', card, '⛔');
      await c.press('kim', card, 'object');
      await c.press('kim', card, 'drop');
      expect(await status(card)).toBe('open');
      await c.react('ben', card, '✅');
      expect(await status(card)).toBe('approved');
    });

    it('says how it goes on: what a new version takes, and what is enough once it is dropped', async () => {
      const first = last(await c.say('jana', POST));
      await c.press('kim', first, 'object', { reason: 'Der Preis fehlt.' });
      expect(await shown(first)).toContain('dann braucht die neue Fassung 2 Stimmen.');
      expect(await shown(first)).toContain('lässt den Einspruch fallen; dann reicht eine.');
      await c.press('ben', first, 'object', { reason: 'Das Jahr auch.' });
      expect(await shown(first)).toContain('Umstritten: 2 Einsprüche stehen.');
      expect(await shown(first)).toContain('dann braucht die neue Fassung 3 Stimmen.');
      const second = last(await c.press('jana', first, 'revise', { text: `${POST} Mit Preis.` }));
      expect(await shown(second)).toContain('3 Stimmen fehlen noch.');
      for (const person of ['ben', 'kim']) await c.press(person, second, 'drop');
      expect(await shown(second)).toContain('Eine Stimme fehlt noch.');
    });

    it('costs nothing for hints that go with the words: they were overridden in the old ones', async () => {
      const review = last(await c.say('jana', CONFIDENTIAL));
      const first = last(await c.press('jana', review, 'ask'));
      await c.press('mira', first, 'override', { reason: 'Ist öffentlich.' });
      await c.press('kim', first, 'object', { reason: 'Der Preis fehlt.' });
      expect(await shown(first)).toContain('dann braucht die neue Fassung 2 Stimmen.');
      expect(await shown(first)).toContain('lässt den Einspruch fallen; dann reichen 2.');
      const second = last(await c.press('jana', first, 'revise', { text: POST }));
      expect(await shown(second)).toContain('2 Stimmen fehlen noch.');
    });

    it('outlives the revision: one voice more until it is dropped, from any card', async () => {
      const first = last(await c.say('jana', POST));
      await c.press('kim', first, 'object', { reason: 'Der Preis fehlt.' });
      const second = last(await c.press('jana', first, 'revise', { text: `${POST} Mit Preis.` }));
      expect(await status(second)).toBe('open');
      expect(await shown(second)).toContain(
        'Kim hatte Einspruch gegen eine frühere Fassung (Der Preis fehlt.); es braucht eine Stimme mehr.',
      );
      await c.react('ben', second, '✅');
      expect(await status(second)).toBe('open');
      expect(await shown(second)).toContain('Eine Stimme fehlt noch.');
      expect(code(await c.press('ben', second, 'drop'))).toBe('not-yours');
      expect(code(await c.press('kim', first, 'drop'))).toBe('ok');
      expect(await status(second)).toBe('approved');
    });

    it('wins over the yes of the same person, and tells the author', async () => {
      const card = last(await c.say('jana', POST));
      await c.react('kim', card, '✅');
      expect(await status(card)).toBe('approved');
      await c.press('kim', card, 'object', { reason: 'Doch nicht.' });
      expect(await status(card)).toBe('contested');
      const told = (await c.seen('jana')).findLast((m) => m.to === 'jana');
      expect(textOf(told?.card ?? expect.fail())).toContain('Kim hat Einspruch erhoben.');
    });

    it('of somebody on own words is refused', async () => {
      expect(code(await c.press('jana', last(await c.say('jana', POST)), 'object', { reason: 'x' }))).toBe('own-words');
    });
  });

  describe('a false hard finding', () => {
    const asked = async (): Promise<string> =>
      last(await c.press('jana', last(await c.say('jana', CONFIDENTIAL)), 'ask'));

    it('is overridden with a reason, by somebody else, and takes one more voice', async () => {
      const card = await asked();
      await c.react('ben', card, '✅');
      expect(await status(card)).toBe('open');
      expect(await shown(card)).toContain('Ein Hinweis hält den Beitrag auf');
      expect(await shown(card)).not.toContain('0 Stimmen');
      expect(code(await c.press('jana', card, 'override', { reason: 'Ich weiß es besser.' }))).toBe('own-words');
      expect(code(await c.press('kim', card, 'override'))).toBe('ok');
      const form = await c.card('kim', (x) => x.kind === 'form');
      expect(code(await c.press('kim', form.id, 'override', { reason: ' ' }))).toBe('bad-input');
      expect(code(await c.press('kim', form.id, 'override', { reason: 'Der Mietvertrag ist unterschrieben.' }))).toBe(
        'ok',
      );
      expect(await shown(card)).toContain(
        'Kim hat überstimmt: »Projekt Handkurbel« ist noch vertraulich. Grund: Der Mietvertrag ist unterschrieben.',
      );
      expect(await status(card)).toBe('open');
      await c.react('kim', card, '✅');
      expect(await status(card)).toBe('approved');
      await c.pass(5_000);
      expect(await status(card)).toBe('published');
    });

    it('overridden on an older version stays standing on the new one', async () => {
      const card = await asked();
      await c.press('kim', card, 'override');
      const form = await c.card('kim', (x) => x.kind === 'form');
      const review = last(await c.press('jana', card, 'revise', { text: `${CONFIDENTIAL} Der Laden wird groß.` }));
      const second = last(await c.press('jana', review, 'ask'));
      expect(code(await c.press('kim', form.id, 'override', { reason: 'Darum.' }))).toBe('stale-revision');
      const { id } = await c.proposal(second);
      expect(await c.store.read((tx) => tx.reasons.of(id))).toEqual([]);
      await c.react('ben', second, '✅');
      await c.react('mira', second, '✅');
      expect(await status(second)).toBe('open');
    });

    it('once the finding is gone there is nothing to override', async () => {
      expect(code(await c.press('kim', last(await c.say('jana', POST)), 'override', { reason: 'Darum.' }))).toBe(
        'wrong-state',
      );
    });
  });
}
