import type { CDPSession, Locator, Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the glass, as the browser itself gets them: it decides what becomes a click. */
export class Fingers {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(page, await page.context().newCDPSession(page));
  }

  /** Two taps as fast as they can follow each other. */
  async doubleTap(target: Locator): Promise<void> {
    const at = await middle(target);
    for (let tap = 0; tap < 2; tap += 1) {
      await this.#down(at);
      await this.#up();
    }
  }

  /** @param heldMs how long the finger stays */
  async longPress(target: Locator, heldMs: number): Promise<void> {
    await this.#down(await middle(target));
    await this.#pass(heldMs);
    await this.#up();
  }

  /** Two fingers of one hand on the same target. @param heldMs how long both stay */
  async twoFingers(target: Locator, heldMs: number): Promise<void> {
    const { x, y } = await middle(target);
    await this.#down({ x: x - 12, y }, { x: x + 12, y });
    await this.#pass(heldMs);
    await this.#up();
  }

  /** Drags by so many px without letting it glide on; up for a negative number. */
  async drag(target: Locator, by: number): Promise<void> {
    const from = await middle(target);
    const steps = 12;
    await this.#down(from);
    for (let step = 1; step <= steps; step += 1) {
      const point = { x: from.x, y: from.y + (by * step) / steps };
      await this.#send('touchMove', [point]);
      await this.#pass(16);
    }
    await this.#pass(120);
    await this.#up();
  }

  /** Touches nothing for so long: a quicker second touch is a tremor. */
  async rest(ms: number): Promise<void> {
    await this.#pass(ms);
  }

  async #down(...points: Point[]): Promise<void> {
    await this.#send('touchStart', points);
  }

  async #up(): Promise<void> {
    await this.#send('touchEnd', []);
  }

  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]): Promise<void> {
    const touchPoints = points.map((point, id) => ({ ...point, id }));
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  /** The page's own clock goes on by so much: how long a finger is held is part of what it says. */
  async #pass(ms: number): Promise<void> {
    const since = await this.page.evaluate(() => performance.now());
    await this.page.waitForFunction(([from, length]) => performance.now() - from >= length, [
      since,
      ms,
    ] as const);
  }
}

async function middle(target: Locator): Promise<Point> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('nothing to touch there');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
