/** Under the project's own Node this process has a parent that the user sees: when that is killed, this one stops too. */
export function followParent() {
  if (!process.send) return; // nobody holds the other end of a channel: no such parent
  const stop = () => process.kill(process.pid, 'SIGTERM');
  process.once('disconnect', stop);
  if (!process.connected) return stop();
  // The channel alone is no reason to stay alive.
  process.channel.unref();
}
