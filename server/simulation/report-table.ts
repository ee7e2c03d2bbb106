import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import type { DayReport, GroupReport } from './day-report.js';

/** The report as lines of plain text, columns aligned, minutes with one decimal. */
export function reportTable(report: DayReport): string {
  const { planned, serviceLevelMinutes: minutes, serviceLevelTarget: target } = report;
  const groups: [string, GroupReport][] = [
    ['all', report],
    ...THEMES.map((theme): [string, GroupReport] => [theme, report.byTheme[theme]]),
    ...LANGUAGES.map((language): [string, GroupReport] => [language, report.byLanguage[language]]),
  ];
  return [
    `Day opened ${clock(report.openedAt)}, closed ${clock(report.closedAt)}`,
    '',
    ...aligned([
      ['', 'happened', 'file says'],
      ['visitors', String(report.visitors), ''],
      ['served', String(report.served), String(planned.served)],
      ['no-show', String(report.noShow), String(planned['no-show'])],
      ['left', String(report.left), String(planned.left)],
      ['left at closing', String(report.leftAtClosing), ''],
      ['came after closing', String(report.turnedAway), ''],
    ]),
    ...(report.left < planned.left
      ? ['(who is to leave but is called before losing patience is served)']
      : []),
    '',
    'Waits of those served, arrival to call, minutes',
    ...aligned([
      ['', 'tickets', 'served', 'median', 'p90', 'mean', 'max', `in ${minutes} min`],
      ...groups.map(([name, group]) => [
        name,
        String(group.tickets),
        String(group.served),
        ...waitCells(group),
        percent(group.serviceLevel),
      ]),
    ]),
    '',
    `Service level: ${percent(report.serviceLevel)} called within ${minutes} minutes of those who ` +
      `did not leave (target ${percent(target)})`,
    '',
    'Islands',
    ...aligned([
      ['island', 'interviews', 'hours staffed', 'hours busy', 'utilisation'],
      ...report.islands.map((island) => [
        String(island.island),
        String(island.interviews),
        (island.staffed / 60).toFixed(1),
        (island.busy / 60).toFixed(1),
        percent(island.utilisation),
      ]),
    ]),
    '',
  ].join('\n');
}

function waitCells({ wait }: GroupReport): string[] {
  if (wait === undefined) return ['-', '-', '-', '-'];
  return [wait.median, wait.p90, wait.mean, wait.max].map((minutes) => minutes.toFixed(1));
}

function percent(share: number | undefined): string {
  return share === undefined ? '-' : `${(share * 100).toFixed(0)} %`;
}

function clock(ms: number): string {
  return new Date(ms).toISOString().slice(11, 16);
}

/** First column to the left, figures to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}
