/** What a small window over all others offers, where the browser has it; not yet in TypeScript's DOM. */
interface PictureInPicture {
  requestWindow(size: { width: number; height: number }): Promise<Window>;
}

/** As small as the desk is made for at the least is 320 × 480; this is a comfortable one, CSS px. */
const SIZE = { width: 380, height: 640 };
/** The page's address in a window of its own. */
const QUERY = 'compact';
const NAME = 'advisor-compact';

/** Whether this page is the small window. */
export function isCompactPage(search: string): boolean {
  return new URLSearchParams(search).has(QUERY);
}

/** How the small window came about. */
export type Opened =
  | { readonly is: 'on-top'; readonly window: Window }
  /** A window like any other: it goes behind what is clicked. */
  | { readonly is: 'popup' }
  /** The browser let none open. */
  | { readonly is: 'blocked' };

/**
 * Opens the small window: over all others where the browser can (only on https or on the machine itself),
 * else an ordinary one. To be called in answer to a touch or a key.
 */
export async function openCompactWindow(from: Window): Promise<Opened> {
  const over = pictureInPictureOf(from);
  if (over !== undefined) {
    try {
      return { is: 'on-top', window: await over.requestWindow(SIZE) };
    } catch {
      // Not allowed just now: an ordinary window is better than none.
    }
  }
  const address = new URL(from.location.href);
  address.hash = '';
  address.searchParams.set(QUERY, '');
  // Not `noopener`: the window takes the tab's sign-in along.
  const features = `popup,width=${SIZE.width},height=${SIZE.height}`;
  const popup = from.open(address, NAME, features);
  return { is: popup === null ? 'blocked' : 'popup' };
}

function pictureInPictureOf(from: Window): PictureInPicture | undefined {
  if (!('documentPictureInPicture' in from)) return undefined;
  return from.documentPictureInPicture as PictureInPicture;
}

/**
 * Dresses a window's empty document as the page: styles, language, contrast, text size, and follows what
 * changes of them.
 * @returns ends it
 */
export function dressAs(page: Document, other: Document): () => void {
  other.title = page.title;
  const copied = new Map<Node, Node>();
  const look = () => {
    for (const name of other.documentElement.getAttributeNames())
      other.documentElement.removeAttribute(name);
    for (const { name, value } of page.documentElement.attributes)
      other.documentElement.setAttribute(name, value);
    const sheets = page.head.querySelectorAll<HTMLElement>('style, link[rel="stylesheet"]');
    for (const sheet of sheets) {
      if (copied.has(sheet)) continue;
      const copy = sheet.cloneNode(true);
      if (copy instanceof HTMLLinkElement && sheet instanceof HTMLLinkElement)
        copy.href = sheet.href;
      copied.set(sheet, copy);
      other.head.append(copy);
    }
  };
  look();
  const watch = new MutationObserver(look);
  watch.observe(page.documentElement, { attributes: true });
  watch.observe(page.head, { childList: true });
  return () => watch.disconnect();
}
