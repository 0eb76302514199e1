const WIDTH = 30;

export type Progress = {
  stage(title: string): void;
  /** One more step of the whole is done. */
  step(): void;
  end(): void;
};

/** A bar over all steps on a terminal; elsewhere a line per stage. On stderr, because stdout is for the outcome. */
export const progressOn = (stream: NodeJS.WriteStream, total: number): Progress => {
  let [title, done] = ['', 0];
  const draw = (): void => {
    const share = Math.min(1, done / total);
    const filled = Math.round(share * WIDTH);
    stream.write(
      `\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(Math.round(share * 100)).padStart(3)}%  ${title}`,
    );
  };
  const finish = (): void => {
    if (title !== '' && stream.isTTY) stream.write('\r\u001b[K');
  };
  return {
    stage: (next) => {
      finish();
      title = next;
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
