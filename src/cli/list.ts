import { withWords } from '../app/info.ts';
import { stopsNow } from '../app/stops.ts';
import { stopLines } from '../core/cards/switch.ts';
import type { Locale } from '../core/locale.ts';
import type { ProposalStatus } from '../core/proposal.ts';
import { statusWords } from '../core/refusal-texts.ts';
import type { Page, ProposalRow } from '../ports/rows.ts';
import type { Store } from '../ports/store.ts';
import { columns, oneLine } from './cells.ts';
import { withHouse } from './house.ts';
import type { Verb } from './shell.ts';

const going: readonly ProposalStatus[] = [
  'open',
  'contested',
  'approved',
  'publishing',
  'published',
  'failed',
  'retracting',
];
const PAGE = 100;

const none = {
  de: 'Nichts unterwegs, nichts online. Eine gute Gelegenheit.',
  en: 'Nothing on its way, nothing live. A good opportunity.',
};

/** Proposals by number, newest first, below what is stopped; with --all those that are over, too. */
export const verb: Verb = (shell, _args, options) =>
  withHouse(shell, async ({ store, leitbild }) => {
    const all = options.all === true;
    const json = options.format === 'json';
    const stops = json ? [] : await store.read(stopsNow);
    for (const { text } of stopLines(stops, { locale: shell.locale, zone: leitbild.rhythm.zone }))
      await shell.terminal.out(`! ${text}\n`);
    let count = 0;
    for await (const rows of pages(store, all ? undefined : going)) {
      count += rows.length;
      await shell.terminal.out(
        json
          ? rows.map((row) => `${JSON.stringify(row)}\n`).join('')
          : `${columns(rows.map((row) => cells(row, leitbild.rhythm.zone, shell.locale)))}\n`,
      );
    }
    if (count === 0 && !json) await shell.terminal.out(`${none[shell.locale]}\n`);
    return 0;
  });

type Row = ProposalRow & { readonly words: string };

const cells = (row: Row, zone: string, locale: Locale): readonly string[] => [
  row.id,
  statusWords[row.status][locale],
  new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-US', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(row.updatedAt)),
  oneLine(row.words, 70),
];

async function* pages(store: Store, statuses: readonly ProposalStatus[] | undefined): AsyncGenerator<readonly Row[]> {
  const filter = statuses === undefined ? {} : { statuses };
  let page: Page = { limit: PAGE };
  for (;;) {
    const rows = await store.read(async (tx) => withWords(tx, await tx.proposals.list(filter, page)));
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    page = { limit: PAGE, before: { at: last.updatedAt, id: last.id } };
  }
}
