import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Leitbild } from '../core/leitbild.ts';
import type { Locale } from '../core/locale.ts';
import { between, MINUTE } from '../core/time.ts';
import type { Store } from '../ports/store.ts';
import type { Check } from './doctor.ts';
import { tellError } from './failure.ts';
import { hasDatabase } from './house.ts';
import { overdue } from './overdue.ts';
import type { Shell } from './shell.ts';
import { whereIs } from './where.ts';

const MB = 1024 * 1024;
/** The oldest Node that strips types by itself. */
const NODE: readonly [number, number] = [22, 18];

type Saying = Readonly<Record<Locale, readonly [said: string, next: string]>>;

const check = (sign: Check['sign'], saying: Saying, locale: Locale): Check => ({
  sign,
  said: saying[locale][0],
  next: saying[locale][1],
});

/** An error as a check: its first line says what, the rest what to do. */
function broken(error: unknown, locale: Locale): Check {
  const [said = '', ...next] = tellError(error, locale).text.replace(/^✗ /, '').split('\n');
  return {
    sign: '✗',
    said,
    next: next
      .map((line) => line.trimEnd())
      .join('\n')
      .trim(),
  };
}

/** Everything that is looked at, one after the other. Never throws. */
export async function* whatsWrong(shell: Shell): AsyncGenerator<Check> {
  const { locale, parts, config } = shell;
  yield node(locale);
  const leitbild = await parts.leitbild().catch((error: unknown) => broken(error, locale));
  if ('sign' in leitbild) yield leitbild;
  else yield* companys(leitbild, shell);
  yield* await ports(shell);
  yield await space(shell);
  if (!(await hasDatabase(config.db))) {
    yield check(
      '!',
      {
        de: [`Noch keine Datenbank unter ${whereIs(config.db)}.`, '»npm start« legt sie an.'],
        en: [`No database at ${whereIs(config.db)} yet.`, '"npm start" creates it.'],
      },
      locale,
    );
    return;
  }
  yield* database(shell);
}

function node(locale: Locale): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const old = major < NODE[0] || (major === NODE[0] && minor < NODE[1]);
  const said = `Node ${process.versions.node}`;
  const wanted = NODE.join('.');
  return old
    ? check('✗', { de: [said, `Es braucht ${wanted} oder neuer.`], en: [said, `It takes ${wanted} or newer.`] }, locale)
    : check('✓', { de: [said, ''], en: [said, ''] }, locale);
}

async function* companys(leitbild: Leitbild, { locale, parts, config }: Shell): AsyncGenerator<Check> {
  const { company, accounts, legal } = leitbild;
  yield check(
    '✓',
    {
      de: [
        `Leitbild von »${company.name}«: Werte: ${leitbild.values.length}, Konten: ${accounts.length} (${whereIs(config.leitbild)})`,
        '',
      ],
      en: [
        `Leitbild of "${company.name}": values: ${leitbild.values.length}, accounts: ${accounts.length} (${whereIs(config.leitbild)})`,
        '',
      ],
    },
    locale,
  );
  if (company.invented) {
    yield check(
      '!',
      {
        de: [
          'Die Firma ist erfunden: Der Öffentlichkeit wird nichts gezeigt.',
          'Schreib das eigene Leitbild und setz VOICES_LEITBILD darauf.',
        ],
        en: [
          'The company is invented: nothing is shown to the public.',
          'Write your own Leitbild and point VOICES_LEITBILD at it.',
        ],
      },
      locale,
    );
  }
  if (legal === undefined) {
    yield check(
      config.publicPort === null ? '!' : '✗',
      {
        de: [
          'Impressum, Datenschutz und verantwortliche Person fehlen: Microblog und Feeds bleiben draußen verborgen.',
          'Ergänze »legal:« im Leitbild.',
        ],
        en: [
          'Imprint, privacy note and responsible person are missing: microblog and feeds stay hidden outside.',
          'Add "legal:" to the Leitbild.',
        ],
      },
      locale,
    );
  }
  try {
    await Promise.all([
      parts.wordings(),
      parts.oneVoices(),
      parts.networks(leitbild, config.url ?? 'http://127.0.0.1'),
    ]);
    yield check('✓', { de: ['Regeln, Satire und Netzwerke', ''], en: ['Rules, satire and networks', ''] }, locale);
  } catch (error) {
    yield broken(error, locale);
  }
}

async function* ports({ locale, parts, config }: Shell): AsyncGenerator<Check> {
  if (config.publicPort !== null && config.url === null) {
    yield check(
      '!',
      {
        de: [
          'Es gibt eine Tür für alle, aber VOICES_URL fehlt: Adressen in Feeds zeigen auf diesen Rechner.',
          'Setz VOICES_URL auf die Adresse, unter der sie erreichbar ist.',
        ],
        en: [
          'There is a door for everyone, but no VOICES_URL: addresses in feeds point at this machine.',
          'Set VOICES_URL to the address at which it can be reached.',
        ],
      },
      locale,
    );
  }
  const doors = [
    ['127.0.0.1', config.port] as const,
    ...(config.publicPort === null ? [] : [['0.0.0.0', config.publicPort] as const]),
  ];
  for (const [host, port] of doors) {
    try {
      const { listening } = await parts.doorway(host, port);
      await listening.close();
      yield check('✓', { de: [`Port ${port} ist frei`, ''], en: [`Port ${port} is free`, ''] }, locale);
    } catch (error) {
      yield (await isUs(port))
        ? check(
            '✓',
            { de: [`An Port ${port} läuft Many Voices`, ''], en: [`Many Voices is running at port ${port}`, ''] },
            locale,
          )
        : broken(error, locale);
    }
  }
}

async function isUs(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(2000) });
    const said: unknown = await answer.json();
    return typeof said === 'object' && said !== null && 'database' in said && 'overdue' in said;
  } catch {
    return false;
  }
}

async function space({ locale, config }: Shell): Promise<Check> {
  const folder = /^postgres(?:ql)?:\/\//.test(config.db)
    ? dirname(resolve(config.anchors))
    : dirname(resolve(config.db));
  try {
    const { bavail, bsize } = await statfs(folder);
    const free = Math.floor((bavail * bsize) / MB);
    const said = { de: `${free} MB frei in ${whereIs(folder)}`, en: `${free} MB free in ${whereIs(folder)}` };
    const writable = await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    );
    if (!writable) {
      const where = whereIs(folder);
      return check(
        '✗',
        {
          de: [
            `In ${where} darf niemand von hier schreiben.`,
            'Gib dem Benutzer das Recht, oder setz VOICES_DB auf einen anderen Ort.',
          ],
          en: [
            `${where} cannot be written to from here.`,
            'Give this user the right, or set VOICES_DB to another place.',
          ],
        },
        locale,
      );
    }
    if (free >= 1024) return check('✓', { de: [said.de, ''], en: [said.en, ''] }, locale);
    return check(free < 50 ? '✗' : '!', { de: [said.de, 'Schaff Platz.'], en: [said.en, 'Free some space.'] }, locale);
  } catch {
    return check(
      '✗',
      {
        de: [`Den Ordner ${whereIs(folder)} gibt es nicht.`, 'Leg ihn an, oder setz VOICES_DB auf einen anderen Ort.'],
        en: [`There is no folder ${whereIs(folder)}.`, 'Create it, or set VOICES_DB to another place.'],
      },
      locale,
    );
  }
}

async function* database({ locale, parts, config }: Shell): AsyncGenerator<Check> {
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
  } catch (error) {
    yield broken(error, locale);
  } finally {
    await store?.close();
  }
}

async function* work(store: Store, now: string, locale: Locale): AsyncGenerator<Check> {
  const { newest, late, unshown, untaken } = await store.read(async (tx) => ({
    newest: (await tx.proposals.list({}, { limit: 1 }))[0]?.updatedAt ?? null,
    late: await overdue(tx, now),
    unshown: (await tx.outbox.due(1000)).length,
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
  if (unshown + untaken > 0) {
    yield check(
      '!',
      {
        de: [
          `${unshown} Nachrichten sind noch nicht gezeigt, ${untaken} Befehle noch nicht ausgeführt.`,
          '»npm start« holt das nach.',
        ],
        en: [
          `${unshown} messages have not been shown yet, ${untaken} commands not carried out.`,
          '"npm start" makes up for it.',
        ],
      },
      locale,
    );
  }
}
