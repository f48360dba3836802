/** Parses agreement text into a checked `Agreement`, or lists its problems with their paths. */
import type * as z from 'zod';
import { AccordError } from '../errors';
import { problemKinds, type AgreementProblem } from './problems';
import { referenceProblems } from './references';
import { agreementSchema, type Agreement } from './schema';

/** The agreement cannot be used; `problems` gives the reasons in document order. */
export class AgreementInvalid extends AccordError {
  constructor(readonly problems: readonly AgreementProblem[]) {
    super('agreement-invalid', problems.map((problem) => `${problem.path}: ${problem.kind}`).join('; '));
  }
}

/** Parses an agreement. Throws `AgreementInvalid`. */
export function parseAgreement(json: string): Agreement {
  let value: unknown;
  try {
    // Windows editors write a byte order mark.
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new AgreementInvalid([
      { path: '', kind: 'not-json', found: cause instanceof Error ? cause.message : String(cause) },
    ]);
  }
  return checkAgreement(value);
}

/** As `parseAgreement`, for a value that is already parsed. */
export function checkAgreement(value: unknown): Agreement {
  const result = agreementSchema.safeParse(value, { reportInput: true });
  if (!result.success) throw new AgreementInvalid(result.error.issues.flatMap(problemsOf));
  const problems = referenceProblems(result.data);
  if (problems.length > 0) throw new AgreementInvalid(problems);
  return result.data;
}

function problemsOf(issue: z.core.$ZodIssue): AgreementProblem[] {
  const path = pathText(issue.path);
  const found = issue.input === undefined ? {} : { found: shortText(issue.input) };
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: pathText([...issue.path, key]), kind: 'unknown-key' }));
  if (issue.input === undefined && issue.code !== 'custom') return [{ path, kind: 'missing' }];
  if (issue.code === 'invalid_value')
    return [{ path, kind: 'not-an-option', ...found, expected: issue.values.map(String).join(', ') }];
  if (issue.code === 'invalid_union' && issue.discriminator)
    return [{ path, kind: 'not-an-option', ...found, expected: 'real, flat-rate, unit-cost, lump-sum' }];
  if (issue.code === 'invalid_union' && !problemKinds.some((kind) => kind === issue.message)) {
    // A value that may change is one value or a list of them.
    const [single = [], list = []] = issue.errors;
    const of = Array.isArray(issue.input) ? list : single;
    return of.flatMap((one) => problemsOf({ ...one, path: [...issue.path, ...one.path] }));
  }
  if (issue.code === 'invalid_type') return [{ path, kind: 'wrong-type', ...found, expected: issue.expected }];
  if (issue.code === 'too_small' && issue.message !== 'filled') return [{ path, kind: 'too-short', ...found }];
  const kind = problemKinds.find((known) => known === issue.message);
  if (issue.input === undefined && kind !== 'rate-or-amount') return [{ path, kind: 'missing' }];
  return [{ path, kind: kind ?? 'wrong-type', ...found }];
}

function shortText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? String(key) : `.${String(key)}`))
    .join('');
}
