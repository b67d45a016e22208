import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import type { Locale } from '../../../src/core/locale.ts';
import { people } from './people.ts';

const types = { html: 'text/html', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' } as const;

/** Everything the page consists of, and nothing else can be asked for: no path of a request ever reaches the disk. */
const files = {
  'index.html': types.html,
  'icon.svg': types.svg,
  'page.css': types.css,
  'room.css': types.css,
  'cards.css': types.css,
  'parts.css': types.css,
  'pictures.css': types.css,
  'narrow.css': types.css,
  'page.js': types.js,
  'cards.js': types.js,
  'forms.js': types.js,
  'pictures.js': types.js,
  'composer.js': types.js,
  'outside.js': types.js,
  'dom.js': types.js,
  'strings.js': types.js,
} as const;

// No inline script or style, nothing from elsewhere, no frame around it: a post is text wherever it is shown.
const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-security-policy': csp,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

/** Where the page finds the microblog, on this very door: its JSON Feed to read, its front page to go to. */
export interface Outside {
  readonly feed: string;
  readonly home: string;
}

/** The page and its files under `/playground/`. `locale` is used until somebody is chosen. */
export function pageRoutes({ locale, outside }: { readonly locale: Locale; readonly outside: Outside | null }): Hono {
  const app = new Hono();
  const jobs = Object.fromEntries(people.map((one) => [one.id, one.job]));
  app.get('/playground', (c) => c.redirect('/playground/', 308));
  app.get('/playground/config.json', (c) => c.json({ locale, outside, jobs }, 200, headers));
  for (const [name, type] of Object.entries(files)) {
    const path = name === 'index.html' ? '/playground/' : `/playground/${name}`;
    app.get(path, async (c) => {
      const body = await readFile(new URL(`./page/${name}`, import.meta.url), 'utf8');
      return c.body(body, 200, { ...headers, 'content-type': `${type}; charset=utf-8` });
    });
  }
  return app;
}
