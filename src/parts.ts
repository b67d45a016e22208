import { join } from 'node:path';
import type { Doorway, Parts } from './cli/shell.ts';
import {
  chance,
  clock,
  compose,
  data,
  logFor,
  networksFor,
  readLeitbild,
  readRules,
  slackFacts,
  vaultFor,
} from './compose.ts';
import type { Config } from './config.ts';
import type { Locale } from './core/locale.ts';

async function doorway(host: string, port: number, locale: Locale): Promise<Doorway> {
  const [{ Hono }, { listen }, { notYet }] = await Promise.all([
    import('hono'),
    import('../adapters/http/index.ts'),
    import('./cli/composing.ts'),
  ]);
  let served: InstanceType<typeof Hono> | null = null;
  const app = new Hono();
  app.all(
    '*',
    (c) =>
      served?.fetch(c.req.raw, c.env as object) ??
      c.json({ error: { code: 'not-ready', ...notYet[locale] } }, 503, { 'Retry-After': '1' }),
  );
  return {
    listening: await listen({ app, host, port }),
    serve: (it) => {
      served = it;
    },
  };
}

/** Every part of the house, each loaded when it is asked for. */
export const partsFor = (config: Config, locale: Locale): Parts => ({
  clock,
  chance,
  leitbild: (path) => readLeitbild(config, path),
  wordings: (trusting) => readRules(config, trusting),
  secrets: async (text) => (await import('../adapters/secrets/index.ts')).secretsFor(text),
  oneVoices: async () => (await import('../adapters/files/index.ts')).readOneVoices(join(data, 'one-voice')),
  networks: (leitbild, publicUrl) => networksFor(config, leitbild, publicUrl, null),
  signIns: async () => (await import('../adapters/networks/index.ts')).signIns(),
  vault: (store) => vaultFor(config, store),
  moveStore: async (...given) => (await import('../adapters/stores/index.ts')).moveStore(...given),
  workAlone: async (url) => (await import('../adapters/stores/index.ts')).workAlone(url),
  workerOn: async (url) => (await import('../adapters/stores/index.ts')).workerOn(url),
  othersOn: async (url) => (await import('../adapters/stores/index.ts')).othersOn(url),
  backupStore: async (url, file) => (await import('../adapters/stores/index.ts')).backupStore(url, file, clock.now()),
  openStore: async (url) => (await import('../adapters/stores/index.ts')).openStore(url),
  compose: (given) => compose(config, given),
  doorway: (host, port) => doorway(host, port, locale),
  anchors: async (path) => (await import('../adapters/files/index.ts')).anchorFile(path),
  slackFacts: () => slackFacts(config),
  slackManifest: async (wish) => (await import('../adapters/chats/slack/manifest.ts')).manifest(wish),
  log: () => logFor(config),
});
