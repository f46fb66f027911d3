#!/usr/bin/env python3
"""Measures what a run on a cluster takes: bytes between tasks, space for spilling, memory of a TaskManager.

    measure.py FOLDER MEGABYTES...     works in the folder, which it empties; prints a line for each size of input
"""
import os
import pathlib
import subprocess
import sys
import threading
import time

import cluster
import make_input
from check_submit import JAR, SUBMIT, expect


def space(folder):
    total = 0
    for root, _, files in os.walk(folder):
        for name in files:
            try:
                total += os.lstat(os.path.join(root, name)).st_blocks * 512
            except OSError:
                pass  # gone meanwhile
    return total


def resident(process):
    with open(f'/proc/{process.pid}/status', encoding='ascii') as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith('VmRSS'))


def measure(folder, megabytes):
    folder = cluster.empty(folder)
    make_input.make(folder / 'in', megabytes)
    size = sum(f.stat().st_size for f in (folder / 'in').iterdir())
    with cluster.Cluster(folder / 'session') as session:
        session.start(taskmanagers=2)
        before = space(folder / 'session' / 'tmp')
        peak = {'space': 0, 'work': 0, 'memory': 0}
        ended = threading.Event()

        def watch():
            while not ended.wait(0.2):
                peak['space'] = max(peak['space'], space(folder / 'session' / 'tmp') - before)
                peak['work'] = max(peak['work'], space(folder / 'out'))
                peak['memory'] = max(peak['memory'], *map(resident, session.taskmanagers))

        began = time.monotonic()
        result = subprocess.run([str(SUBMIT), '--master', session.master, '--jar', str(JAR), '--detached', '--parallelism', '2',
                                 '--', f'--input={folder / "in"}', f'--output={folder / "out"}'], capture_output=True, text=True)
        expect(result.returncode == 0, 'submission', result.stderr)
        job = session.newest_job()
        watcher = threading.Thread(target=watch)
        watcher.start()
        state = session.wait_for_end(job, 1200)
        ended.set()
        watcher.join()
        seconds = time.monotonic() - began
        sent = sum(v['metrics']['write-bytes'] for v in session.get(f'/jobs/{job}')['vertices'])
        blob = JAR.stat().st_size
        print(f'{size / 1e6:.1f} MB in: {state} after {seconds:.0f} s; {sent / 1e6:.1f} MB between tasks; '
              f'{peak["space"] / 1e6:.0f} MB of temporary files at most, of them copies of the jar of {blob / 1e6:.0f} MB; '
              f'{peak["work"] / 1e6:.1f} MB out; {peak["memory"] / 1e6:.0f} MB resident at most in a TaskManager', flush=True)


if __name__ == '__main__':
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    for megabytes in sys.argv[2:]:
        measure(pathlib.Path(sys.argv[1]).resolve(), float(megabytes))
