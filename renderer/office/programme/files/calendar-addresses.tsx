import { useRef, useState } from 'react';

import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { FormField } from '../../../shared/ui/form-field/form-field.js';
import styles from './files.module.css';

/** Where a website or anybody's calendar follows the programme, in each language. */
export function CalendarAddresses(props: { phoneUrl: string }) {
  const t = useT('programme-files');
  return (
    <section aria-labelledby="files-calendars" className={styles['part']}>
      <h3 id="files-calendars" className={styles['heading']}>
        {t('calendar.title')}
      </h3>
      <p>{t('calendar.text')}</p>
      {LANGUAGES.map((language) => (
        <Address
          key={language}
          language={language}
          address={`${props.phoneUrl}/workshops/${language}.ics`}
        />
      ))}
    </section>
  );
}

function Address(props: { language: Language; address: string }) {
  const { language, address } = props;
  const t = useT('programme-files');
  const tCommon = useT('common');
  const field = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<boolean>();
  const name = tCommon(`language.${language}`);

  async function copy(): Promise<void> {
    field.current?.querySelector('input')?.select();
    setCopied(await copyText(address));
  }

  return (
    <div ref={field} className={styles['address']}>
      <FormField
        label={t('calendar.in', { language: name })}
        value={address}
        onValue={() => undefined}
        readOnly
      />
      <Button aria-label={t('calendar.copyIn', { language: name })} onPress={() => void copy()}>
        {t('calendar.copy')}
      </Button>
      <span role="status" className={styles['copied']}>
        {copied === true && t('calendar.copied')}
        {copied === false && t('calendar.byHand')}
      </span>
    </div>
  );
}

/** Browsers let nothing be copied by a page on plain http: then the address is selected, and that is all. */
async function copyText(text: string): Promise<boolean> {
  if (!window.isSecureContext) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
