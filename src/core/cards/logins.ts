import { type Card, line } from '../card.ts';
import type { Account } from '../leitbild.ts';
import type { Locale, Texts } from '../locale.ts';
import type { Instant } from '../time.ts';
import type { Reader } from './view.ts';
import { when } from './words.ts';

/** The account a message is about. */
export type Signed = Pick<Account, 'id' | 'network' | 'handle'>;

interface Ending extends Signed {
  readonly until: string;
}

const title: Texts<Signed> = {
  de: ({ handle, network }) => `Anmeldung bei ${handle} (${network})`,
  en: ({ handle, network }) => `Login of ${handle} (${network})`,
};

const ends: Texts<Ending> = {
  de: ({ until }) => `Die Anmeldung endet am ${until}. Danach warten Beiträge für dieses Konto, verloren geht keiner.`,
  en: ({ until }) => `The login ends on ${until}. After that, posts for this account will wait; none gets lost.`,
};

const dead: Texts<Signed> = {
  de: () =>
    'Die Anmeldung gilt nicht mehr. Beiträge für dieses Konto warten, verloren geht keiner; die anderen Konten gehen weiter.',
  en: () => 'The login is no longer valid. Posts for this account wait; none gets lost, and the other accounts go on.',
};

const again: Texts<Signed> = {
  de: ({ id }) => `Wer Many Voices betreibt, meldet das Konto neu an: npm run voices -- connect ${id}`,
  en: ({ id }) => `Whoever runs Many Voices signs in to the account again: npm run voices -- connect ${id}`,
};

const card = (account: Signed, said: string, locale: Locale): Card => ({
  kind: 'notice',
  title: title[locale](account),
  lines: [line('status', said), line('plain', again[locale](account))],
  actions: [],
});

/** Said a week before a login ends by itself. */
export const loginEndsCard = (account: Signed, until: Instant, { locale, zone }: Reader): Card =>
  card(account, ends[locale]({ ...account, until: when(until, zone, locale) }), locale);

/** Said when a login was found dead. */
export const loginDeadCard = (account: Signed, { locale }: Reader): Card =>
  card(account, dead[locale](account), locale);
