#!/usr/bin/env python3
"""Reads documents from an S3 server on loopback and writes datasets to it, and compares them with a run on files.

The server is moto, from Python's package index, in a virtual environment of its own.

    check_s3.py FOLDER      works in the folder, which it empties; expects target/assay.jar
"""
import os
import pathlib
import subprocess
import sys
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'flink'))
import cluster  # noqa: E402
from check_submit import HOME, Checks, expect, same  # noqa: E402

MOTO = 'moto[server]==5.2.5'
SOURCE = HOME / 'testdata' / 'documents'
NAMESPACE = '{http://s3.amazonaws.com/doc/2006-03-01/}'


def server(folder):
    venv = pathlib.Path(os.environ.get('XDG_CACHE_HOME', pathlib.Path.home() / '.cache')) / 'assay' / MOTO.replace('[server]==', '-')
    if not (venv / 'bin' / 'moto_server').exists():
        subprocess.run([sys.executable, '-m', 'venv', str(venv)], check=True)
        subprocess.run([str(venv / 'bin' / 'pip'), 'install', '-q', MOTO], check=True)
    port = cluster.free_ports(1)[0]
    log = open(folder / 'server.log', 'w')
    process = subprocess.Popen([str(venv / 'bin' / 'moto_server'), '-H', '127.0.0.1', '-p', str(port)], stdout=log, stderr=log)
    return process, f'http://127.0.0.1:{port}'


def ask(url, method='GET', body=None):
    # Nobody looks at the signature, but what an owner has written is not for strangers.
    headers = {'Content-Type': 'application/octet-stream', 'Authorization': 'AWS4-HMAC-SHA256 Credential=test/20240101/us-east-1/s3/aws4_request'}
    request = urllib.request.Request(url, data=body, method=method, headers=headers)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.read()


def answers(url):
    try:
        return ask(url) is not None
    except OSError:
        return False


def keys(bucket):
    listing = ElementTree.fromstring(ask(f'{bucket}?list-type=2'))
    return [key.text for key in listing.iter(NAMESPACE + 'Key')]


def check(folder):
    checks = Checks()
    folder = cluster.empty(folder)
    folder.mkdir(parents=True)
    class_path = folder / 'class-path'
    subprocess.run(['mvn', '-q', '-B', '-f', str(HOME / 'pom.xml'), '-Ps3', 'dependency:build-classpath',
                    f'-Dmdep.outputFile={class_path}', '-Dmdep.includeScope=runtime'], check=True)

    def assay(*flags):
        environment = {**os.environ, 'AWS_ACCESS_KEY_ID': 'test', 'AWS_SECRET_ACCESS_KEY': 'test', 'AWS_EC2_METADATA_DISABLED': 'true'}
        return subprocess.run(['java', '-cp', f'{HOME / "target" / "assay.jar"}:{class_path.read_text()}', 'dev.assay.Main', *flags],
                              env=environment, capture_output=True, text=True, timeout=300, cwd=HOME)

    files = folder / 'files'
    result = assay(f'--input={SOURCE}', f'--output={files}')
    expect(result.returncode == 0, 'the run on files', result.stderr)
    process, url = server(folder)
    try:
        cluster.wait(60, 'S3 server', lambda: answers(url))
        for bucket in 'documents', 'datasets':
            ask(f'{url}/{bucket}', 'PUT')
        for file in sorted(f for f in SOURCE.rglob('*') if f.is_file()):
            name = urllib.parse.quote(str(file.relative_to(SOURCE)))
            ask(f'{url}/documents/in/{name}', 'PUT', file.read_bytes())
        checks.passed('a run on files, and an S3 server')
        flags = ['--input=s3://documents/in', '--output=s3://datasets/out', '--awsRegion=us-east-1', f'--endpoint={url}']
        for more in [], ['--onExisting=replace']:
            result = assay(*flags, *more)
            expect(result.returncode == 0, 'the run on S3', result.stderr)
            found = keys(f'{url}/datasets')
            expect(found.count('out/manifest.json') == 1, 'a manifest', found)
            expect(not [key for key in found if '.assay-work' in key], 'nothing unfinished', found)
            copy = cluster.empty(folder / 'copy')
            for key in found:
                target = copy / key.removeprefix('out/')
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(ask(f'{url}/datasets/{urllib.parse.quote(key)}')
                                   .replace(b's3://documents/in', str(SOURCE).encode()))
            same(files, copy)
        result = assay(*flags)
        expect(result.returncode == 2 and 'earlier run' in result.stderr, 'an earlier run is seen', result.stderr)
        checks.passed('the same rows from and to S3, and once more over them')
    finally:
        process.kill()
        process.wait()
    return checks.done


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(f'{check(pathlib.Path(sys.argv[1]).resolve())} passed, 0 failed')
