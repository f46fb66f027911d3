"""A real Flink session cluster on loopback: one JobManager and TaskManagers, each a process of its own. Standard library only.

The distribution is the one that Python's package index has as apache-flink-libraries: the same jars as in the release.
"""
import hashlib
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tarfile
import time
import urllib.error
import urllib.request

VERSION = '1.19.3'
SHA256 = '4a58e3a1fb7d83340bc96b6c080624c6d792d69fae5d294b96224775204a9c60'

# As in the configuration that Flink is shipped with, for Java 17.
OPENS = [f'--add-exports=java.{m}=ALL-UNNAMED' for m in (
    'base/sun.net.util', 'rmi/sun.rmi.registry', 'security.jgss/sun.security.krb5')] + [
    f'--add-opens=java.base/{p}=ALL-UNNAMED' for p in (
        'java.lang', 'java.net', 'java.io', 'java.nio', 'sun.nio.ch', 'java.lang.reflect', 'java.text', 'java.time',
        'java.util', 'java.util.concurrent', 'java.util.concurrent.atomic', 'java.util.concurrent.locks')]

LOG4J = '''rootLogger.level = INFO
rootLogger.appenderRef.file.ref = File
appender.file.name = File
appender.file.type = FILE
appender.file.fileName = ${sys:log.file}
appender.file.layout.type = PatternLayout
appender.file.layout.pattern = %d{HH:mm:ss.SSS} %-5p %-40c{1} %m%n
'''


def distribution():
    """The folder of Flink's jars, fetched once."""
    home = pathlib.Path(os.environ.get('XDG_CACHE_HOME', pathlib.Path.home() / '.cache')) / 'assay' / f'flink-{VERSION}'
    if (home / 'lib').is_dir():
        return home
    fresh = home.with_suffix(f'.{os.getpid()}')
    fresh.mkdir(parents=True)
    subprocess.run([sys.executable, '-m', 'pip', 'download', '-q', f'apache-flink-libraries=={VERSION}', '--no-deps',
                    '--no-binary=:all:', '-d', str(fresh)], check=True)
    archive = next(fresh.glob('*.tar.gz'))
    with open(archive, 'rb') as file:
        digest = hashlib.sha256()
        while block := file.read(1 << 20):
            digest.update(block)
    if digest.hexdigest() != SHA256:
        sys.exit(f'{archive.name} is not the file that was tested: {digest.hexdigest()}')
    with tarfile.open(archive) as tar:
        for member in tar:
            parts = pathlib.PurePosixPath(member.name).parts
            if member.isfile() and parts[1:3] == ('deps', 'lib') and len(parts) == 4:
                member.name = 'lib/' + parts[3]
                tar.extract(member, fresh)
    archive.unlink()
    script = fresh / 'bin' / 'flink'
    script.parent.mkdir()
    script.write_text(f'''#!/bin/sh
# What Flink's own bin/flink comes to; the package leaves that script out.
exec java -Xmx256m {' '.join(OPENS)} -Dlog.file="${{FLINK_LOG:-/dev/null}}" -Dlog4j2.configurationFile="$FLINK_CONF_DIR/log4j.properties" \\
  -cp "$(dirname "$0")/../lib/*" org.apache.flink.client.cli.CliFrontend "$@"
''')
    script.chmod(0o755)
    os.replace(fresh, home)
    return home


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for s in sockets:
        s.bind(('127.0.0.1', 0))
    ports = [s.getsockname()[1] for s in sockets]
    for s in sockets:
        s.close()
    return ports


class Cluster:
    """Use it as a context: what it started ends with it, and nothing else does."""

    def __init__(self, folder, settings=None, slots=1, application=None):
        self.home = distribution()
        self.folder = pathlib.Path(folder)
        self.conf = self.folder / 'conf'
        self.conf.mkdir(parents=True)
        (self.folder / 'tmp').mkdir()
        rpc, self.port = free_ports(2)
        self.master = f'127.0.0.1:{self.port}'
        self.settings = {
            'jobmanager.rpc.address': '127.0.0.1', 'jobmanager.rpc.port': rpc, 'jobmanager.bind-host': '127.0.0.1',
            'taskmanager.bind-host': '127.0.0.1', 'taskmanager.host': '127.0.0.1', 'rest.address': '127.0.0.1',
            'rest.bind-address': '127.0.0.1', 'rest.port': self.port, 'io.tmp.dirs': self.folder / 'tmp',
            'taskmanager.cpu.cores': 1.0, 'taskmanager.numberOfTaskSlots': slots,
            'taskmanager.memory.task.heap.size': '900m', 'taskmanager.memory.task.off-heap.size': '128m',
            'taskmanager.memory.framework.heap.size': '128m', 'taskmanager.memory.framework.off-heap.size': '128m',
            'taskmanager.memory.jvm-metaspace.size': '256m', 'taskmanager.memory.jvm-overhead.min': '128m',
            'taskmanager.memory.jvm-overhead.max': '128m', 'taskmanager.memory.managed.size': '256m', 'taskmanager.memory.network.min': '192m',
            'taskmanager.memory.network.max': '192m', 'heartbeat.timeout': 15000, 'heartbeat.interval': 3000,
            # A busy machine takes its time to start three processes.
            'pekko.startup-timeout': '120 s', 'pekko.ask.timeout': '60 s', 'web.timeout': 120000,
            'web.upload.dir': self.folder / 'tmp', **(settings or {})}
        (self.conf / 'config.yaml').write_text(''.join(f'{k}: {v}\n' for k, v in self.settings.items()))
        (self.conf / 'log4j.properties').write_text(LOG4J)
        self.lib = None
        if application:  # jars in usrlib beside lib are the application's, as in Flink's container images
            (self.folder / 'lib').mkdir()
            (self.folder / 'usrlib').mkdir()
            os.symlink(application, self.folder / 'usrlib' / pathlib.Path(application).name)
            self.lib = self.folder / 'lib'
        self.jobmanager = None
        self.taskmanagers = []
        self.started = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in self.started:
            if process.poll() is None:
                process.kill()
            process.wait()

    def environment(self):
        return {**os.environ, 'FLINK_CONF_DIR': str(self.conf), 'FLINK_HOME': str(self.home),
                **({'FLINK_LIB_DIR': str(self.lib)} if self.lib else {})}

    def java(self, name, heap, main, *args):
        log = self.folder / f'{name}-{len(self.started)}.log'
        process = subprocess.Popen(
            ['java', f'-Xmx{heap}', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:MaxDirectMemorySize=512m', *OPENS,
             f'-Dlog.file={log}', f'-Dlog4j2.configurationFile={self.conf}/log4j.properties',
             '-cp', self.class_path(), main, '--configDir', str(self.conf), *args],
            stdout=open(f'{log}.out', 'w'), stderr=subprocess.STDOUT, env=self.environment(), cwd=self.folder)
        self.started.append(process)
        return process

    def class_path(self):
        return f'{self.home}/lib/*'

    def start(self, taskmanagers=2):
        self.start_jobmanager()
        for _ in range(taskmanagers):
            self.add_taskmanager()
        self.wait_for_taskmanagers(taskmanagers)
        return self

    def start_jobmanager(self):
        self.jobmanager = self.java('jobmanager', '1g', 'org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint')

    def start_application(self, job_class, *flags, taskmanagers=2):
        self.jobmanager = self.java(
            'jobmanager', '1g', 'org.apache.flink.container.entrypoint.StandaloneApplicationClusterEntryPoint',
            '--job-classname', job_class, *flags)
        for _ in range(taskmanagers):
            self.add_taskmanager()

    def add_taskmanager(self):
        process = self.java('taskmanager', '1028m', 'org.apache.flink.runtime.taskexecutor.TaskManagerRunner')
        self.taskmanagers.append(process)
        return process

    def wait_for_taskmanagers(self, count):
        wait(180, f'{count} TaskManagers', lambda: self.get('/overview', {}).get('taskmanagers') == count)

    def get(self, path, default=None):
        try:
            with urllib.request.urlopen(f'http://{self.master}{path}', timeout=20) as answer:
                return json.load(answer)
        except (OSError, urllib.error.URLError):
            if default is None:
                raise
            return default

    def jobs(self):
        return self.get('/jobs/overview')['jobs']

    def state(self, job):
        return self.get(f'/jobs/{job}', {}).get('state', 'unknown')

    def newest_job(self):
        """The id of the job that was submitted last."""
        wait(60, 'a job', self.jobs)
        return max(self.jobs(), key=lambda job: job['start-time'])['jid']

    def wait_for_end(self, job, seconds):
        wait(seconds, f'the end of job {job}', lambda: self.state(job) in ('FINISHED', 'FAILED', 'CANCELED'))
        return self.state(job)

    def cancel(self, job):
        urllib.request.urlopen(urllib.request.Request(f'http://{self.master}/jobs/{job}', method='PATCH'), timeout=20)

    def records_of(self, job, name):
        """Records that the vertices with a name have passed on so far."""
        vertices = self.get(f'/jobs/{job}', {}).get('vertices', [])
        return sum(v['metrics']['write-records'] for v in vertices if name in v['name'])

    def failures(self, job):
        """How often a part of the job failed and began again. (Flink's metric numRestarts lags behind.)"""
        return len(self.get(f'/jobs/{job}/exceptions?maxExceptions=50', {}).get('exceptionHistory', {}).get('entries', []))


def kill9(process):
    process.send_signal(signal.SIGKILL)
    process.wait()


def wait(seconds, what, condition, pause=0.2):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(pause)
    raise TimeoutError(f'no {what} within {seconds} s')


def empty(folder):
    shutil.rmtree(folder, ignore_errors=True)
    return pathlib.Path(folder)
