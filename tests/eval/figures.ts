import { findSecrets } from '../../adapters/secrets/index.ts';
import { alarmFigures } from './alarms.ts';
import { campaignFigures } from './campaign.ts';
import { emptinessFigures } from './emptiness.ts';
import { agreementFigures, personalFigures, secretFigures } from './kinds.ts';
import { readFolder, readGold } from './read.ts';
import type { Figure } from './table.ts';

/**
 * Every figure there is data for: from the gold sentences of the project and, where a folder is named, from its files.
 * Throws DataFault.
 */
export async function figures(folder: string | undefined, gold: string): Promise<readonly Figure[]> {
  const read = (name: string) => readGold(gold, name);
  const [tune, report] = [
    [...read('de.tune.jsonl'), ...read('en.tune.jsonl')],
    [...read('de.report.jsonl'), ...read('en.report.jsonl')],
  ];
  const talk = read('conversation.en.jsonl');
  const rows = folder === undefined ? [] : readFolder(folder);
  const labelled = (...labels: readonly string[]) => rows.filter(({ label }) => labels.includes(label));
  const secrets = await findSecrets();
  const ordinary = {
    'de conversation': labelled('conversation').filter(({ lang }) => lang === 'de'),
    'en dialogue of companies': labelled('dialogue'),
    'en conversation (own)': talk,
  };
  return [
    ...emptinessFigures(tune, report, rows),
    ...campaignFigures(rows, talk),
    ...alarmFigures(ordinary, [...labelled('conversation', 'campaign', 'dialogue', 'info'), ...talk], secrets),
    ...secretFigures(rows, secrets),
    ...personalFigures(rows, secrets),
    ...agreementFigures([...tune, ...report]),
  ];
}
