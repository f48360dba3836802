/**
 * Data bars as Excel has drawn them since 2010. hucre writes the older form only, in which a bar is never shorter than
 * a tenth of its cell (0.00 looks like something), fades out, and has no side for negative figures.
 */
const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const xm = 'http://schemas.microsoft.com/office/excel/2006/main';

const block = /<conditionalFormatting sqref="([^"]+)">(.*?)<\/conditionalFormatting>/gs;
const rule = /<cfRule type="dataBar" priority="(\d+)"><dataBar>(.*?)<color rgb="(\w{8})"\/><\/dataBar><\/cfRule>/gs;
const end = /<cfvo type="(num|max)"(?: val="([^"]*)")?\/>$/;

const identifier = (priority: string): string => `{00000000-0000-4000-8000-${priority.padStart(12, '0')}}`;

function newer(area: string, priority: string, ends: string, color: string, negative: string): string {
  const [, kind, value] = end.exec(ends) ?? [];
  const limit =
    kind === 'num' ? `<x14:cfvo type="num"><xm:f>${value ?? '0'}</xm:f></x14:cfvo>` : '<x14:cfvo type="max"/>';
  return [
    `<x14:conditionalFormatting xmlns:xm="${xm}"><x14:cfRule type="dataBar" id="${identifier(priority)}">`,
    '<x14:dataBar minLength="0" maxLength="100" gradient="0">',
    `<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo>${limit}`,
    `<x14:negativeFillColor rgb="FF${negative}"/><x14:axisColor rgb="${color}"/></x14:dataBar></x14:cfRule>`,
    `<xm:sqref>${area}</xm:sqref></x14:conditionalFormatting>`,
  ].join('');
}

/** The sheet's XML with both forms of each data bar; `negative` is the colour of figures below zero. */
export function withBars(sheet: string, negative: string): string {
  const added: string[] = [];
  const patched = sheet.replace(block, (whole: string, area: string) =>
    whole.replace(rule, (_rule: string, priority: string, ends: string, color: string) => {
      added.push(newer(area, priority, ends, color, negative));
      return [
        `<cfRule type="dataBar" priority="${priority}"><dataBar minLength="0" maxLength="100">${ends}`,
        `<color rgb="${color}"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${x14}">`,
        `<x14:id>${identifier(priority)}</x14:id></ext></extLst></cfRule>`,
      ].join('');
    }),
  );
  if (added.length === 0) return sheet;
  const extension = `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${x14}"><x14:conditionalFormattings>${added.join('')}</x14:conditionalFormattings></ext></extLst>`;
  return patched.replace(/<\/worksheet>$/, () => `${extension}</worksheet>`);
}
