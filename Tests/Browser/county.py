"""A small demo county, started for the browser tests and stopped after them."""
import contextlib
import os
import re
import socket
import subprocess
import tempfile
import time
import urllib.request

PROGRAM = os.environ.get("LUUKKU", ".build/debug/luukku")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait(url, process, seconds=240):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            raise SystemExit(f"the county stopped: {process.stdout.read() if process.stdout else ''}")
        with contextlib.suppress(OSError):
            return urllib.request.urlopen(url, timeout=2).read()
        time.sleep(0.1)
    raise SystemExit("the county did not open")


@contextlib.contextmanager
def county(days=3):
    """Yields the address of a county that has lived `days` days."""
    with tempfile.TemporaryDirectory() as data:
        port = free_port()
        process = subprocess.Popen(
            [PROGRAM, "demo", "--data", data, "--port", str(port), "--days", str(days)],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        base = f"http://127.0.0.1:{port}"
        try:
            wait(base + "/health", process)
            yield base
        finally:
            process.terminate()
            process.wait(timeout=20)


def people(html):
    """Keys of the sign-in page by role word, in order."""
    return re.findall(r'name="who" value="([^"]+)"[^>]*><label[^>]*>([^<]*)', html)
