// Waits, as a process of its own, until the test run that started it is gone; then removes that run's cluster.
// Jest skips its global teardown after Ctrl-C or a kill.
const { existsSync, rmSync } = require('node:fs');
const path = require('node:path');
const { loadTs } = require('./load-ts.cjs');

const [folder] = process.argv.slice(2);

process.stdin.resume();
process.stdin.on('end', async () => {
  if (!existsSync(folder)) return;
  const { startPostgres } = loadTs(path.resolve(__dirname, '../../libs/embedded-postgres/src/index.ts'));
  const { stop } = await startPostgres({ folder });
  await stop();
  rmSync(folder, { recursive: true, force: true });
});
