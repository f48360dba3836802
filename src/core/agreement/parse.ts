/** Parses agreement text into a checked `Agreement`, or lists its problems with their paths. */
import type * as z from 'zod';
import { AccordError } from '../errors';
import { mostBytes, mostCharacters, mostFaults, mostProblems } from './bounds';
import { jsonFaults } from './json-text';
import { methodKinds } from '../names';
import { placeOf, shortened, valueAt } from './place';
import { problemKinds, type AgreementProblem, type ProblemKind, type ValueType } from './problems';
import { referenceProblems } from './references';
import { agreementSchema, agreementSchemaName, type Agreement } from './schema';

/** The agreement cannot be used; `problems` gives the reasons in document order. */
export class AgreementInvalid extends AccordError {
  /** `projectKind`: as far as the text says it; what the lead partner is called depends on it. */
  constructor(
    readonly problems: readonly AgreementProblem[],
    readonly projectKind?: Agreement['project']['kind'],
  ) {
    super('agreement-invalid', problems.map((problem) => `${problem.path}: ${problem.kind}`).join('; '));
  }

  /** Not even its text could be read. */
  get unreadable(): boolean {
    return this.problems.some(({ kind }) => kind === 'not-json' || kind === 'encoding');
  }
}

/** The text of a file; of one that is too long, only as much as shows it. */
export function agreementText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, mostBytes));
}

/** Parses an agreement. Throws `AgreementInvalid`. */
export function parseAgreement(json: string): Agreement {
  return checkAgreement(valueIn(json));
}

/** Parses an agreement of which anything may be missing. Throws `AgreementInvalid` for what is there and wrong. */
export function parseDraft(json: string): unknown {
  const value = valueIn(json);
  const given = typeof value === 'object' && value !== null ? { schema: agreementSchemaName, ...value } : value;
  const result = agreementSchema.safeParse(given, { reportInput: true });
  if (result.success) return result.data;
  const wrong = result.error.issues
    .filter(({ message, path }) => message !== 'rate-or-amount' || !isOpen(valueAt(path, given)))
    .flatMap((issue) => problemsOf(issue, given))
    .filter(({ kind, found }) => kind !== 'missing' && kind !== 'too-short' && found !== undefined);
  if (wrong.length > 0) throw new AgreementInvalid(withinReason(wrong));
  return given;
}

/** A source of which neither rate nor amount is known yet. */
function isOpen(source: unknown): boolean {
  return typeof source === 'object' && source !== null && !('rate' in source) && !('amount' in source);
}

/** The value that a text holds. Throws `AgreementInvalid` where it holds none. */
function valueIn(json: string): unknown {
  const read = readJson(json);
  if ('problems' in read) throw new AgreementInvalid(read.problems);
  return read.value;
}

/** The value that a text holds, or why it holds none; of any file of ours in JSON. */
export function readJson(json: string): { value: unknown } | { problems: readonly AgreementProblem[] } {
  // Windows editors write a byte order mark.
  const text = json.replace(/^\uFEFF/, '');
  const unreadable = textProblem(text);
  if (unreadable) return { problems: [{ path: '', place: [], ...unreadable }] };
  const faults = jsonFaults(text).slice(0, mostFaults);
  const ends = faults.some(({ kind }) => kind === 'not-json' || kind === 'too-deep');
  const value: unknown = ends ? undefined : JSON.parse(text);
  if (faults.length === 0) return { value };
  return {
    problems: faults.map(({ path, found, ...fault }) => ({
      ...fault,
      found: typeof found === 'string' ? shortened(found) : found,
      path: pathText(path),
      place: placeOf(path, value),
    })),
  };
}

/** Why a text cannot be read at all: it is beyond any agreement, or its letters are of another encoding. */
function textProblem(text: string): Detail | undefined {
  if (text.length > mostCharacters) return { kind: 'file-too-long', expected: mostCharacters };
  const unknown = text.indexOf('\uFFFD');
  return unknown < 0 ? undefined : { kind: 'encoding', found: text.slice(0, unknown).split('\n').length };
}

/** As `parseAgreement`, for a value that is already parsed. */
export function checkAgreement(value: unknown): Agreement {
  const result = agreementSchema.safeParse(value, { reportInput: true });
  if (!result.success) throw new AgreementInvalid(schemaProblems(result.error, value));
  const problems = referenceProblems(result.data);
  if (problems.length > 0) throw new AgreementInvalid(withinReason(problems), result.data.project.kind);
  return result.data;
}

/** What keeps a value from being what its schema says. */
export function schemaProblems({ issues }: z.core.$ZodError, value: unknown): readonly AgreementProblem[] {
  return withinReason(issues.flatMap((issue) => problemsOf(issue, value)));
}

/** Nobody corrects hundreds of entries one by one: the first show what is wrong. */
function withinReason(problems: readonly AgreementProblem[]): readonly AgreementProblem[] {
  if (problems.length <= mostProblems) return problems;
  return [...problems.slice(0, mostProblems), { path: '', place: [], kind: 'more-faults' }];
}

type Detail = Pick<AgreementProblem, 'kind' | 'found' | 'expected'>;

function problemsOf(issue: z.core.$ZodIssue, whole: unknown): AgreementProblem[] {
  const place = placeOf(issue.path, whole);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: pathText([...issue.path, key]),
      place,
      kind: 'unknown-key',
      found: shortened(key),
    }));
  if (issue.code === 'invalid_union' && !issue.discriminator && !isKind(issue.message)) {
    // A value that may change is one value or a list of them.
    const [single = [], list = []] = issue.errors;
    const of = Array.isArray(issue.input) ? list : single;
    return of.flatMap((one) => problemsOf({ ...one, path: [...issue.path, ...one.path] }, whole));
  }
  // Of a method that is none, its kind is wrong, but the issue has the whole of it.
  const input = issue.code === 'invalid_union' && issue.discriminator ? valueAt(issue.path, whole) : issue.input;
  return [{ path: pathText(issue.path), place, ...detailOf(issue, input) }];
}

function detailOf(issue: z.core.$ZodIssue, input: unknown): Detail {
  const { message } = issue;
  if (input === undefined && message !== 'rate-or-amount') return { kind: 'missing' };
  const found = foundValue(input);
  if (issue.code === 'invalid_type') return { kind: 'wrong-type', found, expected: { type: typeIn(issue.expected) } };
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') {
    const options = issue.code === 'invalid_value' ? issue.values.map(String) : methodKinds;
    if (typeof found !== 'string' && !isKind(message)) return { kind: 'wrong-type', found, expected: { type: 'text' } };
    if (!isKind(message)) return { kind: 'not-an-option', found, expected: options.join(', ') };
  }
  if (isKind(message)) return { kind: message, found, ...expectedOf(issue) };
  if (issue.code === 'too_small' && issue.origin !== 'number') return { kind: 'too-short' };
  return { kind: 'wrong-type', found, expected: { type: 'number' } };
}

/** What would be possible, where the schema says so. */
function expectedOf(issue: z.core.$ZodIssue): Pick<Detail, 'expected'> {
  if (issue.code === 'too_big') return { expected: Number(issue.maximum) };
  const most: unknown = issue.code === 'custom' ? issue.params?.['most'] : undefined;
  return typeof most === 'number' ? { expected: most } : {};
}

function isKind(text: string): text is ProblemKind {
  return problemKinds.some((kind) => kind === text);
}

function typeIn(expected: string): ValueType {
  if (expected === 'string') return 'text';
  if (expected === 'boolean') return 'yes-no';
  if (expected === 'array') return 'list';
  return expected === 'number' || expected === 'int' ? 'number' : 'group';
}

/** A text or number as it was typed; of anything else, what it is. */
function foundValue(value: unknown): string | { type: ValueType } {
  if (typeof value === 'object') return { type: value === null ? 'nothing' : Array.isArray(value) ? 'list' : 'group' };
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.trim() === '' ? { type: 'nothing' } : shortened(text);
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? String(key) : `.${String(key)}`))
    .join('');
}
