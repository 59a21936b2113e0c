import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subjects } from '../../src/subjects.js';
import { run } from '../support/cli.js';

describe('simulate-workflow', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-cli-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const simulate = (...args: string[]) => run(['simulate-workflow', '--cases', '50', ...args], {});
  async function fileWith(name: string, content: unknown): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }

  test('tries out what is shipped, and tells the same for the same seed', async () => {
    const first = await simulate('--seed', '7');
    expect(first.code).toBe(0);
    for (const { shipped } of subjects) expect(first.out).toContain(`${shipped.code}: 50 cases, seed 7\n`);
    expect(first.out).toMatch(/Half are done within: \d/);
    expect(await simulate('--seed', '7')).toEqual(first);
  }, 60_000);

  test('tries out a file with the times and the people that it is given', async () => {
    const { shipped } = subjects.find((one) => one.code === 'funding_request') ?? {};
    const file = await fileWith('mine.json', shipped);
    const times = await fileWith('times.json', { oia: 40, ova: [1, 2, 3] });
    const { code, out } = await simulate(file, '--times', times, '--people', 'secretariat=1', '--json');
    expect(code).toBe(0);
    const [{ simulation, name, sound }] = JSON.parse(out);
    expect({ name, sound }).toEqual({ name: file, sound: true });
    expect(simulation.stages[0]).toMatchObject({ stage: 'oia', assumedDays: null });
    expect(simulation.roles).toContainEqual(expect.objectContaining({ role: 'secretariat', people: 1 }));
  });

  test('does not try out what is unsound, and says why', async () => {
    const [subject] = subjects;
    const broken = await fileWith('broken.json', { ...subject?.shipped, initial: 'nowhere' });
    const unsound = await simulate(broken);
    expect(unsound.code).toBe(1);
    expect(unsound.out).toContain('The first stage, “nowhere”, does not exist.');
    expect(JSON.parse((await simulate(broken, '--json')).out)).toMatchObject([{ sound: false }]);
  });

  test.each([
    [['no-such-workflow']],
    [['--cases', '0']],
    [['--cases', '1.5']],
    [['--cases', '1000000']],
    [['--seed', 'luck']],
    [['--people', 'secretariat']],
    [['--people', 'king=2']],
    [['--days-per-act', '-1']],
    [['--times', 'no-such-file']],
    [['--no-such-option']],
  ])('%j is wrong use', async (args) => {
    expect((await simulate(...args)).code).toBe(2);
  });

  test.each([
    ['"no object"', 'has to be an object'],
    ['{"oia": -1}', 'none below 0'],
    ['{"nowhere": 3}', 'no workflow asked for has a stage “nowhere”'],
    ['{', 'cannot be read'],
  ])('times %j are told in a sentence', async (content, sentence) => {
    const times = await fileWith('wrong.json', content);
    expect(await readFile(times, 'utf8')).toBe(content);
    const { code, err } = await simulate('--times', times);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
