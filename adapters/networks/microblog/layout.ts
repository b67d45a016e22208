import { html, raw } from 'hono/html';
import type { Leitbild } from '../../../src/core/leitbild.ts';
import type { Locale, Said } from '../../../src/core/locale.ts';
import { style } from './style.ts';
import { responsible, words } from './words.ts';

export type Html = ReturnType<typeof html>;

/** What every page knows of the house it stands in. */
export interface Site {
  readonly name: string;
  readonly mission: Said;
  readonly language: Locale;
  /** IANA zone in which times are shown. */
  readonly zone: string;
  /** Absolute, without a slash at the end. */
  readonly publicUrl: string;
  /** Path of the index below `publicUrl`: '/' or, where something else lives there, '/posts'. */
  readonly home: '/' | '/posts';
  readonly legal: Leitbild['legal'] | null;
  /** Handles are worth showing only where there is more than one. */
  readonly showHandles: boolean;
}

/** Path prefix of the public address, '' for most: a reverse proxy may serve the microblog below `/blog`. */
export const prefix = (site: Site): string => new URL(site.publicUrl).pathname.replace(/\/$/, '');

export const homePath = (site: Site): string => `${prefix(site)}${site.home}`;

export const feeds = [
  { path: '/feed.xml', type: 'application/rss+xml', name: 'RSS' },
  { path: '/atom.xml', type: 'application/atom+xml', name: 'Atom' },
  { path: '/feed.json', type: 'application/feed+json', name: 'JSON Feed' },
] as const;

export interface Head {
  readonly title: string;
  readonly description: string;
  /** Path below `publicUrl`; null = this page has no address of its own and is not to be indexed. */
  readonly path: string | null;
  /** False: it has an address, but is not to be indexed. */
  readonly listed?: boolean;
  /** What stands for it where it is linked; absolute. */
  readonly image?: { readonly url: string; readonly alt: string };
  readonly article?: { readonly at: string; readonly language: Locale };
}

const ogLocale = { de: 'de_DE', en: 'en_US' } as const;

const meta = (site: Site, head: Head): Html => html`<title>${head.title}</title>
<meta name="description" content="${head.description}">
${
  head.path === null
    ? html`<meta name="robots" content="noindex">`
    : html`<link rel="canonical" href="${site.publicUrl}${head.path}">
<meta property="og:url" content="${site.publicUrl}${head.path}">`
}
<meta property="og:title" content="${head.title}">
<meta property="og:description" content="${head.description}">
<meta property="og:site_name" content="${site.name}">
<meta property="og:locale" content="${ogLocale[head.article?.language ?? site.language]}">
<meta property="og:type" content="${head.article ? 'article' : 'website'}">
${head.path !== null && head.listed === false ? html`<meta name="robots" content="noindex">` : ''}
${
  head.image
    ? html`<meta property="og:image" content="${head.image.url}">
<meta property="og:image:alt" content="${head.image.alt}">`
    : ''
}
${head.article ? html`<meta property="article:published_time" content="${head.article.at}">` : ''}
${feeds.map(
  (
    feed,
  ) => html`<link rel="alternate" type="${feed.type}" title="${site.name} (${feed.name})" href="${prefix(site)}${feed.path}">
`,
)}<link rel="icon" type="image/svg+xml" href="${prefix(site)}/icon.svg">`;

const footer = (site: Site): Html => {
  const t = (said: Said) => said[site.language];
  return html`<footer class="bottom">
<nav class="feeds" aria-label="${t(words.feeds)}"><ul>${feeds.map(
    (feed) => html`<li><a href="${prefix(site)}${feed.path}">${feed.name}</a></li>`,
  )}</ul></nav>
<nav aria-label="${t(words.legal)}"><ul><li><a href="${prefix(site)}/imprint">${t(words.imprint)}</a></li><li><a href="${prefix(site)}/privacy">${t(words.privacy)}</a></li></ul></nav>
${site.legal ? html`<p>${responsible[site.language]({ who: site.legal.responsible })}</p>` : ''}
<p>${t(words.feedsNote)}</p>
</footer>`;
};

/** A whole page. `front`: the company's name is the heading of the index; elsewhere it only leads there. */
export function layout(site: Site, head: Head, body: Html, front = false): Html {
  const name = html`<a href="${homePath(site)}" rel="home">${site.name}</a>`;
  return html`<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf6">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#171512">
${meta(site, head)}
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip[site.language]}</a>
<header class="top">
${
  front
    ? html`<h1 class="name">${name}</h1>
<p class="mission">${site.mission[site.language]}</p>`
    : html`<p class="name">${name}</p>`
}
</header>
<main id="main" tabindex="-1">
${body}
</main>
${footer(site)}
</body>
</html>
`;
}
