"""Holds the running portal against its own description, /api/openapi.json: schemathesis asks every operation for what is
right and what is wrong, and looks at status, type and shape of each answer.

    openapi.py PANTAU          EXAMPLES in the environment: how many requests of each operation (10); minutes with a release
                               build, much longer with a debug build
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from open_data import Server

CHECKS = ["not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance"]


def main():
    pantau = os.path.realpath(sys.argv[1])
    tool = Path(sys.executable).with_name("schemathesis")
    with tempfile.TemporaryDirectory() as folder, Server(pantau, folder) as server:
        command = [tool, "run", server.base + "/api/openapi.json", "--checks", ",".join(CHECKS),
                   "--phases", "examples,fuzzing", "--continue-on-failure", "--request-timeout", "60",
                   "--max-examples", os.environ.get("EXAMPLES", "10"), "--seed", "1", "--no-color"]
        return subprocess.run(command, cwd=folder).returncode



if __name__ == "__main__":
    sys.exit(main())
