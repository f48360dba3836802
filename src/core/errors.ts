/**
 * An error shown to users. `code` selects the sentence in each language and `figures` are the values in it; the message
 * and the `cause` are for developers.
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
