import type { AssistanceInFull } from '../../assistance/assistance-in-full.query.js';
import type { CaseView } from '../../cases/case-view.js';
import { formatList } from '../../i18n/index.js';
import type { AvailableTransition } from '../../workflow/index.js';
import { decideUrl } from '../cases/case-links.js';
import { ButtonLink } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import { deliveryUrl } from './assistance-file.js';

interface ForewordProps {
  readonly visit: SignedInVisit;
  readonly file: CaseView;
  readonly assistance: AssistanceInFull;
}

/** Stages, as they are called outside, in which the receiving side answers. */
const DELIVERS: ReadonlySet<string> = new Set(['scheduled', 'to_be_confirmed']);

/** For a partner country, in plain words: where it stands, what is asked, by when, and what silence will mean. */
export function ReceiverForeword(props: ForewordProps): Html {
  const { visit, file } = props;
  const first = DELIVERS.has(file.stage.code)
    ? props.assistance.lines.find((line) => line.state === 'to_confirm')
    : undefined;
  const step = nextStep(file, props.assistance);
  return (
    <section>
      <h2 safe>{visit.t('actions.partner.title')}</h2>
      <p safe>{visit.t('actions.partner.now', { stage: visit.label(file.stage.label) })}</p>
      {whatIsAsked(props).map((text) => (
        <p safe>{text}</p>
      ))}
      {first ? (
        <ButtonLink href={deliveryUrl(file.id, first.id)} text={visit.t('assistance.answer')} />
      ) : step ? (
        <ButtonLink href={decideUrl('technical_assistance', file.id, step)} text={visit.label(step.label)} />
      ) : (
        ''
      )}
    </section>
  );
}

const isDisputed = ({ state }: AssistanceInFull['lines'][number]) => state === 'disputed';

/** With every delivery answered: the step that says so for the whole; null once it was taken, or before it is asked for. */
function nextStep(file: CaseView, { lines }: AssistanceInFull): AvailableTransition | null {
  if (file.stage.code !== 'to_be_confirmed' || lines.some((line) => line.state === 'to_confirm')) return null;
  const tone = lines.some(isDisputed) ? 'negative' : 'positive';
  return file.transitions.find((one) => one.visa !== null && one.open && one.tone === tone) ?? null;
}

/** Every delivery that there is has its answer. */
function whatIsLeft(visit: SignedInVisit, file: CaseView, assistance: AssistanceInFull): string {
  const disputed = assistance.lines.filter(isDisputed).map((line) => line.name);
  const deliveries = formatList(disputed, visit.locale);
  const step = nextStep(file, assistance);
  if (step) {
    const said = { step: visit.label(step.label), deliveries };
    return disputed.length > 0
      ? visit.t('assistance.foreword.contest', said)
      : visit.t('assistance.foreword.confirm_all', said);
  }
  if (file.stage.code === 'to_be_confirmed') return visit.t('assistance.foreword.answered');
  return disputed.length > 0
    ? visit.t('assistance.foreword.disputed', { deliveries })
    : visit.t('assistance.foreword.nothing_to_confirm');
}

function whatIsAsked({ visit, file, assistance }: ForewordProps): readonly string[] {
  const due = file.clocks.find((clock) => clock.state === 'running')?.dueDate;
  const by = due ? visit.date(due) : null;
  const asked = file.transitions.some((one) => one.visa !== null && one.open);
  if (file.stage.code === 'partner_consultation' && asked) {
    const texts = [visit.t('assistance.foreword.endorse')];
    return by ? [...texts, visit.t('assistance.foreword.silence', { due: by })] : texts;
  }
  if (DELIVERS.has(file.stage.code)) {
    const count = assistance.lines.filter((line) => line.state === 'to_confirm').length;
    const texts = [
      count > 0 ? visit.t('assistance.foreword.confirm', { count }) : whatIsLeft(visit, file, assistance),
    ];
    return by && (count > 0 || nextStep(file, assistance)) && file.stage.code === 'to_be_confirmed'
      ? [...texts, visit.t('assistance.foreword.no_silence', { due: by })]
      : texts;
  }
  if (file.stage.final) return [visit.t('assistance.foreword.ended')];
  const mine =
    file.editRefused === null || file.transitions.some((one) => one.open && one.tone === 'positive');
  return mine ? [visit.t('assistance.foreword.yours')] : [visit.t('actions.partner.next')];
}
