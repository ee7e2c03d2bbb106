import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('simulate.ts', import.meta.url));
const DAYS = fileURLToPath(new URL('../../assets/days/', import.meta.url));
const VISITORS = join(DAYS, 'demo-visitors.csv');
const STAFFING = join(DAYS, 'demo-staffing.csv');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulate-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function simulate(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', SCRIPT, ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

test('prints a day and writes it as JSON, the same for the same seed', async () => {
  const json = join(folder, 'day.json');
  const args = ['--visitors', VISITORS, '--staffing', STAFFING, '--seed', '3'];
  const [first, second] = await Promise.all([simulate(...args, '--json', json), simulate(...args)]);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(second.out).toBe(first.out);
  expect(first.out).toMatch(/^visitors +120$/m);
  expect(first.out).toMatch(/^Service level: \d+ % called within 25 minutes/m);
  const written: unknown = JSON.parse(await readFile(json, 'utf8'));
  expect(written).toMatchObject({ seed: 3, report: { visitors: 120 }, figures: { tickets: 120 } });
}, 30_000);

test('names every bad row of both files and ends with 2', async () => {
  const visitors = join(folder, 'visitors.csv');
  const staffing = join(folder, 'staffing.csv');
  await writeFile(
    visitors,
    'arrival,language,theme,priority,interview_minutes,outcome\n' +
      '09:00:00,xx,work,no,5,served\n09:00:00,fr,work,no,5,served\n9h,fr,work,no,5,served\n',
  );
  await writeFile(staffing, 'island,languages,themes,from,to\n1,fr,work,12:00,09:00\n');
  const { code, out, err } = await simulate('--visitors', visitors, '--staffing', staffing);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err.split('\n')).toEqual([
    `${visitors}:2: language "xx" is not one of fr, nl`,
    `${visitors}:4: arrival "9h" is not a time like 09:30:00`,
    `${staffing}:2: to "09:00" is not after "from"`,
    '3 bad rows',
    '',
  ]);
}, 30_000);

test.each([
  { name: 'no file given', args: [], says: '--visitors FILE' },
  { name: 'an unknown option', args: ['--quick'], says: "Unknown option '--quick'" },
  {
    name: 'a file that is not there',
    args: ['--visitors', '/no/such/file', '--staffing', STAFFING],
    says: 'cannot read /no/such/file',
  },
  {
    name: 'a seed that is no number',
    args: ['--visitors', VISITORS, '--staffing', STAFFING, '--seed', 'one'],
    says: '--seed "one" is not a whole number',
  },
])(
  '$name ends with 2 and says why',
  async ({ args, says }) => {
    const { code, err } = await simulate(...args);
    expect(code).toBe(2);
    expect(err).toContain(says);
  },
  30_000,
);
