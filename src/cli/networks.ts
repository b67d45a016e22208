import { nearest } from '../core/faults.ts';
import type { Leitbild } from '../core/leitbild.ts';
import { Failure } from './failure.ts';
import type { Options } from './shell.ts';

/** The network named by --network, checked against the Leitbild; null where none was named. */
export function knownNetwork({ network }: Options, leitbild: Leitbild): string | null {
  if (typeof network !== 'string') return null;
  const known = [...new Set(leitbild.accounts.map((one) => one.network))];
  if (known.includes(network)) return network;
  const meant = nearest(network, known);
  const list = known.join(', ');
  throw new Failure(
    2,
    {
      de: `Auf einem Netzwerk »${network.slice(0, 40)}« hat die Firma kein Konto.`,
      en: `The company has no account on a network "${network.slice(0, 40)}".`,
    },
    meant === null
      ? { de: `Es gibt: ${list}.`, en: `There are: ${list}.` }
      : { de: `Meintest du »${meant}«?`, en: `Did you mean "${meant}"?` },
  );
}
