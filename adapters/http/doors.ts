import { Hono, type MiddlewareHandler } from 'hono';
import type { Leitbild } from '../../src/core/leitbild.ts';
import type { Locale } from '../../src/core/locale.ts';
import { jsonError, onError, plainPage, type Report, refuse, securityHeaders } from './answers.ts';
import { jsonOnly, loopbackOnly, smallOnly } from './guard.ts';
import { type Metric, prometheus } from './metrics.ts';
import { withheldWords } from './words.ts';

export type Withheld = keyof typeof withheldWords;

/** Why strangers may not see the posts of this company; null = they may. */
export const withheld = (leitbild: Leitbild): Withheld | null => {
  if (leitbild.company.invented) return 'invented';
  return leitbild.legal === undefined ? 'legal-missing' : null;
};

export interface PublicParts {
  /** Language of what the door itself says. */
  readonly locale: Locale;
  /** Microblog, feeds and legal pages. */
  readonly pages: Hono;
  readonly withheld: Withheld | null;
  /** Signed requests of chats: each checks its own signatures and sizes, and is never withheld. */
  readonly signed?: readonly Hono[];
  readonly report: Report;
}

/** Readers of feeds live on other sites; what a post shows may be shown there. */
const openPictures: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.ok && c.res.headers.get('Content-Type')?.startsWith('image/')) {
    c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  }
};

/** The door for strangers. An invented company does not exist (404); one without an imprint will, soon (503). */
export function publicDoor({ locale, pages, withheld: reason, signed = [], report }: PublicParts): Hono {
  const door = new Hono();
  door.use(openPictures, securityHeaders);
  door.onError(onError(locale, report));
  door.notFound((c) => refuse(c, 404, 'not-found', locale));
  for (const app of signed) door.route('/', app);
  if (reason === null) door.route('/', pages);
  else door.all('*', (c) => plainPage(c, reason === 'invented' ? 404 : 503, withheldWords[reason], locale));
  return door;
}

/** Plain facts for a machine that watches; `ok: false` answers 503. */
export interface Health {
  readonly ok: boolean;
  readonly [fact: string]: string | number | boolean | null;
}

export interface PrivateParts {
  readonly locale: Locale;
  /** Playground, week and whatever else is for this machine alone. */
  readonly apps: readonly Hono[];
  /** The microblog, where both doors are this one; asked last. */
  readonly pages?: Hono;
  readonly health: () => Promise<Health>;
  readonly metrics: () => Promise<readonly Metric[]>;
  readonly report: Report;
}

/** The door for this machine alone. Bind it to a loopback address; the guard stops what a browser could carry in. */
export function privateDoor({ locale, apps, pages, health, metrics, report }: PrivateParts): Hono {
  const door = new Hono();
  door.use(securityHeaders, loopbackOnly(locale), jsonOnly(locale), smallOnly(locale));
  door.onError(onError(locale, report));
  door.notFound((c) => refuse(c, 404, 'not-found', locale));
  door.get('/health', async (c) => {
    const state = await health();
    return c.json(state, state.ok ? 200 : 503, { 'Cache-Control': 'no-store' });
  });
  door.get('/metrics', async (c) =>
    c.body(prometheus(await metrics()), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      'Cache-Control': 'no-store',
    }),
  );
  for (const app of apps) door.route('/', app);
  // Before the pages, whose own 404 is for people.
  door.all('/api/*', (c) => jsonError(c, 404, 'not-found', locale));
  if (pages) door.route('/', pages);
  return door;
}
