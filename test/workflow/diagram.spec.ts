import { mermaidOf } from '../../src/workflow/index.js';
import { shipped } from '../support/workflow-shipped.js';
import { door, label, lift, visa } from '../support/workflow-toys.js';

describe('The diagram of a definition', () => {
  test('shows every stage, every way, who else moves it, and the ends', () => {
    expect(mermaidOf(door, { current: 'open' })).toBe(
      [
        'stateDiagram-v2',
        '  state "Closed" as s_closed',
        '  state "Open" as s_open',
        '  state "Locked" as s_locked',
        '  state "Gone" as s_gone',
        '  [*] --> s_closed',
        '  s_closed --> s_open : Open',
        '  s_closed --> s_locked : Lock',
        '  s_open --> s_closed : Close<br/>⏱ Fall shut',
        '  s_open --> s_gone : ⚙ Take out',
        '  s_locked --> s_closed : Unlock',
        '  s_gone --> [*]',
        '  classDef current stroke-width:4px',
        '  class s_open current',
        '',
      ].join('\n'),
    );
  });

  test('shows the visas of a stage, their order and their conditions', () => {
    const text = mermaidOf(
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
    );
    expect(text).toContain('"Inspection<br/>☐ mechanics<br/>☐ wiring (floors ≥ 5) ← mechanics"');
    expect(text).toContain('s_inspection --> s_running : ✓ (wiring = yes)');
    expect(text).toContain('s_inspection --> s_shut : ✓');
  });

  test('lets no label break out of its line', () => {
    const sly = {
      ...door,
      stages: door.stages.map((stage) => ({ ...stage, label: label('a"b: c; <d> #e') })),
    };
    expect(mermaidOf(sly)).toContain('state "a#34;b#58; c#59; #60;d#62; #35;e" as s_closed');
  });

  test.each(shipped)('speaks the language asked for: $definition.code', ({ definition }) => {
    const french = mermaidOf(definition, { language: 'fr' });
    for (const stage of definition.stages) {
      expect(french).toContain((stage.label['fr'] ?? '').replace(':', '#58;'));
      expect(french).toContain(` as s_${stage.code}\n`);
    }
    expect(mermaidOf(definition, { language: 'xx' })).toBe(mermaidOf(definition));
  });
});
