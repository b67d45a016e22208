/** So many texts at a time: the words of a draft and a few of its variants. */
const MOST = 4;

/**
 * Remembers what was made of the last few texts, because every rule asks for the same: the words, the variants, a part. Only for what
 * depends on the text alone.
 */
export const remembered = <V>(make: (text: string) => V): ((text: string) => V) => {
  const list: { readonly text: string; readonly made: V }[] = [];
  let next = 0;
  let last: { readonly text: string; readonly made: V } | null = null;
  return (text) => {
    if (last?.text === text) return last.made;
    last = list.find((one) => one.text === text) ?? null;
    if (last === null) {
      last = { text, made: make(text) };
      list[next] = last;
      next = (next + 1) % MOST;
    }
    return last.made;
  };
};
