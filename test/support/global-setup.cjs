// One throwaway PostgreSQL for all specs of a run. Specs make a database of their own in it:
// process.env.TEST_DATABASE_URL names its superuser.
const { spawn } = require('node:child_process');
const { chmodSync, mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { loadTs } = require('./load-ts.cjs');

module.exports = async () => {
  const { startPostgres } = loadTs(path.resolve(__dirname, '../../libs/embedded-postgres/src/index.ts'));
  const folder = mkdtempSync(path.join(tmpdir(), 'ontschot-test-'));
  chmodSync(folder, 0o755); // root's PostgreSQL runs as another account
  const { url, stop } = await startPostgres({ folder, durable: false });
  process.env.TEST_DATABASE_URL = url;

  const watcher = spawn(process.execPath, [path.join(__dirname, 'end-with-parent.cjs'), folder], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  });
  watcher.unref();
  watcher.stdin.unref();
  globalThis.removeTestCluster = async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
    watcher.stdin.end();
  };
};
