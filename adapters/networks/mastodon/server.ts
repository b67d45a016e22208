import type { Account } from '../../../src/core/leitbild.ts';

/** The address of an account's server, without a slash at its end. Throws TypeError, in both languages, where none is given. */
export function serverOf({ id, server }: Pick<Account, 'id' | 'server'>): string {
  if (server === undefined) {
    throw new TypeError(
      `Konto »${id}«: Mastodon hat viele Server, und hier steht keiner. Trag im Leitbild bei diesem Konto seine Adresse ein, etwa »server: https://mastodon.social«.\n` +
        `Account "${id}": Mastodon has many servers, and none is given here. Write its address beside this account in the Leitbild, such as "server: https://mastodon.social".`,
    );
  }
  return server.replace(/\/+$/, '');
}
