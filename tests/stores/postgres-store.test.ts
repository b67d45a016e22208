import { inject } from 'vitest';
import { openStore } from '../../adapters/stores/index.ts';
import { storeContract } from '../contracts/store.ts';
import { freshDatabase } from '../postgres.ts';

storeContract('PostgreSQL', async () => {
  const { url, drop } = await freshDatabase(inject('postgres'));
  return { open: () => openStore(url, { tries: 100, pause: () => 2 }), drop };
});
