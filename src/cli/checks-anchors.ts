import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Store } from '../ports/store.ts';
import { type Check, check, looked } from './check.ts';
import { notAnOldCopy } from './old-copy.ts';
import type { Shell } from './shell.ts';
import { whereIs } from './where.ts';

/** Can anchors be written where they are wanted? Nothing said where they can. */
export async function anchorFolder({ locale, config }: Shell): Promise<readonly Check[]> {
  const file = resolve(config.anchors);
  const folder = dirname(file);
  const next = {
    de: 'Berichtige VOICES_ANCHORS, häng das Laufwerk ein, oder leg den Ordner an.',
    en: 'Correct VOICES_ANCHORS, mount the disk, or create the folder.',
  };
  if (!(await can(folder, constants.F_OK))) {
    const saying = {
      de: [`Anker: Den Ordner ${whereIs(folder)} gibt es nicht.`, next.de],
      en: [`Anchors: there is no folder ${whereIs(folder)}.`, next.en],
    } as const;
    return [check('✗', saying, locale)];
  }
  const place = (await can(file, constants.F_OK)) ? file : folder;
  if (await can(place, constants.R_OK | constants.W_OK)) return [];
  const right = {
    de: [
      `Anker: ${whereIs(place)} lässt sich nicht lesen und schreiben.`,
      'Gib dem Konto, unter dem es läuft, das Recht.',
    ],
    en: [`Anchors: ${whereIs(place)} cannot be read and written.`, 'Give the account that runs it permission.'],
  } as const;
  return [check('✗', right, locale)];
}

const can = (path: string, mode: number): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  );

/** Does the file outside know the last anchor, and the database what is in the file? Throws what store and file throw. */
export async function lastAnchor(shell: Shell, store: Store): Promise<readonly Check[]> {
  const { locale, config, parts } = shell;
  // Told already; reading would only tell it again.
  if ((await anchorFolder(shell)).length > 0) return [];
  const outside = await parts.anchors(config.anchors);
  const old = await looked(async () => {
    await notAnOldCopy(store, outside);
    return [];
  }, locale);
  if (old.length > 0) return old;
  const inside = await store.read((tx) => tx.anchors.last());
  const file = whereIs(config.anchors);
  if (inside === null) {
    const none = { de: ['Anker: noch keiner', ''], en: ['Anchors: none yet', ''] } as const;
    return [check('✓', none, locale)];
  }
  const remembered = (await outside.read()).findLast((one) => one.n === inside.n);
  if (remembered === undefined) return [check('!', absent(inside.n, file), locale)];
  if (remembered.hash !== inside.hash) return [check('✗', unlike(inside.n, file), locale)];
  const well = {
    de: [`Anker: der letzte (Nummer ${inside.n}) steht auch in ${file}`, ''],
    en: [`Anchors: the last one (number ${inside.n}) is in ${file}, too`, ''],
  } as const;
  return [check('✓', well, locale)];
}

const absent = (n: number, file: string) =>
  ({
    de: [
      `Anker: der letzte (Nummer ${n}) steht nicht in ${file}.`,
      'Führt eine andere Maschine ihre eigene Datei, steht er dort. Sonst: Lag die Datei früher woanders, hol sie von dort; der nächste Anker kommt von selbst.',
    ],
    en: [
      `Anchors: the last one (number ${n}) is not in ${file}.`,
      'If another machine keeps a file of its own, it is there. Otherwise: if the file used to be somewhere else, bring it from there; the next anchor comes by itself.',
    ],
  }) as const;

const unlike = (n: number, file: string) =>
  ({
    de: [
      `Anker: Nummer ${n} lautet in ${file} anders als in der Datenbank.`,
      'Sieh nach, was verändert wurde: npm run voices -- audit verify',
    ],
    en: [
      `Anchors: number ${n} reads differently in ${file} and in the database.`,
      'See what was changed: npm run voices -- audit verify',
    ],
  }) as const;
