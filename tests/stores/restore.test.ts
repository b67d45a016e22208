import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { restoreSuite } from '../app/restore-suite.ts';
import { freshDatabase } from '../postgres.ts';

restoreSuite(async () => {
  const server = inject('postgres');
  const { url, drop } = await freshDatabase(server);
  onTestFinished(drop);
  return {
    db: url,
    copy: async () => {
      const name = new URL(url).pathname.slice(1);
      const copy = `${name}_copy`;
      const client = new pg.Client({ connectionString: server });
      await client.connect();
      await client.query(`create database ${copy} template ${name}`).finally(() => client.end());
      onTestFinished(async () => {
        const again = new pg.Client({ connectionString: server });
        await again.connect();
        await again.query(`drop database if exists ${copy} with (force)`).finally(() => again.end());
      });
      return new URL(`/${copy}`, url).href;
    },
  };
});
