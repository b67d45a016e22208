import { type Expression, type SqlBool, sql } from 'kysely';

/** States of what left, or may have left. */
const out = ['sending', 'live', 'unconfirmed', 'with-a-person', 'removing', 'removed', 'stuck'] as const;

/** True where nothing of the proposal of this row has ever left, not even a part: for a query on `proposals`. */
export const nothingLeft: Expression<SqlBool> = sql<SqlBool>`not exists (select 1 from publications
  where publications.proposal = proposals.id and (publications.state in (${sql.join(out.map((state) => sql.lit(state)))})
    or publications."liveAt" is not null or publications."partsLive" > 0))`;
