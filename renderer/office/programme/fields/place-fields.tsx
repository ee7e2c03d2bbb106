import type { Room } from '#protocol/workshops/programme.js';
import { MOST_PLACES, MOST_WAITING } from '#protocol/workshops/vocabulary.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { FormField } from '../../../shared/ui/form-field/form-field.js';
import { SelectField } from './select-field.js';

/** As it stands in a form: numbers are what was typed. */
export interface PlaceForm {
  readonly room: string;
  readonly capacity: string;
  readonly waitingList: string;
}

/** The room, and for how many: of a session, and as the usual values of an activity. */
export function PlaceFields(props: {
  form: PlaceForm;
  errors: ReadonlySet<string>;
  rooms: readonly Room[];
  onPlace: (part: Partial<PlaceForm>) => void;
}) {
  const { form, errors, rooms, onPlace } = props;
  const t = useT('programme');
  const error = (field: keyof PlaceForm, text: string) => (errors.has(field) ? text : undefined);
  return (
    <>
      <SelectField
        label={t('session.room')}
        placeholder={t('session.choose')}
        error={error('room', t('session.roomError'))}
        choices={rooms.map(({ id, name, capacity }) => ({
          value: id,
          label: t('session.roomOption', { name, capacity }),
        }))}
        value={form.room}
        onValue={(room) => onPlace({ room })}
      />
      <FormField
        label={t('session.capacity')}
        inputMode="numeric"
        error={error('capacity', t('session.capacityError', { most: MOST_PLACES }))}
        value={form.capacity}
        onValue={(capacity) => onPlace({ capacity })}
      />
      <FormField
        label={t('session.waitingList')}
        inputMode="numeric"
        error={error('waitingList', t('session.waitingListError', { most: MOST_WAITING }))}
        value={form.waitingList}
        onValue={(waitingList) => onPlace({ waitingList })}
      />
    </>
  );
}
