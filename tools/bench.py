#!/usr/bin/env python3
"""Measures whole runs beside the null pipeline, which reads the same records and writes their texts and does nothing else.

Each run is a process of its own. Prints a table in Markdown; exit code 1 if a run fails, or if the rows that come out are
not the documents that went in or differ between runners; 2 for wrong usage. docs/performance.md explains the columns.
"""
import argparse
import itertools
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

HOME = pathlib.Path(__file__).resolve().parents[1]
TARGET = HOME / 'target'
JAR = TARGET / 'bench' / 'bench.jar'
RUNNERS = {'direct': ('DirectRunner', 'targetParallelism'), 'flink': ('FlinkRunner', 'parallelism')}
PROGRAMS = 'null', 'assay'
FEW = 5
MANIFEST = '''Main-Class: dev.assay.NullRun
Class-Path: ../assay.jar
Add-Opens: java.base/java.lang java.base/java.lang.reflect java.base/java.util java.base/java.util.concurrent java.base/java.n
 io java.base/java.time java.base/java.net java.base/sun.nio.ch
'''


class Failure(Exception):
    """Something that ends a measurement, in words for the user."""


def size(text):
    match = re.fullmatch(r'(\d+)([kM]?)', text)
    if not match or int(match[1]) == 0:
        raise argparse.ArgumentTypeError(f'{text}: write a number of documents such as 500, 10k or 1M')
    return int(match[1]) * {'': 1, 'k': 1000, 'M': 1000_000}[match[2]]


def choice(*known):
    def check(text):
        if text not in known:
            raise argparse.ArgumentTypeError(f'{text}: use {", ".join(known[:-1])} or {known[-1]}')
        return text
    return check


def percent(text):
    if not re.fullmatch('[0-9]0?', text) or int(text) % 10:
        raise argparse.ArgumentTypeError(f'{text}: use 0, 10, 20 … 90')
    return int(text)


def number(text):
    if not re.fullmatch('[1-9][0-9]*', text):
        raise argparse.ArgumentTypeError(f'{text}: use a whole number from 1')
    return int(text)


def heap(text):
    if not re.fullmatch('[1-9][0-9]*[mg]', text):
        raise argparse.ArgumentTypeError(f'{text}: write it as 3g or 512m')
    return text


def several(one):
    """Values with commas between them."""
    def check(text):
        return [one(part) for part in text.split(',')]
    return check


def arguments(args=None):
    cores = os.cpu_count() or 1
    parser = argparse.ArgumentParser(prog='tools/bench.py', description=__doc__, allow_abbrev=False,
                                     formatter_class=argparse.RawDescriptionHelpFormatter,
                                     epilog='Lists are written with commas: --sizes=1k,10k --runners=direct,flink')
    flag = parser.add_argument
    flag('--sizes', type=several(size), default=[1000], metavar='N,…', help='numbers of documents: 1k, 10k, 100k, 1M (1k)')
    flag('--languages', type=several(choice('zh', 'en', 'mixed')), default=['mixed'], metavar='L,…', help='zh, en, mixed (mixed)')
    flag('--duplicates', type=several(percent), default=[20], metavar='%,…', help='percent of the documents that repeat others (20)')
    flag('--damage', type=several(choice('clean', 'damaged')), default=['clean'], metavar='D,…', help='clean, damaged (clean)')
    flag('--runners', type=several(choice(*RUNNERS)), default=list(RUNNERS), metavar='R,…', help='direct, flink (both)')
    flag('--parallelism', type=several(number), default=sorted({1, cores}), metavar='N,…', help='(1 and the number of cores)')
    flag('--heap', type=heap, metavar='SIZE', help='heap of each run, such as 3g (what the launcher gives)')
    flag('--repeat', type=number, default=1, metavar='N', help='runs of each; the shortest counts (1)')
    flag('--limit', type=number, default=3600, metavar='SECONDS', help='a run that takes longer is stopped (3600)')
    flag('--rows-only', action='store_true', help='check the rows alone: no start-up runs, no times')
    flag('--work', type=pathlib.Path, default=TARGET / 'bench', metavar='FOLDER', help='for corpora and outputs (target/bench)')
    flag('--keep', action='store_true', help='keep the corpora for another time')
    flag('--json', type=pathlib.Path, metavar='FILE', help='write all figures there as well')
    return parser.parse_args(args)


def tell(what):
    print(what, file=sys.stderr, flush=True)


def build():
    """The program as a user has it, and the null pipeline beside it."""
    if subprocess.run([HOME / 'assay', '--version'], stdout=subprocess.DEVNULL).returncode:
        raise Failure('Assay was not built')
    classes = TARGET / 'test-classes'
    compiled = classes / 'dev/assay/NullRun.class'
    sources = [HOME / 'src/test/java/dev/assay/NullRun.java', *(HOME / 'src/test/java/dev/assay/bench').glob('*.java')]
    if not compiled.exists() or compiled.stat().st_mtime < max(source.stat().st_mtime for source in sources):
        tell('compiling the tests …')
        compiled.unlink(missing_ok=True)
        command = ['mvn', '-q', '-B', '-f', HOME / 'pom.xml', '-Dspotless.check.skip=true', 'test-compile']
        if subprocess.run(command, stdout=sys.stderr).returncode:
            raise Failure('the tests were not compiled')
    JAR.parent.mkdir(parents=True, exist_ok=True)
    manifest = JAR.with_suffix('.txt')
    manifest.write_text(MANIFEST)
    ours = [str(file.relative_to(classes)) for file in sorted(classes.glob('dev/assay/NullRun*.class'))]
    subprocess.run(['jar', '--create', '--file', JAR, '--manifest', manifest, '-C', classes, 'dev/assay/bench',
                    *itertools.chain(*(('-C', classes, file) for file in ours))], check=True)


def java_flags():
    """Those that the launcher gives Assay: the null pipeline gets the same."""
    return subprocess.run([HOME / 'assay', '--java-flags'], capture_output=True, text=True, check=True).stdout.split()


class Corpus:
    """Documents to read: made when they are first asked for."""

    def __init__(self, work, documents, language, duplicates, damage):
        self.documents, self.language, self.duplicates, self.damage = documents, language, duplicates, damage
        self.folder = work / f'{documents}-{language}-{duplicates}-{damage}'

    def make(self):
        if (self.folder / 'complete').exists():
            return
        empty(self.folder)
        tell(f'making {self.documents:,} documents in {self.folder} …')
        subprocess.run(['java', '-cp', JAR, 'dev.assay.bench.Corpus', self.folder / 'in', str(self.documents), self.language,
                        str(self.duplicates // 10), self.damage], cwd=HOME, check=True)
        (self.folder / 'complete').touch()

    def megabytes(self):
        return sum(file.stat().st_size for file in (self.folder / 'in').iterdir()) / 1e6

    def repeated(self):
        """How many repeat another: the last of each ten."""
        tens, rest = divmod(self.documents, 10)
        return tens * self.duplicates // 10 + max(0, rest - (10 - self.duplicates // 10))

    def describe(self):
        return {'documents': self.documents, 'language': self.language, 'duplicates_percent': self.duplicates, 'damage': self.damage,
                'megabytes': round(self.megabytes(), 1)}


def empty(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def process(command, environment, log, limit):
    """Runs a command alone; what it took, with the peak of the resident memory of its largest process."""
    with open(log, 'wb') as output:
        began = time.monotonic()
        child = subprocess.Popen(command, env=environment, cwd=HOME, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                                 start_new_session=True)
        stopped = threading.Event()

        def stop():
            stopped.set()
            os.killpg(child.pid, signal.SIGKILL)

        timer = threading.Timer(limit, stop)
        timer.start()
        try:
            _, status, usage = os.wait4(child.pid, 0)
        except BaseException:
            stop()  # whoever interrupts a measurement wants none of it to go on
            raise
        finally:
            timer.cancel()
        seconds = time.monotonic() - began
        child.returncode = os.waitstatus_to_exitcode(status)
    if stopped.is_set():
        raise Failure(f'stopped after {limit} s')
    if child.returncode:
        lines = log.read_text(encoding='utf-8', errors='replace').strip().splitlines() or ['nothing']
        raise Failure(f'exit code {child.returncode}: {lines[-1][:200]}')
    return {'seconds': seconds, 'cpu_seconds': usage.ru_utime + usage.ru_stime, 'peak_megabytes': usage.ru_maxrss * 1024 / 1e6}


class Bench:
    """Runs programs on corpora."""

    def __init__(self, options):
        self.options = options
        self.flags = java_flags() + ([f'-Xmx{options.heap}'] if options.heap else [])
        self.startups = {}

    def run(self, program, corpus, runner, parallelism):
        """One run: its figures and the rows that came out."""
        out = self.options.work / 'out'
        empty(out)
        name, flag = RUNNERS[runner]
        arguments = [f'--input={corpus.folder / "in"}', f'--output={out}', f'--runner={name}', f'--{flag}={parallelism}',
                     '--format=parquet', '--quiet']
        environment = dict(os.environ)
        if program == 'assay':
            environment['ASSAY_JAVA_OPTS'] = f'-Xmx{self.options.heap}' if self.options.heap else ''
            command = [HOME / 'assay', *arguments]
        else:
            archive = TARGET / 'bench' / f'null-{runner}.jsa'
            sharing = f'-XX:SharedArchiveFile={archive}' if archive.exists() else f'-XX:ArchiveClassesAtExit={archive}'
            command = ['java', *self.flags, sharing, '-jar', JAR, *arguments]
        log = self.options.work / 'log'
        figures = process([str(part) for part in command], environment, log, self.options.limit)
        if program == 'assay':
            manifest = json.loads((out / 'manifest.json').read_text(encoding='utf-8'))
            figures['rows'] = manifest['rows']
            figures['duplicates'] = manifest['duplicates']
        else:
            figures['rows'] = {'documents': int(log.read_text().split()[-1])}
        shutil.rmtree(out)
        return figures

    def startup(self, program, corpus, runner, parallelism):
        """What a run on a few documents takes, once the archive of classes is there."""
        key = program, corpus.language, runner, parallelism
        if key not in self.startups:
            few = Corpus(self.options.work, FEW, corpus.language, 0, 'clean')
            few.make()
            runs = [self.run(program, few, runner, parallelism) for _ in range(4)]
            self.startups[key] = min(run['seconds'] for run in runs[1:])
        return self.startups[key]

    def measure(self, program, corpus, runner, parallelism):
        result = {'program': program, **corpus.describe(), 'runner': runner, 'parallelism': parallelism}
        try:
            if not self.options.rows_only:
                result['startup_seconds'] = self.startup(program, corpus, runner, parallelism)
            runs = [self.run(program, corpus, runner, parallelism) for _ in range(self.options.repeat)]
            result.update(min(runs, key=lambda run: run['seconds']))
            result['problems'] = problems(result, corpus)
        except Failure as failure:
            result['problems'] = [str(failure)]
        if 'seconds' in result and not self.options.rows_only:
            net = max(result['seconds'] - result['startup_seconds'], 0.001)
            result['megabytes_a_core_second'] = result['megabytes'] / net / parallelism
        return result


def problems(result, corpus):
    """What is wrong with the rows of a run."""
    found = []
    rows = result['rows']
    if rows['documents'] != corpus.documents:
        found.append(f'{rows["documents"]:,} documents came out of {corpus.documents:,}')
    if rows.get('rejects'):
        found.append(f'{rows["rejects"]:,} rejects')
    if result['program'] == 'assay' and corpus.damage == 'clean':
        planted, told = corpus.repeated(), result['duplicates']
        if abs(told - planted) > 0.01 * corpus.documents:
            found.append(f'{told:,} duplicates were found of {planted:,}')
    return found


def differences(results):
    """Runs of Assay on the same corpus whose rows are not as many."""
    found = []
    first = {}
    for result in results:
        if result['program'] == 'assay' and 'rows' in result:
            key = result['documents'], result['language'], result['duplicates_percent'], result['damage']
            counts = {**result['rows'], 'duplicates': result['duplicates']}
            if first.setdefault(key, counts) != counts:
                found.append(f'{name(result)}: other rows than another run on the same documents: {counts}, {first[key]}')
    return found


def name(result):
    return (f'{result["documents"]:,} {result["language"]}, {result["duplicates_percent"]} % duplicates, {result["damage"]}, '
            f'{result["runner"]} × {result["parallelism"]}')


def paired(results):
    """Null pipeline and Assay of the same corpus, runner and parallelism."""
    return list(zip(results[0::2], results[1::2]))


def table(results, times):
    """The figures in Markdown, a line for each corpus, runner and parallelism."""
    heads = ['documents', 'language', 'duplicates', 'text', 'MB', 'runner', 'parallelism']
    if times:
        heads += ['null s', 'Assay s', 'ratio', 'start-up s', 'MB/s a core', 'CPU s', 'null peak MB', 'peak MB']
    heads += ['duplicates found', 'rows out']
    lines = [heads, ['---:' if head not in ('language', 'text', 'runner') else '---' for head in heads]]
    for null, assay in paired(results):
        line = [f'{assay["documents"]:,}', assay['language'], f'{assay["duplicates_percent"]} %', assay['damage'],
                f'{assay["megabytes"]:.1f}', assay['runner'], str(assay['parallelism'])]
        if times:
            line += [figure(null, 'seconds', 1), figure(assay, 'seconds', 1), ratio(null, assay), figure(assay, 'startup_seconds', 1),
                     figure(assay, 'megabytes_a_core_second', 2), figure(assay, 'cpu_seconds', 1),
                     figure(null, 'peak_megabytes', 0), figure(assay, 'peak_megabytes', 0)]
        line += [figure(assay, 'duplicates', 0), f'{sum(assay["rows"].values()):,}' if 'rows' in assay else '–']
        lines.append(line)
    return '\n'.join('| ' + ' | '.join(line) + ' |' for line in lines)


def figure(result, key, digits):
    return f'{result[key]:,.{digits}f}' if key in result else '–'


def ratio(null, assay):
    return f'{assay["seconds"] / null["seconds"]:.2f}' if 'seconds' in null and 'seconds' in assay else '–'


def machine():
    memory = os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30
    return {'cores': os.cpu_count(), 'memory_gib': round(memory)}


def main():
    options = arguments()
    options.work = options.work.resolve()
    options.work.mkdir(parents=True, exist_ok=True)
    build()
    bench = Bench(options)
    results = []
    for what in itertools.product(options.sizes, options.languages, options.duplicates, options.damage):
        corpus = Corpus(options.work, *what)
        corpus.make()
        for runner, parallelism, program in itertools.product(options.runners, options.parallelism, PROGRAMS):
            result = bench.measure(program, corpus, runner, parallelism)
            results.append(result)
            told = '; '.join(result['problems']) or ('' if options.rows_only else f'{result["seconds"]:.1f} s')
            tell(f'{program:5} {name(result)}: {told or "rows are right"}')
        if not options.keep:
            shutil.rmtree(corpus.folder)
    here = machine()
    if options.json:
        options.json.write_text(json.dumps({'machine': here, 'heap': options.heap, 'runs': results}, indent=2) + '\n')
    print(f'{here["cores"]} cores, {here["memory_gib"]} GiB of memory' + (f', heap {options.heap}' if options.heap else '') + '\n')
    print(table(results, not options.rows_only))
    wrong = [f'{result["program"]} {name(result)}: {problem}' for result in results for problem in result['problems']]
    wrong += differences(results)
    for problem in wrong:
        tell(f'bench: {problem}')
    return 1 if wrong else 0


if __name__ == '__main__':
    try:
        sys.exit(main())
    except Failure as failure:
        tell(f'bench: {failure}')
        sys.exit(1)
