/** A partner's first sheet: purpose, five steps, remaining budget, next deadline, contacts. */
import type { PartnerTerms } from '../../core/agreement/terms';
import { beforeOf, remainingOf, usedOf } from '../../core/monitoring/figures';
import { fill } from '../../locales';
import { nextDeadline } from '../agreement-blocks/periods';
import type { GridBlock, GridRow, KeyFiguresBlock, Sheet } from '../blocks';
import { cellMoney, inLanguage, codeLabel, partnerText, withCurrency, type Context } from '../context';
import { expenseNames } from '../names';
import { quoted } from '../references';
import { uncalculatedFormula, uncalculatedName } from './declared-formula';
import type { PartnerFigures } from './figures';
import { amountKeys, type Ledger } from './ledger';
import { remainingGrid } from './remaining-by-category';

export function partnerStartSheet(
  context: Context,
  partner: PartnerTerms,
  ledger: Ledger,
  figures: PartnerFigures,
  hasStaff: boolean,
): Sheet {
  const { t, terms, texts } = context;
  const { project, version } = terms.agreement;
  return {
    key: 'start',
    name: t.sheets.start,
    protected: true,
    margin: true,
    tabColor: '1F4E5F',
    widths: Array.from({ length: 4 }, () => context.cardWidth),
    blocks: [
      {
        kind: 'title',
        serves: 'file',
        text: inLanguage(context, project.title),
        subtitle: withCurrency(
          context,
          `${partnerText(context, partner.partner.code)} · ${project.programme} · ${t.words.version} ${version.number}`,
        ),
      },
      { kind: 'note', serves: 'file', paragraphs: [fill(t.partner.what, { project: project.acronym }, texts)] },
      keyFigures(context, figures),
      ...remainingGrid(context, figures),
      summaryGrid(context, ledger, figures),
      {
        kind: 'note',
        serves: 'file',
        heading: t.partner.stepsTitle,
        paragraphs: t.partner.steps.map((step, index) => `${index + 1}.  ${step}`),
      },
      {
        kind: 'legend',
        serves: 'file',
        heading: t.legend.title,
        items: [
          { text: t.legend.inputLong, style: 'inputText' },
          { text: t.legend.calculatedLong, style: 'calculatedText' },
          { text: t.legend.problemLong, style: 'problem' },
          { text: t.legend.cautionLong, style: 'caution' },
          { text: t.legend.withdrawnLong, style: 'withdrawn' },
          { text: fill(t.legend.inWords, { column: t.guide.sign }, texts), style: 'text' },
        ],
      },
      linksGrid(context, partner, hasStaff),
    ],
  };
}

function keyFigures(context: Context, { total, hasOpening }: PartnerFigures): KeyFiguresBlock {
  const used = hasOpening ? '(TotalUsed+TotalOpening)' : 'TotalUsed';
  const { t, money, decimals } = context;
  const amount = (value: number, formula: string) => ({ value: cellMoney(context, value), formula, format: money });
  return {
    kind: 'key-figures',
    serves: 'file',
    span: 1,
    figures: [
      { label: t.headings.budget, ...amount(total.budget, 'TotalBudget') },
      { label: t.headings.used, ...amount(beforeOf(total) + usedOf(total), `ROUND(${used},${decimals})`) },
      { label: t.headings.remaining, ...amount(remainingOf(total), 'TotalRemaining') },
      {
        label: t.headings.usedShare,
        value: total.budget === 0 ? 0 : (beforeOf(total) + usedOf(total)) / total.budget,
        formula: `IF(TotalBudget=0,0,${used}/TotalBudget)`,
        format: '0.0%',
      },
    ],
  };
}

function summaryGrid(context: Context, ledger: Ledger, { unplaced, total }: PartnerFigures): GridBlock {
  const { t, plain } = context;
  const next = nextDeadline(context);
  const watched = [t.partner.textAmounts, t.partner.uncalculated, t.monitoring.unplaced, t.partner.overBudget];
  const texts = amountKeys
    .map((key) => `SUMPRODUCT(ISTEXT(${expenseNames[key]})*(LEN(${expenseNames[key]})>0))`)
    .join('+');
  const row = (what: string, value: GridRow['cells'][string], more: GridRow['cells'][string]): GridRow => ({
    cells: { what, value, more },
  });
  return {
    kind: 'grid',
    serves: 'file',
    key: 'glance',
    heading: t.partner.glanceTitle,
    headerless: true,
    spread: true,
    columns: [
      { key: 'what', header: '', style: 'text' },
      { key: 'value', header: '', style: 'calculatedText', maxWidth: 24 },
      { key: 'more', header: '', style: 'textWrap' },
    ],
    rows: [
      row(t.partner.nextDeadline, next.date, next.what),
      row(
        t.partner.filled,
        { value: ledger.filled, formula: `COUNT(${expenseNames.eligible})`, style: 'center' },
        t.partner.filledNote,
      ),
      row(
        t.partner.textAmounts,
        { value: ledger.textAmounts, formula: texts, style: 'center', name: 'TextAmounts' },
        t.partner.textAmountsNote,
      ),
      row(
        t.monitoring.unplaced,
        { value: cellMoney(context, unplaced.declared), formula: 'Unplaced', style: 'center', format: plain },
        t.partner.unplacedNote,
      ),
      row(
        t.partner.overBudget,
        {
          value: cellMoney(context, Math.max(0, -remainingOf(total))),
          formula: 'MAX(0,-TotalRemaining)',
          style: 'center',
          format: plain,
        },
        t.partner.overBudgetNote,
      ),
      row(
        t.partner.uncalculated,
        { value: 0, formula: uncalculatedFormula, style: 'center', name: uncalculatedName },
        t.partner.uncalculatedNote,
      ),
      ...contactRows(context),
    ],
    highlights: [
      {
        columns: ['value'],
        formula: (here) =>
          `AND(OR(${watched.map((what) => `${here.cell('what')}=${quoted(what)}`).join(',')}),${here.cell('value')}<>0)`,
        style: 'problem',
      },
    ],
  };
}

/** The lead's contacts, or its name where the agreement lists none. */
function contactRows(context: Context): GridRow[] {
  const { t, terms } = context;
  const contacts = terms.agreement.governance.contacts.filter(({ partner }) => partner === terms.lead);
  const lead = partnerText(context, terms.lead);
  const row = (value: string, more: string): GridRow => ({
    cells: { what: t.partner.contact, value: { value, style: 'textWrap' }, more },
  });
  if (contacts.length === 0) return [row(lead, codeLabel(context, 'partnerRoles', 'lead'))];
  return contacts.map(({ name, role, email, phone, channel }) =>
    row(name, [role, email, phone, channel, lead].filter((part) => part !== undefined).join(' · ')),
  );
}

/** Whether the workbook holds the listed exchange rates: some are listed, or the partner's currency is another one. */
export function showsRates({ terms }: Context, { currency }: PartnerTerms): boolean {
  return terms.rates.rows.length > 0 || currency.some(({ value }) => value !== terms.currency);
}

function linksGrid(context: Context, partner: PartnerTerms, hasStaff: boolean): GridBlock {
  const { t } = context;
  const sheets = [
    ['agreement', t.partner.agreementAbout],
    ['expenses', t.partner.expensesAbout],
    ['monitoring', t.partner.monitoringAbout],
    ['estimates', t.partner.estimatesAbout],
    ['progress', t.partner.progressAbout],
    ['results', t.partner.resultsAbout],
    ...(hasStaff
      ? ([
          ['staff', t.partner.staffAbout],
          ['timeSheets', t.partner.timeSheetsAbout],
        ] as const)
      : []),
    ...(showsRates(context, partner) ? ([['rates', t.partner.ratesAbout]] as const) : []),
  ] as const;
  return {
    kind: 'grid',
    serves: 'file',
    key: 'links',
    heading: t.words.contents,
    headerless: true,
    spread: true,
    columns: [
      { key: 'sheet', header: '', style: 'linkCell' },
      { key: 'about', header: '', style: 'textWrap' },
    ],
    rows: sheets.map(([key, about]) => ({ cells: { sheet: { value: t.sheets[key], link: key }, about } })),
  };
}
