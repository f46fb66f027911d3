"""Tests of tools/bench.py: python3 -m unittest discover src/test/python"""

import contextlib
import io
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[3] / "tools"))
import bench


def refusal(*flags):
    """What is told to someone who gives these flags."""
    told = io.StringIO()
    with contextlib.redirect_stderr(told):
        try:
            bench.arguments(flags)
        except SystemExit as end:
            return end.code, told.getvalue()
    return None


def result(program, documents=1000, runner="direct", **more):
    rows = {"documents": 1000, "claims": 5, "rejects": 0}
    return {"program": program, "documents": documents, "language": "zh", "duplicates_percent": 20, "damage": "clean", "megabytes": 3.5,
            "runner": runner, "parallelism": 2, "rows": rows, "duplicates": 200, "problems": [], **more}


class ArgumentsTest(unittest.TestCase):
    def test_lists_and_sizes(self):
        options = bench.arguments(["--sizes=500,10k,1M", "--runners=flink", "--duplicates=0,60", "--parallelism=2", "--heap=3g"])
        self.assertEqual(options.sizes, [500, 10_000, 1_000_000])
        self.assertEqual((options.runners, options.duplicates, options.parallelism, options.heap), (["flink"], [0, 60], [2], "3g"))

    def test_wrong_usage_is_told(self):
        for flag, said in (("--sizes=1kk", "10k or 1M"), ("--sizes=0", "10k or 1M"), ("--languages=zh,fr", "fr: use zh, en or mixed"),
                           ("--duplicates=25", "0, 10, 20"), ("--runners=spark", "spark: use direct or flink"),
                           ("--parallelism=0", "whole number"), ("--heap=3", "3g or 512m"), ("--size=1k", "unrecognized")):
            code, told = refusal(flag)
            self.assertEqual(code, 2, flag)
            self.assertIn(said, told)


class FlagsTest(unittest.TestCase):
    def test_the_null_pipeline_gets_the_flags_of_the_launcher(self):
        flags = bench.java_flags()
        self.assertIn("-XX:+UseParallelGC", flags)
        self.assertEqual([flag for flag in flags if not flag.startswith("-") or "$" in flag], [])


class RowsTest(unittest.TestCase):
    def corpus(self, duplicates=20, damage="clean"):
        return bench.Corpus(pathlib.Path(tempfile.gettempdir()), 1000, "zh", duplicates, damage)

    def test_as_many_documents_as_went_in(self):
        self.assertEqual(bench.problems(result("assay"), self.corpus()), [])
        short = result("assay", rows={"documents": 999, "rejects": 1})
        self.assertEqual(bench.problems(short, self.corpus()), ["999 documents came out of 1,000", "1 rejects"])

    def test_the_planted_duplicates_are_found(self):
        self.assertEqual(bench.problems(result("assay"), self.corpus(60)), ["200 duplicates were found of 600"])
        self.assertEqual(bench.problems(result("assay"), self.corpus(60, "damaged")), [])

    def test_runs_on_the_same_documents_agree(self):
        same = [result("null"), result("assay"), result("null", runner="flink"), result("assay", runner="flink")]
        self.assertEqual(bench.differences(same), [])
        same[3]["rows"] = {**same[3]["rows"], "claims": 6}
        self.assertEqual(len(bench.differences(same)), 1)
        self.assertIn("flink × 2: other rows", bench.differences(same)[0])


class TableTest(unittest.TestCase):
    def test_ratio_and_what_is_missing(self):
        null = result("null", seconds=10.0, peak_megabytes=900.0)
        assay = result("assay", seconds=25.0, startup_seconds=5.0, megabytes_a_core_second=0.09, cpu_seconds=40.0, peak_megabytes=1800.0)
        line = bench.table([null, assay], True).splitlines()[2]
        self.assertIn("| 10.0 | 25.0 | 2.50 | 5.0 | 0.09 | 40.0 | 900 | 1,800 | 200 | 1,005 |", line)
        stopped = {key: value for key, value in assay.items() if key not in ("seconds", "rows", "duplicates")}
        self.assertIn("| 10.0 | – | – |", bench.table([null, stopped], True))


if __name__ == "__main__":
    unittest.main()
