/** ROUND and its kin as Excel rounds: fifteen significant digits first, so that 1.005 rounds as it reads. */
import { KIND, type Value } from './criteria';

export function round(value: number, digits: number, how: (value: number) => number): number {
  const factor = 10 ** Math.trunc(digits);
  const scaled = Number((Math.abs(value) * factor).toPrecision(15));
  return Number(((Math.sign(value) * how(scaled)) / factor).toPrecision(15));
}

function numberOf({ kind, value }: Value): number | undefined {
  if (kind === KIND.blank) return 0;
  if (kind === KIND.number) return Number(value);
  if (kind === KIND.boolean) return value === true ? 1 : 0;
  const number = kind === KIND.string && String(value).trim() !== '' ? Number(value) : Number.NaN;
  return Number.isNaN(number) ? undefined : number;
}

/** @param how what becomes of the scaled size, whatever its sign */
export const rounded =
  (how: (value: number) => number) =>
  ([value, digits]: Value[]): Value =>
    apply(value ?? { kind: KIND.blank }, digits ?? { kind: KIND.blank }, how);

function apply(value: Value, digits: Value, how: (value: number) => number): Value {
  if (value.kind === KIND.error) return value;
  if (digits.kind === KIND.error) return digits;
  if (value.kind === KIND.array && value.rows)
    return { ...value, rows: value.rows.map((row) => row.map((item) => apply(item, digits, how))) };
  const number = numberOf(value);
  const places = numberOf(digits);
  if (number === undefined || places === undefined) return { kind: KIND.error, code: '#VALUE!' };
  return { kind: KIND.number, value: round(number, places, how) };
}
