import { html, raw } from 'hono/html';
import { countGraphemes, excerpt } from '../../../src/core/graphemes.ts';
import type { Locale } from '../../../src/core/locale.ts';
import type { Instant } from '../../../src/core/time.ts';
import { signed } from './index.ts';
import { type Html, homePath, layout, prefix, type Site } from './layout.ts';
import { altOf, attached, gallery, pictureUrl } from './pictures.ts';
import type { Published } from './source.ts';
import { carriable, content, isAddress, paragraphs } from './text.ts';
import { postOf, tombstones, words } from './words.ts';

const tags: Readonly<Record<Locale, string>> = { de: 'de-DE', en: 'en-US' };

const shown = (at: Instant, site: Site, timeStyle?: 'short'): string =>
  new Intl.DateTimeFormat(tags[site.language], {
    dateStyle: 'long',
    ...(timeStyle ? { timeStyle } : {}),
    timeZone: site.zone,
  }).format(new Date(at));

/** A title for what has none: the warning if there is one, since a title must not give away what it covers. */
export const titleOf = (post: Published): string => excerpt(carriable(post.warning ?? post.parts.join(' ')), 60);

const permalink = (id: string): string => `/posts/${id}`;

const answers = (post: Published, site: Site): Html | string => {
  if (post.replyTo === null) return '';
  const target = isAddress(post.replyTo) ? post.replyTo : prefix(site) + permalink(encodeURIComponent(post.replyTo));
  const name = isAddress(post.replyTo) ? post.replyTo : words.replyToPost[site.language];
  return html`<p class="answers">${words.reply[site.language]} <a class="u-in-reply-to" href="${target}" rel="nofollow noopener">${name}</a></p>`;
};

const body = (post: Published, site: Site): Html => {
  const language = post.language ?? site.language;
  const text = html`<div class="words e-content" lang="${language}">${raw(content(post.parts))}</div>${gallery(post, site)}`;
  if (post.warning === null) return text;
  return html`<details><summary class="p-summary" lang="${language}"><span class="unseen" lang="${site.language}">${words.warning[site.language]}: </span>${carriable(post.warning)}</summary>${text}</details>`;
};

/** One post, on its own or among others. */
export function article(post: Published, site: Site): Html {
  const short = post.warning === null && post.parts.length === 1 && countGraphemes(post.parts[0] ?? '') <= 140;
  const label = `at-${post.id}`;
  return html`<article class="post h-entry${short ? ' short' : ''}" aria-labelledby="${label}">
${answers(post, site)}${body(post, site)}
<div class="foot">
${post.signature === null ? '' : html`<p class="signature p-author h-card" dir="auto">${signed(carriable(post.signature))}</p>`}
${site.showHandles ? html`<p>${post.handle}</p>` : ''}
<p><a class="u-url" href="${prefix(site)}${permalink(post.id)}"><time class="dt-published" id="${label}" datetime="${post.at}">${shown(post.at, site, 'short')}</time></a></p>
</div>
</article>`;
}

/** Newest first. `older` is the address of the next page, null at the end; `first` is the front page. */
export function indexPage(
  posts: readonly Published[],
  { older, first }: { readonly older: string | null; readonly first: boolean },
  site: Site,
): Html {
  const t = site.language;
  const list =
    posts.length === 0 && first
      ? html`<div class="plain"><div class="words"><p>${words.empty[t]}</p></div></div>`
      : html`<div class="h-feed">${posts.map((post) => article(post, site))}</div>`;
  const turn = html`<nav class="turn" aria-label="${words.older[t]}">
${older === null ? html`<p>${words.end[t]}</p>` : html`<a href="${older}" rel="next">${words.older[t]}</a>`}
${first ? '' : html`<a href="${homePath(site)}">${words.newest[t]}</a>`}
</nav>`;
  const head = { title: site.name, description: site.mission[t], path: first ? site.home : null };
  return layout(site, head, html`${list}${first && older === null ? '' : turn}`, true);
}

export function postPage(post: Published, site: Site): Html {
  const language = post.language ?? site.language;
  const description = post.warning === null ? excerpt(carriable(post.parts.join(' ')), 200) : carriable(post.warning);
  const main = html`<h1 class="unseen">${postOf[site.language]({ when: shown(post.at, site) })}</h1>
${article(post, site)}
<nav class="turn" aria-label="${words.home[site.language]}"><a href="${homePath(site)}">${words.home[site.language]}</a></nav>`;
  const [face] = attached(post);
  const head = {
    title: `${titleOf(post)} · ${site.name}`,
    description,
    path: permalink(post.id),
    article: { at: post.at, language },
    listed: post.listed,
    ...(face === undefined ? {} : { image: { url: pictureUrl(post, face, site), alt: altOf(face, site) } }),
  };
  return layout(site, head, main);
}

const plain = (site: Site, title: string, text: Html, note: Html | string = ''): Html =>
  layout(
    site,
    { title: `${title} · ${site.name}`, description: title, path: null },
    html`<div class="plain"><h1>${title}</h1><div class="words">${text}</div>${note}</div>
<nav class="turn" aria-label="${words.home[site.language]}"><a href="${homePath(site)}">${words.home[site.language]}</a></nav>`,
  );

/** The same tombstone for the same post, every time. */
const tombstone = (id: string): (typeof tombstones)[number] | undefined =>
  tombstones[[...id].reduce((sum, c) => sum + (c.codePointAt(0) ?? 0), 0) % tombstones.length];

/** For 410: what was here was taken back. It says nothing of what it was. */
export const gonePage = (id: string, site: Site): Html =>
  plain(
    site,
    words.goneTitle[site.language],
    html`<p>${tombstone(id)?.[site.language]}</p>`,
    html`<p class="note">${words.goneNote[site.language]}</p>`,
  );

export const missingPage = (site: Site): Html =>
  plain(site, words.missingTitle[site.language], html`<p>${words.missing[site.language]}</p>`);

export const legalPage = (which: 'imprint' | 'privacy', site: Site): Html =>
  plain(
    site,
    words[which][site.language],
    html`${raw(paragraphs(site.legal?.[which] ?? words.notYet[site.language]))}`,
  );
