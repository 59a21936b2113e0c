import { dotOf } from '../../src/workflow/index.js';
import { shipped } from '../support/workflow-shipped.js';
import { door, label, lift, visa } from '../support/workflow-toys.js';

describe('The diagram of a definition', () => {
  test('shows every stage, every way, who else moves it, and the ends', () => {
    const text = dotOf(door, { name: 'p' });
    for (const line of [
      '"closed" [id="p-closed" class="stage work" label="Closed"]',
      '"gone" [id="p-gone" class="stage final" label="Gone" peripheries=2]',
      'start -> "closed" [class="arrow main" weight=12]',
      '"closed" -> "open" [id="p-closed--open" class="arrow main" label="Open" weight=8]',
      '"open" -> "closed" [id="p-open--closed" class="arrow" label="Close\\n◷ Fall shut"]',
      '"open" -> "gone" [id="p-open--gone" class="arrow main" label="⚙ Take out" weight=8]',
      '"locked" -> "closed" [id="p-locked--closed" class="arrow" label="Unlock"]',
    ]) {
      expect(text).toContain(`\n  ${line}\n`);
    }
  });

  test('shows the visas of a stage, their order and their conditions', () => {
    const text = dotOf(
      lift(
        [
          visa('mechanics', 'engineer'),
          visa('wiring', 'electrician', {
            after: ['mechanics'],
            when: { fact: 'floors', is: 'at_least', value: 5 },
          }),
        ],
        { runsWhen: { visa: 'wiring', is: 'yes' } },
      ),
      { name: 'p' },
    );
    expect(text).toContain('label="Inspection\\n☐ mechanics\\n☐ wiring (floors ≥ 5) ←\\nmechanics"');
    expect(text).toContain('label="✓ (wiring = yes)"');
    expect(text).toMatch(/"inspection" -> "shut" .* label="✓"/);
  });

  test('tells conditions in the words that the page has for them', () => {
    const when = { fact: 'floors', is: 'at_least', value: 5 } as const;
    const text = dotOf(lift([visa('wiring', 'electrician', { when })]), {
      name: 'p',
      sayCondition: (condition) =>
        `when ${JSON.stringify(condition) === JSON.stringify(when) ? 'high' : '?'}`,
    });
    expect(text).toContain('label="Inspection\\n☐ wiring (when high)"');
  });

  test('lets no label break out of its line', () => {
    const sly = {
      ...door,
      stages: door.stages.map((stage) => ({ ...stage, label: label('a"b\\N &lt; <d>') })),
    };
    expect(dotOf(sly, { name: 'p' })).toContain('label="a\\"b\\\\N &amp;lt; <d>"');
  });

  test('shows outsiders their own stages, each once, and nothing of what is done inside', () => {
    const text = dotOf(door, { name: 'p', outside: true });
    expect(text.match(/class="stage/g)).toHaveLength(3);
    expect(text).toContain('"shut" [id="p-shut" class="stage work" label="Shut"]');
    expect(text).not.toMatch(/locked|Locked|Close|Unlock/);
    expect(text).toContain('"shut" -> "open" [id="p-shut--open" class="arrow main" weight=8]');
  });

  test.each(shipped)('names no inside stage and no act to outsiders: $definition.code', ({ definition }) => {
    const text = dotOf(definition, { name: 'p', outside: true });
    const outside = new Set(definition.stages.map((stage) => stage.outside.code));
    const codes = [...text.matchAll(/id="p-([a-z_]+)"/g)].map(([, code]) => code ?? '');
    expect(new Set(codes)).toEqual(outside);
    expect(text.match(/label="/g)).toHaveLength(outside.size + 1);
  });

  test.each(shipped)('speaks the language asked for: $definition.code', ({ definition }) => {
    const french = dotOf(definition, { name: 'p', language: 'fr' }).replaceAll('\\n', ' ');
    for (const stage of definition.stages) {
      expect(french).toContain(`label="${stage.label['fr']}`);
      expect(french).toContain(`  "${stage.code}" [`);
    }
    expect(dotOf(definition, { name: 'p', language: 'xx' })).toBe(dotOf(definition, { name: 'p' }));
  });
});
