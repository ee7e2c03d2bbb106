import { useState } from 'react';

import { DOORS } from '#protocol/vocabulary.js';

import { tIn, useLanguage, useT } from '../../shared/i18n/i18n.js';
import { doorLeaflets } from '../../shared/leaflets/door-leaflets.js';
import type { Leaflet } from '../../shared/leaflets/leaflet.js';
import { Button } from '../../shared/ui/button/button.js';
import { Dialog } from '../../shared/ui/dialog/dialog.js';
import { NoPaper } from '../../shared/staff/papers/no-paper.js';
import { PaperLanguage } from '../../shared/staff/papers/paper-language.js';
import styles from './paper.module.css';
import { useDeskPrint } from '../../shared/staff/use-desk-print.js';

/** Useful addresses elsewhere, each on paper in one touch, in either language. */
export function DoorsDialog(props: { onClose: () => void }) {
  const t = useT('steward');
  const tStaff = useT('staff');
  const tDoors = useT('doors');
  const [desk] = useLanguage();
  const [language, setLanguage] = useState(desk);
  const { print, printing, failed } = useDeskPrint();
  const words = tIn(language, 'doors');
  return (
    <Dialog
      title={t('doors.title')}
      onClose={props.onClose}
      actions={<Button onPress={props.onClose}>{tStaff('action.close')}</Button>}
    >
      <PaperLanguage language={language} onChange={setLanguage} />
      <ul className={styles['topics']}>
        {DOORS.map((door) => (
          <li key={door}>
            <div lang={language}>
              <strong>{words(`door.${door}.word`)}</strong>
              {doorLeaflets(door, language).map((leaflet) => (
                <p key={leaflet.id}>{headOf(leaflet)}</p>
              ))}
            </div>
            <Button
              resting={printing}
              aria-label={t('paper.printThis', { what: tDoors(`door.${door}.word`) })}
              onPress={() => print({ kind: 'doors', language, doors: [door] })}
            >
              {t('paper.print')}
            </Button>
          </li>
        ))}
      </ul>
      {failed && <NoPaper />}
    </Dialog>
  );
}

/** A service and its number, as a steward says it. */
function headOf({ title, facts }: Leaflet): string {
  return [title, ...facts.filter(({ kind }) => kind === 'number').map(({ value }) => value)].join(
    ' · ',
  );
}
