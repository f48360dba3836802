/** Documents as .docx files, in letters and colours of our sheets. The same document yields the same bytes. */
import { Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, TabStopType, TextRun } from 'docx';
import type { DocumentBlock, DocumentPlan } from '../documents';
import { untimed } from '../xlsx';
import { page, room, sectionsOf } from './paper';
import { signatureTables, tableOf } from './tables';
import { coreProperties, styles } from './styles';

export async function writeDocument(plan: DocumentPlan): Promise<Uint8Array> {
  const [first, ...others] = sectionsOf(plan.blocks);
  const sections = [first ?? { across: false, blocks: [] }, ...others];
  const document = new Document({
    title: plan.title,
    creator: 'Accord',
    styles: styles(plan.language),
    sections: sections.map(({ across, blocks }, index) => ({
      properties: {
        page: {
          size: {
            width: page.width,
            height: page.height,
            orientation: across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
        },
      },
      footers: { default: footer(plan, across ? room.across : room.upright) },
      children: [
        ...(index === 0 ? titleLines(plan) : []),
        ...blocks.flatMap((block) => childrenOf(block, across ? room.across : room.upright)),
      ],
    })),
  });
  const packed = await Packer.toArrayBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(plan) },
  ]);
  return untimed(new Uint8Array(packed));
}

function titleLines({ title, subtitle }: DocumentPlan): Paragraph[] {
  return [
    new Paragraph({ text: title, style: 'Title' }),
    ...subtitle.map((text) => new Paragraph({ text, style: 'Subtitle' })),
  ];
}

function childrenOf(block: DocumentBlock, width: number) {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: block.text,
          style: `Heading${block.level}`,
          keepNext: true,
          pageBreakBefore: block.newPage ?? false,
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ text: block.text, style: block.quiet ? 'Quiet' : 'Normal' })];
    case 'table':
      // Two tables without anything between them would be one.
      return [tableOf(block, width), new Paragraph({ text: '', style: 'Gap' })];
    case 'signatures':
      return signatureTables(block, width).flatMap((table) => [table, new Paragraph({ text: '', style: 'Gap' })]);
  }
}

function footer({ footer: { left, page: template } }: DocumentPlan, width: number): Footer {
  const numbers: Partial<Record<string, string>> = { '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES };
  const right = template.split(/(\{pages?\})/).map((part) => numbers[part] ?? part);
  return new Footer({
    children: [
      new Paragraph({
        style: 'Quiet',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [new TextRun({ children: [`${left}\t`, ...right] })],
      }),
    ],
  });
}
