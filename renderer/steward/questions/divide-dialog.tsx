import { useState } from 'react';

import { DIVIDE } from '#protocol/feedback.js';
import type { Divide } from '#protocol/feedback.js';

import '../../shared/i18n/namespaces/divide.js';
import { tIn, useLanguage, useT } from '../../shared/i18n/i18n.js';
import { referralTopics } from '../../shared/leaflets/referral.js';
import type { ReferralSlip } from '#protocol/sheet.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { ChooseOne } from '../../shared/ui/choice-group/choice-group.js';
import styles from './desk-questions.module.css';
import { SpokenLanguage } from './spoken-language.js';

/** The two plain questions about things online, read aloud at the desk. */
export function DivideDialog(props: {
  /** The answers are in, and there is who can help; not called where no help is needed. */
  onReferral: (slip: ReferralSlip) => void;
  onClose: () => void;
}) {
  const t = useT('steward');
  const [desk] = useLanguage();
  const [language, setLanguage] = useState(desk);
  const [equipment, setEquipment] = useState<Divide['equipment']>();
  const [skills, setSkills] = useState<Divide['skills']>();
  const spoken = tIn(language, 'divide');
  const divide =
    equipment === undefined || skills === undefined ? undefined : { equipment, skills };

  function refer(): void {
    const topics = divide === undefined ? [] : referralTopics(divide);
    if (topics.length > 0) props.onReferral({ language, topics });
  }

  return (
    <ActionDialog
      title={t('questions.divide')}
      scope="divide"
      intention={divide && { kind: 'give-divide', payload: { divide } }}
      confirm={t('questions.send')}
      done={t('done.divide')}
      onDone={refer}
      onClose={props.onClose}
    >
      <SpokenLanguage lead={spoken('lead')} language={language} onChange={setLanguage} />
      <div className={styles['asked']} lang={language}>
        <ChooseOne
          legend={spoken('equipment.title')}
          layout="column"
          options={DIVIDE.equipment.map((value) => ({
            value,
            label: spoken(`equipment.${value}.word`),
          }))}
          value={equipment}
          onValue={setEquipment}
        />
        <ChooseOne
          legend={spoken('skills.title')}
          layout="column"
          options={DIVIDE.skills.map((value) => ({ value, label: spoken(`skills.${value}.word`) }))}
          value={skills}
          onValue={setSkills}
        />
      </div>
    </ActionDialog>
  );
}
