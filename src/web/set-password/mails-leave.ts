import type { Config } from '../../config.js';

/** Whether a mail reaches people: without a mail server it is only kept, which in a demonstration is what one looks at. */
export function mailsLeave(config: Pick<Config, 'smtpUrl' | 'demo'>): boolean {
  return config.smtpUrl !== null || config.demo;
}
