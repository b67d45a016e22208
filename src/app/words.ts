import { type CommandWord, firstWord, readSpoken } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { answers, reply } from './answering.ts';
import { draftFrom } from './drafting.ts';
import { drafts } from './home.ts';
import { help, leitbild, list, me, show } from './info.ts';
import { colleagueNamed } from './people.ts';
import { openForm, propose } from './propose.ts';
import { reviseForm, reviseWith } from './revise.ts';
import { sayGo, sayStop } from './stopping.ts';
import { type Done, done, run, type Turn } from './turn.ts';
import { isId, repeated } from './typed.ts';
import { askUndo, offerUndo } from './undo.ts';

/** Whoever is no colleague reads; everything else is refused before it is looked at. */
const reading: readonly CommandWord[] = ['list', 'show', 'leitbild', 'me', 'help'];

/** What was typed after `/voice`. */
export async function speak(turn: Turn, typed: string): Promise<Done> {
  const spoken = readSpoken(typed);
  const reads = (spoken.kind === 'command' || spoken.kind === 'nearly') && reading.includes(spoken.word);
  if (turn.me.kind !== 'colleague' && !reads) return refuse('not-a-colleague');
  if (spoken.kind === 'form') return openForm(turn, null);
  if (spoken.kind === 'command') return commands[spoken.word](turn, spoken.rest);
  if (spoken.kind === 'nearly')
    return refuse('bad-input', { about: `nearly:${spoken.word} ${repeated(spoken.typed)}` });
  const drafted = await draftFrom(turn, { text: spoken.text }, null);
  if (!drafted.ok || spoken.to === null) return drafted.ok ? propose(turn, drafted.draft) : drafted;
  const named = await colleagueNamed(turn.tx, turn.me.ref.chat, spoken.to, [turn.me.person]);
  if (named !== null) return propose(turn, drafted.draft, { named });
  // Neither dropped from the post nor kept in it without a word: its author decides, with nothing lost.
  await openForm(turn, drafted.draft);
  return refuse('bad-input', { about: `name:${repeated(spoken.to)}` });
}

/** `#k7m2` and `k7m2`, in either case, are one number. What cannot be one never reaches the database. */
const needsId =
  (use: (turn: Turn, id: string, rest: string) => Promise<Done>) =>
  async (turn: Turn, rest: string): Promise<Done> => {
    const [word, more] = firstWord(rest);
    const id = word.replace(/^#/, '').toLowerCase();
    if (isId(id)) return use(turn, id, more);
    const about = repeated(word);
    return refuse('unknown-proposal', about === '' ? {} : { about });
  };

const undoOf = needsId((turn, id) => askUndo(turn, id));

const commands: Readonly<Record<CommandWord, (turn: Turn, rest: string) => Promise<Done>>> = {
  list: (turn) => list(turn),
  show: needsId((turn, id) => show(turn, id)),
  revise: needsId((turn, id, text) => (text === '' ? reviseForm(turn, id) : reviseWith(turn, id, null, { text }))),
  withdraw: needsId(async (turn, id) => {
    const said = await run(turn, id, { type: 'withdraw', by: turn.me.person });
    return said.ok ? done(id) : said;
  }),
  undo: (turn, rest) => (rest === '' ? offerUndo(turn) : undoOf(turn, rest)),
  stop: (turn, rest) => sayStop(turn, rest),
  go: (turn) => sayGo(turn),
  leitbild: (turn) => leitbild(turn),
  me: (turn) => me(turn, false),
  help: (turn) => help(turn),
  reply: (turn, rest) => reply(turn, rest),
  answers: (turn) => answers(turn),
  drafts: (turn) => drafts(turn),
};
