import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { microblog } from '../../adapters/networks/microblog/index.ts';
import { findSecrets } from '../../adapters/secrets/index.ts';
import { mayHoldSecret } from '../../adapters/secrets/marks.ts';
import { stop } from '../../src/app/switching.ts';
import { warm } from '../../src/app/warm.ts';
import { secretsIn } from '../../src/core/secrets/find.ts';
import { MINUTE } from '../../src/core/time.ts';
import { answeringNetwork } from '../support/answering-network.ts';
import { type Company, code, company, last, START, textOf } from '../support/company.ts';
import { deadInbox } from '../support/dead.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';
/** Only the library knows this issuer. Made of pieces, so that no scanner takes this file for a leak. */
const TAIL = 'KanarienvogelKanarienvogelKanarienvogel12';
const CANARY = `figd_${TAIL}`;
const MASKED = `figd${'•'.repeat(TAIL.length + 1)}`;
const PICTURE = 'a'.repeat(64);

const square = { id: 'square', network: 'square', handle: '@platz', answers: 'Jana', default: false };

let c: Company;
let heard: ReturnType<typeof answeringNetwork>;
beforeEach(async () => {
  heard = answeringNetwork(square);
  c = await company({
    secrets: await findSecrets(),
    leitbild: (example) => ({ ...example, accounts: [...example.accounts, square] }),
    networks: [
      microblog(
        { ...square, id: 'microblog', network: 'microblog', handle: '@werkstatt', default: true },
        { publicUrl: 'http://127.0.0.1:8080' },
      ),
      heard,
    ],
  });
  const picture = { sha256: PICTURE, type: 'image/webp', bytes: Uint8Array.of(1), width: 3, height: 2 };
  await c.store.transact((tx) => tx.media.put({ ...picture, by: null, at: START }));
});
afterEach(() => c.close());

/** Every byte on disk, also of what was written ahead. */
const onDisk = (): string => ['', '-wal'].map((end) => readFileSync(`${c.db}${end}`, 'latin1')).join('');

/** Everything anybody was ever shown, and every line of the log. */
const said = async (): Promise<string> => {
  const people = ['jana', 'ben', 'kim', 'alex'];
  const seen = await Promise.all(people.map((one) => c.seen(one)));
  return JSON.stringify([seen, c.log]);
};

/** Nowhere, and yet it came in. */
const isGone = async (): Promise<void> => {
  await c.out.flush();
  const everything = onDisk() + (await said());
  for (const part of [CANARY, TAIL, TAIL.slice(0, 12)]) expect(everything.includes(part)).toBe(false);
  expect(everything).toContain('figd');
};

const submit = async (values: Record<string, string>) =>
  c.press('jana', last(await c.say('jana', '')), 'propose', { text: POST, ...values });

describe('a secret that only the library knows', () => {
  it('is none to the patterns of our own', () => {
    expect(secretsIn(CANARY, () => [])).toEqual([]);
  });

  it('stops a post, and is shown masked to its author alone', async () => {
    const review = await c.read(last(await c.say('jana', `Unser Entwurf: ${CANARY}`)));
    expect(review.to).toBe('jana');
    expect(textOf(review.card ?? expect.fail())).toContain('Schlüssel für Figma (figd••••)');
    expect(code(await c.press('jana', review.id, 'ask'))).toBe('hard-rule');
    const drafts = await c.store.read(async (tx) =>
      tx.drafts.of((await tx.people.byRef({ chat: 'playground', user: 'jana' }))?.person ?? ''),
    );
    expect(drafts.map(({ draft }) => draft.words)).toEqual([`Unser Entwurf: ${MASKED}`]);
    await isGone();
  });

  it.each([
    ['text', { text: `Neu: ${CANARY}` }],
    ['note', { note: `Frag mich: ${CANARY}` }],
    ['signature', { signature: CANARY }],
    ['networks', { networks: CANARY }],
    ['time', { time: CANARY }],
    ['warning', { warning: CANARY }],
    ['parts', { parts: `Zwei\n---\n${CANARY}` }],
    ['language', { language: CANARY }],
    ['visibility', { visibility: CANARY }],
    ['variant', { networks: 'microblog,square', 'variant:square': `Anders: ${CANARY}` }],
    ['alt', { media: JSON.stringify([{ id: PICTURE, alt: CANARY, people: 'niemand' }]) }],
    ['by', { media: JSON.stringify([{ id: PICTURE, alt: 'Eine Mühle.', by: CANARY, people: 'niemand' }]) }],
    ['people', { media: JSON.stringify([{ id: PICTURE, alt: 'Eine Mühle.', people: `Kim ${CANARY}` }]) }],
  ])('in the field »%s« of a form is on no disk, in no message, in no log', async (_, values) => {
    await submit(values);
    await isGone();
  });

  it.each([
    `${CANARY}`,
    `@niemand ${CANARY}`,
    `@${CANARY} Heute repariert`,
    `show ${CANARY}`,
    `undo ${CANARY}`,
    `revise ${CANARY} Neu`,
    `reply ${CANARY} Danke`,
    `stop ${CANARY}`,
    `shwo ${CANARY}`,
    `shwo 1234 ${CANARY} ${'und noch viel mehr Worte '.repeat(4)}`,
  ])('in the command »%s« neither', async (words) => {
    await c.say('jana', words);
    await isGone();
  });

  it('nor with a photo, before anybody sent anything', async () => {
    await c.receive('jana', { kind: 'start', values: { text: `Auf dem Zettel: ${CANARY}` } });
    await isGone();
  });

  it('nor in what is said about a post', async () => {
    const card = last(await c.say('jana', POST));
    const { id } = await c.proposal(card);
    await c.press('ben', card, 'object', { reason: `Da steht ${CANARY}` });
    await c.press('kim', card, 'note', { note: `Da steht ${CANARY}` });
    await c.press('ben', card, 'revise', { text: `${POST} ${CANARY}` });
    await c.say('ben', `revise ${id} ${CANARY}`);
    await c.press('jana', last(await c.say('jana', `stop ${CANARY}`)), 'stop', { reason: CANARY });
    await isGone();
  });

  it('nor in an answer to somebody outside', async () => {
    const card = last(await submit({ networks: 'square' }));
    await c.press('ben', card, 'yes');
    await c.pass(2 * MINUTE);
    heard.hears({ remoteId: 'r1', at: c.now(), to: [...heard.out.keys()][0] ?? null });
    c.later(2 * MINUTE);
    await c.tick();
    const [row] = await c.store.read((tx) => tx.replies.open(10));
    const id = row?.id ?? expect.fail();
    await c.say('ben', `reply ${id} Nimm ${CANARY}`);
    await c.press('kim', last(await c.say('kim', `reply ${id}`)), 'reply', { text: `Nimm ${CANARY}` });
    await isGone();
    // Once another answer is under way, the words come back in a form.
    expect(code(await c.say('jana', `reply ${id} Ja, er passt. Wir haben ihn selbst nachgeschliffen.`))).toBe('ok');
    const again = await c.read(last(await c.say('alex', `reply ${id} Nimm ${CANARY}`)));
    expect(JSON.stringify(again.card)).toContain(MASKED);
    await isGone();
  });

  it('nor in the reason of a stop from the command line', async () => {
    await c.store.transact(async (tx) => {
      const me = (await tx.people.byRef({ chat: 'playground', user: 'jana' })) ?? expect.fail();
      expect(await stop({ tx, house: c.house, me, cause: null }, 'all', `Feuer ${CANARY}`)).toMatchObject({ ok: true });
    });
    await isGone();
  });

  it('nor where the process dies before it carries it out', async () => {
    const dead = deadInbox(c);
    const from = { chat: 'playground', user: 'jana' };
    const { answer } = await dead.receive({
      event: 'e1',
      from,
      intent: { kind: 'command', text: `${POST} ${CANARY}` },
    });
    await expect(answer).rejects.toThrow('killed');
    await isGone();
    expect(await c.box.recover()).toBe(1);
    await isGone();
  });
});

it('a bot that warms up has had the library look once', () => {
  const looked: string[] = [];
  const secrets = (text: string) => {
    if (mayHoldSecret(text)) looked.push(text);
    return c.house.secrets(text);
  };
  warm({ ...c.house, secrets });
  expect(looked).toHaveLength(1);
});
