import { installGlobalPlugin, PreconditionFailure } from 'fast-check';

/** How many milliseconds a property test may go on for in the quick run; what it has found by then, fails. */
const timeLimit = 25;

// The time runs from the first case that counts: there is one, however busy the machine is.
installGlobalPlugin((index) => {
  // Each file of tests loads this anew, and the first plugin is enough.
  if (index > 0) return {};
  let end: number | undefined;
  return {
    decorateRun: (run) => (value) => {
      if (end !== undefined && performance.now() > end) return new PreconditionFailure(true);
      const outcome = run(value);
      if (!PreconditionFailure.isFailure(outcome)) end ??= performance.now() + timeLimit;
      return outcome;
    },
  };
});
