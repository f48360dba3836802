/** One-click corrections: the cell that is wrong, and the value that cures it. */
import { codeReader } from '../../../src/core/code-reader';
import type { RuleName } from '../../../src/core/rules';
import type { ListName } from '../../../src/core/native/lists';
import { labelsOf, message, textsFor } from '../../../src/locales';
import { everydayWords } from '../../../src/locales/recognition';
import { checked, date, termsWith, type Row } from '../builders';

const terms = termsWith();

const pounds: Row = { currency: 'GBP', rate: null };

/** What the only finding of the rule on the last row offers. */
function offered(rule: RuleName, rows: readonly Row[], given = terms): unknown[] {
  const last = checked(given, rows).reduce((a, b) => (a.line.row > b.line.row ? a : b));
  return last.findings.filter((one) => one.rule === rule).flatMap(({ fixes }) => fixes.map(({ value }) => value));
}

describe('a code that is none', () => {
  const { near } = codeReader(
    termsWith(({ categories }) => categories.push({ code: 'OTHER', method: { kind: 'real' } })),
    labelsOf,
    everydayWords,
  );

  test.each<[ListName, string, string[]]>([
    ['documentTypes', 'Ticket', ['receipt']],
    ['documentTypes', 'tickets', ['receipt']],
    ['documentTypes', 'Invoce', ['invoice']],
    ['documentTypes', 'bill', ['invoice']],
    ['documentTypes', 'Fiche de paye', ['payslip']],
    ['documentTypes', 'note de frais', ['mission']],
    ['documentTypes', 'Facture d’avoir', ['credit-note']],
    ['documentTypes', 'scontrino', ['receipt']],
    ['documentTypes', 'fatura-recibo', ['invoice']],
    ['documentTypes', 'Rechnung', []],
    ['documentTypes', '12', []],
    ['categories', 'Traveling', ['TRAVEL']],
    ['categories', 'Staf', ['STAFF']],
    ['categories', 'Staff costs', ['STAFF']],
    ['categories', 'Personnel', ['STAFF']],
    ['categories', 'Dépenses de personnel', ['STAFF']],
    ['categories', 'salaires', ['STAFF']],
    ['categories', 'Frais de déplacements', ['TRAVEL']],
    ['categories', 'Viaggi', ['TRAVEL']],
    ['categories', 'Despesas com o pessoal', ['STAFF']],
    ['categories', 'catering', []],
    ['actions', 'A 1', ['A1']],
    ['actions', 'A01', ['A1']],
    ['actions', '1', ['A1']],
    ['actions', 'A9', []],
    ['actions', 'Coordination & pilotage', ['A1']],
    ['periods', 'S 2', ['S2']],
    ['periods', 'S9', []],
    ['currencies', '€', ['EUR']],
    ['currencies', 'euros', ['EUR']],
    ['currencies', '£', []],
    ['evidences', 'ok', ['yes']],
    ['statuses', 'annulé', ['withdrawn']],
    ['categories', 'x'.repeat(4000), []],
  ])('%s: %j may mean %j', (list, text, codes) => {
    expect(near(list, text)).toEqual(codes);
  });

  test('two that are equally near are both offered', () => {
    const two = termsWith(({ actions }) => {
      actions[0]!.title = 'Markets of the north';
      actions[1]!.title = 'Markets of the south';
    });
    expect(codeReader(two, labelsOf, everydayWords).near('actions', 'Markets')).toEqual(['A1', 'A2']);
  });
});

describe('an eligible amount that is missing', () => {
  const blank: Row = { eligible: null, net: 100, vat: 20 };

  test.each<[string, 'not-recoverable' | 'recoverable' | 'partial', Row, number[]]>([
    ['the gross amount, where VAT is eligible', 'not-recoverable', blank, [120]],
    ['the net amount, where it is not', 'recoverable', blank, [100]],
    ['net and a share of the VAT', 'partial', blank, [110]],
    ['the gross amount of a payslip', 'recoverable', { ...blank, documentType: 'payslip' }, [120]],
    ['a credit note', 'recoverable', { ...blank, net: -100, vat: -20, documentType: 'credit-note' }, [-100]],
    ['nothing on a share of a shared cost', 'recoverable', { ...blank, sharedCost: 'C2' }, []],
    ['nothing on a depreciation', 'recoverable', { ...blank, documentType: 'depreciation' }, []],
    ['nothing without a net amount', 'recoverable', { eligible: null, net: null, vat: null }, []],
    ['nothing where Net is unreadable', 'recoverable', { ...blank, net: 'abc' }, []],
  ])('%s', (_, vat, row, values) => {
    const given = termsWith(({ partners, rules }) => {
      rules.vat = 'eligible-if-not-recoverable';
      partners[0]!.vat = vat;
      if (vat === 'partial') partners[0]!.vatNonRecoverableShare = '0.5';
    });
    expect(offered('amount-invalid', [row], given)).toEqual(values);
  });

  test('units at the agreed amount', () => {
    const hourly = termsWith(({ categories }) => {
      categories.find(({ code }) => code === 'TRAVEL')!.method = { kind: 'unit-cost', unit: 'hour', amount: '37.50' };
    });
    const row: Row = { category: 'TRAVEL', documentType: 'unit-cost', eligible: null, net: null, vat: null };
    expect(offered('amount-invalid', [{ ...row, units: 12 }], hourly)).toEqual([450]);
    expect(offered('amount-invalid', [row], hourly)).toEqual([]);
  });
});

test('a part beyond its document is offered what still fits', () => {
  const part: Row = { documentNo: 'F-12', net: 100, vat: 20 };
  expect(
    offered('share-over-invoice', [
      { ...part, eligible: 90 },
      { ...part, eligible: 40 },
    ]),
  ).toEqual([30]);
  const rows = [
    { ...part, eligible: 119 },
    { ...part, eligible: 1 },
    { ...part, eligible: 40 },
  ];
  expect(offered('share-over-invoice', rows)).toEqual([]);
});

test('eligible above gross is brought down to what can be eligible, unless Net is missing', () => {
  expect(offered('eligible-above-gross', [{ net: 100, vat: 20, eligible: 1200 }])).toEqual([120]);
  expect(offered('eligible-above-gross', [{ net: null, vat: null, eligible: 120 }])).toEqual([]);
});

describe('a rate that is missing', () => {
  const listed = termsWith((draft) => {
    draft.rates = [{ currency: 'GBP', month: '2026-05', rate: '0.8531', source: 'InforEuro' }];
  });

  test.each<[string, Row, unknown[]]>([
    ['the rate listed for the currency and month', pounds, [0.8531]],
    ['nothing for another month', { ...pounds, paymentDate: date('2026-06-02') }, []],
    ['nothing for another currency', { currency: 'PLN', rate: null }, []],
  ])('is offered %s', (_, row, values) => {
    expect(offered('exchange-rate-missing', [row], listed)).toEqual(values);
  });

  test('is said with the listed rate, else with what to enter', () => {
    const said = [listed, terms].map((given) => {
      const [line] = checked(given, [pounds]);
      const missing = line?.findings.find(({ rule }) => rule === 'exchange-rate-missing');
      return missing && message(missing, textsFor('en'));
    });
    expect(said[0]).toContain('The list has 0.8531 for May 2026 (month of payment): enter this rate.');
    expect(said[1]).toContain('Enter how many GBP make one EUR');
  });
});

test('a formula that was typed over is offered in place of the value', () => {
  for (const row of [{ gross: 119 }, { declared: 12 }])
    expect(offered('stored-value-differs', [row])).toEqual([{ formula: 'own' }]);
});
