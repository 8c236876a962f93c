"""The ways in which a session ends without the end of a cell: os._exit, an exception of a script, a signal.

The first two are heard of. A signal is not: so while a cell runs, what there is is written every now and then.
"""

import os
import sys
import threading
import time

REFRESH_SECONDS = 20.0
# A refresh that takes long comes seldom: at most a two-hundredth of the time goes into it.
SHARE = 200


def before_exit(work):
    """Makes os._exit do `work` first; it ends the process as before, whatever becomes of `work`."""
    end = os._exit

    def _exit(status):
        try:
            work()
        finally:
            end(status)

    _exit.__doc__ = end.__doc__
    os._exit = _exit


def on_uncaught(work):
    """Tells `work` the exception that ends a script; it is shown as before."""
    shown = sys.excepthook

    def excepthook(kind, error, trace):
        work(error)
        return shown(kind, error, trace)

    sys.excepthook = excepthook


def start_refreshing(work):
    """Does `work` in a thread, every REFRESH_SECONDS or less often, as long as the process lives."""

    def run():
        pause = REFRESH_SECONDS
        while True:
            time.sleep(pause)
            started = time.monotonic()
            work()
            pause = max(REFRESH_SECONDS, SHARE * (time.monotonic() - started))

    threading.Thread(target=run, name="nx47-refresh", daemon=True).start()
