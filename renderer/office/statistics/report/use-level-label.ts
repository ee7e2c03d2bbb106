import { useT } from '../../../shared/i18n/i18n.js';
import { levelMinutes } from './level-minutes.js';

/** Names the service level by the waits it was measured with. */
export function useLevelLabel(): (...asked: Parameters<typeof levelMinutes>) => string {
  const t = useT('reports');
  return (...asked) => {
    const minutes = levelMinutes(...asked);
    const key = minutes.length > 1 ? 'waits.levels' : 'waits.level';
    return t(key, { minutes: minutes.join(' / ') });
  };
}
