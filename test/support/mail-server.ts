/** A real mail server for tests: takes mails, or answers what the test has it answer. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  readonly url: string;
  /** Whole messages as they arrived. */
  readonly received: string[];
  /** How the next recipients are answered: null takes them. */
  answers: (SmtpAnswer | null)[];
  /** Breaks the connection off once the message is there, that many times, without an answer. */
  breaksOff: number;
  /** Waited for once the message is there, before it is answered. */
  beforeTaking: () => Promise<void>;
  close(): Promise<void>;
}

interface SmtpAnswer {
  readonly code: number;
  readonly text: string;
}

export async function mailServer(options: { readonly refusesLogIn?: boolean } = {}): Promise<MailServer> {
  const received: string[] = [];
  const state: Pick<MailServer, 'answers' | 'breaksOff' | 'beforeTaking'> = {
    answers: [],
    breaksOff: 0,
    beforeTaking: async () => undefined,
  };
  const server = new SMTPServer({
    authOptional: !options.refusesLogIn,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (_auth, _session, done) => done(new Error('Who are you?')),
    onRcptTo: (_address, _session, done) => {
      const answer = state.answers.shift();
      done(answer ? Object.assign(new Error(answer.text), { responseCode: answer.code }) : null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString());
        if (state.breaksOff > 0) {
          state.breaksOff -= 1;
          for (const connection of server.connections) {
            if (connection.id === session.id) connection._socket.destroy();
          }
          return;
        }
        state.beforeTaking().then(() => done(null, 'Taken'), done);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const userinfo = options.refusesLogIn ? 'somebody:secret@' : '';
  return Object.assign(state, {
    url: `smtp://${userinfo}127.0.0.1:${port}`,
    received,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  });
}
