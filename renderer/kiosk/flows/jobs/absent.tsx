import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { Progress } from '../../../shared/ui/progress/progress.js';
import { Frame } from '../../frame/frame.js';
import styles from './jobs.module.css';
import type { JobsScreen } from './jobs-screen.js';

/** There is no directory here, or not yet: what a visitor can do instead. */
export function Absent(props: { screen: JobsScreen; loading: boolean; onBack: () => void }) {
  const { flow, onAdvice } = props.screen;
  const t = useT('jobs');
  return (
    <Frame
      key="absent"
      title={t('start.title')}
      picture={<Pictogram name="jobs" />}
      onBack={props.onBack}
      onStartAgain={flow.onEnd}
      between={
        onAdvice && (
          <div className={styles['acts']}>
            <Button
              size="touch"
              variant="primary"
              icon={<Pictogram name="advice" />}
              onPress={() => onAdvice('orientation')}
            >
              {t('sheet.advice')}
            </Button>
          </div>
        )
      }
    >
      {props.loading ? (
        <Progress label={t('absent.loading')} />
      ) : (
        <Notice kind="info">{t('absent.text')}</Notice>
      )}
      <ul className={styles['other']}>
        <li>
          <Pictogram name="steward" />
          <span>{t('absent.steward')}</span>
        </li>
        {onAdvice !== undefined && (
          <li>
            <Pictogram name="advice" />
            <span>{t('absent.advice')}</span>
          </li>
        )}
      </ul>
    </Frame>
  );
}
