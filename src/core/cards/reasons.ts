import type { Texts } from '../locale.ts';
import type { RefusalReason } from '../publication.ts';

/** Why a network did not take a post, and what to do: in plain words, for the thread where people read it. The text is the account's name. */
export const reasonTexts: Readonly<Record<RefusalReason, Texts<string>>> = {
  limit: {
    de: (n) => `${n}: abgelehnt, zu lang für dieses Netzwerk. Kürze den Text für dieses Konto und schlag ihn neu vor`,
    en: (n) => `${n}: refused, too long for this network. Shorten the text for this account and propose it anew`,
  },
  text: {
    de: (n) =>
      `${n}: abgelehnt, dem Netzwerk passt etwas am Text nicht. Ändere ihn für dieses Konto und schlag ihn neu vor`,
    en: (n) =>
      `${n}: refused, the network objects to something in the text. Change it for this account and propose it anew`,
  },
  media: {
    de: (n) => `${n}: abgelehnt wegen eines Bildes. Nimm ein anderes, oder sende ohne Bild`,
    en: (n) => `${n}: refused because of a picture. Take another one, or send without it`,
  },
  oversize: {
    de: (n) => `${n}: abgelehnt, ein Bild ist zu groß für dieses Netzwerk. Nimm ein kleineres und schlag es neu vor`,
    en: (n) => `${n}: refused, a picture is too large for this network. Take a smaller one and propose it anew`,
  },
  description: {
    de: (n) =>
      `${n}: abgelehnt, die Beschreibung eines Bildes ist zu lang für dieses Netzwerk. Kürze sie und schlag den Beitrag neu vor`,
    en: (n) =>
      `${n}: refused, the description of a picture is too long for this network. Shorten it and propose the post anew`,
  },
  uploads: {
    de: (n) => `${n}: zu viele Bilder auf einmal. Es geht von selbst weiter, sobald das Netzwerk wieder welche nimmt`,
    en: (n) => `${n}: too many pictures at once. It goes on by itself as soon as the network takes more`,
  },
  auth: {
    de: (n) =>
      `${n}: abgelehnt, dem Konto fehlt die Erlaubnis. Wer Many Voices betreibt, muss es neu verbinden; danach hier noch einmal senden`,
    en: (n) =>
      `${n}: refused, the account lacks permission. Whoever runs Many Voices has to connect it again; then send again here`,
  },
  rate: {
    de: (n) => `${n}: zu viel auf einmal. Es geht von selbst weiter, sobald das Netzwerk es erlaubt`,
    en: (n) => `${n}: too much at once. It goes on by itself as soon as the network allows`,
  },
  duplicate: {
    de: (n) => `${n}: abgelehnt, genau dieser Text steht dort schon. Sieh nach, ob das reicht`,
    en: (n) => `${n}: refused, exactly this text is there already. See whether that will do`,
  },
  unreachable: {
    de: (n) => `${n}: gerade nicht erreichbar. Nichts ist hinausgegangen, es wird wieder versucht`,
    en: (n) => `${n}: can't be reached right now. Nothing has left, it is tried again`,
  },
  server: {
    de: (n) => `${n}: das Netzwerk hat selbst ein Problem. Versuch es in ein paar Minuten noch einmal`,
    en: (n) => `${n}: the network has trouble of its own. Send again in a few minutes`,
  },
  other: {
    de: (n) =>
      `${n}: abgelehnt, ohne verständlichen Grund. Noch einmal senden, oder den Text ändern und neu vorschlagen`,
    en: (n) =>
      `${n}: refused, for no reason anybody could understand. Send again, or change the text and propose it anew`,
  },
};
