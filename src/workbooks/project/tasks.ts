/** Tasks with their responsible partner and contributors. */
import { dropdownText } from '../../locales';
import type { GridRow, Sheet } from '../blocks';
import { actionText, inLanguage, type Context } from '../context';

export function tasksSheet(context: Context): Sheet {
  const { t, terms } = context;
  const { partners, actions } = terms.agreement;
  const rows = actions.flatMap((action): GridRow[] => {
    const tasks = action.tasks ?? [];
    if (tasks.length === 0) return [];
    const filler = Object.fromEntries(
      partners.map(({ code }) => [`p-${code}`, { value: null, style: 'totalCenter' as const }]),
    );
    return [
      { cells: { task: { value: actionText(context, action.code), style: 'totalText' }, ...filler } },
      ...tasks.map((task): GridRow => ({
        cells: {
          task: dropdownText(task.code, inLanguage(context, task.title)),
          ...Object.fromEntries(
            partners.map(({ code }) => [
              `p-${code}`,
              task.responsible === code
                ? t.tasks.responsibleMark
                : task.contributors.includes(code)
                  ? t.tasks.contributorMark
                  : '',
            ]),
          ),
        },
      })),
    ];
  });
  return {
    key: 'tasks',
    name: t.sheets.tasks,
    protected: true,
    margin: true,
    // Without a grid, nothing else determines the width of the sentences.
    widths: rows.length === 0 ? [44, 24, 24, 24] : [44],
    freeze: { block: 'tasks', columns: 1 },
    blocks: [
      { kind: 'title', serves: 'both', text: t.sheets.tasks, subtitle: `${t.tasks.subtitle} ${t.tasks.legend}.` },
      rows.length === 0
        ? { kind: 'note', serves: 'both', paragraphs: [t.tasks.none] }
        : {
            kind: 'grid',
            serves: 'both',
            key: 'tasks',
            columns: [
              { key: 'task', header: t.headings.task, style: 'textWrap', width: 44, maxWidth: 60 },
              ...partners.map(({ code, name }) => ({
                key: `p-${code}`,
                header: `${code} ${name}`,
                style: 'center' as const,
                width: 17,
              })),
            ],
            rows,
            highlights: partners.map(({ code }) => ({
              columns: [`p-${code}`],
              formula: (here) => `${here.cell(`p-${code}`)}="${t.tasks.responsibleMark}"`,
              style: 'good' as const,
            })),
          },
    ],
  };
}
