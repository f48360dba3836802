/**
 * An error a person may meet. `code` names it for the texts of each language and `figures` are what the sentence
 * shows; the message is for developers, as is the `cause`.
 */
export class AccordError extends Error {
  readonly figures: Readonly<Record<string, string>>;

  constructor(
    readonly code: string,
    message: string,
    options: { figures?: Readonly<Record<string, string>>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.figures = options.figures ?? {};
  }
}
