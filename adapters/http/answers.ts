import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { html, raw } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Locale } from '../../src/core/locale.ts';
import { type Told, type ToldCode, told } from './words.ts';

const style = `:root{color-scheme:light dark}body{margin:0 auto;max-width:34rem;padding:15vh 1.25rem 2rem;background:#fbfaf6;color:#211f1b;
font:1.125rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}h1{font-size:1.75rem;line-height:1.2;text-wrap:balance}
@media(prefers-color-scheme:dark){body{background:#171512;color:#ebe6dc}}`;

const hash = createHash('sha256').update(style).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A page of two sentences, needing nothing else from anywhere. */
export const plainPage = (c: Context, status: ContentfulStatusCode, { message, hint }: Told, locale: Locale) => {
  const page = html`<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${message[locale]}</title><style>${raw(style)}</style></head>
<body><main><h1>${message[locale]}</h1><p>${hint[locale]}</p></main></body>
</html>
`;
  return c.html(page, status, { 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' });
};

/** The error shape of every JSON answer. */
export const jsonError = (c: Context, status: ContentfulStatusCode, code: ToldCode, locale: Locale) => {
  const { message, hint } = told[code];
  return c.json({ error: { code, message: message[locale], hint: hint[locale] } }, status, {
    'Cache-Control': 'no-store',
  });
};

const isApi = (c: Context): boolean => c.req.path === '/api' || c.req.path.startsWith('/api/');

/** JSON for programs, a page for people. */
export const refuse = (c: Context, status: ContentfulStatusCode, code: ToldCode, locale: Locale) =>
  isApi(c) ? jsonError(c, status, code, locale) : plainPage(c, status, told[code], locale);

/** Told of what went wrong; addresses and query strings of visitors are not part of it. */
export type Report = (error: unknown, where: { readonly method: string; readonly path: string }) => void;

/** What a visitor sees of an error: never its words, never a stack. */
export const onError =
  (locale: Locale, report: Report) =>
  (error: Error, c: Context): Response | Promise<Response> => {
    if (error instanceof HTTPException && error.status < 500) {
      return refuse(c, error.status === 404 ? 404 : 400, error.status === 404 ? 'not-found' : 'bad-request', locale);
    }
    report(error, { method: c.req.method, path: c.req.path });
    return refuse(c, 500, 'went-wrong', locale);
  };

const always: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
};

/** On every answer. A page that names no policy of its own may load nothing at all. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(always)) c.res.headers.set(name, value);
  if (!c.res.headers.has('Content-Security-Policy')) {
    c.res.headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  }
};
