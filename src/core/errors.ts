/**
 * An error a person may meet. `code` names it for the texts of each language; the message is for developers,
 * as is the `cause`.
 */
export class AccordError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}
