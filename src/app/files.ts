import { z } from 'zod';
import type { FileFault } from '../core/cards/file-faults.ts';
import { type After, LATE, within } from '../core/deadline.ts';
import { sha256Of } from '../core/hash.ts';
import type { PersonId, Profile } from '../core/person.ts';
import type { Incoming, Intent, Values } from '../ports/chat.ts';
import type { Picture } from '../ports/media.ts';
import type { Tx } from '../ports/store.ts';
import { faultName } from './fault.ts';
import type { House } from './house.ts';

/** Pictures of one post. */
const MOST = 4;
/** Milliseconds until a file is left aside: its sender waits. */
const PATIENCE = 20_000;

/** A file somebody sent along, cleaned, or why not. `n` counts them from 1. */
export type Fetched = { readonly file: string; readonly n: number } & (
  | { readonly picture: Picture & { readonly sha256: string } }
  | { readonly fault: FileFault }
);

/** Words about pictures as a form gives them; whatever else is in there is refused where it is read. */
const entries = z.array(z.looseObject({ id: z.string() }));
type Entry = z.output<typeof entries>[number];

const isDigest = ({ id }: Entry): boolean => /^[0-9a-f]{64}$/.test(id);

/** `slack-file:F1` and `F1` are one file. */
const isOf = ({ id }: Entry, file: string): boolean => id === file || id.endsWith(`:${file}`);

/** Null: it is no list of pictures. */
function entriesIn(values: Values): readonly Entry[] | null {
  const { media = '' } = values;
  if (media.trim() === '') return [];
  try {
    return entries.safeParse(JSON.parse(media)).data ?? null;
  } catch {
    return null;
  }
}

type WithFiles = Extract<Intent, { files?: readonly string[] }>;

const filesIn = (intent: Intent): readonly string[] =>
  'files' in intent && intent.files !== undefined ? [...new Set(intent.files)] : [];

/**
 * Fetches and cleans what came along, outside any transaction; a crash in between does it again. Only a colleague's files are
 * fetched, and only as many as there is room for. Never throws: what cannot be had is a fault of that file.
 */
export async function fetchFiles(
  house: House,
  { from, intent }: Incoming,
  profile: Profile | null,
  after: After,
): Promise<readonly Fetched[]> {
  const files = filesIn(intent);
  if (files.length === 0 || profile?.kind !== 'colleague') return [];
  const kept = (entriesIn((intent as WithFiles).values) ?? []).filter(isDigest).length;
  const room = Math.max(0, MOST - kept);
  return Promise.all(
    files.map(async (file, i): Promise<Fetched> => {
      const [at, full] = [{ file, n: i + 1 }, i >= room];
      const got = full ? ('too-many' as const) : await within(after, PATIENCE, fetchOne(house, file, from));
      if (got === LATE) return { ...at, fault: 'unreachable' };
      return typeof got === 'string' ? { ...at, fault: got } : { ...at, picture: got };
    }),
  );
}

async function fetchOne(
  house: House,
  file: string,
  from: Incoming['from'],
): Promise<FileFault | (Picture & { readonly sha256: string })> {
  try {
    const bytes = (await house.chats.get(from.chat)?.file?.(file, from)) ?? null;
    if (bytes === null) return 'gone';
    const cleaned = await house.pictures.clean(bytes);
    return cleaned.ok ? { ...cleaned.picture, sha256: sha256Of(cleaned.picture.bytes) } : cleaned.fault;
  } catch (error) {
    house.log('warn', 'a file could not be fetched', { chat: from.chat, ...faultName(error) });
    return 'unreachable';
  }
}

/** Keeps the pictures, brought by this person. */
export async function keepPictures(tx: Tx, house: House, by: PersonId, fetched: readonly Fetched[]): Promise<void> {
  for (const one of fetched) if ('picture' in one) await tx.media.put({ ...one.picture, by, at: house.clock.now() });
}

/**
 * The intent with digests in place of files. What nobody said a word about comes last, without a description; what could not be had
 * is left out.
 */
export function withPictures(intent: Intent, fetched: readonly Fetched[]): Intent {
  if (fetched.length === 0 || !('values' in intent)) return intent;
  const given = entriesIn(intent.values);
  if (given === null) return intent;
  const named = given.flatMap((entry): readonly Entry[] => {
    const found = fetched.find(({ file }) => isOf(entry, file));
    if (found === undefined) return [entry];
    return 'picture' in found ? [{ ...entry, id: found.picture.sha256 }] : [];
  });
  const unnamed = fetched.flatMap((one) =>
    'picture' in one && !given.some((entry) => isOf(entry, one.file)) ? [{ id: one.picture.sha256, alt: '' }] : [],
  );
  return { ...intent, values: { ...intent.values, media: JSON.stringify([...named, ...unnamed]) } };
}

/** What is missing, for the form to say. */
export const faultsOf = (fetched: readonly Fetched[]): readonly { readonly n: number; readonly fault: FileFault }[] =>
  fetched.flatMap((one) => ('fault' in one ? [{ n: one.n, fault: one.fault }] : []));
