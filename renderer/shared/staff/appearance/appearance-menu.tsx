import { useEffect, useId, useRef, useState } from 'react';

import { TEXT_SIZES } from '../../appearance/appearance.js';
import { useT } from '../../i18n/i18n.js';
import { Button } from '../../ui/button/button.js';
import { ChooseOne } from '../../ui/choice-group/choice-group.js';
import styles from './appearance-menu.module.css';
import { useDeskAppearance } from './desk-appearance.js';

const CONTRASTS = ['normal', 'high'] as const;

/** Contrast and text size of the desk. What is chosen counts at once, and stays on this machine. */
export function AppearanceMenu() {
  const t = useT('staff');
  const [appearance, change] = useDeskAppearance();
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const beside = ({ target }: Event) => {
      if (target instanceof Node && menu.current?.contains(target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', beside);
    document.addEventListener('focusin', beside);
    return () => {
      document.removeEventListener('pointerdown', beside);
      document.removeEventListener('focusin', beside);
    };
  }, [open]);

  return (
    <div
      ref={menu}
      className={styles['menu']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        menu.current?.querySelector('button')?.focus();
      }}
    >
      <Button
        variant="quiet"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onPress={() => setOpen(!open)}
      >
        {t('appearance.title')}
      </Button>
      {open && (
        <div id={id} className={styles['panel']}>
          <ChooseOne
            legend={t('appearance.contrast')}
            layout="column"
            options={CONTRASTS.map((each) => ({
              value: each,
              label: t(`appearance.contrastChoice.${each}`),
            }))}
            value={appearance.contrast}
            onValue={(contrast) => change({ ...appearance, contrast })}
          />
          <ChooseOne
            legend={t('appearance.textSize')}
            layout="column"
            options={TEXT_SIZES.map((each) => ({
              value: String(each),
              label: t(`appearance.textSizeChoice.${each}`),
            }))}
            value={String(appearance.textSize)}
            onValue={(chosen) =>
              change({
                ...appearance,
                textSize: TEXT_SIZES.find((each) => String(each) === chosen) ?? 1,
              })
            }
          />
        </div>
      )}
    </div>
  );
}
