import { useState } from 'react';

import type { StewardWorkshops } from '#protocol/workshops/views.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { ActionDialog } from '../../../shared/staff/actions/action-dialog.js';
import { ChooseOne } from '../../../shared/ui/choice-group/choice-group.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import type { StewardWorkshop } from '../sessions/session-days.js';
import { SessionPlace } from '../../../shared/workshops/session-place.js';
import type { SessionWhere } from '../../../shared/workshops/session-place.js';
import styles from './cancel-session.module.css';
import { holdersOf, moveChoices } from './move-choices.js';
import type { MoveChoice } from './move-choices.js';

/** They lose their places; else the id of the session they go to. */
const NOWHERE = '-';

/** Ends a session, after saying what becomes of those who signed up. */
export function CancelSession(props: {
  workshop: StewardWorkshop;
  view: StewardWorkshops;
  where: SessionWhere;
  onClose: () => void;
}) {
  const { workshop, view, where, onClose } = props;
  const { sessionId, session, activity } = workshop;
  const t = useT('attendance');
  const [language] = useLanguage();
  const [chosen, setChosen] = useState<string>();
  const [looked, setLooked] = useState(false);
  const { seats, waiting } = holdersOf(session);
  const nobody = seats + waiting === 0;
  const choices = nobody ? [] : moveChoices(view, workshop);
  const choice = choices.find((each) => each.workshop.sessionId === chosen);
  const decided = nobody || chosen !== undefined;
  return (
    <ActionDialog
      title={t('cancelSession.title')}
      size="wide"
      scope={`session-${sessionId}`}
      intention={
        decided
          ? {
              kind: 'cancel-session',
              payload: {
                sessionId,
                ...(choice !== undefined && { moveTo: choice.workshop.sessionId }),
              },
            }
          : undefined
      }
      confirm={t('cancelSession.confirm')}
      danger
      keep={t('cancelSession.keep')}
      done={t('done.sessionCancelled')}
      onIncomplete={() => setLooked(true)}
      onClose={onClose}
    >
      <p>
        <strong>{activity.title[language]}</strong>
        <br />
        <SessionPlace session={session} where={where} />
      </p>
      {nobody ? (
        <p>{t('cancelSession.nobody')}</p>
      ) : (
        <>
          <div className={styles['touched']}>
            <p>{t('cancelSession.seats', { count: seats })}</p>
            <p>{t('cancelSession.waiting', { count: waiting })}</p>
          </div>
          <div className={styles['choice']}>
            <ChooseOne
              legend={t('cancelSession.what')}
              layout="column"
              options={[
                { value: NOWHERE, label: t('cancelSession.lose') },
                ...choices.map((each) => ({
                  value: each.workshop.sessionId,
                  label: <MoveLabel choice={each} where={where} />,
                  disabled: each.tooFew,
                })),
              ]}
              value={chosen}
              onValue={setChosen}
              error={looked && !decided ? t('cancelSession.choose') : undefined}
            />
          </div>
          {choices.length === 0 && <p>{t('cancelSession.noOther')}</p>}
          {chosen !== undefined && (
            <Notice kind="info">
              {choice === undefined
                ? t('cancelSession.loseText')
                : [
                    t('cancelSession.moveSeated', { count: choice.seated }),
                    t('cancelSession.moveWaiting', { count: choice.waiting }),
                    t('cancelSession.moveText'),
                  ].join(' ')}
            </Notice>
          )}
        </>
      )}
    </ActionDialog>
  );
}

function MoveLabel(props: { choice: MoveChoice; where: SessionWhere }) {
  const { workshop, tooFew } = props.choice;
  const t = useT('attendance');
  const tWorkshops = useT('workshops');
  return (
    <span className={styles['move']}>
      <span>
        {t('cancelSession.move')} <SessionPlace session={workshop.session} where={props.where} />
      </span>
      <span className={styles['room']}>
        {tWorkshops('left', { count: workshop.session.left })}
        {tooFew && <span> · {t('cancelSession.tooFew')}</span>}
      </span>
    </span>
  );
}
