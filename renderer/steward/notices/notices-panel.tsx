import { useState } from 'react';

import type { StewardView } from '#protocol/views.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { Button } from '../../shared/ui/button/button.js';
import { NoticeDialog } from './notice-dialog.js';
import type { NoticeForm } from './notice-form.js';
import { emptyForm, formOfNotice } from './notice-form.js';
import styles from './notices.module.css';
import { READY_MADE, readyMade, workshopNotice } from './ready-made.js';

/** The house's words on the displays: those that stand, and new ones. */
export function NoticesPanel(props: {
  view: Pick<StewardView, 'notices' | 'workshops' | 'timeZone' | 'day'>;
  now: number;
}) {
  const { view, now } = props;
  const t = useT('steward-today');
  const format = useFormat(view.timeZone);
  const [written, setWritten] = useState<{ start: NoticeForm; noticeId?: string }>();
  const notices = Object.entries(view.notices);
  const workshop = workshopNotice(view, now);
  const write = (start: NoticeForm, noticeId?: string) =>
    setWritten({ start, ...(noticeId !== undefined && { noticeId }) });
  return (
    <section className={styles['panel']} aria-labelledby="notices-title">
      <h2 id="notices-title" className={styles['title']}>
        {t('notice.title')}
      </h2>
      {notices.length === 0 ? (
        <p className={styles['soft']}>{t('notice.none')}</p>
      ) : (
        <ul className={styles['standing']}>
          {notices.map(([noticeId, notice]) => (
            <li key={noticeId}>
              <div className={styles['both']}>
                <p lang="fr">{notice.fr}</p>
                <p lang="nl">{notice.nl}</p>
                <p className={styles['soft']}>
                  {notice.until === undefined
                    ? t('notice.untilClosing')
                    : t('notice.until', { time: format.time(notice.until) })}
                </p>
              </div>
              <span className={styles['verbs']}>
                <Button
                  aria-label={t('notice.changeThis', { text: notice.fr })}
                  onPress={() => write(formOfNotice(notice), noticeId)}
                >
                  {t('notice.change')}
                </Button>
                <ActionButton
                  scope={noticeId}
                  aria-label={t('notice.removeThis', { text: notice.fr })}
                  intention={{ kind: 'remove-notice', payload: { noticeId } }}
                  done={t('notice.removed')}
                >
                  {t('notice.remove')}
                </ActionButton>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles['new']}>
        <Button variant="primary" onPress={() => write(emptyForm)}>
          {t('notice.new')}
        </Button>
        {READY_MADE.map((which) => (
          <Button key={which} onPress={() => write(readyMade(which))}>
            {t(`ready.${which}.name`)}
          </Button>
        ))}
        {workshop !== undefined && (
          <Button onPress={() => write(workshop)}>{t('ready.workshop.name')}</Button>
        )}
      </div>
      {written !== undefined && (
        <NoticeDialog
          start={written.start}
          noticeId={written.noticeId}
          onClose={() => setWritten(undefined)}
        />
      )}
    </section>
  );
}
