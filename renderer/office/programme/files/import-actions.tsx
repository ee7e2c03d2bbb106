import type { ImportTake } from '#protocol/workshops/programme-import.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import type { FileState } from './import-report.js';

/** What can be done with a file that was looked at; a part of it is only taken at a second yes. */
export function ImportActions(props: {
  state: FileState | undefined;
  busy: ImportTake | undefined;
  /** The second yes is asked for. */
  asking: boolean;
  leftOut: number;
  onAsk: () => void;
  onTake: (take: 'all' | 'good') => void;
}) {
  const { state, busy, asking, leftOut, onAsk, onTake } = props;
  const t = useT('programme-files');
  const resting = busy !== undefined;
  if (state === 'clean') {
    return (
      <Button variant="primary" busy={resting} onPress={() => onTake('all')}>
        {t('import.takeAll')}
      </Button>
    );
  }
  if (state !== 'partly') return null;
  if (asking) {
    return (
      <Button variant="danger" busy={resting} onPress={() => onTake('good')}>
        {t('import.takeWithout', { count: leftOut })}
      </Button>
    );
  }
  return (
    <Button resting={resting} onPress={onAsk}>
      {t('import.takeGood')}
    </Button>
  );
}
