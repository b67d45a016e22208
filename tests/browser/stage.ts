import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type Kit, kit } from '../adapters/chats/playground-kit.ts';
import { launch } from './chromium.ts';

interface Item {
  readonly url: string;
  readonly content_html: string;
  readonly date_published: string;
}

/** A playground at a door of its own and a browser before it; all of it new for each test. */
export interface Stage {
  room: Kit;
  url: string;
  /** What the microblog's feed says. */
  posts: readonly Item[];
  /** Errors of the page and requests to anywhere else. */
  readonly troubles: string[];
  /** The page as somebody. */
  open(person: string, options?: BrowserContextOptions): Promise<Page>;
}

/** What axe finds on a page, one line each. */
export const axe = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    (one) => `${one.id}: ${one.nodes.map((n) => n.html).join(' ')}`,
  );

/** Sets the stage for the tests of a file. */
export function stage(): Stage {
  let browser: Browser;
  let server: ReturnType<typeof serve>;
  const at = { url: '', posts: [], troubles: [], open } as unknown as Stage;

  async function open(person: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => at.troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/ (?:409|415) /.test(message.text())) at.troubles.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(at.url)) at.troubles.push(`asked ${request.url()}`);
    });
    await page.goto(`${at.url}/playground/?person=${person}`);
    await page.locator('#you b').waitFor();
    return page;
  }

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    at.room = await kit();
    at.posts = [];
    at.troubles.length = 0;
    const app = new Hono().route('/', at.room.chat.routes).get('/feed.json', (c) => c.json({ items: at.posts }));
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
    await once(server, 'listening');
    at.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await at.room[Symbol.asyncDispose]();
    server.close();
  });
  return at;
}
