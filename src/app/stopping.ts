import { switchQuestion } from '../core/cards/switch.ts';
import { field } from '../core/cards/view.ts';
import { firstWord } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { loadSwitch } from './proposals.ts';
import { go, stop } from './switching.ts';
import { type Done, done, type Turn, tell } from './turn.ts';
import { aside } from './typed.ts';

/** `/voice stop REASON` asks once. A network's name as the first word stops that network alone. The reason waits aside, not in the message. */
export async function sayStop(turn: Turn, rest: string): Promise<Done> {
  const { tx, house, me, event } = turn;
  const read = aside('reason', rest, house.secrets);
  if (!read.ok) return read;
  const [scope, reason] = scopeOf(turn, read.text);
  await tx.reasons.add({
    subject: `asked:${event}`,
    person: me.person,
    about: 'stop',
    text: read.text,
    salt: house.chance.secret(32),
    at: house.clock.now(),
  });
  const card = switchQuestion('stop', scope, reason, me.locale);
  const fields = reason === '' ? { fields: [field('reason', me.locale, 'text')] } : {};
  await tell(turn, 'stop', { ...card, ...fields }, { kind: 'about', topic: `stop:${event}` });
  return done();
}

/** "Yes, stop": at once. `asked` is the event in which the stop was said; a reason given now counts where none was said. */
export async function confirmStop(turn: Turn, asked: string, now: string): Promise<Done> {
  const [kept] = await turn.tx.reasons.of(`asked:${asked}`);
  // Answered already, or a day old. Guessing what it was about could stop more than was meant.
  if (kept === undefined) return refuse('wrong-state', { about: 'stop' });
  const [scope, said] = scopeOf(turn, kept.text);
  const read = aside('reason', now, turn.house.secrets);
  if (!read.ok) return read;
  const stopped = await stop({ ...turn, cause: turn.event }, scope, said === '' ? read.text : said);
  if (!stopped.ok) return stopped;
  await turn.tx.reasons.remove(`asked:${asked}`);
  return done();
}

function scopeOf(turn: Turn, rest: string): readonly [string, string] {
  const [first, more] = firstWord(rest);
  return turn.house.leitbild.accounts.some((a) => a.network === first) ? [first, more] : ['all', rest];
}

/** `/voice go` asks once, for one stop at a time. */
export async function sayGo(turn: Turn): Promise<Done> {
  const [first] = (await loadSwitch(turn.tx)).state.stops;
  if (first === undefined) return refuse('wrong-state', { about: 'go' });
  await tell(turn, 'go', switchQuestion('go', first.scope, '', turn.me.locale), {
    kind: 'about',
    topic: `go:${first.scope}`,
  });
  return done();
}

/** "Yes, go", to the stop that was asked about: noted for the first, in force with the second. */
export async function confirmGo(turn: Turn, scope: string): Promise<Done> {
  const { state } = await loadSwitch(turn.tx);
  if (!state.stops.some((one) => one.scope === scope)) return refuse('wrong-state', { about: 'go' });
  const went = await go({ ...turn, cause: turn.event }, scope);
  return went.ok ? done() : went;
}
