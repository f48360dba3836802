/** The agreed rules in words, each with its source. */
import { profileOf } from '../../core/agreement/profiles';
import type { Agreement, Cap, Method } from '../../core/agreement/schema';
import { agreedDecimal, agreedMoney, type PartnerTerms } from '../../core/agreement/terms';
import { categoryCodes } from '../../core/names';
import { tierCode } from '../../core/native/codes';
import { fill, formatDay, pairText } from '../../locales';
import type { GridRow, Sheet } from '../blocks';
import { categoryText, inLanguage, codeLabel, lowerFirst, partnerText, type Context } from '../context';
import { exceptionText, unitCostText } from '../changing-values';
import { tierText } from '../tiers';

export type RuleRow = [topic: string, rule: string, source?: string | undefined];

/** The agreed rules in words, in the order in which they are shown. */
export function ruleRows(
  context: Context,
): Record<'costs' | 'flexibility' | 'limits' | 'claims' | 'others', RuleRow[]> {
  return {
    costs: [...eligibilityRows(context), ...methodRows(context), ...moneyRows(context)],
    flexibility: flexibilityRows(context),
    limits: [...capRows(context), ...maximumRateRows(context)],
    claims: claimRows(context),
    others: [...procurementRows(context), ...profileRows(context)],
  };
}

export function rulesSheet(context: Context): Sheet {
  const { t } = context;
  const rows = Object.values(ruleRows(context)).flat();
  return {
    key: 'rules',
    name: t.sheets.rules,
    protected: true,
    margin: true,
    widths: [26, 70, 40],
    blocks: [
      { kind: 'title', serves: 'both', text: t.rules.title, subtitle: t.rules.subtitle },
      {
        kind: 'grid',
        serves: 'both',
        key: 'rules',
        columns: [
          { key: 'topic', header: t.rules.topic, style: 'textWrap', width: 26, maxWidth: 30 },
          { key: 'rule', header: t.rules.rule, style: 'textWrap', width: 70, maxWidth: 70 },
          { key: 'source', header: t.rules.source, style: 'textWrap', width: 40, maxWidth: 40 },
        ],
        rows: rows.map(([topic, rule, source]): GridRow => ({
          cells: { topic, rule, source: source ?? t.rules.agreementSource },
        })),
      },
    ],
  };
}

function eligibilityRows(context: Context): RuleRow[] {
  const { t, terms, texts } = context;
  const sentence = (dates: Agreement['project']['eligibility']): string =>
    fill(
      t.rules.eligibilityText,
      {
        from: { day: dates.incurredFrom },
        to: { day: dates.incurredTo },
        by: { day: dates.paidBy },
        claim: { day: dates.claimBy },
      },
      texts,
    );
  const later = (dates: Agreement['project']['eligibility'], source?: string): RuleRow[] =>
    (dates.exceptions ?? []).map((exception) => [
      t.agreement.paidBy,
      pairText(formatDay(exception.paidBy, texts.language), exceptionText(context, exception), texts),
      source,
    ]);
  return [
    [t.rules.eligibility, sentence(terms.agreement.project.eligibility)],
    ...later(terms.agreement.project.eligibility),
    ...ownRules(context, ({ partner }) => partner.overrides?.eligibility !== undefined).flatMap(
      (partner): RuleRow[] => [
        [t.rules.eligibility, sentence(partner.eligibility), ownSource(context, partner)],
        ...later(partner.eligibility, ownSource(context, partner)),
      ],
    ),
  ];
}

function methodRows(context: Context): RuleRow[] {
  const { terms } = context;
  const project = terms.agreement.categories.flatMap(({ code, method }) => methodRow(context, code, method));
  const own = ownRules(context, ({ partner }) => partner.overrides?.methods !== undefined).flatMap((partner) =>
    categoryCodes.flatMap((code) => {
      const method = partner.partner.overrides?.methods?.[code];
      return method ? methodRow(context, code, method, ownSource(context, partner)) : [];
    }),
  );
  return [...project, ...own];
}

function methodRow(context: Context, code: string, method: Method, source?: string): RuleRow[] {
  const { t, terms, texts } = context;
  const about = codeLabel(context, 'categories', code) + texts.vocabulary.colon;
  const money = (text: string) => ({ money: agreedMoney(text, terms.currency), currency: terms.currency });
  switch (method.kind) {
    case 'real':
      return source === undefined ? [] : [[t.headings.method, about + t.words.realCosts, source]];
    case 'flat-rate': {
      const base = method.base.map((one) => codeLabel(context, 'categories', one)).join(' + ');
      const rate = { percent: agreedDecimal(method.rate) };
      return [[t.rules.flatRate, about + fill(t.words.rateOf, { rate, base }, texts), source]];
    }
    case 'unit-cost':
      return [[t.rules.unitCost, about + unitCostText(context, method), source]];
    case 'lump-sum':
      return [[t.rules.lumpSum, about + fill('{amount}', { amount: money(method.amount) }, texts), source]];
  }
}

function moneyRows(context: Context): RuleRow[] {
  const { t, terms, texts } = context;
  const { vat, rounding, exchangeRate } = terms.agreement.rules;
  const words = {
    funding: lowerFirst(codeLabel(context, 'roundings', rounding.funding)),
    flatRate: lowerFirst(codeLabel(context, 'roundings', rounding.flatRate)),
    residual: lowerFirst(codeLabel(context, 'residuals', rounding.residual)),
  };
  return [
    [t.rules.vat, codeLabel(context, 'vatRules', vat)],
    ...ownRules(context, ({ partner }) => partner.overrides?.vat !== undefined).map((partner): RuleRow => [
      t.rules.vat,
      codeLabel(context, 'vatRules', partner.partner.overrides?.vat ?? vat),
      ownSource(context, partner),
    ]),
    [t.rules.rounding, fill(t.rules.roundingText, words, texts)],
    [t.rules.exchangeRate, codeLabel(context, 'exchangeRatePolicies', exchangeRate)],
  ];
}

function flexibilityRows(context: Context): RuleRow[] {
  const { t, terms } = context;
  const { flexibility } = terms.agreement.rules;
  if (flexibility.length === 0) return [[t.rules.flexibility, t.rules.noFlexibility]];
  return flexibility.map((tier, index) => [`${t.rules.flexibility} ${tierCode(index)}`, tierText(context, tier)]);
}

function capRows(context: Context): RuleRow[] {
  const { t, terms } = context;
  return terms.agreement.rules.caps.map(({ code, share, of, categories, partners, source }) => {
    const what =
      categories?.map((one) => categoryText(context, one)) ?? partners?.map((one) => partnerText(context, one));
    return [`${t.rules.cap} ${code}`, limitText(context, what?.join(', ') ?? source ?? '', share, of)];
  });
}

function maximumRateRows(context: Context): RuleRow[] {
  const { maximumRate } = context.terms.agreement.rules;
  if (!maximumRate) return [];
  const { source, share, of } = maximumRate;
  return [[context.t.rules.maximumRate, limitText(context, source, share, of)]];
}

function claimRows(context: Context): RuleRow[] {
  const { t, terms, texts } = context;
  const { claims = {}, transferWithinDays: days } = terms.agreement.rules;
  const { maxInstalments: most, shareBeforeBalance: share, recovery } = claims;
  return [
    ...(most === undefined ? [] : [fill(t.rules.maxInstalments, { count: most }, texts)]),
    ...(share === undefined
      ? []
      : [fill(t.rules.shareBeforeBalance, { share: { percent: agreedDecimal(share) } }, texts)]),
    ...(recovery === undefined
      ? []
      : [fill(t.rules.recovery, { recovery: lowerFirst(codeLabel(context, 'recoveries', recovery)) }, texts)]),
  ]
    .map((rule): RuleRow => [t.rules.claims, rule])
    .concat(days === undefined ? [] : [[t.rules.transfers, fill(t.rules.transfersText, { count: days }, texts)]]);
}

function limitText({ t, texts }: Context, what: string, share: string, of: Cap['of']): string {
  const whole = { total: t.rules.capTotal, direct: t.rules.capDirect, public: t.rules.capPublic }[of];
  return fill(t.rules.capText, { what, share: { percent: agreedDecimal(share) }, of: whole }, texts);
}

function procurementRows(context: Context): RuleRow[] {
  const { t, terms, texts } = context;
  return (terms.agreement.rules.procurement ?? []).map(({ from, need }) => [
    t.rules.procurement,
    fill(
      t.rules.procurementText,
      { from: { money: agreedMoney(from, terms.currency), currency: terms.currency }, need: inLanguage(context, need) },
      texts,
    ),
  ]);
}

function profileRows(context: Context): RuleRow[] {
  const { t, terms, texts } = context;
  const profile = profileOf(terms.agreement.rules.profile);
  if (!profile) return [];
  return [
    [
      t.rules.profile,
      codeLabel(context, 'profiles', profile.id),
      fill(t.rules.profileSource, { day: { day: profile.version } }, texts),
    ],
  ];
}

function ownRules({ terms }: Context, has: (partner: PartnerTerms) => boolean): PartnerTerms[] {
  return [...terms.partners.values()].filter(has);
}

function ownSource(context: Context, { partner }: PartnerTerms): string {
  const { t, texts } = context;
  const only = fill(t.rules.ownRule, { partner: partnerText(context, partner.code) }, texts);
  return partner.managingAuthority === undefined ? only : `${only}, ${partner.managingAuthority}`;
}
