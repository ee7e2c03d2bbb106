import loadHighs from 'highs';

/**
 * Somebody who reads everything that is published and does sums. Every withheld count is an unknown whole
 * number of at least 1, every sum an equation, and HiGHS, a solver of integer programs, says how small and
 * how large each unknown can be. Knows nothing of how it was decided what to withhold.
 */
export interface Equation {
  /** Unknowns by name, with their factors; with the constant they are 0. */
  readonly terms: Readonly<Record<string, number>>;
  readonly constant: number;
}

export interface Range {
  readonly least: number;
  readonly most: number;
}

const highs = await loadHighs();

/**
 * Values each unknown was found to take, between which it lies at least.
 *
 * @param isEnough an unknown that was seen to take these values is not asked for any further; the range of
 * one that is not enough is exact
 * @param most no unknown is looked for beyond it
 * @throws Error where nothing agrees with all that is published
 */
export function rangesOf(
  unknowns: readonly string[],
  equations: readonly Equation[],
  isEnough: (name: string, seen: Range) => boolean,
  most = 10_000,
): ReadonlyMap<string, Range> {
  const body = bodyOf(unknowns, equations, most);
  const whole = `${body}\nGenerals\n ${unknowns.join(' ')}`;
  const seen = new Map<string, Range>();
  const ask = (sense: 'Maximize' | 'Minimize', name: string) => {
    const goal = `${sense}\n obj: ${name}`;
    // without the demand for whole numbers it is quicker, and they mostly come out whole all the same
    const quick = solved(`${goal}\n${body}\nEnd`);
    const isWhole = quick.every(([, value]) => Math.abs(value - Math.round(value)) < 1e-6);
    for (const [each, exact] of isWhole ? quick : solved(`${goal}\n${whole}\nEnd`)) {
      const value = Math.round(exact);
      const { least, most: highest } = seen.get(each) ?? { least: value, most: value };
      seen.set(each, { least: Math.min(least, value), most: Math.max(highest, value) });
    }
  };
  const isKnown = (name: string) => {
    const range = seen.get(name);
    return range !== undefined && isEnough(name, range);
  };
  for (const name of unknowns) {
    if (!isKnown(name)) ask('Maximize', name);
    if (!isKnown(name)) ask('Minimize', name);
  }
  return seen;
}

function solved(problem: string): readonly (readonly [name: string, value: number])[] {
  const solution = highs.solve(problem, { output_flag: false });
  if (solution.Status !== 'Optimal') throw new Error(`${solution.Status}: ${problem}`);
  return Object.entries(solution.Columns).map(([name, { Primal }]) => [name, Primal]);
}

/** In the LP format of CPLEX, without its end. */
function bodyOf(unknowns: readonly string[], equations: readonly Equation[], most: number): string {
  const rows = equations.flatMap(({ terms, constant }, at) => {
    const sum = Object.entries(terms).map(([name, sign]) => `${sign > 0 ? '+' : '-'} ${name}`);
    return sum.length === 0 ? [] : [` e${String(at)}: ${sum.join(' ')} = ${String(-constant)}`];
  });
  return [
    'Subject To',
    ...rows,
    'Bounds',
    ...unknowns.map((name) => ` 1 <= ${name} <= ${String(most)}`),
  ].join('\n');
}
