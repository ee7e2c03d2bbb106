import { SHORT_CODE_LENGTH } from '#protocol/ticket-keys.js';

import { Keyboard } from '../../../shared/ui/keyboard/keyboard.js';
import { TouchField } from '../../../shared/ui/keyboard/touch-field.js';
import { Notice } from '../../../shared/ui/notice/notice.js';

/**
 * The code is typed under its field.
 * @param props.crowded the two do not fit one page (large text, half a screen): then without the field; the
 *   head of the page, which is always in sight, shows what is typed
 */
export function CodeEntry(props: {
  crowded: boolean;
  label: string;
  code: string;
  error: string | undefined;
  onCode: (code: string) => void;
}) {
  const { crowded, label, code, error, onCode } = props;
  if (!crowded)
    return (
      <TouchField
        kind="code"
        label={label}
        value={code}
        onValue={onCode}
        maxLength={SHORT_CODE_LENGTH}
        error={error}
      />
    );
  return (
    <>
      {error !== undefined && <Notice kind="alert">{error}</Notice>}
      <Keyboard
        kind="code"
        full={code.length === SHORT_CODE_LENGTH}
        onSign={(sign) => onCode(code + sign)}
        onDelete={() => onCode(code.slice(0, -1))}
      />
    </>
  );
}
