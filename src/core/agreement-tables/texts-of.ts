/** Texts of the agreement: in its language in their own tables, in others in a table of translations. */
import type { TranslatedPart } from '../names';
import { methodsIn, type Draft, type DraftText } from './draft';
import { definePart } from './part';

/** A text that may be in several languages, and what people know it by. */
interface Translatable {
  what: TranslatedPart;
  code: string;
  text: DraftText;
}

export const translationsPart = definePart({
  name: 'AgreementTranslations',
  of: '',
  prepared: 30,
  unique: ['what', 'code', 'language'],
  columns: {
    what: { kind: 'code', required: true, list: 'translatedParts', width: 26 },
    code: { kind: 'text', width: 14 },
    language: { kind: 'code', required: true, list: 'languages', width: 18 },
    text: { kind: 'text', required: true, width: 70, wraps: true },
  },
  rowsOf: (draft) =>
    translatable(draft).flatMap(({ what, code, text }) =>
      typeof text !== 'object'
        ? []
        : Object.entries(text)
            .filter(([language]) => language !== draft.project?.language)
            .map(([language, text]) => ({ what, code, language, text })),
    ),
});

/** All texts that may be in several languages. */
export function translatable(draft: Draft): Translatable[] {
  const { project, actions = [], sharedCosts = [], governance, rules, indicators = [], communication = [] } = draft;
  const titled = (what: TranslatedPart, list: readonly { code?: string; title?: DraftText }[]): Translatable[] =>
    list.map(({ code = '', title }) => ({ what, code, text: title }));
  return [
    ...titled('project', [{ code: '', title: project?.title }]),
    ...titled('action', actions),
    ...titled(
      'task',
      actions.flatMap(({ tasks = [] }) => tasks),
    ),
    ...titled(
      'deliverable',
      actions.flatMap(({ deliverables = [] }) => deliverables),
    ),
    ...titled('shared-cost', sharedCosts),
    ...titled('committee', governance?.committees ?? []),
    ...(governance?.meetings ?? []).map(({ code, date, agenda }): Translatable => ({
      what: 'meeting',
      code: code ?? date ?? '',
      text: agenda,
    })),
    ...(rules?.procurement ?? []).map(({ from = '', need }): Translatable => ({
      what: 'procurement',
      code: from,
      text: need,
    })),
    ...methodsIn(draft).flatMap(({ category = '', partner, method }): Translatable[] =>
      method.kind === 'unit-cost' ? [{ what: 'unit', code: unitCode(category, partner), text: method.label }] : [],
    ),
    ...titled('indicator', indicators),
    ...indicators.map(({ code = '', unit }): Translatable => ({ what: 'indicator-unit', code, text: unit })),
    ...titled('communication', communication),
    ...communication.map(({ code = '', audience }): Translatable => ({ what: 'audience', code, text: audience })),
    ...communication.map(({ code = '', channel }): Translatable => ({ what: 'channel', code, text: channel })),
    ...Object.entries(draft.clauses ?? {}).map(([code, text]): Translatable => ({ what: 'clause', code, text })),
  ];
}

/** A unit cost has no code of its own: it is that of a category, or of a partner's category. */
export function unitCode(category: string, partner: string | undefined): string {
  return partner === undefined ? category : `${category} ${partner}`;
}
