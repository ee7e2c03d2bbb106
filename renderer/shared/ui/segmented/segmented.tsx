import type { ReactNode } from 'react';

import { usePress } from '../press/use-press.js';
import styles from './segmented.module.css';

export interface Segment<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  /** Of its button, besides: the key that presses it. */
  readonly attributes?: { readonly 'aria-keyshortcuts'?: string };
  /** A figure beside the label. */
  readonly count?: number;
  /** The figure asks for attention. */
  readonly alert?: boolean;
}

/** Which part of a screen is shown: a row of buttons, one of them pressed. */
export function Segmented<V extends string>(props: {
  label: string;
  segments: readonly Segment<V>[];
  /** Absent where none of them is shown. */
  value: V | undefined;
  onValue: (value: V) => void;
}) {
  return (
    <div className={styles['segmented']} role="group" aria-label={props.label}>
      {props.segments.map((segment) => (
        <Choice
          key={segment.value}
          segment={segment}
          pressed={segment.value === props.value}
          onPress={() => props.onValue(segment.value)}
        />
      ))}
    </div>
  );
}

function Choice<V extends string>(props: {
  segment: Segment<V>;
  pressed: boolean;
  onPress: () => void;
}) {
  const { label, attributes, count, alert = false } = props.segment;
  const press = usePress(props.onPress);
  return (
    <button
      {...press}
      {...attributes}
      type="button"
      className={styles['choice']}
      aria-pressed={props.pressed}
    >
      {label}
      {count !== undefined && (
        <span className={`${styles['count']} ${alert ? styles['alert'] : ''}`}>{count}</span>
      )}
    </button>
  );
}
