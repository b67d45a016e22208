import { html } from 'hono/html';
import { type Html, prefix, type Site } from './layout.ts';
import type { Published, Shown } from './source.ts';
import { carriable, escaped } from './text.ts';
import { words } from './words.ts';

const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png' };

/** Path of a picture below the public address. It belongs to its post, and goes with it. */
export const picturePath = (post: Pick<Published, 'id'>, { sha256, type }: Shown): string =>
  `/media/${post.id}/${sha256}.${endings[type] ?? 'bin'}`;

/** Absolute, for feeds and link cards. */
export const pictureUrl = (post: Published, picture: Shown, site: Site): string =>
  `${site.publicUrl}${picturePath(post, picture)}`;

/** Never empty: the picture is also a link, and a link needs a name. */
export const altOf = ({ alt }: Shown, site: Site): string => carriable(alt) || words.noAlt[site.language];

/** The pictures of a post, each leading to the whole of it. */
export function gallery(post: Published, site: Site): Html | string {
  if (post.pictures.length === 0) return '';
  const language = post.language ?? site.language;
  return html`<ul class="pictures of-${post.pictures.length}" lang="${language}">${post.pictures.map((one) => {
    const address = `${prefix(site)}${picturePath(post, one)}`;
    return html`<li><a href="${address}"><img class="u-photo" src="${address}" alt="${altOf(one, site)}" width="${one.width}" height="${one.height}" loading="lazy" decoding="async"></a></li>`;
  })}</ul>`;
}

/** For readers of feeds. What is behind a warning is not put before anybody's eyes: it is a link to the post. */
export function inFeed(post: Published, url: string, site: Site): string {
  if (post.pictures.length === 0) return '';
  if (post.warning !== null) {
    const text = `${words.pictures[site.language]}: ${post.pictures.length}`;
    return `\n<p><a href="${escaped(url)}">${escaped(text)}</a></p>`;
  }
  return post.pictures
    .map((one) => {
      const address = escaped(pictureUrl(post, one, site));
      return `\n<p><img src="${address}" alt="${escaped(altOf(one, site))}" width="${one.width}" height="${one.height}"></p>`;
    })
    .join('');
}

/** Pictures a feed may name beside the text. */
export const attached = (post: Published): readonly Shown[] => (post.warning === null ? post.pictures : []);
