import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../adapters/stores/index.ts';
import { storeContract } from '../contracts/store.ts';

storeContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'voices-'));
  return {
    open: () => openStore(join(folder, 'voices.db'), { tries: 100, pause: () => 2 }),
    drop: () => rm(folder, { recursive: true }),
  };
});
