import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import type { WorkshopFilter } from '../../../shared/workshops/sessions.js';
import { dayWord } from '../../../shared/workshops/words.js';
import { Frame } from '../../frame/frame.js';
import { useCrowded } from '../jobs/use-crowded.js';
import { chosenWord, FACET_SIGNS } from './facet-words.js';
import { daysOf, filtered, isFiltered, onOffer } from './programme-filter.js';
import { useScanner } from './use-scanner.js';
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
  useScanner(screen);
  const offered = onOffer(screen.workshops, screen.now);
  const found = filtered(offered, filter);
  const isExample = found.some(({ activity }) => activity.example === true);
  return (
    <Frame
      title={kiosk('service.collective.word')}
      lead={isExample ? `${t('lead')} (${words('example')})` : t('lead')}
      picture={<Pictogram name="collective" />}
      onBack={screen.onBack}
      onStartAgain={flow.onEnd}
      between={
        <Button
          size="touch"
          icon={<Pictogram name="check" />}
          onPress={() => actions.go({ at: 'code', code: '' })}
        >
          {t('haveCode')}
        </Button>
      }
    >
      {!flow.online && <Notice kind="alert">{t('stale')}</Notice>}
      {offered.length > 0 && <Facets screen={screen} filter={filter} />}
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

/** What the programme is reduced to, each leading to its choices; one for all where there is no room. */
function Facets(props: { screen: WorkshopsScreen; filter: WorkshopFilter }) {
  const { screen, filter } = props;
  const { actions, today } = screen;
  const t = useT('kiosk-workshops');
  const [language] = useLanguage();
  const crowded = useCrowded();
  const isChosen = isFiltered(filter);
  return (
    <div className={styles['facets']} role="group" aria-label={t('choose')} data-block="">
      {crowded && (
        <Button
          size="touch"
          variant={isChosen ? 'primary' : 'secondary'}
          icon={<Pictogram name="orientation" />}
          onPress={() => actions.go({ at: 'facets' })}
        >
          {t('choose')}
        </Button>
      )}
      {!crowded &&
        FACETS.map((facet) => (
          <Button
            key={facet}
            size="touch"
            variant={filter[facet] === undefined ? 'secondary' : 'primary'}
            icon={<Pictogram name={FACET_SIGNS[facet]} />}
            onPress={() => actions.go({ at: 'facet', facet })}
          >
            {chosenWord(filter, facet, today, language)}
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
