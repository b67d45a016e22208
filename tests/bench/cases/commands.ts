import type { Intent } from '../../../src/ports/chat.ts';
import { type Bench, bench } from '../house.ts';
import { against, type Benchmark, type Measurement, median, round } from '../table.ts';

const PAIRS = 150;
const SIZES = [100, 10_000] as const;
const TIMES = 15;

const post = (n: number): Intent => ({ kind: 'command', text: `Die Mühle Nummer ${n} mahlt wieder, ${n} Euro.` });
const yes = (message: string): Intent => ({ kind: 'react', message, reaction: '✅', remove: false });
const say = (text: string): Intent => ({ kind: 'command', text });
const press = (message: string, action: 'yes' | 'confirm-undo' | 'stop' | 'go'): Intent => ({
  kind: 'press',
  message,
  action,
  values: {},
});

/** Commands through the inbox, each durable and with its cards shown: how many a second, and how they grow with the store. */
const commands: Benchmark = {
  name: 'commands',
  async run() {
    const few = await filled(SIZES[0]);
    const small = await each(few);
    const rate = await throughput(few);
    await few[Symbol.asyncDispose]();
    const many = await filled(SIZES[1]);
    const large = await each(many);
    await many[Symbol.asyncDispose]();
    const pairs = [...small].flatMap(([name, ms]) => {
      const base: Measurement = { name: `${name}, ${SIZES[0]} proposals`, value: round(ms), unit: 'ms' };
      return [
        base,
        against(base, { name: `${name}, ${SIZES[1]} proposals`, value: round(large.get(name) ?? 0), unit: 'ms' }),
      ];
    });
    return [rate, ...pairs];
  },
};

async function filled(count: number): Promise<Bench> {
  const one = await bench();
  await one.fill(count);
  return one;
}

async function throughput({ does }: Bench): Promise<Measurement> {
  const begun = performance.now();
  for (let n = 0; n < PAIRS; n++) {
    const [card = ''] = expected(await does('jana', post(n)));
    expected(await does('ben', yes(card)));
  }
  return {
    name: 'commands (propose, yes)',
    value: round((PAIRS * 2 * 1000) / (performance.now() - begun)),
    unit: 'per s',
  };
}

function expected(answer: Awaited<ReturnType<Bench['does']>>): readonly string[] {
  if (!answer.ok) throw new Error(`refused: ${answer.code}`);
  return answer.messages;
}

/** Median milliseconds of every command. */
async function each({ does }: Bench): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>();
  const timed = async (name: string, user: string, intent: Intent): Promise<readonly string[]> => {
    const begun = performance.now();
    const messages = expected(await does(user, intent));
    times.set(name, [...(times.get(name) ?? []), performance.now() - begun]);
    return messages;
  };
  for (let n = 0; n < TIMES; n++) {
    const [card = ''] = await timed('propose', 'jana', post(n));
    await timed('yes', 'ben', yes(card));
    for (const word of ['list', 'show filled7', 'me', 'leitbild', 'help'] as const)
      await timed(word.split(' ')[0] ?? '', 'kim', say(word));
    const [ask = ''] = await timed('undo', 'kim', say(`undo filled${n + 10}`));
    await timed('confirm undo', 'kim', press(ask, 'confirm-undo'));
  }
  for (let n = 0; n < 3; n++) {
    const [stop = ''] = await timed('stop', 'kim', say('stop Probe'));
    await timed('confirm stop', 'kim', press(stop, 'stop'));
    for (const user of ['kim', 'ben']) {
      const [go = ''] = await timed('go', user, say('go'));
      await timed('confirm go', user, press(go, 'go'));
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

export default commands;
