// SPDX-License-Identifier: GPL-2.0-or-later
// Starting and stopping the program under test.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export const program = process.env.HAKUSHO_PROGRAM;
if (!program) throw new Error('HAKUSHO_PROGRAM names no program');

/** Runs the program; gives what it printed, whatever its exit code. */
export async function hakusho(...values) {
  try {
    return (await execute(program, values, { maxBuffer: 64 << 20 })).stdout;
  } catch (error) {
    if (typeof error.code === 'number' && error.stdout) return error.stdout;
    throw error;
  }
}

export const buildIndex = (index, documents) => execute(program, ['index', '--quiet', '-i', index, documents]);

/** `hakusho serve` on a port that is free: {address, stop}. */
export async function serve(index, ...options) {
  const child = spawn(program, ['serve', '-i', index, '--port', '0', '--lang', 'en', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (!address) continue;
    child.stdout.resume();
    return {
      address,
      stop: async () => {
        child.kill('SIGTERM');
        await ended;
      },
    };
  }
  throw new Error(`hakusho serve ended with ${(await ended)[0]} before it listened`);
}
