import type { Part } from '../../../actions/parts-of.query.js';
import { Badge, ButtonLink, type Column, Money, Table } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';

interface PartsSectionProps {
  readonly visit: SignedInVisit;
  readonly actionId: string;
  readonly parts: readonly Part[];
  /** It can still be shared, written and signed. */
  readonly isDraft: boolean;
  /** Whoever looks leads it, and it names co-applicants who were not asked yet. */
  readonly mayShare: boolean;
}

/** What each co-applicant does and brings, and whether it has signed. */
export function PartsSection({ visit, actionId, parts, isDraft, mayShare }: PartsSectionProps): Html {
  if (parts.length === 0 && !mayShare) return '';
  const own = parts.find((part) => part.own);
  return (
    <section id="parts">
      <h2 safe>{visit.t('parts.title')}</h2>
      {isDraft ? <p safe>{visit.t(own ? 'parts.own_lead' : 'parts.lead')}</p> : ''}
      {parts.length > 0 ? (
        <Table caption={visit.t('parts.title')} captionHidden columns={columns(visit)} rows={parts} />
      ) : (
        ''
      )}
      {isDraft ? (
        <div class="buttons">
          {mayShare ? (
            <ButtonLink href={shareUrl(actionId)} text={visit.t('parts.share')} tone="secondary" />
          ) : (
            ''
          )}
          {own ? (
            <ButtonLink
              href={partUrl(actionId)}
              text={visit.t(own.tasks === '' ? 'parts.write' : 'parts.change')}
              tone="secondary"
            />
          ) : (
            ''
          )}
          {own && own.tasks !== '' && own.signature === null ? (
            <ButtonLink href={signUrl(actionId)} text={visit.t('parts.sign')} />
          ) : (
            ''
          )}
        </div>
      ) : (
        ''
      )}
    </section>
  );
}

export const shareUrl = (actionId: string) => `/actions/${actionId}/share`;
export const partUrl = (actionId: string) => `/actions/${actionId}/part`;
export const signUrl = (actionId: string) => `/actions/${actionId}/part/sign`;

function columns(visit: Visit): readonly Column<Part>[] {
  return [
    { header: visit.t('parts.party'), heads: true, cell: (part) => <span safe>{part.organisation}</span> },
    {
      header: visit.t('parts.tasks'),
      cell: (part) => (
        <span class="facts-text" safe>
          {part.tasks || visit.t('parts.nothing')}
        </span>
      ),
    },
    {
      header: visit.t('parts.own_share'),
      numeric: true,
      cell: (part) =>
        part.ownShareCents === null ? <span>–</span> : <Money visit={visit} cents={part.ownShareCents} />,
    },
    { header: visit.t('parts.signature'), cell: (part) => <Signature visit={visit} part={part} /> },
  ];
}

function Signature({ visit, part: { signature } }: { visit: Visit; part: Part }): Html {
  return signature ? (
    <Badge
      text={visit.t('parts.signed', {
        name: signature.by ?? visit.t('conditions.someone'),
        day: visit.day(signature.at),
      })}
      tone="positive"
    />
  ) : (
    <Badge text={visit.t('parts.unsigned')} tone="waiting" />
  );
}
