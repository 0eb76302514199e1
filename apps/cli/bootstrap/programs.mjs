import { spawn } from 'child_process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end; the signals that ask this process to stop are passed on to it.
 * Ctrl-C in a terminal reaches it twice then, once by itself; whoever stops in order takes that as one wish.
 * @returns {Promise<{code: number | null, signal: string | null}>}
 */
export function runProgram(program, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, options);
    // Windows ends a process that is sent a signal, and its consoles tell the child of Ctrl-C anyway.
    const passOn = (signal) => process.platform === 'win32' || child.kill(signal);
    const settle = (done) => (result) => {
      for (const signal of SIGNALS) process.removeListener(signal, passOn);
      done(result);
    };
    for (const signal of SIGNALS) process.on(signal, passOn);
    child.on('error', settle(reject));
    child.on('exit', (code, signal) => settle(resolve)({ code, signal }));
  });
}

/** Ends this process as the program ended that did its work: with the same exit code, or by the same signal. */
export function endAs({ code, signal }) {
  process.exitCode = code === null ? 1 : code;
  if (signal) process.kill(process.pid, signal);
}
