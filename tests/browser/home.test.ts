import { join } from 'node:path';
import { Hono } from 'hono';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Playground } from '../../adapters/chats/playground/index.ts';
import { plus } from '../../src/core/time.ts';
import { company } from '../support/company.ts';
import { axe, door } from './stage.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';
const VAGUE = 'Wir bieten ganzheitliche Lösungen für Ihre Synergien.';
/** Friday before, and the moment of the weekly card in Berlin. */
const [FRIDAY, MONDAY] = ['2026-11-20T10:00:00.000Z', '2026-11-23T08:30:00.000Z'] as const;
/** Set to a folder, the run leaves what it saw there. */
const pictures = process.env.PICTURES;

/** A whole company; its clock stands until a test moves it. */
const at = door(async () => {
  const app = new Hono();
  const wrap = (chat: unknown) => {
    app.route('/', (chat as Playground).routes);
    return chat as Playground;
  };
  const room = await company({ start: FRIDAY, wrap });
  return { room, app, close: room.close };
});
afterEach(() => expect(at.troubles).toEqual([]));

/** The page on which everything waits. */
async function home(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Was wartet' }).click();
  const card = page.locator('.card.home');
  await card.waitFor();
  return card;
}
const itemWith = (card: Locator, words: string): Locator => card.locator('.item', { hasText: words });
const shot = async (page: Page, name: string): Promise<void> => {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
};
/** Buttons of a card that Tab does not come to. */
async function unreached(page: Page, card: Locator): Promise<readonly string[]> {
  const id = await card.locator('xpath=ancestor::li').getAttribute('id');
  const keys = await card.locator('button').evaluateAll((all) => all.map((one) => one.getAttribute('data-key')));
  const left = new Set(keys.map((key) => `${id} ${key}`));
  expect(left.size).toBeGreaterThan(2);
  await page.locator('#scroll').focus();
  for (let n = 0; n < 60 && left.size > 0; n += 1) {
    await page.keyboard.press('Tab');
    const focused = '((on) => [on.closest("li")?.id, on.dataset.key].join(" "))(document.activeElement)';
    left.delete(String(await page.evaluate(focused)));
  }
  return [...left];
}
const overflow = (page: Page) => page.evaluate('document.documentElement.scrollWidth - innerWidth');

describe('what waits', () => {
  beforeEach(async () => {
    await at.room.say('jana', `@ben ${POST}`);
    await at.room.say('ben', VAGUE);
  });

  it('is opened, a voice is given from it, and it changes in its place', async () => {
    const page = await at.open('ben');
    const card = await home(page);
    expect(await card.getByRole('heading').textContent()).toBe('Eines wartet auf dich.');
    const place = await page.locator('li:has(.card.home)').getAttribute('id');
    await shot(page, 'home');
    await itemWith(card, POST).getByRole('button', { name: 'Gelesen, kann so stehen' }).press('Enter');
    await card.getByText('Auf dich wartet nichts.').waitFor();
    expect(await itemWith(card, POST).count()).toBe(0);
    expect(await page.locator('li:has(.card.home)').getAttribute('id')).toBe(place);
    await at.room.pass(5_000);
    await page.locator('.card.proposal .state', { hasText: 'online' }).waitFor();
    await home(page);
    await itemWith(card, POST).getByRole('button', { name: 'Zurückholen …' }).waitFor();
    expect(await page.locator('.card.home').count()).toBe(1);
    expect(await page.evaluate('document.activeElement.querySelector(".card.home") !== null')).toBe(true);
  });

  it('has one’s own drafts, which can be thrown away there, and nobody else’s', async () => {
    const page = await at.open('ben');
    const card = await home(page);
    expect(await (await home(await at.open('kim'))).textContent()).not.toContain('Synergien');
    await itemWith(card, VAGUE).getByRole('button', { name: 'Wegwerfen' }).click();
    await itemWith(card, VAGUE).waitFor({ state: 'detached' });
    expect(await page.locator('.card.home').count()).toBe(1);
    await page.reload();
    expect(await (await home(page)).textContent()).not.toContain('Synergien');
  });
});

describe('the week', () => {
  beforeEach(async () => {
    await at.room.say('jana', POST);
    const asked = { remoteId: 'r1', url: 'https://social.example/@k/1', author: 'Frau K.', text: 'Passt der Kegel?' };
    const answer = { ...asked, at: plus(FRIDAY, -86_400_000), to: null, target: 'r1', id: 'k7m2', seenAt: FRIDAY };
    const nobody = { proposal: null, claimedBy: null, claimedAt: null, answer: null };
    await at.room.store.transact((tx) =>
      tx.replies.add([{ ...answer, ...nobody, account: 'microblog', network: 'microblog' }]),
    );
  });

  it('comes when its moment has come, and its buttons answer', async () => {
    const page = await at.open('ben');
    const card = page.locator('.card.week');
    at.room.at(plus(MONDAY, -1));
    await at.room.tick();
    expect(await card.count()).toBe(0);
    at.room.at(MONDAY);
    await at.room.tick();
    await card.getByText('Montag, 9:30. Die Woche in einer Minute.').waitFor();
    await shot(page, 'week');
    const press = (name: string) => card.getByRole('button', { name }).press('Enter');
    await press('Frag mich morgen');
    await page.getByRole('heading', { name: 'Ich komme noch einmal: Dienstag, 9:30.' }).waitFor();
    await press('Diese Woche nicht');
    await page.getByRole('heading', { name: 'Ich melde mich nächste Woche wieder.' }).waitFor();
    await press('Mehr');
    await page.locator('.card.list').getByText('Mühle von 1974').waitFor();
    await page.getByRole('button', { name: 'Ich antworte' }).first().press('Enter');
    await page.locator('.card').getByText('Ben antwortet').waitFor();
    await page.getByRole('button', { name: 'Ich doch nicht' }).waitFor();
  });
});

it.each(['light', 'dark'] as const)('both are for everybody, on a phone, in %s', async (colorScheme) => {
  await at.room.say('jana', `@ben ${POST}`);
  await at.room.say('ben', VAGUE);
  at.room.at(MONDAY);
  await at.room.tick();
  const page = await at.open('ben', { colorScheme, reducedMotion: 'reduce', viewport: { width: 320, height: 700 } });
  for (const [name, card] of [
    ['home', await home(page)],
    ['week', page.locator('.card.week')],
  ] as const) {
    await card.evaluate((one) => one.scrollIntoView({ block: 'start' }));
    await shot(page, `${name}-${colorScheme}-320`);
    expect(await unreached(page, card)).toEqual([]);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
});
