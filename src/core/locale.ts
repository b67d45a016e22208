/** The two languages Many Voices speaks. English means en-US. */
export type Locale = 'de' | 'en';

export const locales = ['de', 'en'] as const satisfies readonly Locale[];

/** One wording in both languages; a missing language does not compile. */
export type Said = Readonly<Record<Locale, string>>;

/** A wording with places to fill. One props type serves both languages, so a missing word does not compile. */
export type Texts<P> = Readonly<Record<Locale, (props: P) => string>>;
