import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Instant } from '../../../src/core/time.ts';
import type { TestbedBody } from './index.ts';

/** Everything that was ever posted, also what is gone: duplicates show here. */
export interface Entry extends TestbedBody {
  readonly id: string;
  /** Class and account, as in the address: `read-back/ACCOUNT`. */
  readonly place: string;
  readonly key: string | null;
  /** When it was accepted, by the server's clock. */
  readonly at: Instant;
  readonly removed: boolean;
}

type Line = { readonly post: Omit<Entry, 'removed'> } | { readonly removed: string };

export interface Ledger {
  all(): readonly Entry[];
  post(entry: Omit<Entry, 'id' | 'removed'> & { readonly id?: string }): Entry;
  /** False = it was gone before. */
  remove(id: string): boolean;
}

/** The posts of the test network, in a file of lines (null = in memory alone), so that they outlive its server. */
export function ledger(file: string | null): Ledger {
  const entries = new Map<string, Entry>();
  const apply = (line: Line): void => {
    if ('post' in line) entries.set(line.post.id, { ...line.post, removed: false });
    else {
      const known = entries.get(line.removed);
      if (known !== undefined) entries.set(known.id, { ...known, removed: true });
    }
  };
  const write = (line: Line): void => {
    if (file !== null) appendFileSync(file, `${JSON.stringify(line)}\n`);
    apply(line);
  };
  if (file !== null && existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').split('\n')) if (line !== '') apply(JSON.parse(line) as Line);
  }
  return {
    all: () => [...entries.values()],
    post: ({ id = `t${entries.size + 1}`, ...rest }) => {
      write({ post: { id, ...rest } });
      return { id, ...rest, removed: false };
    },
    remove: (id) => {
      const known = entries.get(id);
      if (known === undefined || known.removed) return false;
      write({ removed: id });
      return true;
    },
  };
}
