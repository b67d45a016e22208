/** A picture as it is stored and published: turned upright, without EXIF, GPS and colour profiles of cameras. */
export interface Picture {
  readonly type: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Why something is not taken. `unsupported` = a picture of a kind no network shows everywhere (HEIC, TIFF, SVG …). */
export type PictureFault =
  | 'too-large'
  | 'not-a-picture'
  | 'unsupported'
  | 'moving'
  | 'too-many-pixels'
  | 'broken'
  | 'too-slow';

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

/** The bytes of a stored picture; null = it is gone. */
export type MediaSource = (sha256: string) => Promise<{ readonly type: string; readonly bytes: Uint8Array } | null>;
