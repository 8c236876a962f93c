/**
 * The part of the session's first process (Python) that reaps its children, and ends what a session without a PID namespace leaves behind:
 * on Linux everything below it, as far as it reaches elsewhere the process group of the command.
 */
export const endAllProgram = `def ended(pid):
    """The wait status of pid once it is over; also reaps orphans, as the first process of a namespace must."""
    while True:
        try:
            reaped, outcome = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return None
        if reaped == 0:
            return None
        if reaped == pid:
            return outcome


def descendants(pid):
    found = []
    for name in os.listdir("/proc") if os.path.isdir("/proc") else []:
        try:
            with open("/proc/%s/stat" % name) as file:
                parent = int(file.read().rpartition(")")[2].split()[1])
        except (OSError, ValueError, IndexError):
            continue
        if parent == pid:
            found += [int(name), *descendants(int(name))]
    return found


def end_all(pid):
    """Without a PID namespace what is left of a session is ended one by one; orphans have come to this process."""
    for _ in range(100):
        left = descendants(os.getpid())
        for one in left:
            try:
                os.kill(one, signal.SIGKILL)
            except OSError:
                pass
        try:
            os.killpg(pid, signal.SIGKILL)
        except OSError:
            pass
        ended(0)
        if not left:
            return
        time.sleep(0.01)`;
