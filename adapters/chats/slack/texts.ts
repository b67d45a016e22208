import type { ActionId } from '../../../src/core/card.ts';
import type { Locale, Said, Texts } from '../../../src/core/locale.ts';

/** The name over our windows where nothing fits better. */
export const NAME = 'Many Voices';

/** What this chat says by itself. Everything else comes on cards. */
export const texts = {
  loading: { de: 'Einen Moment. Gleich geht es hier weiter.', en: 'Just a moment.' },
  close: { de: 'Schließen', en: 'Close' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
  moreFields: { de: 'Weitere Felder', en: 'More fields' },
  menu: { de: 'Weiteres', en: 'More' },
  choose: { de: 'Auswählen', en: 'Choose' },
  shared: {
    de: '⚠️ In diesem Kanal lesen andere Firmen mit. Ihre Stimmen zählen nicht.',
    en: '⚠️ Other companies read along in this channel. Their voices do not count.',
  },
  cutThread: { de: '✂️ Gekürzt. Der ganze Text steht im Thread.', en: '✂️ Cut short. The whole text is in the thread.' },
  cutForm: {
    de: '✂️ Gekürzt. Der ganze Text bleibt gespeichert; Slack zeigt nicht mehr auf einmal.',
    en: '✂️ Cut short. The whole text is stored; Slack shows no more at once.',
  },
  newPictures: { de: 'Neue Bilder', en: 'New pictures' },
  newAlts: {
    de: 'Beschreibung der neuen Bilder, eine Zeile für jedes',
    en: 'Description of the new pictures, one line each',
  },
  newAltsHint: {
    de: 'Was ist zu sehen? Das lesen alle, die das Bild nicht sehen können.',
    en: 'What does it show? Read by everyone who cannot see the picture.',
  },
  done: { de: 'Erledigt.', en: 'Done.' },
  doneHint: {
    de: 'Was daraus wird, steht auf der Karte im Kanal.',
    en: 'The card in the channel shows what becomes of it.',
  },
  inConversation: {
    de: 'Die Antwort steht in unserer Unterhaltung, links unter »Apps«.',
    en: 'The answer is in our conversation, on the left under "Apps".',
  },
  kept: { de: 'Gespeichert, aber noch nicht ausgeführt.', en: 'Stored, but not carried out yet.' },
  keptHint: {
    de: 'Es wird von selbst nachgeholt; du musst nichts tun.',
    en: 'It catches up by itself; there is nothing to do.',
  },
  lost: { de: 'Das ließ sich gerade nicht speichern.', en: 'This could not be stored just now.' },
  lostHint: { de: 'Versuch es in einer Minute noch einmal.', en: 'Please try again in a minute.' },
  reopen: { de: 'Dieses Fenster ist zu alt, um es zu erweitern.', en: 'This window is too old to be extended.' },
  reopenHint: {
    de: 'Kopier dir deinen Text, schließ es und öffne ein neues.',
    en: 'Copy your text, close it and open a new one.',
  },
  leaveOut: { de: 'Dieses Bild weglassen', en: 'Leave this picture out' },
} as const satisfies Readonly<Record<string, Said>>;

/** With the command, its name, and what of a proposal or a picture it is about. */
export const sayings = {
  cutShow: {
    de: ({ command, id }) => `✂️ Gekürzt. Der ganze Text steht unter ${command} show ${id}.`,
    en: ({ command, id }) => `✂️ Cut short. ${command} show ${id} has the whole text.`,
  },
  cutHere: {
    de: ({ id }) => `✂️ Mehr zeigt Slack nicht. Alles zeigt auf der Kommandozeile: npm run voices -- show ${id}`,
    en: ({ id }) => `✂️ Slack shows no more. On the command line, this shows all of it: npm run voices -- show ${id}`,
  },
} as const satisfies Readonly<Record<string, Texts<{ readonly command: string; readonly id: string }>>>;

/** With a number, counted from one. */
export const counted = {
  part: { de: (n) => `Beitrag ${n} der Reihe`, en: (n) => `Post ${n} of the thread` },
  picture: { de: (n) => `Bild ${n}`, en: (n) => `Picture ${n}` },
  alt: { de: (n) => `Bild ${n}: Beschreibung`, en: (n) => `Picture ${n}: description` },
  by: {
    de: (n) => `Bild ${n}: von wem (erscheint nie draußen)`,
    en: (n) => `Picture ${n}: taken by (never published)`,
  },
  people: {
    de: (n) => `Bild ${n}: wer ist zu erkennen und einverstanden (erscheint nie draußen)`,
    en: (n) => `Picture ${n}: who can be recognized and agreed (never published)`,
  },
  rest: {
    de: (n) => (n === 1 ? 'und etwas weiteres' : `und ${n} weitere`),
    en: (n) => (n === 1 ? 'and one more' : `and ${n} more`),
  },
  left: {
    de: (n) =>
      n === 1
        ? 'Für ein weiteres Feld ist hier kein Platz mehr. Es bleibt, wie es ist; ein neu geöffnetes Formular hat mehr Platz.'
        : `Für ${n} weitere Felder ist hier kein Platz mehr. Sie bleiben, wie sie sind; ein neu geöffnetes Formular hat mehr Platz.`,
    en: (n) =>
      n === 1
        ? 'There is no room for one more field here. It stays as it is; a form opened anew has more room.'
        : `There is no room for ${n} more fields here. They stay as they are; a form opened anew has more room.`,
  },
} as const satisfies Readonly<Record<string, Texts<number>>>;

/** With the words of a label. */
export const around = {
  /** Slack shows some thirty characters of a button; what it means stands below. */
  means: {
    de: ([short = '', label = '']) =>
      label.startsWith(short) ? `Dein Ja heißt: »${label}«` : `»${short}« heißt: »${label}«`,
    en: ([short = '', label = '']) =>
      label.startsWith(short) ? `Your yes means: "${label}"` : `"${short}" means: "${label}"`,
  },
  continued: { de: ([label]) => `${label} (Fortsetzung)`, en: ([label]) => `${label} (continued)` },
  unfit: {
    de: ([label]) => `${label}: zu lang für dieses Fenster. Es bleibt, wie es ist.`,
    en: ([label]) => `${label}: too long for this window. It stays as it is.`,
  },
} as const satisfies Readonly<Record<string, Texts<readonly string[]>>>;

/** Labels for buttons whose own are longer than Slack shows. */
export const shortLabels: Readonly<Partial<Record<ActionId, Said>>> = {
  yes: { de: 'Gelesen, kann so stehen', en: 'Read it, let it stand' },
};

/** What stands over a window, by what it is for; Slack gives it 24 characters. */
export const windowTitles: Readonly<Partial<Record<ActionId, Said>>> = {
  propose: { de: 'Beitrag vorschlagen', en: 'Propose a post' },
  ask: { de: 'Durchsicht', en: 'Review' },
  revise: { de: 'Neue Fassung', en: 'New version' },
  object: { de: 'Einspruch', en: 'Objection' },
  override: { de: 'Hinweis überstimmen', en: 'Override a hint' },
  reply: { de: 'Antworten', en: 'Answer' },
  note: { de: 'Anmerkung', en: 'Remark' },
  'confirm-undo': { de: 'Zurückholen', en: 'Take back' },
  stop: { de: 'Anhalten', en: 'Stop' },
  go: { de: 'Weitermachen', en: 'Start again' },
  tell: { de: 'Acht Fragen', en: 'Eight questions' },
};

/** What a yes in a window sets going. The first half stands over the window: 24 characters. */
export const outcomes: Readonly<Partial<Record<ActionId, { readonly what: Said; readonly hint: Said }>>> = {
  'confirm-undo': {
    what: { de: 'Es wird zurückgeholt.', en: 'It is being taken back.' },
    hint: {
      de: 'Wie weit das ist, steht auf der Karte im Kanal.',
      en: 'The card in the channel shows how far that is.',
    },
  },
  stop: {
    what: { de: 'Angehalten.', en: 'Stopped.' },
    hint: {
      de: 'Im Kanal steht es auch, damit alle es wissen.',
      en: 'The channel says so, too, so that everyone knows.',
    },
  },
  go: {
    what: { de: 'Dein Ja zählt.', en: 'Your yes counts.' },
    hint: {
      de: 'Ob es schon weitergeht oder noch jemand fehlt, steht im Kanal.',
      en: 'The channel shows whether we are running again or somebody else has to say so.',
    },
  },
};

/** One of the texts above, in a language. */
export const say = (key: keyof typeof texts, locale: Locale): string => texts[key][locale];
