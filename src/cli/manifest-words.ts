import { Failure } from './failure.ts';

const url = {
  de: 'Gib die Adresse der Tür für alle an: --url https://stimmen.example.com. Mit Socket Mode (--socket) braucht es keine.',
  en: 'Say where the door for everyone is: --url https://voices.example.com. Socket Mode (--socket) needs none.',
};

/** Why no manifest was printed. */
export const words = {
  unknown: (chat: string): Failure =>
    new Failure(
      2,
      { de: `Für »${chat}« gibt es kein Manifest.`, en: `There is no manifest for "${chat}".` },
      { de: 'Es gibt: npm run voices -- manifest slack', en: 'There is: npm run voices -- manifest slack' },
    ),
  name: new Failure(
    2,
    { de: 'Slack nimmt Namen von 1 bis 35 Zeichen.', en: 'Slack takes names of 1 to 35 characters.' },
    {
      de: 'Kürz ihn, oder lass --name weg: »Many Voices«.',
      en: 'Make it shorter, or leave out --name: "Many Voices".',
    },
  ),
  command: new Failure(
    2,
    {
      de: 'So kann ein Befehl in Slack nicht heißen.',
      en: 'A command in Slack cannot be called that.',
    },
    {
      de: 'Nimm einen Schrägstrich und bis zu 31 kleine Buchstaben, Ziffern, - oder _: --command /stimme',
      en: 'Use a slash and up to 31 lower-case letters, digits, - or _: --command /post',
    },
  ),
  both: new Failure(
    2,
    {
      de: '--socket und --http zugleich geht nicht: Slack kennt nur einen Weg zu einer App.',
      en: '--socket and --http exclude each other: Slack knows one way to an app only.',
    },
    {
      de: 'Lass eins weg. Ohne öffentliche Adresse: --socket.',
      en: 'Leave one out. Without a public address: --socket.',
    },
  ),
  noUrl: new Failure(
    2,
    { de: 'Slack bräuchte eine Adresse, und es gibt keine.', en: 'Slack would need an address, and there is none.' },
    url,
  ),
  url: new Failure(
    2,
    {
      de: 'Unter dieser Adresse fragt Slack nicht an: Es braucht https, ohne Zugangsdaten und ohne Fragezeichen.',
      en: 'Slack does not ask at this address: it takes https, without credentials and without a question mark.',
    },
    url,
  ),
} as const;
