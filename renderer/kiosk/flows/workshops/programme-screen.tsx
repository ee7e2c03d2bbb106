import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import type { WorkshopFilter } from '../../../shared/workshops/sessions.js';
import { dayWord } from '../../../shared/workshops/words.js';
import { Frame } from '../../frame/frame.js';
import { useStation } from '../../frame/station.js';
import { useCrowded } from '../../frame/use-crowded.js';
import { DayTurner } from './day-turner.js';
import { chosenWord, FACET_SIGNS } from './facet-words.js';
import { dayAlone, daysOf, filtered, isFiltered, onOffer, without } from './programme-filter.js';
import type { DayAlone } from './programme-filter.js';
import { WorkshopTiles } from './workshop-tiles.js';
import { FACETS } from './workshops-visit.js';
import type { WorkshopsScreen } from './workshops-screen.js';
import styles from './workshops.module.css';

/** Today and the coming days, and four ways to make that less. */
export function ProgrammeScreen(props: { screen: WorkshopsScreen; filter: WorkshopFilter }) {
  const { screen, filter } = props;
  const { flow, actions, today } = screen;
  const t = useT('kiosk-workshops');
  const words = useT('workshops');
  const kiosk = useT('kiosk');
  const [language] = useLanguage();
  const offered = onOffer(screen.workshops, screen.now);
  const crowded = useCrowded();
  const { reach, textSize } = useStation().appearance;
  // Large words on half a screen: another line of buttons below would leave no card whole.
  const low = reach && textSize > 2;
  const day = dayAlone(offered, filter, crowded);
  const found = filtered(offered, day === undefined ? filter : { ...filter, date: day.date });
  const isChosen = isFiltered(day === undefined ? filter : without(filter, 'date'));
  const isExample = found.some(({ activity }) => activity.example === true);
  return (
    <Frame
      title={kiosk('service.collective.word')}
      lead={isExample ? `${t('lead')} (${words('example')})` : t('lead')}
      picture={<Pictogram name="collective" />}
      onBack={screen.onBack}
      onStartAgain={flow.onEnd}
      between={
        <>
          <Button
            size="touch"
            icon={<Pictogram name="check" />}
            onPress={() => actions.go({ at: 'code', code: '' })}
          >
            {t('haveCode')}
          </Button>
          {crowded && !low && offered.length > 0 && (
            <ChooseButton screen={screen} isChosen={isChosen} />
          )}
        </>
      }
    >
      {!flow.online && <Notice kind="alert">{t('stale')}</Notice>}
      {(isChosen || ((!crowded || low) && offered.length > 0)) && (
        <Facets screen={screen} filter={filter} day={day} isChosen={isChosen} low={low} />
      )}
      {day !== undefined && (
        <DayTurner day={day} today={today} onTurn={(date) => actions.filter({ ...filter, date })} />
      )}
      {found.length === 0 && (
        <Notice kind="info">{t(offered.length === 0 ? 'nothing' : 'noneFits')}</Notice>
      )}
      {daysOf(found, language).map(({ date, workshops }) => (
        <section key={date} className={styles['day']}>
          <h2 data-with-next>{dayWord(date, today, language)}</h2>
          <WorkshopTiles screen={screen} workshops={workshops} />
        </section>
      ))}
    </Frame>
  );
}

/** What the programme is reduced to, each leading to its choices; where there is no room, one for all stands below. */
function Facets(props: {
  screen: WorkshopsScreen;
  filter: WorkshopFilter;
  day: DayAlone | undefined;
  isChosen: boolean;
  /** The one for all stands here. */
  low: boolean;
}) {
  const { screen, filter, day, isChosen, low } = props;
  const { actions, today } = screen;
  const t = useT('kiosk-workshops');
  const [language] = useLanguage();
  const crowded = useCrowded();
  const shown = day === undefined ? filter : { ...filter, date: day.date };
  return (
    <div className={styles['facets']} role="group" aria-label={t('choose')} data-block="">
      {low && <ChooseButton screen={screen} isChosen={isChosen} />}
      {!crowded &&
        FACETS.map((facet) => (
          <Button
            key={facet}
            size="touch"
            variant={filter[facet] === undefined ? 'secondary' : 'primary'}
            icon={<Pictogram name={FACET_SIGNS[facet]} />}
            onPress={() => actions.go({ at: 'facet', facet })}
          >
            {chosenWord(shown, facet, today, language)}
          </Button>
        ))}
      {isChosen && (
        <Button
          size="touch"
          variant="quiet"
          icon={<Pictogram name="cross" />}
          onPress={() => actions.filter({})}
        >
          {t('showAll')}
        </Button>
      )}
    </div>
  );
}

/** To all the choices at once. */
function ChooseButton(props: { screen: WorkshopsScreen; isChosen: boolean }) {
  const { screen, isChosen } = props;
  const t = useT('kiosk-workshops');
  return (
    <Button
      size="touch"
      variant={isChosen ? 'primary' : 'secondary'}
      icon={<Pictogram name="orientation" />}
      aria-label={t('choose')}
      onPress={() => screen.actions.go({ at: 'facets' })}
    >
      {t('chooseBriefly')}
    </Button>
  );
}
