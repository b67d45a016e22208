import type { Forgotten } from './forget.ts';
import { type Db, json, parsed } from './tables.ts';

const ROWS = 200;
const GONE = '…';

/**
 * Who wanted to answer, and what people outside wrote that names them. The row stays until it expires, without those words: else the
 * network would bring them in again. Its address stays, as the answer itself stays there. Returns those that changed.
 */
export async function forgetReplies(db: Db, who: Forgotten): Promise<ReadonlySet<string>> {
  const free = await db
    .updateTable('replies')
    .set({ claimedBy: null, claimedAt: null })
    .where('claimedBy', 'in', [...who.people])
    .returning('id')
    .execute();
  const found = new Set(free.map(({ id }) => id));
  for (let after = ''; ; ) {
    const page = await db
      .selectFrom('replies')
      .select(['id', 'author', 'text'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(ROWS)
      .execute();
    for (const { id, ...was } of page) {
      const [author, text] = [was.author, was.text].map((one) => (who.mentioned(parsed(one)) ? json(GONE) : one));
      if (author === was.author && text === was.text) continue;
      found.add(id);
      await db
        .updateTable('replies')
        .set({ author: author ?? json(GONE), text: text ?? json(GONE) })
        .where('id', '=', id)
        .execute();
    }
    if (page.length < ROWS) return found;
    after = page.at(-1)?.id ?? after;
  }
}
