import { useState } from 'react';

import type { RotaShift } from '#protocol/rota.js';

import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { useRefusalText } from '../../shared/staff/refusal-text.js';
import { Button } from '../../shared/ui/button/button.js';
import { Dialog } from '../../shared/ui/dialog/dialog.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { useToast } from '../../shared/ui/toast/toast.js';
import { SelectField } from '../programme/fields/select-field.js';
import { useSettingsChange } from '../settings/use-settings-change.js';
import { weekdayName } from '../settings/weekday.js';
import { weekdayOf } from './weekday-of.js';

const DAYS = ['0', '1', '2', '3', '4', '5', '6'] as const;

/** The one thing here that stays: the staffing as the rota of a day of the week. */
export function KeepRota(props: {
  live: Live<'office'>;
  /** Absent while they are not right. */
  shifts: readonly RotaShift[] | undefined;
  /** The day it was made of. */
  date: string | undefined;
}) {
  const { live, shifts, date } = props;
  const t = useT('what-if');
  const tStaff = useT('staff');
  const [language] = useLanguage();
  const refusalText = useRefusalText();
  const toast = useToast();
  const change = useSettingsChange(live);
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState(() => (date === undefined ? 0 : weekdayOf(date)));
  const [problem, setProblem] = useState<string>();
  const name = weekdayName(language, day);

  async function keep(kept: readonly RotaShift[]): Promise<void> {
    setProblem(undefined);
    const answer = await live.query('settings', {});
    if (!answer.ok) return setProblem(refusalText(answer.refusal));
    const { settings } = answer.value;
    const beyond = kept.find(({ island }) => island > settings.islands);
    if (beyond !== undefined)
      return setProblem(t('keep.noIsland', { island: beyond.island, islands: settings.islands }));
    const rota = settings.rota.with(day, [...kept]);
    const saved = await change.save(settings, { ...settings, rota });
    if (saved.kind === 'clash') return setProblem(t('keep.again'));
    if (saved.kind !== 'saved') return undefined;
    toast.good(t('keep.done', { day: name }));
    return setOpen(false);
  }

  return (
    <>
      <Button disabled={shifts === undefined} onPress={() => setOpen(true)}>
        {t('keep.button')}
      </Button>
      {open && shifts !== undefined && (
        <Dialog
          title={t('keep.title')}
          busy={change.busy}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button variant="primary" busy={change.busy} onPress={() => void keep(shifts)}>
                {t('keep.confirm', { day: name })}
              </Button>
              <Button variant="quiet" disabled={change.busy} onPress={() => setOpen(false)}>
                {tStaff('action.cancel')}
              </Button>
            </>
          }
        >
          <p>{t('keep.text')}</p>
          <SelectField
            label={t('keep.day')}
            choices={DAYS.map((value) => ({ value, label: weekdayName(language, Number(value)) }))}
            value={DAYS[day]}
            onValue={(value) => setDay(Number(value))}
          />
          {problem !== undefined && <Notice kind="alert">{problem}</Notice>}
        </Dialog>
      )}
    </>
  );
}
