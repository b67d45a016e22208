import { type ActionId, type Card, type CardKind, line } from '../card.ts';
import { headline, plainDraft } from '../draft.ts';
import { canonical } from '../hash.ts';
import type { Said } from '../locale.ts';
import { isRehearsal, publicationLines, statusLines, stoppedLine } from './status.ts';
import { action, type ProposalView, type Reader } from './view.ts';
import { cut } from './words.ts';

/** A message about a proposal, apart from its card. The topic is stored; words and names are looked up when it is drawn. */
export const topics = [
  'published',
  'failed',
  'unconfirmed',
  'handed-over',
  'stuck',
  'still',
  'lapsed',
  'nudge',
  'login',
  'signals-unread',
  'undo',
  'retracted',
  'too-late',
] as const;
/** One of them. */
export type Topic = (typeof topics)[number];

interface Notice {
  readonly kind?: CardKind;
  readonly says: Said;
  readonly actions: readonly ActionId[];
  /** Show where each publication stands? */
  readonly places?: boolean;
}

const notices: Readonly<Record<Exclude<Topic, 'retracted'>, Notice>> = {
  published: {
    kind: 'published',
    says: { de: 'Es ist online.', en: 'It is live.' },
    actions: ['undo', 'correct'],
    places: true,
  },
  failed: {
    says: {
      de: 'Ein Konto hat den Beitrag nicht angenommen. Du kannst es noch einmal versuchen oder den Text ändern und neu vorschlagen.',
      en: 'One account did not take the post. You can send it again, or change the text and propose it anew.',
    },
    actions: ['retry', 'again'],
    places: true,
  },
  unconfirmed: {
    says: {
      de: 'Die Antwort ging verloren, und von hier lässt sich nicht sagen, ob der Beitrag da ist. Bitte sieh auf dem Konto nach. Bis dahin sende ich dort nichts.',
      en: 'The answer got lost, and nobody here can tell whether the post is there. Please look at the account. Until then I send nothing there.',
    },
    actions: ['is-there', 'not-there'],
    places: true,
  },
  'handed-over': {
    says: {
      de: 'Dieses Konto bedient ein Mensch: Text kopieren, einfügen, Bescheid sagen.',
      en: 'A person serves this account: copy the text, paste it, tell me.',
    },
    actions: ['is-there', 'not-there'],
    places: true,
  },
  stuck: {
    says: {
      de: 'Von hier aus lässt sich das nicht entfernen. Bitte von Hand, über den Link; dann sag Bescheid.',
      en: "This can't be removed from here. Please do it by hand, through the link, then tell me.",
    },
    actions: ['not-there', 'undo'],
    places: true,
  },
  still: {
    says: {
      de: 'Der Beitrag hätte vor über einer Stunde hinausgehen sollen und wartet. Gilt er noch? Ohne Antwort verfällt er nach zwei Arbeitstagen.',
      en: 'This post should have gone out more than an hour ago and is waiting. Does it still stand? Without an answer it lapses after two working days.',
    },
    actions: ['still', 'withdraw', 'undo'],
  },
  lapsed: {
    says: {
      de: 'Verfallen: Es hatte niemand Zeit. Das ist kein Nein.',
      en: 'Lapsed: nobody had time. That is not a no.',
    },
    actions: ['again'],
  },
  nudge: {
    says: {
      de: 'Das hier wartet seit ein paar Stunden auf jemanden. Zwei Minuten reichen.',
      en: 'This has been waiting for somebody for a few hours. Two minutes will do.',
    },
    // It depends on what is read: `readingActions`.
    actions: [],
  },
  login: {
    says: {
      de: 'Das Konto verlangt eine neue Anmeldung. Nichts ist verloren: Der Beitrag wartet und geht danach von selbst hinaus.',
      en: 'The account wants a new sign-in. Nothing is lost: the post waits and leaves by itself afterwards.',
    },
    actions: ['undo'],
    places: true,
  },
  'signals-unread': {
    says: {
      de: 'Die Reaktionen auf der Karte lassen sich gerade nicht lesen, und ohne sie geht nichts hinaus. Nichts ist verloren: Ich versuche es jede Minute wieder. Bleibt es dabei, sag es denen, die Many Voices betreiben; »voices doctor« sagt, was fehlt.',
      en: 'The reactions on the card cannot be read just now, and without them nothing leaves. Nothing is lost: I try again every minute. If it stays like this, tell whoever runs Many Voices; "voices doctor" says what is missing.',
    },
    actions: ['undo'],
    places: true,
  },
  undo: {
    says: {
      de: 'Soll das zurückgeholt werden? Überall, wo es geht, und nachgesehen wird auch. Oder lieber berichtigen: zurückholen und den Text gleich neu vorschlagen.',
      en: 'Take this back? Everywhere it can be, and we will look. Or correct it instead: take it back and propose the text anew right away.',
    },
    actions: ['confirm-undo', 'correct'],
    places: true,
  },
  'too-late': {
    says: {
      de: 'Das ist schon draußen. Zurückholen darfst du es trotzdem, wie jeder hier.',
      en: 'That is already out. You may still take it back, like anyone here.',
    },
    actions: ['undo'],
    places: true,
  },
};

/** Nobody here can name its address: handed over and perhaps posted, or seen by a person alone. */
const byHand: Said = {
  de: 'Das hat vielleicht schon jemand von Hand eingefügt; eine Adresse habe ich nicht. Bitte sieh auf dem Konto nach, entferne es, falls es da ist, und sag Bescheid.',
  en: 'Somebody may have posted this by hand already, and I have no address for it. Please look at the account, remove it if it is there, then tell me.',
};

const saidOf = (topic: Exclude<Topic, 'retracted'>, view: ProposalView): Said => {
  const stuck = view.publications.filter((one) => one.state === 'stuck');
  return topic === 'stuck' && stuck.length > 0 && stuck.every((one) => one.url === null) ? byHand : notices[topic].says;
};

/** Draws a notice about a proposal. `certificate` are the lines for whoever undid it. */
export function noticeCard(
  topic: Topic,
  view: ProposalView,
  reader: Reader,
  certificate: readonly string[] = [],
): Card {
  const proposal = { id: view.id, state: view.status, revision: view.revision };
  if (topic === 'retracted') {
    const [title = '', ...rest] = certificate;
    return {
      kind: 'notice',
      proposal,
      title,
      lines: rest.map((text) => line('satire', text)),
      actions: [action('again', reader.locale)],
    };
  }
  if (topic === 'published' && (view.status !== 'published' || isRehearsal(view)))
    return noLonger('published', view, reader);
  if (topic === 'signals-unread' && !isUnread(view)) return noLonger('notice', view, reader);
  // Nobody should paste what has been taken back.
  if (topic === 'handed-over' && ['retracting', 'retracted'].includes(view.status))
    return noLonger('notice', view, reader);
  const notice = notices[topic];
  const whole = topic === 'nudge';
  const actions = whole ? readingActions(view) : notice.actions;
  return {
    kind: notice.kind ?? 'notice',
    proposal,
    title: whole ? headline(view.draft) : cut(headline(view.draft), 200),
    lines: [
      line('status', saidOf(topic, view)[reader.locale]),
      ...(whole && view.stopped ? [stoppedLine(reader.locale)] : []),
      ...(notice.places ? publicationLines(view.publications, reader.locale) : []),
    ],
    actions: actions.map((id) => action(id, reader.locale)),
    ...(topic === 'undo' ? { asks: true } : {}),
  };
}

/** A yes is to all that would leave: what is not on this card is read on the other one. While stopped it would be refused. */
export function readingActions(view: ProposalView): readonly ActionId[] {
  if (!isJustWords(view)) return ['more', 'not-now'];
  return view.stopped ? ['object', 'not-now'] : ['yes', 'object', 'not-now'];
}

/** Does it wait for its reactions to be read? */
export const isUnread = ({ publications }: ProposalView): boolean =>
  publications.some((one) => one.state === 'held' && one.held === 'signals-unread');

/** Everything readers would get stands in the title: whatever else a draft may ever have makes this false. */
export function isJustWords({ draft, places }: Pick<ProposalView, 'draft' | 'places'>): boolean {
  const rest = canonical({ ...draft, note: '', language: null });
  return rest === canonical(plainDraft(draft.words, draft.accounts)) && !places.some((place) => place.own);
}

/** What was announced and is being, or has been, taken back: nobody should read that it is there, or still wanted. */
export const noLonger = (kind: CardKind, view: ProposalView, reader: Reader): Card => ({
  kind,
  proposal: { id: view.id, state: view.status, revision: view.revision },
  title: cut(headline(view.draft), 200),
  lines: statusLines(view, reader),
  actions: [],
});
