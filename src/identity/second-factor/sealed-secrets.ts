import { openWith, type Sealed, sealWith } from './seal.js';
import { type SealingPlace, sealingKeysAt } from './sealing-place.js';

/** Seals and opens the secrets of apps, each bound to its account. */
export class SealedSecrets {
  constructor(
    private readonly place: SealingPlace,
    /** Told when something does not open. */
    private readonly trouble: (sentence: string) => void = () => undefined,
  ) {}

  async seal(secret: string, accountId: string): Promise<Sealed> {
    const [key] = await sealingKeysAt(this.place);
    return sealWith(key, secret, aboutApp(accountId));
  }

  /** Null where the key is not there any more, or it is not what was sealed. */
  async open(sealed: Sealed, accountId: string): Promise<string | null> {
    const secret = openWith(await sealingKeysAt(this.place), sealed, aboutApp(accountId));
    if (secret === null) {
      this.trouble(
        `A second factor does not open: it was sealed with the key ${sealed.keyId}. Put that key behind the first.`,
      );
    }
    return secret;
  }

  /** The name of the key that seals now. */
  async keyId(): Promise<string> {
    return (await sealingKeysAt(this.place))[0].id;
  }
}

function aboutApp(accountId: string): string {
  return `totp:${accountId}`;
}
