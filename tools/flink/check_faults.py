#!/usr/bin/env python3
"""Kills what a run stands on, in mid-run, and checks that rows are neither lost nor doubled, and that only a whole run has a manifest.

    check_faults.py FOLDER [cluster|local]...     works in the folder, which it empties; expects the jars of check_submit.py
"""
import pathlib
import random
import subprocess
import sys
import time

import cluster
import make_input
from check_submit import HOME, JAR, SUBMIT, Checks, assay, expect, same

MEGABYTES = 2
RUN_SECONDS = 420
LOCAL_KILLS = 5
SEED = 20260101


def work_files(output, name=''):
    return [f.name for f in (output / '.assay-work').glob(name + '*')]


def check_cluster(folder, source, expected, checks):
    settings = {'metrics.fetcher.update-interval': 500, 'slot.request.timeout': 120000}
    output = folder / 'on-cluster'
    with cluster.Cluster(folder / 'session', settings) as session:
        session.start(taskmanagers=2)

        def submit(to):
            result = subprocess.run(
                [str(SUBMIT), '--master', session.master, '--jar', str(JAR), '--detached', '--parallelism', '2', '--',
                 f'--input={source}', f'--output={to}', '--onExisting=replace'],
                env=session.environment(), capture_output=True, text=True, timeout=RUN_SECONDS)
            expect(result.returncode == 0, 'submission', result.stdout, result.stderr)
            return session.newest_job()

        def until(job, what, condition):
            def met():
                expect(session.state(job) in ('CREATED', 'INITIALIZING', 'RUNNING', 'RESTARTING'),
                       f'the job still runs while {what}', session.state(job))
                return condition()
            cluster.wait(RUN_SECONDS, what, met)

        def is_reading(job):
            return lambda: session.records_of(job, 'ReadAndAnalyze') > 0

        def is_writing(to):
            return lambda: work_files(to, 'documents-')

        job = submit(output)
        until(job, 'reading', is_reading(job))
        cluster.kill9(session.taskmanagers[0])
        session.add_taskmanager()
        until(job, 'begun again', lambda: session.failures(job) > 0)
        failures = session.failures(job)
        until(job, 'writing', is_writing(output))
        cluster.kill9(session.taskmanagers[1])
        session.add_taskmanager()
        state = session.wait_for_end(job, RUN_SECONDS)
        expect(state == 'FINISHED', 'the job ends although two TaskManagers were killed', state)
        expect(session.failures(job) > failures > 0, 'both kills hit', failures, session.failures(job))
        same(expected, output)
        checks.passed(f'kill -9 of a TaskManager while it reads and of another while it writes: {session.failures(job)} restarts')

        job = submit(folder / 'again')
        until(job, 'writing', is_writing(folder / 'again'))
        session.cancel(job)
        state = session.wait_for_end(job, 60)
        expect(state == 'CANCELED', 'the job is cancelled', state)
        expect(not (folder / 'again' / 'manifest.json').exists(), 'a cancelled run has no manifest')
        checks.passed('a job is cancelled while it writes')

        job = submit(folder / 'again')
        until(job, 'writing', is_writing(folder / 'again'))
        cluster.kill9(session.jobmanager)
        expect(not (folder / 'again' / 'manifest.json').exists(), 'a run whose JobManager died has no manifest')
        session.start_jobmanager()
        session.wait_for_taskmanagers(2)
        job = submit(folder / 'again')
        state = session.wait_for_end(job, RUN_SECONDS)
        expect(state == 'FINISHED', 'the run is submitted again', state)
        same(expected, folder / 'again')
        checks.passed('kill -9 of the JobManager, then the same run once more')


def check_local(folder, source, checks):
    for runner in 'DirectRunner', 'FlinkRunner':
        flags = [f'--input={source}', f'--runner={runner}']
        expected = folder / f'{runner}-undisturbed'
        began = time.monotonic()
        result = assay(*flags, f'--output={expected}')
        lasts = time.monotonic() - began
        expect(result.returncode == 0, runner, result.stderr)
        output = folder / f'{runner}-killed'
        chance = random.Random(SEED)
        points = [chance.uniform(0.2, 0.95) for _ in range(LOCAL_KILLS)]
        seen = []
        for point in [*points, None]:  # the last while it writes
            with open(folder / 'killed.err', 'w') as err:
                process = subprocess.Popen(
                    ['java', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-jar', str(HOME / 'target' / 'assay.jar'), *flags, f'--output={output}',
                     '--onExisting=replace'], stdout=subprocess.DEVNULL, stderr=err)
                try:
                    if point is None:
                        cluster.wait(60, 'begin', lambda: not work_files(output, 'documents-'), 0.02)
                        cluster.wait(RUN_SECONDS, 'writing', lambda: work_files(output, 'documents-'), 0.02)
                    else:
                        process.wait(point * lasts)
                except subprocess.TimeoutExpired:
                    pass
                hit = process.poll() is None
                cluster.kill9(process)
            if (output / 'manifest.json').exists():
                seen.append('complete')
                same(expected, output, tidy=False)
            else:
                expect(hit, 'a run on what a kill left ends well', (folder / 'killed.err').read_text())
                seen.append(f'{len(work_files(output))} files at work')
        expect(sum('work' in s for s in seen) >= 3, 'the kills hit', seen)
        result = assay(*flags, f'--output={output}', '--onExisting=replace')
        expect(result.returncode == 0, 'the run after the kills', result.stderr)
        same(expected, output)
        checks.passed(f'kill -9 of {runner} at {", ".join(f"{p:.0%}" for p in points)} of its time and while it writes: '
                      + '; '.join(seen))


def check(folder, parts):
    checks = Checks()
    folder = cluster.empty(folder)
    source = folder / 'in'
    make_input.make(source, MEGABYTES)
    if 'cluster' in parts:
        expected = folder / 'undisturbed'
        result = assay(f'--input={source}', f'--output={expected}')
        expect(result.returncode == 0, 'the run to compare with', result.stderr)
        checks.passed('an undisturbed run, to compare with')
        check_cluster(folder, source, expected, checks)
    if 'local' in parts:
        small = folder / 'small'
        make_input.make(small, MEGABYTES / 6)
        check_local(folder, small, checks)
    return checks.done


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    print(f'{check(pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:] or ["cluster", "local"])} passed, 0 failed')
