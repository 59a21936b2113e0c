import { EMPTY_CONTENT } from '../../../src/actions/action-content.js';
import {
  AMENDMENT_SHAPE,
  amendmentFieldsIn,
  amendmentFieldsOf,
} from '../../../src/web/amendments/amendment-fields.js';
import { digestsOf } from '../../../src/web/drafts/merge-versions.js';

const ONE = '01890a5d-ac96-774b-bcce-b302099a8057';
const OTHER = '01890a5d-ac96-774b-bcce-b302099a8058';

test('the form of an amendment says the same in whichever order the boxes of its co-applicants stand', () => {
  const saved = amendmentFieldsOf(
    { ...EMPTY_CONTENT, coApplicantIds: [OTHER, ONE] },
    { reason: '', partnerNote: '' },
  );
  for (const coApplicantIds of [
    [ONE, OTHER],
    [OTHER, ONE],
  ]) {
    const typed = amendmentFieldsIn({ coApplicantIds });
    expect(digestsOf(typed, AMENDMENT_SHAPE)).toEqual(digestsOf(saved, AMENDMENT_SHAPE));
  }
});

test('the form of an amendment takes up what it can change and nothing else', () => {
  const sent = {
    title: 'Another title',
    'milestones.0.title': 'Another milestone',
    reason: 'One\r\ntwo',
    'budgetLines.0.unit': 'day',
    'countries.0.country': 'MD:',
    startsOn: '2027-03-01',
  };
  expect(amendmentFieldsIn(sent)).toEqual({
    reason: 'One\ntwo',
    partnerNote: '',
    'budgetLines.0.unit': 'day',
    'countries.0.country': 'MD:',
    startsOn: '2027-03-01',
    coApplicantIds: '',
  });
});
