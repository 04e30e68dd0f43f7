#!/usr/bin/env python3
"""Writes src/corpus/background.txt: in what share of ordinary articles a word stands.

    python3 tools/document_frequencies.py ../shared/data/clean-news.jsonl ../shared/data/clean-web.jsonl

Reads the gold bodies (a table of counts is a fact; no text is kept), folds words roughly as the index does, and keeps
the words of at least LEAST of all documents, one a line: the word, a space, its share in thousandths. The same input
gives the same file. Standard library only.
"""
import json
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

LEAST = 0.03
MINIMUM_LETTERS = 2


def fold(word):
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))


def main():
    documents, counts = 0, Counter()
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as rows:
            for row in rows:
                words = {fold(w) for w in re.findall(r"[^\W\d_]+", json.loads(row)["body"])}
                counts.update(w for w in words if len(w) >= MINIMUM_LETTERS)
                documents += 1
    kept = sorted((w, round(1000 * n / documents)) for w, n in counts.items() if n >= LEAST * documents)
    out = Path(__file__).resolve().parent.parent / "src/corpus/background.txt"
    out.write_text("".join(f"{w} {n}\n" for w, n in kept), encoding="utf-8")
    print(f"{len(kept)} words of {documents} documents, {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
