/** Partners' input files: which are accepted, and which are missing. */
import type { ProgressSaid } from '../progress/tables';
import type { Estimate } from '../monitoring/estimates';
import type { StaffTime } from '../staff/tables';
import { budgetOf, type Terms } from '../agreement/terms';
import type { ExpenseLine } from '../expenses/line';
import { compare } from '../expenses/order';
import { finding, type Finding } from '../findings';
import { partnerMissing, partnerTwice, type RefusalName } from './file-rules';

/** An input file with its lines, or the reason for refusing it. */
export type LedgerFile =
  | { path: string; read: false; problem: RefusalName; partner?: string; findings: readonly Finding[] }
  | {
      path: string;
      read: true;
      partner: string;
      lines: readonly ExpenseLine[];
      /** What the partner still expects to spend. */
      estimates?: readonly Estimate[];
      /** What the partner says of its progress. */
      progress?: ProgressSaid;
      /** Who works how long on the project. */
      staffTime?: readonly StaffTime[];
      findings: readonly Finding[];
    };

/** Refuses all files of a partner with more than one, because nothing shows which one is meant. */
export function refuseDuplicates(terms: Terms, files: readonly LedgerFile[]): LedgerFile[] {
  const byPartner = new Map<string, string[]>();
  for (const file of files)
    if (file.read) byPartner.set(file.partner, [...(byPartner.get(file.partner) ?? []), file.path]);
  const position = (file: LedgerFile): number => terms.partners.get(file.partner ?? '')?.index ?? Infinity;
  return files
    .map((file): LedgerFile => {
      const paths = file.read ? (byPartner.get(file.partner) ?? []) : [];
      if (!file.read || paths.length < 2) return file;
      const twins = paths.toSpliced(paths.indexOf(file.path), 1);
      const found = finding(
        partnerTwice,
        { partner: file.partner, file: file.path },
        { other: twins.sort().join(', ') },
      );
      return { path: file.path, read: false, problem: partnerTwice.name, partner: file.partner, findings: [found] };
    })
    .sort((a, b) => compare(position(a), position(b)) || compare(a.path, b.path));
}

export function missingPartners(terms: Terms, files: readonly LedgerFile[]): Finding[] {
  const present = new Set(files.flatMap((file) => (file.read ? [file.partner] : [])));
  return [...terms.partners.values()].flatMap(({ partner }) => {
    const budget = budgetOf(terms, { partner: partner.code });
    if (present.has(partner.code) || budget === 0) return [];
    return [
      finding(
        partnerMissing,
        { partner: partner.code },
        { name: partner.name, budget: { money: budget, currency: terms.currency } },
      ),
    ];
  });
}
