import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Blob } from './picture.ts';
import type { Session } from './session.ts';
import { type Ask, Fault, read } from './wire.ts';

const uploadedSchema = z.object({
  blob: z.object({ ref: z.object({ $link: z.string() }), mimeType: z.string(), size: z.number() }),
});

/**
 * Brings a file to the server, which names it by its content: a repeat is the same file. Throws Fault where the server makes something
 * else of it than the record says, since it would then refuse the record.
 */
export async function upload(session: Session, blob: Blob, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  const body: Ask['body'] = { type: blob.mimeType, bytes: new Uint8Array(bytes) };
  const said = read(uploadedSchema, await session.ask({ nsid: 'com.atproto.repo.uploadBlob', body, signal }));
  const { ref, mimeType, size } = blob;
  if (!isDeepStrictEqual(said.blob, { ref, mimeType, size }))
    throw new Fault('refused', { code: 'OtherPicture', media: true });
}
