import fc from 'fast-check';
import { canAct, missingScopes, SCOPES, wholeScopes } from '../../src/identity/scopes.js';
import { isSensitive, SERVICE_ROLES } from '../../src/identity/service-account.js';

const some = fc.subarray([...SCOPES]);

describe('scopes', () => {
  test('acting brings reading along, in its own area alone', () => {
    expect(wholeScopes(['money:act'])).toEqual(['money:read', 'money:act']);
    expect(missingScopes(['money:act'], ['money:read'])).toEqual([]);
    expect(missingScopes(['money:act'], ['cases:read', 'money:act'])).toEqual(['cases:read']);
    expect(missingScopes(['money:read'], ['money:act'])).toEqual(['money:act']);
  });

  test('whole scopes allow exactly what was chosen, whatever the order, and are whole already', () => {
    fc.assert(
      fc.property(some, some, (chosen, needed) => {
        const whole = wholeScopes(chosen);
        expect(wholeScopes(whole)).toEqual(whole);
        expect(wholeScopes([...chosen].reverse())).toEqual(whole);
        expect(missingScopes(whole, needed)).toEqual(missingScopes(chosen, needed));
        expect(canAct(whole)).toBe(canAct(chosen));
      }),
    );
  });

  test('more scopes never allow less', () => {
    fc.assert(
      fc.property(some, some, some, (one, more, needed) => {
        const missing = missingScopes(one, needed);
        expect(missingScopes([...one, ...more], needed).every((scope) => missing.includes(scope))).toBe(true);
      }),
    );
  });

  test.each([
    [['partner_authority'], ['cases:read'], false],
    [['programme_manager', 'agency_expert'], ['cases:read', 'money:read'], false],
    [['partner_authority'], ['cases:act'], true],
    [['secretariat'], ['cases:read'], true],
    [['auditor'], ['cases:read'], true],
  ] as const)('a program with %j and %j takes a second administrator: %s', (roles, scopes, sensitive) => {
    expect(isSensitive(roles, scopes)).toBe(sensitive);
  });

  test('a program never holds a role that gives visas, votes, signs or administers', () => {
    expect(SERVICE_ROLES).not.toContain('administrator');
    expect(SERVICE_ROLES).not.toContain('authorising_officer');
    expect(SERVICE_ROLES).not.toContain('steering_chair');
  });
});
