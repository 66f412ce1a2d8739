"""What a sign-in costs: the whole request, with its password held against scrypt (N = 2^15, r = 8, p = 3), beside
the same scrypt by OpenSSL through Python.

    Benchmarks/sign_in.py PANTAU [runs]
"""
import hashlib
import http.client
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

import load

PASSWORD = "seven lanterns over the Mekong"


def fields(text):
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', text))


class Window:
    """Keeps cookies, as a browser does."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port)
        self.cookies = {}

    def ask(self, method, path, form=None):
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        body = None
        if form is not None:
            body = urllib.parse.urlencode(form)
            headers |= {"Content-Type": "application/x-www-form-urlencoded",
                        "Origin": f"http://127.0.0.1:{self.connection.port}"}
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.split(";")[0]
        return answer.status, text


def measured(pantau, runs):
    """Seconds of each sign-in, and of each scrypt by the peer."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = str(pathlib.Path(folder) / "pantau.db")
        port = load.free_port()
        subprocess.run([pantau, "init", "--database", ledger], check=True, capture_output=True)
        told = subprocess.run(
            [pantau, "user", "add", "officer", "--role", "officer", "--database", ledger], check=True,
            capture_output=True, text=True)
        link = re.search(r"(/link/\S+)", told.stdout + told.stderr).group(1)
        server = subprocess.Popen(
            [pantau, "serve", "--database", ledger, "--port", str(port)], stderr=subprocess.DEVNULL)
        try:
            while True:
                try:
                    window = Window(port)
                    _, text = window.ask("GET", link)
                    break
                except ConnectionRefusedError:
                    time.sleep(0.01)
            names = re.findall(r'<input[^>]*type="password"[^>]*name="([^"]+)"|name="([^"]+)"[^>]*type="password"', text)
            form = fields(text) | {a or b: PASSWORD for a, b in names}
            status, _ = window.ask("POST", link, form)
            if status != 303:
                raise SystemExit(f"the password was not taken: {status}")
            times, peer = [], []
            for _ in range(runs):
                window = Window(port)
                _, text = window.ask("GET", "/sign-in")
                form = fields(text) | {"name": "officer", "password": PASSWORD}
                start = time.perf_counter()
                status, _ = window.ask("POST", "/sign-in", form)
                times.append(time.perf_counter() - start)
                if status != 303:
                    raise SystemExit(f"not signed in: {status}")
                start = time.perf_counter()
                hashlib.scrypt(PASSWORD.encode(), salt=os.urandom(16), n=1 << 15, r=8, p=3, maxmem=1 << 27, dklen=32)
                peer.append(time.perf_counter() - start)
            return times, peer
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    ours, theirs = measured(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 9)
    print(f"sign-in {1000 * statistics.median(ours):.0f} ms, scrypt by OpenSSL {1000 * statistics.median(theirs):.0f} ms")
