import fc from 'fast-check';
import {
  LINK_MINUTES,
  type LinkSeal,
  linkKeyOf,
  linkTo,
  linkVerdict,
} from '../../src/documents/document-link.js';

const NOW = Date.parse('2026-03-31T10:00:00.500Z');
const seal = (secret: string, nowMs = NOW): LinkSeal => ({ key: linkKeyOf(secret), nowMs });
const given = (query: string) => Object.fromEntries(new URLSearchParams(query));
const anyDocument = fc.record({ id: fc.uuid(), version: fc.integer({ min: 1, max: 999_999 }) });

describe('a link to a document', () => {
  it('opens that version for that secret until it is over, and then tells so', () => {
    fc.assert(
      fc.property(
        anyDocument,
        fc.string(),
        fc.integer({ min: 0, max: 3_600_000 }),
        (document, secret, laterMs) => {
          const { query, until } = linkTo(seal(secret), document);
          const verdict = linkVerdict(seal(secret, NOW + laterMs), document, given(query));
          expect(verdict).toBe(NOW + laterMs < Date.parse(until) ? 'open' : 'over');
        },
      ),
    );
    expect(Date.parse(linkTo(seal('x'), { id: 'a', version: 1 }).until) - NOW).toBe(
      LINK_MINUTES * 60_000 - 500,
    );
  });

  it('opens nothing for another secret, another document, another version or another time', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, fc.string(), fc.string(), (document, other, secret, stranger) => {
        fc.pre(secret !== stranger && document.id !== other.id && document.version !== other.version);
        const link = given(linkTo(seal(secret), document).query);
        expect(linkVerdict(seal(stranger), document, link)).toBe('foreign');
        expect(linkVerdict(seal(secret), other, link)).toBe('foreign');
        expect(linkVerdict(seal(secret), { ...document, version: other.version }, link)).toBe('foreign');
        const later = { ...link, until: String(Number(link['until']) + 1) };
        expect(linkVerdict(seal(secret), document, later)).toBe('foreign');
      }),
    );
  });

  it('is none whatever else the address holds', () => {
    const document = { id: 'a', version: 1 };
    const { until, link } = given(linkTo(seal('x'), document).query);
    for (const wrong of [
      { until },
      { link },
      { until: '', link: '' },
      { until: [until, until], link },
      { until, link: [link] },
      { until: `0${until}0`, link },
      { until: '-1', link },
      { until: '1e9', link },
      { until, link: 'ü'.repeat(43) },
    ]) {
      expect(linkVerdict(seal('x'), document, wrong)).toBe('foreign');
    }
    expect(linkVerdict(seal('x'), document, {})).toBe('over');
  });
});
