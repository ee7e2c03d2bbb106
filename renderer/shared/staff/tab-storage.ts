/**
 * What a tab keeps over a reload, gone when it is closed. Where the browser keeps nothing (private
 * window), it reads as empty.
 */
export interface TabStorage {
  read(key: string): string | null;
  write(key: string, value: string): void;
  forget(key: string): void;
}

export function tabStorage(storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {
  return {
    read: (key) => attempt(() => storage().getItem(name(key))) ?? null,
    write: (key, value) => void attempt(() => storage().setItem(name(key), value)),
    forget: (key) => void attempt(() => storage().removeItem(name(key))),
  } satisfies TabStorage;
}

export const thisTab: TabStorage = tabStorage(() => sessionStorage);

const name = (key: string) => `accueil-onthaal.${key}`;

function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
