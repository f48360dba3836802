/** Type checks that a language's sentences only use figures that core provides. */
import type { OnlyIn } from '../core/findings';
import type { Rule } from '../core/rules';
import type { ErrorCode, errorFigures } from './errors';
import type { PlaceFigure } from './message';
import type { ErrorTexts, ProblemTexts, RuleTexts } from './texts';

/** The placeholders of a template. */
type Shown<Template extends string> = Template extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}|${string}` ? Name : Inside) | Shown<Rest>
  : never;

/** A template that uses allowed figures only; a misspelt figure does not compile. */
type Showing<Template, Allowed extends string> = Template extends string
  ? Exclude<Shown<Template>, Allowed> extends never
    ? Template
    : // Not a string: two strings that differ would make the whole of the texts impossible, and hide which one it is.
      { readonly noSuchFigure: Exclude<Shown<Template>, Allowed> }
  : never;

type ShowingEach<Templates, Allowed extends string> = {
  [Key in keyof Templates]: Showing<Templates[Key], Allowed>;
};

type ShowingFiguresOf<One extends Rule, Sentences> = Sentences extends string
  ? Showing<Sentences, One['figures'][number] | PlaceFigure>
  : {
      [Variant in keyof Sentences]: Showing<
        Sentences[Variant],
        One['figures'][number] | OnlyIn<One, Variant & string> | PlaceFigure
      >;
    };

export function ruleTexts<const Own extends RuleTexts>(
  texts: Own & {
    [One in Rule as One['name']]: {
      title: Showing<Own[One['name']]['title'], never>;
      text: ShowingFiguresOf<One, Own[One['name']]['text']>;
    };
  },
): RuleTexts {
  return texts;
}

export function errorTexts<const Own extends ErrorTexts>(
  texts: Own & { [Code in ErrorCode]: Showing<Own[Code], (typeof errorFigures)[Code][number]> },
): ErrorTexts {
  return texts;
}

export function problemTexts<const Own extends ProblemTexts>(
  texts: Own & { at: Showing<Own['at'], 'path'>; kinds: ShowingEach<Own['kinds'], 'found' | 'expected'> },
): ProblemTexts {
  return texts;
}
