import { useState } from 'react';

import { useT } from '../../i18n/i18n.js';
import type { Example } from '../example.js';
import { FormField } from './form-field.js';
import type { FormFieldProps } from './form-field.js';

function Field(
  props: Pick<FormFieldProps, 'width' | 'disabled'> & { empty?: boolean; wrong?: boolean },
) {
  const { empty = false, wrong = false, ...rest } = props;
  const t = useT('gallery');
  const [value, setValue] = useState(empty ? '' : t('sample.placeValue'));
  return (
    <FormField
      {...rest}
      label={t('sample.place')}
      hint={t('sample.placeHint')}
      error={wrong ? t('sample.placeError') : undefined}
      value={value}
      onValue={setValue}
    />
  );
}

function Short() {
  const t = useT('gallery');
  const [value, setValue] = useState('25');
  return (
    <FormField
      width="short"
      inputMode="numeric"
      label={t('sample.wait')}
      hint={t('sample.longWord')}
      value={value}
      onValue={setValue}
    />
  );
}

export const examples: readonly Example[] = [
  { name: 'empty', targets: 'desk', Show: () => <Field empty /> },
  { name: 'filled', targets: 'desk', Show: () => <Field /> },
  { name: 'error', targets: 'desk', Show: () => <Field empty wrong /> },
  { name: 'disabled', targets: 'desk', Show: () => <Field disabled /> },
  { name: 'short', targets: 'desk', Show: Short },
];
