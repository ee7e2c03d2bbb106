import type { Page } from '@playwright/test';

export interface LayoutRules {
  /** Least width and height of what is touched, CSS px: 64 on a kiosk, 44 on a phone, 24 at a desk. */
  readonly target: number;
  /** Least distance between two of them, CSS px; 0 where a mouse is used. */
  readonly apart: number;
  /** Only what lies in these; the whole page, or the dialog over it, without. */
  readonly within?: string | undefined;
}

/**
 * What is wrong with how a screen is laid out just now: targets too small or too close, texts that
 * leave their box or are cut, scrolling sideways. One sentence each.
 */
export async function layoutProblems(page: Page, rules: LayoutRules): Promise<string[]> {
  return page.evaluate(findProblems, { ...rules, within: rules.within ?? null });
}

/** Runs in the page: it may use nothing from outside. */
function findProblems(rules: { target: number; apart: number; within: string | null }): string[] {
  const TARGETS =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="link"]';
  /** Browsers lay out in fractions of a pixel. */
  const ROUNDING = 1;
  const found: string[] = [];

  const modal = document.querySelector('dialog:modal');
  const roots =
    rules.within === null ? [modal ?? document.body] : [...document.querySelectorAll(rules.within)];

  const name = (element: Element): string => {
    const words = (element.getAttribute('aria-label') ?? element.textContent).trim();
    return `<${element.tagName.toLowerCase()}> “${words.replaceAll(/\s+/g, ' ').slice(0, 40)}”`;
  };
  /** What is around it on the screen: nothing is around what is fixed to the screen. */
  const ancestors = (element: Element): Element[] => {
    const chain: Element[] = [];
    let each: Element | null = element;
    while (each !== null && getComputedStyle(each).position !== 'fixed') {
      each = each.parentElement;
      if (each !== null) chain.push(each);
    }
    return chain;
  };
  /** The part that can be seen, cut by everything around that cuts. */
  const seen = (element: Element): DOMRect | undefined => {
    let { left, top, right, bottom } = element.getBoundingClientRect();
    const visible = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (!visible) return undefined;
    for (const around of [element, ...ancestors(element)]) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(around);
      // for screen readers alone
      if (clipPath === 'inset(50%)') return undefined;
      const inset = /^inset\(0px 0px ([\d.]+)px\)$/.exec(clipPath)?.[1];
      if (overflowX === 'visible' && overflowY === 'visible' && inset === undefined) continue;
      if (around === element || around === document.documentElement) continue;
      const box = around.getBoundingClientRect();
      left = Math.max(left, box.left);
      right = Math.min(right, box.right);
      top = Math.max(top, box.top);
      bottom = Math.min(bottom, box.bottom - Number(inset ?? 0));
    }
    if (right - left < 2 || bottom - top < 2) return undefined;
    return new DOMRect(left, top, right - left, bottom - top);
  };
  /** What it floats in, over the rest of the page: two layers may lie over each other. */
  const layer = (element: Element): Element | undefined =>
    [element, ...ancestors(element)].find((each) => {
      const { position, zIndex } = getComputedStyle(each);
      return /fixed|sticky/.test(position) || (position === 'absolute' && zIndex !== 'auto');
    });
  /** What a finger aims at: a check box's whole label. */
  const aimedAt = (element: Element): Element =>
    (element instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(element.type)
      ? element.closest('label')
      : null) ?? element;
  /** A link within a sentence is as high as its line (WCAG 2.2, 2.5.8, inline). */
  const isInline = (element: Element): boolean =>
    element.tagName === 'A' && getComputedStyle(element).display === 'inline';

  const elements = roots.flatMap((root) => [root, ...root.querySelectorAll('*')]);
  const targets = [
    ...new Set(elements.filter((each) => each.matches(TARGETS) && !isInline(each)).map(aimedAt)),
  ].flatMap((element) => {
    const shown = seen(element);
    if (shown === undefined) return [];
    return [{ element, shown, box: element.getBoundingClientRect(), layer: layer(element) }];
  });

  for (const { element, box } of targets)
    if (Math.min(box.width, box.height) < rules.target - ROUNDING)
      found.push(
        `${name(element)} is ${Math.round(box.width)} × ${Math.round(box.height)} px, less than ${rules.target}`,
      );

  // What is higher than the part that scrolls is never whole in sight.
  for (const { element, box } of targets) {
    const view = ancestors(element).find((each) =>
      /auto|scroll/.test(getComputedStyle(each).overflowY),
    );
    const room = view?.clientHeight ?? innerHeight;
    if (box.height > room + ROUNDING)
      found.push(`${name(element)} is ${Math.round(box.height)} px high and has room for ${room}`);
  }

  for (const [at, one] of targets.entries())
    for (const other of targets.slice(at + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      if (one.layer !== other.layer) continue;
      const across = Math.max(
        one.shown.left - other.shown.right,
        other.shown.left - one.shown.right,
      );
      const down = Math.max(one.shown.top - other.shown.bottom, other.shown.top - one.shown.bottom);
      const apart = Math.max(across, down);
      if (apart < rules.apart - ROUNDING / 2)
        found.push(`${name(one.element)} and ${name(other.element)}: ${apart.toFixed(1)} px apart`);
    }

  for (const element of elements) {
    const texts = [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
    );
    if (texts.length === 0 || seen(element) === undefined) continue;
    const problem = texts.map((text) => textProblem(element, text)).find((each) => each !== '');
    if (problem !== undefined) found.push(`${name(element)} ${problem}`);
  }

  for (const element of [document.documentElement, ...elements]) {
    const over = element.scrollWidth - element.clientWidth;
    const { overflowX } = getComputedStyle(element);
    const scrolls = element === document.documentElement || /auto|scroll/.test(overflowX);
    if (scrolls && over > ROUNDING && element.clientWidth > 0)
      found.push(`${name(element)} scrolls sideways by ${over} px`);
  }
  return found;

  function textProblem(element: Element, text: Node): string {
    const range = document.createRange();
    range.selectNodeContents(text);
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    // letters reach over their line where lines stand close
    const loose = Number.parseFloat(getComputedStyle(element).fontSize) * 0.35;
    for (const around of [element, ...ancestors(element)]) {
      const style = getComputedStyle(around);
      if (style.display === 'inline' || style.display === 'contents') continue;
      const box = around.getBoundingClientRect();
      const cutsX = /hidden|clip/.test(style.overflowX);
      const cutsY = /hidden|clip/.test(style.overflowY);
      const framed =
        Number.parseFloat(style.borderLeftWidth) > 0 ||
        (style.backgroundColor !== 'rgba(0, 0, 0, 0)' && around !== document.body);
      const scrollsX = /auto|scroll/.test(style.overflowX);
      const scrollsY = /auto|scroll/.test(style.overflowY);
      for (const line of lines) {
        const side = line.left < box.left - ROUNDING || line.right > box.right + ROUNDING;
        const foot = line.top < box.top - loose || line.bottom > box.bottom + loose;
        if (side && (cutsX || (framed && !scrollsX))) return 'leaves its box sideways';
        if (foot && (cutsY || (framed && !scrollsY))) return 'leaves its box above or below';
      }
      // What lies outside a part that scrolls is only a touch away; beyond it nothing is told.
      if (scrollsX || scrollsY) return '';
    }
    return '';
  }
}
