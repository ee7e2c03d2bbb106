import { describe, expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';

import { checkForm, formOf, limitsOf, NUMBER_FIELDS } from './settings-form.js';

const form = formOf(defaultSettings);

describe('the settings form', () => {
  it('gives back what it was made of', () => {
    const settings = {
      ...defaultSettings,
      leasedNumbers: 0,
      firstLeasedNumber: 2001,
      computers: 12,
      accessibleComputers: 2,
      tablets: 0,
      accessibleTablets: 0,
      seatMinutes: 90,
      publicUrl: 'https://accueil.example',
      openingHours: [{ opens: '09:00', closes: '17:30' }, null, null, null, null, null, null],
      rooms: [{ id: 'room-7', name: 'Atomium', capacity: 12 }],
      workshopWeeksAhead: 6,
      nextTicketRule: 'rare-language' as const,
      waitAlertMinutes: 30,
    };
    expect(checkForm(formOf(settings), defaultSettings)).toEqual({ ok: true, settings });
  });

  it('keeps what has no field in it, however much that is', () => {
    const day = Array.from({ length: 120 }, (_, index) => ({
      island: (index % 60) + 1,
      languages: ['fr' as const, 'nl' as const],
      themes: ['work' as const],
      from: index < 60 ? '09:00' : '13:00',
      to: index < 60 ? '12:30' : '17:00',
    }));
    const settings = {
      ...defaultSettings,
      rota: Array.from({ length: 7 }, () => day),
      floorPlan: [{ kind: 'desk' as const, ref: '', x: 3, y: 4, width: 2, height: 1 }],
    };
    expect(checkForm(formOf(settings), settings)).toEqual({ ok: true, settings });
  });

  it('shows the target in percent, with its limits', () => {
    expect(form.numbers.serviceLevelTarget).toBe('80');
    expect(limitsOf('serviceLevelTarget')).toEqual({ min: 0, max: 100 });
    expect(limitsOf('islands')).toEqual({ min: 1, max: 60 });
  });

  it('has a field for every number that can be set, so that saving changes no other', () => {
    const numbers = Object.entries(defaultSettings).flatMap(([field, value]) =>
      typeof value === 'number' ? [field] : [],
    );
    expect(NUMBER_FIELDS.toSorted()).toEqual(numbers.toSorted());
  });

  it.each(['', '0', '61', '1.5', 'many', '-3'])('refuses %j islands', (islands) => {
    expect(checkForm({ ...form, numbers: { ...form.numbers, islands } }, defaultSettings)).toEqual({
      ok: false,
      errors: { islands: 'between' },
    });
  });

  it('says which of the other fields is wrong', () => {
    const week = [
      { automatic: true, opens: '10:00', closes: '09:00' },
      { automatic: true, opens: '', closes: '09:00' },
      ...form.week.slice(2),
    ];
    expect(
      checkForm({ ...form, timeZone: 'Mars/Base', publicUrl: 'accueil', week }, defaultSettings),
    ).toEqual({
      ok: false,
      errors: {
        timeZone: 'timeZone',
        publicUrl: 'publicUrl',
        'openingHours.0.closes': 'order',
        'openingHours.1.opens': 'time',
      },
    });
  });

  it('says which room is wrong, and keeps two from having one name', () => {
    const rooms = [
      { id: 'room-1', name: '', capacity: '20' },
      { id: 'room-2', name: 'Atomium', capacity: '501' },
      { id: 'room-3', name: 'Atomium', capacity: '20' },
    ];
    expect(checkForm({ ...form, rooms }, defaultSettings)).toEqual({
      ok: false,
      errors: {
        'rooms.0.name': 'roomName',
        'rooms.1.capacity': 'between',
        'rooms.2.name': 'roomTwice',
      },
    });
  });
});
