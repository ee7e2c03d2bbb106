import { useState } from 'react';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { FieldFrame } from './field-frame.js';
import styles from './fields.module.css';
import { withTags } from './tags.js';

/** Several short texts, each of which can be taken away again. What is typed and not added yet is added when one goes on. */
export function TagsField(props: {
  label: string;
  hint: string;
  error?: string | undefined;
  inputMode?: 'numeric';
  tags: readonly string[];
  onTags: (tags: readonly string[]) => void;
}) {
  const { label, hint, error, inputMode, tags, onTags } = props;
  const t = useT('programme');
  const [typed, setTyped] = useState('');

  function add(): void {
    if (typed.trim() === '') return;
    onTags(withTags(tags, typed));
    setTyped('');
  }

  return (
    <div className={styles['field']}>
      <FieldFrame label={label} hint={hint} error={error}>
        {(ties) => (
          <span className={styles['adding']}>
            <input
              {...ties}
              value={typed}
              inputMode={inputMode}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
              onBlur={add}
              onKeyDown={(event) => {
                // With nothing typed Enter sends the form, as everywhere.
                if (event.key !== 'Enter' || typed.trim() === '') return;
                event.preventDefault();
                add();
              }}
            />
            <Button aria-label={`${t('activity.addTag')}: ${label}`} onPress={add}>
              {t('activity.addTag')}
            </Button>
          </span>
        )}
      </FieldFrame>
      {tags.length > 0 && (
        <ul className={styles['tags']} aria-label={label}>
          {tags.map((tag) => (
            <li key={tag} className={styles['tag']}>
              {tag}
              <button
                type="button"
                className={styles['remove']}
                aria-label={t('activity.removeTag', { tag })}
                onClick={() => onTags(tags.filter((each) => each !== tag))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
