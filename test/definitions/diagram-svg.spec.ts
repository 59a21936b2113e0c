import { drawDefinition } from '../../src/definitions/diagram-svg.js';
import { shipped } from '../support/workflow-shipped.js';
import { door, label } from '../support/workflow-toys.js';

const words = { title: 'A door', description: 'What can happen to it' };

describe('The picture of a definition', () => {
  test('says what it is, to those who do not see it too', async () => {
    const svg = await drawDefinition(door, { ...words, title: 'Doors & <windows>' });
    expect(svg).toMatch(
      /^<svg class="process-drawing" role="img" aria-labelledby="process-title process-description"/,
    );
    expect(svg).toContain('<title id="process-title">Doors &amp; &lt;windows&gt;</title>');
    expect(svg.match(/<title/g)).toHaveLength(1);
  });

  test('marks where a case stands, where it came through, and a way', async () => {
    const svg = await drawDefinition(door, {
      ...words,
      current: 'open',
      visited: ['closed'],
      way: [{ from: 'closed', to: 'open' }],
    });
    expect(svg).toMatch(/id="process&#45;open" class="node stage work on-way current"/);
    expect(svg).toMatch(/id="process&#45;closed" class="node stage work visited on-way"/);
    expect(svg).toMatch(/id="process&#45;closed&#45;&#45;open" class="edge arrow main on-way"/);
  });

  test('shows what is noted of a stage', async () => {
    const svg = await drawDefinition(door, { ...words, notes: { open: ['3 cases here'] } });
    expect(svg).toContain('>3 cases here</text>');
  });

  test('is the same whenever it is drawn', async () => {
    const again = { ...door, label: label('Another name') };
    expect(await drawDefinition(door, words)).toBe(await drawDefinition(again, words));
  });

  test('is there within seconds, also of more arrows than anybody follows', async () => {
    const [first] = door.stages;
    const stages = Array.from({ length: 60 }, (_, place) => ({
      ...door.stages[0]!,
      code: `stage_${place}`,
      transitions: Array.from({ length: 20 }, (_, way) => ({
        ...first!.transitions[0]!,
        code: `go_${way}`,
        to: [{ to: `stage_${way === 0 ? (place + 1) % 60 : (place * 7 + way * 13) % 60}` }],
      })),
    }));
    const before = performance.now();
    const svg = await drawDefinition({ ...door, initial: 'stage_0', path: [], stages } as typeof door, words);
    expect(performance.now() - before).toBeLessThan(15_000);
    expect(svg).toContain('process&#45;stage_59');
  }, 300_000);

  test('lets no label become markup', async () => {
    const sly = {
      ...door,
      stages: door.stages.map((stage) => ({ ...stage, label: label('<script>x</script> "&amp;') })),
    };
    const svg = await drawDefinition(sly, words);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;x&lt;/script&gt;');
    expect(svg).toContain('&amp;amp;');
  });

  test.each(shipped)(
    'holds no style, script or link, and no id twice: $definition.code',
    async ({ definition }) => {
      for (const outside of [false, true]) {
        const svg = await drawDefinition(definition, { ...words, outside });
        expect(svg).not.toMatch(/style=|<script|href|\son[a-z]+=|<image|url\(/);
        const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    },
  );
});
