import type { Said } from '../locale.ts';

/** What stands above each section of a Leitbild that an interview wrote. One line of the file a line. */
export const comments = {
  head: {
    de: 'Das Leitbild, wie ihr es erzählt habt. Eine Datei, die alle kennen; jeder Vorschlag wird daneben gelegt.\nÄndert daran, was euch nicht gefällt. »npm run voices -- leitbild check DATEI« liest gegen und sagt, was nicht stimmt.',
    en: 'The Leitbild as you told it. One file everybody knows; every proposal is held next to it.\nChange what you do not like. "npm run voices -- leitbild check FILE" reads it over and says what is wrong.',
  },
  stories: {
    de: 'Eure Geschichten. Sie gehören nicht zum Leitbild; es kommt aus ihnen.',
    en: 'Your stories. They are no part of the Leitbild; it comes from them.',
  },
  company: {
    de: 'language ist die Sprache der öffentlichen Seiten.',
    en: 'language is that of the public pages.',
  },
  mission: {
    de: 'Was wir tun. Zwei Sprachen stehen unter de: und en:, ein Satz für beide steht allein.',
    en: 'What we do. Two languages go under de: and en:, one sentence for both stands alone.',
  },
  vision: { de: 'Wie es hier aussieht, wenn wir fertig sind.', en: 'What it looks like around here when we are done.' },
  goals: { de: 'Woran man es am Jahresende nachzählen kann.', en: 'What can be counted when the year is over.' },
  values: {
    de: 'Werte, zwölf höchstens. seen ist, woran man sie in einem Beitrag erkennt; den Namen zu nennen zählt nicht.\nEin * am Wortende steht für weitere Buchstaben, <zahl> für eine Zahl.',
    en: 'Values, twelve at most. seen is how to recognize one in a post; saying the name does not count.\nA * at the end of a word stands for more letters, <number> for a number.',
  },
  story: {
    de: 'Aus euren Geschichten. Streicht, was nicht passt, und schreibt dazu, was fehlt.',
    en: 'From your stories. Strike what does not fit, and add what is missing.',
  },
  name: {
    de: 'Noch zählt hier nichts. Was schreibt jemand, der es gerade getan hat?',
    en: 'Nothing counts here yet. What would somebody write who has just done it?',
  },
  further: { de: 'Auch das kam in euren Geschichten vor:', en: 'This was in your stories, too:' },
  terms: {
    de: 'Wörter, die ihr nicht benutzt (taboos), und was noch niemand wissen soll (confidential), kommen so dazu:\ntaboos:\n  - term: idiotensicher*\n    why: Wer sich vertut, ist nicht dumm.',
    en: 'Words you do not use (taboos), and what nobody is supposed to know yet (confidential), are added like this:\ntaboos:\n  - term: foolproof\n    why: Nobody is stupid for slipping.',
  },
  accounts: {
    de: 'Wo ihr sprecht, und wer dort antwortet. Weitere Konten: docs/networks.md.',
    en: 'Where you speak, and who answers there. More accounts: docs/networks.md.',
  },
  rhythm: {
    de: 'Wann gearbeitet wird; Fristen zählen nur in diesen Stunden. Tage: 1 = Montag.',
    en: 'When people work; deadlines count in these hours only. Days: 1 = Monday.',
  },
  policy: {
    de: 'Wie viele gegenlesen (quorum), Bedenkzeit danach (grace), Arbeitstage bis zum Verfall (lapse), Arbeitsstunden bis zur Erinnerung (nudge).',
    en: "How many read over (quorum), time to change one's mind (grace), working days until it lapses, working hours until a nudge.",
  },
  keepers: {
    de: 'Wer das Leitbild hütet: CHAT:KENNUNG oder eine geprüfte E-Mail-Adresse. Setzt euch hier ein.',
    en: 'Who keeps the Leitbild: CHAT:ID or a verified e-mail address. Put yourselves here.',
  },
  reactions: {
    de: 'Welche Reaktion was bedeutet. Alle anderen bedeuten nichts.',
    en: 'What each reaction means. All others mean nothing.',
  },
  legal: {
    de: 'Ohne diese drei Angaben bleiben Microblog und Feeds der Öffentlichkeit verborgen:\nlegal: { imprint: …, privacy: …, responsible: … }',
    en: 'Without these three, microblog and feeds stay hidden from the public:\nlegal: { imprint: …, privacy: …, responsible: … }',
  },
  answers: { de: 'Wer gerade da ist', en: 'Whoever is in' },
} as const satisfies Record<string, Said>;
