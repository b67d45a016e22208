/** Every method of the Web API that is called with the bot's token, and the scopes it needs for what we ask of it. */
export const methodScopes: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.open': ['im:write'],
  // The team's channel may be public or private.
  'conversations.info': ['channels:read', 'groups:read'],
  'dnd.info': ['dnd:read'],
  'files.info': ['files:read'],
  'reactions.get': ['reactions:read'],
  'users.info': ['users:read', 'users:read.email'],
  'users.list': ['users:read', 'users:read.email'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

/** Every event that is listened to, as a manifest names it, and the scope without which Slack sends none. */
export const eventScopes: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_uninstalled: [],
  'message.im': ['im:history'],
  reaction_added: ['reactions:read'],
  reaction_removed: ['reactions:read'],
  tokens_revoked: [],
  user_change: ['users:read'],
};

const ofCommands = ['commands'];

/** What the bot may do, sorted: what its calls, its events and its command need, and nothing else. */
export const botScopes: readonly string[] = [
  ...new Set([...Object.values(methodScopes).flat(), ...Object.values(eventScopes).flat(), ...ofCommands]),
].sort();
