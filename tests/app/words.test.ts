import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Company, code, company, last, textOf } from '../support/company.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';
const OTHER = 'Gestern eine Mühle von 1961 repariert. Das Gewinde war hin, jetzt läuft sie wieder. Kosten: 21 Euro.';
/** As numbers are made outside of tests. */
const NUMBER = 'yhv408m72n8';

let c: Company;
beforeEach(async () => {
  c = await company();
});
afterEach(() => c.close());

const proposals = () => c.store.read((tx) => tx.proposals.list({}, { limit: 50 }));
const said = async (person: string, text: string) => {
  const answer = await c.say(person, text);
  return answer.ok ? '' : `${answer.message} ${answer.hint}`;
};
const cardsFor = async (answer: Awaited<ReturnType<Company['say']>>) =>
  Promise.all(answer.messages.map(async (id) => (await c.read(id)).card ?? expect.fail()));

describe('a command with a slip of the hand', () => {
  it.each([
    ['unod 123', 'Meintest du /voice undo 123?', '/voice -- unod 123'],
    ['wihtdraw 123', 'Meintest du /voice withdraw 123?', '/voice -- wihtdraw 123'],
    ['Stopp alles sofort', 'Meintest du /voice stop alles sofort?', '/voice -- Stopp alles sofort'],
    [`shwo ${NUMBER}`, `Meintest du /voice show ${NUMBER}?`, `/voice -- shwo ${NUMBER}`],
  ])('%j is asked about, and goes to nobody', async (typed, message, hint) => {
    const words = await said('jana', typed);
    expect(words).toContain(message);
    expect(words).toContain(hint);
    expect(await proposals()).toEqual([]);
  });

  it('loses nothing of a long text: it is in a form', async () => {
    const typed = `rivise ${NUMBER} ${POST}`;
    const answer = await c.say('jana', typed);
    expect(answer).toMatchObject({ ok: false, message: `Meintest du /voice revise ${NUMBER} …?` });
    const form = (await cardsFor(answer)).find((card) => card.kind === 'form');
    expect(form?.fields?.find((field) => field.id === 'text')?.value).toBe(typed);
    expect(await proposals()).toEqual([]);
  });

  it('still asks a guest nothing but whether they meant to read', async () => {
    expect(await said('gast', 'lsit mine')).toContain('/voice list mine');
    expect(code(await c.say('gast', `rivise ${NUMBER} ${POST}`))).toBe('not-a-colleague');
  });

  it('typed behind the command once more is the command', async () => {
    expect(await said('jana', '/voice undo 123')).toContain('»123«');
    expect(await proposals()).toEqual([]);
  });
});

describe('somebody nobody is called like', () => {
  const formOf = async (text: string) =>
    (await cardsFor(await c.say('jana', text))).find((card) => card.kind === 'form') ?? expect.fail();

  it.each(['@bne', '@be', '@Benn'])('%s is nearly Ben, and the form says how Ben is asked', async (name) => {
    const form = await formOf(`${name} Hallo`);
    expect(textOf(form)).toContain('Meintest du @ben? So fragst du jemanden Bestimmtes: /voice @ben');
    expect(form.fields?.find((field) => field.id === 'text')?.value).toBe('Hallo');
  });

  it('and nearly like nobody: the form says how anybody is asked', async () => {
    const text = textOf(await formOf('@zacharias Hallo'));
    expect(text).toContain('/voice @name');
    expect(text).not.toContain('Meintest du');
  });

  it('asks by a first name that only one has, and by a whole name as it is written', async () => {
    const twin = { kind: 'colleague', locale: 'de', email: null } as const;
    await c.store.transact(async (tx) => {
      for (const [user, name] of [
        ['u1', 'Mara Lind'],
        ['u2', 'Olaf Lind'],
        ['u3', 'Olaf Sand'],
      ] as const) {
        await tx.people.put({
          ...twin,
          ref: { chat: 'playground', user },
          name,
          person: `p-${user}`,
          human: `p-${user}`,
        });
      }
    });
    const asked = async (typed: string) => {
      const card = last(await c.say('jana', typed));
      const { named } = await c.proposal(card);
      return [named, (await c.read(card)).card?.title];
    };
    expect(await asked(`@mara ${POST}`)).toEqual(['p-u1', POST]);
    expect(await asked(`@Olaf Sand ${POST}`)).toEqual(['p-u3', POST]);
    expect(await asked(`@olaf.lind ${POST}`)).toEqual(['p-u2', POST]);
    expect(textOf(await formOf('@olaf Hallo'))).toMatch(/Meintest du @olaf\.(lind|sand)\?/);
  });

  it('is not the author, however near', async () => {
    expect(textOf(await formOf('@jana Hallo'))).not.toContain('@jana?');
  });
});

describe("one's own proposal", () => {
  it('is not objected to: it is revised or withdrawn', async () => {
    const card = last(await c.say('jana', POST));
    for (const answer of [await c.press('jana', card, 'object'), await c.react('jana', card, '⛔')]) {
      expect(answer).toMatchObject({ ok: false, code: 'own-words' });
      if (!answer.ok) expect(answer.hint).toMatch(/»Ändern«.*»Zurückziehen«/);
    }
    const yes = await c.press('jana', card, 'yes');
    expect(yes).toMatchObject({ code: 'own-words', hint: expect.stringContaining('Warte') });
    expect(yes).not.toMatchObject({ hint: expect.stringContaining('Gerade nicht') });
  });
});

describe('a command without the number it is about', () => {
  const idOf = async (text: string) => (await c.proposal(last(await c.say('jana', text)))).id;

  it.each(['revise', 'withdraw', 'undo'])('%s names what is open, and does nothing', async (word) => {
    const ids = [await idOf(POST), await idOf(OTHER)];
    const [card] = await cardsFor(await c.say('jana', word));
    for (const id of ids) expect(textOf(card ?? expect.fail())).toContain(`${id} · offen`);
    expect(textOf(card ?? expect.fail())).toContain(`/voice ${word === 'undo' ? 'withdraw' : word} ${ids[1]}`);
    expect((await proposals()).map((row) => row.status)).toEqual(['open', 'open']);
  });

  it('show shows the only one, and asks which of two', async () => {
    const id = await idOf(POST);
    expect((await cardsFor(await c.say('jana', 'show')))[0]).toMatchObject({ kind: 'show', proposal: { id } });
    await idOf(OTHER);
    expect((await cardsFor(await c.say('jana', 'show')))[0]?.kind).toBe('list');
  });

  it('never offers what is somebody else’s', async () => {
    await idOf(POST);
    for (const word of ['show', 'revise', 'withdraw']) {
      const answer = await c.say('ben', word);
      expect(answer).toMatchObject({ ok: false, code: 'unknown-proposal' });
      if (!answer.ok) expect(`${answer.message} ${answer.hint}`).toMatch(/fehlt.*\/voice list/);
    }
  });
});

describe('what is not out yet', () => {
  it('cannot be taken back, and the answer says what can be done instead', async () => {
    const card = last(await c.say('jana', POST));
    const { id } = await c.proposal(card);
    const words = await said('jana', `undo ${id}`);
    expect(words).toContain('Der Beitrag ist offen. Noch ist nichts draußen');
    expect(words).toMatch(/\/voice revise.*\/voice withdraw/);
    expect(await said('jana', `withdraw ${id}`)).toBe('');
    expect(await said('jana', `undo ${id}`)).toContain('zurückgezogen. Mit »Noch einmal vorschlagen«');
  });
});

describe('a new version', () => {
  const revised = async (values: Record<string, string>) => {
    const card = last(await c.say('jana', POST));
    await c.press('kim', card, 'object', { reason: 'Der Preis fehlt.' });
    await c.press('jana', card, 'revise');
    const form = await c.card('jana', (one) => one.kind === 'form');
    const answer = await c.press('jana', form.id, 'revise', { text: POST, ...values });
    return { answer, form: (await c.read(form.id)).card, proposal: await c.proposal(card) };
  };

  it('in which nothing is new says so, and asks nobody anew', async () => {
    const { answer, form, proposal } = await revised({});
    expect(proposal).toMatchObject({ revision: 1, status: 'contested' });
    expect(form?.title).toBe('Nichts geändert.');
    expect((await cardsFor(answer)).map(textOf).join()).toContain('Niemand wird neu gefragt');
  });

  it('with a new note alone says that it is kept', async () => {
    const { answer, proposal } = await revised({ note: 'Kim weiß mehr.' });
    expect(proposal.revision).toBe(1);
    expect((await cardsFor(answer)).map(textOf).join()).toContain('Draußen liest sich alles wie zuvor');
  });

  it('with new words asks anew, and says nothing of the kind', async () => {
    const { answer, proposal } = await revised({ text: OTHER });
    expect(proposal.revision).toBe(2);
    expect((await cardsFor(answer)).map(textOf).join()).not.toContain('Niemand wird neu gefragt');
  });

  it('typed as it is says so, too', async () => {
    const { id } = await c.proposal(last(await c.say('jana', POST)));
    expect((await cardsFor(await c.say('jana', `revise ${id} ${POST}`))).map(textOf).join()).toContain(
      'Niemand wird neu gefragt',
    );
  });
});

describe('the Leitbild as it is shown', () => {
  it('names its keepers, its reactions and how it is decided', async () => {
    const [card] = await cardsFor(await c.say('jana', 'leitbild'));
    const text = textOf(card ?? expect.fail());
    expect(text).toContain('Das Leitbild hüten: Kim.');
    expect(text).toMatch(/Reaktionen: ✅.* Ja · ⛔.* Einspruch · ✏️ Anmerkung/);
    expect(text).toContain('Eine Stimme genügt');
    expect(text).toContain('»idiotensicher…«');
    expect(text).not.toContain('Projekt Handkurbel');
  });

  it('counts keepers who have never been here', async () => {
    await c.close();
    c = await company({
      leitbild: (example) => ({ ...example, keepers: [...example.keepers, 'x@y.example', 'slack:U1'] }),
    });
    const [card] = await cardsFor(await c.say('jana', 'leitbild'));
    expect(textOf(card ?? expect.fail())).toContain('Kim und 2 Personen, die noch nie hier waren');
  });
});
