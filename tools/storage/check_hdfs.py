#!/usr/bin/env python3
"""Reads documents from an HDFS on loopback and writes datasets to it, and compares them with a run on files.

    check_hdfs.py FOLDER      works in the folder, which it empties; expects target/assay.jar
"""
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'flink'))
import cluster  # noqa: E402
from check_submit import HOME, Checks, expect, same  # noqa: E402

MINICLUSTER = 'org.apache.hadoop:hadoop-client-minicluster:3.4.1'
SOURCE = HOME / 'testdata' / 'documents'


def check(folder):
    checks = Checks()
    folder = cluster.empty(folder)
    folder.mkdir(parents=True)
    class_path = folder / 'class-path'
    subprocess.run(['mvn', '-q', '-B', '-f', str(HOME / 'pom.xml'), '-Phdfs', 'dependency:build-classpath',
                    f'-Dmdep.outputFile={class_path}', '-Dmdep.includeScope=runtime'], check=True)
    subprocess.run(['mvn', '-q', '-B', '-f', str(HOME / 'pom.xml'), 'dependency:copy', f'-Dartifact={MINICLUSTER}',
                    f'-DoutputDirectory={folder}'], check=True)
    libraries = class_path.read_text()

    def assay(*flags):
        return subprocess.run(['java', '-cp', f'{HOME / "target" / "assay.jar"}:{libraries}', 'dev.assay.Main', *flags],
                              capture_output=True, text=True, timeout=300, cwd=HOME)

    files = folder / 'files'
    result = assay(f'--input={SOURCE}', f'--output={files}')
    expect(result.returncode == 0, 'the run on files', result.stderr)
    port = cluster.free_ports(1)[0]
    minicluster = next(folder.glob('hadoop-client-minicluster*.jar'))
    hdfs = subprocess.Popen(
        ['java', '-cp', f'{minicluster}:{libraries}', str(HOME / 'tools' / 'storage' / 'MiniHdfs.java'), str(folder / 'hdfs'),
         str(port), str(SOURCE)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=open(folder / 'hdfs.log', 'w'), text=True)
    try:
        expect(hdfs.stdout.readline() == 'ready\n', 'an HDFS', (folder / 'hdfs.log').read_text()[-3000:])
        checks.passed('a run on files, and an HDFS')
        root = f'hdfs://127.0.0.1:{port}'
        flags = [f'--input={root}/in', f'--output={root}/out', f'--hdfsConfiguration=[{{"fs.defaultFS":"{root}"}}]']
        for number, more in enumerate(([], ['--onExisting=replace'])):
            result = assay(*flags, *more)
            expect(result.returncode == 0, 'the run on HDFS', result.stderr)
            copy = folder / f'copy{number}'
            hdfs.stdin.write(f'{copy}\n')
            hdfs.stdin.flush()
            expect(hdfs.stdout.readline() == 'copied\n', 'the output is copied', (folder / 'hdfs.log').read_text()[-3000:])
            for file in copy.rglob('*.csv'):
                file.write_bytes(file.read_bytes().replace(f'{root}/in'.encode(), str(SOURCE).encode()))
            same(files, copy)
        result = assay(*flags)
        expect(result.returncode == 2 and 'earlier run' in result.stderr, 'an earlier run is seen', result.stderr)
        checks.passed('the same rows from and to HDFS, and once more over them')
    finally:
        hdfs.kill()
        hdfs.wait()
    return checks.done


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(f'{check(pathlib.Path(sys.argv[1]).resolve())} passed, 0 failed')
