import { z } from 'zod';
import type { Chat } from '../../../src/ports/chat.ts';
import { type People, read } from './people.ts';
import { type Api, SLACK, SlackFault } from './types.ts';

/** Largest picture we take, in bytes; smaller limits are for whoever cleans it. */
const LARGEST = 20 * 1024 * 1024;

const fileSchema = z.object({
  file: z.object({
    user: z.string().optional(),
    mode: z.string().optional(),
    size: z.number().optional(),
    mimetype: z.string().optional(),
    is_external: z.boolean().optional(),
    url_private: z.string().optional(),
    url_private_download: z.string().optional(),
    channels: z.array(z.string()).optional(),
    groups: z.array(z.string()).optional(),
  }),
});
type SlackFile = z.output<typeof fileSchema>['file'];

const lost: readonly string[] = ['file_not_found', 'file_deleted', 'file_not_available'];

/** Somebody may bring what they uploaded themselves, or what lies open in a channel. */
const mayBring = (file: SlackFile, user: string): boolean =>
  file.user === user || (file.channels ?? []).length > 0 || (file.groups ?? []).length > 0;

const isThere = (file: SlackFile): boolean =>
  file.mode !== 'tombstone' && file.mode !== 'hidden_by_limit' && file.is_external !== true;

/** `F123` or `slack-file:F123` → its bytes; null = gone, or not theirs. Throws SlackFault. */
export const slackFiles =
  ({ api, people }: { readonly api: Api; readonly people: People }): NonNullable<Chat['file']> =>
  async (id, from) => {
    const file = id.replace(/^slack-file:/, '');
    if (from.chat !== SLACK || !/^F[A-Z0-9]{2,20}$/.test(file)) return null;
    const team = people.teamOf(from.user);
    const found = await infoOf(api, file, team);
    if (found === null || !isThere(found) || !mayBring(found, from.user)) return null;
    if ((found.size ?? 0) > LARGEST) throw new SlackFault('no', 'file_too_large');
    const url = found.url_private_download ?? found.url_private;
    return url === undefined ? null : api.download(url, LARGEST, team);
  };

async function infoOf(api: Api, file: string, team: string | null): Promise<SlackFile | null> {
  try {
    return read(fileSchema, await api.call('files.info', { file }, team)).file;
  } catch (error) {
    if (error instanceof SlackFault && lost.includes(error.code)) return null;
    throw error;
  }
}
