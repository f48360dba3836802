/** Errors as plain data: everything that is shown to people crosses, the stack stays in the worker. */
import { AgreementInvalid } from '../core/agreement/parse';
import { AccordError } from '../core/errors';
import { NothingReadable } from '../jobs/consolidate';
import type { Finding } from '../core/findings';
import { FileRefused } from '../jobs/open/workbook';
import { TableRefused } from '../jobs/table-checks';
import type { SerializedError } from './protocol';

export function serializeError(error: unknown): SerializedError {
  if (error instanceof AccordError)
    return {
      code: error.code,
      message: error.message,
      figures: figuresOf(error),
      findings: findingsOf(error),
      problems: error instanceof AgreementInvalid || error instanceof FileRefused ? error.problems : [],
    };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', message, figures: { detail: message }, findings: [], problems: [] };
}

function findingsOf(error: AccordError): readonly Finding[] {
  if (error instanceof FileRefused) return [error.finding];
  return error instanceof NothingReadable || error instanceof TableRefused ? error.findings : [];
}

function figuresOf(error: AccordError): Readonly<Record<string, string>> {
  return error instanceof AgreementInvalid ? { ...error.figures, count: String(error.problems.length) } : error.figures;
}
