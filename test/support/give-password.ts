/** As if the person had followed the link of their invitation. */
import { hashPassword } from '../../src/identity/password.js';
import { behindTheWall, type TestDatabase } from './database.js';

export async function givePassword(test: TestDatabase, email: string, password: string): Promise<void> {
  await behindTheWall(test, 'UPDATE account SET password_hash = $2 WHERE email = lower($1)', [
    email,
    await hashPassword(password),
  ]);
}
