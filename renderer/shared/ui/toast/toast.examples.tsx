import { useT } from '../../i18n/i18n.js';
import { Button } from '../button/button.js';
import type { Example } from '../example.js';
import { ToastProvider, useToast } from './toast.js';

function Buttons() {
  const t = useT('gallery');
  const toast = useToast();
  return (
    <>
      <Button onPress={() => toast.good(t('sample.good'))}>{t('sample.showGood')}</Button>
      <Button onPress={() => toast.alert(t('sample.alert'))}>{t('sample.showAlert')}</Button>
      <Button
        onPress={() =>
          toast.good(t('sample.good'), {
            label: t('sample.undo'),
            onPress: () => toast.alert(t('sample.alert')),
          })
        }
      >
        {t('sample.showUndo')}
      </Button>
    </>
  );
}

function Toasts() {
  const t = useT('gallery');
  return (
    <ToastProvider dismissLabel={t('sample.dismiss')}>
      <Buttons />
    </ToastProvider>
  );
}

export const examples: readonly Example[] = [{ name: 'kinds', targets: 'desk', Show: Toasts }];
