import { useT } from '../../../shared/i18n/i18n.js';
import { TouchField } from '../../../shared/ui/keyboard/touch-field.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { LONGEST_PIN } from './draft.js';
import type { Draft } from './draft.js';
import styles from './set-up.module.css';

/** The PIN that lets a steward out while the server is away: twice, for nobody sees what was typed. */
export function PinStep(props: {
  draft: Pick<Draft, 'pin' | 'again'>;
  /** None has to be given: there is one already. */
  optional: boolean;
  problem: 'short' | 'differs' | undefined;
  onDraft: (change: Partial<Pick<Draft, 'pin' | 'again'>>) => void;
  onDone: () => void;
}) {
  const { draft, problem, onDraft } = props;
  const t = useT('kiosk-shell');
  return (
    <>
      {problem === undefined ? (
        <p className={styles['why']}>
          {t('pin.why')} {props.optional && t('pin.keep')}
        </p>
      ) : (
        <Notice kind="alert">{t(`pin.problem.${problem}`)}</Notice>
      )}
      <div className={styles['pins']} data-block>
        <TouchField
          kind="pin"
          label={t('pin.first')}
          hint={t('pin.hint')}
          value={draft.pin}
          maxLength={LONGEST_PIN}
          onValue={(pin) => onDraft({ pin })}
          onEnter={props.onDone}
        />
        <TouchField
          kind="pin"
          label={t('pin.again')}
          hint={t('pin.hint')}
          value={draft.again}
          maxLength={LONGEST_PIN}
          onValue={(again) => onDraft({ again })}
          onEnter={props.onDone}
        />
      </div>
    </>
  );
}
