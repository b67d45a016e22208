import { z } from 'zod';
import type { SlackConfig, Tokens } from './types.ts';

/** A verified payload as it came, whatever it is. */
export type Payload = Readonly<Record<string, unknown>>;

/** For whose installation Slack sent something. Team null: one for a whole organisation. */
export interface Home {
  readonly team: string | null;
  readonly enterprise: string | null;
}

const id = z.string().min(1).nullish().catch(null);
const part = <T extends z.ZodRawShape>(shape: T) => z.object(shape).nullish().catch(null);
const envelope = z.object({
  authorizations: z.array(z.object({ team_id: id, enterprise_id: id })).catch([]),
  context_team_id: id,
  context_enterprise_id: id,
  team_id: id,
  enterprise_id: id,
  team: part({ id, enterprise_id: id }),
  enterprise: part({ id }),
  user: part({ team_id: id }),
  view: part({ app_installed_team_id: id }),
});

/**
 * The installation a payload belongs to. In a shared channel that is not the workspace of whoever acted: events name it in
 * `authorizations`, windows in `app_installed_team_id`.
 */
export function homeOf(payload: Payload): Home {
  const read = envelope.safeParse(payload);
  if (!read.success) return { team: null, enterprise: null };
  const { data } = read;
  const [first] = data.authorizations;
  if (first !== undefined) return { team: first.team_id ?? null, enterprise: first.enterprise_id ?? null };
  const team = data.view?.app_installed_team_id ?? data.context_team_id ?? data.team?.id ?? data.team_id;
  const enterprise =
    data.context_enterprise_id ?? data.enterprise?.id ?? data.team?.enterprise_id ?? data.enterprise_id ?? null;
  return { team: team ?? data.user?.team_id ?? null, enterprise };
}

/** Is this our company? One process serves one. Rejects when it cannot be told now. */
export function teamGate(config: SlackConfig, tokens: Tokens): (home: Home) => Promise<boolean> {
  const holds = (ours: readonly (string | null)[], { team, enterprise }: Home): boolean =>
    [team, enterprise].some((one) => one !== null && ours.includes(one));
  if (config.oauth !== null) {
    const { allowed } = config.oauth;
    return async (home) => holds(allowed, home);
  }
  return async (home) => {
    const bot = await tokens.bot(null);
    return bot !== null && holds([bot.team, bot.enterprise], home);
  };
}
