import type { Random } from '../../harness/random.js';
import type { DamagedHouse } from './damaged-house.js';
import { kindOf, worthDamaging } from './folder.js';
import type { Way } from './ways.js';
import { WAYS } from './ways.js';

/** Chooses what is damaged next: each kind of file in each way, before any is repeated. */
export class DamagedPlan {
  readonly #done = new Map<string, number>();

  constructor(private readonly random: Random) {}

  /** Kinds of files times ways so far. */
  get combinations(): number {
    return this.#done.size;
  }

  /** Damages a file. @returns which, and how */
  async next(house: DamagedHouse): Promise<{ readonly file: string; readonly way: Way }> {
    const files = worthDamaging(await house.files());
    const all = files.flatMap((file) => WAYS.map((way) => ({ file, way })));
    const shuffled = all
      .map((each) => ({ ...each, at: this.random.next() }))
      .toSorted((a, b) => this.#times(a) - this.#times(b) || a.at - b.at);
    for (const { file, way } of shuffled) {
      if (!(await house.damage(file, way, this.random))) continue;
      const name = nameOf(file, way);
      this.#done.set(name, (this.#done.get(name) ?? 0) + 1);
      return { file, way };
    }
    throw new Error('there is nothing that can be damaged');
  }

  #times({ file, way }: { readonly file: string; readonly way: Way }): number {
    return this.#done.get(nameOf(file, way)) ?? 0;
  }
}

function nameOf(file: string, way: Way): string {
  return `${kindOf(file)}: ${way.name}`;
}
