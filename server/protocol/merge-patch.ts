/** A JSON object without nulls: what views are made of. */
export type JsonObject = { readonly [key: string]: unknown };

/**
 * The change from one view to the next as a JSON merge patch (RFC 7396): objects merge, arrays and
 * values replace, `null` removes. Parts that are the same object are not looked into, so a view that
 * reuses what did not change is compared in the time of what did.
 *
 * @returns the patch, or `undefined` where nothing changed
 */
export function diff(before: JsonObject, after: JsonObject): JsonObject | undefined {
  if (before === after) return undefined;
  const patch: Record<string, unknown> = {};
  let changed = false;
  for (const key of Object.keys(after)) {
    const was = before[key];
    const is = after[key];
    if (was === is || is === undefined) continue;
    if (isObject(was) && isObject(is)) {
      const inner = diff(was, is);
      if (inner === undefined) continue;
      patch[key] = inner;
    } else if (
      Array.isArray(was) &&
      Array.isArray(is) &&
      JSON.stringify(was) === JSON.stringify(is)
    ) {
      continue;
    } else {
      patch[key] = is;
    }
    changed = true;
  }
  for (const key of Object.keys(before)) {
    if (before[key] !== undefined && after[key] === undefined) {
      patch[key] = null;
      changed = true;
    }
  }
  return changed ? patch : undefined;
}

/** Applies a merge patch (RFC 7396) without touching its input; unchanged parts keep their identity. */
export function applyPatch<T extends JsonObject>(target: T, patch: JsonObject): T {
  const result: Record<string, unknown> = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[key];
    } else if (isObject(value)) {
      const inner = result[key];
      result[key] = applyPatch(isObject(inner) ? inner : {}, value);
    } else {
      result[key] = value;
    }
  }
  return result as T;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
