import { ConfigError, loadConfig } from '../src/config.js';
import { withSecretsFromFiles } from '../src/secrets-from-files.js';

const FILES: Readonly<Record<string, string>> = {
  '/run/secrets/database': 'postgres://app:secret@db:5432/entente\n',
  '/run/secrets/key': 'with blanks at its end  ',
};
const read = (path: string): string => {
  const text = FILES[path];
  if (text === undefined) throw new Error(`no ${path}`);
  return text;
};

describe('a secret in a file', () => {
  it('is read as if it stood in the environment, without the line break at its end', () => {
    const env = withSecretsFromFiles({ PORT: '1', DATABASE_URL_FILE: '/run/secrets/database' }, read);
    expect(loadConfig(env, '/').database).toMatchObject({
      runtimeUrl: 'postgres://app:secret@db:5432/entente',
    });
    expect(withSecretsFromFiles({ ENTENTE_S3_SECRET_KEY_FILE: '/run/secrets/key' }, read)).toMatchObject({
      ENTENTE_S3_SECRET_KEY: 'with blanks at its end  ',
    });
  });

  it('that cannot be read, or is given twice, stops the start with a sentence that says neither secret nor path', () => {
    const wrong = () =>
      withSecretsFromFiles(
        { SMTP_URL_FILE: '/nowhere', REDIS_URL: 'redis://a', REDIS_URL_FILE: '/run/secrets/key' },
        read,
      );
    expect(wrong).toThrow(ConfigError);
    expect(wrong).toThrow('SMTP_URL_FILE names a file that cannot be read');
    expect(wrong).toThrow('REDIS_URL and REDIS_URL_FILE are both set');
    expect(wrong).not.toThrow('/nowhere');
  });

  it('is looked for under no other name', () => {
    expect(withSecretsFromFiles({ PORT_FILE: '/run/secrets/key' }, read)).toEqual({
      PORT_FILE: '/run/secrets/key',
    });
  });
});
