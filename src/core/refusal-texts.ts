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
  retracting: { de: 'wird zurückgeholt', en: 'being taken back' },
  retracted: { de: 'zurückgeholt', en: 'taken back' },
  withdrawn: { de: 'zurückgezogen', en: 'withdrawn' },
  lapsed: { de: 'verfallen', en: 'lapsed' },
};

interface Words {
  readonly message: (about: string, status: string) => string;
  readonly hint: string;
}

const de: Readonly<Record<RefusalCode, Words>> = {
  'own-words': { message: () => 'Das sind deine eigenen Worte; darüber liest jemand anderes.', hint: 'Warte, bis jemand Zeit hat, oder nenne jemanden mit @name.' },
  'hard-rule': { message: (rule) => `So kann es nicht hinaus: Die Regel »${rule}« hält es auf, und sie lässt sich nicht überstimmen.`, hint: 'Ändere die Stelle und schlag den Beitrag noch einmal vor.' },
  'stale-revision': { message: () => 'Das war eine ältere Fassung. Seither hat sich etwas geändert.', hint: 'Lies die neue Karte und stimme dort ab.' },
  'objection-stands': { message: () => 'Ein Einspruch steht noch.', hint: 'Wer ihn erhoben hat, kann ihn fallen lassen; oder ändert den Text.' },
  'not-a-colleague': { message: () => 'Mitlesen dürfen alle; eine Stimme hat, wer zur Firma gehört. Gäste und Bots lesen mit.', hint: 'Bitte jemanden aus dem Team darum.' },
  'not-yours': { message: () => 'Das kann nur, wer es selbst erhoben oder geschrieben hat.', hint: 'Sprich die Person an; sie braucht dafür einen Klick.' },
  'too-late': { message: (_, status) => `Dafür ist es zu spät: Der Beitrag ist schon ${status}.`, hint: 'Zurückholen geht: mit »Zurückholen« auf der Karte oder /voice undo.' },
  'already-voiced': { message: () => 'Deine Stimme zählt schon, genau so.', hint: 'Du musst nichts weiter tun. Zurücknehmen geht jederzeit, solange nichts hinaus ist.' },
  'quorum-impossible': { message: (n) => `Das Leitbild verlangt ${n} Stimmen; so viele andere gibt es hier nicht.`, hint: 'Lade jemanden ein oder senke »quorum« im Leitbild.' },
  'unknown-proposal': { message: (id) => (id ? `Einen Vorschlag »${id}« kenne ich nicht.` : 'Diesen Vorschlag kenne ich nicht.'), hint: 'Mit /voice list siehst du, was es gibt.' },
  'account-held': { message: (account) => `Auf dem Konto »${account}« ist noch etwas offen; vorher sende ich dort nichts.`, hint: 'Sieh nach und sag mit »Ist da« oder »Ist nicht da« Bescheid, oder melde das Konto neu an.' },
  'needs-alt-text': { message: () => 'Einem Bild fehlt die Beschreibung für Menschen, die es nicht sehen.', hint: 'Beschreib in einem Satz, was zu sehen ist.' },
  stopped: { message: (network) => (network ? `Auf »${network}« ist gerade angehalten.` : 'Gerade ist alles angehalten.'), hint: 'Mit /voice go geht es weiter; dafür braucht es zwei.' },
  'wrong-state': { message: (_, status) => (status ? `Das passt nicht: Der Beitrag ist ${status}.` : 'Das passt gerade nicht.'), hint: 'Mit /voice show und der Nummer siehst du, was möglich ist.' },
  'nothing-to-take-back': { message: () => 'Auf dieser Karte steht keine Stimme, die du mit dem Knopf gegeben hast.', hint: 'Eine Reaktion nimmst du zurück, indem du sie entfernst.' },
  'unknown-command': { message: (word) => `»${word}« ist mir neu.`, hint: '/voice help zeigt, was es gibt.' },
  'bad-input': { message: (what) => `Damit kann ich nichts anfangen: ${what}.`, hint: 'Berichtige es und versuch es noch einmal.' },
  'second-person-needed': { message: () => 'Dein Go ist notiert. Weiter geht es erst mit einem zweiten Menschen.', hint: 'Bitte jemanden, ebenfalls /voice go zu sagen.' },
};

const en: Readonly<Record<RefusalCode, Words>> = {
  'own-words': { message: () => 'These are your own words; somebody else reads over them.', hint: 'Wait for a colleague, or name one with @name.' },
  'hard-rule': { message: (rule) => `It can't go out like this: the rule "${rule}" stands in the way, and nobody can override it.`, hint: 'Change that spot and propose it again.' },
  'stale-revision': { message: () => 'That was an older version. Something has changed since.', hint: 'Read the new card and give your voice there.' },
  'objection-stands': { message: () => 'An objection still stands.', hint: 'Whoever raised it can drop it; or revise the text.' },
  'not-a-colleague': { message: () => 'Everyone may read along; only colleagues of the company have a voice. Guests and bots read.', hint: 'Ask somebody on the team.' },
  'not-yours': { message: () => 'Only the person who raised or wrote it can do that.', hint: 'Talk to them; it takes one click.' },
  'too-late': { message: (_, status) => `Too late for that: the post is already ${status}.`, hint: 'It can be taken back: "Take back" on the card, or /voice undo.' },
  'already-voiced': { message: () => 'Your voice already counts, exactly like that.', hint: 'Nothing more to do. You can take it back as long as nothing has left.' },
  'quorum-impossible': { message: (n) => `The Leitbild asks for ${n} voices; there are not that many other people here.`, hint: 'Invite somebody, or lower "quorum" in the Leitbild.' },
  'unknown-proposal': { message: (id) => (id ? `I don't know a proposal "${id}".` : "I don't know that proposal."), hint: '/voice list shows what there is.' },
  'account-held': { message: (account) => `Something on the account "${account}" is still unsettled; until then I send nothing there.`, hint: 'Have a look and press "It is there" or "It is not there", or sign the account in again.' },
  'needs-alt-text': { message: () => 'One image has no description for people who cannot see it.', hint: 'Say in one sentence what it shows.' },
  stopped: { message: (network) => (network ? `"${network}" is stopped right now.` : 'Everything is stopped right now.'), hint: '/voice go starts again; it takes two people.' },
  'wrong-state': { message: (_, status) => (status ? `That does not fit: the post is ${status}.` : 'That does not fit right now.'), hint: '/voice show with its number tells you what is possible.' },
  'nothing-to-take-back': { message: () => 'There is no voice on this card that you gave by button.', hint: 'A reaction is taken back by removing it.' },
  'unknown-command': { message: (word) => `"${word}" is new to me.`, hint: '/voice help shows what there is.' },
  'bad-input': { message: (what) => `I can't work with that: ${what}.`, hint: 'Correct it and try again.' },
  'second-person-needed': { message: () => 'Your go is noted. It takes a second human to start again.', hint: 'Ask somebody else to say /voice go.' },
};

const words = { de, en } as const;

/** A refusal as two sentences in one language: what and why, and what to do next. */
export function refusalText(refusal: Refusal, locale: Locale): { readonly message: string; readonly hint: string } {
  const { message, hint } = words[locale][refusal.code];
  const status = refusal.status === undefined ? '' : statusWords[refusal.status][locale];
  return { message: message(refusal.about ?? '', status), hint };
}
