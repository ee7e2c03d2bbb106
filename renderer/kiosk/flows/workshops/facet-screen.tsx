import type { ReactNode } from 'react';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { ThemePictogram } from '../../../shared/ui/theme-pictogram/theme-pictogram.js';
import { Tile } from '../../../shared/ui/tile/tile.js';
import { FormatPictogram } from '../../../shared/workshops/format-pictogram.js';
import type { WorkshopFilter } from '../../../shared/workshops/sessions.js';
import { Frame } from '../../frame/frame.js';
import { useCrowded } from '../../frame/use-crowded.js';
import { chosenWord, FACET_SIGNS } from './facet-words.js';
import { dayAlone, filtered, onOffer, optionsOf, without } from './programme-filter.js';
import { FACETS } from './workshops-visit.js';
import type { Facet } from './workshops-visit.js';
import type { WorkshopsScreen } from './workshops-screen.js';
import styles from './workshops.module.css';

/** What there is to choose of one kind; a touch leads back to what is left of the programme. */
export function FacetScreen(props: {
  screen: WorkshopsScreen;
  filter: WorkshopFilter;
  facet: Facet;
}) {
  const { screen, filter, facet } = props;
  const { actions, today } = screen;
  const t = useT('kiosk-workshops');
  const [language] = useLanguage();
  const workshops = onOffer(screen.workshops, screen.now);
  const all = without(filter, facet);
  const day = dayAlone(workshops, filter, useCrowded());
  const chosen = day === undefined ? filter : { ...filter, date: day.date };
  const options = [
    // Too many to be shown at once: one day or another.
    ...(facet === 'date' && day !== undefined
      ? []
      : [{ filter: all, count: filtered(workshops, all).length }]),
    ...optionsOf(workshops, filter, facet, language),
  ];
  return (
    <Frame
      title={t(`question.${facet}`)}
      picture={<Pictogram name={FACET_SIGNS[facet]} />}
      onBack={screen.onBack}
      onStartAgain={screen.flow.onEnd}
    >
      <ul className={styles['options']}>
        {options.map((option) => (
          <li key={String(option.filter[facet])}>
            <Tile
              pictogram={signOf(option.filter, facet)}
              word={chosenWord(option.filter, facet, today, language)}
              sentence={t('count', { count: option.count })}
              chosen={option.filter[facet] === chosen[facet]}
              onPress={() => actions.filter(option.filter)}
            />
          </li>
        ))}
      </ul>
    </Frame>
  );
}

/** The four of them. */
export function FacetsScreen(props: { screen: WorkshopsScreen; filter: WorkshopFilter }) {
  const { screen, filter } = props;
  const { actions, today } = screen;
  const t = useT('kiosk-workshops');
  const [language] = useLanguage();
  return (
    <Frame
      title={t('choose')}
      picture={<Pictogram name="collective" />}
      onBack={screen.onBack}
      onStartAgain={screen.flow.onEnd}
    >
      <ul className={styles['options']}>
        {FACETS.map((facet) => (
          <li key={facet}>
            <Tile
              pictogram={<Pictogram name={FACET_SIGNS[facet]} />}
              word={t(`question.${facet}`)}
              sentence={chosenWord(filter, facet, today, language)}
              onPress={() => actions.go({ at: 'facet', facet })}
            />
          </li>
        ))}
      </ul>
    </Frame>
  );
}

function signOf({ theme, format }: WorkshopFilter, facet: Facet): ReactNode {
  if (facet === 'theme' && theme !== undefined) return <ThemePictogram theme={theme} />;
  if (facet === 'format' && format !== undefined) return <FormatPictogram format={format} />;
  return <Pictogram name={FACET_SIGNS[facet]} />;
}
