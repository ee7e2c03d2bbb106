import { useState } from 'react';

import type { AdvisorView, OwnIsland } from '#protocol/views.js';
import { THEMES } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { timeOfDay } from '../../shared/staff/minutes/time-of-day.js';
import type { Choice } from '../choose/last-choice.js';
import { inHouseOrder, isComplete } from '../choose/last-choice.js';
import { ProfileFields } from '../choose/profile-fields.js';
import { ShiftButtons } from '../choose/shift-buttons.js';
import { shiftsLeft } from '../choose/shifts.js';
import { UntilField } from '../choose/until-field.js';
import { Button } from '../../shared/ui/button/button.js';

/** Other themes and languages at the same island, or another time to leave; a ticket at hand stays. */
export function ProfileDialog(props: {
  own: OwnIsland;
  view: Pick<AdvisorView, 'rota' | 'timeZone'>;
  now: number;
  onClose: () => void;
}) {
  const { own, view, now, onClose } = props;
  const t = useT('advisor');
  const [choice, setChoice] = useState<Choice>({
    island: own.island,
    languages: own.languages,
    themes: own.themes,
  });
  const time = timeOfDay(now, view.timeZone);
  const [until, setUntil] = useState(
    own.until === undefined || own.until <= now ? '' : timeOfDay(own.until, view.timeZone),
  );
  const passed = until !== '' && until <= time;
  return (
    <ActionDialog
      title={t('profile.title')}
      scope="island"
      intention={
        isComplete(choice) && !passed
          ? {
              kind: 'sign-in-island',
              payload: {
                island: own.island,
                ...inHouseOrder(choice),
                ...(until !== '' && { until }),
              },
            }
          : undefined
      }
      confirm={t('profile.confirm')}
      onClose={onClose}
    >
      <ShiftButtons
        shifts={shiftsLeft(view.rota, own.island, time)}
        onChoose={({ languages, themes, to }) => {
          setChoice({ ...choice, languages, themes });
          setUntil(to);
        }}
      />
      <ProfileFields
        languages={choice.languages}
        themes={choice.themes}
        onChange={(profile) => setChoice({ ...choice, ...profile })}
      />
      <div>
        <Button variant="quiet" onPress={() => setChoice({ ...choice, themes: THEMES })}>
          {t('profile.allThemes')}
        </Button>
      </div>
      <UntilField value={until} passed={passed} onValue={setUntil} />
    </ActionDialog>
  );
}
