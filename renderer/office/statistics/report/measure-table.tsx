import type { ReactNode } from 'react';

import type { Figure } from '#protocol/glossary.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { GlossaryLink } from '../counts/glossary-link.js';
import { TooFew } from '../counts/marks.js';
import { TableBlock } from './table-block.js';
import type { View } from './view.js';
import { yearOf } from './view.js';

/** A figure that is no count: a time, a share, hours. */
export interface MeasureRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly means?: Figure;
  /** As written, with its unit; `undefined`: too little is known for it. */
  readonly now: ReactNode | undefined;
  readonly before: ReactNode | undefined;
}

/** Figures beside those of the year before. Medians have no difference that could be added up. */
export function MeasureTable(props: {
  title: string;
  means?: Figure;
  note: string;
  head: string;
  view: View;
  rows: readonly MeasureRow[];
  children?: ReactNode;
}) {
  const { title, means, note, head, view, rows, children } = props;
  const t = useT('reports');
  const year = view.before && yearOf(view.before.period);
  return (
    <TableBlock title={title} means={means} note={note} drawing={children}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t('table.value')}</th>
          {year !== undefined && <th scope="col">{t('table.inYear', { year })}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.label} {row.means !== undefined && <GlossaryLink figure={row.means} />}
            </th>
            <td>{row.now ?? <TooFew />}</td>
            {year !== undefined && <td>{row.before ?? <TooFew />}</td>}
          </tr>
        ))}
      </tbody>
    </TableBlock>
  );
}
