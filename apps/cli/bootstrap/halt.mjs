/** Progress and problems go to stderr: stdout is the command's. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** Ends the command with a text that the user can act on. */
export class Halt extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
