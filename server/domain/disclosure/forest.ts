import type { TreeNode } from './types.js';

/** Periods by their places in the order of publication. */
export interface Forest {
  readonly nodes: readonly TreeNode[];
  /** -1 for the largest. */
  readonly parent: readonly number[];
  readonly children: readonly (readonly number[])[];
  /** The larger ones, from the next larger to the largest. */
  readonly above: readonly (readonly number[])[];
}

/** A parent that is not among the nodes is nobody's, and so none. */
export function forestOf(nodes: readonly TreeNode[]): Forest {
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const parent = nodes.map((node) => places.get(node.parent ?? node.id) ?? -1);
  const children: number[][] = nodes.map(() => []);
  for (const [place, larger] of parent.entries()) {
    if (larger === place) parent[place] = -1;
    else children[larger]?.push(place);
  }
  const above = nodes.map((_, place) => {
    const chain: number[] = [];
    for (let at = parent[place] ?? -1; at >= 0; at = parent[at] ?? -1) chain.push(at);
    return chain;
  });
  return { nodes, parent, children, above };
}
