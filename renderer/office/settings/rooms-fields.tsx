import { useEffect, useRef } from 'react';

import { MOST_PLACES, MOST_ROOMS } from '#protocol/workshops/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { FormField } from '../../shared/ui/form-field/form-field.js';
import type { RoomForm } from './rooms-form.js';
import { withRoom } from './rooms-form.js';
import styles from './rooms-fields.module.css';
import type { SettingsErrors, SettingsForm } from './settings-form.js';

/** The rooms of collective activities, a row for each. */
export function RoomsFields(props: {
  form: SettingsForm;
  errors: SettingsErrors;
  onForm: (form: SettingsForm) => void;
}) {
  const { form, errors, onForm } = props;
  const { rooms } = form;
  const t = useT('office');
  const list = useRef<HTMLUListElement>(null);
  const added = useRef(false);
  // A new room is named at once.
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
  }, [rooms.length]);

  function change(index: number, part: Partial<RoomForm>): void {
    onForm({
      ...form,
      rooms: rooms.map((room, each) => (each === index ? { ...room, ...part } : room)),
    });
  }
  const errorOf = (index: number, field: 'name' | 'capacity') => {
    const error = errors[`rooms.${String(index)}.${field}`];
    return error && t(`settings.error.${error}`, { min: 1, max: MOST_PLACES });
  };

  return (
    <div className={styles['rooms']}>
      <ul ref={list} className={styles['list']} aria-label={t('settings.group.rooms')}>
        {rooms.map((room, index) => (
          <li key={room.id} className={styles['room']}>
            <FormField
              label={t('settings.rooms.name')}
              error={errorOf(index, 'name')}
              value={room.name}
              onValue={(name) => change(index, { name })}
              maxLength={40}
            />
            <FormField
              label={t('settings.rooms.capacity')}
              error={errorOf(index, 'capacity')}
              value={room.capacity}
              onValue={(capacity) => change(index, { capacity })}
              inputMode="numeric"
              maxLength={3}
            />
            <span className={styles['remove']}>
              <Button
                variant="quiet"
                aria-label={t('settings.rooms.removeNamed', { name: room.name })}
                onPress={() =>
                  onForm({ ...form, rooms: rooms.filter((each) => each.id !== room.id) })
                }
              >
                {t('settings.rooms.remove')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {rooms.length < MOST_ROOMS && (
        <span>
          <Button
            onPress={() => {
              added.current = true;
              onForm({ ...form, rooms: withRoom(rooms) });
            }}
          >
            {t('settings.rooms.add')}
          </Button>
        </span>
      )}
    </div>
  );
}
