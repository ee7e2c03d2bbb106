import { useState } from 'react';

import { useT } from '../../i18n/i18n.js';
import type { Example } from '../example.js';
import { Pictogram } from '../pictogram/pictogram.js';
import { ThemePictogram } from '../theme-pictogram/theme-pictogram.js';
import { Tile } from './tile.js';

const doNothing = () => undefined;

function Full(props: { busy?: boolean; resting?: boolean }) {
  const t = useT('gallery');
  return (
    <Tile
      {...props}
      pictogram={<ThemePictogram theme="work" />}
      word={t('sample.service')}
      sentence={t('sample.serviceSentence')}
      note={t('sample.waiting')}
      onPress={doNothing}
    />
  );
}

function Bare() {
  const t = useT('gallery');
  return <Tile word={t('sample.answerSometimes')} onPress={doNothing} />;
}

function Chosen() {
  const t = useT('gallery');
  const [chosen, setChosen] = useState(true);
  return (
    <Tile
      pictogram={<Pictogram name="globe" />}
      word={t('sample.answerYes')}
      chosen={chosen}
      onPress={() => setChosen(!chosen)}
    />
  );
}

function LongWord() {
  const t = useT('gallery');
  return (
    <Tile
      pictogram={<Pictogram name="document" />}
      word={t('sample.longWord')}
      sentence={t('sample.spaceSentence')}
      onPress={doNothing}
    />
  );
}

export const examples: readonly Example[] = [
  { name: 'normal', targets: 'touch', Show: () => <Full /> },
  { name: 'busy', targets: 'touch', Show: () => <Full busy /> },
  { name: 'resting', targets: 'touch', Show: () => <Full resting /> },
  { name: 'word-only', targets: 'touch', Show: Bare },
  { name: 'chosen', targets: 'touch', Show: Chosen },
  { name: 'long-word', targets: 'touch', Show: LongWord },
];
