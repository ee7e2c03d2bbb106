import styles from './line-chart.module.css';
import { Plot, PLOT } from './plot.js';
import { middleOf, scaleEnd } from './scale.js';

export interface Line {
  readonly look: 'full' | 'dashed';
  readonly label: string;
  /** One for each name; a line has a gap where there is none. */
  readonly values: readonly (number | null | undefined)[];
}

const MOST_NAMES = 16;

/** Values over time as lines, told apart by their strokes. */
export function LineChart(props: {
  name: string;
  unit: string;
  names: readonly string[];
  lines: readonly Line[];
}) {
  const { name, unit, names, lines } = props;
  const end = scaleEnd(lines.flatMap(({ values }) => values));
  const every = Math.ceil(names.length / MOST_NAMES);
  return (
    <Plot
      name={name}
      unit={unit}
      end={end}
      names={names.map((each, index) => (index % every === 0 ? each : ''))}
      legend={lines.map(({ look, label }) => ({
        key: look,
        label,
        sign: <line className={styles[look]} x1="-4" x2="24" y1="10" y2="10" />,
      }))}
    >
      {lines.map(({ look, values }) => {
        const at = (value: number, index: number) =>
          `${middleOf(index, values.length, PLOT.width)} ${PLOT.height * (1 - value / end)}`;
        return (
          <g key={look}>
            <path className={styles[look]} d={strokes(values, at)} />
            {values.map((value, index) =>
              typeof value === 'number' ? (
                // A line of no length with round ends: a dot that is not stretched.
                <path key={index} className={styles['dot']} d={`M${at(value, index)}h0`} />
              ) : null,
            )}
          </g>
        );
      })}
    </Plot>
  );
}

/** From each value to the next one beside it. */
function strokes(values: Line['values'], at: (value: number, index: number) => string): string {
  return values
    .flatMap((value, index) => {
      if (typeof value !== 'number') return [];
      const begins = typeof values[index - 1] !== 'number';
      return [`${begins ? 'M' : 'L'}${at(value, index)}`];
    })
    .join('');
}
