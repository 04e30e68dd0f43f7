#!/usr/bin/env python3
"""Writes src/text/folding.txt: what letters fold to, for `text::fold`.

    python3 tools/folding.py

From Unicode's own data (Python's unicodedata): each letter's compatibility decomposition without nonspacing marks, in
lower case, where that is another thing than the letter in lower case. One line for each result: the result, a space, the
letters. Letters of scripts that are written with full-size precomposed signs (Hangul, CJK) stay as they are. Standard
library only; the same Unicode version gives the same file.
"""
import unicodedata
from pathlib import Path

# Latin to Greek Extended, letter-like signs, Latin Extended-C and -D, presentation forms, full-width forms.
RANGES = [(0x00AA, 0x1FFF), (0x2100, 0x214F), (0x2C60, 0x2C7F), (0xA720, 0xA7FF), (0xFB00, 0xFDFF), (0xFE70, 0xFEFC), (0xFF21, 0xFF5A)]
# Letters that do not decompose, by their usual transcription, and variants of Arabic letters that readers take for one.
BY_HAND = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th", "ħ": "h", "ŧ": "t",
           "ٱ": "ا", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي"}


def fold(letter):
    out = ""
    for c in unicodedata.normalize("NFKD", letter):
        if unicodedata.category(c) == "Mn":
            continue
        for lower in unicodedata.normalize("NFKD", c.lower()):
            if unicodedata.category(lower) != "Mn":
                out += BY_HAND.get(lower, lower)
    return out


def main():
    rows = {}
    for first, last in RANGES:
        for code in range(first, last + 1):
            letter = chr(code)
            if not unicodedata.category(letter).startswith("L"):
                continue
            folded = fold(letter)
            if folded and folded != letter.lower() and not any(c.isspace() for c in folded):
                rows.setdefault(folded, []).append(letter)
    out = Path(__file__).resolve().parent.parent / "src/text/folding.txt"
    out.write_text("".join(f"{folded} {''.join(letters)}\n" for folded, letters in sorted(rows.items())), encoding="utf-8")
    print(f"{sum(map(len, rows.values()))} letters, {out.stat().st_size} bytes, Unicode {unicodedata.unidata_version}")


if __name__ == "__main__":
    main()
