import { useState } from 'react';

import { THEMES } from '#protocol/vocabulary.js';

import { useT } from '../../i18n/i18n.js';
import type { Example } from '../example.js';
import { Pictogram } from '../pictogram/pictogram.js';
import { ThemePictogram } from '../theme-pictogram/theme-pictogram.js';
import { Tile } from '../tile/tile.js';
import { ChoiceList } from './choice-list.js';

const doNothing = () => undefined;

function Plain() {
  const t = useT('gallery');
  const common = useT('common');
  return (
    <ChoiceList>
      {THEMES.map((theme) => (
        <Tile
          key={theme}
          pictogram={<ThemePictogram theme={theme} />}
          word={common(`theme.${theme}`)}
          sentence={t('sample.serviceSentence')}
          note={t('sample.waiting')}
          onPress={doNothing}
        />
      ))}
    </ChoiceList>
  );
}

function Roomy() {
  const t = useT('gallery');
  return (
    <ChoiceList room="roomy">
      <Tile
        pictogram={<Pictogram name="advice" />}
        word={t('sample.service')}
        sentence={t('sample.serviceSentence')}
        onPress={doNothing}
      />
      <Tile
        pictogram={<Pictogram name="collective" />}
        word={t('sample.activities')}
        sentence={t('sample.activitiesSentence')}
        onPress={doNothing}
      />
      <Tile
        pictogram={<Pictogram name="multimedia" />}
        word={t('sample.space')}
        sentence={t('sample.spaceSentence')}
        onPress={doNothing}
      />
    </ChoiceList>
  );
}

const ANSWERS = ['answerYes', 'answerSometimes', 'answerNo', 'skip'] as const;

function Dense() {
  const t = useT('gallery');
  const [chosen, setChosen] = useState<string>('answerYes');
  return (
    <ChoiceList room="dense" label={t('sample.question')}>
      {ANSWERS.map((answer) => (
        <Tile
          key={answer}
          word={t(`sample.${answer}`)}
          chosen={chosen === answer}
          onPress={() => setChosen(answer)}
        />
      ))}
    </ChoiceList>
  );
}

export const examples: readonly Example[] = [
  { name: 'plain', targets: 'touch', Show: Plain },
  { name: 'roomy', targets: 'touch', Show: Roomy },
  { name: 'dense', targets: 'touch', Show: Dense },
];
