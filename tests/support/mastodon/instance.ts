import { accountShape } from './shapes.ts';
import { type Answer, missing, type World } from './world.ts';

const configuration = ({ quirks }: World) => ({
  statuses: {
    max_characters: quirks.characters,
    max_media_attachments: 4,
    characters_reserved_per_url: quirks.perAddress,
  },
  media_attachments: {
    ...quirks.pictures,
    video_size_limit: 103_809_024,
    video_frame_rate_limit: 120,
    video_matrix_limit: 8_294_400,
  },
  polls: { max_options: 4, max_characters_per_option: 50, min_expiration: 300, max_expiration: 2_629_746 },
});

export function instanceV2(world: World): Answer {
  if (world.quirks.instance !== 'v2') return missing;
  const [contact] = world.people.values();
  const body = {
    domain: new URL(world.url()).host,
    title: 'A server of our own',
    version: '4.7.0',
    source_url: 'https://github.com/mastodon/mastodon',
    description: '',
    usage: { users: { active_month: 1 } },
    thumbnail: { url: `${world.url()}/thumbnail.png`, blurhash: null, versions: {} },
    icon: [],
    languages: ['de'],
    configuration: {
      ...configuration(world),
      accounts: { max_featured_tags: 10, max_pinned_statuses: 5 },
      urls: { streaming: 'ws://127.0.0.1', about: null, privacy_policy: null, status: null, terms_of_service: null },
      vapid: { public_key: 'BCk' },
      translation: { enabled: false },
      timelines_access: {
        live_feeds: { local: 'public', remote: 'public' },
        hashtag_feeds: { local: 'public', remote: 'public' },
        trending_link_feeds: { local: 'public', remote: 'public' },
      },
      limited_federation: false,
    },
    registrations: {
      enabled: false,
      approval_required: false,
      message: null,
      url: null,
      min_age: null,
      reason_required: null,
    },
    api_versions: { mastodon: 10 },
    contact: { email: 'admin@server.example', account: contact === undefined ? null : accountShape(world, contact) },
    rules: [],
  };
  return { status: 200, body };
}

export function instanceV1(world: World): Answer {
  if (world.quirks.instance === 'none') return missing;
  const body = {
    uri: new URL(world.url()).host,
    title: 'A server of our own',
    short_description: '',
    description: '',
    email: 'admin@server.example',
    version: '4.7.0',
    urls: { streaming_api: 'ws://127.0.0.1' },
    stats: { user_count: 1, status_count: 1, domain_count: 1 },
    thumbnail: null,
    languages: ['de'],
    registrations: false,
    approval_required: false,
    invites_enabled: false,
    configuration: { ...configuration(world), accounts: { max_featured_tags: 10 } },
    contact_account: null,
    rules: [],
  };
  return { status: 200, body };
}
