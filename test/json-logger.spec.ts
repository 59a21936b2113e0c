import { JsonLogger } from '../src/json-logger.js';

function told(tell: (logger: JsonLogger) => void): string[] {
  const lines: string[] = [];
  tell(new JsonLogger((line) => lines.push(line)));
  return lines;
}

describe('a line of the log', () => {
  it('is one line of JSON, whatever a client has put into it', () => {
    const forged = 'x\n{"level":"error","text":"forged"}\r\u2028y\u001b[2K';
    const lines = told((logger) => logger.error(forged, `at\n${forged}`, 'Api'));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.endsWith('}\n')).toBe(true);
    expect(lines[0]?.slice(0, -1)).not.toMatch(/\p{Cc}/u);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', room: 'Api', text: forged });
  });

  it('names nobody and opens nothing', () => {
    const [line] = told((logger) =>
      logger.warn(`ioana@igi.example.ro opened /track/${'s'.repeat(43)}`, 'Pages'),
    );
    expect(JSON.parse(line ?? '')).toMatchObject({ text: '<mail> opened /track/<secret>' });
  });

  it('is written for what goes wrong alone', () => {
    expect(told((logger) => logger.log())).toEqual([]);
    expect(told((logger) => logger.fatal(new Error('gone')))).toHaveLength(1);
  });
});
