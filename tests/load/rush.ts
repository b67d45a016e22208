import { setTimeout as sleep } from 'node:timers/promises';
import type { Slack } from '../support/slack/index.ts';

/** One thing somebody did, with all it took until Slack said nothing bad about it. */
export interface Typed {
  /** The event's name for each try that was acknowledged. */
  readonly acked: readonly string[];
  /** The event's names of all tries. */
  readonly tried: readonly string[];
  /** From the first try until it was acknowledged or given up, in ms. */
  readonly ms: number;
}

interface Rush {
  readonly perSecond: number;
  readonly seconds: number;
  readonly people: readonly string[];
  /** Called before the nth thing is done: what goes wrong meanwhile. */
  readonly meanwhile?: (n: number) => void;
}

/** How often somebody tries again what Slack said failed. */
const TRIES = 12;
/** Between two tries, in ms. */
const AGAIN_MS = 400;

const words = ['help', 'list', 'me', 'leitbild', 'help', 'list', '', 'drafts'];

/** What is typed as the nth thing: mostly questions, now and then a form, a post every fifty. */
const typedAs = (n: number): string =>
  n % 50 === 7 ? `Die Mühle Nummer ${n} mahlt wieder, ${n} Euro.` : (words[n % words.length] ?? '');

/**
 * So many people type commands at this rate, or write to the bot (every tenth), each in their own time: nobody waits for anybody
 * else. What Slack says failed is typed again.
 */
export async function rush(slack: Slack, { perSecond, seconds, people, meanwhile }: Rush): Promise<readonly Typed[]> {
  const total = perSecond * seconds;
  const begun = performance.now();
  const all: Promise<Typed>[] = [];
  for (let n = 0; n < total; n++) {
    const early = begun + (n * 1000) / perSecond - performance.now();
    if (early > 1) await sleep(early);
    meanwhile?.(n);
    all.push(one(slack, people[n % people.length] ?? '', n));
  }
  return Promise.all(all);
}

async function one(slack: Slack, user: string, n: number): Promise<Typed> {
  const begun = performance.now();
  const [acked, tried]: [string[], string[]] = [[], []];
  const writes = n % 10 === 3;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const id = `load${n}x${attempt}`;
    const name = writes ? `slack:${id}` : `slack:trigger:${id}`;
    tried.push(name);
    const { ok } = writes
      ? await slack.as(user).dm(`Heute eine Mühle repariert, Nummer ${n}.`, { id })
      : await slack.as(user).command(typedAs(n), { id });
    if (ok) {
      acked.push(name);
      break;
    }
    await sleep(AGAIN_MS);
  }
  return { acked, tried, ms: performance.now() - begun };
}
