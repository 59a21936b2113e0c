import type { Message } from '../../messages/messages.query.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import type { CaseSubject } from '../cases/case-links.js';
import { ConditionsPanel } from '../cases/conditions-panel.js';
import { DocumentsPanel, NO_UPLOAD } from '../cases/documents-panel.js';
import type { CasePage } from '../cases/load-case-page.js';
import { Trail } from '../cases/trail.js';
import { Badge, PageHeader } from '../components/index.js';
import { MessageItem } from '../messages/message-item.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

/** One case of the file: what its own page says of it. */
export interface DossierPart {
  readonly subject: CaseSubject;
  readonly page: CasePage;
  /** What it is called among the parts. */
  readonly name: string;
  readonly sections: Html;
}

interface DossierProps {
  readonly visit: SignedInVisit;
  /** What is signed for, and then what it rests on. */
  readonly parts: readonly [DossierPart, ...DossierPart[]];
  /** The newest messages on each case, by its id. */
  readonly messages: ReadonlyMap<string, readonly Message[]>;
}

/** The whole file on one page, for whoever signs: each case of it with every document and the whole history. */
export function DossierPage({ visit, parts, messages }: DossierProps): Html {
  const [{ subject, page }] = parts;
  const { file } = page;
  const title = visit.t('dossier.title', { reference: file.reference });
  return (
    <Layout visit={visit} title={title} breadcrumbs={caseCrumbs(visit, subject, file)}>
      <PageHeader title={title} caption={visit.titleOf(subject, file.title)} lead={visit.t('dossier.lead')}>
        <Badge text={visit.label(file.stage.label)} tone={file.stage.final ? 'neutral' : 'active'} />
      </PageHeader>
      {parts.length > 1 ? (
        <nav class="dossier-contents" aria-label={visit.t('dossier.contents')}>
          <ul>
            {parts.map((part) => (
              <li>
                <a href={`#${part.subject}`} safe>
                  {part.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : (
        ''
      )}
      {parts.map((part, index) => (
        <div id={part.subject} class="dossier-part">
          {index === 0 ? (
            ''
          ) : (
            <p class="dossier-part-title" safe>
              {`${part.page.file.reference} ${visit.titleOf(part.subject, part.page.file.title)}`}
            </p>
          )}
          {part.sections as 'safe'}
          <Beside visit={visit} part={part} messages={messages.get(part.page.file.id) ?? []} />
        </div>
      ))}
    </Layout>
  );
}

function Beside({
  visit,
  part,
  messages,
}: {
  visit: SignedInVisit;
  part: DossierPart;
  messages: readonly Message[];
}): Html {
  const { subject, page } = part;
  const { file, documents, conditions, trail, wording } = page;
  return (
    <>
      <ConditionsPanel visit={visit} subject={subject} id={file.id} conditions={conditions} />
      <section>
        <h2 safe>{visit.t('actions.page.documents')}</h2>
        <DocumentsPanel
          visit={visit}
          subject={subject}
          id={file.id}
          documents={documents}
          mayUpload={false}
          filled={NO_UPLOAD}
        />
      </section>
      {messages.length > 0 ? (
        <section>
          <h2 safe>{visit.t('messages.title')}</h2>
          <ol class="messages">
            {messages.map((message) => (
              <MessageItem visit={visit} message={message} />
            ))}
          </ol>
        </section>
      ) : (
        ''
      )}
      <section>
        <h2 safe>{visit.t('cases.trail.title')}</h2>
        <Trail visit={visit} trail={trail} definition={wording.definition} of={subject} />
      </section>
    </>
  );
}
