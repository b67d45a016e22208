import { z } from 'zod';

/** Lenient on all that is not needed: Slack adds fields without asking. What is needed is demanded, and nothing is guessed. */
const id = z.string().min(1).max(255);
const some = id.nullish().catch(null);
const words = z.string().optional().catch(undefined);

const file = z.object({
  id,
  mimetype: z.string().optional().catch(undefined),
  mode: z.string().optional().catch(undefined),
  alt_txt: z.string().nullish().catch(null),
});
/** Only what was read counts: a file that came without its kind is none of ours. */
const files = z
  .array(z.unknown())
  .catch([])
  .transform((given) =>
    given.flatMap((one) => {
      const read = file.safeParse(one);
      return read.success ? [read.data] : [];
    }),
  );
export type SlackFile = z.output<typeof file>;

const message = z.object({ text: words, blocks: z.unknown().optional(), files: files.optional() });
export type SlackMessage = z.output<typeof message>;

/** What was put into inputs, by block and action; read by whoever made the inputs. */
const state = z.object({ values: z.unknown().optional() }).nullish().catch(null);

export const commandSchema = z.object({
  command: id,
  text: z.string().catch(''),
  user_id: id,
  trigger_id: id,
  response_url: some,
});

export const shortcutSchema = z.object({
  type: z.enum(['shortcut', 'message_action']),
  user: z.object({ id }),
  trigger_id: id,
  response_url: some,
  message: message.optional().catch(undefined),
});

export const actionSchema = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id }),
  trigger_id: id,
  response_url: some,
  container: z.object({ type: id, channel_id: some, message_ts: some }).optional().catch(undefined),
  channel: z.object({ id: some }).nullish().catch(null),
  message: z.object({ ts: some, blocks: z.unknown().optional() }).nullish().catch(null),
  view: z
    .looseObject({ id, type: z.enum(['modal', 'home']), state, blocks: z.unknown().optional() })
    .nullish()
    .catch(null),
  state,
  actions: z
    .array(
      z.object({
        action_id: id,
        selected_option: z.object({ value: z.string().optional() }).nullish().catch(null),
      }),
    )
    .min(1),
});
export type SlackAction = z.output<typeof actionSchema>;

export const submissionSchema = z.object({
  type: z.literal('view_submission'),
  user: z.object({ id }),
  trigger_id: id,
  view: z.object({ id, callback_id: id, state, blocks: z.unknown().optional() }),
});

const reaction = z.object({
  type: z.enum(['reaction_added', 'reaction_removed']),
  user: id,
  reaction: id,
  // Reactions on files are on no message.
  item: z.object({ type: z.literal('message'), channel: id, ts: id }),
  // Whose message it is; missing where a webhook posted it.
  item_user: z.string().optional().catch(undefined),
  event_ts: z
    .string()
    .regex(/^\d{10}\.\d{6}$/)
    .optional()
    .catch(undefined),
});

const opened = z.object({ type: z.literal('app_home_opened'), user: id, tab: z.string().catch('') });

const said = message.extend({
  type: z.literal('message'),
  channel_type: z.string().catch(''),
  subtype: z.string().nullish().catch(null),
  hidden: z.boolean().optional().catch(undefined),
  bot_id: some,
  user: id,
  edited: z.unknown().optional(),
});

const changed = z.object({ type: z.literal('user_change'), user: z.object({ id }) });
const uninstalled = z.object({ type: z.literal('app_uninstalled') });
const revoked = z.object({
  type: z.literal('tokens_revoked'),
  tokens: z.object({ bot: z.array(z.string()).nullish().catch(null) }).catch({ bot: null }),
});

export const eventSchema = z.object({
  event_id: id,
  event: z.discriminatedUnion('type', [
    reaction.extend({ type: z.literal('reaction_added') }),
    reaction.extend({ type: z.literal('reaction_removed') }),
    opened,
    said,
    changed,
    uninstalled,
    revoked,
  ]),
});
export type SlackHappening = z.output<typeof eventSchema>['event'];
