import type { KeepingFacts } from '#protocol/keeping.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { useNow } from '../../../shared/live/use-live.js';
import { AnswerState } from '../../answer-state.js';
import office from '../../office.module.css';
import { useAnswer } from '../../use-answer.js';
import { byteSize } from '../files/byte-size.js';
import { KeptCard } from './kept-card.js';
import { RetentionRules } from './retention-rules.js';
import styles from './kept.module.css';

const NOTHING = {};
const MINUTE = 60_000;

/** Everything that is kept, kind by kind, and for how long. */
export function KeptPart(props: { live: Live<'office'>; facts: KeepingFacts }) {
  const { live, facts } = props;
  const t = useT('keeping');
  const [language] = useLanguage();
  const now = useNow(live, MINUTE);
  const settings = useAnswer(live, 'settings', NOTHING);
  return (
    <>
      <header className={styles['head']}>
        <h2>{t('kept.title')}</h2>
        <p>{t('kept.lead')}</p>
        <p className={office['soft']}>
          {t('kept.total', { size: byteSize(facts.bytes, language) })}
        </p>
      </header>
      <AnswerState answer={settings} />
      {settings.value !== undefined && <RetentionRules settings={settings.value.settings} />}
      <div className={styles['cards']}>
        {facts.data.map((data) => (
          <KeptCard key={data.kind} data={data} now={now} />
        ))}
      </div>
    </>
  );
}
