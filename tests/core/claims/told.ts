/** Tells a story in memory: each claim's rows are in the tables when the next one is made. */
import { termsOf, type Terms } from '../../../src/core/agreement/terms';
import type { ClaimsBook } from '../../../src/core/claims/book';
import { noClaims } from '../../../src/core/claims/book';
import { withClaim } from '../../../src/core/claims/claim-rows';
import { makeClaim, type ClaimMade } from '../../../src/core/claims/claim';
import { refusalOf } from '../../../src/core/claims/refusals';
import { countLedger, type Counted } from '../../../src/core/consolidation/counted';
import { agreedMoney } from '../../../src/core/agreement/terms';
import { ledger, asDay, date, type Row } from '../builders';
import type { Story, StoryLine, StoryStep } from './random-stories';

export interface Told {
  step: StoryStep;
  terms: Terms;
  /** Undefined where the claim was refused. */
  made: ClaimMade | undefined;
  refused: string | undefined;
  counted: Counted;
  book: ClaimsBook;
}

export function tell({ versions, steps }: Story): Told[] {
  const all = versions.map((agreement) => termsOf(agreement, versions[0], versions[0]));
  let book = noClaims;
  return steps.map((step): Told => {
    const terms = all[step.version]!;
    book = {
      ...book,
      control: { sheet: 'Control', rows: step.control.map((row, index) => controlRow(terms, row, index)) },
    };
    const counted = countStep(terms, step, book);
    const { kind, period, amount } = step.claim;
    const request = {
      kind,
      period,
      date: asDay('2027-12-31'),
      ...(amount === undefined ? {} : { amount: agreedMoney(amount, terms.currency) }),
    };
    const base = { read: new Set(step.files), checked: counted.checked, book };
    const refused = refusalOf(terms, base, request)?.code;
    const made = refused === undefined ? makeClaim(terms, base, request) : undefined;
    if (made) book = withClaim(book, made);
    return { step, terms, made, refused, counted, book };
  });
}

export function countStep(terms: Terms, step: StoryStep, claims: ClaimsBook): Counted {
  const files = step.files.map((partner) => ({
    path: `${partner}.xlsx`,
    read: true as const,
    partner,
    lines: ledger(terms, step.ledger.filter((line) => line.partner === partner).map(rowOf)),
    findings: [],
  }));
  return countLedger(terms, { files, decisions: [], period: step.claim.period, claims });
}

export function rowOf({ uid, partner, line, category, period, documentType, date: day, amount }: StoryLine): Row {
  const value = Number(amount);
  return {
    partner,
    line,
    action: 'A1',
    category,
    period,
    supplier: `Supplier ${uid}`,
    documentType,
    documentNo: `D${uid}`,
    documentDate: date(day),
    paymentDate: documentType === 'invoice' || documentType === 'revenue' ? date(day) : null,
    description: '',
    net: documentType === 'in-kind' ? null : value,
    vat: null,
    eligible: value,
    currency: null,
    rate: null,
  };
}

function controlRow(terms: Terms, { partner, line, amountOff }: StoryStep['control'][number], index: number) {
  const amount = agreedMoney(amountOff, terms.currency);
  return { row: index + 2, partner, line, amountOff: amount, reason: 'Cut', date: undefined, by: '' };
}
