export interface Measurement {
  readonly name: string;
  readonly value: number;
  /** "ms", "MB", "per s": what the value counts. */
  readonly unit: string;
  /** Name of the measurement it is compared with, and value / its value. Ratios travel between machines, milliseconds do not. */
  readonly against?: string;
  readonly ratio?: number;
}

export interface Benchmark {
  readonly name: string;
  /** Takes minutes: only where it is asked for by name, or by `--scale`. */
  readonly onlyAsked?: true;
  run(): Promise<readonly Measurement[]>;
}

/** `measured` against `base`; the ratio says how many times the base it is. */
export const against = (base: Measurement, measured: Measurement): Measurement => ({
  ...measured,
  against: base.name,
  ratio: round(measured.value / base.value),
});

/** Three significant digits: what is beyond them is noise. */
export const round = (value: number): number => Number(value.toPrecision(3));

/** The middle one; of an even number the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error('the median of nothing');
  return (low + high) / 2;
}

/** The measurements as aligned text, numbers to the right. */
export function table(rows: readonly Measurement[]): string {
  const cells = rows.map((row) => [
    row.name,
    String(round(row.value)),
    row.unit,
    row.ratio === undefined ? '' : `${row.ratio} × ${row.against}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...cells.map((cell) => cell[column]?.length ?? 0)));
  const pad = (text: string, column: number) =>
    column === 1 ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return cells.map((cell) => cell.map(pad).join('  ').trimEnd()).join('\n');
}
