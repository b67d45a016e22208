import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen, publicDoor } from '../../adapters/http/index.ts';
import { app, post, Shelf } from '../adapters/networks/shelf.ts';
import { launch } from './chromium.ts';

const shelf = new Shelf();
shelf.posts = [
  post('d-1', '2026-11-24T13:07:31.000Z', {
    parts: ['Die Mühle von 1974 läuft wieder.'],
    signature: 'Jana, Werkstatt',
  }),
  post('c-1', '2026-11-23T08:00:00.000Z', {
    parts: [`https://x.example/${'sehr-lang-'.repeat(12)}`, 'a'.repeat(300)],
    language: 'en',
  }),
  post('b-1', '2026-11-22T08:00:00.000Z', { parts: ['Die Presse steht still.'], warning: 'Verletzung an der Hand' }),
  post('a-1', '2026-11-21T08:00:00.000Z', { replyTo: 'https://social.example/@k/1123' }),
];
shelf.gone = ['gone-1'];

let browser: Browser;
let door: Listening;
beforeAll(async () => {
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
  it.each(['/', '/posts/d-1', '/posts/b-1', '/posts/gone-1', '/nothing', '/imprint', '/privacy'])(
    '%s is for everybody',
    async (path) => {
      const context = await browser.newContext({ viewport: { width: 320, height: 640 }, colorScheme });
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).host));
      const broken: string[] = [];
      page.on('console', (message) => {
        if (/Content.Security.Policy/i.test(message.text())) broken.push(message.text());
      });
      await page.goto(`http://127.0.0.1:${door.port}${path}`);
      for (const summary of await page.locator('summary').all()) await summary.click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }))).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(await page.evaluate('getComputedStyle(document.body).maxWidth')).toBe('640px');
      expect(new Set(asked)).toEqual(new Set([`127.0.0.1:${door.port}`]));
      expect(broken).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      await context.close();
    },
  );
});
