import fc from 'fast-check';
import { mentionsIn } from '../../src/messages/message-rules.js';

const people = ['Ana Rossi', 'Ana Rossini', 'Jean Dupré', 'Kim Lee', 'Kim Lee'].map((name, index) => ({
  accountId: String(index),
  name,
}));
const named = (text: string) => mentionsIn(text, people).map(({ accountId }) => accountId);

it('a text names people by @ and name, in either case and without accents', () => {
  expect(named('Ask @Ana Rossi, or @jean dupre.')).toEqual(['0', '2']);
  expect(named('@JEAN DUPRÉ')).toEqual(['2']);
});

it('the longest name counts, and a name must end where the word ends', () => {
  expect(named('@Ana Rossini')).toEqual(['1']);
  expect(named('@Ana Rossinia')).toEqual([]);
});

it('a name that two people bear names neither, and a name without @ nobody', () => {
  expect(named('@Kim Lee and Ana Rossi')).toEqual([]);
});

it('whoever is named is found wherever the name stands', () => {
  const name = fc.stringMatching(/^[A-Za-zé]{1,12}( [A-Za-zé]{1,12})?$/);
  const other = fc.stringMatching(/^[a-z ,.\n]{0,30}$/);
  fc.assert(
    fc.property(name, other, other, (one, before, after) => {
      const found = mentionsIn(`${before}@${one}. ${after}`, [{ accountId: 'x', name: one }]);
      expect(found).toEqual([{ accountId: 'x', name: one }]);
    }),
  );
});
