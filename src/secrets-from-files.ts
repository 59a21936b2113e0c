import { ConfigError, type Environment } from './config.js';

/** What holds a password or a key: each may lie in a file instead, as containers hand secrets over. */
const SECRETS = [
  'DATABASE_URL',
  'ENTENTE_OWNER_DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'OIDC_CLIENT_SECRET',
  'ENTENTE_S3_ACCESS_KEY',
  'ENTENTE_S3_SECRET_KEY',
] as const;

/**
 * The environment with each `<NAME>_FILE` read into `<NAME>`. `read` gives the text of a file, or throws; line breaks at
 * its end are none of the secret.
 *
 * @throws ConfigError with every file that cannot be read, and every secret that is given twice
 */
export function withSecretsFromFiles(env: Environment, read: (path: string) => string): Environment {
  const mistakes: string[] = [];
  const found: Record<string, string> = {};
  for (const name of SECRETS) {
    const path = env[`${name}_FILE`];
    if (path === undefined || path === '') continue;
    if (env[name] !== undefined && env[name] !== '') {
      mistakes.push(`${name} and ${name}_FILE are both set; leave one of them out.`);
      continue;
    }
    try {
      found[name] = read(path).replace(/[\r\n]+$/, '');
    } catch {
      mistakes.push(`${name}_FILE names a file that cannot be read; check its path and who may read it.`);
    }
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return { ...env, ...found };
}
