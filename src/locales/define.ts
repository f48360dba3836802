/** Type checks that a language's sentences only use figures that core provides. */
import type { OnlyIn } from '../core/findings';
import type { Rule } from '../core/rules';
import type { ErrorCode, errorFigures } from './errors';
import type { LocationFigure } from './message';
import { countryCodes, languageCodes, optionalColumns, type OptionalColumn } from '../core/names';
import type { ErrorTexts, ProblemTexts, RuleTexts, Vocabulary } from './texts';

/** The placeholders of a template. */
type PlaceholdersOf<Template extends string> = Template extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}|${string}` ? Name : Inside) | PlaceholdersOf<Rest>
  : never;

/** A template that uses allowed figures only; a misspelt figure does not compile. */
type Checked<Template, Allowed extends string> = Template extends string
  ? Exclude<PlaceholdersOf<Template>, Allowed> extends never
    ? Template
    : // Not a string: two strings that differ would make the whole of the texts impossible, and hide which one it is.
      { readonly noSuchFigure: Exclude<PlaceholdersOf<Template>, Allowed> }
  : never;

type CheckedEach<Templates, Allowed extends string> = {
  [Key in keyof Templates]: Checked<Templates[Key], Allowed>;
};

type CheckedSentences<One extends Rule, Sentences> = Sentences extends string
  ? Checked<Sentences, One['figures'][number] | LocationFigure>
  : {
      [Variant in keyof Sentences]: Checked<
        Sentences[Variant],
        One['figures'][number] | OnlyIn<One, Variant & string> | LocationFigure
      >;
    };

export function ruleTexts<const Own extends RuleTexts>(
  texts: Own & {
    [One in Rule as One['name']]: {
      title: Checked<Own[One['name']]['title'], never>;
      text: CheckedSentences<One, Own[One['name']]['text']>;
    };
  },
): RuleTexts {
  return texts;
}

export function errorTexts<const Own extends ErrorTexts>(
  texts: Own & { [Code in ErrorCode]: Checked<Own[Code], (typeof errorFigures)[Code][number]> },
): ErrorTexts {
  return texts;
}

export function problemTexts<const Own extends ProblemTexts>(
  texts: Own & { at: Checked<Own['at'], 'place'>; kinds: CheckedEach<Own['kinds'], 'found' | 'expected'> },
): ProblemTexts {
  return texts;
}

type Own = Omit<Vocabulary, 'lists'> & {
  lists: Omit<Vocabulary['lists'], 'countries' | 'languages' | 'optionalColumns'>;
};

/** A language's words, with the names of countries and languages that the platform knows. */
export function vocabularyOf(locale: string, own: Own): Vocabulary {
  const columns: Pick<Record<OptionalColumn, string>, OptionalColumn> = own.columns;
  return {
    ...own,
    lists: {
      ...own.lists,
      countries: namesIn(locale, 'region', countryCodes),
      languages: namesIn(locale, 'language', languageCodes),
      optionalColumns: Object.fromEntries(optionalColumns.map((key) => [key, columns[key]])) as Record<
        OptionalColumn,
        string
      >,
    },
  };
}

function namesIn(locale: string, type: 'region' | 'language', codes: readonly string[]): Record<string, string> {
  const known = new Intl.DisplayNames([locale], { type });
  return Object.fromEntries(codes.map((code) => [code, known.of(code) ?? code]));
}
