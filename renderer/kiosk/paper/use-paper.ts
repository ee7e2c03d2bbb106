import { useEffect, useRef, useState } from 'react';

import type { Printer } from '../../shared/paper/printer.js';
import type { Sheet } from '#protocol/sheet.js';
import { createPaper } from './paper.js';
import type { Paper, PaperState } from './paper.js';

/** A paper that comes when asked for. */
export function usePaper(
  printer: Printer | undefined,
): readonly [PaperState, (sheet: Sheet) => void] {
  const paper = useRef<Paper | undefined>(undefined);
  const [state, setState] = useState<PaperState>(printer === undefined ? 'none' : 'ready');
  const print = (sheet: Sheet) => {
    paper.current ??= createPaper(printer, setState);
    paper.current.print(sheet);
  };
  return [state, print];
}

/** A paper that comes by itself, once, however often the screen is drawn; by hand after it failed. */
export function usePaperAtOnce(
  printer: Printer | undefined,
  sheet: () => Sheet,
): readonly [PaperState, () => void] {
  const [state, print] = usePaper(printer);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    print(sheet());
  });
  return [state, () => print(sheet())];
}
