import { clearInterval, setInterval } from 'timers';

/** Under the project's own Node this process has a parent that the user sees: when that is killed, this one stops too. */
export function followParent() {
  if (!process.send) return; // nobody holds the other end of a channel: no such parent
  const stop = () => process.kill(process.pid, 'SIGTERM');
  process.once('disconnect', stop);
  if (!process.connected) return stop();
  // The channel alone is no reason to stay alive.
  process.channel.unref();
}

/**
 * npm passes a SIGTERM on to its shell, which ends without a word to what it runs: then nobody is left whom the user sees.
 * Only under npm: who starts us by hand in the background may go.
 */
export function followNpm(env = process.env, everyMs = 500) {
  if (!env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, everyMs);
  // Looking is no reason to stay alive.
  look.unref();
}
