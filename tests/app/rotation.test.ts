import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Company, code, company, last, textOf } from '../support/company.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';
const names = ['ben', 'kim', 'alex', 'mira', 'sam'] as const;

let c: Company;
beforeEach(async () => {
  c = await company();
});
afterEach(() => c.close());

const named = async (card: string): Promise<string | null> => {
  const { named: person } = await c.proposal(card);
  return person === null ? null : ((await c.store.read((tx) => tx.people.byId(person)))?.ref.user ?? null);
};

describe('the rotation', () => {
  it('is fair over twenty posts, and never names the author', async () => {
    const asked = new Map<string, number>();
    const order: (string | null)[] = [];
    for (let n = 0; n < 20; n += 1) {
      const who = await named(last(await c.say('jana', `Mühle ${n} repariert, 38 Euro.`)));
      order.push(who);
      asked.set(who ?? '', (asked.get(who ?? '') ?? 0) + 1);
      c.later(60_000);
    }
    expect([...asked.keys()].sort()).toEqual([...names].sort());
    expect([...asked.values()]).toEqual([4, 4, 4, 4, 4]);
    expect(new Set(order.slice(0, 5)).size).toBe(5);
  });

  it('passes on until nobody is left: then nobody is named, and the card is open to all', async () => {
    const card = last(await c.say('jana', POST));
    const seen: string[] = [];
    for (let who = await named(card); who !== null; who = await named(card)) {
      seen.push(who);
      expect(seen.length).toBeLessThanOrEqual(5);
      expect(code(await c.press(who, card, 'not-now'))).toBe('ok');
    }
    expect(seen.sort()).toEqual([...names].sort());
    const text = textOf((await c.read(card)).card ?? expect.fail());
    expect(text).toContain('Von Jana.');
    expect(text).not.toContain('liest du drüber');
    expect(code(await c.react(seen[0] ?? '', card, '✅'))).toBe('ok');
    expect((await c.proposal(card)).status).toBe('approved');
  });

  it('is not moved by somebody who is not named', async () => {
    const card = last(await c.say('jana', `@ben ${POST}`));
    expect(code(await c.press('kim', card, 'not-now'))).toBe('ok');
    expect(await named(card)).toBe('ben');
  });

  it('goes on where whoever is named changes the words: nobody is asked about their own', async () => {
    const card = last(await c.say('jana', `@kim ${POST}`));
    const id = (await c.proposal(card)).id;
    const second = last(await c.say('kim', `revise ${id} ${POST} Und zwei Mahlkegel dazu.`));
    const who = await named(second);
    expect(names.filter((one) => one !== 'kim')).toContain(who);
    const text = textOf((await c.read(second)).card ?? expect.fail());
    expect(text).toMatch(/Jana und Kim fragen: (?!Kim|Jana)\p{L}+, liest du drüber/u);
    expect(code(await c.react(who ?? '', second, '✅'))).toBe('ok');
  });

  it('stays where somebody else changes them', async () => {
    const card = last(await c.say('jana', `@kim ${POST}`));
    const id = (await c.proposal(card)).id;
    expect(await named(last(await c.say('ben', `revise ${id} ${POST} Und zwei Mahlkegel dazu.`)))).toBe('kim');
  });
});

describe('a name as the first word', () => {
  it.each(['@ben', '@Ben', '@BEN'])('%s asks Ben, and is no part of the post', async (name) => {
    const card = last(await c.say('jana', `${name} ${POST}`));
    expect(await named(card)).toBe('ben');
    expect((await c.read(card)).card?.title).toBe(POST);
  });

  it('outlives the way over the review', async () => {
    for (const step of ['ask', 'revise'] as const) {
      const review = last(await c.say('jana', '@sam Wir bieten ganzheitliche Lösungen.'));
      const more = last(await c.press('jana', review, 'more'));
      const card = last(await c.press('jana', more, step, step === 'revise' ? { text: POST } : {}));
      expect(await named(card), step).toBe('sam');
    }
  });

  it.each(['@gibtsnicht', '@gast', '@robo', '@jana'])(
    '%s, whom nobody can ask, is said and never silently dropped or kept',
    async (name) => {
      const answer = await c.say('jana', `${name} ${POST}`);
      expect(answer).toMatchObject({ ok: false, code: 'bad-input' });
      if (!answer.ok) expect(answer.message).toContain(`»${name}«`);
      expect(await c.store.read((tx) => tx.proposals.list({}, { limit: 5 }))).toEqual([]);
      const form = await c.card('jana', (x) => x.kind === 'form');
      expect(answer.messages).toContain(form.id);
      expect(form.card.fields?.find((f) => f.id === 'text')?.value).toBe(POST);
      const card = last(await c.press('jana', form.id, 'propose', { text: `${name} ${POST}` }));
      expect((await c.read(card)).card?.title).toBe(`${name} ${POST}`);
    },
  );

  it.each(['@ben', '@ben \u00a0\n'])(
    '%j alone is the form, and whoever is wished for stays so to the end',
    async (typed) => {
      const form = await c.read(last(await c.say('jana', typed)));
      expect(await c.store.read((tx) => tx.proposals.list({}, { limit: 5 }))).toEqual([]);
      expect(form.card?.kind).toBe('form');
      expect(textOf(form.card ?? expect.fail())).toContain('Gegenlesen soll: Ben.');
      const review = last(await c.press('jana', form.id, 'propose', { text: 'Wir bieten ganzheitliche Lösungen.' }));
      const again = last(await c.press('jana', review, 'revise'));
      expect(textOf((await c.read(again)).card ?? expect.fail())).toContain('Gegenlesen soll: Ben.');
      const card = last(await c.press('jana', again, 'propose', { text: POST }));
      expect(await named(card)).toBe('ben');
      expect((await c.read(card)).card?.title).toBe(POST);
    },
  );

  it('alone, by a whole name with a space, is the form as well', async () => {
    await c.store.transact((tx) =>
      tx.people.put({
        kind: 'colleague',
        locale: 'de',
        email: null,
        ref: { chat: 'playground', user: 'u1' },
        name: 'Mara Lind',
        person: 'p-u1',
        human: 'p-u1',
      }),
    );
    const form = await c.read(last(await c.say('jana', '@Mara Lind')));
    expect(textOf(form.card ?? expect.fail())).toContain('Gegenlesen soll: Mara Lind.');
  });

  it('alone, of whom nobody is called so, is said beside an empty form', async () => {
    const answer = await c.say('jana', '@gibtsnicht');
    expect(answer).toMatchObject({ ok: false, message: 'Hier heißt niemand »@gibtsnicht«, der gegenlesen könnte.' });
    if (!answer.ok) expect(answer.hint).toContain('Das Formular ist offen');
    const { card } = await c.card('jana', (x) => x.kind === 'form');
    expect(card.fields?.find((f) => f.id === 'text')?.value).toBe('');
    expect(await c.store.read((tx) => tx.proposals.list({}, { limit: 5 }))).toEqual([]);
  });

  it('after -- is part of the post', async () => {
    expect((await c.read(last(await c.say('jana', `-- @ben ${POST}`)))).card?.title).toBe(`@ben ${POST}`);
  });
});
