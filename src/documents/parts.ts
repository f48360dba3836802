/** What the agreement and its amendments are put together from. */
import { fill } from '../locales';
import { footerOf, inLanguage, withCurrency, type Context } from '../workbooks/context';
import type { RuleRow } from '../workbooks/project/rules';
import type { DocumentBlock, DocumentPlan, SignaturesBlock } from './blocks';

export interface Article {
  title: string;
  blocks: readonly DocumentBlock[];
}

export const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
export const quiet = (text: string): DocumentBlock => ({ kind: 'paragraph', text, quiet: true });

/** Amounts in tables leave out their currency. */
export function amountsIn(context: Context): DocumentBlock {
  return quiet(`${withCurrency(context)}.`);
}

/** Numbered from 1, each under its title. */
export function articles(all: readonly Article[], { texts }: Context): DocumentBlock[] {
  return all.flatMap(({ title, blocks }, index) => [
    { kind: 'heading', level: 1, text: fill(texts.documents.article, { number: index + 1, title }, texts) },
    ...blocks,
  ]);
}

export function rulesTable(rows: readonly RuleRow[], { t }: Context): DocumentBlock[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { header: t.rules.topic, align: 'start', width: 26 },
        { header: t.rules.rule, align: 'start', width: 60 },
        { header: t.rules.source, align: 'start', width: 30 },
      ],
      rows: rows.map(([topic, rule, source]) => ({ cells: [topic, rule, source ?? t.rules.agreementSource] })),
    },
  ];
}

/** One block per party, all by default, with the names that the agreement has for it. */
export function signatureBlocks({ terms, texts }: Context, of?: readonly string[]): DocumentBlock[] {
  const { title, text, ...labels } = texts.documents.signatures;
  const { partners, signatures = [] } = terms.agreement;
  const signing = of ? partners.filter(({ code }) => of.includes(code)) : partners;
  const parties = signing.map(({ code, name }): SignaturesBlock['parties'][number] => {
    const signature = signatures.find(({ partner }) => partner === code);
    return { party: `${name} (${code})`, ...(signature ? { name: signature.name, function: signature.function } : {}) };
  });
  return [{ kind: 'heading', level: 1, text: title }, paragraph(text), { kind: 'signatures', labels, parties }];
}

/** What every document of an agreement has around its blocks. */
export function documentOf(
  context: Context,
  { title, subtitle, date }: Pick<DocumentPlan, 'title' | 'subtitle' | 'date'>,
  blocks: readonly DocumentBlock[],
): DocumentPlan {
  const { terms, texts } = context;
  const { left, right } = footerOf(context);
  return {
    title,
    subtitle: [
      `${terms.agreement.project.acronym} · ${inLanguage(context, terms.agreement.project.title)}`,
      ...subtitle,
    ],
    language: texts.language,
    date,
    footer: { left: `${left} · ${right}`, page: texts.documents.page },
    blocks,
  };
}
