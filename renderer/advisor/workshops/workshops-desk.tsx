import { useMemo, useState } from 'react';

import type { AdvisorView } from '#protocol/views.js';
import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import '../../shared/i18n/namespaces/workshops.js';
import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import { calendarDay } from '../../shared/jobs/view/days.js';
import type { IssuedBooking } from '../../shared/staff/booking-issued/issued-booking.js';
import { ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { FormField } from '../../shared/ui/form-field/form-field.js';
import { ChooseOne } from '../../shared/ui/choice-group/choice-group.js';
import { ScrollArea } from '../../shared/ui/scroll-area/scroll-area.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { byDay, workshopsOf } from '../../shared/workshops/sessions.js';
import { dayAndDate } from '../../shared/workshops/words.js';
import { foundWorkshops } from './found-workshops.js';
import { SessionItem } from './session-item.js';
import styles from './workshops-desk.module.css';

const ANY = 'any';

/**
 * Workshops of today and the coming days, beside an interview: to be read, and to give the visitor a seat.
 * Groups and what is to be put right are for the reception desk.
 */
export function WorkshopsDesk(props: {
  view: Pick<AdvisorView, 'workshops' | 'timeZone'>;
  now: number;
  /** The visitor's language, where a ticket tells it. */
  visitor: Language | undefined;
  onIssued: (issued: IssuedBooking) => void;
}) {
  const { view, now, visitor, onIssued } = props;
  const { workshops, timeZone } = view;
  const t = useT('advisor');
  const tCommon = useT('common');
  const [own] = useLanguage();
  const [words, setWords] = useState('');
  const [theme, setTheme] = useState<Theme>();
  const [language, setLanguage] = useState<Language>();
  const all = useMemo(() => workshopsOf(workshops), [workshops]);
  const days = byDay(foundWorkshops(all, { words, theme, language }, now));
  const today = calendarDay(now, timeZone);
  const any = { value: ANY, label: t('workshops.any') } as const;
  return (
    <section className={styles['desk']} aria-labelledby="workshops-title">
      <h2 id="workshops-title" className={styles['title']}>
        {t('workshops.title')}
      </h2>
      <div className={styles['filters']}>
        <FormField
          type="search"
          label={t('workshops.search')}
          value={words}
          onValue={setWords}
          autoComplete="off"
        />
        <ChooseOne
          legend={t('workshops.theme')}
          options={[
            any,
            ...THEMES.map((each) => ({ value: each, label: <ThemeLabel theme={each} /> })),
          ]}
          value={theme ?? ANY}
          onValue={(value) => setTheme(value === ANY ? undefined : value)}
        />
        <ChooseOne
          legend={t('workshops.language')}
          options={[
            any,
            ...LANGUAGES.map((each) => ({ value: each, label: tCommon(`language.${each}`) })),
          ]}
          value={language ?? ANY}
          onValue={(value) => setLanguage(value === ANY ? undefined : value)}
        />
      </div>
      <Notice kind="info">{t('workshops.seats')}</Notice>
      <ScrollArea label={t('workshops.list')} className={styles['days'] ?? ''}>
        {days.length === 0 && <p role="status">{t('workshops.none')}</p>}
        {days.map((day) => (
          <section key={day.date} className={styles['day']}>
            <h3>{dayAndDate(day.date, today, own)}</h3>
            <ul className={styles['sessions']}>
              {day.workshops.map((workshop) => (
                <SessionItem
                  key={workshop.sessionId}
                  workshop={workshop}
                  where={{ today, timeZone }}
                  visitor={visitor}
                  onIssued={onIssued}
                />
              ))}
            </ul>
          </section>
        ))}
      </ScrollArea>
    </section>
  );
}
