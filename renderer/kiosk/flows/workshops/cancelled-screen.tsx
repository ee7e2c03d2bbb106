import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { Frame } from '../../frame/frame.js';
import type { WorkshopsScreen } from './workshops-screen.js';

/** The booking is cancelled, and its code means nothing any more. */
export function CancelledScreen(props: {
  screen: WorkshopsScreen;
  /** It was a place in the waiting list. */
  waited: boolean;
}) {
  const { screen, waited } = props;
  const t = useT('kiosk-workshops');
  return (
    <Frame
      title={t('cancelled.title')}
      picture={<Pictogram name="check" />}
      onStartAgain={screen.flow.onEnd}
      startAgainLabel={t('done')}
      between={
        <Button
          size="touch"
          icon={<Pictogram name="collective" />}
          onPress={screen.actions.goToProgramme}
        >
          {t('toProgramme')}
        </Button>
      }
    >
      <Notice kind="good">{t(waited ? 'cancelled.textWaiting' : 'cancelled.text')}</Notice>
    </Frame>
  );
}
