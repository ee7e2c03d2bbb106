import '../../shared/i18n/namespaces/paper.js';
import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import { mayPrint } from './paper.js';
import type { PaperState } from './paper.js';

/** Gone once the paper is on its way: nothing prints twice. Back where it failed. */
export function PrintButton(props: { state: PaperState; onPrint: () => void }) {
  const { state, onPrint } = props;
  const t = useT('paper');
  if (!mayPrint(state)) return null;
  return (
    <Button size="touch" variant="primary" icon={<Pictogram name="printer" />} onPress={onPrint}>
      {state === 'failed' ? t('again') : t('print')}
    </Button>
  );
}
