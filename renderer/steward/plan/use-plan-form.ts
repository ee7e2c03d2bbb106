import { useState } from 'react';

/**
 * plan   where things stand
 * offer  the same, with who is at each island and for what
 * list   the islands one after the other
 */
export const PLAN_FORMS = ['plan', 'offer', 'list'] as const;
export type PlanForm = (typeof PLAN_FORMS)[number];

const KEY = 'accueil-onthaal.steward-plan';

/** One for the machine: a desk keeps the form it works with. */
export function usePlanForm(): readonly [PlanForm, (form: PlanForm) => void] {
  const [form, setForm] = useState(kept);
  return [
    form,
    (chosen) => {
      setForm(chosen);
      keep(chosen);
    },
  ];
}

function kept(): PlanForm {
  try {
    const found = localStorage.getItem(KEY);
    return PLAN_FORMS.find((form) => form === found) ?? 'plan';
  } catch {
    // The browser keeps nothing.
    return 'plan';
  }
}

function keep(form: PlanForm): void {
  try {
    localStorage.setItem(KEY, form);
  } catch {
    // It lasts as long as the page.
  }
}
