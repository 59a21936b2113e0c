import { formatList, namesOf, refusalSentence, roleName } from '../../i18n/index.js';
import type { AvailableTransition, Refusal, WorkflowDefinition } from '../../workflow/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { caseUrl, decideUrl, uploadUrl } from './case-links.js';
import { missingDocuments } from './missing-documents.js';

export interface MovesProps {
  readonly visit: Visit;
  readonly subject: string;
  readonly id: string;
  readonly transitions: readonly AvailableTransition[];
  /** Words the codes in refusals. */
  readonly definition: WorkflowDefinition;
  /** Who is asked at present, by role. */
  readonly penWith: readonly string[];
  /** The form of the content; null for who may not edit it now. */
  readonly edit: { readonly path: string; readonly text: string } | null;
  /** What else is asked of them here, beside the steps. */
  readonly asks?: { readonly path: string; readonly text: string; readonly lead: string } | null;
  /** Whether they may add documents. */
  readonly uploads: boolean;
}

const CLASSES = {
  positive: 'btn-primary',
  neutral: 'btn-outline-primary',
  negative: 'btn-sm btn-outline-danger',
} as const;

/**
 * What one may do now as buttons, what ends or sends back last, writing first where it stands in the way of going on; what the state does not allow with its reason; what is
 * for others, folded away.
 */
export function Moves({
  visit,
  subject,
  id,
  transitions,
  definition,
  penWith,
  edit,
  asks = null,
  uploads,
}: MovesProps): Html {
  const open = transitions.filter((one) => one.open);
  const onwards = open.filter((one) => one.tone !== 'negative');
  const back = open.filter((one) => one.tone === 'negative');
  const button = (one: AvailableTransition) => (
    <li>
      <a class={`btn ${CLASSES[one.tone]}`} href={decideUrl(subject, id, one)} safe>
        {moveName(visit, one, transitions)}
      </a>
    </li>
  );
  const blocked = transitions.filter((one) => !one.open && isOwnToDo(one));
  const others = transitions.filter((one) => !one.open && !isOwnToDo(one));
  const editFirst = isPositive(blocked) && !isPositive(onwards);
  return (
    <div class="moves">
      {asks ? <Asks asks={asks} /> : ''}
      {open.length > 0 || edit ? (
        <ul class="move-buttons">
          {editFirst && edit ? <Editing edit={edit} look="btn-primary" /> : ''}
          {onwards.map(button)}
          {edit && !editFirst ? <Editing edit={edit} look="btn-outline-primary" /> : ''}
          {back.map(button)}
        </ul>
      ) : asks ? (
        ''
      ) : (
        <Nothing visit={visit} penWith={penWith} />
      )}
      {blocked.length > 0 ? (
        <div class="moves-blocked">
          <h3 safe>{visit.t('cases.moves.blocked')}</h3>
          <RefusedMoves
            visit={visit}
            all={transitions}
            shown={blocked}
            definition={definition}
            uploads={uploads ? caseUrl(subject, id) : null}
            form={edit?.path ?? null}
          />
        </div>
      ) : (
        ''
      )}
      {others.length > 0 ? (
        <details class="moves-others">
          <summary safe>{visit.t('cases.moves.others')}</summary>
          <RefusedMoves
            visit={visit}
            all={transitions}
            shown={others}
            definition={definition}
            uploads={null}
            form={null}
          />
        </details>
      ) : (
        ''
      )}
    </div>
  );
}

function Asks({ asks }: { asks: NonNullable<MovesProps['asks']> }): Html {
  return (
    <>
      <p safe>{asks.lead}</p>
      <ul class="move-buttons">
        <li>
          <a class="btn btn-primary" href={asks.path} safe>
            {asks.text}
          </a>
        </li>
      </ul>
    </>
  );
}

function Editing({ edit, look }: { edit: NonNullable<MovesProps['edit']>; look: string }): Html {
  return (
    <li>
      <a class={`btn ${look}`} href={edit.path} safe>
        {edit.text}
      </a>
    </li>
  );
}

function Nothing({ visit, penWith }: { visit: Visit; penWith: readonly string[] }): Html {
  if (penWith.length === 0) return <p safe>{visit.t('cases.moves.nothing')}</p>;
  const roles = formatList(
    penWith.map((role) => roleName(role, visit.locale)),
    visit.locale,
  );
  return <p safe>{visit.t('cases.moves.waits_for', { roles })}</p>;
}

function RefusedMoves({
  visit,
  all,
  shown,
  definition,
  uploads,
  form,
}: {
  visit: Visit;
  all: readonly AvailableTransition[];
  shown: readonly AvailableTransition[];
  definition: WorkflowDefinition;
  /** The case to whose page what is missing can be added; null where it cannot. */
  uploads: string | null;
  /** The form of the case; null for whom it is not open. */
  form: string | null;
}): Html {
  return (
    <dl>
      {shown.map((one) => (
        <div>
          <dt safe>{moveName(visit, one, all)}</dt>
          {refusalsTold(visit, one.refusals, definition, form).map((told) => (
            <dd>
              <ToldRefusal told={told} />
            </dd>
          ))}
          {uploads === null
            ? ''
            : missingDocuments(visit, one).map((document) => (
                <dd>
                  <a href={uploadUrl(uploads, document.documentKind)} safe>
                    {visit.t('cases.confirm.upload', { document: document.name })}
                  </a>
                </dd>
              ))}
        </div>
      ))}
    </dl>
  );
}

/** The transition's name; with the visa it answers where another offer has the same name. */
export function moveName(
  visit: Visit,
  move: AvailableTransition,
  all: readonly AvailableTransition[] = [],
): string {
  const name = behalfName(visit, move);
  const alone = all.filter((one) => one.transition === move.transition).length <= 1;
  if (alone || move.visaLabel === null) return name;
  const country = move.visa?.split(':')[1];
  const visa = visit.label(move.visaLabel);
  return visit.t('cases.moves.for', {
    move: name,
    visa: country ? `${visa} (${visit.country(country)})` : visa,
  });
}

/** With for whom it would be done, where one stands in for one colleague. */
function behalfName(visit: Visit, move: AvailableTransition): string {
  const name = visit.label(move.label);
  const [principal, ...others] = move.onBehalfOf;
  if (!move.open || !principal || others.length > 0) return name;
  return visit.t('cases.behalf.move_for', { move: name, name: principal.name });
}

interface RefusalTold {
  readonly text: string;
  /** The field of the case's form in which it is mended; null where it is mended elsewhere, or by nobody. */
  readonly href: string | null;
}

/** Each refusal as a sentence, none twice, with the way to the field that it is about. */
export function refusalsTold(
  visit: Visit,
  refusals: readonly Refusal[],
  definition: WorkflowDefinition,
  form: string | null,
): readonly RefusalTold[] {
  const nameOf = namesOf(definition, visit.locale);
  const told = refusals.map((one): [string, RefusalTold] => {
    const text = refusalSentence(one, visit.locale, nameOf);
    const isInForm = form !== null && one.kind === 'state' && one.field !== undefined;
    return [text, { text, href: isInForm ? `${form}#field-${one.field}` : null }];
  });
  return [...new Map(told).values()];
}

export function ToldRefusal({ told: { text, href } }: { told: RefusalTold }): Html {
  return href === null ? (
    <span safe>{text}</span>
  ) : (
    <a href={href} safe>
      {text}
    </a>
  );
}

/** Each refusal as a sentence, none twice. */
export function refusalTexts(
  visit: Visit,
  refusals: readonly Refusal[],
  definition: WorkflowDefinition,
): readonly string[] {
  return refusalsTold(visit, refusals, definition, null).map(({ text }) => text);
}

function isPositive(moves: readonly AvailableTransition[]): boolean {
  return moves.some((one) => one.tone === 'positive');
}

/** Whether nothing but the state of the case stands between somebody and a step. */
export function isOwnToDo(move: AvailableTransition): boolean {
  return !move.refusals.some(isPermission);
}

function isPermission(refusal: Refusal): boolean {
  return refusal.kind === 'permission';
}
