import { lstat } from 'node:fs/promises';
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
import { maskSecrets } from '../core/secrets/mask.ts';
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

/** Whoever pastes more is not telling a story. */
const MOST_LINES = 200;

/** What was said, without what nobody is to read in a file: all lines at once, as a key may have several. */
const masked = async ({ shell }: Talk, text: string): Promise<string> =>
  maskSecrets(text, await shell.parts.secrets(text));

/** One answer, kept line by line, its secrets masked; null = nobody is there any more. */
async function answered(talk: Talk, step: Step, part: Part): Promise<string | null> {
  const said = part.open?.key === step.key ? [...part.open.lines] : [];
  if (said.length > 0) say(talk, `${words.soFar[part.locale]}\n${said.map((line) => `  ${line}`).join('\n')}`);
  for (;;) {
    const { value: line, done = false } = await talk.lines.next();
    if (done || line === undefined) return said.length > 0 && step.many ? masked(talk, said.join('\n')) : null;
    if (!step.many) return masked(talk, line);
    if (line.trim() === '') return masked(talk, said.join('\n'));
    if (said.length >= MOST_LINES) continue;
    said.push(line);
    if (said.length === MOST_LINES) say(talk, words.enough[part.locale](MOST_LINES));
    const lines = (await masked(talk, said.join('\n'))).split('\n');
    await savePart(talk.path, { ...part, open: { key: step.key, lines } });
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

/** A link that leads nowhere is there, too: a file would be written where nobody meant it. */
const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
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
  // Before the first question: whether it can be kept shows now, and not after the first story.
  await savePart(path, part);
  const isNew = Object.keys(part.answers).length === 0 && part.open === null;
  say(talk, isNew ? words.begin[locale](whereIs(file), whereIs(path)) : words.goOn[locale](whereIs(path)));
  const answers = await talked(talk, part).finally(() => talk.lines.return());
  const defaults = await shell.parts.leitbild(example);
  if (!(await writeNew(file, writeLeitbild(toldIn(answers, locale, defaults), defaults)))) throw exists(file, path);
  await dropPart(path);
  await shell.terminal.out(`${words.written[locale](whereIs(file))}\n\n`);
  return checkLeitbild(shell, file, { all: true });
}
