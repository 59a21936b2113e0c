/** A command did not do what it was asked; the message says why in words that the operator can act on. */
export class Failure extends Error {
  override readonly name = 'Failure';

  /** `usage`: what was asked makes no sense, whatever the installation; the tool then answers 2 instead of 1. */
  constructor(
    message: string,
    readonly usage = false,
  ) {
    super(message);
  }
}
