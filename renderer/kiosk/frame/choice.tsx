import type { ReactNode } from 'react';

import { ChoiceList } from '../../shared/ui/choice-list/choice-list.js';
import { Tile } from '../../shared/ui/tile/tile.js';
import styles from './choice.module.css';
import { useStation } from './station.js';

/**
 * The choices of a screen: a row of tall tiles in landscape, a column of wide ones in portrait;
 * `roomy` for up to three. Where the text is large or the screen is half, they stand closer.
 */
export function Choices(props: {
  roomy?: boolean;
  /** Its choices have notes, which want some width. */
  noted?: boolean;
  /** Something else takes room on the screen. */
  tight?: boolean;
  children: ReactNode;
}) {
  const { appearance } = useStation();
  const crowded = props.tight === true || appearance.reach || appearance.textSize > 2;
  const room = crowded ? 'dense' : props.roomy === true ? 'roomy' : 'plain';
  return (
    <div
      className={styles[crowded ? 'crowded' : 'plain']}
      data-noted={props.noted === true || undefined}
    >
      <ChoiceList room={room}>{props.children}</ChoiceList>
    </div>
  );
}

/** One choice: pictogram, word, one plain sentence. */
export function Choice(props: {
  pictogram: ReactNode;
  word: ReactNode;
  sentence: ReactNode;
  /** A fact about it now, under the sentence. */
  note?: ReactNode;
  busy?: boolean;
  /** Another choice is being carried out. */
  resting?: boolean;
  onPress: () => void;
}) {
  return <Tile {...props} />;
}
