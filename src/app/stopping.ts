import { switchCard } from '../core/cards/info.ts';
import { firstWord } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { loadSwitch } from './proposals.ts';
import { go, stop } from './switching.ts';
import { done, tell, type Done, type Turn } from './turn.ts';

/** `/voice stop REASON` asks once. A network's name as the first word stops that network alone. The reason waits aside, not in the message. */
export async function sayStop(turn: Turn, rest: string): Promise<Done> {
  const { tx, house, me, event } = turn;
  if (me.kind !== 'colleague') return refuse('not-a-colleague');
  const [scope, reason] = scopeOf(turn, rest);
  await tx.reasons.add({ subject: `asked:${event}`, person: me.person, about: 'stop', text: rest, salt: house.chance.secret(32), at: house.clock.now() });
  await tell(turn, 'stop', switchCard('stop', scope, reason, me.locale), { kind: 'about', topic: `stop:${event}` });
  return done();
}

/** "Yes, stop": at once. `asked` is the event in which the stop was said. */
export async function confirmStop(turn: Turn, asked: string): Promise<Done> {
  const [kept] = await turn.tx.reasons.of(`asked:${asked}`);
  const [scope, reason] = scopeOf(turn, kept?.text ?? '');
  const stopped = await stop({ ...turn, cause: turn.event }, scope, reason);
  return stopped.ok ? done() : stopped;
}

function scopeOf(turn: Turn, rest: string): readonly [string, string] {
  const [first, more] = firstWord(rest);
  return turn.house.leitbild.accounts.some((a) => a.network === first) ? [first, more] : ['all', rest];
}

/** `/voice go` asks once. */
export async function sayGo(turn: Turn): Promise<Done> {
  if (turn.me.kind !== 'colleague') return refuse('not-a-colleague');
  const [first] = (await loadSwitch(turn.tx)).state.stops;
  if (first === undefined) return refuse('wrong-state');
  await tell(turn, 'go', switchCard('go', first.scope, '', turn.me.locale));
  return done();
}

/** "Yes, go": noted for the first, in force with the second. */
export async function confirmGo(turn: Turn): Promise<Done> {
  const [first] = (await loadSwitch(turn.tx)).state.stops;
  if (first === undefined) return refuse('wrong-state');
  const went = await go({ ...turn, cause: turn.event }, first.scope);
  return went.ok ? done() : went;
}
