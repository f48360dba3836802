/** An error as data, which the view turns into sentences. */
import type { AgreementProblem } from '../../core/agreement/problems';
import { AccordError } from '../../core/errors';
import type { Finding } from '../../core/findings';
import { JobFailed } from '../../worker/client';

export interface Problem {
  code: string;
  figures: Readonly<Record<string, string>>;
  findings: readonly Finding[];
  problems: readonly AgreementProblem[];
  /** Whether the workbook may have been changed in part; if false, it is unchanged. */
  changed: boolean;
  retry: (() => void) | undefined;
}

export function problemOf(error: unknown, retry: (() => void) | undefined): Problem {
  if (error instanceof JobFailed) {
    const { code, figures, findings, problems } = error.serialized;
    return { code, figures, findings, problems, changed: false, retry };
  }
  if (error instanceof AccordError) {
    const { code, figures } = error;
    return { code, figures, findings: [], problems: [], changed: figures.state === 'changed', retry };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', figures: { detail }, findings: [], problems: [], changed: false, retry };
}

/** Whether the error is a requested stop. */
export function isStop(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
