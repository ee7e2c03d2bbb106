import { useState } from 'react';
import type { ReactNode } from 'react';

import type { Settings } from '#protocol/settings.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { useActions } from '../../shared/staff/actions/actions.js';
import { Button } from '../../shared/ui/button/button.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { useToast } from '../../shared/ui/toast/toast.js';
import { ClashNotice } from '../settings/clash-notice.js';
import settingsStyles from '../settings/settings.module.css';
import type { Clash } from '../settings/use-settings-change.js';
import { useSettingsChange } from '../settings/use-settings-change.js';

/** Saves what was changed on a page of the settings, or says why not. */
export function SaveFoot(props: {
  live: Live<'office'>;
  /** What was changed here. */
  settings: Settings;
  /** What it was changed to; absent while it is not right. */
  mine: Settings | undefined;
  changed: boolean;
  /** What is in force now: after saving, or where somebody else's change was taken instead. */
  onSettings: (settings: Settings) => void;
  /** Other buttons. */
  children: ReactNode;
}) {
  const { live, settings, mine, changed, onSettings, children } = props;
  const t = useT('office');
  const tStaff = useT('staff');
  const toast = useToast();
  const actions = useActions();
  const change = useSettingsChange(live);
  const [clash, setClash] = useState<Clash>();
  const [asked, setAsked] = useState(false);

  async function put(base: Settings, wanted: Settings | undefined): Promise<void> {
    setAsked(true);
    if (wanted === undefined) return;
    const saved = await change.save(base, wanted);
    setClash(saved.kind === 'clash' ? saved.clash : undefined);
    if (saved.kind !== 'saved') return;
    setAsked(false);
    toast.good(t('settings.saved'));
    onSettings(saved.settings);
  }

  return (
    <>
      {clash !== undefined && (
        <ClashNotice
          clash={clash}
          busy={change.busy}
          onMine={() => void put(clash.theirs, clash.mine)}
          onTheirs={() => {
            setClash(undefined);
            onSettings(clash.theirs);
          }}
        />
      )}
      <div className={settingsStyles['foot']}>
        <Button
          variant="primary"
          busy={change.busy}
          disabled={!changed}
          onPress={() => void put(settings, mine)}
        >
          {change.busy && actions.lost ? tStaff('action.waits') : t('settings.save')}
        </Button>
        {children}
        {changed && mine !== undefined && <span role="status">{t('settings.unsaved')}</span>}
        {asked && mine === undefined && <Notice kind="alert">{t('settings.fix')}</Notice>}
      </div>
    </>
  );
}
