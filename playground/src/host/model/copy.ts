/** A deep copy of plain data and maps. (`structuredClone` would hand back objects of another realm under jest.) */
export function copy<T>(value: T): T;
export function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => copy(item));
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copy(item)]));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)]));
  }
  return value;
}
