#!/usr/bin/env python3
"""Submits the jar to a real Flink cluster by every way there is, and compares what comes out with a run in one process.

    check_submit.py FOLDER      works in the folder, which it empties; expects target/assay.jar and target/assay-flink.jar
"""
import pathlib
import shutil
import subprocess
import sys
import time

import cluster

HOME = pathlib.Path(__file__).resolve().parents[2]
JAR = HOME / 'target' / 'assay-flink.jar'
SUBMIT = HOME / 'pipelines' / 'flink' / 'submit.sh'
RUN_SECONDS = 240


def assay(*flags, options=(), timeout=RUN_SECONDS):
    # Little input: the launcher keeps the optimizing compiler away as well.
    return subprocess.run(['java', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', *options,
                           '-jar', str(HOME / 'target' / 'assay.jar'), *flags],
                          capture_output=True, text=True, timeout=timeout)


def expect(condition, what, *details):
    if not condition:
        sys.exit('\n'.join(['FAILED: ' + what, *map(str, details)]))


def same(expected, output, tidy=True):
    """Equal tables, exactly one manifest, and, if asked for, nothing left of the work."""
    compared = subprocess.run([sys.executable, str(HOME / 'tools' / 'compare_runs.py'), str(expected), str(output)],
                              capture_output=True, text=True)
    expect(compared.returncode == 0, f'{output} has the rows of {expected}', compared.stdout, compared.stderr)
    files = sorted(str(f.relative_to(output)) for f in pathlib.Path(output).rglob('*') if f.is_file())
    expect(files.count('manifest.json') == 1, f'{output} has a manifest', files)
    expect(not tidy or not [f for f in files if '.assay-work' in f], f'{output} is tidy', files)


class Checks:
    def __init__(self):
        self.done = 0
        self.since = time.monotonic()

    def passed(self, what):
        self.done += 1
        now = time.monotonic()
        print(f'ok  {now - self.since:5.1f} s  {what}', flush=True)
        self.since = now


def check(folder):
    checks = Checks()
    folder = cluster.empty(folder)
    source = folder / 'in'
    shutil.copytree(HOME / 'testdata' / 'documents', source)
    direct = folder / 'direct'
    result = assay(f'--input={source}', f'--output={direct}')
    expect(result.returncode == 0, 'the run to compare with', result.stderr)
    checks.passed('a run in one process, to compare with')

    with cluster.Cluster(folder / 'session', slots=1) as session:
        session.start(taskmanagers=2)
        checks.passed('a session cluster: one JobManager, two TaskManagers')

        def flags(output):
            return [f'--input={source}', f'--output={folder / output}']

        def submit(*args):
            return subprocess.run([str(SUBMIT), '--master', session.master, '--jar', str(JAR), *args],
                                  env=session.environment(), capture_output=True, text=True, timeout=RUN_SECONDS)

        def ends_well(result, output, way):
            expect(result.returncode == 0, way, result.stdout, result.stderr)
            if not (folder / output / 'manifest.json').exists():
                state = session.wait_for_end(session.newest_job(), RUN_SECONDS)
                expect(state == 'FINISHED', way, state)
            same(direct, folder / output)
            checks.passed(way)

        ends_well(submit('--by', 'flink', '--parallelism', '2', '--', *flags('attached')), 'attached', 'flink run')
        result = submit('--by', 'flink', '--detached', '--parallelism', '2', '--', *flags('detached'))
        expect('manifest.json' in result.stdout, 'a detached run tells what to wait for', result.stdout)
        ends_well(result, 'detached', 'flink run --detached')
        ends_well(submit('--parallelism', '2', '--', *flags('rest')), 'rest', 'the REST API')
        expect(session.jobmanager.poll() is None, 'the JobManager outlives a submission')
        remote = ['--runner=FlinkRunner', f'--flinkMaster={session.master}', '--parallelism=2']
        ends_well(assay(*flags('remote'), *remote), 'remote', '--flinkMaster')
        result = assay(*flags('left'), *remote, '--attachedMode=false')
        ends_well(result, 'left', '--flinkMaster --attachedMode=false')

        job = session.newest_job()
        listed = subprocess.run([f'{session.home}/bin/flink', 'list', '-a', '-m', session.master],
                                env=session.environment(), capture_output=True, text=True, timeout=RUN_SECONDS)
        expect(listed.returncode == 0 and job in listed.stdout, 'flink list', listed.stdout, listed.stderr)
        told = subprocess.run(['curl', '-sf', f'{session.master}/jobs/{job}/exceptions'], capture_output=True, text=True)
        expect('exceptionHistory' in told.stdout, 'the exceptions of a job', told.stdout)
        checks.passed('what docs/operations.md asks a cluster for')

        for by in 'rest', 'flink':
            result = submit('--by', by, '--', '--input=/no/such/folder', f'--output={folder / "none"}')
            expect(result.returncode == (2 if by == 'rest' else 1) and 'no file matches' in result.stderr,
                   f'wrong usage is told by {by}', result.returncode, result.stderr)
        expect(not (folder / 'none').exists(), 'wrong usage leaves no trace')
        checks.passed('wrong usage')

    with cluster.Cluster(folder / 'application', {'parallelism.default': 2}, application=JAR) as application:
        application.start_application('dev.assay.FlinkJob', *[f'--input={source}', f'--output={folder / "application-out"}'])
        code = application.jobmanager.wait(RUN_SECONDS)
        expect(code == 0, 'an application cluster ends with its job', code)
        same(direct, folder / 'application-out')
        checks.passed('an application cluster')
    return checks.done


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(f'{check(pathlib.Path(sys.argv[1]).resolve())} passed, 0 failed')
