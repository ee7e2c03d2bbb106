import { useState } from 'react';

import type { StewardView } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { Button } from '../../shared/ui/button/button.js';
import { dateAt } from '../workshops/sessions/session-days.js';
import { closingEffect, lastNumber, reopens } from './closing.js';
import styles from './day-button.module.css';

/** Opens or closes the day, after saying what that does. */
export function DayButton(props: { view: StewardView; now: number }) {
  const { view, now } = props;
  const t = useT('steward');
  const [asked, setAsked] = useState<'open' | 'close'>();
  const close = () => setAsked(undefined);
  return (
    <>
      {view.day === 'open' ? (
        <Button aria-label={t('day.close')} onPress={() => setAsked('close')}>
          {t('day.closeShort')}
        </Button>
      ) : (
        <Button variant="primary" aria-label={t('day.open')} onPress={() => setAsked('open')}>
          {t('day.openShort')}
        </Button>
      )}
      {asked === 'open' && (
        <ActionDialog
          title={t('day.openTitle')}
          scope="day"
          intention={{ kind: 'open-day', payload: {} }}
          confirm={t('day.open')}
          done={t('done.opened')}
          onClose={close}
        >
          <OpeningText view={view} now={now} />
        </ActionDialog>
      )}
      {asked === 'close' && (
        <ActionDialog
          title={t('day.closeTitle')}
          scope="day"
          intention={{ kind: 'close-day', payload: {} }}
          confirm={t('day.close')}
          danger
          done={t('done.closed')}
          onClose={close}
        >
          <ClosingText view={view} now={now} />
        </ActionDialog>
      )}
    </>
  );
}

function OpeningText(props: { view: StewardView; now: number }) {
  const { view, now } = props;
  const t = useT('steward');
  const again = reopens(view, dateAt(now, view.timeZone));
  return (
    <>
      <p>{t('day.openText')}</p>
      <ul className={styles['list']}>
        {again ? (
          <>
            <li>{t('day.openAgain')}</li>
            <li>{t('day.openGoesOn', { number: lastNumber(view) + 1 })}</li>
          </>
        ) : (
          <li>{t('day.openFromOne')}</li>
        )}
        <li>{t('day.openIslands')}</li>
      </ul>
    </>
  );
}

function ClosingText(props: { view: StewardView; now: number }) {
  const t = useT('steward');
  const effect = closingEffect(props.view, props.now);
  const { waiting, parked, serving, islands, seats, notices, workshops } = effect;
  return (
    <>
      <p>{t('day.closeIntro')}</p>
      <ul className={styles['list']}>
        {waiting > 0 && <li>{t('day.closeWaiting', { count: waiting })}</li>}
        {parked > 0 && <li>{t('day.closeParked', { count: parked })}</li>}
        {serving > 0 && <li>{t('day.closeServing', { count: serving })}</li>}
        {islands > 0 && <li>{t('day.closeIslands', { count: islands })}</li>}
        {waiting + parked + serving + islands === 0 && <li>{t('day.closeNothing')}</li>}
        {seats > 0 && <li>{t('day.closeSeats', { count: seats })}</li>}
        {notices > 0 && <li>{t('day.closeNotices', { count: notices })}</li>}
        {workshops > 0 && <li>{t('day.closeWorkshops', { count: workshops })}</li>}
        <li>{t('day.closeStats')}</li>
        <li>{t('day.closeAgain')}</li>
      </ul>
    </>
  );
}
