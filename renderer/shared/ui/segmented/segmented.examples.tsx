import { useState } from 'react';

import { useT } from '../../i18n/i18n.js';
import type { Example } from '../example.js';
import { Segmented } from './segmented.js';

const PARTS = ['partWaiting', 'partCalled', 'partAll'] as const;
type Part = (typeof PARTS)[number];

function Parts(props: { counts?: boolean }) {
  const t = useT('gallery');
  const [part, setPart] = useState<Part | undefined>('partWaiting');
  return (
    <Segmented
      label={t('sample.part')}
      segments={PARTS.map((value, at) => ({
        value,
        label: t(`sample.${value}`),
        ...(props.counts === true && { count: 3 * at, alert: at === 1 }),
      }))}
      value={part}
      onValue={setPart}
    />
  );
}

export const examples: readonly Example[] = [
  { name: 'normal', targets: 'desk', Show: () => <Parts /> },
  { name: 'with-counts', targets: 'desk', Show: () => <Parts counts /> },
];
