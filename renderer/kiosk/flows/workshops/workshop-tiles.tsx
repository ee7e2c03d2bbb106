import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Tile } from '../../../shared/ui/tile/tile.js';
import { FormatPictogram } from '../../../shared/workshops/format-pictogram.js';
import type { Workshop } from '../../../shared/workshops/sessions.js';
import { dayWord, hoursIn, seatsIn } from '../../../shared/workshops/words.js';
import type { WorkshopsScreen } from './workshops-screen.js';
import styles from './workshops.module.css';

/**
 * Sessions to choose from.
 * @param props.dated they are of one activity: the day tells them apart
 */
export function WorkshopTiles(props: {
  screen: WorkshopsScreen;
  workshops: readonly Workshop[];
  dated?: boolean;
}) {
  const { screen, workshops, dated = false } = props;
  return (
    <ul className={styles['tiles']}>
      {workshops.map((workshop) => (
        <li key={workshop.sessionId}>
          <WorkshopTile screen={screen} workshop={workshop} dated={dated} />
        </li>
      ))}
    </ul>
  );
}

function WorkshopTile(props: { screen: WorkshopsScreen; workshop: Workshop; dated: boolean }) {
  const { screen, workshop, dated } = props;
  const { sessionId, session, activity } = workshop;
  const t = useT('workshops');
  const [language] = useLanguage();
  const { timeZone } = screen.view;
  const facts = [
    hoursIn(session, { language, timeZone }),
    t(`spoken.${activity.language}`),
    ...(dated ? [] : [t(`format.${activity.format}`)]),
  ];
  // Cut off, nobody knows what is free.
  const isKnown = screen.flow.online || session.signUp !== 'closed';
  return (
    <Tile
      pictogram={<FormatPictogram format={activity.format} />}
      word={dated ? dayWord(session.date, screen.today, language) : activity.title[language]}
      sentence={facts.join(' · ')}
      note={isKnown ? seatsIn(session, language) : undefined}
      onPress={() => screen.actions.go({ at: 'details', sessionId })}
    />
  );
}
