import { useState } from 'react';

import { useT } from '../../i18n/i18n.js';
import type { Example } from '../example.js';
import { ChooseOne, ChooseSome } from './choice-group.js';

const VALUES = ['answerYes', 'answerSometimes', 'answerNo'] as const;
type Value = (typeof VALUES)[number];

function useOptions(disabled?: Value) {
  const t = useT('gallery');
  return VALUES.map((value) => ({
    value,
    label: t(`sample.${value}`),
    disabled: value === disabled,
  }));
}

function One(props: { disabled?: Value }) {
  const t = useT('gallery');
  const [value, setValue] = useState<Value | undefined>('answerYes');
  const options = useOptions(props.disabled);
  return (
    <ChooseOne legend={t('sample.question')} options={options} value={value} onValue={setValue} />
  );
}

function Some(props: { error?: boolean }) {
  const t = useT('gallery');
  const [values, setValues] = useState<readonly Value[]>(
    props.error === true ? [] : ['answerYes', 'answerNo'],
  );
  const options = useOptions();
  return (
    <ChooseSome
      legend={t('sample.question')}
      layout="column"
      options={options}
      values={values}
      onValues={setValues}
      error={props.error === true ? t('sample.placeError') : undefined}
    />
  );
}

export const examples: readonly Example[] = [
  { name: 'one', targets: 'desk', Show: () => <One /> },
  { name: 'one-disabled', targets: 'desk', Show: () => <One disabled="answerNo" /> },
  { name: 'some', targets: 'desk', Show: () => <Some /> },
  { name: 'error', targets: 'desk', Show: () => <Some error /> },
];
