/** One line of Prometheus' text. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const COMMENT =
  /^# (?:HELP [a-z_:][\w:]* \S.*|TYPE [a-z_:][\w:]* (?:counter|gauge|histogram|summary))$/;
const SAMPLE = /^([a-z_:][\w:]*)(?:\{((?:[a-z_]\w*="[^"\\\n]*",?)*)\})? (-?[\d.e+-]+|NaN|\+Inf)$/;

/**
 * Reads the text line by line, as the format says (version 0.0.4): each sample comes after its type.
 * @throws where a line is neither
 */
export function readMetrics(text: string): readonly Sample[] {
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  const types = new Set<string>();
  const samples: Sample[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    if (line.startsWith('#')) {
      if (!COMMENT.test(line)) throw new Error(`no comment of the format: ${line}`);
      const typed = /^# TYPE (\S+)/.exec(line)?.[1];
      if (typed !== undefined) types.add(typed);
      continue;
    }
    const [, name = '', labels = '', value = ''] = SAMPLE.exec(line) ?? [];
    const family = name.replace(/_(?:bucket|sum|count)$/, '');
    if (!types.has(name) && !types.has(family)) throw new Error(`no sample: ${line}`);
    const pairs = [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', of = '']) => [
      key,
      of,
    ]);
    samples.push({
      name,
      labels: Object.fromEntries(pairs) as Record<string, string>,
      value: value === '+Inf' ? Number.POSITIVE_INFINITY : Number(value),
    });
  }
  return samples;
}

/** The one sample of this name that has at least these labels; `undefined` where there is none. */
export function valueOf(
  samples: readonly Sample[],
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number | undefined {
  return samples.find(
    (sample) =>
      sample.name === name &&
      Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
  )?.value;
}
