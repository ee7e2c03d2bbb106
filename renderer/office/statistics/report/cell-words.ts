import { useMemo } from 'react';

import type { TableCell, TableId } from '#protocol/reports.js';
import { TABLES } from '#protocol/reports.js';

import { useT } from '../../../shared/i18n/i18n.js';

/** What each answer of each table is called. */
export type CellWords = { readonly [T in TableId]: (cell: TableCell<T>) => string };

export function useCellWords(): CellWords {
  const t = useT('reports');
  const tCommon = useT('common');
  const tOffice = useT('office');
  const tWorkshops = useT('workshops');
  return useMemo(
    (): CellWords => ({
      outcome: (cell) => t(`outcome.${cell}`),
      theme: (cell) => tCommon(`theme.${cell}`),
      language: (cell) => tCommon(`language.${cell}`),
      hour: hourWord,
      channel: (cell) => tOffice(`multimedia.channel.${cell}`),
      transferred: (cell) => t(`transferred.${cell}`),
      parked: (cell) => t(`parked.${cell}`),
      noted: (cell) => t(`noted.${cell}`),
      'seat-kind': (cell) => tOffice(`multimedia.kind.${cell}`),
      'seat-channel': (cell) => tOffice(`multimedia.channel.${cell}`),
      'seat-hour': hourWord,
      help: (cell) => tOffice(`multimedia.helpKind.${cell}`),
      'activity-theme': (cell) => tCommon(`theme.${cell}`),
      'activity-format': (cell) => tWorkshops(`format.${cell}`),
      'activity-language': (cell) => tWorkshops(`spoken.${cell}`),
      satisfaction: (cell) => t(`satisfaction.${cell}`),
      'divide-equipment': (cell) => t(`equipment.${cell}`),
      'divide-skills': (cell) => t(`skills.${cell}`),
      directory: (cell) => t(`directory.${cell}`),
    }),
    [t, tCommon, tOffice, tWorkshops],
  );
}

/** The answers of a table, with their own types. */
export function cellsOf<T extends TableId>(table: T): readonly TableCell<T>[] {
  return TABLES[table].cells;
}

/** "9:00" */
function hourWord(hour: string): string {
  return `${hour}:00`;
}
