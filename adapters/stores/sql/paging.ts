import { type ReferenceExpression, type SelectQueryBuilder, sql } from 'kysely';
import type { Page } from '../../../src/ports/rows.ts';
import type { Tables } from './tables.ts';

/**
 * One page, newest first by (`at`, id). Restricts by keyset, never by offset: page 400 costs what page 1 costs.
 */
export function paged<T extends 'proposals' | 'publications', O>(
  query: SelectQueryBuilder<Tables, T, O>,
  at: string,
  page: Page,
): SelectQueryBuilder<Tables, T, O> {
  const column = sql.ref<string>(at);
  const id = sql.ref<string>('id');
  const older =
    page.before === undefined
      ? query
      : query.where(sql<boolean>`(${column}, ${id}) < (${page.before.at}, ${page.before.id})`);
  return older
    .orderBy(column, 'desc')
    .orderBy('id' as ReferenceExpression<Tables, T>, 'desc')
    .limit(page.limit);
}

/** Merges pages of several conditions, each newest first, into one. */
export const merged = <R extends { readonly id: string }>(
  pages: readonly (readonly R[])[],
  at: (row: R) => string,
  limit: number,
): readonly R[] =>
  pages.length === 1
    ? (pages[0] ?? [])
    : pages
        .flat()
        .sort((a, b) => (at(a) === at(b) ? (a.id < b.id ? 1 : -1) : at(a) < at(b) ? 1 : -1))
        .slice(0, limit);
