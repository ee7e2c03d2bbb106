import { useState } from 'react';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { Button } from '../../shared/ui/button/button.js';
import { Dialog } from '../../shared/ui/dialog/dialog.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { CameraView } from '../workshops/attendance/camera-view.js';
import type { ReadTicket } from './use-read-ticket.js';
import { useReadTicket } from './use-read-ticket.js';

/** The camera, until it has seen a ticket's code. */
export function ScanDialog(props: {
  live: Pick<Live<'steward'>, 'query'>;
  onTicket: (ticket: Extract<ReadTicket, { ok: true }>) => void;
  onClose: () => void;
}) {
  const { live, onTicket, onClose } = props;
  const t = useT('steward-tickets');
  const tStaff = useT('staff');
  const read = useReadTicket(live);
  const [why, setWhy] = useState<string>();

  async function seen(text: string): Promise<void> {
    const found = await read(text);
    if (found.ok) onTicket(found);
    else setWhy(found.why);
  }

  return (
    <Dialog
      title={t('scan.title')}
      onClose={onClose}
      actions={
        <Button variant="quiet" onPress={onClose}>
          {tStaff('action.close')}
        </Button>
      }
    >
      <CameraView onText={(text) => void seen(text)} />
      {why !== undefined && <Notice kind="alert">{why}</Notice>}
    </Dialog>
  );
}
