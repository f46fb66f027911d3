#!/usr/bin/env python3
"""Runs the commands that README.md, docs/*.md and pipelines/*/README.md tell people to run.

    python3 tools/check_commands.py [--list]

A command is a line of a fenced block, or code within a line, that begins with a program of PROGRAMS and
has arguments. It is run as it stands, in a folder of its own that looks like the repository, with the
words of PLACEHOLDERS replaced; it must end well and print what PRINTS says. What takes a cluster, a
service or minutes is named in ELSEWHERE with the step of the gate that runs it, and that step must still
say so. A command that is neither fails the check, and so does an entry for a command that is gone.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
PAGES = ["README.md", "docs/*.md", "pipelines/*/README.md"]
PROGRAMS = {"./assay", "assay", "mvn", "java", "python3", "pip", "flink", "submit.sh", "source", "curl", "docker", "kubectl"}

# What stands in the pages for something of the reader's own; longer ones first.
PLACEHOLDERS = [
    ("--input=…", "--input=FOLDER"),
    ("--output=…", "--output=OUT"),
    ("FILE…", "FOLDER/market.txt FOLDER/school.txt"),
    ("FILE", "FOLDER/market.txt"),
    ("OUTPUT_FOLDER", "OUT"),
]

# What a command prints, where its exit code alone proves little.
PRINTS = {
    "./assay --help": "--nearDuplicateThreshold",
    "./assay inspect FILE…": "charset",
    "./assay schema": "place_code",
    "./assay duplicates --input=FOLDER": "market-copy.txt",
    "java -cp target/assay.jar examples/FindClaims.java": "412,000 patients: > 412000",
}

# Commands that another step runs: the file of the step, and the words in it that show it.
CLUSTER = "tools/flink/check_submit.py"
ELSEWHERE = {
    "mvn verify": (".ci/run", "mvn -B verify"),
    "mvn package": (".ci/run", "mvn -B verify"),
    "mvn -Pcluster package -DskipTests": (".ci/run", "-Pcluster"),
    "java -jar /opt/assay/assay.jar": (".ci/airflow", 'ASSAY_COMMAND="java -jar'),
    "pip install pandas pyarrow": (".ci/run", "pandas pyarrow"),
    "./assay --input=FOLDER --output=OUT --runner=FlinkRunner --flinkMaster=HOST:PORT --parallelism=8": (CLUSTER, "--flinkMaster="),
    "./assay --runner=FlinkRunner --flinkMaster=HOST:PORT --parallelism=8 --input=… --output=…": (CLUSTER, "--flinkMaster="),
    "java -jar": (".ci/airflow", 'ASSAY_COMMAND="java -jar'),
    "flink run": (CLUSTER, "'--by', 'flink'"),
    "flink run -p 8 target/assay-flink.jar --input=… --output=…": (CLUSTER, "'--by', 'flink', '--parallelism'"),
    "flink run -d …": (CLUSTER, "'--by', 'flink', '--detached'"),
    "submit.sh --master HOST:PORT --parallelism 8 -- --input=… --output=…": (CLUSTER, "submit('--parallelism'"),
    "flink list": (CLUSTER, "'list'"),
    "curl HOST:PORT/jobs/ID/exceptions": (CLUSTER, "'curl'"),
}

SCHOOL = "The district has 41 schools. In 2023 it hired 126 teachers, 9% more than a year before.\n"
MARKET = (
    "Leeds, 4 March 2024. The covered market sold 3,600 tonnes of fruit in February, up 4% on the year, its manager"
    " said. Rents stay as they are until the autumn, when the roof above the fish hall will have been repaired.\n"
)


def commands():
    """All commands of the pages, as they are written there: command -> where it stands first."""
    found = {}
    for pattern in PAGES:
        for page in sorted(HOME.glob(pattern)):
            block = None
            for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
                fence = re.match(r"```(\w*)", line)
                if fence:
                    block = None if block is not None else fence.group(1)
                    continue
                texts = re.findall(r"`([^`]+)`", line) if block is None else [line] if block in ("", "sh", "bash", "console") else []
                for text in texts:
                    text = text.strip().removeprefix("$ ")
                    words = text.split()
                    if len(words) > 1 and words[0] in PROGRAMS:
                        found.setdefault(text, f"{page.relative_to(HOME)}:{number}")
    return found


def scratch(folder):
    """Makes a folder look like the repository, with the reader's own things in it."""
    for entry in HOME.iterdir():
        if entry.name not in ("out", ".git"):
            (folder / entry.name).symlink_to(entry)
    documents = folder / "FOLDER"
    documents.mkdir()
    (documents / "school.txt").write_text(SCHOOL, encoding="utf-8")
    (documents / "market.txt").write_text(MARKET, encoding="utf-8")
    (documents / "market-copy.txt").write_text(MARKET.replace("repaired", "mended"), encoding="utf-8")


def prepare(folder, command, finished):
    """Puts finished runs where the command reads them, and clears the folder that it writes to."""
    out = folder / "OUT"
    shutil.rmtree(out, ignore_errors=True)
    if "--output=OUT" in command or "OUT" not in command:
        return
    if not finished.exists():
        run(folder, f"./assay --quiet --input=FOLDER --output={finished}")
    for word in command.split():
        if word == "OUT" or word.startswith("OUT/"):
            shutil.copytree(finished, folder / word)


def run(folder, command):
    environment = dict(os.environ, PATH=f"{folder}:{os.environ['PATH']}")
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"exit code {done.returncode}: {command}\n{done.stdout}{done.stderr}")
    return done.stdout


def check(folder, command, finished):
    real = command
    for placeholder, value in PLACEHOLDERS:
        real = re.sub(rf"(?<![\w/]){re.escape(placeholder)}(?!\w)", value, real)
    if "…" in real:
        raise SystemExit(f"nothing stands for the … of: {command}")
    prepare(folder, real, finished)
    told = run(folder, real)
    if PRINTS.get(command, "") not in told:
        raise SystemExit(f"{command} does not print {PRINTS[command]!r}:\n{told}")


def main():
    found = commands()
    if "--list" in sys.argv:
        for command, place in found.items():
            print(f"{place}  {command}  {'-> ' + ELSEWHERE[command][0] if command in ELSEWHERE else ''}")
        return
    for command in [*PRINTS, *ELSEWHERE]:
        if command not in found:
            raise SystemExit(f"tools/check_commands.py names a command that no page has: {command}")
    for command, (step, words) in ELSEWHERE.items():
        if words not in (HOME / step).read_text(encoding="utf-8"):
            raise SystemExit(f"{step} does not run: {command}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "assay"
        folder.mkdir()
        scratch(folder)
        here = [command for command in found if command not in ELSEWHERE]
        for command in here:
            since = time.monotonic()
            check(folder, command, Path(name) / "finished")
            print(f"ok {time.monotonic() - since:5.1f} s  {found[command]}  {command}", flush=True)
    print(f"{len(here)} commands run; {len(ELSEWHERE)} more are run by other steps")


if __name__ == "__main__":
    main()
