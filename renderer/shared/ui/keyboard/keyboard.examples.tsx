import { useState } from 'react';

import { SHORT_CODE_LENGTH } from '#protocol/ticket-keys.js';

import { useT } from '../../i18n/i18n.js';
import type { Example } from '../example.js';
import { TouchField } from './touch-field.js';

const LONGEST = 40;

function Text(props: { typed?: boolean; words?: boolean }) {
  const t = useT('gallery');
  const [value, setValue] = useState(props.typed === true ? t('sample.typed') : '');
  return (
    <TouchField
      kind={props.words === true ? 'words' : 'text'}
      label={t('sample.search')}
      value={value}
      onValue={setValue}
      maxLength={LONGEST}
    />
  );
}

function Code(props: { initial: string; error?: boolean }) {
  const t = useT('gallery');
  const [value, setValue] = useState(props.initial);
  const [wrong, setWrong] = useState(props.error === true);
  return (
    <TouchField
      kind="code"
      label={t('sample.code')}
      hint={t('sample.codeHint')}
      error={wrong ? t('sample.codeError') : undefined}
      value={value}
      onValue={setValue}
      maxLength={SHORT_CODE_LENGTH}
      onDone={() => setWrong(value.length < SHORT_CODE_LENGTH)}
    />
  );
}

function Other(props: { kind: 'address' | 'staff' | 'pin'; initial: string }) {
  const t = useT('gallery');
  const [value, setValue] = useState(props.initial);
  return (
    <TouchField
      kind={props.kind}
      label={t('sample.code')}
      value={value}
      onValue={setValue}
      maxLength={LONGEST}
    />
  );
}

export const examples: readonly Example[] = [
  { name: 'empty', targets: 'touch', Show: () => <Text /> },
  { name: 'typed', targets: 'touch', Show: () => <Text typed /> },
  { name: 'words', targets: 'touch', Show: () => <Text typed words /> },
  { name: 'code', targets: 'touch', Show: () => <Code initial="K7" /> },
  { name: 'code-full', targets: 'touch', Show: () => <Code initial="K7MP4A" /> },
  {
    name: 'address',
    targets: 'touch',
    Show: () => <Other kind="address" initial="192.168.1.20:8080" />,
  },
  { name: 'staff', targets: 'touch', Show: () => <Other kind="staff" initial="B07" /> },
  { name: 'pin', targets: 'touch', Show: () => <Other kind="pin" initial="123456" /> },
  { name: 'code-error', targets: 'touch', Show: () => <Code initial="K7M" error /> },
];
