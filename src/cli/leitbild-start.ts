import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { toldIn } from '../core/leitbild-review/draft.ts';
import {
  type Answers,
  interview,
  linesIn,
  nextStep,
  type Step,
  troubleTexts,
  troubleWith,
} from '../core/leitbild-review/interview.ts';
import { writeLeitbild } from '../core/leitbild-review/write.ts';
import { printable } from './cells.ts';
import type { ExitCode } from './failure.ts';
import { checkLeitbild } from './leitbild-check.ts';
import { dropPart, type Part, readPart, savePart, writeNew } from './leitbild-part.ts';
import { brokenOff, counted, exists, words } from './leitbild-words.ts';
import type { Shell, Terminal } from './shell.ts';
import { whereIs } from './where.ts';

/** What every company may begin with. */
const example = join(import.meta.dirname, '../../data/leitbild.yml');

/** Lines of the terminal or of a pipe. What was pasted in one go stays, line by line. */
async function* typedLines({ input }: Pick<Terminal, 'input'>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

type Lines = AsyncGenerator<string, void>;

interface Talk {
  readonly shell: Shell;
  readonly path: string;
  readonly lines: Lines;
}

const say = ({ shell }: Talk, text: string): void => shell.terminal.err(`${printable(text)}\n`);

/** One answer, kept line by line; null = nobody is there any more. */
async function answered(talk: Talk, step: Step, part: Part): Promise<string | null> {
  const said = part.open?.key === step.key ? [...part.open.lines] : [];
  if (said.length > 0) say(talk, `${words.soFar[part.locale]}\n${said.map((line) => `  ${line}`).join('\n')}`);
  for (;;) {
    const { value: line, done = false } = await talk.lines.next();
    if (done || line === undefined) return said.length > 0 && step.many ? said.join('\n') : null;
    if (step.many && line.trim() === '') return said.join('\n');
    said.push(line);
    if (!step.many) return line;
    await savePart(talk.path, { ...part, open: { key: step.key, lines: said } });
  }
}

/** Asks until all is said; every line is kept at once. Throws Failure when nobody answers any more. */
async function talked(talk: Talk, begun: Part): Promise<Answers> {
  let part = begun;
  for (let step = nextStep(part.answers, part.locale); step !== null; step = nextStep(part.answers, part.locale)) {
    const count = step.number === null ? '' : `${counted(step.number, interview.length, part.locale)}\n`;
    say(talk, `\n${count}${step.ask}`);
    const answer = await answered(talk, step, part);
    if (answer === null) throw brokenOff(talk.path);
    const trouble = troubleWith(step, answer);
    if (trouble === null)
      part = { ...part, answers: { ...part.answers, [step.key]: linesIn(answer).join('\n') }, open: null };
    else {
      say(talk, troubleTexts[trouble][part.locale]);
      part = { ...part, open: null };
    }
    await savePart(talk.path, part);
  }
  return part.answers;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Asks a team eight questions, stories first, and writes its Leitbild into a new file; then says what `leitbild check` would. What was
 * said is kept beside it until then, so that whoever is interrupted goes on.
 */
export async function startLeitbild(shell: Shell, given = 'leitbild.yml'): Promise<ExitCode> {
  const file = resolve(given);
  const path = `${file}.part`;
  if (await isThere(file)) throw exists(file, null);
  const before = await readPart(path);
  const part = before ?? { locale: shell.locale, answers: {}, open: null };
  const talk: Talk = { shell, path, lines: typedLines(shell.terminal) };
  const { locale } = part;
  say(talk, before === null ? words.begin[locale](whereIs(file), whereIs(path)) : words.goOn[locale](whereIs(path)));
  const answers = await talked(talk, part).finally(() => talk.lines.return());
  const defaults = await shell.parts.leitbild(example);
  if (!(await writeNew(file, writeLeitbild(toldIn(answers, locale, defaults), defaults)))) throw exists(file, path);
  await dropPart(path);
  await shell.terminal.out(`${words.written[locale](whereIs(file))}\n\n`);
  return checkLeitbild(shell, file, { all: true });
}
