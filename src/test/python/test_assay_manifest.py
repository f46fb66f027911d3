"""Tests of pipelines/airflow/assay_manifest.py: python3 -m unittest discover src/test/python"""

import contextlib
import io
import json
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[3] / "pipelines" / "airflow"))
import assay_manifest


def manifest(read=100, documents=98, rejects=2, entities=400, claims=300):
    rows = {"documents": documents, "repairs": 9, "entities": entities, "claims": claims, "facts": 3, "rejects": rejects}
    return {"input": {"records_read": read}, "rows": rows}


def problems(run, previous=None, max_reject_ratio=0.05, max_drift=0.5):
    return assay_manifest.problems(run, previous, max_reject_ratio, max_drift)


class ProblemsTest(unittest.TestCase):
    def test_a_good_run_has_none(self):
        self.assertEqual(problems(manifest()), [])
        self.assertEqual(problems(manifest(), manifest()), [])

    def test_what_was_read_must_be_documents_or_rejects(self):
        self.assertEqual(problems(manifest(documents=97)), ["100 records were read, but 99 are documents or rejects"])

    def test_nothing_read(self):
        self.assertEqual(problems(manifest(read=0, documents=0, rejects=0)), ["no record was read"])

    def test_rejects_up_to_the_limit(self):
        self.assertEqual(problems(manifest(documents=95, rejects=5)), [])
        found = problems(manifest(documents=94, rejects=6))
        self.assertEqual(len(found), 1)
        self.assertIn("6 of 100 records are rejects, more than 5.0%", found[0])

    def test_drift_to_both_sides(self):
        before = manifest()
        self.assertEqual(problems(manifest(claims=150), before), [])
        self.assertEqual(
            problems(manifest(claims=149), before), ["claims has 149 rows, the run before had 300: more than 50% apart"]
        )
        self.assertEqual(len(problems(manifest(entities=801), before)), 1)
        self.assertEqual(problems(manifest(entities=801), before, max_drift=1), [])

    def test_few_rows_drift_by_chance(self):
        self.assertEqual(problems(manifest(claims=1), manifest(claims=49)), [])


class CommandLineTest(unittest.TestCase):
    def run_main(self, run, *arguments):
        with tempfile.TemporaryDirectory() as folder:
            if run is not None:
                (pathlib.Path(folder) / "manifest.json").write_text(json.dumps(run))
            said = io.StringIO()
            with contextlib.redirect_stderr(said):
                return assay_manifest.main([folder, *arguments]), said.getvalue()

    def test_exit_codes(self):
        self.assertEqual(self.run_main(manifest()), (0, ""))
        self.assertEqual(self.run_main(manifest(documents=90, rejects=10), "--max-reject-ratio=0.2"), (0, ""))
        code, said = self.run_main(manifest(documents=90, rejects=10))
        self.assertEqual(code, 1)
        self.assertIn("10 of 100", said)
        code, said = self.run_main(None)
        self.assertEqual(code, 2)
        self.assertIn("the run is not complete", said)


if __name__ == "__main__":
    unittest.main()
