import { spawnSync } from 'node:child_process';
import { NotInstalled } from './peer.ts';

/**
 * Makes sure that a Debian package is there: installs it by apt as root.
 * @param isThere whether the package works already
 * @throws NotInstalled with the command that installs it, where only an administrator can or apt failed
 */
export function ensureDebianPackage(name: string, isThere: () => boolean): void {
  if (isThere()) return;
  if (process.getuid?.() === 0) {
    console.log(`Installing ${name}, once, by apt-get …`);
    const install = ['install', '-y', '--no-install-recommends', name];
    if (!done('apt-get', install)) void (done('apt-get', ['update']) && done('apt-get', install));
  }
  if (!isThere()) throw new NotInstalled(`not installed: apt-get install ${name}`);
}

/** Whether a command ends well; what it writes is of no interest. */
export function done(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { env, stdio: 'ignore' }).status === 0;
}
