import { FieldFrame } from './field-frame.js';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

/** One of many, in a list that opens. */
export function SelectField<V extends string>(props: {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  choices: readonly Choice<V>[];
  value: V | undefined;
  onValue: (value: V) => void;
  /** Stands there until somebody has chosen. */
  placeholder?: string;
}) {
  const { choices, value, onValue, placeholder } = props;
  return (
    <FieldFrame label={props.label} hint={props.hint} error={props.error}>
      {(ties) => (
        <select
          {...ties}
          value={value ?? ''}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value);
            if (chosen !== undefined) onValue(chosen.value);
          }}
        >
          {placeholder !== undefined && (
            <option value="" disabled>
              {placeholder}
            </option>
          )}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
