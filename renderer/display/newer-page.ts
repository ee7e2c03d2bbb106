const MODULE = /<script\b[^>]*\btype="module"[^>]*>/g;
const SOURCE = /\bsrc="([^"]+)"/;

/** Addresses of a page's programs, as its document names them: their names change with what is in them. */
export function programsOf(html: string): readonly string[] {
  return [...html.matchAll(MODULE)].flatMap(([tag]) => SOURCE.exec(tag)?.[1] ?? []);
}

/** Whether the server has another page than the one that runs here. */
export function isAnotherPage(html: string, running: readonly string[]): boolean {
  const served = programsOf(html);
  // What is no page of ours (a portal, an error) is no reason to load anything.
  if (served.length === 0) return false;
  return served.join(' ') !== running.join(' ');
}
