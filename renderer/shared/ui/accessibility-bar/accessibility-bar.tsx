import type { ReactNode } from 'react';

import { TEXT_SIZES } from '../../appearance/appearance.js';
import type { Appearance, TextSize } from '../../appearance/appearance.js';
import { useT } from '../../i18n/i18n.js';
import { Pictogram } from '../pictogram/pictogram.js';
import type { PictogramName } from '../pictogram/pictogram.js';
import { usePress } from '../press/use-press.js';
import styles from './accessibility-bar.module.css';

/**
 * Contrast, text size, reach, speech and a steward's help, one touch away on every screen
 * (WCAG 2.2 AA; EN 301 549, 5: closed functionality). What it changes ends with the visit.
 */
export function AccessibilityBar(props: {
  appearance: Appearance;
  onChange: (next: Appearance) => void;
  /** Offers to move the controls within reach of a seated person. */
  reach?: boolean | undefined;
  /** Absent where there is no voice for the language. */
  speech?: { readonly speaking: boolean; readonly onToggle: () => void } | undefined;
  /** Absent where nobody could come. */
  onHelp?: (() => void) | undefined;
  helpState?: 'asked' | 'coming' | undefined;
}) {
  const { appearance, onChange, reach = false, speech, onHelp, helpState } = props;
  const t = useT('common');
  const { contrast, textSize } = appearance;
  const larger = nextSize(textSize);
  const sizeWord = larger === 1 ? t('look.textPlain') : t('look.textSize');
  const help =
    helpState === undefined
      ? t('look.help')
      : helpState === 'asked'
        ? t('look.helpAsked')
        : t('look.helpComing');
  return (
    <div className={styles['bar']} role="group" aria-label={t('look.label')}>
      <Control
        pictogram="contrast"
        word={t('look.contrast')}
        pressed={contrast === 'high'}
        onPress={() =>
          onChange({ ...appearance, contrast: contrast === 'high' ? 'normal' : 'high' })
        }
      />
      <Control
        pictogram="text-size"
        word={sizeWord}
        name={t('look.sizeNow', { word: sizeWord, size: textSize, sizes: TEXT_SIZES.length })}
        onPress={() => onChange({ ...appearance, textSize: larger })}
      >
        <Steps size={textSize} />
      </Control>
      {reach && (
        <Control
          pictogram="reach"
          word={t('look.reach')}
          pressed={appearance.reach}
          onPress={() => onChange({ ...appearance, reach: !appearance.reach })}
        />
      )}
      {speech !== undefined && (
        <Control
          pictogram={speech.speaking ? 'silence' : 'speak'}
          word={speech.speaking ? t('look.stopSpeaking') : t('look.speak')}
          onPress={speech.onToggle}
        />
      )}
      {onHelp !== undefined && (
        <>
          <Control pictogram="help" word={help} called={helpState !== undefined} onPress={onHelp} />
          <span className="visually-hidden" role="status">
            {helpState !== undefined && help}
          </span>
        </>
      )}
    </div>
  );
}

/** Round and round: one button is enough, and the largest is never more than three touches away. */
function nextSize(size: TextSize): TextSize {
  return TEXT_SIZES[size % TEXT_SIZES.length] ?? 1;
}

function Control(props: {
  pictogram: PictogramName;
  word: string;
  /** What is read aloud, where the word alone says too little; begins with the word. */
  name?: string;
  /** For what is on or off. */
  pressed?: boolean;
  /** Somebody is on the way. */
  called?: boolean;
  onPress: () => void;
  children?: ReactNode;
}) {
  const press = usePress(props.onPress);
  return (
    <button
      {...press}
      type="button"
      className={styles['control']}
      aria-label={props.name}
      aria-pressed={props.pressed}
      data-called={props.called === true || undefined}
    >
      <span className={styles['sign']}>
        <Pictogram name={props.pictogram} />
        {props.children}
      </span>
      <span className={styles['word']}>
        {props.pressed === true && <span aria-hidden="true">✓ </span>}
        {props.word}
      </span>
    </button>
  );
}

/** Which of the four sizes it is. */
function Steps(props: { size: TextSize }) {
  return (
    <span className={styles['steps']} aria-hidden="true">
      {TEXT_SIZES.map((size) => (
        <span
          key={size}
          className={styles['step']}
          data-reached={size <= props.size || undefined}
        />
      ))}
    </span>
  );
}
