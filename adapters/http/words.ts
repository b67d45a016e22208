import type { Said, Texts } from '../../src/core/locale.ts';

/** What somebody is told at a door: what happened, and what to do next. */
export interface Told {
  readonly message: Said;
  readonly hint: Said;
}

export const told = {
  'foreign-host': {
    message: {
      de: 'Diese Tür gehört dem eigenen Rechner. Angesprochen wurde sie unter einem anderen Namen.',
      en: 'This door belongs to this machine. It was addressed by another name.',
    },
    hint: {
      de: 'Ruf sie als http://localhost mit ihrem Port auf.',
      en: 'Address it as http://localhost with its port.',
    },
  },
  'foreign-origin': {
    message: {
      de: 'Die Anfrage kommt von einer anderen Seite. Hier fragt nur die eigene.',
      en: 'The request comes from another site. Only our own page asks here.',
    },
    hint: {
      de: 'Öffne die Seite selbst und versuche es von dort. Programme lassen Origin weg.',
      en: 'Open the page itself and try from there. Programs leave Origin out.',
    },
  },
  'not-json': {
    message: { de: 'Hier wird nur JSON angenommen.', en: 'Only JSON is accepted here.' },
    hint: {
      de: 'Sende den Kopf »Content-Type: application/json«.',
      en: 'Send the header "Content-Type: application/json".',
    },
  },
  'not-a-form': {
    message: { de: 'Bilder kommen hier als Formular an.', en: 'Pictures arrive here as a form.' },
    hint: {
      de: 'Sende multipart/form-data mit den Feldern »file« und »person«.',
      en: 'Send multipart/form-data with the fields "file" and "person".',
    },
  },
  'upload-too-large': {
    message: { de: 'Das Bild ist größer als 20 MB.', en: 'The picture is larger than 20 MB.' },
    hint: {
      de: 'Verkleinere es. Gezeigt werden höchstens 2048 Pixel.',
      en: 'Make it smaller. At most 2048 pixels are shown.',
    },
  },
  'too-large': {
    message: { de: 'Das ist mehr als ein Megabyte.', en: 'That is more than one megabyte.' },
    hint: {
      de: 'Sag es kürzer. Ein Beitrag ist es nicht mehr.',
      en: 'Make it shorter. It stopped being a post a while ago.',
    },
  },
  'not-found': {
    message: { de: 'Hier ist nichts.', en: 'There is nothing here.' },
    hint: { de: 'Prüfe die Adresse.', en: 'Check the address.' },
  },
  'bad-request': {
    message: { de: 'Diese Anfrage war nicht zu verstehen.', en: 'That request made no sense to us.' },
    hint: { de: 'Prüfe, was gesendet wurde.', en: 'Check what was sent.' },
  },
  'went-wrong': {
    message: { de: 'Das ist bei uns schiefgegangen, nicht bei dir.', en: 'That went wrong at our end, not yours.' },
    hint: {
      de: 'Versuche es gleich noch einmal. Bleibt es dabei, weiß das Protokoll mehr.',
      en: 'Try again in a moment. If it stays like this, the log knows more.',
    },
  },
} as const satisfies Readonly<Record<string, Told>>;

export type ToldCode = keyof typeof told;

/** Why the public door shows no posts. */
export const withheldWords = {
  'legal-missing': {
    message: {
      de: 'Diese Seite wartet auf ihr Impressum.',
      en: 'This site is waiting for its imprint.',
    },
    hint: {
      de: 'Im Leitbild fehlt der Abschnitt »legal« mit imprint, privacy und responsible. Sobald er dasteht, sind die Beiträge da.',
      en: 'The Leitbild lacks its "legal" section with imprint, privacy and responsible. Once it is there, so are the posts.',
    },
  },
  invented: {
    message: {
      de: 'Diese Firma gibt es nicht.',
      en: 'This company does not exist.',
    },
    hint: {
      de: 'Es läuft das Leitbild des Beispiels, und Erfundenes bleibt im Haus. Mit einem eigenen (VOICES_LEITBILD) öffnet sich die Tür.',
      en: 'The example Leitbild is running, and what is invented stays in the house. Your own (VOICES_LEITBILD) opens the door.',
    },
  },
} as const satisfies Readonly<Record<string, Told>>;

interface Address {
  readonly host: string;
  readonly port: number;
}

export const portWords: Readonly<
  Record<'port-in-use' | 'port-forbidden' | 'address-unknown', Record<'said' | 'next', Texts<Address>>>
> = {
  'port-in-use': {
    said: {
      de: ({ host, port }) => `An ${host}:${port} hört schon jemand zu.`,
      en: ({ host, port }) => `Somebody is already listening at ${host}:${port}.`,
    },
    next: {
      de: () => 'Beende das andere Programm, oder wähle mit VOICES_PORT oder VOICES_PUBLIC_PORT einen freien Port.',
      en: () => 'Stop the other program, or choose a free port with VOICES_PORT or VOICES_PUBLIC_PORT.',
    },
  },
  'port-forbidden': {
    said: {
      de: ({ port }) => `Port ${port} ist uns hier nicht erlaubt.`,
      en: ({ port }) => `We are not allowed to use port ${port} here.`,
    },
    next: {
      de: () => 'Nimm einen Port über 1023, und lass den Proxy davor auf den kleinen hören.',
      en: () => 'Use a port above 1023 and let the proxy in front listen on the small one.',
    },
  },
  'address-unknown': {
    said: {
      de: ({ host }) => `Die Adresse ${host} gehört nicht zu diesem Rechner.`,
      en: ({ host }) => `The address ${host} does not belong to this machine.`,
    },
    next: {
      de: () => 'Nimm 127.0.0.1 für den eigenen Rechner, 0.0.0.0 für alle seine Netze.',
      en: () => 'Use 127.0.0.1 for this machine alone, 0.0.0.0 for all of its networks.',
    },
  },
};
