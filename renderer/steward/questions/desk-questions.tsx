import { lazy, Suspense, useState } from 'react';

import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import type { ReferralSlip } from '#protocol/sheet.js';
import { Button } from '../../shared/ui/button/button.js';
import styles from './desk-questions.module.css';

const PortraitDialog = lazy(async () => ({
  default: (await import('../../shared/staff/portrait/portrait-dialog.js')).PortraitDialog,
}));
const DivideDialog = lazy(async () => ({
  default: (await import('./divide-dialog.js')).DivideDialog,
}));
const ReferralDialog = lazy(async () => ({
  default: (await import('../paper/referral-dialog.js')).ReferralDialog,
}));

/** The questions of the kiosk for visitors who do not use one: nothing is digital only. */
export function DeskQuestions() {
  const t = useT('steward');
  const [language] = useLanguage();
  const [asked, setAsked] = useState<'portrait' | 'divide'>();
  const [referral, setReferral] = useState<ReferralSlip>();
  const close = () => setAsked(undefined);
  return (
    <section className={styles['questions']} aria-labelledby="questions-title">
      <h3 id="questions-title" className={styles['title']}>
        {t('questions.title')}
      </h3>
      <div className={styles['buttons']}>
        <Button onPress={() => setAsked('portrait')}>{t('questions.portraitShort')}</Button>
        <Button onPress={() => setAsked('divide')}>{t('questions.divideShort')}</Button>
      </div>
      <Suspense>
        {asked === 'portrait' && <PortraitDialog likely={language} onClose={close} />}
        {asked === 'divide' && <DivideDialog onReferral={setReferral} onClose={close} />}
        {referral !== undefined && (
          <ReferralDialog slip={referral} onClose={() => setReferral(undefined)} />
        )}
      </Suspense>
    </section>
  );
}
