import { ChooseOne } from '../../ui/choice-group/choice-group.js';

const OPEN = 'open';

/** So many minutes from now, or no time at all (`null`). */
export function ChooseMinutes(props: {
  legend: string;
  choices: readonly number[];
  minutesLabel: (minutes: number) => string;
  openLabel: string;
  value: number | null;
  onValue: (minutes: number | null) => void;
}) {
  const { legend, choices, minutesLabel, openLabel, value, onValue } = props;
  return (
    <ChooseOne
      legend={legend}
      layout="grid"
      options={[
        ...choices.map((minutes) => ({ value: String(minutes), label: minutesLabel(minutes) })),
        { value: OPEN, label: openLabel },
      ]}
      value={value === null ? OPEN : String(value)}
      onValue={(chosen) => onValue(chosen === OPEN ? null : Number(chosen))}
    />
  );
}
