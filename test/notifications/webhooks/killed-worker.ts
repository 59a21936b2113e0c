/** A worker in a process of its own that delivers what is due: to be killed while a receiver has a message. */
import { Database } from '../../../src/database/database.js';
import { WebhookDelivery } from '../../../src/notifications/webhooks/deliver-messages.js';
import { GuardedPost } from '../../../src/notifications/webhooks/guarded-post.js';
import { NoticeWriter } from '../../../src/notifications/write-notices.js';

const database = await Database.connect({ url: process.argv[2] ?? '', size: 2 });
const post = new GuardedPost({ networks: ['127.0.0.1/32'], plainHttp: true });
const writer = new NoticeWriter('https://entente.example.org');
const delivery = new WebhookDelivery(database, post, writer, (error) => process.stderr.write(`${error}\n`));
await delivery.round();
