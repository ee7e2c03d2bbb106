import { writeFile } from 'node:fs/promises';
import { arch, cpus, platform, release, totalmem } from 'node:os';

export interface Goal {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number;
  readonly better: 'lower' | 'higher';
}

export interface BenchReport {
  readonly bench: string;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly goals: readonly Goal[];
  readonly detail: Readonly<Record<string, unknown>>;
}

export function machine(): BenchReport['machine'] {
  const processors = cpus();
  return {
    cpu: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.version,
  };
}

export function isMet({ value, goal, better }: Goal): boolean {
  return better === 'lower' ? value <= goal : value >= goal;
}

export function printGoals(goals: readonly Goal[]): void {
  printTable(
    ['goal', 'measured', 'to reach', ''],
    goals.map((goal) => [
      goal.name,
      goal.value.toFixed(2),
      `${goal.better === 'lower' ? '≤' : '≥'} ${goal.goal}`,
      isMet(goal) ? 'met' : 'NOT MET',
    ]),
  );
}

/** First column to the left, the others to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of [head, widths.map((width) => '-'.repeat(width)), ...rows]) {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? '';
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(cells.join('  ').trimEnd());
  }
  console.log('');
}

export async function writeReport(file: string, report: BenchReport): Promise<void> {
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}
