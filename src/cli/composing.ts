import { nearest } from '../core/faults.ts';
import type { Account } from '../core/leitbild.ts';
import { Failure } from './failure.ts';

/** Why there can be no network for an account: nobody has built it, or nobody has said where it is. Null = there can. */
export function whyNone(account: Account, known: readonly string[], testbed: string | null): Failure | null {
  if (!known.includes(account.network)) return unknownNetwork(account, known);
  if (account.network === 'testbed' && testbed === null) return noTestbed(account);
  return account.network === 'mastodon' && account.server === undefined ? noServer(account) : null;
}

/** An account of the Leitbild on a network that nobody has built. */
function unknownNetwork({ id, network }: Account, known: readonly string[]): Failure {
  const meant = nearest(network, known);
  const list = known.join(', ');
  return new Failure(
    2,
    {
      de: `Das Konto »${id}« im Leitbild steht auf »${network}«. Dieses Netzwerk gibt es hier nicht.`,
      en: `The account "${id}" in the Leitbild is on "${network}". There is no such network here.`,
    },
    meant === null
      ? { de: `Es gibt: ${list}.`, en: `There are: ${list}.` }
      : { de: `Meintest du »${meant}«? Es gibt: ${list}.`, en: `Did you mean "${meant}"? There are: ${list}.` },
  );
}

/** An account on the test network, and nobody said where that is. */
const noTestbed = ({ id }: Account): Failure =>
  new Failure(
    2,
    {
      de: `Das Konto »${id}« im Leitbild steht auf dem Testnetz, und niemand hat gesagt, wo das ist.`,
      en: `The account "${id}" in the Leitbild is on the test network, and nobody has said where that is.`,
    },
    {
      de: 'Setz VOICES_TESTBED auf seine Adresse, oder nimm das Konto heraus.',
      en: 'Set VOICES_TESTBED to its address, or remove the account.',
    },
  );

/** A network of many servers, and nobody said which. */
const noServer = ({ id, network }: Account): Failure =>
  new Failure(
    2,
    {
      de: `Dem Konto »${id}« (${network}) im Leitbild fehlt sein Server.`,
      en: `The account "${id}" (${network}) in the Leitbild lacks its server.`,
    },
    {
      de: 'Schreib dazu, wo es ist, ohne Pfad: server: https://mastodon.social',
      en: 'Say where it is, without a path: server: https://mastodon.social',
    },
  );

/** Said at the door while the house is being put together. */
export const notYet = {
  de: { message: 'Noch nicht so weit.', hint: 'Versuch es in einer Sekunde noch einmal.' },
  en: { message: 'Not ready yet.', hint: 'Try again in a second.' },
} as const;
