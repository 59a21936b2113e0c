import { MailDelivery } from '../../../src/notifications/deliver-mail.js';
import {
  type InvitationTold,
  invitationMail,
} from '../../../src/notifications/invitations/invitation-mail.js';
import { behindTheWall, testDatabase } from '../../support/database.js';
import { mailServer } from '../../support/mail-server.js';

const URL = 'https://entente.example.org';

const told: InvitationTold = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  method: 'REQUEST',
  sequence: 3,
  dialogueId: '01890a5d-ac96-774b-bcce-b302099a8058',
  title: 'Meeting; with <odd> signs, and \\',
  purpose: 'To agree.\nSoon.',
  startsAt: '2027-02-05T08:00:00.000Z',
  endsAt: '2027-02-05T16:00:00.000Z',
  timeZone: 'Europe/Brussels',
  place: 'The Hague',
  onlineUrl: '',
  replyBy: null,
  organisers: ['Europol'],
  postponed: false,
  again: false,
  createdAt: '2027-01-05T08:00:00.000Z',
  name: 'A. "Guest"',
  email: 'guest@example.org',
  role: 'CHAIR',
  answer: null,
  locale: 'en',
};

test('an invitation arrives as one that calendars understand, to whom no list has to be left', async () => {
  const database = await testDatabase();
  const server = await mailServer();
  const mail = invitationMail(told, `${URL}/invitations/secret`, URL);
  await behindTheWall(
    database,
    `INSERT INTO mail (id, account_id, source, to_address, subject, body_text, body_html, headers, message_id, calendar)
     VALUES ($1, NULL, 'invitation:x', $2, $3, $4, $5, '{"language": "en", "invitation": true}', '<invitation.x@entente.example.org>', $6)`,
    [told.id, told.email, mail.subject, mail.text, mail.html, JSON.stringify(mail.calendar)],
  );
  const delivery = new MailDelivery(database.database, server.url, URL);
  try {
    expect(await delivery.round()).toBe(1);
    const [received = ''] = server.received;
    expect(received).toMatch(/Content-Type: text\/calendar;[^\n]*method=REQUEST/);
    expect(received).toContain('filename=invite.ics');
    expect(received).not.toContain('List-Unsubscribe');
  } finally {
    delivery.close();
    await server.close();
    await database.close();
  }
});

test('what people write does nothing in the mail, and a cancelled meeting asks for no answer', () => {
  expect(invitationMail(told, `${URL}/invitations/secret`, URL).html).toContain('&lt;odd&gt;');
  const off = invitationMail({ ...told, method: 'CANCEL' }, `${URL}/invitations/secret`, URL);
  expect(off.text + off.html + off.calendar?.text).not.toContain('/invitations/');
  expect(off.calendar?.text).toContain('STATUS:CANCELLED');
});
