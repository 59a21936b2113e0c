/** Delivers mails in a process of its own until there are none: to be killed in the middle of it. */
import { Database } from '../../src/database/database.js';
import { MailDelivery } from '../../src/notifications/deliver-mail.js';

const [url = '', smtpUrl = '', publicUrl = '', offsetMs = '0'] = process.argv.slice(2);
const database = await Database.connect({ url, size: 4 });
database.clockOffsetMs = Number(offsetMs);
const delivery = new MailDelivery(database, smtpUrl, publicUrl);
while ((await delivery.round()) > 0);
delivery.close();
await database.close();
