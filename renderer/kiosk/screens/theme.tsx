import type { WaitingCounts } from '#protocol/views.js';
import { THEMES } from '#protocol/vocabulary.js';
import type { Theme } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { ThemePictogram } from '../../shared/ui/theme-pictogram/theme-pictogram.js';
import { Choice, Choices } from '../frame/choice.js';
import { Frame } from '../frame/frame.js';
import type { VisitActions } from '../visit/use-visit.js';
import type { PlaceOn } from '../visit/visit.js';

export function ThemeScreen(props: {
  place: PlaceOn<'theme'>;
  /** Absent while nobody knows: the kiosk is cut off. */
  waiting: WaitingCounts | undefined;
  actions: VisitActions;
}) {
  const { place, waiting, actions } = props;
  const t = useT('kiosk');
  const common = useT('common');
  const asking = place.asking !== undefined;
  const lead = place.proposed === undefined ? t('theme.lead') : t('theme.proposed');
  return (
    <Frame
      title={t('theme.title')}
      lead={asking ? t('theme.asking') : lead}
      onBack={actions.goBack}
      onStartAgain={actions.end}
    >
      {place.refusal !== undefined && (
        <Notice kind="alert">
          {place.refusal === 'day-closed' ? t('theme.closed') : t('theme.failed')}
        </Notice>
      )}
      <Choices>
        {themesFrom(place.proposed).map((theme) => (
          <Choice
            key={theme}
            pictogram={<ThemePictogram theme={theme} />}
            word={common(`theme.${theme}`)}
            sentence={t(`theme.sentence.${theme}`)}
            note={waiting && t('theme.waiting', { count: waiting[theme][place.language] })}
            busy={place.asking === theme}
            resting={asking && place.asking !== theme}
            onPress={() => actions.chooseTheme(theme)}
          />
        ))}
      </Choices>
    </Frame>
  );
}

/** All of them; the proposed one first. */
function themesFrom(proposed: Theme | undefined): readonly Theme[] {
  return proposed === undefined
    ? THEMES
    : [proposed, ...THEMES.filter((theme) => theme !== proposed)];
}
