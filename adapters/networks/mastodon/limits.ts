import { z } from 'zod';
import type { Ask } from './http.ts';

/** What a server allows, as it says itself. */
export interface Limits {
  /** Longest post, content warning included, as `countPost` counts. */
  readonly characters: number;
  readonly perAddress: number;
  readonly media: number;
  readonly pictures: PictureLimits;
}

/** What a server takes of one picture. */
export interface PictureLimits {
  readonly bytes: number;
  /** Width times height. */
  readonly pixels: number;
  /** Longest description, in code points. */
  readonly description: number;
  /** Null = it does not say. */
  readonly types: readonly string[] | null;
}

/** Those of the reference server, for servers that say nothing. */
export const usual: Limits = {
  characters: 500,
  perAddress: 23,
  media: 4,
  pictures: { bytes: 16_777_216, pixels: 33_177_600, description: 1500, types: null },
};

const size = z.int().positive().nullish().catch(null);
const many = z.int().positive().max(1_000_000).nullish().catch(null);

const instanceSchema = z.object({
  configuration: z
    .object({
      statuses: z
        .object({ max_characters: many, characters_reserved_per_url: many, max_media_attachments: many })
        .nullish()
        .catch(null),
      media_attachments: z
        .object({
          image_size_limit: size,
          image_matrix_limit: size,
          description_limit: size,
          supported_mime_types: z.array(z.string()).nullish().catch(null),
        })
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
  /** Older servers of other makes have this instead. */
  max_toot_chars: many,
  description_limit: size,
});

function picturesIn({ configuration, description_limit: older }: z.infer<typeof instanceSchema>): PictureLimits {
  const said = configuration?.media_attachments;
  const types = said?.supported_mime_types ?? [];
  return {
    bytes: said?.image_size_limit ?? usual.pictures.bytes,
    pixels: said?.image_matrix_limit ?? usual.pictures.pixels,
    description: said?.description_limit ?? older ?? usual.pictures.description,
    types: types.length === 0 ? null : types,
  };
}

function limitsIn(json: unknown): Limits | null {
  const { success, data } = instanceSchema.safeParse(json);
  if (!success) return null;
  const said = data.configuration?.statuses;
  const characters = said?.max_characters ?? data.max_toot_chars;
  if (characters === null || characters === undefined) return null;
  return {
    characters,
    perAddress: said?.characters_reserved_per_url ?? usual.perAddress,
    media: said?.max_media_attachments ?? usual.media,
    pictures: picturesIn(data),
  };
}

/** The server's limits from the newer address, else the older one; null where neither tells, now or ever. */
export async function askLimits(ask: Ask, signal: AbortSignal): Promise<Limits | null> {
  for (const path of ['/api/v2/instance', '/api/v1/instance']) {
    const answer = await ask({ method: 'GET', path }, signal);
    const limits = answer.kind === 'answer' && answer.status === 200 ? limitsIn(answer.json) : null;
    if (limits !== null) return limits;
  }
  return null;
}
