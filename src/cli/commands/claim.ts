/** The command `claim`: its options, and the claim as text and as JSON. */
import type { ClaimRequest, PartnerClaim, SourceClaim } from '../../core/claims/claim';
import type { Day } from '../../core/days';
import type { Finding } from '../../core/findings';
import { moneyText, type Money } from '../../core/money';
import { claimKinds } from '../../core/names';
import { claimAmount, claimedBy, writeClaim, planClaim, type ClaimPlan } from '../../jobs/claim';
import { planUndo, writeUndo } from '../../jobs/claim-undo';
import { openWorkbook } from '../../jobs/open/workbook';
import { aidReason, fill, textsFor, type Texts } from '../../locales';
import { failure } from '../../locales/errors';
import { dayIn, type ParsedArguments } from '../args';
import { progress, replaceOutput, statusOf, type Command, type ExitStatus } from '../command';
import { readInput } from '../input';
import { beyondLines, findingJson, summaryLine, findingLines } from '../print';
import { print, printJson } from '../terminal';
import { today } from '../today';

const kinds = claimKinds.filter((kind): kind is ClaimRequest['kind'] => kind !== 'opening');

/** Throws an `AccordError` for an option that is none; the amount is read in the project's currency. */
function claimOptions(
  { kind = 'interim', date, period = '' }: ParsedArguments,
  today: Day,
): Omit<ClaimRequest, 'amount'> {
  const known = kinds.find((one) => one === kind);
  if (!known) throw failure('unknown-kind', kind, { kind, known: kinds.join(', ') });
  return { kind: known, period, date: dayIn(date) ?? today };
}

const added = ['accepted', 'deducted', 'flatRate', 'certified', 'uncovered'] as const;
const ofSource = ['toDate', 'before', 'aid', 'cut'] as const;

/** `withoutFindings`: what would be claimed if the lines at risk were refused. */
function claimJson(
  plan: Pick<ClaimPlan, 'made' | 'risk'>,
  findings: readonly Finding[],
  currency: string,
  texts: Texts,
) {
  const { made, risk } = plan;
  const { kind, period, partners } = made;
  const amounts = <Key extends string>(from: Readonly<Record<Key, Money>>, keys: readonly Key[]) =>
    Object.fromEntries(keys.map((key) => [key, moneyText(from[key], currency)])) as Record<Key, string>;
  const sourceJson = (one: SourceClaim) => ({ source: one.source, kind: one.kind, ...amounts(one, ofSource) });
  return {
    kind,
    period,
    partners: partners.map((one) => ({
      partner: one.partner,
      claim: one.claim ?? null,
      ...amounts(one, added),
      sources: one.sources.map(sourceJson),
    })),
    totals: { ...amounts(sumsOf(partners, added), added), sources: totalSources(partners).map(sourceJson) },
    atRisk: {
      lines: moneyText(risk.amount, currency),
      claimed: moneyText(claimedBy(made), currency),
      withoutFindings: moneyText(claimedBy(risk.without), currency),
    },
    findings: findings.map((finding) => findingJson(finding, texts)),
  };
}

function sumsOf<Key extends string>(
  rows: readonly Readonly<Record<Key, Money>>[],
  keys: readonly Key[],
): Record<Key, Money> {
  return Object.fromEntries(keys.map((key) => [key, rows.reduce((sum, row) => sum + row[key], 0)])) as Record<
    Key,
    Money
  >;
}

/** Sources of one name and kind, in the order of their first partner. */
function totalSources(partners: readonly PartnerClaim[]): SourceClaim[] {
  const byName = new Map<string, SourceClaim[]>();
  for (const one of partners.flatMap(({ sources }) => sources)) {
    const key = `${one.kind}|${one.source}`;
    byName.set(key, [...(byName.get(key) ?? []), one]);
  }
  return [...byName.values()].flatMap((all) => {
    const [first] = all;
    return first ? [{ ...first, ...sumsOf(all, ofSource), steps: [] }] : [];
  });
}

/** Each partner with its sources and why each is what it is, then what is claimed. */
function claimLines({ made, risk, consolidation }: ClaimPlan, texts: Texts): string[] {
  const { currency, agreement } = consolidation.terms;
  const { funding: rounding } = agreement.rules.rounding;
  const words = texts.cli.claim;
  const shown = (money: Money) => ({ money, currency });
  return [
    ...made.partners.flatMap(({ partner, claim = words.none, certified, uncovered, sources }) => [
      fill(words.partner, { partner, claim, certified: shown(certified), uncovered: shown(uncovered) }, texts),
      ...sources.flatMap(({ source, aid, toDate, before, cut, steps }) => [
        fill(
          words.source,
          { source, aid: shown(aid), toDate: shown(toDate), before: shown(before), cut: shown(cut) },
          texts,
        ),
        ...(toDate === 0 && cut === 0 ? [] : [`    ${aidReason(steps, rounding, currency, texts)}`]),
      ]),
    ]),
    ...(risk.amount === 0
      ? []
      : [fill(words.risk, { amount: shown(risk.amount), aid: shown(claimedBy(risk.without)) }, texts)]),
    fill(words.total, { certified: shown(sumsOf(made.partners, added).certified), aid: shown(claimedBy(made)) }, texts),
  ];
}

export const claimCommand: Command = async (parsed, defaultTexts) => {
  if (parsed.undo) return undoClaim(parsed, defaultTexts);
  const [path = '', ...partners] = parsed.files;
  const options = claimOptions(parsed, today());
  const control = progress(defaultTexts);
  const project = await openWorkbook(await readInput(path));
  const { currency, language, kind } = project.about.agreement.project;
  const claim = { ...options, amount: claimAmount(parsed.amount, options.kind, currency) };
  const plan = await planClaim(
    {
      project,
      partners: partners.map((file) => ({ path: file, load: () => readInput(file) })),
      claim,
      today: today(),
    },
    control,
  );
  const target = parsed.out;
  const written = target === undefined ? undefined : await writeClaim(plan, { today: today(), file: target }, control);
  if (written) await replaceOutput({ path: target ?? '', bytes: written.bytes }, parsed.files);
  const texts = textsFor(parsed.language ?? language, kind);
  const { findings, files } = plan.consolidation;
  if (parsed.json) printJson(claimJson(plan, findings, currency, texts));
  else
    print(
      findingLines(findings, texts),
      '',
      claimLines(plan, texts),
      summaryLine(findings, texts),
      ...(written ? beyondLines(written, texts) : [texts.cli.nothingWritten]),
    );
  return files.every(({ status }) => status === 'read') ? statusOf(findings) : 1;
};

async function undoClaim(parsed: ParsedArguments, defaultTexts: Texts): Promise<ExitStatus> {
  const target = parsed.out ?? '';
  const [path = ''] = parsed.files;
  const plan = await planUndo(await readInput(path));
  const { currency, language, kind } = plan.project.about.agreement.project;
  const written = await writeUndo(plan, { today: today(), file: target }, progress(defaultTexts));
  await replaceOutput({ path: target, bytes: written.bytes }, parsed.files);
  const texts = textsFor(parsed.language ?? language, kind);
  const { claims, before, after } = plan;
  if (parsed.json)
    printJson({ undone: claims, before: moneyText(before, currency), after: moneyText(after, currency) });
  else
    print(
      fill(
        texts.cli.claim.undone,
        { claims: claims.join(', '), before: { money: before, currency }, after: { money: after, currency } },
        texts,
      ),
      ...beyondLines(written, texts),
    );
  return 0;
}
