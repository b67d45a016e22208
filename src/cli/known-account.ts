import { nearest } from '../core/faults.ts';
import type { Account, Leitbild } from '../core/leitbild.ts';
import { Failure } from './failure.ts';

/** The account of the Leitbild that is meant: by its id, or by its network where it is the only one there. Throws Failure. */
export function knownAccount({ accounts }: Leitbild, wanted: string): Account {
  const [byId] = accounts.filter((one) => one.id === wanted);
  if (byId !== undefined) return byId;
  const there = accounts.filter((one) => one.network === wanted);
  const [only] = there;
  if (only !== undefined && there.length === 1) return only;
  if (there.length > 1) throw several(wanted, there);
  const ids = accounts.map((one) => one.id);
  throw unknown(wanted, nearest(wanted, ids), ids.join(', '));
}

/** The account on this network and server, whatever its id. Throws Failure that says how to write it down. */
export function accountAt({ accounts }: Leitbild, network: string, address: string): Account {
  const server = originOf(address);
  const there = accounts.filter((one) => one.network === network && sameServer(one.server, server));
  const [only] = there;
  if (only === undefined) throw notWritten(network, server);
  if (there.length > 1) throw several(network, there);
  return only;
}

const sameServer = (server: string | undefined, origin: string): boolean =>
  server !== undefined && URL.canParse(server) && new URL(server).origin === origin;

/** "mastodon.example", "https://mastodon.example/@x" → "https://mastodon.example". */
function originOf(address: string): string {
  const full = /^[a-z]+:\/\//i.test(address) ? address : `https://${address}`;
  const url = URL.canParse(full) ? new URL(full) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username !== '') throw noServer;
  return url.origin;
}

const noServer = new Failure(
  2,
  { de: 'Das ist keine Adresse eines Servers.', en: 'This is not the address of a server.' },
  { de: 'Zum Beispiel: https://mastodon.social', en: 'For example: https://mastodon.social' },
);

const several = (network: string, there: readonly Account[]): Failure => {
  const ids = there.map((one) => one.id).join(', ');
  return new Failure(
    2,
    {
      de: `Auf »${network}« hat die Firma mehrere Konten: ${ids}.`,
      en: `The company has several accounts on "${network}": ${ids}.`,
    },
    { de: 'Nenn eines davon.', en: 'Name one of them.' },
  );
};

const unknown = (wanted: string, meant: string | null, list: string): Failure => {
  const short = wanted.slice(0, 40);
  return new Failure(
    2,
    {
      de: `Ein Konto »${short}« hat die Firma nicht.`,
      en: `The company has no account "${short}".`,
    },
    meant === null
      ? { de: `Im Leitbild stehen: ${list}.`, en: `The Leitbild has: ${list}.` }
      : { de: `Meintest du »${meant}«?`, en: `Did you mean "${meant}"?` },
  );
};

const notWritten = (network: string, server: string): Failure => {
  const entry = (answers: string, handle: string): string =>
    ['- id: KURZNAME', `  network: ${network}`, `  server: ${server}`, `  handle: "${handle}"`, `  answers: ${answers}`]
      .map((line) => `\n    ${line}`)
      .join('');
  return new Failure(
    2,
    {
      de: `Ein Konto auf ${server} steht nicht im Leitbild.`,
      en: `The Leitbild has no account on ${server}.`,
    },
    {
      de: `Schreib es unter »accounts:« hinein und ruf das hier noch einmal auf:${entry('Wer dort antwortet', '@name')}`,
      en: `Write it down under "accounts:" and run this once more:${entry('Who answers there', '@name').replace('KURZNAME', 'SHORT-NAME')}`,
    },
  );
};
