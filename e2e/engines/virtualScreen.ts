/** A screen that is not there, for browsers that draw WebGL only on one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const XVFB = '/usr/bin/Xvfb';

export interface VirtualScreen {
  /** For the variable DISPLAY. */
  display: string;
  stop(): void;
}

export const hasVirtualScreen = (): boolean => existsSync(XVFB);

/** Starts one; Xvfb chooses a number that is free, and says which. */
export function startVirtualScreen(): Promise<VirtualScreen> {
  const screen: ChildProcess = spawn(XVFB, ['-displayfd', '3', '-screen', '0', '1600x1200x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    screen.on('error', reject);
    screen.stdio[3]?.on('data', (data: Buffer) =>
      resolve({ display: `:${data.toString().trim()}`, stop: () => void screen.kill() }),
    );
  });
}
