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

/** A room at a door of its own and a browser before it; all of it new for each test. */
export interface Door<R> {
  room: R;
  url: string;
  /** Errors of the page and requests to anywhere else. */
  readonly troubles: string[];
  /** The page as somebody. */
  open(person: string, options?: BrowserContextOptions): Promise<Page>;
}

/** A playground whose inbox records. */
export interface Stage extends Door<Kit> {
  /** What the microblog's feed says. */
  posts: readonly Item[];
}

/** What axe finds on a page, one line each. */
export const axe = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    (one) => `${one.id}: ${one.nodes.map((n) => n.html).join(' ')}`,
  );

/** Opens a door for each test of a file: `make` builds what stands behind it, `close` ends that. */
export function door<R>(make: () => Promise<{ room: R; app: Hono; close: () => Promise<void> }>): Door<R> {
  let browser: Browser;
  let server: ReturnType<typeof serve>;
  let close: () => Promise<void>;
  const at = { url: '', troubles: [], open } as unknown as Door<R>;

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
    const made = await make();
    at.room = made.room;
    close = made.close;
    at.troubles.length = 0;
    server = serve({ fetch: made.app.fetch, port: 0, hostname: '127.0.0.1' });
    await once(server, 'listening');
    at.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await close();
    server.close();
  });
  return at;
}

/** Sets the stage for the tests of a file. */
export function stage(): Stage {
  const at = door(async () => {
    const room = await kit();
    stage.posts = [];
    const app = new Hono().route('/', room.chat.routes).get('/feed.json', (c) => c.json({ items: stage.posts }));
    return { room, app, close: async () => room[Symbol.asyncDispose]() };
  });
  const stage: Stage = Object.assign(at, { posts: [] });
  return stage;
}
