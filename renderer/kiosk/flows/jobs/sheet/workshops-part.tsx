import { useLanguage, useT } from '../../../../shared/i18n/i18n.js';
import { JobWorkshops } from '../../../../shared/jobs/view/job-workshops.js';
import { workshopWhen } from '../../../../shared/jobs/view/workshop-when.js';
import { FormatPictogram } from '../../../../shared/workshops/format-pictogram.js';
import type { Workshop } from '../../../../shared/workshops/sessions.js';
import { seatsIn } from '../../../../shared/workshops/words.js';
import { Notice } from '../../../../shared/ui/notice/notice.js';
import { Tile } from '../../../../shared/ui/tile/tile.js';
import type { JobsScreen } from '../jobs-screen.js';
import { Tiles } from '../tiles.js';

/** Sessions about an occupation. A touch leads to what one can do there, where this kiosk offers that. */
export function WorkshopsPart(props: { screen: JobsScreen; workshops: readonly Workshop[] }) {
  const { screen, workshops } = props;
  const { today, onWorkshop } = screen;
  const { timeZone } = screen.flow.view;
  const t = useT('jobs');
  const tWorkshops = useT('workshops');
  const [language] = useLanguage();
  if (workshops.length === 0) return <Notice kind="info">{t('part.workshops.none')}</Notice>;
  if (onWorkshop === undefined)
    return <JobWorkshops workshops={workshops} today={today} timeZone={timeZone} />;
  return (
    <Tiles of="offers">
      {workshops.map((workshop) => (
        <Tile
          key={workshop.sessionId}
          pictogram={<FormatPictogram format={workshop.activity.format} />}
          word={workshop.activity.title[language]}
          sentence={[
            workshopWhen(workshop, today, { language, timeZone }),
            tWorkshops(`spoken.${workshop.activity.language}`),
          ].join(' · ')}
          note={seatsIn(workshop.session, language)}
          onPress={() => onWorkshop(workshop.sessionId)}
        />
      ))}
    </Tiles>
  );
}
