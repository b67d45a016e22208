import type { KeyObject } from 'node:crypto';
import type { ConfigFault } from './config.ts';
import { readSecretFile } from './config-secret.ts';
import type { Said } from './core/locale.ts';

/** What a key is, for whoever has to write one down. */
export const vaultKeyWanted: Said = {
  de: 'Ein Schlüssel sind 32 zufällige Bytes in Base64 oder als 64 Hexziffern: »npm run voices -- vault key« macht einen. Mehrere trennt ein Komma; der erste verschließt, alle öffnen.',
  en: 'A key is 32 random bytes in Base64 or as 64 hex digits: "npm run voices -- vault key" makes one. Several are separated by commas; the first seals, all of them open.',
};

export type ReadVaultKeys =
  | { readonly ok: true; readonly keys: readonly KeyObject[]; readonly warnings: readonly ConfigFault[] }
  | { readonly ok: false; readonly fault: ConfigFault };

/** Keys of the vault, from a variable or from a file; none is no fault. What a fault says never holds a key. */
export function readVaultKeys(value: string | null, file: string | null): ReadVaultKeys {
  if (value !== null && file !== null) return { ok: false, fault: both };
  if (value !== null) return keysIn('VOICES_VAULT_KEY', value.split(','));
  if (file === null) return { ok: true, keys: [], warnings: [] };
  const given = readSecretFile('VOICES_VAULT_KEY_FILE', file);
  if (!given.ok) return given;
  const read = keysIn('VOICES_VAULT_KEY_FILE', linesOf(given.text));
  return read.ok ? { ...read, warnings: given.warnings } : read;
}

/** One a line, or separated by commas; after # it is a remark. */
const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .flatMap((line) => line.replace(/#.*$/, '').split(','))
    .filter((part) => part.trim() !== '');

function keysIn(variable: string, parts: readonly string[]): ReadVaultKeys {
  const keys: KeyObject[] = [];
  for (const [n, part] of parts.entries()) {
    const bytes = bytesOf(part.trim());
    if (bytes === null) return { ok: false, fault: noKey(variable, n + 1) };
    if (new Set(bytes).size < 8) return { ok: false, fault: placeholder(variable, n + 1) };
    // Imported, it would be loaded for every command, key or no key.
    keys.push(process.getBuiltinModule('node:crypto').createSecretKey(bytes));
    bytes.fill(0);
  }
  return keys.length === 0 ? { ok: false, fault: noKey(variable, 1) } : { ok: true, keys, warnings: [] };
}

/** 32 bytes from Base64 (either alphabet, padded or not) or hex; null for anything else. */
function bytesOf(text: string): Buffer | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (!/^(?:[A-Za-z0-9+/]{43}|[A-Za-z0-9_-]{43})=?$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 32 ? bytes : null;
}

const noKey = (variable: string, n: number): ConfigFault => ({
  variable,
  said: {
    de: `In ${variable} ist der ${n}. Schlüssel keiner.`,
    en: `In ${variable}, key number ${n} is no key.`,
  },
  next: vaultKeyWanted,
});

const placeholder = (variable: string, n: number): ConfigFault => ({
  variable,
  said: {
    de: `In ${variable} ist der ${n}. Schlüssel nicht zufällig, sondern ein Platzhalter.`,
    en: `In ${variable}, key number ${n} is not random but a placeholder.`,
  },
  next: vaultKeyWanted,
});

const both: ConfigFault = {
  variable: 'VOICES_VAULT_KEY',
  said: {
    de: 'VOICES_VAULT_KEY und VOICES_VAULT_KEY_FILE sind beide gesetzt. Welcher Schlüssel gilt, weiß so niemand.',
    en: 'VOICES_VAULT_KEY and VOICES_VAULT_KEY_FILE are both set. Nobody can tell which key counts.',
  },
  next: {
    de: 'Lass eine von beiden weg. In der Datei können mehrere Schlüssel stehen, einer je Zeile.',
    en: 'Leave one of them out. The file may hold several keys, one a line.',
  },
};
