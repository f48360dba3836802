/** What the lead partner is called, which in Portuguese depends on the kind of project. */
import type { projectKinds } from '../core/names';
import { factsOf } from './facts';
import type { Language } from './languages';

export type ProjectKind = (typeof projectKinds)[number];

const made = new WeakMap<object, Map<ProjectKind, unknown>>();

/** The same texts, with the lead partner called as in projects of this kind; of an unknown kind, as they are. */
export function textsForKind<T extends { language: Language }>(texts: T, kind: ProjectKind | undefined): T {
  const { lead } = factsOf[texts.language];
  const name = kind && lead?.byKind[kind];
  if (!name) return texts;
  const byKind = made.get(texts) ?? new Map<ProjectKind, unknown>();
  made.set(texts, byKind);
  if (!byKind.has(kind))
    byKind.set(
      kind,
      mapped(texts, (text) => text.replaceAll(lead.usual, name).replaceAll(capital(lead.usual), capital(name))),
    );
  return byKind.get(kind) as T;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((part) => mapped(part, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapped(part, change)]));
}
