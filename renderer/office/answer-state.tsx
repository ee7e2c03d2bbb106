import { useT } from '../shared/i18n/i18n.js';
import { useRefusalText } from '../shared/staff/refusal-text.js';
import { Button } from '../shared/ui/button/button.js';
import { Notice } from '../shared/ui/notice/notice.js';
import styles from './office.module.css';
import type { Answer } from './use-answer.js';

/** Says that an answer is on its way, or why there is none. */
export function AnswerState(props: { answer: Answer<unknown> }) {
  const { value, refusal, loading, again } = props.answer;
  const t = useT('office');
  const refusalText = useRefusalText();
  if (refusal !== undefined) {
    return (
      <Notice kind="alert">
        <span className={styles['refused']}>
          {refusalText(refusal)} <Button onPress={again}>{t('retry')}</Button>
        </span>
      </Notice>
    );
  }
  return loading && value === undefined ? <p role="status">{t('loading')}</p> : null;
}
