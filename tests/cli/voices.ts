import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

const main = join(import.meta.dirname, '../../src/main.ts');
const example = join(import.meta.dirname, '../../data/leitbild.yml');

type Env = Readonly<Record<string, string>>;

/** A folder of this test's own, gone afterwards. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'voices-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** The example Leitbild, but what colleagues agree to leaves at once. `change` may spoil it. */
export function leitbild(path: string, change: (text: string) => string = (text) => text): string {
  const file = join(path, 'leitbild.yml');
  writeFileSync(file, change(readFileSync(example, 'utf8').replaceAll('grace: 5s', 'grace: 0s')));
  return file;
}

/** A house of its own in `path`. German, so that the words of a test are those of the example. */
export const home = (path: string): Env => ({
  VOICES_PORT: '0',
  VOICES_DB: join(path, 'voices.db'),
  VOICES_LEITBILD: leitbild(path),
  VOICES_LOCALE: 'de',
});

/** After this test; in a hook, which stops what it started itself, nothing. */
function afterwards(clean: () => void): void {
  try {
    onTestFinished(clean);
  } catch {
    process.once('exit', clean);
  }
}

const environment = (env: Env): NodeJS.ProcessEnv => {
  const bare = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VOICES_|LC_|LANG|NODE_OPTIONS|VITEST)/.test(name)),
  );
  return { ...bare, LANG: 'C', ...env };
};

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs one command to its end. */
export async function voices(args: readonly string[], env: Env = {}, input = ''): Promise<Said> {
  const child = spawn(process.execPath, [main, ...args], { env: environment(env), stdio: 'pipe' });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  // Who ends before reading everything is allowed to.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

/** A command that reads as it goes: write a line, wait for a line. */
export function talking(args: readonly string[], env: Env = {}) {
  const child = spawn(process.execPath, [main, ...args], { env: environment(env), stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    write: (text: string) => void child.stdin.write(text),
    line: async (): Promise<string> => String((await lines.next()).value),
    async end(): Promise<number | null> {
      child.stdin.end();
      const [code] = (await once(child, 'close')) as [number | null];
      return code;
    },
  };
}

export interface Running {
  readonly url: string;
  readonly child: ChildProcess;
  readonly text: string;
  /** What was logged so far. */
  log(): string;
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>;
  post(
    path: string,
    body: unknown,
  ): Promise<{
    status: number;
    json: { messages?: string[]; error?: { code: string; message: string; hint: string } };
  }>;
}

/** `voices start`, ready. Rejects with what it said if it ends before that. */
export async function started(env: Env, nodeArgs: readonly string[] = []): Promise<Running> {
  const child = spawn(process.execPath, [...nodeArgs, main, 'start'], { env: environment(env), stdio: 'pipe' });
  let [out, err] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const found = /(http:\/\/127\.0\.0\.1:\d+)\/[\s\S]*(?:Strg|Ctrl)\+C/.exec(out);
      if (found !== null) resolve(found[1] ?? '');
    });
    child.once('close', (code) => reject(new Error(`ended with ${code}: ${out}${err}`)));
  });
  afterwards(() => void child.kill('SIGKILL'));
  return {
    url,
    child,
    text: out,
    log: () => err,
    async stop() {
      const closed = once(child, 'close') as Promise<[number | null]>;
      child.kill('SIGTERM');
      return (await closed)[0];
    },
    async post(path, body) {
      const answer = await fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: answer.status, json: (await answer.json()) as Awaited<ReturnType<Running['post']>>['json'] };
    },
  };
}

export interface Message {
  readonly id: string;
  readonly text: string;
  readonly card?: {
    readonly kind: string;
    readonly title: string;
    readonly proposal?: { readonly id: string; readonly state: string };
  };
}

/** Waits on the stream of `person` until a message fits. */
export async function until(url: string, person: string, fits: (message: Message) => boolean): Promise<Message> {
  const known = (await (await fetch(`${url}/api/messages?person=${person}`)).json()) as { messages: Message[] };
  const stop = new AbortController();
  try {
    const stream = await fetch(`${url}/api/stream?person=${person}`, { signal: stop.signal });
    // Opened first, asked again after: nothing falls between.
    const now = (await (await fetch(`${url}/api/messages?person=${person}`)).json()) as { messages: Message[] };
    const there = [...known.messages, ...now.messages].find(fits);
    if (there !== undefined) return there;
    let text = '';
    for await (const piece of (stream.body ?? []) as AsyncIterable<Uint8Array>) {
      text += new TextDecoder().decode(piece);
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^data: ?(.*)$/m.exec(event)?.[1];
        if (data === undefined || !/^event: ?message$/m.test(event)) continue;
        const message = JSON.parse(data) as Message;
        if (fits(message)) return message;
      }
    }
    throw new Error('the stream ended');
  } finally {
    stop.abort();
  }
}

/** A copy of a house, for a command that changes it. */
export function copyOf(env: Env): Env {
  const path = folder();
  cpSync(join(env.VOICES_DB ?? '', '..'), path, { recursive: true });
  return { ...env, VOICES_DB: join(path, 'voices.db'), VOICES_LEITBILD: join(path, 'leitbild.yml') };
}
