import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Company, code, company, last, textOf } from '../support/company.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';
const DULL = 'Wir bieten ganzheitliche Lösungen für Ihre Synergien.';
const DAY = 86_400_000;

let c: Company;
beforeEach(async () => {
  c = await company();
});
afterEach(() => c.close());

const draftsOf = (user: string) =>
  c.store.read(async (tx) => tx.drafts.of((await tx.people.byRef({ chat: 'playground', user }))?.person ?? ''));
const cards = async () => (await c.seen('ben')).filter((m) => m.card?.kind === 'proposal');

describe('a draft', () => {
  it('dies after seven days, not before, and its card says so', async () => {
    const review = last(await c.say('jana', DULL));
    c.later(7 * DAY);
    await c.tick();
    expect(await draftsOf('jana')).toHaveLength(1);
    c.later(3_600_000);
    await c.tick();
    expect(await draftsOf('jana')).toEqual([]);
    expect(code(await c.press('jana', review, 'ask'))).toBe('unknown-proposal');
  });

  it('changed on its card until it is clear is asked, once', async () => {
    const review = last(await c.say('jana', DULL));
    const again = last(await c.press('jana', review, 'revise', { text: 'Wir bieten innovative Lösungen.' }));
    expect((await c.read(again)).card?.kind).toBe('review');
    expect(await draftsOf('jana')).toHaveLength(1);
    const card = last(await c.press('jana', again, 'revise', { text: POST }));
    expect((await c.read(card)).card).toMatchObject({ kind: 'proposal', title: POST });
    expect(await draftsOf('jana')).toEqual([]);
    expect(code(await c.press('jana', again, 'ask'))).not.toBe('ok');
    expect(code(await c.press('jana', review, 'ask'))).not.toBe('ok');
    expect(await cards()).toHaveLength(1);
  });

  it('put away is gone, and its card has no buttons left', async () => {
    const review = last(await c.say('jana', DULL));
    const answer = await c.press('jana', review, 'withdraw');
    expect(answer).toEqual({ ok: true, messages: [review] });
    expect((await c.read(review)).card?.actions).toEqual([]);
    expect(await draftsOf('jana')).toEqual([]);
    expect(code(await c.press('jana', review, 'ask'))).toBe('wrong-state');
  });

  it('shows everything found behind "more"', async () => {
    const review = last(await c.say('jana', `${DULL} Projekt Handkurbel.`));
    expect(textOf((await c.read(review)).card ?? expect.fail())).toContain('weitere');
    const all = textOf((await c.read(last(await c.press('jana', review, 'more')))).card ?? expect.fail());
    expect(all).toContain('vertraulich');
    expect(all).toContain('ganzheitliche');
  });
});

describe('a new version', () => {
  const confidential = `${POST} Für Projekt Handkurbel.`;

  it('that is not clear waits with its author, then asks anew', async () => {
    const first = last(await c.say('jana', POST));
    const review = last(await c.press('ben', first, 'revise', { text: confidential }));
    expect((await c.read(review)).to).toBe('ben');
    expect((await c.proposal(first)).revision).toBe(1);
    const second = last(await c.press('ben', review, 'ask'));
    const p = await c.proposal(second);
    expect(p.revision).toBe(2);
    expect(p.authors).toHaveLength(2);
    expect((await c.read(first)).card?.kind).toBe('replaced');
  });

  it('based on an older one is refused, and nothing is lost', async () => {
    const first = last(await c.say('jana', POST));
    const { id } = await c.proposal(first);
    const review = last(await c.press('ben', first, 'revise', { text: confidential }));
    const form = last(await c.say('mira', `revise ${id}`));
    await c.press('jana', first, 'revise', { text: `${POST} Gern wieder.` });
    expect(code(await c.press('ben', review, 'ask'))).toBe('stale-revision');
    expect(await draftsOf('ben')).toHaveLength(1);
    expect(code(await c.press('mira', form, 'revise', { text: `${POST} Von Mira.` }))).toBe('stale-revision');
    expect(code(await c.press('mira', first, 'revise', { text: `${POST} Von Mira.` }))).toBe('stale-revision');
    expect((await c.store.read((tx) => tx.proposals.revisions(id))).map((r) => r.revision)).toEqual([1, 2]);
  });

  it('with nothing but another note makes no card and asks nobody anew', async () => {
    const card = last(await c.say('jana', POST));
    await c.react('ben', card, '✅');
    const before = await c.proposal(card);
    const answer = await c.press('jana', card, 'revise', { text: POST, note: 'Das Foto kommt noch.' });
    expect(answer).toEqual({ ok: true, messages: [expect.any(String), card] });
    expect(textOf((await c.read(card)).card ?? expect.fail())).toContain(
      'Notiz (erscheint nie draußen): Das Foto kommt noch.',
    );
    expect(await c.proposal(card)).toEqual(before);
    expect(await cards()).toHaveLength(1);
    await c.pass(5_000);
    expect((await c.proposal(card)).status).toBe('published');
    expect(code(await c.press('jana', card, 'revise', { text: POST, note: 'Zu spät.' }))).toBe('too-late');
  });

  it('with the same words changes nothing at all, also where a hint stands', async () => {
    const card = last(await c.press('jana', last(await c.say('jana', DULL)), 'ask'));
    const before = await c.proposal(card);
    expect(await c.press('jana', card, 'revise', { text: ` ${DULL}\n` })).toEqual({
      ok: true,
      messages: [expect.any(String), card],
    });
    expect(await c.proposal(card)).toEqual(before);
    expect(await draftsOf('jana')).toEqual([]);
  });

  it('by command takes the words of the command', async () => {
    const { id } = await c.proposal(last(await c.say('jana', POST)));
    const second = last(await c.say('jana', `revise ${id} Heute doch zwei Mühlen repariert, 38 Euro.`));
    expect((await c.read(second)).card?.title).toBe('Heute doch zwei Mühlen repariert, 38 Euro.');
  });
});

describe('a note', () => {
  it('is changed by its authors alone: it leaves no trace', async () => {
    const card = last(await c.say('jana', POST));
    const { id } = await c.proposal(card);
    const note = async () => (await c.store.read((tx) => tx.proposals.revision(id, 1)))?.draft.note;
    await c.press('jana', card, 'revise', { text: POST, note: 'Von Jana.' });
    expect(code(await c.press('ben', card, 'revise', { text: POST, note: 'Von Ben.' }))).toBe('not-yours');
    expect(code(await c.press('ben', card, 'revise', { text: POST, note: 'Von Jana.' }))).toBe('ok');
    expect(await note()).toBe('Von Jana.');
  });

  it('is changed by a co-author, too', async () => {
    const text = `${POST} Gern wieder.`;
    const card = last(await c.press('ben', last(await c.say('jana', POST)), 'revise', { text }));
    const { id } = await c.proposal(card);
    expect(code(await c.press('ben', card, 'revise', { text, note: 'Von Ben.' }))).toBe('ok');
    expect((await c.store.read((tx) => tx.proposals.revision(id, 2)))?.draft.note).toBe('Von Ben.');
  });
});

describe('proposed again', () => {
  const filled = async (message: string) =>
    Object.fromEntries(((await c.read(message)).card?.fields ?? []).map((f) => [f.id, f.value]));
  const signed = async (): Promise<string> => {
    const form = last(await c.say('jana', ''));
    return last(
      await c.press('jana', form, 'propose', { text: POST, signature: 'Jana, Werkstatt', note: 'Vor Montag.' }),
    );
  };

  it('by its author it is what it was', async () => {
    const card = await signed();
    await c.press('jana', card, 'withdraw');
    const form = await filled(last(await c.press('jana', card, 'again')));
    expect(form).toMatchObject({ text: POST, signature: 'Jana, Werkstatt', note: 'Vor Montag.' });
  });

  it('by anybody else it is not signed by somebody else, and has no note', async () => {
    const card = await signed();
    await c.press('jana', card, 'withdraw');
    const form = await filled(last(await c.press('ben', card, 'again')));
    expect(form).toMatchObject({ text: POST, signature: '', note: '' });
  });

  it('corrected by anybody else: neither', async () => {
    const card = await signed();
    await c.react('ben', card, '✅');
    await c.pass(5_000);
    await c.press('kim', last(await c.press('kim', card, 'correct')), 'correct');
    const form = await c.card('kim', (x) => x.kind === 'form');
    expect(await filled(form.id)).toMatchObject({ text: POST, signature: '', note: '' });
  });
});

describe('a word after "Passwort:"', () => {
  it('is asked about, and published as written where its author asks all the same', async () => {
    const text = 'Heute eine Mühle von 1974 repariert, 38 Euro. Unser Passwort: Freundlichkeit';
    const review = await c.read(last(await c.say('jana', text)));
    expect(review.card).toMatchObject({ kind: 'review', title: text });
    const card = last(await c.press('jana', review.id, 'ask'));
    const { id } = await c.proposal(card);
    await c.react('ben', card, '✅');
    await c.pass(5_000);
    const [row] = await c.store.read((tx) => tx.publications.of(id));
    expect(row?.state).toBe('live');
    expect((await c.store.read((tx) => tx.proposals.revision(id, 1)))?.draft.words).toBe(text);
  });
});

describe('a yes on a reminder', () => {
  it('is on the words that stood there: a version that came later is not agreed to', async () => {
    const card = last(await c.say('jana', `@ben ${POST}`));
    c.later(4 * 3_600_000);
    await c.tick();
    const nudge = await c.card('ben', (x) => x.kind === 'notice');
    expect(nudge.card.title).toBe(POST);
    const second = last(await c.press('jana', card, 'revise', { text: `${POST} Und ein Nachsatz.` }));
    expect(code(await c.press('ben', nudge.id, 'yes'))).toBe('stale-revision');
    expect((await c.proposal(second)).status).toBe('open');
  });

  it('counts while the words are the same', async () => {
    const card = last(await c.say('jana', `@ben ${POST}`));
    c.later(4 * 3_600_000);
    await c.tick();
    expect(code(await c.press('ben', (await c.card('ben', (x) => x.kind === 'notice')).id, 'yes'))).toBe('ok');
    expect((await c.proposal(card)).status).toBe('approved');
  });

  it('is not to be had from a card that does not say what it is on', async () => {
    const card = last(await c.say('jana', POST));
    await c.press('jana', card, 'undo');
    await c.react('kim', card, '✅');
    await c.pass(5_000);
    const asked = last(await c.press('ben', card, 'undo'));
    expect(code(await c.press('ben', asked, 'yes'))).toBe('too-late');
  });
});
