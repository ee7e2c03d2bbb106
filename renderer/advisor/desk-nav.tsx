import { useT } from '../shared/i18n/i18n.js';
import { Segmented } from '../shared/ui/segmented/segmented.js';
import type { DeskKey } from './keys/desk-keys.js';
import { KeyCap, useKeyOf } from './keys/keys-context.js';

export const SECTIONS = ['queue', 'jobs', 'workshops'] as const;
export type Section = (typeof SECTIONS)[number];

/** The key of a section leads there, and from there back to the queue. */
const KEYS: Readonly<Partial<Record<Section, DeskKey>>> = { jobs: 'jobs', workshops: 'workshops' };

/** What stands beside the island. */
export function DeskNav(props: { section: Section; onSection: (section: Section) => void }) {
  const { section, onSection } = props;
  const t = useT('advisor');
  const keyOf = useKeyOf();
  return (
    <Segmented
      label={t('title')}
      segments={SECTIONS.map((value) => {
        const key = KEYS[value];
        if (key === undefined) return { value, label: t(`nav.${value}`) };
        const label = (
          <>
            {t(`nav.${value}`)}
            <KeyCap of={key} />
          </>
        );
        return { value, label, attributes: keyOf(key) };
      })}
      value={section}
      onValue={(chosen) => onSection(chosen === section ? 'queue' : chosen)}
    />
  );
}
