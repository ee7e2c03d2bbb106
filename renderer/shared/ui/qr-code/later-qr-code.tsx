import { useEffect, useMemo, useState } from 'react';

import { QrFigure } from './qr-figure.js';
import type { QrPath } from './qr-path.js';

type Draw = (text: string) => QrPath;

let loaded: Draw | undefined;

/** Fetches what draws codes, so that the first one is there at once. @throws where it does not come */
export async function loadQrCode(): Promise<void> {
  loaded ??= (await import('./qr-path.js')).qrPath;
}

/**
 * As `QrCode`, for pages whose first screen shows none: what draws it comes after that screen. Where it
 * does not come, the place stays white, and the next code asks for it again.
 */
export function LaterQrCode(props: { text: string; label: string }) {
  const { text, label } = props;
  const [draw, setDraw] = useState(() => loaded);
  useEffect(() => {
    if (draw !== undefined) return undefined;
    let shown = true;
    loadQrCode().then(
      () => shown && setDraw(() => loaded),
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [draw]);
  const drawn = useMemo(() => draw?.(text), [draw, text]);
  return <QrFigure drawn={drawn} label={label} />;
}
