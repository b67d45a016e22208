import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ConfigPart } from '../config.ts';
import type { Leitbild } from '../core/leitbild.ts';
import type { Locale } from '../core/locale.ts';
import { oneLine } from './cells.ts';
import { broken, type Check, check, type Saying } from './check.ts';
import { anchorFolder } from './checks-anchors.ts';
import { database } from './checks-database.ts';
import { pointedOut } from './checks-leitbild.ts';
import { keyMissing } from './checks-logins.ts';
import { unread } from './checks-rules.ts';
import { slack } from './checks-slack.ts';
import { markOf } from './health.ts';
import { creating, hasDatabase } from './house.ts';
import type { Shell } from './shell.ts';
import { whereIs } from './where.ts';

const MB = 1024 * 1024;
/** Longer than any path, in characters. */
const LONGEST = 4096;
/** The oldest Node that strips types by itself. */
const NODE: readonly [number, number] = [22, 18];

/** Everything that is looked at, one after the other. Never throws. */
export async function* whatsWrong(shell: Shell): AsyncGenerator<Check> {
  const { locale, parts, config, unfit = [] } = shell;
  const isUnfit = (part: ConfigPart): boolean => unfit.some((one) => one.part === part);
  yield node(locale);
  for (const { said, next } of unfit) yield { sign: '✗', said: said[locale], next: next[locale] };
  if (isUnfit('database') || isUnfit('leitbild')) return;
  const leitbild = await parts.leitbild().catch((error: unknown) => broken(error, locale));
  if ('sign' in leitbild) yield leitbild;
  else yield* companys(leitbild, shell);
  if (!isUnfit('doors')) yield* await ports(shell, 'sign' in leitbild ? null : leitbild);
  yield await space(shell);
  yield* await anchorFolder(shell);
  if (!isUnfit('slack') && !isUnfit('chat')) yield* await slack(shell);
  if (!(await hasDatabase(config.db))) {
    const next = await creating(config.db);
    yield check(
      '!',
      {
        de: [`Noch keine Datenbank unter ${whereIs(config.db)}.`, next.de],
        en: [`No database at ${whereIs(config.db)} yet.`, next.en],
      },
      locale,
    );
    if (!('sign' in leitbild) && !isUnfit('vault')) yield* await keyMissing(shell, leitbild);
    return;
  }
  yield* database(shell, 'sign' in leitbild ? null : leitbild);
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
    const [rules] = await Promise.all([
      parts.wordings(),
      parts.oneVoices(),
      parts.networks(leitbild, config.url ?? 'http://127.0.0.1'),
    ]);
    yield check('✓', { de: ['Regeln, Satire und Netzwerke', ''], en: ['Rules, satire and networks', ''] }, locale);
    yield* [...unread(rules, locale), ...pointedOut(leitbild, rules.wordings, locale)];
  } catch (error) {
    yield broken(error, locale);
  }
}

async function* ports({ locale, parts, config }: Shell, leitbild: Leitbild | null): AsyncGenerator<Check> {
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
  let runs = false;
  for (const [host, port] of doors) {
    try {
      const { listening } = await parts.doorway(host, port);
      await listening.close();
      yield check('✓', { de: [`Port ${port} ist frei`, ''], en: [`Port ${port} is free`, ''] }, locale);
    } catch (error) {
      const us = await healthAt(port);
      // The public door tells nobody how the house is: whoever runs at the private one could not have started without it.
      if (us === null && runs) yield check('✓', taken(port), locale);
      else if (us === null) yield broken(error, locale);
      else {
        runs = true;
        yield check('✓', running(port, 'pid' in us && typeof us.pid === 'number' ? us.pid : null), locale);
        if (leitbild !== null && 'leitbild' in us && us.leitbild !== markOf(leitbild))
          yield check('!', otherLeitbild(us, config.leitbild), locale);
      }
    }
  }
}

const taken = (port: number) =>
  ({
    de: [`Port ${port} gehört schon dem Many Voices, das läuft`, ''],
    en: [`Port ${port} belongs to the Many Voices that is running`, ''],
  }) as const;

/** The house that runs, and the process to send a signal to. */
const running = (port: number, pid: number | null): Saying => ({
  de: [`An Port ${port} läuft Many Voices${pid === null ? '' : ` (Prozess ${pid})`}`, ''],
  en: [`Many Voices is running at port ${port}${pid === null ? '' : ` (process ${pid})`}`, ''],
});

/** The house that runs reads another file than this shell, or has not read this one since it was changed: an account on the test network is part of it, too. */
function otherLeitbild(us: object, here: string): Saying {
  const theirs = 'leitbildFile' in us && typeof us.leitbildFile === 'string' ? oneLine(us.leitbildFile, LONGEST) : null;
  if (theirs !== null && theirs !== here) {
    return {
      de: [
        `Das Many Voices, das läuft, hat ein anderes Leitbild: Es liest ${whereIs(theirs)}, hier gilt ${whereIs(here)}.`,
        'Setz VOICES_LEITBILD hier auf dieselbe Datei. Ist die hiesige gemeint, starte es mit ihr neu.',
      ],
      en: [
        `The Many Voices that is running has another Leitbild: it reads ${whereIs(theirs)}, here it is ${whereIs(here)}.`,
        'Point VOICES_LEITBILD here at the same file. If this one is meant, restart it with this one.',
      ],
    };
  }
  return {
    de: [
      'Das Many Voices, das läuft, hat ein anderes Leitbild: Die Datei wurde seit seinem Start geändert, oder hier ist etwas anderes eingestellt (VOICES_LEITBILD, VOICES_TESTBED).',
      'Ist sie geändert, starte es neu, dann gilt sie.',
    ],
    en: [
      'The Many Voices that is running has another Leitbild: the file was changed since it started, or the settings here are others (VOICES_LEITBILD, VOICES_TESTBED).',
      'If it was changed, restart it, then the file counts.',
    ],
  };
}

/** What a house of ours says of itself at that port; null = something else is there. */
async function healthAt(port: number): Promise<object | null> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(2000) });
    const said: unknown = await answer.json();
    return typeof said === 'object' && said !== null && 'database' in said && 'overdue' in said ? said : null;
  } catch {
    return null;
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
