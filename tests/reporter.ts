import { writeSync } from 'node:fs';
import type { Reporter } from 'vitest/node';

/** Ends every run with `N passed, N failed, N skipped` alone on the last line. A file or a hook that broke counts as one failure. */
export const totals = (): Reporter => ({
  onTestRunEnd(modules, unhandled) {
    const counts = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const one of modules) {
      const results = [...one.children.allTests()].map((test) => test.result().state);
      for (const state of results) counts[state === 'pending' ? 'skipped' : state]++;
      if (one.state() === 'failed' && !results.includes('failed')) counts.failed++;
    }
    // At exit, because the other reporters and vitest itself still print after this hook.
    process.once('exit', () => {
      writeSync(1, `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
    });
  },
});
