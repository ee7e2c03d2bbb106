import { useState } from 'react';
import type { ReactNode } from 'react';

import { useT } from '../../i18n/i18n.js';
import { Button } from '../button/button.js';
import type { Example } from '../example.js';
import { FormField } from '../form-field/form-field.js';
import { Dialog } from './dialog.js';

function Opener(props: { touch?: boolean; children: (onClose: () => void) => ReactNode }) {
  const t = useT('gallery');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size={props.touch === true ? 'touch' : 'normal'} onPress={() => setOpen(true)}>
        {t('sample.open')}
      </Button>
      {open && props.children(() => setOpen(false))}
    </>
  );
}

function Touch(props: { onClose: () => void }) {
  const t = useT('gallery');
  const { onClose } = props;
  return (
    <Dialog
      size="touch"
      title={t('sample.idleTitle')}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" size="touch" wide onPress={onClose}>
            {t('sample.yes')}
          </Button>
          <Button size="touch" wide onPress={onClose}>
            {t('sample.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('sample.idleText')}</p>
    </Dialog>
  );
}

function Form(props: { busy?: boolean; onClose: () => void }) {
  const t = useT('gallery');
  const { busy = false, onClose } = props;
  const [value, setValue] = useState(t('sample.placeValue'));
  return (
    <Dialog
      title={t('sample.renameTitle')}
      size="wide"
      busy={busy}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" busy={busy} onPress={onClose}>
            {t('sample.save')}
          </Button>
          <Button onPress={onClose}>{t('sample.cancel')}</Button>
        </>
      }
    >
      <p>{t('sample.renameText')}</p>
      <FormField label={t('sample.place')} value={value} onValue={setValue} />
    </Dialog>
  );
}

export const examples: readonly Example[] = [
  {
    name: 'form',
    targets: 'desk',
    Show: () => <Opener>{(onClose) => <Form onClose={onClose} />}</Opener>,
  },
  {
    name: 'busy',
    targets: 'desk',
    Show: () => <Opener>{(onClose) => <Form busy onClose={onClose} />}</Opener>,
  },
  {
    name: 'touch',
    targets: 'touch',
    Show: () => <Opener touch>{(onClose) => <Touch onClose={onClose} />}</Opener>,
  },
];
