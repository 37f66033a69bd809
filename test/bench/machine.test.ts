import { expect, test } from 'vitest';
import { fileSystemOf } from './machine.ts';

const mounts = `/dev/vda / ext4 rw 0 0
proc /proc proc rw 0 0
tmpfs /dev/shm tmpfs rw 0 0
/dev/vdb /data xfs rw 0 0
/dev/vdc /data btrfs rw 0 0
`;

test.each([
  ['/tmp/bench', 'ext4'],
  ['/dev/shm/bench', 'a RAM disk (tmpfs)'],
  ['/dev/shmem', 'ext4'],
  ['/data', 'btrfs'],
])('%s is on %s', (path, disk) => {
  expect(fileSystemOf(mounts, path)).toBe(disk);
});
