import { useState } from 'react';

import type { AdvisorView } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { timeOfDay } from '../../shared/staff/minutes/time-of-day.js';
import { thisTab } from '../../shared/staff/tab-storage.js';
import { Button } from '../../shared/ui/button/button.js';
import { ChooseOne } from '../../shared/ui/choice-group/choice-group.js';
import styles from './choose-island.module.css';
import { inHouseOrder, isComplete, NO_CHOICE, readChoice, writeChoice } from './last-choice.js';
import { ProfileFields } from './profile-fields.js';
import { ShiftButtons } from './shift-buttons.js';
import { shiftsLeft } from './shifts.js';
import { UntilField } from './until-field.js';

const KEY = 'advisor-choice';

/** Where and for what the advisor sits today; the tab remembers the last choice. */
export function ChooseIsland(props: { view: AdvisorView; now: number }) {
  const { view, now } = props;
  const t = useT('advisor');
  const tStaff = useT('staff');
  const [kept] = useState(() => readChoice(thisTab.read(KEY)));
  const [choice, setChoice] = useState(kept);
  const [until, setUntil] = useState('');
  const { island, languages, themes } = choice;
  // An island that somebody has taken meanwhile is not chosen any more.
  const free = island !== undefined && view.islands[String(island)] === 'free';
  const time = timeOfDay(now, view.timeZone);
  const shifts = free ? shiftsLeft(view.rota, island, time) : [];
  const passed = until !== '' && until <= time;
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
          <ShiftButtons
            shifts={shifts}
            onChoose={(shift) => {
              setChoice({ ...choice, languages: shift.languages, themes: shift.themes });
              setUntil(shift.to);
            }}
          />
          <ProfileFields
            languages={languages}
            themes={themes}
            onChange={(profile) => setChoice({ ...choice, ...profile })}
          />
          <UntilField value={until} passed={passed} onValue={setUntil} />
        </div>
      </div>
      <div className={styles['confirm']}>
        {complete && !passed ? (
          <ActionButton
            scope="island"
            variant="primary"
            size="touch"
            disabled={view.day === 'closed'}
            intention={{
              kind: 'sign-in-island',
              payload: { island, ...inHouseOrder(choice), ...(until !== '' && { until }) },
            }}
            onDone={() => thisTab.write(KEY, writeChoice(choice))}
          >
            {t('choose.confirm', { island })}
          </ActionButton>
        ) : (
          <>
            <Button variant="primary" size="touch" disabled>
              {complete ? t('choose.confirm', { island }) : tStaff('island', { island: '…' })}
            </Button>
            {!complete && <p>{t('choose.incomplete')}</p>}
          </>
        )}
      </div>
    </div>
  );
}
