import { create } from 'qrcode';

/** Modules of white around the code that scanners need (ISO/IEC 18004). */
const QUIET = 4;

export interface QrPath {
  /** Side in modules, quiet zone included. */
  readonly size: number;
  /** The dark modules as one SVG path. */
  readonly path: string;
}

/** Error correction M: about 15 % of the code may be dirty or glare. @throws on a text of over 2 kB */
export function qrPath(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    let column = 0;
    while (column < modules.size) {
      const start = column;
      while (column < modules.size && modules.get(row, column) !== 0) column += 1;
      const width = column - start;
      if (width > 0) path += `M${start + QUIET} ${row + QUIET}h${width}v1h-${width}z`;
      else column += 1;
    }
  }
  return { size: modules.size + 2 * QUIET, path };
}
