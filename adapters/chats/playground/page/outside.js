import { byId, el } from './dom.js';

const MOST_PICTURES = 4;

/** The words of a feed's item. Markup is read in a document of its own that runs nothing and loads nothing. */
function wordsOf(item) {
  if (item.content_text) return item.content_text;
  const { body } = new DOMParser().parseFromString(item.content_html ?? '', 'text/html');
  for (const end of body.querySelectorAll('br')) end.replaceWith('\n');
  for (const paragraph of body.querySelectorAll('p')) paragraph.append('\n\n');
  return body.textContent.trim();
}

/** Only a path of this very door: wherever the feed says it lives, here it is read here. */
const pathOf = (url) => {
  try {
    const { pathname } = new URL(url, location.href);
    return pathname;
  } catch {
    return null;
  }
};

/** Pictures are attachments; only those of this very door are shown. */
const picturesOf = (one) =>
  (one.attachments ?? [])
    .filter(({ mime_type: type, url }) => type?.startsWith('image/') && pathOf(url)?.startsWith('/media/'))
    .slice(0, MOST_PICTURES)
    .map(({ url, title }) => el('img', { src: pathOf(url), alt: title ?? '', loading: 'lazy' }));

const item = (one, locale) => {
  const at = new Date(one.date_published);
  const when = Number.isNaN(at.getTime())
    ? ''
    : at.toLocaleString(locale === 'de' ? 'de-DE' : 'en-US', { dateStyle: 'medium', timeStyle: 'short' });
  const path = pathOf(one.url ?? one.id);
  const stamp = el('time', { datetime: one.date_published, text: when });
  return el(
    'li',
    {},
    el(
      'article',
      {},
      el('p', { class: 'words', text: wordsOf(one) }),
      ...picturesOf(one),
      el('p', { class: 'when' }, path ? el('a', { href: path }, stamp) : stamp),
    ),
  );
};

/** The microblog beside the room. `refresh` may be called as often as one likes: calls close together are one request. */
export function outside({ feed, home }) {
  byId('home').href = home;
  let timer = null;
  let ctx = null;
  let face = '';
  const load = async () => {
    const items = await fetch(feed, { headers: { accept: 'application/feed+json, application/json' } })
      .then((response) => (response.ok ? response.json() : null))
      .then((found) => found && (found.items ?? []))
      .catch(() => null);
    byId('nothing').hidden = items !== null && items.length > 0;
    byId('nothing').textContent = items === null ? ctx.t.unread : ctx.t.nothing;
    const next = JSON.stringify([items, ctx.locale]);
    if (next !== face) byId('posts').replaceChildren(...(items ?? []).map((one) => item(one, ctx.locale)));
    face = next;
  };
  return {
    become(next) {
      ctx = next;
      void load();
    },
    refresh(wait = 300) {
      clearTimeout(timer);
      timer = setTimeout(load, wait);
    },
  };
}
