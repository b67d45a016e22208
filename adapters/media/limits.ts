/** Bytes of a picture as somebody brings it. A phone's photo has 3 to 12 million. */
export const LARGEST_INPUT = 20_000_000;
/** Pixels of a picture as somebody brings it. */
export const MOST_PIXELS = 50_000_000;
/** Pixels of the longer side as it is kept. */
export const LONGEST_SIDE = 2048;
/** Bytes as it is kept; older Bluesky servers refuse more. */
export const LARGEST_OUTPUT = 999_999;
/** Milliseconds one picture may take. */
export const PATIENCE_MS = 15_000;
/** Bytes of memory one picture may take, all told. */
export const MOST_MEMORY = 1_200_000_000;
