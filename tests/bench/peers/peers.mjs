// Reads the texts of a file (JSON, one array) with the peers named behind it, and prints how long it took. Runs where it was installed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [file = '', name = ''] = process.argv.slice(2);
const { texts, rounds } = JSON.parse(readFileSync(file, 'utf8'));
const require = createRequire(import.meta.url);

const textlint = async (ids) => {
  const { TextlintKernel } = await import('@textlint/kernel');
  const plugin = require('@textlint/textlint-plugin-text');
  const kernel = new TextlintKernel();
  const rules = ids.map((ruleId) => {
    const loaded = require(`textlint-rule-${ruleId}`);
    return { ruleId, rule: loaded.default ?? loaded };
  });
  const options = { ext: '.txt', plugins: [{ pluginId: 'text', plugin: plugin.default ?? plugin }], rules };
  return (text) => kernel.lintText(text, options);
};

const retext = async () => {
  const plugins = ['english', 'equality', 'simplify', 'passive', 'profanities', 'repeated-words', 'stringify'];
  const { unified } = await import('unified');
  const { VFile } = await import('vfile');
  let processor = unified();
  for (const plugin of plugins) processor = processor.use((await import(`retext-${plugin}`)).default);
  const frozen = processor.freeze();
  return async (text) => {
    const given = new VFile(text);
    await frozen.run(frozen.parse(given), given);
    return given.messages;
  };
};

const peers = {
  'textlint, four rules': () => textlint(['alex', 'write-good', 'stop-words', 'terminology']),
  alex: async () => {
    const { text: read } = await import('alex');
    return (text) => read(text).messages;
  },
  'write-good': async () => {
    const writeGood = require('write-good');
    return (text) => writeGood(text);
  },
  'retext, five plugins': retext,
};

const read = await peers[name]();
for (const text of texts) await read(text);
const times = [];
for (let n = 0; n < rounds; n++) {
  for (const text of texts) {
    const begun = performance.now();
    await read(text);
    times.push(performance.now() - begun);
  }
}
times.sort((a, b) => a - b);
const at = (share) => times[Math.floor(times.length * share)] ?? 0;
globalThis.gc?.();
const megabytes = process.memoryUsage.rss() / 2 ** 20;
const perSecond = (1000 * times.length) / times.reduce((a, b) => a + b, 0);
console.log(JSON.stringify({ perSecond, p50: at(0.5), p99: at(0.99), megabytes }));
