/**
 * Loaded into every service before its own code: when the process that started it is gone, killed or not, the service
 * stops too, so that it holds no port against the next start.
 */
const PATIENCE_MS = 5_000;

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
});
// The channel alone is no reason to stay alive.
process.channel?.unref();
