import type { Said } from '../core/locale.ts';
import type { HeldReason, PublicationState } from '../core/publication.ts';

/** States of a publication in a list, each short enough for a column; also what `--state` takes. */
export const stateWords: Readonly<Record<PublicationState, Said>> = {
  pending: { de: 'bereit', en: 'ready' },
  sending: { de: 'wird gesendet', en: 'being sent' },
  live: { de: 'online', en: 'live' },
  refused: { de: 'abgelehnt', en: 'refused' },
  rehearsed: { de: 'geprobt', en: 'rehearsed' },
  unconfirmed: { de: 'ungewiss', en: 'uncertain' },
  held: { de: 'wartet', en: 'held' },
  cancelled: { de: 'nicht gesendet', en: 'not sent' },
  'with-a-person': { de: 'zum Einfügen', en: 'to be pasted' },
  removing: { de: 'wird entfernt', en: 'being removed' },
  removed: { de: 'entfernt', en: 'removed' },
  stuck: { de: 'von Hand zu entfernen', en: 'to be removed by hand' },
};

/** What a held one waits for. */
export const heldWords: Readonly<Record<HeldReason, Said>> = {
  login: { de: 'auf eine Anmeldung', en: 'for a sign-in' },
  budget: { de: 'auf Budget', en: 'for budget' },
  stopped: { de: 'angehalten', en: 'stopped' },
  late: { de: 'zu spät, gilt es noch?', en: 'late; does it still stand?' },
  changed: { de: 'Konto heißt jetzt anders', en: 'the account was renamed' },
  picture: { de: 'ein Bild fehlt', en: 'a picture is missing' },
  'signals-unread': { de: 'auf lesbare Reaktionen', en: 'for readable reactions' },
};
