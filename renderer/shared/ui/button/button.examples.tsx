import { useState } from 'react';

import { useT } from '../../i18n/i18n.js';
import type { Example } from '../example.js';
import { Pictogram } from '../pictogram/pictogram.js';
import { Button } from './button.js';
import type { ButtonProps } from './button.js';

function Row(
  props: { size: 'normal' | 'touch' } & Pick<ButtonProps, 'busy' | 'disabled' | 'resting'>,
) {
  const t = useT('gallery');
  return (
    <>
      <Button {...props} variant="primary">
        {t('sample.act')}
      </Button>
      <Button {...props}>{t('sample.cancel')}</Button>
      <Button {...props} variant="quiet">
        {t('sample.close')}
      </Button>
      <Button {...props} variant="danger">
        {t('sample.remove')}
      </Button>
    </>
  );
}

function Counting() {
  const t = useT('gallery');
  const [count, setCount] = useState(0);
  return (
    <Button size="touch" onPress={() => setCount((before) => before + 1)}>
      {t('sample.pressed', { count })}
    </Button>
  );
}

function WithPictogram() {
  const t = useT('gallery');
  return (
    <>
      <Button size="touch" variant="primary" icon={<Pictogram name="note" />}>
        {t('sample.act')}
      </Button>
      <Button size="touch" wide icon={<Pictogram name="back" />}>
        {t('sample.cancel')}
      </Button>
    </>
  );
}

function LongWord() {
  const t = useT('gallery');
  return (
    <Button size="touch" variant="primary" wide>
      {t('sample.longWord')}
    </Button>
  );
}

export const examples: readonly Example[] = [
  { name: 'normal', targets: 'desk', Show: () => <Row size="normal" /> },
  { name: 'touch', targets: 'touch', Show: () => <Row size="touch" /> },
  { name: 'busy', targets: 'touch', Show: () => <Row size="touch" busy /> },
  { name: 'resting', targets: 'touch', Show: () => <Row size="touch" resting /> },
  { name: 'disabled', targets: 'touch', Show: () => <Row size="touch" disabled /> },
  { name: 'with-pictogram', targets: 'touch', Show: WithPictogram },
  { name: 'long-word', targets: 'touch', Show: LongWord },
  { name: 'press', targets: 'touch', Show: Counting },
];
