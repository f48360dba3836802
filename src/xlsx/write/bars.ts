/**
 * Data bars are written twice: in the form of Excel 2007, and as the extension of Excel 2010, which refers to it. Only
 * the extension has solid bars, bars from zero and a side for negative figures.
 */
import type { ConditionalPlan } from '../../workbooks/plan';
import { areaReference } from '../../workbooks/references';
import { palette } from '../../workbooks/styles';
import { element, namespaces } from './xml';

type BarPlan = Extract<ConditionalPlan, { kind: 'bar' }>;

const lengths = { minLength: 0, maxLength: 100 } as const;
const identifier = (priority: number): string => `{00000000-0000-4000-8000-${String(priority).padStart(12, '0')}}`;

/** The form of Excel 2007. Bars start at zero, so that their lengths are proportional to the figures. */
export function barRule({ color, max }: BarPlan, priority: number): string {
  const bar = element(
    'dataBar',
    lengths,
    element('cfvo', { type: 'num', val: 0 }),
    max === undefined ? element('cfvo', { type: 'max' }) : element('cfvo', { type: 'num', val: max }),
    element('color', { rgb: `FF${color}` }),
  );
  const newer = element(
    'ext',
    { uri: '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}', 'xmlns:x14': namespaces.x14 },
    element('x14:id', {}, identifier(priority)),
  );
  return element('cfRule', { type: 'dataBar', priority }, bar, element('extLst', {}, newer));
}

export function extensionBar({ area, color, max }: BarPlan, priority: number): string {
  const limit = (value: number): string => element('x14:cfvo', { type: 'num' }, element('xm:f', {}, String(value)));
  const bar = element(
    'x14:dataBar',
    { ...lengths, gradient: 0 },
    limit(0),
    max === undefined ? element('x14:cfvo', { type: 'max' }) : limit(max),
    element('x14:negativeFillColor', { rgb: `FF${palette.problem}` }),
    element('x14:axisColor', { rgb: `FF${color}` }),
  );
  return element(
    'x14:conditionalFormatting',
    { 'xmlns:xm': namespaces.xm },
    element('x14:cfRule', { type: 'dataBar', id: identifier(priority) }, bar),
    element('xm:sqref', {}, areaReference(area)),
  );
}

/** The sheet extension around all of them; "" for none. */
export function extensionBars(bars: readonly string[]): string {
  if (bars.length === 0) return '';
  const extension = element('x14:conditionalFormattings', {}, ...bars);
  return element('ext', { uri: '{78C0D931-6437-407d-A8EE-F0AAD7539E65}', 'xmlns:x14': namespaces.x14 }, extension);
}
