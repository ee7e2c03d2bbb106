/** What the page says to a new version of its worker when no visit is under way. */
export const TAKE_OVER = 'take-over';
