import { sectionLimits } from '../../../src/actions/section-limits.js';
import { tasksOf } from '../../../src/web/actions/form-tasks.js';

const LIMITS = sectionLimits(null);

const COMPLETE = {
  title: 'T',
  lotId: 'l',
  funds: 'ISF',
  pillar: 'p',
  theme: 't',
  summary: 's',
  objectives: 'o',
  'countries.0.country': 'MD:',
  startsOn: '2027-01-01',
  durationMonths: '12',
  grantCents: '95.00',
  totalCostCents: '100.00',
  activities: 'a',
  indicators: 'i',
  fundingJustification: 'f',
  'budgetLines.0.heading': 'STAFF',
  'budgetLines.0.amountCents': '100.00',
  'milestones.0.title': 'Kick-off',
};

describe('what an application lacks', () => {
  test('nothing, once all is filled in and the budget adds up', () => {
    expect(tasksOf(COMPLETE, LIMITS).filter((task) => task.missing.length > 0 || task.differs)).toEqual([]);
  });

  test('each field that is empty is missing in one part alone', () => {
    for (const name of Object.keys(COMPLETE).filter((field) => field !== 'budgetLines.0.amountCents')) {
      const fields = { ...COMPLETE, [name]: ' ' };
      if (name === 'budgetLines.0.heading') Object.assign(fields, { 'budgetLines.0.amountCents': '' });
      const [part = ''] = name.split('.');
      expect(tasksOf(fields, LIMITS).flatMap((task) => task.missing)).toEqual([part]);
    }
  });

  test('a budget that adds up to something else is told, and one that is missing is only missing', () => {
    expect(
      tasksOf({ ...COMPLETE, totalCostCents: '99.99' }, LIMITS).filter((task) => task.differs),
    ).toHaveLength(1);
    expect(tasksOf({ title: 'T' }, LIMITS).filter((task) => task.differs)).toEqual([]);
  });

  test('what the form does not ask for is not missing', () => {
    expect(tasksOf({}, LIMITS, ['countries', 'lotId']).flatMap((task) => task.missing)).not.toContain(
      'countries',
    );
    expect(tasksOf({}, LIMITS, ['countries']).map((task) => task.heading)).not.toContain(
      'actions.form.where',
    );
  });

  test('has a section that says more than it may', () => {
    const summary = 'word '.repeat(502);
    expect(tasksOf({ ...COMPLETE, summary }, LIMITS).flatMap((task) => task.tooLong)).toEqual([
      { section: 'summary', words: 502, most: 500, over: 2 },
    ]);
    const wider = sectionLimits({ summaryWords: 100 });
    expect(tasksOf({ ...COMPLETE, summary }, wider).flatMap((task) => task.tooLong)).toMatchObject([
      { over: 402 },
    ]);
  });
});
