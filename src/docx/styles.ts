/** Letters and colours, and what a file says of itself. */
import type { IStylesOptions } from 'docx';
import type { DocumentPlan } from '../documents';
import { fontName, palette } from '../workbooks/styles';
import { factsOf } from '../locales/facts';
import { languageOf, fallback } from '../locales';

export function styles(language: string): IStylesOptions {
  const { locale } = factsOf[languageOf(language) ?? fallback];
  const paragraph = (after: number, before = 0) => ({ spacing: { before, after } });
  return {
    default: {
      document: { run: { font: fontName, size: 21, language: { value: locale } }, paragraph: paragraph(120) },
      title: { run: { font: fontName, size: 40, bold: true, color: palette.accent }, paragraph: paragraph(80) },
      heading1: {
        run: { font: fontName, size: 26, bold: true, color: palette.accent },
        paragraph: paragraph(100, 320),
      },
      heading2: { run: { font: fontName, size: 22, bold: true, color: palette.accent }, paragraph: paragraph(80, 200) },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        run: { size: 22, color: palette.quiet },
        paragraph: paragraph(60),
      },
      {
        id: 'Quiet',
        name: 'Quiet',
        basedOn: 'Normal',
        run: { size: 18, color: palette.quiet },
        paragraph: paragraph(120),
      },
      { id: 'Cell', name: 'Cell', basedOn: 'Normal', paragraph: paragraph(20, 20) },
      { id: 'Gap', name: 'Gap', basedOn: 'Normal', run: { size: 12 }, paragraph: paragraph(0) },
    ],
  };
}

const escapes: Partial<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);

/** The library would date the file by the clock. */
export function coreProperties({ title, date, language }: DocumentPlan): string {
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ');
  const on = `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${namespaces}><dc:title>${escaped(title)}</dc:title><dc:creator>Accord</dc:creator><dc:language>${language}</dc:language>${on}</cp:coreProperties>`;
}
