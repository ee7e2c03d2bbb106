import { lazy, Suspense, useState } from 'react';

import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';

const DoorsDialog = lazy(async () => ({
  default: (await import('./doors-dialog.js')).DoorsDialog,
}));

/** The kiosk's addresses elsewhere, for a visitor at the desk. */
export function UsefulAddresses() {
  const t = useT('steward');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button wide icon={<Pictogram name="printer" />} onPress={() => setOpen(true)}>
        {t('doors.title')}
      </Button>
      <Suspense>{open && <DoorsDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
