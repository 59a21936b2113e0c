/** Carries out what the demo's acts leave in the outbox at once, so that signals and notices bear the story's dates. */
import { carryOutSignal } from '../cases/carry-out-signal.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { OutboxRelay } from '../jobs/outbox-relay.js';
import { Handlers } from '../jobs/port.js';
import { AbsenceTeller } from '../notifications/tell-of-absences.js';
import { BankDataTeller } from '../notifications/tell-of-bank-data.js';
import { EnvelopeTeller } from '../notifications/tell-of-envelopes.js';
import { EventTeller } from '../notifications/tell-of-events.js';
import { MessageTeller } from '../notifications/tell-of-messages.js';
import { QuestionTeller } from '../notifications/tell-of-questions.js';
import { Wordings } from '../notifications/wordings.js';
import { NoticeWriter } from '../notifications/write-notices.js';
import { tellOfSuspension } from '../partnerships/tell-of-suspension.js';

export interface DemoRelay {
  drain(): Promise<void>;
}

export function demoRelay(runtime: CaseRuntime, publicUrl: string): DemoRelay {
  const writer = new NoticeWriter(publicUrl);
  const teller = new EventTeller(new Wordings(), writer);
  const ofEnvelopes = new EnvelopeTeller(writer);
  const handlers = new Handlers();
  let signalled = false;
  handlers.onOutbox('signal', {
    each: (row) => {
      signalled = true;
      return carryOutSignal(runtime, row);
    },
  });
  handlers.onOutbox('event', { batch: (transaction, rows) => teller.tell(transaction, rows) });
  handlers.onOutbox('envelope', { batch: (transaction, rows) => ofEnvelopes.tell(transaction, rows) });
  const ofQuestions = new QuestionTeller(writer);
  handlers.onOutbox('question', { batch: (transaction, rows) => ofQuestions.tell(transaction, rows) });
  const ofAbsences = new AbsenceTeller(writer);
  handlers.onOutbox('absence', { batch: (transaction, rows) => ofAbsences.tell(transaction, rows) });
  const ofMessages = new MessageTeller(writer);
  handlers.onOutbox('message', { batch: (transaction, rows) => ofMessages.tell(transaction, rows) });
  const ofBanks = new BankDataTeller(writer);
  handlers.onOutbox('bank', { batch: (transaction, rows) => ofBanks.tell(transaction, rows) });
  handlers.onOutbox('framework', { each: (row) => tellOfSuspension(runtime, row) });
  const relay = new OutboxRelay(runtime.database, handlers, (error) => {
    throw error;
  });
  return {
    drain: async () => {
      // Only what a signal moves leaves more to do; a further look costs as much as a round.
      do {
        signalled = false;
        await relay.round();
      } while (signalled);
    },
  };
}
