const WIDTH = 24;

/** A bar on standard error, rewritten in place at a terminal and silent elsewhere. */
export function createProgress(what: string) {
  const isTerminal = process.stderr.isTTY;
  return {
    show(done: number, all: number, nome: string): void {
      if (!isTerminal) return;
      const filled = Math.round((done / Math.max(1, all)) * WIDTH);
      const bar = '█'.repeat(filled).padEnd(WIDTH, '░');
      process.stderr.write(`\r\x1b[2K${what} ${bar} ${nome}`);
    },
    end(): void {
      if (isTerminal) process.stderr.write('\r\x1b[2K');
    },
  };
}
