import type { KioskView } from '#protocol/views.js';
import { THEMES } from '#protocol/vocabulary.js';
import type { Theme } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { ThemePictogram } from '../../shared/ui/theme-pictogram/theme-pictogram.js';
import { WaitText } from '../../shared/waits/wait-text.js';
import { Choice, Choices } from '../frame/choice.js';
import { Frame } from '../frame/frame.js';
import type { VisitActions } from '../visit/use-visit.js';
import type { PlaceOn } from '../visit/visit.js';

/** The themes, each with how long one is likely to wait for it; where nobody is there for it, that. */
export function ThemeScreen(props: {
  place: PlaceOn<'theme'>;
  /** Absent while nobody knows: the kiosk is cut off. */
  view: Pick<KioskView, 'waits' | 'unstaffed'> | undefined;
  actions: VisitActions;
}) {
  const { place, view, actions } = props;
  const t = useT('kiosk');
  const common = useT('common');
  const asking = place.asking !== undefined;
  const isUnstaffed = (theme: Theme) => view?.unstaffed[theme]?.includes(place.language) === true;
  const lead = THEMES.some(isUnstaffed)
    ? t('theme.nobody.lead', { help: common('look.help') })
    : t(place.proposed === undefined ? 'theme.lead' : 'theme.proposed');
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
      <Choices noted tight={place.refusal !== undefined}>
        {themesFrom(place.proposed).map((theme) => (
          <Choice
            key={theme}
            pictogram={<ThemePictogram theme={theme} />}
            word={common(`theme.${theme}`)}
            sentence={t(`theme.sentence.${theme}`)}
            note={
              <WaitText
                range={view?.waits[theme]?.[place.language]}
                instead={isUnstaffed(theme) ? t('theme.nobody.note') : undefined}
              />
            }
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
