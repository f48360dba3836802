/** The rules of an agreement from their form and the tables beside it. */
import { filled, group, only, some, yesOrNo } from './entries';
import { capsPart, flexibilityPart, procurementPart } from './limits';
import { rulesForm } from './project';
import type { Rows } from './rows';

export function rulesOf({ rules, each, texts, sources }: Rows): object {
  const entry = filled({
    profile: rules['profile'],
    vat: rules['vat'],
    rounding: filled({
      funding: rules['roundingFunding'],
      flatRate: rules['roundingFlatRate'],
      residual: rules['residual'],
    }),
    exchangeRate: rules['exchangeRate'],
    flexibility: each(flexibilityPart, ({ compensated, ...tier }) => ({ ...tier, compensated: yesOrNo(compensated) })),
    caps: each(capsPart, (cap) => cap),
    maximumRate: group(
      filled({ share: rules['maximumShare'], of: rules['maximumOf'], source: rules['maximumSource'] }),
    ),
    procurement: some(each(procurementPart, ({ from, need }) => ({ from, need: texts('procurement', from, need) }))),
    hoursPerYear: rules['hoursPerYear'],
    claims: group(filled(only(rules, ['maxInstalments', 'shareBeforeBalance', 'recovery']))),
    transferWithinDays: rules['transferWithinDays'],
    communicationEveryMonths: rules['communicationEveryMonths'],
  });
  const columns = {
    'rounding.funding': 'roundingFunding',
    'rounding.flatRate': 'roundingFlatRate',
    'maximumRate.share': 'maximumShare',
    'maximumRate.of': 'maximumOf',
    'maximumRate.source': 'maximumSource',
  };
  return sources.made(entry, rulesForm, 0, { columns });
}
