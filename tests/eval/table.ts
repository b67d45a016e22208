import type { Interval } from './statistics.ts';

/** One figure of the evaluation. */
export interface Figure {
  readonly section: string;
  readonly name: string;
  readonly value: number;
  /** "AUC", "per 1,000", "share", "kappa": what the value is. */
  readonly unit: string;
  /** 95 % interval, where there is one. */
  readonly from?: number;
  readonly to?: number;
  /** What it was measured on: "90 empty, 80 specific". */
  readonly on: string;
  readonly note?: string;
}

/** A figure with its interval. */
export const withInterval = ({ value, from, to }: Interval): Pick<Figure, 'value' | 'from' | 'to'> => ({
  value,
  from,
  to,
});

const number = (value: number): string => (Number.isFinite(value) ? value.toFixed(3) : '–');

/** The figures as aligned text, a heading a section. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((one) => [
    one.name,
    number(one.value),
    one.from === undefined || one.to === undefined ? '' : `${number(one.from)}–${number(one.to)}`,
    one.unit,
    one.on,
    one.note ?? '',
  ]);
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (text: string, column: number) =>
    column === 1 || column === 2 ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  const lines: string[] = [];
  for (const [i, figure] of figures.entries()) {
    if (figure.section !== figures[i - 1]?.section) lines.push(...(i === 0 ? [] : ['']), figure.section);
    lines.push(`  ${(rows[i] ?? []).map(pad).join('  ')}`.trimEnd());
  }
  return lines.join('\n');
}

/** The same as JSON lines' objects: numbers to four places, NaN as null. */
export const rounded = (figure: Figure): Figure => ({
  ...figure,
  value: Number(figure.value.toFixed(4)),
  ...(figure.from === undefined ? {} : { from: Number(figure.from.toFixed(4)) }),
  ...(figure.to === undefined ? {} : { to: Number(figure.to.toFixed(4)) }),
});
