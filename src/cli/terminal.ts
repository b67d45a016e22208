import type { Terminal } from './shell.ts';

/** One line from the keyboard; null = nobody is there. */
async function lineOf(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  process.stderr.write(question);
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: process.stdin });
  try {
    for await (const line of lines) return line;
    return null;
  } finally {
    lines.close();
  }
}

/** The terminal this process was started from. */
export const terminal: Terminal = {
  out: (text) =>
    new Promise((resolve) => {
      if (process.stdout.write(text)) resolve();
      else process.stdout.once('drain', resolve);
    }),
  err: (text) => void process.stderr.write(text),
  // Opened when somebody asks: most commands read nothing.
  get input() {
    return process.stdin;
  },
  get interactive() {
    return process.stdin.isTTY === true;
  },
  ask: lineOf,
  askSecret: async (question) => (await import('./hidden.ts')).hiddenLine(question),
};
