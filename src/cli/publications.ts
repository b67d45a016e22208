import { nearest } from '../core/faults.ts';
import type { Locale } from '../core/locale.ts';
import { edges, type PublicationState } from '../core/publication.ts';
import type { Page, PublicationRow } from '../ports/rows.ts';
import type { Store } from '../ports/store.ts';
import { columns } from './cells.ts';
import { Failure } from './failure.ts';
import { withHouse } from './house.ts';
import { knownNetwork } from './networks.ts';
import { heldWords, stateWords } from './publication-words.ts';
import type { Options, Verb } from './shell.ts';

const PAGE = 200;
const states = Object.keys(edges) as readonly PublicationState[];

const none = { de: 'Nichts davon da.', en: 'None of that here.' };

/** What is where: one line a publication, newest first. */
export const verb: Verb = (shell, _args, options) => {
  const state = stateOf(options);
  return withHouse(shell, async ({ store, leitbild }) => {
    const network = knownNetwork(options, leitbild);
    const filter = { ...(network === null ? {} : { network }), ...(state === null ? {} : { states: [state] }) };
    const json = options.format === 'json';
    let count = 0;
    for await (const rows of pages(store, filter)) {
      count += rows.length;
      await shell.terminal.out(
        json
          ? rows.map((row) => `${JSON.stringify(row)}\n`).join('')
          : `${columns(rows.map((row) => cells(row, shell.locale)))}\n`,
      );
    }
    if (count === 0 && !json) await shell.terminal.out(`${none[shell.locale]}\n`);
    return 0;
  });
};

type Row = PublicationRow & { readonly url: string | null };

const cells = (row: Row, locale: Locale): readonly string[] => [
  row.id,
  row.network,
  row.account,
  row.held === null
    ? stateWords[row.state][locale]
    : `${stateWords[row.state][locale]} (${heldWords[row.held][locale]})`,
  row.liveAt ?? row.due,
  row.url ?? '–',
];

function stateOf({ state }: Options): PublicationState | null {
  if (typeof state !== 'string') return null;
  const known = states.find((one) => one === state || Object.values(stateWords[one]).includes(state));
  if (known !== undefined) return known;
  const meant = nearest(state, [...states, ...states.flatMap((one) => Object.values(stateWords[one]))]);
  const list = (locale: Locale): string => states.map((one) => stateWords[one][locale]).join(', ');
  throw new Failure(
    2,
    { de: `Einen Zustand »${state.slice(0, 40)}« gibt es nicht.`, en: `There is no state "${state.slice(0, 40)}".` },
    meant === null
      ? { de: `Es gibt: ${list('de')}.`, en: `There are: ${list('en')}.` }
      : { de: `Meintest du »${meant}«?`, en: `Did you mean "${meant}"?` },
  );
}

async function* pages(
  store: Store,
  filter: { network?: string; states?: readonly PublicationState[] },
): AsyncGenerator<readonly Row[]> {
  let page: Page = { limit: PAGE };
  for (;;) {
    const rows = await store.read(async (tx) => {
      const found: Row[] = [];
      for (const row of await tx.publications.list(filter, page)) {
        const parts = await tx.publications.parts(row.id);
        found.push({ ...row, url: parts.find((part) => part.receipt !== null)?.receipt?.url ?? null });
      }
      return found;
    });
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    page = { limit: PAGE, before: { at: last.liveAt ?? last.due, id: last.id } };
  }
}
