import type { Said } from '../../src/core/locale.ts';
import type { VaultFaultCode } from '../../src/ports/vault.ts';

/** Why a login cannot be kept or opened and what to do next, in both languages. `message` is the English sentence. */
export class VaultFault extends Error {
  readonly code: VaultFaultCode;
  readonly said: Said;
  readonly next: Said;

  constructor(code: VaultFaultCode, said: Said, next: Said) {
    super(`${said.en} ${next.en}`);
    this.name = 'VaultFault';
    this.code = code;
    this.said = said;
    this.next = next;
  }
}

/** The fault `code` on `account`, sealed under key `keyId` where there is one. Neither is a secret. */
export function vaultFault(code: VaultFaultCode, account: string, keyId = ''): VaultFault {
  const [said, next] = texts[code];
  const filled = (text: Said): Said => ({
    de: text.de.replaceAll('{account}', account).replaceAll('{key}', keyId),
    en: text.en.replaceAll('{account}', account).replaceAll('{key}', keyId),
  });
  return new VaultFault(code, filled(said), filled(next));
}

const texts: Readonly<Record<VaultFaultCode, readonly [Said, Said]>> = {
  'no-key': [
    {
      de: 'Der Zugang zum Konto »{account}« braucht einen Schlüssel, und es ist keiner eingestellt.',
      en: 'The login of the account "{account}" needs a key, and none is set.',
    },
    {
      de: 'Mach einen mit »npm run voices -- vault key« und setz VOICES_VAULT_KEY oder VOICES_VAULT_KEY_FILE. War schon einer eingestellt, nimm diesen.',
      en: 'Make one with "npm run voices -- vault key" and set VOICES_VAULT_KEY or VOICES_VAULT_KEY_FILE. If there was one before, use that.',
    },
  ],
  'wrong-key': [
    {
      de: 'Der Zugang zum Konto »{account}« ist mit einem anderen Schlüssel verschlossen ({key}).',
      en: 'The login of the account "{account}" is sealed under another key ({key}).',
    },
    {
      de: 'Häng den früheren Schlüssel hinten an VOICES_VAULT_KEY an, durch ein Komma getrennt. Ist er verloren: »npm run voices -- connect {account}«.',
      en: 'Append the earlier key to VOICES_VAULT_KEY, after a comma. If it is lost: "npm run voices -- connect {account}".',
    },
  ],
  damaged: [
    {
      de: 'Der Zugang zum Konto »{account}« ist beschädigt oder wurde verändert. Er wird nicht benutzt.',
      en: 'The login of the account "{account}" is damaged or was tampered with. It is not used.',
    },
    {
      de: 'Melde das Konto neu an: »npm run voices -- connect {account}«. Wer es nicht selbst war, sieht nach, wer an die Datenbank kommt.',
      en: 'Sign in to the account again: "npm run voices -- connect {account}". If nobody here did this, find out who can reach the database.',
    },
  ],
};
