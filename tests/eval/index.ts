import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { figures } from './figures.ts';
import { fitCampaign, fitEmptiness } from './fit.ts';
import { DataFault, readFolder, readGold } from './read.ts';
import { rounded, table } from './table.ts';

const USAGE = `npm run eval -- [FOLDER] [--json] [--fit]
  FOLDER  labelled *.jsonl, one object a line: {"text", "lang", "label", "source"}; without it, the project's own gold sentences alone
  --json  figures as JSON, one a line
  --fit   prints the weights of src/core/emptiness/weights.ts and, with a FOLDER, of src/core/campaign/weights.ts`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      fit: { type: 'boolean', default: false },
      gold: { type: 'string', default: join(import.meta.dirname, '../gold') },
    },
    allowPositionals: true,
  });
  const [folder, ...more] = positionals;
  if (more.length > 0) {
    console.error(USAGE);
    return 2;
  }
  if (values.fit) {
    const tune = ['de', 'en'].flatMap((language) => readGold(values.gold, `${language}.tune.jsonl`));
    console.log('emptiness', JSON.stringify(fitEmptiness(tune), null, 2));
    if (folder !== undefined)
      console.log(
        'campaign',
        JSON.stringify(fitCampaign(readFolder(folder), readGold(values.gold, 'conversation.en.jsonl')), null, 2),
      );
    return 0;
  }
  const all = await figures(folder, values.gold);
  if (values.json) for (const figure of all) console.log(JSON.stringify(rounded(figure)));
  else console.log(table(all));
  if (folder === undefined)
    console.error(
      '\nOnly our own gold sentences: name a FOLDER of labelled *.jsonl for campaigns, secrets and personal data.',
    );
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof DataFault)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
