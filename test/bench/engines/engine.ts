import { spawnSync } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '../run-measured.ts';

export const engineNames = ['ours', 'hugo', 'eleventy', 'astro'] as const;
export type EngineName = (typeof engineNames)[number];

/** A program that makes a site of the notes, ready to run. */
export interface Engine {
  name: EngineName;
  /** As the tables call it. */
  title: string;
  /** What ran, with its version. */
  version: string;
  /** The folder that gets the notes, below `ratings/`. */
  contentDir: string;
  withFirms: boolean;
  outDir: string;
  /** What else a build leaves for the next one. */
  caches: string[];
  build: Command;
  /** Whether the page of a deleted note stays, so that its users empty the output themselves. */
  keepsDeleted: boolean;
}

/** An engine cannot run on this machine; the message says why. */
export class EngineMissing extends Error {
  override name = 'EngineMissing';
}

/** Puts a peer's project into a folder. */
export async function copyPeer(name: EngineName, folder: string): Promise<void> {
  await cp(join(import.meta.dirname, '../peers', name), folder, { recursive: true });
}

/**
 * Installs what a peer's `package.json` names, beside it, unless it is there.
 *
 * @returns the version of one of the packages
 */
export async function installPeer(folder: string, name: string): Promise<string> {
  const wanted = await readVersion(join(folder, 'package.json'), name);
  const installed = () => readVersion(join(folder, 'node_modules', name, 'package.json'));
  if ((await installed()) === wanted) return wanted ?? '';
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new EngineMissing(`npm could not install ${name}: ${stderr.trim()}`);
  return (await installed()) ?? '';
}

/** Returns the version of a package, or of one that it depends on. */
async function readVersion(file: string, dependency?: string): Promise<string | undefined> {
  try {
    const manifest: { version?: string; dependencies?: Record<string, string> } = JSON.parse(
      await readFile(file, 'utf8'),
    );
    return dependency ? manifest.dependencies?.[dependency] : manifest.version;
  } catch {
    return undefined;
  }
}
