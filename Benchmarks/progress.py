"""The portfolio page of a large plan: 2,000 lines with 20,000 milestones and 200,000 accepted updates, made anew for each
request, seen by a client; and the start of the server to the first such page, which reads all updates.

    Benchmarks/progress.py PANTAU FOLDER [requests]
"""
import datetime
import http.client
import json
import pathlib
import random
import sqlite3
import statistics
import subprocess
import sys
import time

import load

LINES, MILESTONES, UPDATES = 2000, 10, 100
HEAD = """format: 1
code: large
title: A large plan (invented)
short_title: Large plan
publisher: nobody
acknowledgement: Invented for a measurement
starts: 2000-01-01
ends: 2049-12-31
documents:
  - code: paper
    title: A large plan (invented)
    publisher: nobody
    published: 2000-01-01
    precision: day
states:
  - code: LAO
    name: Lao PDR
  - code: THA
    name: Thailand
"""


def plan(folder):
    """Lines that wait for one or two earlier ones, each with its milestones over some years."""
    chance = random.Random(2016)
    goals = ["goals:"]
    for goal in range(10):
        goals += [f"  - code: G{goal}", f"    title: Goal {goal}", "    outcomes:", f"      - code: G{goal}-1",
                  "        title: Outcome", "        actions:", f"          - code: G{goal}-1-1", "            title: Action"]
    lines = ["action_lines:"]
    for index in range(LINES):
        start = datetime.date(2000, 1, 1) + datetime.timedelta(days=4 * index)
        days = [start + datetime.timedelta(days=180 * (step + 1)) for step in range(MILESTONES)]
        due = days[-1] + datetime.timedelta(days=10)
        lines += [f"  - code: L{index}", f"    belongs_to: G{index * 10 // LINES}-1-1", f"    text: Line {index} of the plan",
                  f"    time_frame: {start} to {due}", f"    starts: {start}", f"    due: {due}",
                  f"    champions: [{chance.choice(['LAO', 'THA'])}]", "    document: paper", "    locator: invented"]
        after = sorted({chance.randrange(max(0, index - 60), index) for _ in range(chance.randrange(3))}) if index else []
        if after:
            lines.append("    after: [" + ", ".join(f"L{one}" for one in after) + "]")
        lines.append("    milestones:")
        for step, day in enumerate(days):
            lines += [f"      - code: M{step + 1}", f"        text: Step {step + 1}", f"        weight: {1 / MILESTONES}",
                      f"        due: {day}"]
    folder.mkdir()
    (folder / "plan.yaml").write_text(HEAD)
    (folder / "goals.yaml").write_text("\n".join(goals) + "\n")
    (folder / "action-lines.yaml").write_text("\n".join(lines) + "\n")


def updates(ledger):
    """Into the tables as they are: sign-offs one by one would take longer than what is measured."""
    chance = random.Random(2025)
    database = sqlite3.connect(ledger)
    periods = [f"{year}-S{half}" for year in range(1990, 2040) for half in (1, 2)][-UPDATES:]
    with database:
        for index in range(LINES):
            for number, period in enumerate(periods):
                fields = {"done": "Invented.", "status": "in-progress", "spent/USD/Fund": str(chance.randrange(1, 9999))}
                if number % 10 == 0:
                    year = 2000 + number // 4
                    fields[f"reached/M{number // 10 + 1}"] = f"{year}-03-31"
                key = (f"L{index}", period)
                database.execute("INSERT INTO progress_update (implementation, period, number, content, at, by) "
                                 "VALUES (?, ?, 1, ?, '2026-01-01T00:00:00Z', 'officer')", (*key, json.dumps(fields)))
                database.execute("INSERT INTO progress_act (implementation, period, kind, number, at, by) "
                                 "VALUES (?, ?, 'accepted', 1, '2026-01-02T00:00:00Z', 'officer')", key)
    counts = [database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("progress_update", "progress_act")]
    assert counts == [LINES * UPDATES, LINES * UPDATES], counts
    database.close()


def measured(pantau, folder, requests=200):
    """Seconds to the first page of a new server, the median of a page, its size, and the server's memory in MB."""
    ledger = str(folder / "progress.db")
    plan(folder / "large")
    for words in (["init", "--empty"], ["plan", "import", str(folder / "large")]):
        subprocess.run([pantau, *words, "--database", ledger], check=True, capture_output=True)
    updates(ledger)
    port = load.free_port()
    start = time.perf_counter()
    server = subprocess.Popen(
        [pantau, "serve", "--database", ledger, "--port", str(port)], stderr=subprocess.DEVNULL)
    try:
        while True:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", port)
                connection.request("GET", "/progress")
                answer = connection.getresponse()
                body = answer.read()
                break
            except ConnectionRefusedError:
                time.sleep(0.002)
        first = time.perf_counter() - start
        assert answer.status == 200 and b"2,000 of 2,000" in body, body[:2000]
        times = []
        for index in range(requests):
            began = time.perf_counter()
            connection.request("GET", f"/progress?page={index % 40 + 1}", headers={"Cache-Control": "no-cache"})
            connection.getresponse().read()
            times.append(time.perf_counter() - began)
        return first, statistics.median(times), len(body), load.memory(server)
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    first, page, size, memory = measured(
        sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 200)
    print(f"first page of a new server {first:.2f} s, then {1000 * page:.1f} ms ({size / 1000:.0f} KB), server {memory:.0f} MB")
