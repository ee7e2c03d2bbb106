import { useMemo } from 'react';

import { QrFigure } from './qr-figure.js';
import { qrPath } from './qr-path.js';

/** @param props.label what the code opens, for those who do not see it */
export function QrCode(props: { text: string; label: string }) {
  const { text, label } = props;
  const drawn = useMemo(() => qrPath(text), [text]);
  return <QrFigure drawn={drawn} label={label} />;
}
