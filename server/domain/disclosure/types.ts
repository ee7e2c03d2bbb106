/** A period in the tree of time. */
export interface TreeNode {
  readonly id: string;
  /** The next larger period; the largest has none. */
  readonly parent?: string;
  /** Published by now: it is over (leaves: also a day that runs). */
  readonly shown: boolean;
}

/** One additive table through time: how many there were of each answer (column) in each period (row). */
export interface TimeTable {
  /** In the order they are published: a node after its parts, siblings in order of time. Nodes without children are leaves. */
  readonly nodes: readonly TreeNode[];
  /** Whole counts of each leaf, one a column; a leaf's total is their sum. A leaf without counts has zeros. */
  readonly leaves: ReadonlyMap<string, readonly number[]>;
  /**
   * `shown`: totals are published with the cells (a total under the threshold is withheld too). `none`:
   * the columns do not add up to anything published, so each stands alone in time.
   */
  readonly totals: 'shown' | 'none';
  /**
   * Nodes whose total is withheld for the sake of a table that is not decided together with this one. Their
   * totals are taken as withheld; which others are withheld with them is that table's business.
   */
  readonly totalsWithheld?: ReadonlySet<string>;
}

/** What of a period is not published. A count that is withheld is known to be at least 1. */
export interface Withheld {
  readonly total: boolean;
  /** In the order of the columns. */
  readonly cells: readonly boolean[];
}

/** By the node's id; of nodes that are shown. */
export type Decisions = ReadonlyMap<string, Withheld>;

/** Two questions crossed, in one period; the margins are published (or withheld) elsewhere. */
export interface CrossTable {
  /** Row by row. */
  readonly cells: readonly (readonly number[])[];
  readonly rowTotalWithheld: readonly boolean[];
  readonly columnTotalWithheld: readonly boolean[];
}
