import type { Terminal } from '../../src/cli/shell.ts';

/** A terminal at which nobody sits: what is said there is kept, and no question is answered. */
export function notedTerminal(): { readonly terminal: Terminal; readonly said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  const terminal: Terminal = {
    out: async (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    input: (async function* () {})(),
    interactive: false,
    ask: async () => null,
    askSecret: async () => null,
  };
  return { terminal, said };
}
