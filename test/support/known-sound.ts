/** Definitions of which `workflow/verify-shipped` proves once for all suites that they are sound: verifying takes a second. */
import { Definitions } from '../../src/cases/definitions.js';

export class KnownSound extends Definitions {
  protected override assertSound(): void {
    // Proven elsewhere.
  }
}
