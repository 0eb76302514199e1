const WIDTH = 30;

export type Progress = {
  /** A new stage of `total` steps begins. */
  stage(title: string, total: number): void;
  /** One more step of the stage is done. */
  step(): void;
  end(): void;
};

/** A bar on a terminal; elsewhere a line per stage. On stderr, because stdout is for the outcome. */
export const progressOn = (stream: NodeJS.WriteStream): Progress => {
  let [title, total, done] = ['', 0, 0];
  const draw = (): void => {
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const filled = Math.round(share * WIDTH);
    stream.write(`\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(Math.round(share * 100)).padStart(3)}%  ${title}`);
  };
  const finish = (): void => {
    if (title !== '' && stream.isTTY) stream.write('\r\u001b[K');
  };
  return {
    stage: (next, steps) => {
      finish();
      [title, total, done] = [next, steps, 0];
      if (stream.isTTY) draw();
      else stream.write(`${next} …\n`);
    },
    step: () => {
      done += 1;
      if (stream.isTTY) draw();
    },
    end: finish,
  };
};
