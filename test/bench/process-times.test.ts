import { expect, test } from 'vitest';
import { parseTimes } from './process-times.ts';

test('CPU time is that of the code and of the system', () => {
  const { seconds, cpuSeconds } = parseTimes('12.345 20.100 1.250\n');
  expect(seconds).toBe(12.345);
  expect(cpuSeconds).toBeCloseTo(21.35);
});

test('what bash says before is passed over', () => {
  expect(parseTimes('bash: line 1:  4242 Killed    "$@"\n0.512 0.010 0.020\n').seconds).toBe(0.512);
});

test('no times are an error', () => {
  expect(() => parseTimes('bash: nothing: command not found\n')).toThrow('Unexpected times');
});
