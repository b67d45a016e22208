import type { Said } from '../../../src/core/locale.ts';
import type { PictureFault } from '../../../src/ports/media.ts';

const asJpeg: Said = {
  de: 'Speichere es als JPEG oder PNG und nimm das. Ein Bildschirmfoto davon tut es auch.',
  en: 'Save it as JPEG or PNG and take that. A screenshot of it will do as well.',
};

/** Why a picture was not taken, and what to do instead. */
export const pictureWords: Readonly<Record<PictureFault, { readonly message: Said; readonly hint: Said }>> = {
  'too-large': {
    message: { de: 'Das Bild ist größer als 20 MB.', en: 'The picture is larger than 20 MB.' },
    hint: {
      de: 'Verkleinere es. Gezeigt werden höchstens 2048 Pixel.',
      en: 'Make it smaller. At most 2048 pixels are shown.',
    },
  },
  'not-a-picture': {
    message: {
      de: 'Das ist kein Bild, gleich wie die Datei heißt.',
      en: 'That is not a picture, whatever the file is called.',
    },
    hint: { de: 'Nimm ein JPEG, PNG, WebP oder ein stehendes GIF.', en: 'Take a JPEG, PNG, WebP or a still GIF.' },
  },
  unsupported: {
    message: {
      de: 'Diese Art von Bild zeigt nicht jedes Netzwerk (HEIC, TIFF, SVG, PDF und andere).',
      en: 'Not every network shows this kind of picture (HEIC, TIFF, SVG, PDF and others).',
    },
    hint: asJpeg,
  },
  moving: {
    message: {
      de: 'Das Bild bewegt sich, und nicht jedes Netzwerk zeigt das.',
      en: 'The picture moves, and not every network shows that.',
    },
    hint: { de: 'Nimm ein einzelnes Bild daraus.', en: 'Take a single frame of it.' },
  },
  'too-many-pixels': {
    message: { de: 'Das Bild hat mehr als 50 Megapixel.', en: 'The picture has more than 50 megapixels.' },
    hint: {
      de: 'Verkleinere es. Gezeigt werden höchstens 2048 Pixel.',
      en: 'Make it smaller. At most 2048 pixels are shown.',
    },
  },
  broken: {
    message: {
      de: 'Das Bild lässt sich nicht lesen; es ist beschädigt oder nicht ganz angekommen.',
      en: 'The picture cannot be read; it is damaged or did not arrive whole.',
    },
    hint: {
      de: 'Versuche es noch einmal. Bleibt es dabei, öffne es und speichere es neu als JPEG.',
      en: 'Try again. If it stays like this, open it and save it anew as JPEG.',
    },
  },
  'too-slow': {
    message: {
      de: 'Das Bild war in 15 Sekunden nicht fertig, oder es sind gerade zu viele.',
      en: 'The picture was not done within 15 seconds, or there are too many just now.',
    },
    hint: {
      de: 'Versuche es gleich noch einmal, oder nimm ein kleineres.',
      en: 'Try again in a moment, or take a smaller one.',
    },
  },
  failed: {
    message: {
      de: 'Hier lassen sich gerade keine Bilder annehmen. Am Bild liegt es nicht.',
      en: 'No pictures can be taken here just now. It is not the fault of the picture.',
    },
    hint: {
      de: 'Versuche es in ein paar Minuten noch einmal. Bleibt es dabei, sag es denen, die Many Voices betreiben; im Protokoll steht, warum.',
      en: 'Try again in a few minutes. If it stays like this, tell whoever runs Many Voices; the log says why.',
    },
  },
};
