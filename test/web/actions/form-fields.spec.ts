import { EMPTY_CONTENT } from '../../../src/actions/action-content.js';
import {
  differing,
  fieldsIn,
  fieldsOf,
  linesOf,
  readForm,
  withLine,
  withoutLine,
} from '../../../src/web/actions/form-fields.js';

const content = {
  ...EMPTY_CONTENT,
  title: 'Joint checks',
  funds: ['ISF'] as const,
  startsOn: '2027-03-01',
  durationMonths: 12,
  grantCents: 29565525,
  countries: [{ country: 'MD', partnershipId: '11111111-1111-4111-8111-111111111111' }],
  budgetLines: [
    {
      heading: 'STAFF',
      description: 'Experts',
      quantity: '1.25',
      unit: 'years',
      unitCostCents: 80_040,
      amountCents: 100_050,
    },
  ],
  milestones: [{ title: 'Kick-off', dueMonth: 1 }],
};

describe('the application as fields of a form', () => {
  test('what is saved comes back the same through the form', () => {
    const { input } = readForm(fieldsOf(content), false);
    expect(input).toMatchObject({
      title: 'Joint checks',
      funds: ['ISF'],
      startsOn: '2027-03-01',
      durationMonths: 12,
      grantCents: 29565525,
      totalCostCents: null,
      countries: content.countries,
      budgetLines: content.budgetLines,
      milestones: content.milestones,
    });
  });

  test('only the form’s own fields are taken, with line breaks as the product writes them', () => {
    const fields = fieldsIn({
      title: 'A',
      summary: 'one\r\ntwo',
      stage: 'awarded',
      'budgetLines.0.amountCents': '5',
      'budgetLines.0.approved': 'yes',
      'budgetLines.x.amountCents': '5',
      __proto__: { title: 'B' },
      funds: ['ISF', 'AMIF'],
    });
    expect(fields).toEqual({
      title: 'A',
      summary: 'one\ntwo',
      'budgetLines.0.amountCents': '5',
      coApplicantIds: '',
      routes: '',
    });
  });

  test('fields that were submitted are not sent again', () => {
    const { input } = readForm(fieldsOf(content), true);
    expect(input).not.toHaveProperty('lotId');
    expect(input).not.toHaveProperty('funds');
    expect(input).not.toHaveProperty('countries');
  });

  test('empty lines are left out, and mistakes find their line again', () => {
    const fields = {
      'budgetLines.0.heading': '',
      'budgetLines.1.description': 'Experts',
      'budgetLines.1.amountCents': 'much',
      'milestones.0.title': '',
      'milestones.2.title': 'End',
    };
    const { input, fieldFor } = readForm(fields, false);
    expect(input.budgetLines).toMatchObject([
      { heading: '', description: 'Experts', amountCents: Number.NaN },
    ]);
    expect(fieldFor('budgetLines/0/amountCents')).toBe('budgetLines.1.amountCents');
    expect(fieldFor('milestones/0/dueMonth')).toBe('milestones.2.dueMonth');
    expect(fieldFor('countries/0/partnershipId')).toBe('countries.0.country');
    expect(fieldFor('funds/0')).toBe('funds');
    expect(fieldFor('title')).toBe('title');
  });

  test('lines are added at the end and removed from the middle', () => {
    expect(linesOf({}, 'milestones')).toBe(1);
    const two = withLine({ 'milestones.0.title': 'A' }, 'milestones');
    expect(linesOf(two, 'milestones')).toBe(2);
    const three = { 'milestones.0.title': 'A', 'milestones.1.title': 'B', 'milestones.2.title': 'C' };
    expect(withoutLine(three, 'milestones', 1)).toEqual({
      'milestones.0.title': 'A',
      'milestones.1.title': 'C',
    });
    expect(withoutLine({ title: 'T', ...three }, 'milestones', 9)).toEqual({ title: 'T', ...three });
  });

  test('what differs is told by field', () => {
    expect(differing({ title: 'A', summary: 'S ' }, { title: 'B', summary: 'S', theme: '' })).toEqual([
      'title',
    ]);
  });
});
