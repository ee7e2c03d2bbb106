import { z } from 'zod';

/**
 * Reads a device's settings one by one: what is not one is left out, a missing or wrong one becomes its
 * default and is named. So a damaged setting never takes a machine down.
 *
 * @param mayBeAbsent those whose absence means something
 */
export function readEachSetting<S extends z.ZodRawShape>(
  raw: unknown,
  schema: z.ZodObject<S>,
  mayBeAbsent: ReadonlySet<keyof S>,
): {
  readonly settings: z.infer<z.ZodObject<S>>;
  readonly problems: readonly (keyof S)[];
} {
  const fields: Readonly<Record<string, unknown>> =
    typeof raw === 'object' && raw !== null ? { ...raw } : {};
  const kept: Record<string, unknown> = {};
  const problems: (keyof S)[] = [];
  for (const [name, setting] of Object.entries<z.core.$ZodType>(schema.shape)) {
    const value = fields[name];
    if (value === undefined && mayBeAbsent.has(name)) continue;
    if (value !== undefined && z.safeParse(setting, value).success) kept[name] = value;
    else problems.push(name);
  }
  return { settings: schema.parse(kept), problems };
}
