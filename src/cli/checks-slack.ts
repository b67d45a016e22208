import type { Said } from '../core/locale.ts';
import { MINUTE } from '../core/time.ts';
import { type Check, check, looked, type Saying } from './check.ts';
import { notNow, words } from './checks-slack-words.ts';
import type { Shell, SlackFacts } from './shell.ts';

/** From here on our clock is worth a word; and from here on Slack's signed requests look too old, or too young, to us. */
const NOTABLE = MINUTE;
const TOO_FAR = 4 * MINUTE;

/** Asks Slack how it stands, where it is configured; writes nothing there. Never throws. */
export async function slack(shell: Shell): Promise<readonly Check[]> {
  const { config, locale, parts } = shell;
  const { slack: set } = config;
  if (set === null) return [];
  return looked(async () => {
    const facts = await parts.slackFacts();
    const found = [bot(facts), ...socket(facts), ...scopes(facts), ...channel(facts, set.channel), ...clock(facts)];
    return [...found, ['✓', words.command(set.command)] as const].map(([sign, saying]) => check(sign, saying, locale));
  }, locale);
}

type Found = readonly [Check['sign'], Saying];
type SlackTrouble = Extract<SlackFacts['bot'], { readonly ok: false }>['trouble'];

const bot = ({ bot: it }: SlackFacts): Found => (it.ok ? ['✓', words.bot(it.team)] : wrong('bot', it.trouble));

function socket({ socket: it, bot: speaks }: SlackFacts): readonly Found[] {
  if (it === null) return [['✓', words.signed]];
  if (it.ok) return [['✓', words.socket]];
  const { trouble } = it;
  // Once is enough to say that Slack is away.
  if (trouble.later) return speaks.ok ? [wrong('line', trouble)] : [];
  return [['✗', trouble.code === 'missing_scope' ? words.noConnections : words.appToken(trouble.code)]];
}

const scopes = ({ missing, bot: it }: SlackFacts): readonly Found[] => {
  if (!it.ok || missing === null) return [];
  return [missing.length === 0 ? ['✓', words.scopes] : ['✗', words.missing(missing)]];
};

function channel({ channel: it }: SlackFacts, id: string): readonly Found[] {
  if (it === null) return [];
  // A scope that is missing has been told.
  if (!it.ok) return it.trouble.code === 'missing_scope' ? [] : [wrong('channel', it.trouble)];
  const name = it.name === '' ? id : `#${it.name}`;
  const found: Found = it.member ? ['✓', words.channel(name)] : ['✗', words.outside(name)];
  return it.shared ? [found, ['!', words.shared(name)]] : [found];
}

function clock({ ahead, socket: line }: SlackFacts): readonly Found[] {
  if (ahead === null || Math.abs(ahead) < NOTABLE) return [];
  const bad = line === null && Math.abs(ahead) > TOO_FAR;
  return [[bad ? '✗' : '!', words.clock(Math.round(Math.abs(ahead) / 1000), ahead > 0)]];
}

/** Slack asks us to wait: nothing is known to be wrong, so nothing is. */
const limits: readonly string[] = ['ratelimited', 'rate_limited', 'http_429'];

const wrong = (what: keyof typeof notNow, { code, said }: SlackTrouble): Found =>
  limits.includes(code) ? ['!', notNow[what](said)] : ['✗', split(said)];

/** What is wrong is the first sentence, what to do the rest. */
function split(said: Said): Saying {
  const two = (text: string): readonly [string, string] => {
    const end = text.search(/(?<=[.]) /);
    const [first, rest] = end === -1 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)];
    return [first.startsWith('Slack ') ? first : `Slack: ${first}`, rest];
  };
  return { de: two(said.de), en: two(said.en) };
}
