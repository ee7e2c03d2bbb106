import { useState } from 'react';

import type { AdvisorView } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { thisTab } from '../../shared/staff/tab-storage.js';
import { Button } from '../../shared/ui/button/button.js';
import { ChooseOne } from '../../shared/ui/choice-group/choice-group.js';
import styles from './choose-island.module.css';
import { inHouseOrder, isComplete, NO_CHOICE, readChoice, writeChoice } from './last-choice.js';
import { ProfileFields } from './profile-fields.js';

const KEY = 'advisor-choice';

/** Where and for what the advisor sits today; the tab remembers the last choice. */
export function ChooseIsland(props: { view: AdvisorView }) {
  const { view } = props;
  const t = useT('advisor');
  const tStaff = useT('staff');
  const [kept] = useState(() => readChoice(thisTab.read(KEY)));
  const [choice, setChoice] = useState(kept);
  const { island, languages, themes } = choice;
  // An island that somebody has taken meanwhile is not chosen any more.
  const free = island !== undefined && view.islands[String(island)] === 'free';
  const complete = free && isComplete(choice);

  return (
    <div className={styles['choose']}>
      <h2 className={styles['title']}>{t('choose.title')}</h2>
      {kept !== NO_CHOICE && <p className={styles['note']}>{t('choose.remembered')}</p>}
      <div className={styles['columns']}>
        <div className={styles['islands']}>
          <ChooseOne
            legend={t('choose.island')}
            layout="grid"
            options={Object.entries(view.islands).map(([number, state]) => ({
              value: number,
              disabled: state === 'taken',
              label: (
                <span className={styles['island']}>
                  <strong className={styles['number']}>{number}</strong>
                  <span>{t(`choose.${state}`)}</span>
                </span>
              ),
            }))}
            value={free ? String(island) : undefined}
            onValue={(number) => setChoice({ ...choice, island: Number(number) })}
          />
        </div>
        <div className={styles['profile']}>
          <ProfileFields
            languages={languages}
            themes={themes}
            onChange={(profile) => setChoice({ ...choice, ...profile })}
          />
        </div>
      </div>
      <div className={styles['confirm']}>
        {complete ? (
          <ActionButton
            scope="island"
            variant="primary"
            size="touch"
            disabled={view.day === 'closed'}
            intention={{
              kind: 'sign-in-island',
              payload: { island, ...inHouseOrder(choice) },
            }}
            onDone={() => thisTab.write(KEY, writeChoice(choice))}
          >
            {t('choose.confirm', { island })}
          </ActionButton>
        ) : (
          <>
            <Button variant="primary" size="touch" disabled>
              {tStaff('island', { island: '…' })}
            </Button>
            <p>{t('choose.incomplete')}</p>
          </>
        )}
      </div>
    </div>
  );
}
