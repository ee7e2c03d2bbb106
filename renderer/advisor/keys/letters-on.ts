const KEY = 'accueil-onthaal.advisor-letters';

/** Whether the staff of this machine use letters as keys; they do until somebody switches them off. */
export function readLettersOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function keepLettersOn(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
