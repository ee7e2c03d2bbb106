import { between } from '../../seeded.js';
import type { TimeTable, TreeNode } from '../types.js';

export interface Shape {
  /** At most. */
  readonly depth: number;
  readonly parts: number;
  readonly columns: number;
  readonly tables: number;
}

/** A tree as it is published: parts before their whole. */
export function randomNodes(random: () => number, { depth, parts }: Shape): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  const grow = (id: string, parent: string | undefined, below: number) => {
    const many = below > 0 ? between(random, 1, parts) : 0;
    for (let part = 0; part < many; part += 1) grow(`${id}.${String(part)}`, id, below - 1);
    nodes.push({ id, shown: true, ...(parent !== undefined && { parent }) });
  };
  grow('n', undefined, between(random, 1, depth));
  return nodes;
}

export function leavesOf(nodes: readonly TreeNode[]): readonly string[] {
  const wholes = new Set(nodes.map(({ parent }) => parent));
  return nodes.map(({ id }) => id).filter((id) => !wholes.has(id));
}

/** Tables of the same people: some days are empty, some have few. */
export function randomTables(random: () => number, shape: Shape): readonly TimeTable[] {
  const nodes = randomNodes(random, shape);
  const busy = between(random, 8, 60);
  const people = leavesOf(nodes).map((id) => {
    const luck = random();
    if (luck < 0.15) return { id, many: 0 };
    return { id, many: luck < 0.35 ? between(random, 1, 6) : between(random, 5, busy) };
  });
  return Array.from({ length: between(random, 1, shape.tables) }, () => {
    const weights = Array.from({ length: between(random, 1, shape.columns) }, () => random() ** 3);
    const leaves = new Map(people.map(({ id, many }) => [id, sorted(random, many, weights)]));
    return { nodes, leaves, totals: 'shown' };
  });
}

/** So many people, each under one of the columns. */
function sorted(random: () => number, many: number, weights: readonly number[]): readonly number[] {
  const counts = weights.map(() => 0);
  const all = weights.reduce((total, weight) => total + weight, 0);
  for (let person = 0; person < many; person += 1) {
    let luck = random() * all;
    const column = weights.findIndex((weight) => (luck -= weight) < 0);
    counts[Math.max(0, column)] = (counts[Math.max(0, column)] ?? 0) + 1;
  }
  return counts;
}

/** The same as it was when only the first nodes had been published. */
export function upTo(table: TimeTable, many: number): TimeTable {
  const nodes = table.nodes.map((node, at) => ({ ...node, shown: at < many }));
  const shown = new Set(nodes.filter(({ shown }) => shown).map(({ id }) => id));
  return { ...table, nodes, leaves: new Map([...table.leaves].filter(([id]) => shown.has(id))) };
}

/** The same without one node, its parts and all that it is part of: they are never published. */
export function without(table: TimeTable, missing: string): TimeTable {
  const isHidden = (id: string) => id.startsWith(missing) || missing.startsWith(`${id}.`);
  const nodes = table.nodes.map((node) => ({ ...node, shown: !isHidden(node.id) }));
  return { ...table, nodes, leaves: new Map([...table.leaves].filter(([id]) => !isHidden(id))) };
}
