import { z } from 'zod';
import type { Locale } from '../../../src/core/locale.ts';
import type { PersonKind, PersonRef, Profile } from '../../../src/core/person.ts';
import { MINUTE } from '../../../src/core/time.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import { botOf } from './api.ts';
import { cache } from './cache.ts';
import { type Api, type BotToken, SLACK, SlackFault, type Tokens } from './types.ts';

/** So long somebody stays as they were; a change is told by `user_change` anyway. */
const KNOWN_MS = 5 * MINUTE;
const MOST_KNOWN = 20_000;
/** People a page, as Slack recommends, and no more pages than a company can have. */
const PAGE = 200;
const MOST_PAGES = 500;

/** Slack's own bot is none by its flags. */
const SLACKBOT = 'USLACKBOT';

const flag = z.boolean().optional();
const userSchema = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  name: z.string().optional(),
  real_name: z.string().optional(),
  locale: z.string().optional(),
  deleted: flag,
  is_bot: flag,
  is_app_user: flag,
  is_workflow_bot: flag,
  is_connector_bot: flag,
  is_restricted: flag,
  is_ultra_restricted: flag,
  is_stranger: flag,
  is_email_confirmed: flag,
  enterprise_user: z.object({ enterprise_id: z.string().optional() }).optional(),
  profile: z
    .object({ display_name: z.string().optional(), real_name: z.string().optional(), email: z.string().optional() })
    .optional(),
});
type User = z.output<typeof userSchema>;

const listSchema = z.object({
  members: z.array(userSchema),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

type Home = Pick<BotToken, 'team' | 'enterprise'>;

/** Whoever is not surely of our own company is a stranger. */
const isOurs = (user: User, { team, enterprise }: Home): boolean =>
  user.team_id === team ||
  (enterprise !== null && (user.team_id === enterprise || user.enterprise_user?.enterprise_id === enterprise));

function kindOf(user: User, home: Home): PersonKind {
  if (user.deleted === true) return 'gone';
  if (user.id === SLACKBOT || user.is_bot || user.is_app_user || user.is_workflow_bot || user.is_connector_bot)
    return 'bot';
  if (user.is_stranger === true || !isOurs(user, home)) return 'stranger';
  return user.is_restricted || user.is_ultra_restricted ? 'guest' : 'colleague';
}

/** Slack's languages are like `de-DE`; whatever is not German reads English. */
const localeOf = (user: User): Locale => (/^de(?:-|$)/i.test(user.locale ?? '') ? 'de' : 'en');

function profileOf(user: User, home: Home): Profile {
  const { display_name: shown, real_name: real, email } = user.profile ?? {};
  const name = [shown, real, user.real_name, user.name].find((one) => one !== undefined && one.trim() !== '');
  return {
    ref: { chat: SLACK, user: user.id },
    name: name ?? user.id,
    kind: kindOf(user, home),
    locale: localeOf(user),
    email: email === undefined || email === '' || user.is_email_confirmed === false ? null : email,
  };
}

/** Who people are, as Slack says. */
export interface People {
  /** Null: Slack knows nobody of this id. Throws SlackFault when it cannot be told now. */
  who(ref: PersonRef): Promise<Profile | null>;
  /** Null where Slack does not say now. */
  colleagues(): Promise<readonly PersonRef[] | null>;
  /** Their language; `otherwise` where Slack does not say now. */
  locale(user: string, otherwise: Locale): Promise<Locale>;
  /** As far as it is known without asking. */
  knownLocale(user: string): Locale | null;
  forget(user: string): void;
  /** In which workspace somebody was met: with several, that one's token can ask about them. */
  met(user: string, team: string | null): void;
  teamOf(user: string): string | null;
}

const isUserId = (id: string): boolean => /^[UW][A-Z0-9]{2,20}$/.test(id);
const nobody: readonly string[] = ['user_not_found', 'users_not_found', 'user_not_visible'];

export function slackPeople({ api, tokens, clock }: { api: Api; tokens: Tokens; clock: Clock }): People {
  const known = cache<Profile | null>(clock, MOST_KNOWN, KNOWN_MS);
  const teams = cache<string>(clock, MOST_KNOWN, null);
  const asking = new Map<string, Promise<Profile | null>>();
  const teamOf = (user: string): string | null => teams.get(user) ?? null;

  async function who({ chat, user }: PersonRef): Promise<Profile | null> {
    if (chat !== SLACK || !isUserId(user)) return null;
    const found = known.get(user);
    if (found !== undefined) return found;
    const running = asking.get(user) ?? ask(api, tokens, user, teamOf(user));
    asking.set(user, running);
    try {
      const profile = await running;
      // Forgotten while we asked: what was answered may be the old face.
      if (asking.get(user) === running) known.set(user, profile);
      return profile;
    } finally {
      if (asking.get(user) === running) asking.delete(user);
    }
  }

  return {
    who,
    colleagues: async () => {
      try {
        const everybody = await listAll(api, await botOf(tokens, null));
        for (const profile of everybody) known.set(profile.ref.user, profile);
        return everybody.filter((one) => one.kind === 'colleague').map((one) => one.ref);
      } catch (error) {
        if (error instanceof SlackFault) return null;
        throw error;
      }
    },
    locale: async (user, otherwise) => {
      try {
        return (await who({ chat: SLACK, user }))?.locale ?? otherwise;
      } catch {
        return otherwise;
      }
    },
    knownLocale: (user) => known.get(user)?.locale ?? null,
    forget: (user) => {
      known.delete(user);
      asking.delete(user);
    },
    met: (user, team) => {
      if (team !== null) teams.set(user, team);
    },
    teamOf,
  };
}

async function ask(api: Api, tokens: Tokens, user: string, team: string | null): Promise<Profile | null> {
  try {
    const [home, answer] = await Promise.all([
      botOf(tokens, team),
      api.call('users.info', { user, include_locale: true }, team),
    ]);
    return profileOf(read(userSchema, answer.user), home);
  } catch (error) {
    if (error instanceof SlackFault && nobody.includes(error.code)) return null;
    throw error;
  }
}

/** Everybody, page by page; a list that breaks off in the middle is none. */
async function listAll(api: Api, home: Home): Promise<readonly Profile[]> {
  const found: Profile[] = [];
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const args = { limit: PAGE, include_locale: true, ...(cursor === '' ? {} : { cursor }) };
    const { members, response_metadata: more } = read(listSchema, await api.call('users.list', args));
    found.push(...members.map((user) => profileOf(user, home)));
    cursor = more?.next_cursor ?? '';
    if (cursor === '') return found;
  }
  throw new SlackFault('later', 'too_many_pages');
}

/** What an answer holds; one of another shape is trouble of Slack's, not ours. */
export function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new SlackFault('later', 'unreadable');
  return parsed.data;
}
