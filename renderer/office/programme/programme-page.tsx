import { useState } from 'react';

import type { OfficeView } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { useLive } from '../../shared/live/use-live.js';
import { Button } from '../../shared/ui/button/button.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { AnswerState } from '../answer-state.js';
import office from '../office.module.css';
import { useAnswer } from '../use-answer.js';
import type { Period } from './calendar/period.js';
import { covers, datesOf } from './calendar/period.js';
import type { Opened } from './programme-dialogs.js';
import { ProgrammeCalendar } from './programme-calendar.js';
import { ProgrammePapers } from './programme-papers.js';
import styles from './programme.module.css';
import { Toolbar } from './toolbar.js';

/** The programme of collective activities: what is when and where, and everything that changes it. */
export function ProgrammePage(props: { live: Live<'office'>; view: OfficeView }) {
  const { live, view } = props;
  const { today, timeZone, programmeRevision: revision } = view;
  const t = useT('programme');
  const [period, setPeriod] = useState<Period>({ view: 'week', rooms: 'day', date: today });
  const [opened, setOpened] = useState<Opened>();
  const dates = datesOf(period);
  const answer = useAnswer(live, 'programme', dates, revision);
  const connected = useLive(live).status === 'live';
  const programme = answer.value;
  const covered = covers(answer.about, dates);
  return (
    <div className={`${office['page']} ${styles['page']}`}>
      <Toolbar period={period} today={today} onPeriod={setPeriod}>
        <ProgrammePapers live={live} view={view} range={dates} date={period.date} />
        <Button
          onPress={() => setOpened({ kind: 'activities' })}
          disabled={programme === undefined}
        >
          {t('activities.button')}
        </Button>
        <Button
          variant="primary"
          disabled={programme === undefined}
          onPress={() => setOpened({ kind: 'plan', slot: { date: period.date } })}
        >
          {t('plan')}
        </Button>
      </Toolbar>
      {covered || connected ? (
        <AnswerState answer={{ ...answer, value: covered ? programme : undefined }} />
      ) : (
        <Notice kind="info">{t('offline')}</Notice>
      )}
      {programme !== undefined && (
        <ProgrammeCalendar
          live={live}
          programme={programme}
          about={answer.about}
          covered={covered}
          connected={connected}
          period={period}
          today={today}
          timeZone={timeZone}
          revision={revision}
          opened={opened}
          onPeriod={setPeriod}
          onOpen={setOpened}
          onChanged={answer.again}
        />
      )}
    </div>
  );
}
