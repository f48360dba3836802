/** Errors as plain data: everything that is shown to people crosses, the stack stays in the worker. */
import { AgreementInvalid } from '../core/agreement/parse';
import { AccordError } from '../core/errors';
import { NothingReadable } from '../jobs/consolidate';
import { FileRefused } from '../jobs/open/workbook';
import type { SerializedError } from './protocol';

export function serializeError(error: unknown): SerializedError {
  if (error instanceof AccordError)
    return {
      code: error.code,
      message: error.message,
      figures: figuresOf(error),
      findings: error instanceof FileRefused ? [error.finding] : error instanceof NothingReadable ? error.findings : [],
      problems: error instanceof AgreementInvalid || error instanceof FileRefused ? error.problems : [],
    };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', message, figures: { detail: message }, findings: [], problems: [] };
}

function figuresOf(error: AccordError): Readonly<Record<string, string>> {
  return error instanceof AgreementInvalid ? { ...error.figures, count: String(error.problems.length) } : error.figures;
}
