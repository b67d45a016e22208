import { practises } from '../app/reviewing.ts';
import { stopsNow } from '../app/stops.ts';
import { stopLines } from '../core/cards/switch.ts';
import type { Leitbild } from '../core/leitbild.ts';
import type { Locale } from '../core/locale.ts';
import { between, MINUTE } from '../core/time.ts';
import type { Store } from '../ports/store.ts';
import { broken, type Check, check, looked, type Saying } from './check.ts';
import { lastAnchor } from './checks-anchors.ts';
import { keepers } from './checks-keepers.ts';
import { logins } from './checks-logins.ts';
import { overdue } from './overdue.ts';
import type { Shell } from './shell.ts';
import { whereIs } from './where.ts';

/** What is in the database and belongs to it. Without a Leitbild, less can be told. Never throws. */
export async function* database(shell: Shell, leitbild: Leitbild | null): AsyncGenerator<Check> {
  const { locale, parts, config } = shell;
  let store: Store | null = null;
  try {
    store = await parts.openStore(config.db);
    // A lock that writes nothing tells a database that can be written from one that cannot.
    await store.transact((tx) => tx.lock(null));
    yield check(
      '✓',
      {
        de: [`Datenbank ${whereIs(config.db)}: lesbar, schreibbar, Version passt`, ''],
        en: [`Database ${whereIs(config.db)}: can be read and written, version fits`, ''],
      },
      locale,
    );
    yield* work(store, parts.clock.now(), locale);
    yield* await around(shell, store, leitbild);
  } catch (error) {
    yield broken(error, locale);
  } finally {
    await store?.close();
  }
}

async function around(shell: Shell, store: Store, leitbild: Leitbild | null): Promise<readonly Check[]> {
  const { locale, parts, config } = shell;
  const anchors = await looked(() => lastAnchor(shell, store), locale);
  if (leitbild === null) return anchors;
  const stopped = async (): Promise<readonly Check[]> =>
    stopLines(await store.read(stopsNow), { locale, zone: leitbild.rhythm.zone }).map(({ text }) => ({
      sign: '!',
      said: text,
      next: '',
    }));
  const withLogins = async (): Promise<readonly Check[]> => {
    const publicUrl = config.url ?? `http://127.0.0.1:${config.port}`;
    const { house } = await parts.compose({ leitbild, store, publicUrl, beside: true });
    const trying = [...house.networks.values()].filter((one) => practises(house, one)).map((one) => one.account.id);
    return logins(shell, { store, leitbild, practising: new Set(trying) });
  };
  return [
    ...(await looked(stopped, locale)),
    ...anchors,
    ...(shell.unfit?.some((one) => one.part === 'vault') ? [] : await looked(withLogins, locale)),
    ...(await looked(() => keepers(store, leitbild, locale), locale)),
  ];
}

async function* work(store: Store, now: string, locale: Locale): AsyncGenerator<Check> {
  const { newest, late, unshown, untaken } = await store.read(async (tx) => ({
    newest: (await tx.proposals.list({}, { limit: 1 }))[0]?.updatedAt ?? null,
    late: await overdue(tx, now),
    // What waits for the working hours of its reader is not late.
    unshown: (await tx.outbox.due(1000)).filter(
      (row) => row.tries > 0 || row.notBefore === null || row.notBefore <= now,
    ).length,
    untaken: (await tx.inbox.pending(1000)).length,
  }));
  yield newest !== null && between(now, newest) > MINUTE
    ? check(
        '✗',
        {
          de: [`Die Uhr geht nach: Die Datenbank kennt schon ${newest}.`, 'Stell sie, am besten mit NTP.'],
          en: [`The clock is slow: the database knows ${newest} already.`, 'Set it, preferably with NTP.'],
        },
        locale,
      )
    : check('✓', { de: ['Die Uhr', ''], en: ['The clock', ''] }, locale);
  yield late !== null
    ? check(
        '✗',
        {
          de: [
            `Seit ${late} wartet etwas darauf, gesendet oder zurückgeholt zu werden.`,
            'Läuft »npm start«? Wenn ja, sagt VOICES_LOG=info, woran es liegt.',
          ],
          en: [
            `Since ${late} something has been waiting to be sent or taken back.`,
            'Is "npm start" running? If so, VOICES_LOG=info tells why not.',
          ],
        },
        locale,
      )
    : check('✓', { de: ['Nichts überfällig', ''], en: ['Nothing overdue', ''] }, locale);
  if (unshown > 0) yield check('!', behind.unshown(unshown), locale);
  if (untaken > 0) yield check('!', behind.untaken(untaken), locale);
}

const behind = {
  unshown: (n: number): Saying => ({
    de: [
      `${n === 1 ? 'Eine Nachricht ist' : `${n} Nachrichten sind`} noch nicht gezeigt.`,
      '»npm start« holt das nach.',
    ],
    en: [`${n === 1 ? 'One message has' : `${n} messages have`} not been shown yet.`, '"npm start" makes up for it.'],
  }),
  untaken: (n: number): Saying => ({
    de: [`${n === 1 ? 'Ein Befehl ist' : `${n} Befehle sind`} noch nicht ausgeführt.`, '»npm start« holt das nach.'],
    en: [`${n === 1 ? 'One command has' : `${n} commands have`} not been carried out.`, '"npm start" makes up for it.'],
  }),
};
