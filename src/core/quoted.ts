/** Quotes are looked for so far back, in UTF-16 units. */
const BACK = 300;

/** Does a quote that opened in this line, from `from` on, still go on at `at`? Single quotes are apostrophes as often as not. */
export const isQuoted = (text: string, at: number, from = 0): boolean => {
  const line =
    text
      .slice(Math.max(from, at - BACK), at)
      .split('\n')
      .at(-1) ?? '';
  return (line.match(/[„“”"»«]/gu) ?? []).length % 2 === 1;
};
