import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { inMemory } from './in-memory.ts';
import { totals } from './reporter.ts';

inMemory();

const project = (name: string, include: readonly string[], more: object = {}) => ({
  extends: true as const,
  test: { name, include: include.map((path) => `tests/${path}`), ...more },
});

const database = { globalSetup: 'tests/postgres.ts' };

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    reporters: ['default', totals()],
    // A test that needs more than this, on the slowest machine, is waiting for something it should be given.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    // The default leaves one of two cores idle, and so does a worker that waits for a browser, a server or a disk.
    maxWorkers: 3,
    // A worker loads our code once and not once a file: whatever a test changes for all, it puts back.
    isolate: false,
    projects: [
      project('unit', ['*.test.ts', '{core,ports,app,adapters,bench,cases,cli,eval}/**/*.test.ts']),
      project('store', ['{contracts,stores}/**/*.test.ts'], database),
      // Apart (npm run test:crash): it keeps both cores busy by itself, for minutes.
      project('crash', ['{crash,load}/**/*.test.ts'], {
        ...database,
        testTimeout: 240_000,
        fileParallelism: false,
      }),
      // A real Bluesky server, started once a file.
      project('real', ['real/**/*.test.ts']),
      project('browser', ['browser/**/*.test.ts']),
    ],
  },
});
