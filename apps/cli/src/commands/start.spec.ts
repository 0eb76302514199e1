import { run } from './start';

describe('npm start', () => {
  it.each([['--help'], ['--demo'], ['--no-demo', 'now']])(
    'starts nothing for %j, and says what it takes',
    async (...args) => {
      const said: string[] = [];
      const write = jest
        .spyOn(process.stderr, 'write')
        .mockImplementation((text) => said.push(String(text)) > 0);
      try {
        expect(await run(args)).toBe(2);
      } finally {
        write.mockRestore();
      }
      expect(said.join('')).toContain('Usage: npm start');
    },
  );
});
