import { useEffect, useState } from 'react';

/**
 * Which section of a page is shown, kept in its address (`#devices`), so that a reload, a new sign-in
 * and the back button keep the place.
 */
export function useSection<S extends string>(
  sections: readonly [S, ...S[]],
): readonly [S, (section: S) => void] {
  const [section, setSection] = useState(() => sectionOf(location.hash, sections));
  useEffect(() => {
    const look = () => setSection(sectionOf(location.hash, sections));
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, [sections]);
  return [
    section,
    (chosen) => {
      // At once: the address says so later, and a key pressed meanwhile is meant for what was chosen.
      setSection(chosen);
      location.hash = chosen;
    },
  ];
}

/** `#devices/anything` is the section `devices`; anything unknown is the first. */
export function sectionOf<S extends string>(hash: string, sections: readonly [S, ...S[]]): S {
  const [name] = hash.replace(/^#/, '').split('/');
  return sections.find((section) => section === name) ?? sections[0];
}
