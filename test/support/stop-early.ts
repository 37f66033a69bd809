import { configureGlobal } from 'fast-check';

/** How many milliseconds a property test may go on for in the quick run; what it has found by then, fails. */
const timeLimit = 50;

configureGlobal({ interruptAfterTimeLimit: timeLimit, markInterruptAsFailure: false });
