import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Leitbild } from '../../../src/core/leitbild.ts';
import { between, type Instant, SECOND } from '../../../src/core/time.ts';
import { atom, jsonFeed, rss } from './feeds.ts';
import { type Html, homePath, prefix, type Site } from './layout.ts';
import { picturePath } from './pictures.ts';
import type { MicroblogSource, Published } from './source.ts';
import { contentSecurityPolicy, icon } from './style.ts';
import { gonePage, indexPage, legalPage, missingPage, postPage } from './views.ts';

const PAGE = 20;
const IN_FEED = 30;

export interface MicroblogParts {
  readonly source: MicroblogSource;
  readonly leitbild: Leitbild;
  /** Where readers reach it, without a slash at the end. */
  readonly publicUrl: string;
  /** Where the index lives: '/' on a door of its own, '/posts' beside the playground. It answers at both. */
  readonly home: '/' | '/posts';
  readonly now: () => Instant;
}

const siteOf = ({ leitbild, publicUrl, home }: MicroblogParts): Site => ({
  name: leitbild.company.name,
  mission: leitbild.mission,
  language: leitbild.company.language,
  zone: leitbild.rhythm.zone,
  publicUrl,
  home,
  legal: leitbild.legal ?? null,
  showHandles: leitbild.accounts.filter((account) => account.network === 'microblog').length > 1,
});

/** Everything may be kept but must be asked about each time: what was taken back is gone at once. */
const headers = { 'Cache-Control': 'no-cache', 'Content-Security-Policy': contentSecurityPolicy };

const etagOf = (body: string): string => `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

const matches = (header: string, etag: string): boolean =>
  header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*');

interface Answer {
  readonly body: string;
  readonly type: string;
  readonly changed?: Instant | null;
}

/**
 * A changed moment counts only once its second is well over: Last-Modified knows whole seconds, and a transaction that
 * commits late must not hide behind one already told. A reader's date must be exactly ours, never merely later.
 */
const lastModified = (changed: Instant | null | undefined, now: Instant): string | null =>
  changed && between(changed, now) > 10 * SECOND ? new Date(changed).toUTCString() : null;

const answer = (c: Context, { body, type, changed }: Answer, now: Instant): Response => {
  const etag = etagOf(body);
  const modified = lastModified(changed, now);
  const told = { ...headers, ETag: etag, ...(modified === null ? {} : { 'Last-Modified': modified }) };
  const none = c.req.header('If-None-Match');
  const since = c.req.header('If-Modified-Since');
  const fresh = none === undefined ? modified !== null && since === modified : matches(none, etag);
  return fresh ? c.body(null, 304, told) : c.body(body, 200, { ...told, 'Content-Type': type });
};

/** A picture is there as long as the post that shows it: asked about each time, so that it is gone at once. */
async function picture(
  c: Context,
  id: string,
  file: string,
  { source, site }: { source: MicroblogSource; site: Site },
) {
  const post = await source.one(id);
  if (post === 'gone') return c.html(gonePage(id, site), 410, headers);
  // People know a post by its proposal's number, too; a picture has one address alone.
  const shown =
    post?.id === id ? post.pictures.find((one) => picturePath(post, one) === `/media/${id}/${file}`) : undefined;
  if (shown === undefined) return c.html(missingPage(site), 404, headers);
  const told = { ...headers, 'Content-Security-Policy': "default-src 'none'; sandbox", ETag: `"${shown.sha256}"` };
  if (matches(c.req.header('If-None-Match') ?? '', told.ETag)) return c.body(null, 304, told);
  const found = await source.media(shown.sha256);
  if (found === null) return c.html(missingPage(site), 404, headers);
  return c.body(new Uint8Array(found.bytes), 200, { ...told, 'Content-Type': shown.type });
}

const cursorOf = (given: string): { readonly at: Instant; readonly id: string } | null => {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([A-Za-z0-9_-]{1,100})$/.exec(given);
  return match?.[1] && match[2] && !Number.isNaN(Date.parse(match[1])) ? { at: match[1], id: match[2] } : null;
};

const olderThan = (post: Published, site: Site): string => `${homePath(site)}?before=${post.at}~${post.id}`;

/** The microblog as a web application: index, permalinks, feeds, legal pages; anything else is its 404. */
export function microblogApp(parts: MicroblogParts): Hono {
  const { source, now } = parts;
  const site = siteOf(parts);
  const app = new Hono();
  const page = async (c: Context, html: Html) =>
    answer(c, { body: String(await html), type: 'text/html; charset=utf-8' }, now());
  const missing = async (c: Context) => c.html(missingPage(site), 404, headers);

  const index = async (c: Context) => {
    const asked = c.req.query('before');
    const before = asked === undefined ? null : cursorOf(asked);
    if (asked !== undefined && before === null) return missing(c);
    const found = await source.latest({ limit: PAGE + 1, ...(before === null ? {} : { before }) });
    const posts = found.slice(0, PAGE);
    const last = found.length > PAGE ? posts.at(-1) : undefined;
    return page(c, indexPage(posts, { older: last ? olderThan(last, site) : null, first: before === null }, site));
  };
  app.get('/', index);
  app.get('/posts', index);
  app.get('/posts/', (c) => c.redirect(`${prefix(site)}/posts`, 301));
  app.get('/posts/:id', async (c) => {
    const post = await source.one(c.req.param('id'));
    if (post === null) return missing(c);
    if (post === 'gone') return c.html(gonePage(c.req.param('id'), site), 410, headers);
    return page(c, postPage(post, site));
  });

  app.get('/media/:id/:file', (c) => picture(c, c.req.param('id'), c.req.param('file'), { source, site }));

  const feed =
    (type: string, draw: (posts: readonly Published[], changed: Instant | null) => string) => async (c: Context) => {
      // Asked first: a change between the two questions then shows under the older date, never the other way round.
      const changed = await source.changedAt();
      const body = draw(await source.latest({ limit: IN_FEED }), changed);
      return answer(c, { body, type: `${type}; charset=utf-8`, changed }, now());
    };
  app.get(
    '/feed.xml',
    feed('application/rss+xml', (posts) => rss(posts, site)),
  );
  app.get(
    '/atom.xml',
    feed('application/atom+xml', (posts, changed) => atom(posts, site, changed)),
  );
  app.get(
    '/feed.json',
    feed('application/feed+json', (posts) => jsonFeed(posts, site)),
  );

  for (const path of ['/imprint', '/impressum']) app.get(path, (c) => page(c, legalPage('imprint', site)));
  for (const path of ['/privacy', '/datenschutz']) app.get(path, (c) => page(c, legalPage('privacy', site)));
  app.get('/icon.svg', (c) => c.body(icon, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'max-age=86400' }));
  app.all('*', missing);
  return app;
}
