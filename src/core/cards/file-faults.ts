import { type Line, line } from '../card.ts';
import type { Locale, Said } from '../locale.ts';

/** Why a file somebody sent along is not in their post: what `Pictures` says of it, or it could not be had, or there was no room. */
export type FileFault =
  | 'too-large'
  | 'not-a-picture'
  | 'unsupported'
  | 'moving'
  | 'too-many-pixels'
  | 'broken'
  | 'too-slow'
  | 'failed'
  | 'gone'
  | 'unreachable'
  | 'too-many';

const texts: Readonly<Record<FileFault, Said>> = {
  'too-large': {
    de: 'größer als 20 MB. Verkleinere es und häng es noch einmal an.',
    en: 'larger than 20 MB. Make it smaller and attach it again.',
  },
  'not-a-picture': {
    de: 'kein Bild, gleich wie die Datei heißt. Nimm ein JPEG, PNG, WebP oder ein stehendes GIF.',
    en: 'not a picture, whatever the file is called. Take a JPEG, PNG, WebP or a still GIF.',
  },
  unsupported: {
    de: 'eine Art von Bild, die nicht jedes Netzwerk zeigt (HEIC, TIFF, SVG, PDF und andere). Speichere es als JPEG; ein Bildschirmfoto davon tut es auch.',
    en: 'a kind of picture that not every network shows (HEIC, TIFF, SVG, PDF and others). Save it as JPEG; a screenshot of it will do as well.',
  },
  moving: {
    de: 'bewegt sich, und nicht jedes Netzwerk zeigt das. Nimm ein einzelnes Bild daraus.',
    en: 'it moves, and not every network shows that. Take a single frame of it.',
  },
  'too-many-pixels': {
    de: 'mehr als 50 Megapixel. Verkleinere es und häng es noch einmal an.',
    en: 'more than 50 megapixels. Make it smaller and attach it again.',
  },
  broken: {
    de: 'beschädigt oder nicht ganz angekommen. Öffne es, speichere es neu als JPEG und häng es noch einmal an.',
    en: 'damaged, or it did not arrive whole. Open it, save it anew as JPEG and attach it again.',
  },
  'too-slow': {
    de: 'nicht rechtzeitig fertig geworden. Versuche es gleich noch einmal, oder nimm ein kleineres.',
    en: 'not done in time. Try again in a moment, or take a smaller one.',
  },
  failed: {
    de: 'hier lassen sich gerade keine Bilder annehmen, am Bild liegt es nicht. Versuche es in ein paar Minuten noch einmal.',
    en: 'no pictures can be taken here just now, and it is not the fault of the picture. Try again in a few minutes.',
  },
  gone: {
    de: 'nicht mehr da, oder nicht von dir. Häng es hier noch einmal an.',
    en: 'gone, or not yours. Attach it here once more.',
  },
  unreachable: {
    de: 'ließ sich gerade nicht holen. Der Text ist da; häng das Bild hier noch einmal an.',
    en: 'could not be fetched just now. The text is here; attach the picture once more.',
  },
  'too-many': {
    de: 'hat keinen Platz mehr, vier sind das meiste. Lass ein anderes weg, dann geht es.',
    en: 'there is no room for it, four is the most. Leave another one out, then it fits.',
  },
};

/** One sentence a file that is missing: `n` counts what was sent along, from 1. */
export const faultLines = (
  faults: readonly { readonly n: number; readonly fault: FileFault }[],
  locale: Locale,
): readonly Line[] =>
  faults.map(({ n, fault }) =>
    line('note', `${{ de: `Bild ${n} fehlt`, en: `Picture ${n} is missing` }[locale]}: ${texts[fault][locale]}`),
  );
