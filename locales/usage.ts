import { baseKey, type Texts } from './parity.js';

/** Every text in quotes, and every template with its `${…}` parts as gaps. */
const QUOTED = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;
const GAP = /\$\{[^}]*\}/;

/** `useT('kiosk')`, `tIn(language, 'kiosk')` */
const ASKED = /\b(?:useT|tIn)\((?:[^()]*,\s*)?'([\w-]+)'\)/g;

/** Namespaces that some source asks for. */
export function usedNamespaces(sources: readonly string[]): ReadonlySet<string> {
  return new Set(
    sources.flatMap((source) =>
      [...source.matchAll(ASKED)].flatMap(([, namespace]) => namespace ?? []),
    ),
  );
}

/**
 * Keys that no source names, neither whole nor by a template that could make them. It cannot tell
 * which namespace a source means, so a key that two namespaces share counts as used in both.
 */
export function unusedKeys(texts: Texts, sources: readonly string[]): string[] {
  const whole = new Set<string>();
  const patterns: RegExp[] = [];
  for (const source of sources) {
    for (const [, single, double, template] of source.matchAll(QUOTED)) {
      const text = single ?? double ?? template ?? '';
      if (template === undefined || !GAP.test(template)) whole.add(text);
      else if (/^[\w.-]+$/.test(template.replaceAll(new RegExp(GAP, 'g'), 'x')))
        patterns.push(pattern(template));
    }
  }
  const isUsed = (key: string): boolean =>
    whole.has(key) || patterns.some((candidate) => candidate.test(key));
  const keys = new Set([...texts.keys()].map((key) => baseKey(key, texts)));
  return [...keys].filter((key) => !isUsed(key));
}

/** A template of nothing but gaps would fit every key, so it fits none. */
function pattern(template: string): RegExp {
  const parts = template.split(new RegExp(GAP, 'g'));
  if (parts.every((part) => part.replaceAll('.', '') === '')) return /^(?!)/;
  return new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.-]+')}$`);
}
