import { Children } from 'react';
import type { ReactNode } from 'react';

import { ChoiceList } from '../../../shared/ui/choice-list/choice-list.js';
import { useStation } from '../../frame/station.js';
import styles from './portrait-flow.module.css';

/** Answers as big tiles; closer together where there are `many`, or the text is large, or the screen half. */
export function AnswerList(props: { many: boolean; children: ReactNode }) {
  const { reach, textSize } = useStation().appearance;
  if (props.many || reach || textSize > 2)
    return <ChoiceList room="dense">{props.children}</ChoiceList>;
  return (
    <ul className={styles['answers']}>
      {Children.map(props.children, (child) => (
        <li>{child}</li>
      ))}
    </ul>
  );
}
