import type { Recognition } from '../recognition';

export const recognition: Recognition = {
  headers: {
    fillers: 'amount amounts value of the in eur euro euros name',
    spellings: { number: 'no', num: 'no', nr: 'no', n: 'no', invoice: 'document', doc: 'document' },
  },
  headings: {
    action: ['work package', 'WP', 'activity'],
    category: ['cost category', 'budget line', 'budget heading', 'expenditure category', 'cost type'],
    period: ['reporting period', 'report'],
    supplier: ['vendor', 'payee', 'issuer', 'contractor', 'creditor', 'provider', 'beneficiary of the payment'],
    documentType: ['type of document', 'invoice type'],
    documentNo: ['invoice no', 'invoice number', 'reference', 'document reference', 'invoice'],
    documentDate: ['invoice date', 'date of invoice', 'date', 'date of document'],
    paymentDate: ['date of payment', 'paid on', 'payment', 'date paid'],
    description: ['label', 'subject', 'item', 'purpose', 'nature of the expense', 'details'],
    net: ['net amount', 'amount excl. VAT', 'amount without VAT', 'excl. VAT'],
    vat: ['VAT amount', 'tax'],
    gross: ['gross amount', 'amount incl. VAT', 'amount with VAT', 'total amount', 'incl. VAT', 'total'],
    eligible: ['eligible amount', 'eligible expenditure', 'amount claimed', 'claimed'],
    declared: ['declared amount', 'amount declared'],
    comment: ['remark', 'remarks', 'notes', 'comments'],
    person: ['employee', 'staff member'],
    account: ['account', 'account no', 'account number', 'ledger account', 'nominal code'],
    costCentre: ['cost centre', 'cost center', 'analytical code', 'analytic account', 'project code'],
    amount: ['amount', 'cost', 'expense', 'value'],
  },
  totals: { before: ['grand', 'sub'], words: ['total', 'totals', 'sum'] },
  costs: {
    STAFF: ['salary', 'salaries', 'wage', 'wages'],
    TRAVEL: ['hotel', 'hotels', 'flight', 'flights', 'train ticket', 'train tickets', 'per diem'],
    EQUIPMENT: ['laptop', 'laptops', 'desktop computer', 'desktop computers'],
  },
  persons: {
    'social-security': ['SSN', 'NINO', 'social security'],
    health: ['NHS', 'health card', 'health insurance'],
  },
  everyday: {
    fillers: 'cost costs expense expenses and of for the document fees',
    codes: {
      documentTypes: {
        invoice: ['bill', 'tax invoice'],
        'credit-note': ['credit memo', 'refund', 'credit'],
        payslip: ['pay slip', 'wage slip', 'salary slip', 'payroll', 'salary statement'],
        mission: ['expense report', 'expense claim', 'mission report', 'travel expenses', 'mileage', 'mileage claim'],
        receipt: ['ticket', 'till receipt', 'sales slip'],
        'unit-cost': ['hourly rate'],
        'in-kind': ['volunteer work'],
        depreciation: ['amortisation', 'amortization'],
        revenue: ['income'],
        adjustment: ['correction'],
      },
      categories: {
        STAFF: ['human resources', 'payroll', 'personnel'],
        OFFICE: ['overheads', 'indirect costs', 'administration', 'overhead'],
        TRAVEL: ['travelling', 'subsistence', 'mission'],
        EXTERNAL: ['consultant', 'consultancy', 'subcontracting', 'services', 'external experts', 'consultants'],
        EQUIPMENT: ['hardware', 'supplies'],
        WORKS: ['building work', 'construction', 'small scale infrastructure'],
        IN_KIND: ['volunteers'],
        REVENUE: ['income', 'net revenue'],
      },
      currencies: {
        EUR: ['€', 'euro', 'euros'],
        GBP: ['£', 'pound', 'pounds sterling'],
        USD: ['$', 'US dollar', 'dollars'],
      },
      evidences: {
        yes: ['ok', 'x', 'attached'],
        no: ['missing'],
      },
      statuses: {
        withdrawn: ['cancelled', 'deleted', 'removed'],
      },
    },
  },
  decisions: {
    accept: ['accepted', 'keep', 'kept'],
    exclude: ['excluded', 'reject', 'rejected', 'refuse', 'refused'],
  },
  formerly: {
    labels: { statuses: { justified: ['Justified'] } },
    headings: { verdict: 'Verdict' },
  },
  figures: {
    declared: ['read'],
    used: ['claimable'],
    remaining: ['left'],
    flatRate: ['flat-rate', 'flat-rates', 'flat rates'],
  },
};
