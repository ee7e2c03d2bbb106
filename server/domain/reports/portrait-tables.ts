import { PORTRAIT, PORTRAIT_QUESTIONS } from '#protocol/feedback.js';
import type { PeriodId } from '#protocol/periods.js';
import type {
  PortraitTableId,
  PublishedPeriod,
  PublishedTable,
  ReportCount,
} from '#protocol/reports.js';
import { REGIONS } from '#protocol/reports.js';

import type { FeedbackCounts } from '../portrait/feedback-counts.js';
import { countIn } from '../portrait/feedback-counts.js';
import { decide, decideTogether } from './decide.js';
import type { ShownRow } from './shown-rows.js';
import { shownRows } from './shown-rows.js';
import type { ExactYear, ShownTable } from './tables-of-year.js';
import { countedBy } from './tables-of-year.js';

const BEYOND: readonly string[] = REGIONS.filter((region) => region !== 'brussels-region');
/** The nineteen. */
const COMMUNES = PORTRAIT.residence.filter((answer) => !BEYOND.includes(answer));

/** Those decided together; communes are too many for that and come after, within their region. */
const TABLES: readonly { readonly id: PortraitTableId; readonly cells: readonly string[] }[] = [
  ...PORTRAIT_QUESTIONS.filter((question) => question !== 'residence').map((id) => ({
    id,
    cells: [...PORTRAIT[id], 'skipped'],
  })),
  { id: 'region', cells: [...REGIONS, 'skipped'] },
];

/** What is shown of the portraits in a period; `undefined` where none could be given or are not over yet. */
export function shownPortraits(year: ExactYear): (id: PeriodId) => PublishedPeriod['portrait'] {
  const { threshold } = year;
  const counted = TABLES.map(({ id, cells }) =>
    countedBy(
      year,
      'month',
      ({ feedback }) => feedback && cells.map((cell) => countOf(feedback, id, cell)),
      ({ feedback }) => feedback !== undefined,
    ),
  );
  const decisions = decideTogether(counted, { threshold, totals: 'shown' });
  const shown = counted.map((table, at) => shownRows(table, decisions[at] ?? new Map()));
  const region = shown[TABLES.findIndex(({ id }) => id === 'region')] ?? new Map();
  const communes = shownCommunes(year, region);
  return (id) => {
    const tables = TABLES.flatMap(({ id: table, cells }, at) => {
      const row = shown[at]?.get(id);
      return row === undefined ? [] : [[table, tableOf(cells, row)] as const];
    });
    const row = communes.get(id);
    if (row !== undefined) tables.push(['residence', tableOf(COMMUNES, row)]);
    return tables.length === 0 ? undefined : Object.fromEntries(tables);
  };
}

/** Of whole years alone: most communes are small. Their total is the region's. */
function shownCommunes(year: ExactYear, region: ShownTable): ReadonlyMap<PeriodId, ShownRow> {
  const found = new Map<PeriodId, ShownRow>();
  const years = countedBy(
    year,
    'month',
    ({ feedback }) => feedback && COMMUNES.map((cell) => countIn(feedback, 'residence', cell)),
    ({ feedback }) => feedback !== undefined,
  );
  for (const node of years.nodes) {
    const { id, kind, isOver } = node;
    if (!isOver || kind !== 'year') continue;
    const alone = { nodes: [{ ...node, parts: [] }], rows: years.rows };
    const isHidden = typeof region.get(id)?.cells[0] !== 'number';
    const totalsWithheld = new Set(isHidden ? [id] : []);
    const decisions = decide(alone, { threshold: year.threshold, totals: 'shown', totalsWithheld });
    for (const [at, row] of shownRows(alone, decisions)) found.set(at, row);
  }
  return found;
}

function countOf(feedback: FeedbackCounts, table: PortraitTableId, cell: string): number {
  if (table !== 'region') return countIn(feedback, table, cell);
  if (cell !== 'brussels-region') return countIn(feedback, 'residence', cell);
  return COMMUNES.reduce((sum, commune) => sum + countIn(feedback, 'residence', commune), 0);
}

function tableOf(keys: readonly string[], { total, cells }: ShownRow): PublishedTable {
  const named = keys.map((key, at): readonly [string, ReportCount] => [key, cells[at] ?? null]);
  return { total, cells: Object.fromEntries(named) };
}
