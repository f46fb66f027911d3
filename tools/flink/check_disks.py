#!/usr/bin/env python3
"""Runs whose output fills its disk, or turns read-only, on small file systems in memory. Needs root; says so and leaves without.

    check_disks.py FOLDER      works in the folder, which it empties; expects target/assay.jar
"""
import contextlib
import pathlib
import re
import subprocess
import sys

import cluster
from check_submit import HOME, Checks, assay, expect, same

SOURCE = HOME / 'testdata' / 'documents'


@contextlib.contextmanager
def disk(folder, size):
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(['mount', '-t', 'tmpfs', '-o', f'size={size}', 'assay-test', str(folder)], check=True, capture_output=True)
    try:
        yield folder
    finally:
        subprocess.run(['umount', '-l', str(folder)], check=True)


def remount(folder, *options):
    return subprocess.run(['mount', '-o', ','.join(['remount', *options]), str(folder)], capture_output=True).returncode == 0


def told_in_one_line(result, output, code, *words):
    """One line that says what happened, the documented exit code, and no manifest."""
    expect(result.returncode == code, f'exit code {code}', result.returncode, result.stderr)
    expect(not re.search(r'^\s+at |Exception in thread', result.stderr, re.M), 'no stack trace', result.stderr)
    problems = [line for line in result.stderr.splitlines() if line.startswith('assay: ')]
    expect(any(word in problems[0] for word in words), f'the first line says {words}', result.stderr)
    expect(not (output / 'manifest.json').exists(), 'no manifest')


def check(folder):
    checks = Checks()
    folder = cluster.empty(folder)
    expected = folder / 'undisturbed'
    expect(assay(f'--input={SOURCE}', f'--output={expected}').returncode == 0, 'the run to compare with')
    # Without the page for people, which comes last and may fail alone: the datasets are complete then.
    files = [f for f in expected.rglob('*') if f.is_file() and f.name != 'report.html']
    pages = sum(-(-f.stat().st_size // 4096) for f in files)
    try:
        with disk(folder / 'probe', '64k'):
            pass
    except (subprocess.CalledProcessError, OSError) as e:
        print(f'left out: no file system can be mounted here ({e})')
        return checks.done
    checks.passed('an undisturbed run, to compare with')

    for runner, share in ('DirectRunner', 0.02), ('DirectRunner', 0.5), ('DirectRunner', 0.97), ('FlinkRunner', 0.5):
        with disk(folder / 'small', int(pages * share) * 4096) as small:
            output = small / 'out'
            flags = [f'--input={SOURCE}', f'--output={output}', f'--runner={runner}']
            told_in_one_line(assay(*flags), output, 1, 'No space left', 'space')
            expect(remount(small, 'size=256m'), 'the disk grows')
            result = assay(*flags, '--onExisting=replace')
            expect(result.returncode == 0, 'the run after there is room', result.stderr)
            same(expected, output)
        checks.passed(f'{runner}: a disk with room for {share:.0%} of the output')

    with disk(folder / 'turns', '256m') as turns:
        output = turns / 'out'
        command = ['java', '-jar', str(HOME / 'target' / 'assay.jar'), f'--input={SOURCE}', f'--output={output}']
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        cluster.wait(60, 'run at work', (output / '.assay-work' / 'owner').exists, 0.02)
        cluster.wait(60, 'moment without a writer', lambda: remount(turns, 'ro'), 0.02)
        out, err = process.communicate(timeout=240)
        told_in_one_line(subprocess.CompletedProcess(command, process.returncode, out, err), output, 1, 'Read-only')
        told_in_one_line(assay(*command[3:], '--onExisting=replace'), output, 2, 'cannot be written')
        expect(remount(turns, 'rw'), 'the disk can be written again')
        expect(assay(*command[3:], '--onExisting=replace').returncode == 0, 'the run after that')
        same(expected, output)
    checks.passed('an output that turns read-only in mid-run')
    return checks.done


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(f'{check(pathlib.Path(sys.argv[1]).resolve())} passed, 0 failed')
