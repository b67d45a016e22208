import { readFileSync } from 'node:fs';
import { type OneVoice, type OneVoices, parseOneVoice } from '../../../src/core/one-voice/data.ts';

export const files = { de: 'data/one-voice/de.yml', en: 'data/one-voice/en-US.yml' } as const;

export const yaml = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

const load = (file: string): OneVoice => parseOneVoice(yaml(file), file);

export const voices: OneVoices = { de: load(files.de), en: load(files.en) };

/** A Tuesday, in winter. */
export const now = '2026-11-24T13:07:31.000Z';
export const spring = '2026-02-10T13:07:31.000Z';
export const zone = 'Europe/Berlin';

/** Own examples: one for each thing the chain notices. */
export const posts = {
  de: [
    'Wir haben die Mühle von 1974 repariert. Sie mahlt wieder, und zwar feiner als vorher.',
    'Heute um 14 Uhr Kuchen für 3 Euro in der Werkstatt! 🎂 Wer kommt?',
    'Ich kann 40 Mühlen am Tag reinigen, aber leider nicht schnell.',
    'Danke an alle, die uns am 12. März geholfen haben! Unsere Werkstatt ist wieder trocken. #werkstatt https://example.org/a',
    'Passt der alte Mahlkegel in die neue Mühle?',
    'Offen.',
    `Der Mahlkegel ist da. ${'Er passt in jede Mühle, die vor dem Umbau verkauft wurde, und in manche danach. '.repeat(6)}`,
    'Gestern haben zwei Leute mit 3 Hunden gefragt, ob ich mein Fahrrad 24/7 mitbringe. Ja, immer gern.',
  ],
  en: [
    'We fixed the grinder from 1974. It grinds again, finer than before.',
    'Cake today at 3 p.m. in the workshop, $5 a slice! 🎂 Who is coming?',
    "I'm cleaning 40 grinders a day, but I was never fast.",
    'Thanks to everyone who helped us on March 12! Our workshop is dry again. #workshop https://example.org/a',
    'Does the old burr fit the new grinder?',
    'Open.',
    `The burr is here. ${'It fits every grinder that was sold before the rebuild, and some that came after. '.repeat(6)}`,
    "Yesterday two people with 3 dogs asked me if we're open 24/7. I said maybe. It costs $12.50.",
  ],
} as const;
