/** The versions of an agreement before the one in force, as text that a workbook can keep. */
import { fingerprint } from '../agreement/fingerprint';
import { AgreementInvalid, parseAgreement } from '../agreement/parse';
import type { Agreement } from '../agreement/schema';
import { AccordError } from '../errors';
import { approvals, type Approval } from '../names';

/** By which a version was agreed. */
export interface Decision {
  approval: Approval;
  /** Who decided; may be blank where nobody had to. */
  by: string;
}

export interface RecordedVersion {
  agreement: Agreement;
  /** None of what was signed. */
  decision: Decision | undefined;
}

export interface History {
  /** From the first; without the version in force. */
  earlier: readonly RecordedVersion[];
  /** By which the version in force was agreed. */
  decision: Decision | undefined;
}

/** Far more amendments than any project has; each is as long as an agreement. */
export const mostEarlier = 200;
/** Characters of the text. */
export const mostHistory = 24_000_000;

/** Earlier versions are missing, or are no longer what was recorded. */
export class HistoryDamaged extends AccordError {
  constructor(detail: string, cause?: unknown) {
    super('history-damaged', detail, { cause });
  }
}

/** Blank for an agreement that was never amended. */
export function historyText({ earlier, decision }: History): string {
  if (earlier.length === 0 && !decision) return '';
  const versions = earlier.map((one) => ({ ...one, fingerprint: fingerprint(one.agreement) }));
  return JSON.stringify({ versions, decision });
}

/** Every job reads that of the same workbook, which holds a whole agreement for each version. */
let last: { text: string; history: History } | undefined;

/** Throws `HistoryDamaged`. */
export function readHistory(text: string): History {
  if (text === '') return { earlier: [], decision: undefined };
  if (last?.text !== text) last = { text, history: historyIn(text) };
  return last.history;
}

function historyIn(text: string): History {
  if (text.length > mostHistory) throw new HistoryDamaged('too long');
  const { versions, decision } = partsOf(text);
  if (!Array.isArray(versions) || versions.length > mostEarlier) throw new HistoryDamaged('no versions');
  const earlier = (versions as readonly unknown[]).map(readVersion);
  if (earlier.some(({ agreement }, at) => agreement.version.number <= (earlier[at - 1]?.agreement.version.number ?? 0)))
    throw new HistoryDamaged('versions not in order');
  return { earlier, decision: readDecision(decision) };
}

function partsOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return recordOf(value);
  } catch (cause) {
    throw new HistoryDamaged('no text of versions', cause);
  }
}

function readVersion(value: unknown): RecordedVersion {
  const { agreement, decision, fingerprint: recorded } = recordOf(value);
  try {
    const read = parseAgreement(JSON.stringify(agreement ?? null));
    if (fingerprint(read) !== recorded) throw new HistoryDamaged(`version ${read.version.number} differs`);
    return { agreement: read, decision: readDecision(decision) };
  } catch (cause) {
    if (cause instanceof AgreementInvalid) throw new HistoryDamaged('version unreadable', cause);
    throw cause;
  }
}

function readDecision(value: unknown): Decision | undefined {
  const { approval, by } = recordOf(value);
  const known = approvals.find((one) => one === approval);
  return known === undefined ? undefined : { approval: known, by: typeof by === 'string' ? by : '' };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
