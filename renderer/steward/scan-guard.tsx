import type { ReactNode } from 'react';

import { useT } from '../shared/i18n/i18n.js';
import { useBurstGuard } from '../shared/scan/use-burst-guard.js';
import { DialogNotice } from '../shared/ui/dialog/dialog.js';

/** A scanner confirms no dialog; the one that is open says why nothing came of the scan. */
export function ScanGuard({ children }: { children: ReactNode }) {
  const t = useT('attendance');
  const caught = useBurstGuard();
  return <DialogNotice text={caught ? t('scan.closeFirst') : undefined}>{children}</DialogNotice>;
}
