import type { StewardDisplay } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import styles from './device-item.module.css';
import { Fact } from './kiosk-facts.js';

/** Which islands a display shows, and what it says of its sound and voices. */
export function DisplayFacts(props: { display: StewardDisplay }) {
  const { settings, sound, voices } = props.display;
  const t = useT('steward');
  const tCommon = useT('common');
  const zone = settings.islands;
  return (
    <dl className={styles['facts']}>
      <Fact name={t('display.islands')}>
        {zone === undefined ? t('display.zoneAll') : t('display.zoneFromTo', zone)}
      </Fact>
      <Fact name={t('display.sound')}>
        <span className={styles[sound === 'blocked' ? 'wrong' : 'plain']}>
          {t(`display.soundState.${sound ?? 'unknown'}`)}
        </span>
      </Fact>
      <Fact name={t('display.voices')} long>
        {voices === undefined
          ? t('devices.unknown')
          : voices.length === 0
            ? t('display.noVoice')
            : voices.map((each) => tCommon(`language.${each}`)).join(', ')}
      </Fact>
    </dl>
  );
}
