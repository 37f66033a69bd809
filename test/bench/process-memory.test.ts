import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { PeakMemory, parseMemory, parseSession } from './process-memory.ts';

test('the session of a process is found behind any name', () => {
  expect(parseSession('4242 (node) S 4241 4240 4239 0 -1 4194304')).toBe(4239);
  expect(parseSession('7 (a) b (c) d) R 1 2 3 0 -1')).toBe(3);
});

test('memory is in bytes, and a process without any is left out', () => {
  const status = 'Name:\tnode\nVmHWM:\t   2048 kB\nVmRSS:\t   1024 kB\nThreads:\t12\n';
  expect(parseMemory(status)).toEqual({ resident: 1_048_576, peak: 2_097_152 });
  expect(parseMemory('Name:\tkthreadd\nThreads:\t1\n')).toBeUndefined();
});

test.runIf(process.platform === 'linux')('processes of a session are summed', async () => {
  const fill = 'const a = Buffer.alloc(60e6, 1); console.log(a.length); process.stdin.resume();';
  const twice = `const { spawn } = require('node:child_process');
    spawn(process.execPath, ['-e', ${JSON.stringify(fill)}], { stdio: 'inherit' }); ${fill}`;
  const child = spawn(process.execPath, ['-e', twice], { detached: true });
  const memory = new PeakMemory(child.pid ?? 0);
  let said = '';
  for await (const [text] of watch()) {
    said += text;
    if (said.split('60000000').length > 2) break;
  }
  memory.sample();
  child.stdin.end();
  await once(child, 'close');
  expect(memory.bytes).toBeGreaterThan(120e6);
  expect(memory.bytes).toBeLessThan(600e6);

  async function* watch(): AsyncGenerator<unknown[]> {
    for (;;) yield await once(child.stdout, 'data');
  }
});
