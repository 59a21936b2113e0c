import fc from 'fast-check';
import { cutOffFor } from '../../src/calls/cut-offs.js';
import { RULE_FIELDS, ruleChanges, USUAL_RULES, versionOn } from '../../src/calls/guideline-rules.js';
import { guidelineDiff } from '../../src/calls/guideline-words.js';
import { Themes } from '../../src/reference/themes.js';

const themes = new Themes([]);

const day = fc
  .integer({ min: 0, max: 40 })
  .map((days) => new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10));

describe('which cut-off an application belongs to', () => {
  it('is the first one that is not before the day of submission; on the day itself it is still that one', () => {
    const cutOffs = ['2027-06-30', '2027-03-15'];
    expect(cutOffFor(cutOffs, '2027-01-01')).toBe('2027-03-15');
    expect(cutOffFor(cutOffs, '2027-03-15')).toBe('2027-03-15');
    expect(cutOffFor(cutOffs, '2027-03-16')).toBe('2027-06-30');
    expect(cutOffFor(cutOffs, '2027-07-01')).toBeNull();
    expect(cutOffFor([], '2027-01-01')).toBeNull();
  });

  it('never goes back as days go by, and none lies between the day and it', () => {
    fc.assert(
      fc.property(fc.array(day), day, day, (cutOffs, one, other) => {
        const [first = '', second = ''] = [one, other].sort();
        const [before, after] = [cutOffFor(cutOffs, first), cutOffFor(cutOffs, second)];
        expect(before === null ? after : (after ?? '9') >= before).toBe(before === null ? null : true);
        expect(cutOffs.filter((cutOff) => cutOff >= first && (before === null || cutOff < before))).toEqual(
          [],
        );
      }),
    );
  });

  it('is one of theirs, for every application: batches share nothing and leave nobody out before the last', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1 }), day, (cutOffs, submitted) => {
        const last = [...cutOffs].sort().at(-1) ?? '';
        const found = cutOffFor(cutOffs, submitted);
        expect(found === null).toBe(submitted > last);
        if (found !== null) expect(cutOffs).toContain(found);
      }),
    );
  });
});

describe('which version is in force on a day', () => {
  it('is the latest that has begun; before the first there is none', () => {
    const versions = [
      { version: 1, inForceFrom: '2027-01-01' },
      { version: 2, inForceFrom: '2027-03-01' },
    ];
    expect(versionOn(versions, '2026-12-31')).toBeNull();
    expect(versionOn(versions, '2027-02-28')?.version).toBe(1);
    expect(versionOn(versions, '2027-03-01')?.version).toBe(2);
    expect(versionOn([{ version: 1, inForceFrom: null }], '1950-01-01')?.version).toBe(1);
  });

  it('does not depend on their order, never goes back, and does not change for days before a new version', () => {
    const versions = fc
      .array(day, { minLength: 1, maxLength: 6 })
      .map((days) => days.sort().map((inForceFrom, index) => ({ version: index + 1, inForceFrom })));
    fc.assert(
      fc.property(versions, day, day, (all, one, other) => {
        const [first = '', second = ''] = [one, other].sort();
        const then = versionOn(all, first)?.version ?? 0;
        expect(versionOn([...all].reverse(), first)?.version ?? 0).toBe(then);
        expect(versionOn(all, second)?.version ?? 0).toBeGreaterThanOrEqual(then);
        const fresh = { version: all.length + 1, inForceFrom: second };
        const after = versionOn([...all, fresh], first)?.version ?? 0;
        expect(after).toBe(first < second ? then : fresh.version);
      }),
    );
  });
});

describe('what differs between two versions', () => {
  const before = { ...USUAL_RULES, minimumGrantCents: 20_000_000, pillars: ['DEVELOPMENT', 'PROTECTION'] };

  it('is nothing between a version and itself, whatever the order of its lists', () => {
    expect(ruleChanges(before, { ...before, pillars: ['PROTECTION', 'DEVELOPMENT'] })).toEqual([]);
    expect(guidelineDiff(before, before, { locale: 'en', themes })).toEqual([]);
  });

  it('is told rule by rule, in words, in both languages', () => {
    const after = {
      ...before,
      minimumGrantCents: 10_000_000,
      maximumGrantCents: 250_000_000,
      maximumShareBasisPoints: 9_000,
      minimumDurationMonths: 6,
      leadPublicOnly: false,
      needsPartnerSupportLetter: false,
      pillars: ['DEVELOPMENT', 'LEGAL_MIGRATION'],
      partnerCountries: ['MD', 'GE'],
      summaryWords: 300,
    };
    const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll(/[\u00a0\u202f]/g, ' '));
    expect(plain(guidelineDiff(before, after, { locale: 'en', themes }))).toEqual([
      'Smallest grant: lowered from EUR 200,000.00 to EUR 100,000.00.',
      'Largest grant: EUR 2,500,000.00, where there was none before.',
      'Largest EU share: lowered from 95.00% to 90.00%.',
      'Shortest duration: 6 months, where there was none before.',
      'Bodies that are not public may lead too.',
      'A support letter of the partner country is not needed any more.',
      expect.stringMatching(/^Pillars admitted: Legal migration.* came in, .* went out\.$/),
      'Partner countries admitted: only Georgia and Moldova from now on; before, all.',
      'Words in the summary, at most: lowered from 500 words (usual) to 300 words.',
    ]);
    expect(plain(guidelineDiff(after, before, { locale: 'fr', themes }))).toEqual([
      'Subvention minimale : relèvement de 100 000,00 EUR à 200 000,00 EUR.',
      'Subvention maximale : plus aucune limite, contre 2 500 000,00 EUR auparavant.',
      'Part maximale de l’UE : relèvement de 90,00 % à 95,00 %.',
      'Durée minimale : plus aucune limite, contre 6 mois auparavant.',
      'Seuls des organismes publics peuvent être chefs de file.',
      'Une lettre de soutien du pays partenaire est désormais requise.',
      expect.stringMatching(/^Piliers admis : ajout de .*, retrait de .*\.$/),
      'Pays partenaires admis : désormais tout est admis.',
      'Mots du résumé, au plus : relèvement de 300 mots à 500 mots (usuel).',
    ]);
  });

  it('is one sentence for each rule that changes, and as many the other way round', () => {
    const rules = fc.record({
      minimumGrantCents: fc.integer({ min: 0, max: 3 }),
      maximumGrantCents: fc.option(fc.integer({ min: 4, max: 6 })),
      maximumShareBasisPoints: fc.integer({ min: 9_000, max: 9_002 }),
      minimumDurationMonths: fc.option(fc.integer({ min: 1, max: 2 })),
      maximumDurationMonths: fc.option(fc.integer({ min: 3, max: 4 })),
      leadKinds: fc.subarray(['ACADEMIA', 'MEMBER_STATE_AUTHORITY'], { minLength: 1 }),
      leadPublicOnly: fc.boolean(),
      needsCentralSupportLetter: fc.boolean(),
      needsPartnerSupportLetter: fc.boolean(),
      pillars: fc.subarray(['DEVELOPMENT', 'PROTECTION']),
      themes: fc.subarray(['VISA', 'DIASPORA']),
      partnerCountries: fc.subarray(['MD', 'MA']),
      summaryWords: fc.option(fc.integer({ min: 20, max: 21 })),
      objectivesWords: fc.option(fc.constant(300)),
      activitiesWords: fc.constant(null),
      indicatorsWords: fc.constant(null),
    });
    fc.assert(
      fc.property(rules, rules, (one, other) => {
        const differing = RULE_FIELDS.filter(
          (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
        );
        for (const locale of ['en', 'fr'] as const) {
          const sentences = guidelineDiff(one, other, { locale, themes });
          expect(sentences).toHaveLength(differing.length);
          expect(guidelineDiff(other, one, { locale, themes })).toHaveLength(differing.length);
          expect(
            sentences.filter(
              (sentence) => !/^\p{Lu}.*\.$/u.test(sentence) || /[{}]|undefined/.test(sentence),
            ),
          ).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
