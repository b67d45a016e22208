import { z } from 'zod';
import { Fault, type Wire } from './wire.ts';

/** What makes a place of the text clickable: without it Bluesky shows links, mentions and tags as plain text. Indices are UTF-8 bytes. */
export interface Facet {
  readonly index: { readonly byteStart: number; readonly byteEnd: number };
  readonly features: readonly Feature[];
}

export type Feature =
  | { readonly $type: 'app.bsky.richtext.facet#link'; readonly uri: string }
  | { readonly $type: 'app.bsky.richtext.facet#mention'; readonly did: string }
  | { readonly $type: 'app.bsky.richtext.facet#tag'; readonly tag: string };

/** A facet as it is found: of a mention only the handle is known, in the place of the DID. */
const foundSchema = z.array(
  z.object({
    index: z.object({ byteStart: z.number(), byteEnd: z.number() }),
    features: z.array(
      z.discriminatedUnion('$type', [
        z.object({ $type: z.literal('app.bsky.richtext.facet#link'), uri: z.string() }),
        z.object({ $type: z.literal('app.bsky.richtext.facet#mention'), did: z.string() }),
        z.object({ $type: z.literal('app.bsky.richtext.facet#tag'), tag: z.string() }),
      ]),
    ),
  }),
);

/** Every place of `text` that can be clicked, in order. Mentions are asked for at the server; one that nobody knows stays text. */
export async function facetsOf(text: string, wire: Wire, signal: AbortSignal): Promise<readonly Facet[]> {
  // Loaded late: it is large, and most commands never post.
  const { RichText } = await import('@atproto/api');
  const rich = new RichText({ text });
  rich.detectFacetsWithoutResolution();
  const found = apart(foundSchema.parse(rich.facets ?? []));
  const facets = await Promise.all(
    found.map(async ({ index, features }): Promise<Facet> => {
      const settled = await Promise.all(features.map((one) => settle(one, wire, signal)));
      return { index, features: settled.filter((one) => one !== null) };
    }),
  );
  return facets.filter(({ features }) => features.length > 0);
}

/** Readers' apps draw none of two that overlap, or only one of them: the earlier one stays. */
function apart<F extends Pick<Facet, 'index'>>(facets: readonly F[]): readonly F[] {
  let end = 0;
  return facets.filter(({ index }) => {
    const free = index.byteStart >= end;
    if (free) end = index.byteEnd;
    return free;
  });
}

async function settle(feature: Feature, wire: Wire, signal: AbortSignal): Promise<Feature | null> {
  if (feature.$type === 'app.bsky.richtext.facet#link') return isLink(feature.uri) ? feature : null;
  if (feature.$type === 'app.bsky.richtext.facet#tag') return feature;
  const did = await didOf(feature.did, wire, signal);
  return did === null ? null : { ...feature, did };
}

/** One address that the server finds no address would cost the whole post. */
const isLink = (uri: string): boolean => URL.canParse(uri) && /^https?:\/\/[^\s/]\S*$/.test(uri) && uri.length <= 2000;

const resolved = z.object({ did: z.string().startsWith('did:') });

/** Null where the server says that it does not know. Throws where it says nothing: then the post cannot leave now, either. */
async function didOf(handle: string, wire: Wire, signal: AbortSignal): Promise<string | null> {
  try {
    const said = await wire({ nsid: 'com.atproto.identity.resolveHandle', params: { handle }, signal });
    return resolved.safeParse(said).data?.did ?? null;
  } catch (error) {
    if (error instanceof Fault && (error.kind === 'refused' || error.kind === 'login')) return null;
    throw error;
  }
}

/** The first link, for a card. */
export const linkIn = (facets: readonly Facet[]): string | null =>
  facets
    .flatMap(({ features }) => features)
    .flatMap((one) => (one.$type === 'app.bsky.richtext.facet#link' ? [one.uri] : []))[0] ?? null;
