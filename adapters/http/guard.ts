import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Locale } from '../../src/core/locale.ts';
import { jsonError } from './answers.ts';

/** Largest body a private door reads, in bytes. */
export const LARGEST = 1024 * 1024;

/** Largest upload, in bytes: a picture and what a form says around it. */
export const LARGEST_UPLOAD = 20 * 1024 * 1024;

/** The one address that takes a form, because a picture is no JSON. */
const UPLOAD = '/api/media';

/** Names of this machine as a browser sends them. The port is free: an SSH tunnel may end at another one. */
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

const ownOrigin = (origin: string, host: string): boolean => {
  const [, rest] = /^https?:\/\/(.+)$/i.exec(origin) ?? [];
  return rest !== undefined && LOOPBACK.test(rest) && rest.toLowerCase() === host.toLowerCase();
};

/**
 * Loopback alone is no lock: any page in the browser can reach it. A foreign name (DNS rebinding), a foreign origin and a form
 * that only looks like JSON all end here. A missing Origin is a program or a visit, and allowed.
 */
export const loopbackOnly =
  (locale: Locale): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('Host') ?? '';
    if (!LOOPBACK.test(host)) return jsonError(c, 403, 'foreign-host', locale);
    const origin = c.req.header('Origin');
    if (origin !== undefined && !ownOrigin(origin, host)) return jsonError(c, 403, 'foreign-origin', locale);
    // Requests without Origin that another page makes (an image, a no-cors fetch) still say where they come from.
    const site = c.req.header('Sec-Fetch-Site');
    const visit = c.req.header('Sec-Fetch-Mode') === 'navigate' && reading.has(c.req.method);
    if (site !== undefined && site !== 'same-origin' && site !== 'none' && !visit) {
      return jsonError(c, 403, 'foreign-origin', locale);
    }
    return next();
  };

const isUpload = (c: Context): boolean => c.req.method === 'POST' && c.req.path === UPLOAD;

/**
 * Whatever writes must say that it is JSON: a form cannot, without asking first. Pictures come as a form, to one address; there the
 * origin alone keeps other pages out, which a browser names with every form it sends.
 */
export const jsonOnly =
  (locale: Locale): MiddlewareHandler =>
  async (c, next) => {
    if (reading.has(c.req.method)) return next();
    const type = c.req.header('Content-Type') ?? '';
    if (isUpload(c)) {
      return /^multipart\/form-data\s*;/i.test(type) ? next() : jsonError(c, 415, 'not-a-form', locale);
    }
    return /^application\/json\s*(?:;|$)/i.test(type) ? next() : jsonError(c, 415, 'not-json', locale);
  };

/** A megabyte, and more only for a picture. */
export const smallOnly = (locale: Locale): MiddlewareHandler => {
  const small = bodyLimit({ maxSize: LARGEST, onError: (c) => jsonError(c, 413, 'too-large', locale) });
  const upload = bodyLimit({ maxSize: LARGEST_UPLOAD, onError: (c) => jsonError(c, 413, 'upload-too-large', locale) });
  return (c, next) => (isUpload(c) ? upload : small)(c, next);
};
