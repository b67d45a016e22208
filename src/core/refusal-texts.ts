import { badInput } from './bad-input.ts';
import type { Locale, Said } from './locale.ts';
import type { ProposalStatus } from './proposal.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

/** States as people read them. */
export const statusWords: Readonly<Record<ProposalStatus, Said>> = {
  draft: { de: 'ein Entwurf', en: 'a draft' },
  open: { de: 'offen', en: 'open' },
  contested: { de: 'umstritten', en: 'contested' },
  approved: { de: 'freigegeben', en: 'approved' },
  publishing: { de: 'unterwegs', en: 'on its way' },
  published: { de: 'online', en: 'live' },
  failed: { de: 'nicht angekommen', en: 'not delivered' },
  retracting: { de: 'auf dem Rückweg', en: 'being taken back' },
  retracted: { de: 'zurückgeholt', en: 'taken back' },
  withdrawn: { de: 'zurückgezogen', en: 'withdrawn' },
  lapsed: { de: 'verfallen', en: 'lapsed' },
};

/** Rules as people call them; a rule without a name here is called by its id. */
const ruleNames: Readonly<Record<string, Said>> = {
  secrets: { de: 'Geheimnisse', en: 'secrets' },
  confidential: { de: 'Vertrauliches', en: 'confidential' },
  deceptive: { de: 'Versteckte Zeichen', en: 'hidden characters' },
  empty: { de: 'Leere', en: 'emptiness' },
  length: { de: 'Länge', en: 'length' },
  reach: { de: 'Reichweite', en: 'reach' },
  unfit: { de: 'Was das Netzwerk von Bildern nimmt', en: 'what the network takes of pictures' },
  pictures: { de: 'Bilder', en: 'pictures' },
};

interface Words {
  readonly message: (about: string, status: string) => string;
  readonly hint: string | ((about: string, status: ProposalStatus | undefined) => string);
}

const early: Said = {
  de: 'Noch ist nichts draußen: Ändern geht mit /voice revise und der Kennung; wer ihn geschrieben hat, zieht ihn mit /voice withdraw zurück.',
  en: 'Nothing is out yet: revise it with /voice revise and its ID; its author can withdraw it with /voice withdraw.',
};
const out: Said = {
  de: 'Zurückholen geht: mit »Zurückholen« auf der Karte oder mit /voice undo und der Kennung.',
  en: 'It can be taken back: "Take back" on the card, or /voice undo and its ID.',
};
const over: Said = {
  de: 'Mit »Noch einmal vorschlagen« auf der Karte beginnt er von vorn.',
  en: '"Propose again" on the card starts over.',
};

/** What a proposal in this state still allows. */
const possible: Readonly<Record<ProposalStatus, Said>> = {
  draft: {
    de: 'Mit /voice drafts siehst du deine Entwürfe und schreibst daran weiter.',
    en: '/voice drafts shows your drafts, and there you go on writing.',
  },
  open: early,
  contested: early,
  approved: {
    de: 'Zurückholen geht mit /voice undo und der Kennung, ändern mit /voice revise.',
    en: 'It can be taken back with /voice undo and its ID, or revised with /voice revise.',
  },
  publishing: out,
  published: out,
  failed: {
    de: 'Mit »Noch einmal senden« oder »Noch einmal vorschlagen« auf der Karte geht es weiter.',
    en: '"Send again" or "Propose again" on the card goes on from here.',
  },
  retracting: {
    de: 'Er kommt schon zurück; die Karte sagt, wo noch etwas steht.',
    en: 'It is on its way back; the card says what is still there.',
  },
  retracted: over,
  withdrawn: over,
  lapsed: over,
};

/** What a command without a subject found nothing to do for. */
const idle: Readonly<Record<string, Said>> = {
  undo: { de: 'Nichts ist draußen oder auf dem Weg hinaus.', en: 'Nothing is out, or on its way out.' },
  go: { de: 'Es ist nichts angehalten.', en: 'Nothing is stopped.' },
};

/** What helps whose words they are depends on what they were about to do. */
const own: Readonly<Record<'object' | 'override' | 'yes', { readonly message: Said; readonly hint: Said }>> = {
  object: {
    message: {
      de: 'Das sind deine eigenen Worte, da braucht es keinen Einspruch.',
      en: 'These are your own words; no objection needed.',
    },
    hint: {
      de: 'Ändere sie mit »Ändern«, oder zieh sie mit »Zurückziehen« zurück. Was schon online ist, holst du zurück.',
      en: 'Change them with "Revise", or drop them with "Withdraw". What is live already can be taken back.',
    },
  },
  override: {
    message: {
      de: 'Das sind deine eigenen Worte; den Hinweis überstimmen muss jemand anderes.',
      en: 'These are your own words; somebody else has to override the hint.',
    },
    hint: {
      de: 'Ändere die Stelle, oder bitte jemanden aus dem Team, den Hinweis mit einem Grund zu überstimmen.',
      en: 'Change that spot, or ask somebody on the team to override the hint with a reason.',
    },
  },
  yes: {
    message: {
      de: 'Das sind deine eigenen Worte; gegenlesen muss jemand anderes.',
      en: 'These are your own words; somebody else reads them over.',
    },
    hint: {
      de: 'Warte, bis jemand Zeit hat, oder sprich jemanden aus dem Team darauf an.',
      en: 'Wait until somebody has time, or ask somebody on the team in person.',
    },
  },
};

const ownOf = (about: string) => own[about === 'object' || about === 'override' ? about : 'yes'];

const de: Readonly<Record<RefusalCode, Words>> = {
  'own-words': {
    message: (about) => ownOf(about).message.de,
    hint: (about) => ownOf(about).hint.de,
  },
  'hard-rule': {
    message: (rule) =>
      `So kann es nicht hinaus: Die Regel »${ruleNames[rule]?.de ?? rule}« hält es auf, und sie lässt sich nicht überstimmen.`,
    hint: 'Ändere die Stelle und schlag den Beitrag noch einmal vor.',
  },
  'stale-revision': {
    message: () => 'Das war eine ältere Fassung. Seither hat sich etwas geändert.',
    hint: 'Lies die neue Karte und stimme dort ab.',
  },
  'objection-stands': {
    message: () => 'Ein Einspruch steht noch.',
    hint: 'Wer ihn erhoben hat, kann ihn fallen lassen. Oder ihr ändert den Text.',
  },
  'not-a-colleague': {
    message: (about) =>
      about === 'propose'
        ? 'Mitlesen dürfen alle; vorschlagen kann, wer zur Firma gehört. Gäste und Bots lesen mit.'
        : 'Mitlesen dürfen alle; eine Stimme hat, wer zur Firma gehört. Gäste und Bots lesen mit.',
    hint: 'Bitte jemanden aus dem Team darum.',
  },
  'not-yours': {
    message: () => 'Das kann nur, wer es selbst erhoben oder geschrieben hat.',
    hint: 'Sprich die Person an; sie braucht dafür einen Klick.',
  },
  'too-late': {
    message: (_, status) => `Dafür ist es zu spät: Der Beitrag ist schon ${status}.`,
    hint: 'Zurückholen geht: mit »Zurückholen« auf der Karte oder /voice undo.',
  },
  'already-voiced': {
    message: () => 'Deine Stimme zählt schon, genau so.',
    hint: 'Du musst nichts weiter tun. Zurücknehmen geht jederzeit, solange nichts hinaus ist.',
  },
  'quorum-impossible': {
    message: (n) =>
      n === '1'
        ? 'Das Leitbild verlangt eine Stimme, und außer dir ist hier niemand.'
        : `Das Leitbild verlangt ${n} Stimmen; so viele andere gibt es hier nicht.`,
    hint: 'Lade jemanden ein oder senke »quorum« im Leitbild.',
  },
  'unknown-proposal': {
    message: (id) =>
      id === '?'
        ? 'Da fehlt, welcher Vorschlag gemeint ist.'
        : id
          ? `Einen Vorschlag »${id}« kenne ich nicht.`
          : 'Diesen Vorschlag kenne ich nicht.',
    hint: 'Mit /voice list siehst du, was es gibt; die Kennung steht vorn.',
  },
  'account-held': {
    message: (account) => `Auf dem Konto »${account}« ist noch etwas offen; vorher sende ich dort nichts.`,
    hint: 'Sieh nach und sag mit »Ist da« oder »Ist nicht da« Bescheid, oder melde das Konto neu an.',
  },
  'needs-alt-text': {
    message: () => 'Einem Bild fehlt die Beschreibung für Menschen, die es nicht sehen.',
    hint: 'Beschreib in einem Satz, was zu sehen ist.',
  },
  stopped: {
    message: (network) => (network ? `»${network}« ist gerade angehalten.` : 'Gerade ist alles angehalten.'),
    hint: 'Mit /voice go geht es weiter; dafür braucht es zwei.',
  },
  'wrong-state': {
    message: (about, status) =>
      status ? `Das geht hier nicht: Der Beitrag ist ${status}.` : (idle[about]?.de ?? 'Das passt gerade nicht.'),
    hint: (about, status) => {
      if (status !== undefined) return possible[status].de;
      return Object.hasOwn(idle, about) ? 'Du musst nichts tun.' : 'Mit /voice list siehst du, wie die Dinge stehen.';
    },
  },
  'nothing-to-take-back': {
    message: () => 'Auf dieser Karte steht keine Stimme, die du mit dem Knopf gegeben hast.',
    hint: 'Eine Reaktion nimmst du zurück, indem du sie entfernst.',
  },
  'unknown-command': { message: (word) => `»${word}« ist mir neu.`, hint: '/voice help zeigt, was es gibt.' },
  'bad-input': badInput.de,
  'second-person-needed': {
    message: () => 'Dein Go ist notiert. Weiter geht es erst mit einem zweiten Menschen.',
    hint: 'Bitte jemanden, ebenfalls /voice go zu sagen.',
  },
};

const en: Readonly<Record<RefusalCode, Words>> = {
  'own-words': {
    message: (about) => ownOf(about).message.en,
    hint: (about) => ownOf(about).hint.en,
  },
  'hard-rule': {
    message: (rule) =>
      `It can't go out like this: the rule "${ruleNames[rule]?.en ?? rule}" stands in the way, and nobody can override it.`,
    hint: 'Change that spot and propose it again.',
  },
  'stale-revision': {
    message: () => 'That was an older version. Something has changed since.',
    hint: 'Read the new card and give your voice there.',
  },
  'objection-stands': {
    message: () => 'An objection still stands.',
    hint: 'Whoever raised it can drop it. Or you revise the text.',
  },
  'not-a-colleague': {
    message: (about) =>
      about === 'propose'
        ? 'Everyone may read along; only colleagues of the company can propose. Guests and bots read.'
        : 'Everyone may read along; only colleagues of the company have a voice. Guests and bots read.',
    hint: 'Ask somebody on the team.',
  },
  'not-yours': {
    message: () => 'Only the person who raised or wrote it can do that.',
    hint: 'Talk to them; it takes one click.',
  },
  'too-late': {
    message: (_, status) => `Too late for that: the post is already ${status}.`,
    hint: 'It can be taken back: "Take back" on the card, or /voice undo.',
  },
  'already-voiced': {
    message: () => 'Your voice already counts, exactly like that.',
    hint: 'Nothing more to do. You can take it back as long as nothing has left.',
  },
  'quorum-impossible': {
    message: (n) =>
      n === '1'
        ? 'The Leitbild asks for one voice, and there is nobody here but you.'
        : `The Leitbild asks for ${n} voices; there are not that many other people here.`,
    hint: 'Invite somebody, or lower "quorum" in the Leitbild.',
  },
  'unknown-proposal': {
    message: (id) =>
      id === '?'
        ? 'It takes the ID of a proposal to do that.'
        : id
          ? `I don't know a proposal "${id}".`
          : "I don't know that proposal.",
    hint: '/voice list shows what there is; the ID comes first.',
  },
  'account-held': {
    message: (account) => `Something on the account "${account}" is still unsettled; until then I send nothing there.`,
    hint: 'Have a look and press "It is there" or "It is not there", or sign the account in again.',
  },
  'needs-alt-text': {
    message: () => 'One image has no description for people who cannot see it.',
    hint: 'Say in one sentence what it shows.',
  },
  stopped: {
    message: (network) => (network ? `"${network}" is stopped right now.` : 'Everything is stopped right now.'),
    hint: '/voice go starts again; it takes two people.',
  },
  'wrong-state': {
    message: (about, status) =>
      status ? `Not possible here: the post is ${status}.` : (idle[about]?.en ?? 'That does not fit right now.'),
    hint: (about, status) => {
      if (status !== undefined) return possible[status].en;
      return Object.hasOwn(idle, about) ? 'There is nothing to do.' : '/voice list shows where things stand.';
    },
  },
  'nothing-to-take-back': {
    message: () => 'There is no voice on this card that you gave by button.',
    hint: 'A reaction is taken back by removing it.',
  },
  'unknown-command': { message: (word) => `"${word}" is new to me.`, hint: '/voice help shows what there is.' },
  'bad-input': badInput.en,
  'second-person-needed': {
    message: () => 'Your go is noted. It takes a second human to start again.',
    hint: 'Ask somebody else to say /voice go.',
  },
};

const words = { de, en } as const;

/** A refusal as two sentences in one language: what and why, and what to do next. */
export function refusalText(refusal: Refusal, locale: Locale): { readonly message: string; readonly hint: string } {
  const { message, hint } = words[locale][refusal.code];
  const status = refusal.status === undefined ? '' : statusWords[refusal.status][locale];
  const about = refusal.about ?? '';
  return { message: message(about, status), hint: typeof hint === 'string' ? hint : hint(about, refusal.status) };
}
