/** One measured thing. Labels never name a person. */
export interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge';
  readonly samples: readonly { readonly value: number; readonly labels?: Readonly<Record<string, string>> }[];
}

const quoted = (text: string): string => `"${text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/"/g, '\\"')}"`;

const value = (n: number): string =>
  Number.isFinite(n) ? String(n) : Number.isNaN(n) ? 'NaN' : n > 0 ? '+Inf' : '-Inf';

const labels = (of: Readonly<Record<string, string>> = {}): string => {
  const pairs = Object.entries(of).map(([name, text]) => `${name}=${quoted(text)}`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
};

/** The Prometheus text format, version 0.0.4. */
export const prometheus = (metrics: readonly Metric[]): string =>
  metrics
    .map(({ name, help, type, samples }) =>
      [
        `# HELP ${name} ${help.replace(/\\/g, '\\\\').replace(/\n/g, '\\n')}`,
        `# TYPE ${name} ${type}`,
        ...samples.map((sample) => `${name}${labels(sample.labels)} ${value(sample.value)}`),
        '',
      ].join('\n'),
    )
    .join('');
