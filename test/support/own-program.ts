import { inject } from 'vitest';

// Workers are numbered from 1.
const program = inject('programs')[Number(process.env['VITEST_POOL_ID']) - 1];
if (program === undefined) throw new Error('There are more workers than copies of the program.');
process.env['TEST_PROGRAM'] = program;
