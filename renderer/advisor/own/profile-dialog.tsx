import { useState } from 'react';

import type { OwnIsland } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import type { Choice } from '../choose/last-choice.js';
import { inHouseOrder, isComplete } from '../choose/last-choice.js';
import { ProfileFields } from '../choose/profile-fields.js';

/** Other themes and languages at the same island; a ticket at hand stays. */
export function ProfileDialog(props: { own: OwnIsland; onClose: () => void }) {
  const { own, onClose } = props;
  const t = useT('advisor');
  const [choice, setChoice] = useState<Choice>({
    island: own.island,
    languages: own.languages,
    themes: own.themes,
  });
  return (
    <ActionDialog
      title={t('profile.title')}
      scope="island"
      intention={
        isComplete(choice)
          ? {
              kind: 'sign-in-island',
              payload: { island: own.island, ...inHouseOrder(choice) },
            }
          : undefined
      }
      confirm={t('profile.confirm')}
      onClose={onClose}
    >
      <ProfileFields
        languages={choice.languages}
        themes={choice.themes}
        onChange={(profile) => setChoice({ ...choice, ...profile })}
      />
    </ActionDialog>
  );
}
