"""Two hundred people save cells at once: how long a save takes, and whether one is lost; and the server killed while
a thousand are saved: what was confirmed is there, what was not is not, and the audit trail is whole.

    Benchmarks/save_cells.py PANTAU [people] [seconds]
"""
import http.client
import json
import os
import pathlib
import random
import re
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time

PANTAU = sys.argv[1]
PEOPLE = int(sys.argv[2]) if len(sys.argv) > 2 else 200
SECONDS = float(sys.argv[3]) if len(sys.argv) > 3 else 20
CLASSES = ("micro", "small", "medium", "msme", "large", "total")
MEASURES = ("ENT_N", "EMP_N", "LOAN_VALUE_BUSINESS", "EXP_VALUE", "GDP_VALUE")
CELLS = [f"{item}.{size}@{year}" for item in MEASURES for size in CLASSES for year in range(2013, 2025)]
STATES = ("BRN", "KHM", "IDN", "LAO", "MYS", "MMR", "PHL", "SGP", "THA", "VNM")


class Office:
    """A ledger with an open round, a token for each state, and a server."""

    def __init__(self, folder):
        self.ledger = str(pathlib.Path(folder) / "pantau.db")
        self.run("init")
        self.run("round", "open", "2026-1", "--title", "Load", "--from", "2013", "--to", "2024", "--due", "2030-01-01")
        self.tokens = {}
        for state in STATES:
            name = f"agency.{state.lower()}"
            self.run("user", "add", name, "--role", f"contributor:{state}")
            printed = self.run("token", "add", "load", "--as", name, "--write")
            self.tokens[state] = re.search(r"pantau_[A-Za-z0-9_-]{43}", printed).group(0)
        self.serve()

    def run(self, *words):
        done = subprocess.run([PANTAU, *words, "--database", self.ledger], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"pantau {' '.join(words)}: {done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def serve(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.server = subprocess.Popen(
            [PANTAU, "serve", "--database", self.ledger, "--port", str(self.port)], stderr=subprocess.DEVNULL)
        for _ in range(200):
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=1)
                connection.request("GET", "/health")
                if connection.getresponse().status == 200:
                    return
            except OSError:
                time.sleep(0.1)
        raise SystemExit("the server does not answer")

    def connection(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def save(self, connection, state, cell, base, value):
        body = json.dumps({"do": "save", "cell": cell, "base": base, "text": str(value)})
        connection.request("POST", f"/returns/2026-1/{state}", body, {
            "Content-Type": "application/json", "Accept": "application/json",
            "Authorization": f"Bearer {self.tokens[state]}"})
        answer = connection.getresponse()
        data = json.loads(answer.read())
        if answer.status != 200:
            raise RuntimeError(f"{state} {cell}: {answer.status} {data}")
        return data["cells"][0]

    def stored(self, state):
        printed = subprocess.run(
            [PANTAU, "return", "show", "--round", "2026-1", "--state", state, "--format", "json",
             "--database", self.ledger], capture_output=True, text=True).stdout
        return {f"{row['ITEM']}@{row['TIME_PERIOD']}": row["OBS_VALUE"] for row in json.loads(printed or "[]")}


def crowd(office):
    """Each person has cells of their own and types one after the other, with a second of thought between."""
    own = [(STATES[n % 10], CELLS[n // 10::-(-PEOPLE // 10)]) for n in range(PEOPLE)]
    times, wanted, end = [], {}, time.monotonic() + SECONDS
    lock = threading.Lock()

    def person(state, cells):
        connection, bases, mine, last = office.connection(), {}, [], {}
        time.sleep(random.random())
        while time.monotonic() < end:
            cell, value = random.choice(cells), random.randrange(1, 10**6)
            start = time.perf_counter()
            answer = office.save(connection, state, cell, bases.get(cell, 0), value)
            mine.append(time.perf_counter() - start)
            if answer["outcome"] != "saved":
                continue
            bases[cell], last[cell] = answer["base"], value
            time.sleep(random.uniform(0.5, 1.5))
        with lock:
            times.extend(mine)
            wanted.setdefault(state, {}).update(last)

    threads = [threading.Thread(target=person, args=one) for one in own]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    stored = {state: office.stored(state) for state in wanted}
    lost = sum(stored[state].get(cell) != value for state, cells in wanted.items() for cell, value in cells.items())
    times.sort()
    print(f"{PEOPLE} people, {len(times)} saves in {SECONDS:.0f} s: median {1000 * statistics.median(times):.1f} ms, "
          f"p99 {1000 * times[int(0.99 * len(times))]:.1f} ms, slowest {1000 * times[-1]:.1f} ms, {lost} lost")
    return lost


def killed(office, saves=1000):
    """A thousand saves, and the server killed in the middle of them, again and again."""
    wrong = rounds = 0
    confirmed, tried, bases = {}, {}, {}
    while sum(map(len, tried.values())) < saves:
        rounds += 1
        stop = threading.Event()

        def person(state):
            connection = office.connection()
            for cell in random.sample(CELLS, 100):
                value = random.randrange(1, 10**6)
                tried.setdefault((state, cell), []).append(value)
                try:
                    answer = office.save(connection, state, cell, bases.get((state, cell), 0), value)
                except (OSError, http.client.HTTPException):
                    return
                if answer["outcome"] == "saved":
                    confirmed[state, cell], bases[state, cell] = value, answer["base"]
                if answer["outcome"] == "conflict":
                    bases[state, cell] = answer["base"]

        threads = [threading.Thread(target=person, args=(state,)) for state in STATES]
        for thread in threads:
            thread.start()
        time.sleep(random.uniform(0.1, 0.6))
        office.server.send_signal(signal.SIGKILL)
        office.server.wait()
        stop.set()
        for thread in threads:
            thread.join()
        for state in STATES:
            stored = office.stored(state)
            for (at, cell), value in confirmed.items():
                # A save that was under way when the server died may be there or not, and nothing else.
                allowed = [value] + tried[at, cell][-1:]
                wrong += at == state and stored.get(cell) not in allowed
            wrong += any(value not in tried.get((state, cell), []) for cell, value in stored.items() if value is not None)
        office.run("audit", "verify")
        office.serve()
    print(f"killed {rounds} times during {sum(map(len, tried.values()))} saves: {len(confirmed)} cells confirmed, "
          f"{wrong} wrong; the audit trail is whole")
    return wrong


with tempfile.TemporaryDirectory() as folder:
    one = Office(folder)
    try:
        bad = crowd(one)
    finally:
        one.server.terminate()
        one.server.wait()
with tempfile.TemporaryDirectory() as folder:
    two = Office(folder)
    try:
        bad += killed(two)
    finally:
        two.server.terminate()
        two.server.wait()
sys.exit(1 if bad else 0)
