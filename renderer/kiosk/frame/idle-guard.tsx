import type { KioskView } from '#protocol/views.js';
import type { Language } from '#protocol/vocabulary.js';

import { createRing } from '../../shared/app/chime.js';
import { tIn } from '../../shared/i18n/i18n.js';
import { useIsReading } from '../../shared/speech/use-read-aloud.js';
import { Button } from '../../shared/ui/button/button.js';
import { useCountdown } from '../visit/countdown.js';
import { useIdle } from '../visit/use-idle.js';
import { InEach } from './in-each.js';
import { TouchDialog } from './touch-dialog.js';

const ring = createRing();

/** Ends a visit that was left behind, after a warning seen and heard that one touch answers. */
export function IdleGuard(props: {
  view: Pick<KioskView, 'idleSeconds' | 'warningSeconds'>;
  /** The visitor's; both where none is chosen yet. */
  languages: readonly Language[];
  onEnd: () => void;
}) {
  const { idleSeconds, warningSeconds } = props.view;
  const [idle, goOn] = useIdle(idleSeconds, useIsReading());
  if (!idle) return null;
  return (
    <IdleWarning
      seconds={warningSeconds}
      languages={props.languages}
      onGoOn={goOn}
      onEnd={props.onEnd}
    />
  );
}

function IdleWarning(props: {
  seconds: number;
  languages: readonly Language[];
  onGoOn: () => void;
  onEnd: () => void;
}) {
  const { languages, onGoOn, onEnd } = props;
  const { seconds } = useCountdown(props.seconds, onEnd);
  const inEach = (text: (language: Language) => string) => (
    <InEach languages={languages} text={text} />
  );
  return (
    <TouchDialog
      title={inEach((language) => tIn(language, 'kiosk')('idle.title'))}
      onClose={onGoOn}
      onOpen={() => ring('warning')}
      actions={
        <>
          <Button variant="primary" size="touch" wide onPress={onGoOn}>
            {inEach((language) => tIn(language, 'kiosk')('idle.goOn'))}
          </Button>
          <Button size="touch" wide onPress={onEnd}>
            {inEach((language) => tIn(language, 'kiosk')('idle.end'))}
          </Button>
        </>
      }
    >
      <p aria-live="off">
        {inEach((language) => tIn(language, 'kiosk')('idle.text', { count: seconds }))}
      </p>
    </TouchDialog>
  );
}
