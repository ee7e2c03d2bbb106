const KEY = 'accueil-onthaal.announced';

/** Calls announced before this page was loaded anew, as far as this tab remembers; they are no visitor's data. */
export function readAnnounced(storage: () => Storage): readonly string[] {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

export function keepAnnounced(storage: () => Storage, callIds: readonly string[]): void {
  try {
    storage().setItem(KEY, JSON.stringify(callIds));
  } catch {
    // A browser that keeps nothing: after a new start, calls that still stand are announced once more.
  }
}
