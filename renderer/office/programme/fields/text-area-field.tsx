import { FieldFrame } from './field-frame.js';
import styles from './fields.module.css';

/** Several lines of text. */
export function TextAreaField(props: {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Language of what is written there. */
  lang: string;
  value: string;
  onValue: (value: string) => void;
}) {
  const { value, onValue, lang } = props;
  return (
    <FieldFrame label={props.label} hint={props.hint} error={props.error}>
      {(ties) => (
        <textarea
          {...ties}
          className={`${ties.className} ${styles['area']}`}
          lang={lang}
          rows={5}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
