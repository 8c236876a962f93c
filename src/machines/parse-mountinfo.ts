import type { Mount } from '../model/machine-probe.ts';

/** File systems that hold no data of a disk or a share: the kernel's own views, memory, read-only images. */
const withoutData = new Set(
  'autofs bpf binfmt_misc cgroup cgroup2 configfs debugfs devpts devtmpfs efivarfs fusectl hugetlbfs mqueue nsfs proc pstore ramfs rpc_pipefs securityfs selinuxfs squashfs sysfs tmpfs tracefs'.split(
    ' ',
  ),
);

/** A mount and the device number (`254:1`) of its file system. */
export type KernelMount = Omit<Mount, 'uuid'> & { readonly device: string };

/**
 * What /proc/self/mountinfo says, in its order, less what holds no data. A line that is none is left out. A mount is
 * written to only where neither it nor its file system is read-only. Source: proc_pid_mountinfo(5).
 */
export function parseMountinfo(text: string): KernelMount[] {
  return text.split('\n').flatMap((line) => {
    const [own = '', ofSystem = ''] = line.split(' - ');
    const [, , device = '', root = '', mount = '', options = ''] = own.split(' ');
    const [type = '', source = '', systemOptions = ''] = ofSystem.split(' ');
    if (mount === '' || type === '' || withoutData.has(type)) return [];
    const isWritten = isReadWrite(options) && isReadWrite(systemOptions);
    return [
      {
        ...{ device, type, root: plainText(root), mount: plainText(mount), source: plainText(source) },
        access: isWritten ? ('read-write' as const) : ('read-only' as const),
      },
    ];
  });
}

function isReadWrite(options: string): boolean {
  return options.split(',').includes('rw');
}

// Space, tab, newline and backslash are written as three octal digits.
function plainText(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
