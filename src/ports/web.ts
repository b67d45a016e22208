/** What a page says about itself, for a link card. `image` is cleaned and under 1,000,000 bytes. */
export interface LinkCard {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly image: { readonly type: string; readonly bytes: Uint8Array } | null;
}

/** The one place that fetches what a post mentions: public addresses alone, every redirect and DNS answer checked. */
export interface LinkCards {
  /** Null for any trouble: a card is never worth a post. Never throws. */
  read(url: string, signal: AbortSignal): Promise<LinkCard | null>;
}
