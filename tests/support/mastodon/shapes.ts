import { htmlOf, pieces } from './words.ts';
import type { App, Medium, Person, Post, World } from './world.ts';

/** Every field that the published description of the API requires. */
export function accountShape(world: World, person: Person) {
  const url = `${world.url()}/@${person.acct}`;
  return {
    id: person.id,
    username: person.username,
    acct: person.acct,
    display_name: person.name,
    locked: false,
    bot: false,
    group: false,
    indexable: false,
    discoverable: false,
    created_at: '2024-01-01T00:00:00.000Z',
    note: '',
    url,
    uri: url,
    avatar: `${world.url()}/avatar.png`,
    avatar_static: `${world.url()}/avatar.png`,
    header: `${world.url()}/header.png`,
    header_static: `${world.url()}/header.png`,
    followers_count: 3,
    following_count: 2,
    statuses_count: 1,
    last_status_at: null,
    emojis: [],
    fields: [],
  };
}

export const ownAccountShape = (world: World, person: Person) => ({
  ...accountShape(world, person),
  role: { id: '-99', name: '', permissions: '0', color: '', highlighted: false },
  source: {
    note: '',
    fields: [],
    privacy: 'public',
    sensitive: false,
    language: null,
    follow_requests_count: 0,
    attribution_domains: [],
    discoverable: false,
    hide_collections: null,
    indexable: false,
    quote_policy: 'public',
  },
});

export const mediaShape = (world: World, medium: Medium) => ({
  id: medium.id,
  type: 'image',
  url: medium.left > 0 ? null : `${world.url()}/media/${medium.id}.png`,
  preview_url: `${world.url()}/media/${medium.id}-small.png`,
  remote_url: null,
  text_url: null,
  meta: {},
  description: medium.description,
  blurhash: null,
});

export function statusShape(world: World, post: Post) {
  const answered = post.inReplyTo === null ? undefined : world.posts.get(post.inReplyTo);
  const names = pieces(post.text).flatMap((piece) => (piece.kind === 'mention' ? [piece.text.slice(1)] : []));
  const mentioned = [...world.people.values()].filter((person) => names.includes(person.acct));
  return {
    id: post.id,
    created_at: post.at,
    in_reply_to_id: post.inReplyTo,
    in_reply_to_account_id: answered?.by.id ?? null,
    sensitive: post.sensitive,
    spoiler_text: post.spoiler,
    visibility: post.visibility,
    language: post.language,
    uri: `${world.url()}/users/${post.by.username}/statuses/${post.id}`,
    url: `${world.url()}/@${post.by.acct}/${post.id}`,
    replies_count: 0,
    reblogs_count: 0,
    favourites_count: 0,
    quotes_count: 0,
    edited_at: null,
    favourited: false,
    reblogged: false,
    muted: false,
    bookmarked: false,
    pinned: false,
    content: htmlOf(post.shown ?? post.text),
    filtered: [],
    reblog: null,
    application: { name: 'Many Voices', website: null },
    account: accountShape(world, post.by),
    media_attachments: post.media.flatMap((id) => {
      const medium = world.media.get(id);
      return medium === undefined ? [] : [mediaShape(world, medium)];
    }),
    mentions: mentioned.map((one) => ({
      id: one.id,
      username: one.username,
      acct: one.acct,
      url: `${world.url()}/@${one.acct}`,
    })),
    tags: [],
    emojis: [],
    card: null,
    poll: null,
  };
}

export const appShape = (app: App) => ({
  id: app.id,
  name: app.name,
  website: null,
  scopes: app.scopes,
  redirect_uri: app.redirects.join('\n'),
  redirect_uris: app.redirects,
  client_id: app.clientId,
  client_secret: app.clientSecret,
  client_secret_expires_at: 0,
  vapid_key: 'BCk-QqERU0q-CfYZjcuB6lnyyOYfJ2AifKqfeGIm7Z-HiTU5T9eTG5GxVA0_OH5mMlI4UkkDTpaZwozy0TzdZ2M=',
});
