import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { microblog } from '../../adapters/networks/microblog/index.ts';
import { type Draft, plainDraft } from '../../src/core/draft.ts';
import type { Values } from '../../src/ports/chat.ts';
import type { DraftRow, RevisionRow } from '../../src/ports/rows.ts';
import { exampleLeitbild } from '../core/judge.ts';
import { answeringNetwork } from '../support/answering-network.ts';
import { type Company, code, company, last, START } from '../support/company.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';
const OWN = 'Mühle von 1974 repariert: Mahlkegel geschliffen, 38 Euro. Fotos gibt es in der Werkstatt.';
const MORE = 'Der neue Mahlkegel kostet 12 Euro und hält etwa zehn Jahre.';
/** Made of pieces, so that no scanner takes this file for a leak. */
const CANARY = `AKIA${'KANARIENVOGEL234'}`;
const MASKED = `AKIA${'•'.repeat(16)}`;
const picture = (n: number): string => n.toString(16).padStart(64, 'a');

const leitbild = exampleLeitbild();
const home = leitbild.accounts[0] ?? expect.fail();
/** Takes 500 characters, no pictures, and shows everything to everyone. */
const square = { ...home, id: 'square', network: 'square', handle: '@platz', default: false };
const both = { networks: 'microblog,square' };

/** What it takes of a description. */
const DESCRIBED = 1_000;
const describedAtLength = ({ alt }: { readonly alt: string }, i: number) =>
  alt.length > DESCRIBED ? [{ picture: i + 1, why: 'description' as const, used: alt.length, limit: DESCRIBED }] : [];

let c: Company;
beforeEach(async () => {
  c = await company({
    leitbild: (example) => ({ ...example, accounts: [home, square] }),
    networks: [
      microblog(home, { publicUrl: 'http://127.0.0.1:8080' }),
      { ...answeringNetwork(square), unfit: (media) => media.flatMap(describedAtLength) },
    ],
  });
});
afterEach(() => c.close());

const bring = (...numbers: readonly number[]): Promise<void> =>
  c.store.transact(async (tx) => {
    for (const n of numbers) {
      const row = { sha256: picture(n), type: 'image/webp', bytes: Uint8Array.of(n), width: 3, height: 2 };
      await tx.media.put({ ...row, by: null, at: START });
    }
  });
const pictures = (...list: readonly object[]): { readonly media: string } => ({ media: JSON.stringify(list) });
const shot = (n: number, more: object = {}) => ({ id: picture(n), alt: 'Eine Mühle.', people: 'niemand', ...more });

const submit = async (values: Values) =>
  c.press('jana', last(await c.say('jana', '')), 'propose', { text: POST, ...values });
const rows = async (card: string): Promise<readonly RevisionRow[]> => {
  const { id } = await c.proposal(card);
  return c.store.read((tx) => tx.proposals.revisions(id));
};
const revisions = async (card: string): Promise<readonly Draft[]> => (await rows(card)).map(({ draft }) => draft);
/** The draft of a post that was clear, as it is kept. */
const asked = async (values: Values): Promise<Draft> =>
  (await revisions(last(await submit(values))))[0] ?? expect.fail();
const waiting = (): Promise<readonly DraftRow[]> =>
  c.store.read(async (tx) => tx.drafts.of((await tx.people.byRef({ chat: 'playground', user: 'jana' }))?.person ?? ''));
const proposals = () => c.store.read((tx) => tx.proposals.list({}, { limit: 50 }));
/** The draft of a post that went back to its author. */
const held = async (values: Values): Promise<DraftRow> => {
  expect((await c.read(last(await submit(values)))).card?.kind).toBe('review');
  expect(await proposals()).toEqual([]);
  return (await waiting())[0] ?? expect.fail();
};
const refused = async (values: Values): Promise<string> => {
  const answer = await submit(values);
  expect(code(answer)).toBe('bad-input');
  expect([...(await proposals()), ...(await waiting())]).toEqual([]);
  return answer.ok ? '' : answer.message;
};

describe('a form without words', () => {
  it.each(['', '  \n', '\u200b'])('%j is refused beside the field, and nothing is kept', async (text) => {
    const answer = await submit({ text });
    expect(answer).toMatchObject({ ok: false, code: 'bad-input', about: 'text' });
    expect([...(await proposals()), ...(await waiting())]).toEqual([]);
  });

  it('that has a picture or an own wording has something to say', async () => {
    await bring(1);
    expect(code(await submit({ text: '', ...pictures(shot(1)) }))).not.toBe('bad-input');
    expect(code(await submit({ text: '', networks: 'microblog', 'variant:microblog': OWN }))).not.toBe('bad-input');
  });
});

describe('a filled form', () => {
  const rare: Values = { parts: MORE, warning: 'Öl', language: 'de', visibility: 'unlisted' };

  it('is kept whole', async () => {
    const beside = { time: '2026-11-27T14:00', signature: 'Jana', note: 'Vor Montag.' };
    expect(await asked({ ...both, ...rare, ...beside, visibility: 'public', 'variant:square': `${OWN}\r\n` })).toEqual({
      ...plainDraft(POST, ['microblog', 'square']),
      ...beside,
      variants: { square: OWN },
      parts: [MORE],
      warning: 'Öl',
      language: 'de',
      time: '2026-11-27T13:00:00.000Z',
    });
  });

  it('left alone is a plain post', async () => {
    const emptied = { parts: '', warning: ' ', language: '', media: '', 'variant:microblog': '' };
    for (const values of [{}, emptied]) expect(await asked(values)).toEqual(plainDraft(POST, ['microblog']));
  });

  it('opened again for a new version and sent as it is changes nothing', async () => {
    await bring(1);
    const card = last(await submit({ ...rare, ...pictures(shot(1)) }));
    const form = last(await c.say('jana', `revise ${(await c.proposal(card)).id}`));
    const values = Object.fromEntries(((await c.read(form)).card?.fields ?? []).map((f) => [f.id, f.value]));
    expect(values).toMatchObject(rare);
    expect(code(await c.press('jana', form, 'revise', values))).toBe('ok');
    expect(await waiting()).toEqual([]);
    const kept = await revisions(card);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.media).toEqual([{ sha256: picture(1), type: 'image/webp', alt: 'Eine Mühle.', people: 'niemand' }]);
  });

  it('keeps on a new version what was not touched', async () => {
    await bring(1);
    const card = last(await submit({ ...rare, ...pictures(shot(1)) }));
    await c.press('jana', card, 'revise', { text: `${POST} Gern wieder.` });
    const [first, second] = await revisions(card);
    expect(second).toEqual({ ...first, words: `${POST} Gern wieder.` });
  });

  it('emptied for a new version is emptied', async () => {
    await bring(1);
    const card = last(await submit({ ...rare, ...pictures(shot(1)) }));
    const emptied = { parts: '', warning: '', language: '', visibility: 'public', media: '' };
    await c.press('jana', card, 'revise', { text: POST, ...emptied });
    expect((await revisions(card))[1]).toEqual(plainDraft(POST, ['microblog']));
  });
});

describe('the wording of one account', () => {
  it.each([
    ['empty', { ...both, 'variant:square': ' \n ' }],
    ['the common words', { ...both, 'variant:square': `${POST}\n` }],
    ['for an account left out', { networks: 'microblog', 'variant:square': OWN }],
  ] as const)('that is %s is none', async (_, values) => {
    expect((await asked(values)).variants).toEqual({});
  });

  it('stays while the words stay', async () => {
    const card = last(await submit({ ...both, 'variant:square': OWN }));
    await c.press('jana', card, 'revise', { text: POST, warning: 'Öl' });
    expect((await revisions(card)).map(({ variants }) => variants)).toEqual([{ square: OWN }, { square: OWN }]);
  });

  it('is dropped by new words where nobody looked at it, and kept where somebody did', async () => {
    const card = last(await submit({ ...both, 'variant:square': OWN }));
    const seen = last(await c.press('jana', card, 'revise', { text: `${POST} Gern.`, 'variant:square': OWN }));
    await c.press('jana', seen, 'revise', { text: `${POST} Gern wieder.` });
    expect((await revisions(card)).map(({ variants }) => variants)).toEqual([{ square: OWN }, { square: OWN }, {}]);
  });

  it('is read over and measured in place of the words', async () => {
    const { review, draft } = await held({ ...both, 'variant:square': `${OWN} Unser Schlüssel: ${CANARY}` });
    expect(review.findings[0]).toMatchObject({ rule: 'secrets', verdict: 'block', place: 'variant:square' });
    expect(review.measured.map(({ used }) => used)).toEqual([POST.length, OWN.length + 17 + 1 + CANARY.length]);
    expect(draft.variants).toEqual({ square: `${OWN} Unser Schlüssel: ${MASKED}` });
  });

  it.each(['halbe \ud800', 'a\0b', 'x'.repeat(100_001)])('that nobody could keep is refused (%#)', async (text) => {
    expect(await refused({ ...both, 'variant:square': text })).toContain('Der eigene Wortlaut');
  });
});

describe('a thread', () => {
  it('is split at lines of three dashes, and nowhere else', async () => {
    const parts = `${MORE}\r\n \t--- \r\nZwei --- Dinge.\n----\nBeide neu.\n---\n\n---\nEnde bei 40 Euro.\n---`;
    expect((await asked({ parts })).parts).toEqual([MORE, 'Zwei --- Dinge.\n----\nBeide neu.', 'Ende bei 40 Euro.']);
  });

  it('has nine further posts at most', async () => {
    const lines = Array.from({ length: 10 }, (_, i) => `Mühle ${i + 1} kostet 38 Euro.`);
    expect(await refused({ parts: lines.join('\n---\n') })).toBe('Die Reihe hat zu viele Einträge.');
    expect((await asked({ parts: lines.slice(1).join('\n---\n') })).parts).toEqual(lines.slice(1));
  });

  it('with one post too long is blocked, whichever it is', async () => {
    const long = `${MORE} `.repeat(12).trim();
    const { review, draft } = await held({ ...both, parts: [MORE, long, MORE].join('\n---\n') });
    expect(review.measured.map(({ account, used, limit }) => [account, used, limit])).toEqual([
      ['microblog', long.length, 2_000],
      ['square', long.length, 500],
    ]);
    const blocks = review.findings.filter(({ verdict }) => verdict === 'block');
    expect(blocks.map(({ rule, message }) => [rule, message.de])).toEqual([
      ['length', expect.stringContaining(`${long.length} von 500`)],
    ]);
    expect(draft.parts).toEqual([MORE, long, MORE]);
    const card = await c.card('jana', (x) => x.kind === 'review');
    expect(code(await c.press('jana', card.id, 'ask'))).toBe('hard-rule');
  });
});

describe('a content warning', () => {
  it('stands on one line', async () => {
    expect((await asked({ warning: ' Öl,\n\tFett ' })).warning).toBe('Öl, Fett');
  });

  it('has 300 characters at most, and counts', async () => {
    expect(await refused({ warning: 'ö'.repeat(301) })).toBe('Die Inhaltswarnung ist zu lang.');
    const [row] = await rows(last(await submit({ warning: 'ö'.repeat(300) })));
    expect(row?.draft.warning).toBe('ö'.repeat(300));
    expect(row?.review.measured.map(({ used }) => used)).toEqual([300 + 2 + POST.length]);
  });
});

describe('language and visibility', () => {
  it.each(['de', 'en'])('%s is the language it is read in, whatever the text looks like', async (language) => {
    const [row] = await rows(last(await submit({ language })));
    expect([row?.draft.language, row?.review.language]).toEqual([language, language]);
  });

  it.each(['fr', 'DE', 'de,en', '__proto__'])('%s is no language', async (language) => {
    expect(await refused({ language })).toContain('Die Sprache');
  });

  it.each(['', 'private', 'Public', 'constructor'])('»%s« is no visibility', async (visibility) => {
    expect(await refused({ visibility })).toContain('Die Sichtbarkeit');
  });

  it.each([
    ['followers', {}, '@werkstatt'],
    ['unlisted', both, '@platz'],
  ] as const)('%s is blocked where an account cannot keep it', async (visibility, networks, handle) => {
    const { draft, review } = await held({ ...networks, visibility });
    expect(draft.visibility).toBe(visibility);
    const found = review.findings.filter(({ rule }) => rule === 'reach');
    expect(found.map(({ verdict, message }) => [verdict, message.de])).toEqual([
      ['block', expect.stringContaining(handle)],
    ]);
    const card = await c.card('jana', (x) => x.kind === 'review');
    expect(card.card.actions.map(({ id }) => id)).not.toContain('ask');
    expect(code(await c.press('jana', card.id, 'ask'))).toBe('hard-rule');
  });
});

describe('pictures', () => {
  beforeEach(() => bring(1, 2, 3, 4, 5));

  it('are kept in order, with what is known about them', async () => {
    const first = shot(2, { alt: ' Eine Mühle,\n offen. ', by: ' Kim ', people: 'Ben, einverstanden' });
    expect((await asked(pictures(first, shot(1, { by: '' })))).media).toEqual([
      { sha256: picture(2), type: 'image/webp', alt: 'Eine Mühle, offen.', by: 'Kim', people: 'Ben, einverstanden' },
      { sha256: picture(1), type: 'image/webp', alt: 'Eine Mühle.', people: 'niemand' },
    ]);
  });

  it('are four at most', async () => {
    expect(await refused(pictures(...[1, 2, 3, 4, 5].map((n) => shot(n))))).toBe(
      'Die Bilderliste hat zu viele Einträge.',
    );
    expect((await asked(pictures(...[5, 4, 3, 2].map((n) => shot(n))))).media.map(({ sha256 }) => sha256)).toEqual(
      [5, 4, 3, 2].map(picture),
    );
  });

  it('that nobody brought are refused, one among others, too', async () => {
    expect(await refused(pictures(shot(1), shot(9)))).toBe('Ein Bild ist nicht mehr da; bitte noch einmal hochladen.');
  });

  it.each([
    ['no JSON', '[{'],
    ['a path for an id', JSON.stringify([shot(1, { id: '../../etc/passwd' })])],
    ['no id', '[{"alt":"Eine Mühle."}]'],
    ['a field nobody knows', JSON.stringify([shot(1, { type: 'text/html' })])],
    ['a number as its description', JSON.stringify([shot(1, { alt: 7 })])],
  ])('as %s cannot be read', async (_, media) => {
    expect(await refused({ media })).toBe('Die Bilderliste lässt sich nicht lesen.');
  });

  it.each([
    ['a description', 'alt', 1_500, 'Die Beschreibung eines Bildes'],
    ['a photographer', 'by', 200, 'Die Angabe, von wem ein Bild ist,'],
    ['people', 'people', 500, 'Die Angabe, wer auf einem Bild zu erkennen ist,'],
  ])('take %s whole, up to its length, and say which is too long', async (_, field, most, name) => {
    const told = await refused(pictures(shot(2), shot(1, { [field]: 'ö'.repeat(most + 1) })));
    expect(told).toBe(`${name} ist zu lang; es gehen höchstens ${most.toLocaleString('de-DE')} Zeichen.`);
    expect(await refused(pictures(shot(1, { [field]: 'halb \ud800' })))).toBe(
      `${name} enthält halbe Zeichen, die niemand speichern oder senden kann.`,
    );
    const [kept] = (await asked(pictures(shot(1, { [field]: 'ö'.repeat(most) })))).media;
    expect(kept?.[field as 'alt']).toBe('ö'.repeat(most));
  });

  it.each(['by', 'people'] as const)(
    'have secrets in %s masked, also doubtful ones: nobody reviews that',
    async (field) => {
      const said = `Kim, ${CANARY}\nPasswort: Freundlichkeit`;
      const [kept] = (await asked(pictures(shot(1, { [field]: said })))).media;
      expect(kept?.[field]).toBe(`Kim, ${MASKED}\nPasswort: ${'•'.repeat(14)}`);
    },
  );

  it('with a secret in the description go back to their author, masked', async () => {
    const { draft, review } = await held(pictures(shot(1, { alt: `Zettel: ${CANARY}` })));
    expect(review.findings[0]).toMatchObject({ rule: 'secrets', verdict: 'block', place: 'alt:0' });
    expect(draft.media[0]?.alt).toBe(`Zettel: ${MASKED}`);
  });

  it('that a network would refuse are said to be before anybody is asked, about that network alone', async () => {
    const long = pictures(shot(2), shot(1, { alt: 'a'.repeat(DESCRIBED + 1) }));
    const { review } = await held({ ...both, ...long });
    expect(review.findings.filter(({ rule }) => rule === 'unfit').map(({ message }) => message.de)).toEqual([
      'Für @platz (square) ist die Beschreibung von Bild 2 zu lang: 1.001 von 1.000 Zeichen.',
    ]);
    const { id } = await c.card('jana', (x) => x.kind === 'review');
    expect(code(await c.press('jana', id, 'ask'))).toBe('hard-rule');
  });

  it('that are gone by the time it is asked have to be brought again', async () => {
    const { id } = await held({ ...both, ...pictures(shot(1)) });
    const card = await c.card('jana', (x) => x.kind === 'review');
    await c.store.transact((tx) => tx.media.release(picture(1), [{ kind: 'draft', id }]));
    const answer = await c.press('jana', card.id, 'ask');
    expect(answer).toMatchObject({ code: 'bad-input', message: expect.stringContaining('ist nicht mehr da') });
    expect(await proposals()).toEqual([]);
    await bring(1);
    expect(code(await c.press('jana', card.id, 'ask'))).toBe('ok');
  });

  it('where an account shows none are advice, about that account alone', async () => {
    const { review } = await held({ ...both, ...pictures(shot(1)) });
    expect(review.measured.map(({ lacks }) => lacks)).toEqual([[], ['media']]);
    expect(review.verdict).toBe('advise');
    const found = review.findings.filter(({ rule }) => rule === 'reach');
    expect(found.map(({ verdict, message }) => [verdict, message.de])).toEqual([
      ['advise', expect.stringContaining('@platz')],
    ]);
    const { id } = await c.card('jana', (x) => x.kind === 'review');
    const card = last(await c.press('jana', id, 'ask'));
    expect((await revisions(card))[0]?.media).toHaveLength(1);
  });
});
