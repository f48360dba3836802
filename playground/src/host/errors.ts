/**
 * What the host refuses, in the words Excel uses on the wire: the client turns `code` into `OfficeExtension.Error.code`.
 * Only `code` may be relied upon; Excel's own sentences are translated and change between versions.
 */
export type OfficeErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'ControlIdNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UndoNotSupported';

export class OfficeError extends Error {
  override readonly name = 'OfficeError';
  constructor(
    readonly code: OfficeErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const invalidArgument = (message: string) => new OfficeError('InvalidArgument', message);
export const itemNotFound = (what: string) => new OfficeError('ItemNotFound', `There is no ${what}.`);
export const accessDenied = (message: string) => new OfficeError('AccessDenied', message);

/** A member this host has not learned. The name is given so that whoever needs it finds the table to extend. */
export const notImplemented = (member: string) =>
  new OfficeError('NotImplemented', `This host does not know ${member} yet.`);
