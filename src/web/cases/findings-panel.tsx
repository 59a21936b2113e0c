import type { Finding, Findings, FindingWords } from '../../cases/findings.query.js';
import { Badge, type BadgeTone, Banner, ButtonLink } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { type CaseSubject, findingUrl } from './case-links.js';

interface FindingsPanelProps {
  readonly visit: Visit;
  readonly subject: CaseSubject;
  readonly id: string;
  /** Null for everybody outside: they learn of none. */
  readonly findings: Findings | null;
}

type State = 'open' | 'answered' | 'resolved' | 'maintained';

const TONES: Readonly<Record<State, BadgeTone>> = {
  open: 'negative',
  answered: 'waiting',
  resolved: 'positive',
  maintained: 'neutral',
};

/** What verifiers found on a case, every word of it, and what whoever looks can do about it. */
export function FindingsPanel({ visit, subject, id, findings }: FindingsPanelProps): Html {
  if (!findings) return '';
  const { items, raiseRefused } = findings;
  if (items.length === 0 && raiseRefused !== null) return '';
  return (
    <section id="findings">
      <h2 safe>{visit.t('ex_ante.title')}</h2>
      <p safe>{visit.t(items.length === 0 ? 'ex_ante.none' : 'ex_ante.lead')}</p>
      {items.length === 0 ? (
        ''
      ) : (
        <ol class="findings">
          {items.map((finding) => (
            <FindingItem visit={visit} subject={subject} id={id} finding={finding} />
          ))}
        </ol>
      )}
      {raiseRefused === null ? (
        <ButtonLink href={findingUrl(subject, id, 'new')} text={visit.t('ex_ante.raise')} tone="secondary" />
      ) : (
        ''
      )}
    </section>
  );
}

/** For whoever signs: what a verifier let pass and keeps up all the same. */
export function MaintainedFindings({
  visit,
  findings,
}: Pick<FindingsPanelProps, 'visit' | 'findings'>): Html {
  const maintained = (findings?.items ?? []).filter(({ settlement }) => settlement?.outcome === 'maintained');
  if (maintained.length === 0) return '';
  return (
    <Banner tone="warning" title={visit.t('ex_ante.maintained', { count: maintained.length })}>
      <p safe>{visit.t('ex_ante.maintained_lead')}</p>
      {maintained.map((finding) => (
        <>
          <FindingText visit={visit} finding={finding} />
          {finding.settlement ? (
            <Words
              visit={visit}
              words={finding.settlement}
              told={visit.t('ex_ante.settled', namedDay(visit, finding.settlement))}
            />
          ) : (
            ''
          )}
        </>
      ))}
    </Banner>
  );
}

function FindingItem({
  visit,
  subject,
  id,
  finding,
}: Omit<FindingsPanelProps, 'findings'> & { readonly finding: Finding }): Html {
  const state = stateOf(finding);
  return (
    <li class="panel finding">
      <h3>
        <span safe>{`${visit.t('ex_ante.number', { number: finding.number })} `}</span>
        <Badge text={visit.t(`ex_ante.state.${state}`)} tone={TONES[state]} />
      </h3>
      <FindingText visit={visit} finding={finding} />
      {finding.replies.map((words) => (
        <Words visit={visit} words={words} told={visit.t('ex_ante.replied', namedDay(visit, words))} />
      ))}
      {finding.settlement ? (
        <Words
          visit={visit}
          words={finding.settlement}
          told={visit.t('ex_ante.settled', namedDay(visit, finding.settlement))}
        />
      ) : (
        ''
      )}
      {finding.replyRefused === null || finding.settleRefused === null ? (
        <div class="buttons">
          {finding.replyRefused === null ? (
            <ButtonLink
              href={findingUrl(subject, id, `${finding.number}/reply`)}
              text={visit.t('ex_ante.reply_to', { number: finding.number })}
              tone="secondary"
            />
          ) : (
            ''
          )}
          {finding.settleRefused === null ? (
            <ButtonLink
              href={findingUrl(subject, id, `${finding.number}/settle`)}
              text={visit.t('ex_ante.settle_of', { number: finding.number })}
              tone="secondary"
            />
          ) : (
            ''
          )}
        </div>
      ) : (
        ''
      )}
    </li>
  );
}

/** What was found, by whom and about what. */
export function FindingText({ visit, finding }: { visit: Visit; finding: Finding }): Html {
  const about = finding.checkLabel ? visit.label(finding.checkLabel) : visit.t('ex_ante.whole_file');
  const raised = { ...namedDay(visit, finding), visa: visit.label(finding.visaLabel) };
  return (
    <>
      <p class="second-line" safe>
        {visit.t('ex_ante.about', { check: about })}
      </p>
      <Words visit={visit} words={finding} told={visit.t('ex_ante.raised', raised)} />
    </>
  );
}

function Words({ visit, words, told }: { visit: Visit; words: FindingWords; told: string }): Html {
  return (
    <figure class="trail-text">
      <figcaption safe>{told}</figcaption>
      {words.text === '' ? '' : <blockquote safe>{words.text ?? visit.t('ex_ante.erased')}</blockquote>}
    </figure>
  );
}

function namedDay(visit: Visit, words: FindingWords) {
  return { name: words.by ?? visit.t('ex_ante.someone'), day: visit.day(words.at) };
}

function stateOf({ settlement, replies }: Finding): State {
  if (settlement) return settlement.outcome;
  return replies.length > 0 ? 'answered' : 'open';
}
