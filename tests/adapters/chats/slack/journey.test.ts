import { afterEach, describe, expect, it } from 'vitest';
import { landscape, striped } from '../../media-samples.ts';
import { blockIds, buttonsOf, type Office, office, readable, soon, ways } from './kit.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';
const DULL = 'Wir bieten ganzheitliche Lösungen für Ihre Synergien.';
const HELD = 'Für Projekt Handkurbel haben wir heute eine Mühle repariert.';

let at: Office;
afterEach(() => at[Symbol.asyncDispose]());

const stateIs = (wanted: string) => soon(() => at.state()).toBe(wanted);

/** Jana proposes in one line; a clear review goes to the channel at once. */
async function proposed(text = POST) {
  await at.slack.as('UJANA').command(text);
  return at.card(text);
}

/** Ben agrees, and the grace is over. */
async function live() {
  const card = await proposed();
  await at.slack.as('UBEN').react(card, 'white_check_mark');
  await stateIs('approved');
  await at.company.pass(5_000);
  await stateIs('published');
  return card;
}

describe.each(ways)('a post, over %s', (way) => {
  it('is written in a window for the colleague whose name alone was typed', async () => {
    at = await office({ way });
    const jana = at.slack.as('UJANA');
    await jana.command('<@UBEN>');
    await at.window('UJANA', 'Gegenlesen soll: ben');
    expect(at.slack.messages('C1')).toEqual([]);
    await jana.submit({ text: POST });
    expect(readable(await at.card(POST))).toContain('ben, liest du drüber?');
  });

  it('is written in a window, reviewed in private, checked by a peer, live, undone, and certified', async () => {
    at = await office({ way });
    const [jana, ben, kim] = [at.slack.as('UJANA'), at.slack.as('UBEN'), at.slack.as('UKIM')];
    expect(await jana.command('')).toMatchObject({ ok: true });
    await at.window('UJANA', 'Was soll die Welt wissen?');
    expect(await jana.submit({ text: DULL })).toMatchObject({ ok: true, errors: {}, view: null, trouble: null });
    const review = await at.told('UJANA', DULL);
    expect(at.slack.messages('C1')).toEqual([]);
    expect(buttonsOf(review.blocks)).toContain('do:ask');
    expect(ben.sees(review)).toBeNull();

    await jana.press(review, 'do:ask');
    const card = await at.card(DULL);
    expect(card.text).toBe(DULL);
    await soon(() => readable(at.slack.message(review))).toContain('Gefragt');
    expect(buttonsOf(at.slack.message(review)?.blocks ?? [])).toEqual([]);

    await ben.react(card, 'white_check_mark');
    await stateIs('approved');
    await at.company.pass(5_000);
    await stateIs('published');
    expect(at.slack.message(card)?.ts).toBe(card.ts);
    const news = at.slack.messages('C1').filter((one) => one.threadTs === card.ts);
    expect(news.some((one) => buttonsOf(one.blocks).includes('do:undo'))).toBe(true);

    const id = (await at.company.store.read((tx) => tx.proposals.list({}, { limit: 1 })))[0]?.id ?? '';
    await kim.command(`undo ${id}`);
    const question = await at.window('UKIM', DULL);
    await kim.press(question, 'do:confirm-undo');
    await stateIs('retracting');
    expect((await at.window('UKIM', 'zurückgeholt.')).id).toBe(question.id);
    expect(buttonsOf(kim.view()?.given.blocks as never)).toEqual([]);
    expect(kim.inbox()).toEqual([]);
    await at.company.pass(1_000);
    await stateIs('retracted');
    await soon(() => at.slack.messages('C1').map(readable).join()).toMatch(/CHEF VOM INTERNET|Chef vom Internet/);
    expect(at.company.log.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it('is proposed by a shortcut on a message', async () => {
    at = await office({ way });
    const said = await at.slack.as('UBEN').says(POST);
    await at.slack.as('UJANA').shortcut('propose_message', { message: said });
    const form = await at.window('UJANA', POST);
    expect(form.given.callback_id).toBe('do:propose');
    await at.slack.as('UJANA').submit();
    expect((await at.card(POST)).user).toBe('U0BOT');
  });

  it('comes from a phone, as a message to the bot', async () => {
    at = await office({ way });
    await at.slack.as('UJANA').dm(POST);
    const form = await at.told('UJANA', 'Was soll die Welt wissen?');
    await at.slack.as('UJANA').press(form, 'do:propose');
    expect(readable(await at.card(POST))).toContain('38 Euro');
  });

  it('comes with a picture from a phone; its words for those who cannot see it are asked for', async () => {
    at = await office({ way });
    const jana = at.slack.as('UJANA');
    await jana.dm(POST, { files: [{ name: 'muehle.png', mimetype: 'image/png', bytes: await striped() }] });
    const form = await at.told('UJANA', 'Was soll die Welt wissen?');
    await jana.press(form, 'do:propose');
    const review = await at.told('UJANA', 'Nur du siehst das');
    await jana.press(review, 'do:revise');
    const { given } = await at.window('UJANA', POST);
    const alt = blockIds(given.blocks).find((id) => /^media:[0-9a-f]{64}:alt$/.test(id)) ?? '';
    await jana.submit({ [alt]: 'Eine zerlegte Kaffeemühle', [alt.replace(/alt$/, 'people')]: 'niemand' });
    expect(readable(await at.card(POST))).toContain('Eine zerlegte Kaffeemühle');
  });

  it('comes with the picture of a message, and with one chosen in the window', async () => {
    at = await office({ way });
    const picture = { name: 'muehle.png', mimetype: 'image/png', bytes: await striped(), alt: 'Eine Mühle' };
    const said = await at.slack.as('UBEN').says(POST, { files: [picture] });
    const jana = at.slack.as('UJANA');
    await jana.shortcut('propose_message', { message: said });
    await at.window('UJANA', POST);
    const second = { name: 'kegel.jpg', mimetype: 'image/jpeg', bytes: await landscape(640, 480) };
    await jana.submit({ 'media:new:alt': 'Der Mahlkegel' }, { files: { 'media:new': [second] } });
    await jana.press(await at.told('UJANA', 'Nur du siehst das'), 'do:ask');
    const card = readable(await at.card(POST));
    expect(card).toContain('Eine Mühle');
    expect(card).toContain('Der Mahlkegel');
  });

  it('refused in its window keeps what was typed, with the reason beside it', async () => {
    at = await office({ way });
    const jana = at.slack.as('UJANA');
    await jana.command('');
    await at.window('UJANA', 'Was soll die Welt wissen?');
    const past = await jana.submit({ text: POST, time: Date.parse('2026-11-01T10:00:00Z') / 1000 });
    expect(Object.keys(past.errors)).toEqual(['time']);
    expect(past.view).not.toBeNull();
    expect(await jana.submit({ time: null })).toMatchObject({ ok: true, view: null });
    await at.card(POST);
    expect(jana.inbox()).toEqual([]);
  });

  it('is corrected only once its reader has said so: before, nothing is taken back', async () => {
    at = await office({ way });
    const card = await live();
    const kim = at.slack.as('UKIM');
    await kim.press(card, 'do:correct');
    const asked = await at.window('UKIM', 'Soll das zurückgeholt werden?');
    expect(buttonsOf(asked.given.blocks as never)).toEqual(['do:confirm-undo', 'do:correct']);
    expect(kim.inbox()).toEqual([]);
    await stateIs('published');
    await kim.press(asked, 'do:correct');
    expect((await at.window('UKIM', 'Was soll die Welt wissen?')).id).toBe(asked.id);
    await stateIs('retracting');
    await at.company.pass(1_000);
    expect(await kim.submit({ text: `${POST} Berichtigt.` })).toMatchObject({ ok: true, errors: {} });
    await at.card('Berichtigt.');
  });

  it('objected to asks for the reason in a window; dropped again, it goes on', async () => {
    at = await office({ way });
    const card = await proposed();
    const kim = at.slack.as('UKIM');
    await kim.press(card, 'do:object');
    await at.window('UKIM', 'Was spricht dagegen?');
    await stateIs('contested');
    expect(await kim.submit({ reason: 'Der Preis ist falsch.' })).toMatchObject({ ok: true, view: null });
    await soon(() => readable(at.slack.message(card))).toContain('Der Preis ist falsch.');
    await kim.press(card, 'do:drop');
    await stateIs('open');
  });

  it('stopped by a hint that is overridden without a reason: the window stays and says what is missing', async () => {
    at = await office({ way });
    const [jana, kim] = [at.slack.as('UJANA'), at.slack.as('UKIM')];
    await jana.command(HELD);
    await jana.press(await at.told('UJANA', HELD), 'do:ask');
    const card = await at.card(HELD);
    await kim.press(card, 'do:override');
    await at.window('UKIM', 'Warum liegt der Hinweis hier falsch?');
    const empty = await kim.submit({ reason: ' ' });
    expect(empty.errors).toEqual({ reason: expect.stringContaining('Der Grund fehlt.') });
    expect(empty.view).not.toBeNull();
    expect(await kim.submit({ reason: 'Ist seit heute bekannt.' })).toMatchObject({ ok: true, view: null });
    await soon(() => readable(at.slack.message(card))).toContain('Grund: Ist seit heute bekannt.');
  });

  it('revised has a new card, and the old one says so', async () => {
    at = await office({ way });
    const old = await proposed();
    await at.slack.as('UBEN').react(old, 'white_check_mark');
    await stateIs('approved');
    await at.slack.as('UKIM').press(old, 'do:revise');
    await at.window('UKIM', 'Neue Fassung');
    await at.slack.as('UKIM').submit({ text: `${POST} Gern wieder.` });
    const fresh = await at.card('Gern wieder.');
    expect(fresh.ts).not.toBe(old.ts);
    await soon(() => buttonsOf(at.slack.message(old)?.blocks ?? [])).toEqual([]);
    await at.slack.as('UBEN').react(old, '+1');
    expect(readable(await at.told('UBEN', 'ältere Fassung'))).toContain('neue Karte');
    await stateIs('open');
  });
});

describe('a card', () => {
  it('that was deleted is posted anew, and what is done on it counts', async () => {
    at = await office();
    const card = await proposed();
    at.slack.remove(card);
    await at.slack.as('UKIM').command(`stop Feuer`);
    const question = await at.window('UKIM', 'anhalten');
    await at.slack.as('UKIM').press(question, 'do:stop');
    expect((await at.window('UKIM', 'Angehalten.')).id).toBe(question.id);
    const again = await at.card(POST);
    expect(again.ts).not.toBe(card.ts);
    expect(readable(again)).toContain('Angehalten');
  });

  it('warns where other companies read along', async () => {
    at = await office();
    const channel = at.slack.world.channels.get('C1');
    if (channel !== undefined) channel.extShared = true;
    expect(readable(await proposed())).toContain('andere Firmen');
  });

  it('is taken back from the channel, where everybody sees it', async () => {
    at = await office();
    const card = await live();
    await at.slack.as('UALEX').react(card, 'no_entry');
    const refusal = await at.told('UALEX', 'Too late');
    await at.slack.as('UALEX').press(refusal, 'do:undo');
    await at.slack.as('UALEX').press(await at.window('UALEX', POST), 'do:confirm-undo');
    await at.company.pass(1_000);
    await stateIs('retracted');
  });
});

describe('the page of the app', () => {
  it('shows what waits, and is drawn anew where it stands', async () => {
    at = await office();
    await proposed();
    const ben = at.slack.as('UBEN');
    await ben.opensHome();
    await soon(() => readable(ben.home())).toContain('38 Euro');
    const page = ben.home();
    await ben.opensHome();
    await soon(() => at.slack.calls.filter((call) => call.method === 'views.publish').length).toBe(2);
    expect(ben.home()?.id).toBe(page?.id);
  });
});

describe('a window', () => {
  it('shows its rarely used fields when asked, with what was typed already', async () => {
    at = await office();
    const jana = at.slack.as('UJANA');
    await jana.command('');
    const window = await at.window('UJANA', 'Was soll die Welt wissen?');
    await jana.press(window, 'more-fields', { puts: { text: POST } });
    await soon(() => blockIds(jana.view()?.given.blocks)).toContain('warning');
    expect(await jana.submit({ warning: 'Laut' })).toMatchObject({ ok: true, view: null });
    expect(readable(await at.card(POST))).toContain('Laut');
  });

  it.each([
    ['UJANA', 'Beitrag vorschlagen', 'Abbrechen'],
    ['UALEX', 'Propose a post', 'Cancel'],
  ])('with more fields still speaks the language of %s', async (user, title, close) => {
    at = await office();
    const person = at.slack.as(user);
    await person.command('');
    await soon(() => blockIds(person.view()?.given.blocks)).toContain('text');
    await person.press(person.view() ?? '', 'more-fields', { puts: { text: POST } });
    await soon(() => blockIds(person.view()?.given.blocks)).toContain('warning');
    expect(person.view()?.given).toMatchObject({ title: { text: title }, close: { text: close } });
  });

  it('asks for the reason of a stop, and says that it is stopped', async () => {
    at = await office();
    const kim = at.slack.as('UKIM');
    const card = await proposed();
    await kim.command('stop');
    const question = await at.window('UKIM', 'anhalten');
    expect(question.given.callback_id).toBe('do:stop');
    const { view } = await kim.submit({ reason: 'Feuer' });
    expect(view?.id).toBe(question.id);
    await at.window('UKIM', 'Angehalten.');
    await soon(() => readable(at.slack.message(card))).toContain('Angehalten');
    expect(kim.inbox()).toEqual([]);
  });
});

describe('whoever is no colleague', () => {
  it.each(['UGAST', 'UGAST1', 'UFREMD'])('%s has no voice, and is told so', async (user) => {
    at = await office();
    const card = await proposed();
    await at.slack.as(user).react(card, 'white_check_mark');
    expect(readable(await at.told(user, user === 'UFREMD' ? '' : 'Gäste'))).not.toBe('');
    await at.company.pass(60_000);
    await stateIs('open');
  });

  it.each(['UROBO', 'UABLAUF'])('%s is a bot: nothing it does counts', async (user) => {
    at = await office();
    const card = await proposed();
    await at.slack.as(user).react(card, 'white_check_mark');
    await at.company.pass(60_000);
    await stateIs('open');
  });

  it('whoever was deactivated has lost their yes at once', async () => {
    at = await office();
    const card = await proposed();
    await at.slack.as('UBEN').react(card, 'white_check_mark');
    await stateIs('approved');
    await at.slack.deactivate('UBEN');
    await stateIs('open');
    await at.company.pass(60_000);
    await stateIs('open');
  });

  it('the author is none, in this chat', async () => {
    at = await office();
    const card = await proposed();
    await at.slack.as('UJANA').react(card, 'white_check_mark');
    await at.told('UJANA', 'eigenen Worte');
    await stateIs('open');
  });
});
