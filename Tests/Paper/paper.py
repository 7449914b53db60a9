"""The report's PDF keeps PDF/UA-1: our rules and two checkers pass it, and each loss is noticed by its rule.

The checkers are pdfua (16 rules of PDF/UA-1) and outloud (31 Matterhorn checkpoints), both from PyPI; `Tools/setup test`
installs them. `Tests/Paper/run [PROGRAM]` makes the report with the built program from a made-up document."""
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import document
import losses
import outloud
import pdfua
import pikepdf
import rules
import typst

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.environ.get("LUUKKU", os.path.join(ROOT, ".build/debug/luukku"))
FOLDER = tempfile.TemporaryDirectory()


def luukku(*words):
    return subprocess.run([PROGRAM, *words, "--data", os.path.join(FOLDER.name, "county"), "--content", os.path.join(ROOT, "Content")],
                          check=True, capture_output=True, text=True, env={**os.environ, "LUUKKU_PYTHON": sys.executable})


def path(name):
    return os.path.join(FOLDER.name, name)


def setUpModule():
    with open(path("oma-arviointi.txt"), "w", encoding="utf-8") as file:
        file.write(document.text())
    luukku("import", "self-assessment", path("oma-arviointi.txt"))
    start = time.monotonic()
    luukku("export", "report", "11/21", "--pdf", path("report.pdf"))
    print(f"the report's PDF, program and all: {time.monotonic() - start:.1f} s", file=sys.stderr)
    with open(path("picture.typ"), "w", encoding="utf-8") as file:
        file.write(document.PICTURE)
    typst.compile(path("picture.typ"), output=path("picture.pdf"), ignore_system_fonts=True, pdf_standards=["ua-1"])


class Report(unittest.TestCase):
    def test_it_lacks_nothing(self):
        self.assertEqual(rules.lacking(path("report.pdf")), {})

    def test_the_checkers_find_no_error(self):
        found = [one for one in pdfua.validate(path("report.pdf")).findings if one.severity is pdfua.Severity.ERROR]
        self.assertEqual(found, [])
        self.assertEqual(outloud.check(path("report.pdf")).errors, 0)

    def test_it_holds_what_the_rules_ask_about(self):
        with pikepdf.open(path("report.pdf")) as pdf:
            kinds = {rules.kind(pdf, node) for node, _ in rules.elements(pdf)}
            self.assertEqual(str(pdf.Root.Lang)[:2], "fi")
        self.assertLessEqual({"/H1", "/H2", "/H3", "/P", "/Table", "/TR", "/TH", "/TD", "/Caption"}, kinds)

    def test_the_same_facts_give_the_same_bytes(self):
        luukku("export", "report", "11/21", "--pdf", path("again.pdf"))
        first, second = (pathlib.Path(path(name)).read_bytes() for name in ("report.pdf", "again.pdf"))
        self.assertEqual(first, second)


class Losses(unittest.TestCase):
    def lose(self, loss, rule, source):
        with pikepdf.open(source) as pdf:
            loss(pdf)
            pdf.save(path("lost.pdf"))
        found = rules.lacking(path("lost.pdf"))
        self.assertIn(rule, found, f"{loss.__name__} goes unnoticed")

    def test_each_loss_is_noticed_by_its_rule(self):
        for loss, rule in losses.REPORT.items():
            with self.subTest(loss.__name__):
                self.lose(loss, rule, path("report.pdf"))

    def test_a_picture_and_a_link_need_their_words(self):
        self.assertEqual(rules.lacking(path("picture.pdf")), {})
        for loss, rule in losses.PICTURE.items():
            with self.subTest(loss.__name__):
                self.lose(loss, rule, path("picture.pdf"))

    def test_saving_alone_loses_nothing(self):
        with pikepdf.open(path("report.pdf")) as pdf:
            pdf.save(path("saved.pdf"))
        self.assertEqual(rules.lacking(path("saved.pdf")), {})


if __name__ == "__main__":
    unittest.main(verbosity=1)
