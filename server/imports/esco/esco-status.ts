/** Whether a concept is in use: `obsolete` ones and drafts are in some downloads, too. */
export function isReleased(status: string): boolean {
  return status === '' || status.toLowerCase() === 'released';
}
