"""A folder that means harm, and one with very many files, read by the packaged jar in a small heap.

    mvn package && python3 -m unittest discover src/test/python
"""

import csv
import gzip
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import zipfile

HOME = pathlib.Path(__file__).parents[3]
JAR = HOME / "target" / "assay.jar"
HEAP = "-Xmx640m"

DOCUMENT = "document"
numbers = iter(range(10, 10**6))


def notice():
    """A short text that no other file repeats."""
    n = next(numbers)
    return f"本报讯 {n}号通告:河道管理处今年清理河道{n * 7}公里,出动船只{n * 3}艘次。\n"


def zipped(entries):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return packed.getvalue()


def nested(depth):
    packed = zipped([("deepest.txt", notice())])
    for level in range(depth):
        packed = zipped([("in.zip", packed), (f"beside{level}.txt", notice())])
    return packed


def one_line(size):
    """Prose without an end of line."""
    words = "山水田林湖草沙路桥城乡村镇学校医院工厂商店车站码头天气风雨晴雪早晚春夏秋冬"
    text = "".join(words[i * i % 37 % len(words)] + words[i * 7 % len(words)] for i in range(size // 6))
    return text.encode()


ENTITIES = "".join(f'<!ENTITY lol{i} "{("&lol" + str(i - 1) + ";") * 10}">' for i in range(1, 10))

# For each file its content, and what must become of each of its records: a document or the code of a reject.
FILES = {
    "good.txt": (notice(), [DOCUMENT]),
    "bomb.gz": (gzip.compress(bytes(200 << 20), 9), ["too_large"]),
    "bomb.zip": (zipped([("big.txt", bytes(100 << 20)), ("fine.txt", notice())]), ["too_large", DOCUMENT]),
    "nested.zip": (nested(6), ["too_large", DOCUMENT, DOCUMENT, DOCUMENT]),
    "names.zip": (zipped([("../../up.txt", notice()), ("/root.txt", notice()), ("a\nb.txt", notice())]), [DOCUMENT] * 3),
    "line\nbreak.txt": (notice(), [DOCUMENT]),
    "😀表情.txt": (notice(), [DOCUMENT]),
    "..dots..txt": (notice(), [DOCUMENT]),
    "-dash.txt": (notice(), [DOCUMENT]),
    "quote'\"<b>&.txt": (notice(), [DOCUMENT]),
    "star*[x]{y}?.txt": (notice(), [DOCUMENT]),
    "percent%20%.txt": (notice(), [DOCUMENT]),
    " space .txt": (notice(), [DOCUMENT]),
    "nul.txt": (b"abc\0def\0\0\0 2021\n" * 5, ["binary"]),
    "white.txt": (" \n\t\u3000\n" * 50, ["empty"]),
    "empty.txt": ("", ["empty"]),
    "one-line.txt": (one_line(10_000_000), [DOCUMENT]),
    "deep.html": ("<html><body>" + "<div>" * 100_000 + notice() + "</div>" * 100_000, [DOCUMENT]),
    "laughs.xml": (f'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY lol0 "lol">{ENTITIES}]><l>&lol9;</l>', [DOCUMENT]),
    "outside.html": (
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&x; ' + notice() + "</p></body></html>",
        [DOCUMENT],
    ),
    "surrogates.jsonl": ('{"text":"\\ud800 ' + notice().strip() + ' \\udc00"}\n{"text":1}\n[1]\n', [DOCUMENT, "missing_text", "bad_json"]),
    "deep.jsonl": ('{"text":' + "[" * 100_000 + "]" * 100_000 + "}\n", ["bad_json"]),
    "overlong.txt": ((notice() * 3).encode() + b"\xc0\xaf\xe0\x80\xaf" + (notice() * 30).encode(), [DOCUMENT]),
    "many-bad-bytes.txt": (notice().encode() + b"\xed\xa0\x80" * 40, ["undecodable"]),
    "cesu-8.txt": (notice().encode() + b"\xed\xa0\xbd\xed\xb8\x80" * 3, [DOCUMENT]),
}


def run(folder, output):
    """Runs Assay on a folder; its exit code and what it said."""
    command = ["java", HEAP, "-jar", str(JAR), f"--input={folder}", f"--output={output}"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=1500)
    return ended.returncode, ended.stdout + ended.stderr


def rows(output, table):
    csv.field_size_limit(sys.maxsize)
    for part in sorted((output / table).glob("*.csv")):
        with open(part, encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)


@unittest.skipUnless(JAR.exists(), f"{JAR} is not built: mvn package")
class HostileInputTest(unittest.TestCase):
    def setUp(self):
        self.work = tempfile.TemporaryDirectory()
        self.input = pathlib.Path(self.work.name) / "in"
        self.output = pathlib.Path(self.work.name) / "out"
        self.input.mkdir()

    def tearDown(self):
        self.work.cleanup()

    def test_each_file_ends_as_documents_or_rejects(self):
        expected = {}
        for name, (content, outcomes) in FILES.items():
            (self.input / name).write_bytes(content if isinstance(content, bytes) else content.encode())
            expected[name] = sorted(outcomes)
        expected.update(self.special_files())

        code, said = run(self.input, self.output)

        self.assertEqual(code, 0, said)
        self.assertNotIn("Exception", said)
        found = {}
        for document in rows(self.output, "documents"):
            found.setdefault(self.file(document), []).append(DOCUMENT)
        for reject in rows(self.output, "rejects"):
            found.setdefault(self.file(reject), []).append(reject["error"])
            self.assertTrue(reject["message"], reject)
        self.assertEqual({name: sorted(outcomes) for name, outcomes in found.items()}, expected)
        self.check_texts()
        manifest = json.loads((self.output / "manifest.json").read_text())
        self.assertEqual(manifest["input"]["records_read"], sum(map(len, expected.values())))
        self.assertEqual(sorted(os.listdir(self.work.name)), ["in", "out"], "written outside of the output folder")

    def special_files(self):
        with open(self.input / "sparse.txt", "wb") as file:
            file.truncate(2 << 30)
        (self.input / "folder").mkdir()
        (self.input / "folder" / "loop").symlink_to("..")
        (self.input / "self.txt").symlink_to("self.txt")
        (self.input / "nowhere.txt").symlink_to("/no/such/file")
        (self.input / "linked.txt").symlink_to("good.txt")
        os.mkfifo(self.input / "pipe.txt")
        expected = {
            "sparse.txt": ["too_large"],
            "self.txt": ["unreadable"],
            "nowhere.txt": ["unreadable"],
            "linked.txt": [DOCUMENT],
            "pipe.txt": ["unreadable"],
        }
        if os.geteuid() != 0:  # root reads what nobody may read
            (self.input / "secret.txt").write_text(notice())
            (self.input / "secret.txt").chmod(0)
            expected["secret.txt"] = ["unreadable"]
        return expected

    def check_texts(self):
        """What is expanded or read from elsewhere must not be in any text."""
        for document in rows(self.output, "documents"):
            self.assertNotIn("root:", document["text"])
            self.assertNotIn("lollol", document["text"])
            document["text"].encode("utf-8")  # no lone surrogate

    def file(self, row):
        path = row["source_uri"].split("!/")[0]
        return path.removeprefix(str(self.input) + "/")

    def test_very_many_tiny_files(self):
        count = 100_000
        for i in range(count):
            folder = self.input / f"{i // 1000:03}"
            if i % 1000 == 0:
                folder.mkdir()
            (folder / f"{i:06}.txt").write_text(f"第{i}号通报:检查商铺{i % 977 + 3}家,整改隐患{i * 7 % 4391 + 2}处。\n")

        code, said = run(self.input, self.output)

        self.assertEqual(code, 0, said)
        manifest = json.loads((self.output / "manifest.json").read_text())
        self.assertEqual(manifest["input"]["records_read"], count)
        self.assertEqual(manifest["rows"]["documents"], count)
        self.assertEqual(manifest["rows"]["rejects"], 0)


if __name__ == "__main__":
    unittest.main()
