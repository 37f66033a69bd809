import { programVersion } from '../check/versions.ts';
import { bundledBuild } from '../press/plates.ts';

const program = programVersion(process.cwd());
const { runBuild }: typeof import('./build/run.ts') = await import(
  bundledBuild(process.cwd(), program) ?? './build/run.ts'
);
await runBuild(program);
