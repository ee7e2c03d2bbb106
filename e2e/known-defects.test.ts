import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

/** What users of other systems have reported: each has a line in docs/known-defects.md, and a test of ours. */
const REPORTED = [
  'eappointment ZMSKVR-1138',
  'eappointment 2138',
  'queue-management: wait before a call',
  'queue-management: lock per server',
  'FQM 275',
  'illinois/queue: 25 of 25 pairs',
  'FQM: printed before kept',
  'queue-management: rows counted without a lock',
  'queue-management: 11 hours added',
  'FQM 199',
  'eappointment ZMSKVR-1363',
  'eappointment 2328',
  'eappointment 231',
  'eappointment 2755',
  'eappointment 1386',
  'eappointment 2989',
  'eappointment 3268',
  'queue-management 622',
  'queue-management 633',
  'oh-queue 82',
  'illinois/queue 263',
  'socket.io 5538',
  'socket.io 5363',
  'FQM 138',
  'queue-management: call by ticket',
  'eappointment ZMSKVR-346',
  'eappointment 3258',
  'eappointment 3267',
  'eappointment ZMSKVR-431',
  'eappointment 750',
  'eappointment 1266',
  'eappointment 757',
  'eappointment 1496',
  'office queues: a figure with nobody on duty',
  'oh-queue 142',
  'Submitty 9814',
  'sbc-qsystem 328',
  'eappointment 446',
  'eappointment ZMSKVR-1002',
  'eappointment 997',
  'lowdb 549',
] as const;

const root = new URL('../', import.meta.url);

interface Line {
  readonly defect: string;
  readonly reports: readonly string[];
  readonly tests: readonly NamedTest[];
}

interface NamedTest {
  readonly file: string;
  readonly title: string;
}

/** The table of the document. @throws where a line of it cannot be read */
function readTable(): readonly Line[] {
  const text = readFileSync(new URL('docs/known-defects.md', root), 'utf8');
  const [, , ...rows] = text.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((row) => {
    const [defect = '', reports = '', tests = ''] = row
      .slice(1)
      .split('|')
      .map((cell) => cell.trim());
    return { defect, reports: parts(reports), tests: parts(tests).map(namedTest) };
  });
}

function parts(cell: string): readonly string[] {
  return cell.split('<br>').filter((part) => part !== '');
}

function namedTest(text: string): NamedTest {
  const [, file, title] = /^`(\S+)`: (.+)$/.exec(text) ?? [];
  if (file === undefined || title === undefined) throw new Error(`no file and title in "${text}"`);
  return { file, title };
}

/** A test, also one of a list or of a table of stories, in the words of the source. */
function isIn(source: string, title: string): boolean {
  const name = `(['"\`])${escaped(title)}\\1`;
  const alone = new RegExp(`(?:^|[\\s;])(?:test|it)\\(\\s*${name}\\s*,`, 'm');
  const ofMany = new RegExp(`(?:test|it)\\.each[\\s\\S]*?\\)\\(\\s*${name}\\s*,`);
  return alone.test(source) || ofMany.test(source);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

const lines = readTable();

describe('defects that users of other systems reported', () => {
  test('each has a line of its own, and no line is about anything else', () => {
    const told = lines.flatMap(({ reports }) => reports);
    expect(told.toSorted()).toEqual([...REPORTED].toSorted());
  });

  test.each(lines)('$defect', ({ tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    for (const { file, title } of tests) {
      const place = new URL(file, root);
      expect(existsSync(place), `${file} is there`).toBe(true);
      expect(isIn(readFileSync(place, 'utf8'), title), `${file} has “${title}”`).toBe(true);
    }
  });
});
