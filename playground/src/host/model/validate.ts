/** Whether a value breaks a validation. Rules that need a formula computed are not judged: they let pass. */
import type { CellValue, Plain, Validation } from './types';

type Bounds = { [key: string]: Plain };

/** @returns true only when the value certainly breaks the rule */
export function breaksRule({ rule, ignoreBlanks }: Validation, value: CellValue): boolean {
  if (value === null || value === '') return !ignoreBlanks;
  const [kind, bounds] = Object.entries(rule).find(([, item]) => item !== null) ?? [];
  if (typeof bounds !== 'object' || bounds === null || Array.isArray(bounds)) return false;
  switch (kind) {
    case 'list':
      return (
        typeof bounds['source'] === 'string' && !bounds['source'].startsWith('=') && !listed(bounds['source'], value)
      );
    case 'wholeNumber':
      return typeof value !== 'number' || !Number.isInteger(value) || outside(value, bounds);
    case 'decimal':
    case 'date':
    case 'time':
      return typeof value !== 'number' || outside(value, bounds);
    case 'textLength':
      return outside(String(value).length, bounds);
    case 'custom':
      // What nobody may type into; other formulas are not computed.
      return typeof bounds['formula'] === 'string' && /^=\s*FALSE(\(\))?$/i.test(bounds['formula']);
    default:
      return false;
  }
}

const listed = (source: string, value: CellValue) => source.split(',').some((item) => item.trim() === String(value));

function outside(value: number, { operator, formula1, formula2 }: Bounds): boolean {
  const first = typeof formula1 === 'number' ? formula1 : Number.NaN;
  const second = typeof formula2 === 'number' ? formula2 : Number.NaN;
  switch (operator) {
    case 'Between':
      return value < first || value > second;
    case 'NotBetween':
      return value >= first && value <= second;
    case 'EqualTo':
      return !Number.isNaN(first) && value !== first;
    case 'NotEqualTo':
      return value === first;
    case 'GreaterThan':
      return value <= first;
    case 'GreaterThanOrEqualTo':
      return value < first;
    case 'LessThan':
      return value >= first;
    case 'LessThanOrEqualTo':
      return value > first;
    default:
      return false;
  }
}
