import type { Instant } from '../core/time.ts';
import type { MediaRow } from './rows.ts';

/** A picture as it is stored and published: turned upright, without EXIF, GPS and colour profiles of cameras. */
export interface Picture {
  readonly type: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Why something is not taken. `unsupported` = a picture of a kind no network shows everywhere (HEIC, TIFF, SVG …); `failed` = our own
 * fault: no picture can be cleaned just now.
 */
export type PictureFault =
  | 'too-large'
  | 'not-a-picture'
  | 'unsupported'
  | 'moving'
  | 'too-many-pixels'
  | 'broken'
  | 'too-slow'
  | 'failed';

export type Cleaned =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly fault: PictureFault };

/**
 * Cleans pictures of strangers, in a process of its own with limits on time, memory and pixels. What comes out is at most 2,048 pixels
 * on its longer side and under 1,000,000 bytes, so that every network takes the same bytes.
 */
export interface Pictures {
  clean(bytes: Uint8Array): Promise<Cleaned>;
}

/** A stored picture; its size in pixels where that is known. */
export interface StoredPicture {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly width?: number;
  readonly height?: number;
}

/** The bytes of a stored picture; null = it is gone. */
export type MediaSource = (sha256: string) => Promise<StoredPicture | null>;

/** What shows a picture, or may still show it: an unsent draft, or a proposal. */
export interface MediaUse {
  readonly kind: 'draft' | 'proposal';
  readonly id: string;
}

/**
 * Pictures by content. What a draft or a revision names is in use, kept track of by the repos that write those; the rest dies. The
 * same bytes again only renew `at`.
 */
export interface MediaRepo {
  put(row: MediaRow): Promise<void>;
  get(sha256: string): Promise<MediaRow | null>;
  /** Of these, the ones that are here. */
  known(all: readonly string[]): Promise<readonly string[]>;
  /** What uses it. */
  uses(sha256: string): Promise<readonly MediaUse[]>;
  /** Ends these uses of it, and those of open forms. True = nothing else uses it, and it is not here any more. */
  release(sha256: string, uses: readonly MediaUse[]): Promise<boolean>;
  /**
   * Removes what nothing uses and nobody brought since `before`; returns how many. Not in use any more is what a proposal shows no
   * longer since then, and what one has shown that ended before then with nothing ever out.
   */
  expire(before: Instant): Promise<number>;
}
