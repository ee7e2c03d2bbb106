import { useState } from 'react';

import type { StewardView } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { Button } from '../../shared/ui/button/button.js';
import { closingEffect } from './closing.js';

/** Opens or closes the day, after saying what that does. */
export function DayButton(props: { view: StewardView }) {
  const { view } = props;
  const t = useT('steward');
  const [asked, setAsked] = useState<'open' | 'close'>();
  const close = () => setAsked(undefined);
  return (
    <>
      {view.day === 'open' ? (
        <Button onPress={() => setAsked('close')}>{t('day.close')}</Button>
      ) : (
        <Button variant="primary" onPress={() => setAsked('open')}>
          {t('day.open')}
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
          <p>{t('day.openText')}</p>
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
          <ClosingText view={view} />
        </ActionDialog>
      )}
    </>
  );
}

function ClosingText(props: { view: StewardView }) {
  const t = useT('steward');
  const { leftAtClosing, serving, islands } = closingEffect(props.view);
  return (
    <>
      <p>{t('day.closeIntro')}</p>
      <ul>
        {leftAtClosing > 0 && <li>{t('day.closeWaiting', { count: leftAtClosing })}</li>}
        {serving > 0 && <li>{t('day.closeServing', { count: serving })}</li>}
        {islands > 0 && <li>{t('day.closeIslands', { count: islands })}</li>}
        {leftAtClosing + serving + islands === 0 && <li>{t('day.closeNothing')}</li>}
        <li>{t('day.closeStats')}</li>
      </ul>
    </>
  );
}
