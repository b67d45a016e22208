import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionId, Card } from '../../src/core/card.ts';
import type { Answer } from '../../src/ports/chat.ts';
import { type Company, code, company, last } from '../support/company.ts';
import { type SecondChat, secondChat } from '../support/second-chat.ts';

const POST = 'We repaired a grinder from 1974 today. The burr was blunt, now it runs again. It cost $38.';
const VAGUE = 'We are excited to leverage holistic synergies going forward.';

let c: Company;
let chat: SecondChat;

beforeEach(async () => {
  chat = secondChat();
  for (const user of ['tom', 'uli', 'vera']) chat.join(user);
  chat.join('gast', { kind: 'guest' });
  c = await company({ chats: [chat] });
});
afterEach(() => c.close());

const look = async (user: string): Promise<string> => last(await chat.act(user, { kind: 'home' }));
const pageOf = (user: string): { readonly id: string; readonly card: Card } => {
  const pages = chat.seen(user).filter(({ card }) => card.kind === 'home');
  expect(pages).toHaveLength(1);
  return pages[0] ?? expect.fail('no home');
};
const itemWith = (card: Card, words: string) =>
  card.items?.find((item) => item.lines.some((one) => one.text.includes(words)));
const aboutOf = (card: Card, words: string, action: ActionId): string =>
  itemWith(card, words)?.actions.find((one) => one.id === action)?.about ?? expect.fail(`no ${action} at ${words}`);
const pressOn = (user: string, action: ActionId, about?: string): Promise<Answer> =>
  chat.act(user, {
    kind: 'press',
    message: pageOf(user).id,
    action,
    values: {},
    ...(about === undefined ? {} : { about }),
  });
/** What its card in the channel says. */
const state = (words: string) =>
  chat.seen('tom').findLast(({ card }) => card.kind === 'proposal' && card.title === words)?.card.proposal;
/** The newest that is said to this person alone: the channel has a pace of its own. */
const newestTo = (person: string) => chat.seen(person).findLast((one) => one.place.person === person)?.card;

describe('the page on which everything waits', () => {
  it('is one a person, drawn anew in its place', async () => {
    const first = await look('uli');
    expect(pageOf('uli').card.title).toBe('Nothing is waiting for you.');
    await chat.say('tom', `@uli ${POST}`);
    expect(await look('uli')).toBe(first);
    const { card } = pageOf('uli');
    expect(card.title).toBe('One is waiting for you.');
    expect(itemWith(card, POST)?.lines[1]?.text).toBe('tom asks you · version 1');
    await look('vera');
    expect(itemWith(pageOf('vera').card, POST)?.lines[1]?.text).toBe('By tom, for whoever has time · version 1');
  });

  it('has whoever is named first, and not what one wrote or has voiced', async () => {
    await chat.say('tom', `@uli ${POST}`);
    await chat.say('tom', `@vera ${POST} And again.`);
    await look('vera');
    expect(pageOf('vera').card.items?.map((item) => item.lines[0]?.text)).toEqual([`${POST} And again.`, POST]);
    await look('tom');
    expect(pageOf('tom').card.items).toEqual([]);
    await chat.press('vera', chat.seen('vera').find(({ card }) => card.title === POST)?.id ?? '', 'yes');
    await look('vera');
    expect(itemWith(pageOf('vera').card, 'And again')).toBeDefined();
    expect(pageOf('vera').card.items).toHaveLength(1);
  });

  it('a yes from it counts and takes it off the page', async () => {
    await chat.say('tom', POST);
    await look('uli');
    expect(code(await pressOn('uli', 'yes', aboutOf(pageOf('uli').card, POST, 'yes')))).toBe('ok');
    expect(state(POST)?.state).toBe('approved');
    expect(itemWith(pageOf('uli').card, POST)).toBeUndefined();
  });

  it('a yes is on the words its reader saw, even where the page is newer by then', async () => {
    await chat.say('tom', POST);
    await look('uli');
    const seen = aboutOf(pageOf('uli').card, POST, 'yes');
    const card = chat.seen('tom').findLast((one) => one.card.kind === 'proposal')?.id ?? '';
    await chat.press('tom', card, 'revise', { text: `${POST} Cheap.` });
    await look('uli');
    expect(code(await pressOn('uli', 'yes', seen))).toBe('stale-revision');
    expect(state(`${POST} Cheap.`)?.state).toBe('open');
    expect(code(await pressOn('uli', 'yes', aboutOf(pageOf('uli').card, 'Cheap', 'yes')))).toBe('ok');
  });

  it('without what was seen there is no yes, and what is no button of ours is refused', async () => {
    await chat.say('tom', POST);
    await look('uli');
    const [id = ''] = aboutOf(pageOf('uli').card, POST, 'yes').split('.');
    expect(code(await pressOn('uli', 'yes', id))).toBe('stale-revision');
    for (const about of ['', '../x', `${id}.1`, `${id}.1.1.1`, 'x'.repeat(90)])
      expect(code(await pressOn('uli', 'yes', about))).toBe('wrong-state');
    expect(code(await pressOn('uli', 'yes'))).toBe('wrong-state');
    expect(code(await pressOn('uli', 'undo', 'nothere'))).toBe('unknown-proposal');
  });

  it('a post that is more than its words is read elsewhere first', async () => {
    const form = last(await chat.say('tom', ''));
    await chat.press('tom', form, 'propose', { text: POST, warning: 'Oil' });
    await look('uli');
    const actions = itemWith(pageOf('uli').card, POST)?.actions.map((one) => one.id);
    expect(actions).toContain('more');
    expect(actions).not.toContain('yes');
    await pressOn('uli', 'more', aboutOf(pageOf('uli').card, POST, 'more'));
    expect(newestTo('uli')?.kind).toBe('show');
  });

  it('one’s own that is contested is there, with what can be done', async () => {
    await chat.say('tom', POST);
    const card = chat.seen('uli').findLast((one) => one.card.kind === 'proposal')?.id ?? '';
    await chat.press('uli', card, 'object', { reason: 'It was $48.' });
    await look('tom');
    const about = aboutOf(pageOf('tom').card, POST, 'withdraw');
    expect(code(await pressOn('tom', 'withdraw', about))).toBe('ok');
    expect(state(POST)?.state).toBe('withdrawn');
    expect(pageOf('tom').card.items).toEqual([]);
  });

  it('"not now" passes it on and takes it off', async () => {
    await chat.say('tom', `@uli ${POST}`);
    await look('uli');
    expect(code(await pressOn('uli', 'not-now', aboutOf(pageOf('uli').card, POST, 'not-now')))).toBe('ok');
    expect(pageOf('uli').card.items).toEqual([]);
    await look('vera');
    expect(itemWith(pageOf('vera').card, POST)?.lines[1]?.text).toBe('tom asks you · version 1');
  });

  it('what is live can be taken back from it, by anyone', async () => {
    await chat.say('tom', POST);
    await look('uli');
    await pressOn('uli', 'yes', aboutOf(pageOf('uli').card, POST, 'yes'));
    await c.pass(5_000);
    await look('vera');
    await pressOn('vera', 'undo', aboutOf(pageOf('vera').card, POST, 'undo'));
    const question = chat.seen('vera').findLast(({ card }) => card.actions.some((one) => one.id === 'confirm-undo'));
    expect(code(await chat.press('vera', question?.id ?? '', 'confirm-undo'))).toBe('ok');
    expect(state(POST)?.state).toMatch(/retract/);
  });

  it('tells the week, the Leitbild in three lines, and the switch; stop and go ask first', async () => {
    await look('uli');
    const { card } = pageOf('uli');
    expect(card.lines.filter((one) => one.role === 'leitbild')).toHaveLength(3);
    expect(card.lines.map((one) => one.text)).toContain(
      'This week: 0 live, 0 on the way, 0 outside without an answer.',
    );
    expect(card.actions.map((one) => one.id)).toEqual(['propose', 'more', 'stop']);
    await pressOn('uli', 'stop');
    const question = chat.seen('uli').findLast((one) => one.card.title.startsWith('Really stop'))?.id ?? '';
    await chat.press('uli', question, 'stop', { reason: 'Fire' });
    await look('uli');
    expect(pageOf('uli').card.actions.map((one) => one.id)).toEqual(['propose', 'more', 'go']);
    expect(pageOf('uli').card.title).toMatch(/^Stopped: everything\. /);
    expect(pageOf('uli').card.items?.[0]?.lines[0]?.text).toMatch(
      /^Everything is stopped by uli, .+2026.+\. Reason: Fire\. It starts again once two say so: \/voice go$/,
    );
    await pressOn('uli', 'propose');
    expect(newestTo('uli')?.kind).toBe('form');
  });

  it('offers no yes on what is stopped, and offers it again after the go', async () => {
    await chat.say('tom', POST);
    await look('uli');
    const buttons = (): readonly string[] =>
      (pageOf('uli').card.items ?? []).flatMap((item) => item.actions.map((one) => one.id));
    expect(buttons()).toContain('yes');
    await chat.say('vera', 'stop Wrong price');
    const question = chat.seen('vera').findLast((one) => one.card.title.startsWith('Really stop'))?.id ?? '';
    await chat.press('vera', question, 'stop');
    await look('uli');
    expect(buttons()).not.toContain('yes');
    expect(buttons()).toContain('object');
    for (const user of ['vera', 'tom']) await chat.press(user, last(await chat.say(user, 'go')), 'go');
    await look('uli');
    expect(buttons()).toContain('yes');
  });

  it('says what stops a post, as its card does, until somebody overrides it', async () => {
    const held = 'For Project Hand Crank: phone +49 171 3920 555, said Mia.';
    await chat.press('tom', last(await chat.say('tom', held)), 'ask');
    const card = () => chat.seen('uli').findLast((one) => one.card.kind === 'proposal') ?? expect.fail();
    const item = async () => {
      await look('uli');
      return itemWith(pageOf('uli').card, held) ?? expect.fail();
    };
    const [, , ...stops] = (await item()).lines.map(({ text }) => text);
    expect(stops).toEqual(['Stops it: There is a phone number in here: +4…55.', 'and one more that stops it']);
    expect((await item()).actions.map(({ id }) => id)).toContain('yes');
    expect(card().card.actions.map(({ id }) => id)).toContain('yes');
    for (const _ of stops) {
      await chat.press('vera', card().id, 'override');
      const form = chat.seen('vera').findLast((one) => one.card.kind === 'form')?.id ?? expect.fail();
      await chat.press('vera', form, 'override', { reason: 'It is ours.' });
    }
    expect((await item()).lines).toHaveLength(2);
  });

  it('shows a guest what the world sees, and no button', async () => {
    await chat.say('tom', POST);
    await look('gast');
    const { card } = pageOf('gast');
    expect(JSON.stringify(card)).not.toContain('grinder from 1974');
    expect([...card.actions, ...(card.items ?? []).flatMap((item) => item.actions)]).toEqual([]);
  });
});

describe('my drafts', () => {
  const kept = async (): Promise<void> => {
    const answer = await chat.say('tom', VAGUE);
    expect(chat.shown.get(last(answer))?.card.kind).toBe('review');
  };

  it('wait under "drafts", can be gone on with, and are gone once asked', async () => {
    await kept();
    const list = last(await chat.say('tom', 'drafts'));
    const card = chat.shown.get(list)?.card ?? expect.fail('no list');
    const about = aboutOf(card, 'synergies', 'revise');
    const press = (action: ActionId) => chat.act('tom', { kind: 'press', message: list, action, values: {}, about });
    const form = last(await press('revise'));
    expect(chat.shown.get(form)?.card.fields?.[0]?.value).toBe(VAGUE);
    await chat.press('tom', form, 'propose', { text: POST });
    expect(state(POST)?.state).toBe('open');
    const after = last(await chat.say('tom', 'drafts'));
    expect(chat.shown.get(after)?.card).toMatchObject({ title: 'No drafts. A clean desk.', items: [] });
  });

  it('stand on the home page, and are thrown away there', async () => {
    await kept();
    await look('tom');
    const about = aboutOf(pageOf('tom').card, 'synergies', 'withdraw');
    expect(code(await pressOn('tom', 'withdraw', about))).toBe('ok');
    expect(pageOf('tom').card.items).toEqual([]);
  });

  it('are nobody else’s', async () => {
    await kept();
    await look('tom');
    await look('uli');
    expect(pageOf('uli').card.items).toEqual([]);
    const about = aboutOf(pageOf('tom').card, 'synergies', 'withdraw');
    expect(code(await pressOn('uli', 'withdraw', about))).toBe('unknown-proposal');
    await look('tom');
    expect(pageOf('tom').card.items).toHaveLength(1);
    expect(code(await chat.say('gast', 'drafts'))).toBe('not-a-colleague');
  });
});
