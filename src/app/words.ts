import { nameLine } from '../core/cards/form.ts';
import { type CommandWord, firstWord, readSpoken, type Spoken } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { answers, reply } from './answering.ts';
import { draftFrom } from './drafting.ts';
import { drafts } from './home.ts';
import { help, list, me, show } from './info.ts';
import { aboutLeitbild } from './leitbild.ts';
import { named } from './naming.ts';
import { openForm, propose } from './propose.ts';
import { reviseForm, reviseWith } from './revise.ts';
import { sayGo, sayStop } from './stopping.ts';
import { type Done, done, run, type Turn } from './turn.ts';
import { isId, repeated } from './typed.ts';
import { askUndo, offerUndo } from './undo.ts';
import { type Numbered, offerOwn, which } from './which.ts';

/** Whoever is no colleague reads; everything else is refused before it is looked at. */
const reading: readonly CommandWord[] = ['list', 'show', 'leitbild', 'me', 'help'];

/** What was typed after `/voice`. */
export async function speak(turn: Turn, typed: string): Promise<Done> {
  const spoken = readSpoken(typed);
  const reads = (spoken.kind === 'command' || spoken.kind === 'nearly') && reading.includes(spoken.word);
  const proposes = spoken.kind === 'form' || spoken.kind === 'post';
  if (turn.me.kind !== 'colleague' && !reads) return refuse('not-a-colleague', proposes ? { about: 'propose' } : {});
  if (spoken.kind === 'form') return openForm(turn, null);
  if (spoken.kind === 'command') return commands[spoken.word](turn, spoken.rest);
  if (spoken.kind === 'nearly') return nearly(turn, spoken);
  const to = spoken.to === null ? null : await named(turn, spoken.to, spoken.text);
  // Nothing but a name is no post: whom to ask is said, and the words are still to come.
  if (to?.text === '' && to.person !== null) return openForm(turn, null, { named: to.person });
  const drafted = await draftFrom(turn, { text: to?.text ?? spoken.text }, null);
  if (!drafted.ok) return drafted;
  if (to === null || to.person !== null) return propose(turn, drafted.draft, { named: to?.person ?? null });
  // Neither dropped from the post nor kept in it without a word: its author decides, with nothing lost.
  await openForm(turn, drafted.draft, { first: [nameLine(to.near, turn.me.locale)] });
  const about = to.text === '' ? 'name-alone' : 'name';
  return refuse('bad-input', { about: `${about}:${repeated(spoken.to ?? '', turn.house.secrets)}` });
}

/** A slip of the hand does nothing. What is too long to be said again is in a form, so that nobody has to type it twice. */
async function nearly(turn: Turn, { word, typed }: Extract<Spoken, { kind: 'nearly' }>): Promise<Done> {
  const short = repeated(typed, turn.house.secrets);
  if (short === typed || turn.me.kind !== 'colleague') return refuse('bad-input', { about: `nearly:${word} ${short}` });
  const drafted = await draftFrom(turn, { text: typed }, null);
  if (!drafted.ok) return drafted;
  await openForm(turn, drafted.draft);
  const [number] = firstWord(firstWord(typed)[1]);
  return refuse('bad-input', { about: `nearly-long:${word} ${repeated(number, turn.house.secrets)}` });
}

type Use = (turn: Turn, id: string, rest: string) => Promise<Done>;

/** `#k7m2` and `k7m2`, in either case, are one number. What cannot be one never reaches the database. */
const needsId =
  (word: Numbered, use: Use) =>
  async (turn: Turn, rest: string): Promise<Done> => {
    const [first, more] = firstWord(rest);
    if (first === '') return which(turn, word, use);
    const id = first.replace(/^#/, '').toLowerCase();
    return isId(id) ? use(turn, id, more) : refuse('unknown-proposal', { about: repeated(first, turn.house.secrets) });
  };

const undoOf = needsId('undo', (turn, id) => askUndo(turn, id));

/** Nothing is out? Then it may be one of their own that has not left yet. */
async function undoWithout(turn: Turn): Promise<Done> {
  const offered = await offerUndo(turn);
  if (offered.ok || offered.refusal.code !== 'wrong-state') return offered;
  return (await offerOwn(turn, 'withdraw')) ? done() : offered;
}

const commands: Readonly<Record<CommandWord, (turn: Turn, rest: string) => Promise<Done>>> = {
  list: (turn) => list(turn),
  show: needsId('show', (turn, id) => show(turn, id)),
  revise: needsId('revise', (turn, id, text) =>
    text === '' ? reviseForm(turn, id) : reviseWith(turn, id, null, { text }),
  ),
  withdraw: needsId('withdraw', async (turn, id) => {
    const said = await run(turn, id, { type: 'withdraw', by: turn.me.person });
    return said.ok ? done(id) : said;
  }),
  undo: (turn, rest) => (rest === '' ? undoWithout(turn) : undoOf(turn, rest)),
  stop: (turn, rest) => sayStop(turn, rest),
  go: (turn) => sayGo(turn),
  leitbild: (turn, rest) => aboutLeitbild(turn, rest),
  me: (turn) => me(turn, false),
  help: (turn) => help(turn),
  reply: (turn, rest) => reply(turn, rest),
  answers: (turn) => answers(turn),
  drafts: (turn) => drafts(turn),
};
