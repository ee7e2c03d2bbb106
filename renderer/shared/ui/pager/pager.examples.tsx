import type { ReactNode } from 'react';

import { THEMES } from '#protocol/vocabulary.js';

import { useT } from '../../i18n/i18n.js';
import { ChoiceList } from '../choice-list/choice-list.js';
import type { Example } from '../example.js';
import { ThemePictogram } from '../theme-pictogram/theme-pictogram.js';
import { Tile } from '../tile/tile.js';
import styles from './pager.examples.module.css';
import { Pager } from './pager.js';

const doNothing = () => undefined;

function Screen(props: { children: ReactNode }) {
  return <div className={styles['screen']}>{props.children}</div>;
}

function Tiles() {
  const t = useT('gallery');
  const common = useT('common');
  return (
    <Screen>
      <Pager label={t('sample.theme')}>
        <ChoiceList>
          {[...THEMES, ...THEMES].map((theme, at) => (
            <Tile
              key={at}
              pictogram={<ThemePictogram theme={theme} />}
              word={common(`theme.${theme}`)}
              sentence={t('sample.activitiesSentence')}
              onPress={doNothing}
            />
          ))}
        </ChoiceList>
      </Pager>
    </Screen>
  );
}

function Text() {
  const t = useT('gallery');
  return (
    <Screen>
      <Pager label={t('sample.info')}>
        {Array.from({ length: 9 }, (_, at) => (
          <p key={at}>{t('sample.text')}</p>
        ))}
      </Pager>
    </Screen>
  );
}

function Fitting() {
  const t = useT('gallery');
  return (
    <Screen>
      <Pager label={t('sample.info')}>
        <p>{t('sample.info')}</p>
      </Pager>
    </Screen>
  );
}

export const examples: readonly Example[] = [
  { name: 'tiles', targets: 'touch', Show: Tiles },
  { name: 'text', targets: 'touch', Show: Text },
  { name: 'all-fits', targets: 'touch', Show: Fitting },
];
