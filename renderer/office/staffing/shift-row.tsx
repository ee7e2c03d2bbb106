import { useId } from 'react';

import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { canPause, withBreak } from './breaks.js';
import type { RowProblem } from './check.js';
import type { RowChange } from './compare.js';
import type { ShiftDraft } from './drafts.js';
import { changed, without } from './drafts.js';
import { COLUMNS } from './heads.js';
import styles from './staffing-table.module.css';

/** One island staffed without a pause, with what is wrong about it under it. */
export function ShiftRow(props: {
  row: ShiftDraft;
  rows: readonly ShiftDraft[];
  islands: number;
  problem: RowProblem | undefined;
  change: RowChange;
  onRows: (rows: readonly ShiftDraft[]) => void;
}) {
  const { row, rows, islands, problem, change, onRows } = props;
  const { key, island, languages, themes, from } = row;
  const t = useT('islands');
  const tCommon = useT('common');
  const errorId = useId();
  const named = (what: string) => t('staffing.named', { what, island, from: from || '–' });
  const set = (part: Partial<ShiftDraft>) => onRows(changed(rows, key, part));
  const wrong = problem !== undefined || undefined;
  return (
    <>
      <tr className={styles[change]} data-wrong={wrong}>
        <td>
          <select
            className={styles['input']}
            aria-label={named(t('staffing.island'))}
            aria-invalid={problem === 'island' || problem === 'overlap' || undefined}
            aria-describedby={wrong && errorId}
            value={island}
            onChange={(event) => set({ island: Number(event.target.value) })}
          >
            {numbers(Math.max(islands, island)).map((number) => (
              <option key={number} value={number}>
                {number}
              </option>
            ))}
          </select>
          {change !== 'same' && (
            <span className={styles['mark']}>{t(`staffing.change.${change}`)}</span>
          )}
        </td>
        <td className={styles['languages']}>
          <Checks
            label={named(t('staffing.languages'))}
            options={LANGUAGES.map((value) => ({ value, label: value.toUpperCase() }))}
            nameOf={(value) => tCommon(`language.${value}`)}
            values={languages}
            onValues={(values) => set({ languages: values })}
          />
        </td>
        <td className={styles['themes']}>
          <details className={styles['details']}>
            <summary aria-label={named(t('staffing.themes'))}>
              {themes.length === THEMES.length
                ? t('staffing.allThemes')
                : THEMES.filter((theme) => themes.includes(theme))
                    .map((theme) => tCommon(`theme.${theme}`))
                    .join(', ') || t('staffing.noTheme')}
            </summary>
            <Checks
              label={named(t('staffing.themes'))}
              options={THEMES.map((value) => ({ value, label: tCommon(`theme.${value}`) }))}
              values={themes}
              onValues={(values) => set({ themes: values })}
            />
          </details>
        </td>
        {(['from', 'to'] as const).map((end) => (
          <td key={end}>
            <input
              type="time"
              className={styles['input']}
              aria-label={named(t(`staffing.${end}`))}
              aria-invalid={isAboutTime(problem) || undefined}
              aria-describedby={wrong && errorId}
              value={row[end]}
              onChange={(event) => set({ [end]: event.target.value })}
            />
          </td>
        ))}
        <td className={styles['acts']}>
          <Button
            variant="quiet"
            resting={!canPause(row)}
            aria-label={named(t('staffing.break.add'))}
            onPress={() => onRows(withBreak(rows, key))}
          >
            {t('staffing.break.short')}
          </Button>
          <Button
            variant="quiet"
            aria-label={named(t('staffing.remove'))}
            onPress={() => onRows(without(rows, key))}
          >
            {t('staffing.remove')}
          </Button>
        </td>
      </tr>
      {problem !== undefined && (
        <tr className={styles['problem']}>
          <td colSpan={COLUMNS} id={errorId}>
            <span aria-hidden="true">! </span>
            {t(`staffing.problem.${problem}`, { island, islands })}
          </td>
        </tr>
      )}
    </>
  );
}

function Checks<V extends string>(props: {
  label: string;
  options: readonly { readonly value: V; readonly label: string }[];
  /** Read aloud, where the label is short. */
  nameOf?: (value: V) => string;
  values: readonly V[];
  onValues: (values: readonly V[]) => void;
}) {
  const { label, options, nameOf, values, onValues } = props;
  return (
    <div className={styles['checks']} role="group" aria-label={label}>
      {options.map(({ value, label: word }) => (
        <label key={value} className={styles['check']}>
          <input
            type="checkbox"
            aria-label={nameOf?.(value)}
            checked={values.includes(value)}
            onChange={(event) =>
              onValues(
                event.target.checked ? [...values, value] : values.filter((each) => each !== value),
              )
            }
          />
          {word}
        </label>
      ))}
    </div>
  );
}

const isAboutTime = (problem: RowProblem | undefined) =>
  problem === 'time' || problem === 'order' || problem === 'overlap';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
