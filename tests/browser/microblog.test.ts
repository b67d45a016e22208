import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen, publicDoor } from '../../adapters/http/index.ts';
import { landscape } from '../adapters/media-samples.ts';
import { app, picture, post, Shelf } from '../adapters/networks/shelf.ts';
import { launch } from './chromium.ts';

const sizes = [
  [1600, 1200],
  [600, 1500],
  [1800, 700],
] as const;
const shelf = new Shelf();
const shown = (n: number) => {
  const [width = 1, height = 1] = sizes[n] ?? [];
  return picture('abc'[n] ?? 'a', { width, height, alt: ['Eine Kaffeemühle', 'Der Kegel', 'Die Kurbel'][n] ?? '' });
};
shelf.posts = [
  post('d-1', '2026-11-24T13:07:31.000Z', {
    parts: ['Die Mühle von 1974 läuft wieder.'],
    signature: 'Jana, Werkstatt',
  }),
  post('c-1', '2026-11-23T08:00:00.000Z', {
    parts: [`https://x.example/${'sehr-lang-'.repeat(12)}`, 'a'.repeat(300)],
    language: 'en',
  }),
  post('f-1', '2026-11-22T09:00:00.000Z', { pictures: [shown(0)] }),
  post('g-1', '2026-11-22T08:30:00.000Z', {
    parts: ['Drei Ansichten. Eine ist hoch.'],
    pictures: [0, 1, 2].map(shown),
  }),
  post('h-1', '2026-11-22T08:10:00.000Z', { warning: 'Ölflecken', pictures: [0, 1].map(shown) }),
  post('b-1', '2026-11-22T08:00:00.000Z', { parts: ['Die Presse steht still.'], warning: 'Verletzung an der Hand' }),
  post('a-1', '2026-11-21T08:00:00.000Z', { replyTo: 'https://social.example/@k/1123' }),
];
shelf.gone = ['gone-1'];

/** Set to a folder, the run leaves what it saw there. */
const pictures = process.env.PICTURES;
const shot = (path: string, ...more: readonly (string | number)[]) =>
  join(pictures ?? '', `microblog${path.replaceAll('/', '-')}-${more.join('-')}.png`);

let browser: Browser;
let door: Listening;
beforeAll(async () => {
  for (const [n, [width, height]] of sizes.entries()) {
    const { sha256, type } = shown(n);
    shelf.bytes.set(sha256, { type, bytes: await landscape(width, height) });
  }
  door = await listen({
    app: publicDoor({ locale: 'de', pages: app(shelf), withheld: null, report: () => {} }),
    host: '127.0.0.1',
    port: 0,
  });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await door?.close(0);
});

describe.each(['light', 'dark'] as const)('the microblog on a phone, %s', (colorScheme) => {
  it.each([
    '/',
    '/posts/d-1',
    '/posts/b-1',
    '/posts/f-1',
    '/posts/g-1',
    '/posts/h-1',
    '/posts/gone-1',
    '/nothing',
    '/imprint',
    '/privacy',
  ])('%s is for everybody', async (path) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, colorScheme });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    const broken: string[] = [];
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) broken.push(message.text());
    });
    await page.goto(`http://127.0.0.1:${door.port}${path}`);
    if (pictures !== undefined) await page.screenshot({ path: shot(path, colorScheme, 320), fullPage: true });
    for (const summary of await page.locator('summary').all()) await summary.click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }))).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    const drawn = '[...document.images].every((one) => one.complete && one.naturalWidth > 0)';
    await page.evaluate('for (const one of document.images) one.loading = "eager"');
    await expect.poll(() => page.evaluate(drawn)).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.body).maxWidth')).toBe('640px');
    expect(new Set(asked)).toEqual(new Set([`127.0.0.1:${door.port}`]));
    expect(broken).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});
