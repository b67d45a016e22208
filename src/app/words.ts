import { firstWord, readSpoken, type CommandWord } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { help, leitbild, list, me, show } from './info.ts';
import { draftFrom, openForm, propose } from './propose.ts';
import { reviseForm, reviseWith } from './revise.ts';
import { sayGo, sayStop } from './stopping.ts';
import { done, run, type Done, type Turn } from './turn.ts';
import { askUndo, offerUndo } from './undo.ts';

const split = (rest: string): readonly [string, string] => {
  const [first, more] = firstWord(rest);
  return [first.replace(/^#/, ''), more];
};

/** What was typed after `/voice`. */
export async function speak(turn: Turn, typed: string): Promise<Done> {
  const spoken = readSpoken(typed);
  if (spoken.kind === 'form') return openForm(turn, null);
  if (spoken.kind === 'command') return commands[spoken.word](turn, spoken.rest);
  const drafted = draftFrom(turn, { text: spoken.text }, null);
  return drafted.ok ? propose(turn, drafted.draft, { named: spoken.to }) : drafted;
}

const needsId = (use: (turn: Turn, id: string, rest: string) => Promise<Done>) => async (turn: Turn, rest: string): Promise<Done> => {
  const [id, more] = split(rest);
  return id === '' ? refuse('unknown-proposal') : use(turn, id, more);
};

const commands: Readonly<Record<CommandWord, (turn: Turn, rest: string) => Promise<Done>>> = {
  list: (turn) => list(turn),
  show: needsId((turn, id) => show(turn, id)),
  revise: needsId((turn, id, text) => (text === '' ? reviseForm(turn, id) : reviseWith(turn, id, null, { text }))),
  withdraw: needsId(async (turn, id) => {
    const said = await run(turn, id, { type: 'withdraw', by: turn.me.person });
    return said.ok ? done(id) : said;
  }),
  undo: (turn, rest) => (rest === '' ? offerUndo(turn) : askUndo(turn, split(rest)[0])),
  stop: (turn, rest) => sayStop(turn, rest),
  go: (turn) => sayGo(turn),
  leitbild: (turn) => leitbild(turn),
  me: (turn) => me(turn, false),
  help: (turn) => help(turn),
};
