import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { Instant } from '../../../src/core/time.ts';
import { signed } from './index.ts';
import type { Site } from './layout.ts';
import { altOf, attached, inFeed, pictureUrl } from './pictures.ts';
import type { Published } from './source.ts';
import { carriable, content, escaped } from './text.ts';
import { titleOf } from './views.ts';
import { words } from './words.ts';

const url = (post: Published, site: Site): string => `${site.publicUrl}/posts/${post.id}`;

const author = (post: Published, site: Site): string => carriable(post.signature ?? site.name);

/** A reader that folds nothing shows the warning first and the post behind a rule, as other networks' feeds do. */
const asHtml = (post: Published, site: Site): string => {
  const warning =
    post.warning === null
      ? ''
      : `<p><strong>${escaped(`${words.warning[site.language]}: ${carriable(post.warning)}`)}</strong></p>\n<hr>\n`;
  const signature = post.signature === null ? '' : `\n<p>${escaped(signed(carriable(post.signature)))}</p>`;
  return warning + content(post.parts) + inFeed(post, url(post, site), site) + signature;
};

const home = (site: Site): string => `${site.publicUrl}${site.home}`;

/** RSS 2.0. Items have no title: these are notes. Descriptions are HTML to most readers, hence escaped twice in the end. */
export const rss = (posts: readonly Published[], site: Site): string =>
  generateRssFeed(
    {
      title: carriable(site.name),
      link: home(site),
      description: carriable(site.mission[site.language]),
      language: site.language,
      atom: { links: [{ href: `${site.publicUrl}/feed.xml`, rel: 'self', type: 'application/rss+xml' }] },
      items: posts.map((post) => ({
        link: url(post, site),
        guid: { value: url(post, site), isPermaLink: true },
        pubDate: new Date(post.at),
        description: escaped(titleOf(post)),
        content: { encoded: asHtml(post, site) },
        // Most readers of RSS take one and drop the rest; all of them are in the text.
        enclosures: attached(post)
          .slice(0, 1)
          .map((one) => ({ url: pictureUrl(post, one, site), length: one.size, type: one.type })),
        dc: { creators: [author(post, site)], languages: [post.language ?? site.language] },
      })),
    },
    { strict: true },
  );

/** Atom 1.0. `updated` is the newest post's time; without posts, `changed` or the epoch. */
export const atom = (posts: readonly Published[], site: Site, changed: Instant | null): string =>
  generateAtomFeed(
    {
      id: `${site.publicUrl}/atom.xml`,
      title: { value: carriable(site.name), type: 'text' },
      subtitle: { value: carriable(site.mission[site.language]), type: 'text' },
      updated: new Date(posts[0]?.at ?? changed ?? 0),
      authors: [{ name: carriable(site.name) }],
      links: [
        { href: `${site.publicUrl}/atom.xml`, rel: 'self', type: 'application/atom+xml' },
        { href: home(site), rel: 'alternate', type: 'text/html' },
      ],
      xml: { lang: site.language },
      entries: posts.map((post) => ({
        id: url(post, site),
        title: { value: titleOf(post), type: 'text' },
        published: new Date(post.at),
        updated: new Date(post.at),
        authors: [{ name: author(post, site) }],
        links: [
          { href: url(post, site), rel: 'alternate', type: 'text/html' },
          ...attached(post).map((one) => ({
            href: pictureUrl(post, one, site),
            rel: 'enclosure',
            type: one.type,
            length: one.size,
            title: altOf(one, site),
          })),
        ],
        content: { value: asHtml(post, site), type: 'html' },
        xml: { lang: post.language ?? site.language },
      })),
    },
    { strict: true },
  );

/** JSON Feed 1.1. The format demands `items` even when there are none; the generator leaves an empty list out. */
export const jsonFeed = (posts: readonly Published[], site: Site): string =>
  JSON.stringify({
    items: [],
    ...(generateJsonFeed(
      {
        title: carriable(site.name),
        home_page_url: home(site),
        feed_url: `${site.publicUrl}/feed.json`,
        description: carriable(site.mission[site.language]),
        language: site.language,
        authors: [{ name: carriable(site.name) }],
        items: posts.map((post) => ({
          id: url(post, site),
          url: url(post, site),
          content_html: asHtml(post, site),
          date_published: new Date(post.at),
          authors: [{ name: author(post, site) }],
          language: post.language ?? site.language,
          ...(attached(post).length === 0
            ? {}
            : {
                attachments: attached(post).map((one) => ({
                  url: pictureUrl(post, one, site),
                  mime_type: one.type,
                  title: altOf(one, site),
                  size_in_bytes: one.size,
                })),
              }),
          ...(post.warning === null ? {} : { summary: carriable(post.warning) }),
        })),
      },
      { strict: true },
    ) as object),
  });
