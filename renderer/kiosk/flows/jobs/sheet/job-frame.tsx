import type { ReactNode } from 'react';

import type { Either } from '#protocol/jobs/directory.js';
import type { Language } from '#protocol/vocabulary.js';

import { useLanguage, useT } from '../../../../shared/i18n/i18n.js';
import { shownIn } from '../../../../shared/jobs/view/shown.js';
import { Pictogram } from '../../../../shared/ui/pictogram/pictogram.js';
import { Frame } from '../../../frame/frame.js';
import styles from '../jobs.module.css';
import type { JobsScreen } from '../jobs-screen.js';

/** A screen about one occupation: its name on top, and that the name is of the other language where it is. */
export function JobFrame(props: {
  screen: JobsScreen;
  name: Either;
  /** What is said where only the other language has the name. */
  inOther?: (language: Language) => string;
  /** Which part of the sheet it is. */
  part?: string;
  /** In the upper part where the controls are low. */
  picture?: ReactNode;
  between?: ReactNode;
  children: ReactNode;
}) {
  const { screen, name, part } = props;
  const t = useT('jobs');
  const [language] = useLanguage();
  const shown = shownIn(name, language);
  const isOther = shown !== undefined && shown.language !== language;
  const inOther = props.inOther ?? ((other: Language) => t(`nameIn.${other}`));
  const notes = [part, isOther ? inOther(shown.language) : undefined].filter(Boolean);
  return (
    <Frame
      title={shown?.text ?? ''}
      titleLanguage={isOther ? shown.language : undefined}
      lead={notes.length === 0 ? undefined : notes.join(' · ')}
      picture={props.picture ?? <Pictogram name="jobs" />}
      onBack={screen.onBack}
      onStartAgain={screen.flow.onEnd}
      between={props.between}
    >
      <div className={styles['reading']}>{props.children}</div>
    </Frame>
  );
}
