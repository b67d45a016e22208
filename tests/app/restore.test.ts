import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { restoreSuite } from './restore-suite.ts';

restoreSuite(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'voices-restore-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const db = join(folder, 'voices.db');
  return {
    db,
    copy: async () => {
      const copy = join(folder, 'copy.db');
      copyFileSync(db, copy);
      return copy;
    },
  };
});
