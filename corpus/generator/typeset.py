# SPDX-License-Identifier: GPL-2.0-or-later
"""Cuts a paragraph into lines as Japanese typesetting does: anywhere, but not before a closing mark, not after an
opening one, and not inside a Latin word or a number."""
import re

NOT_AT_START = set("、。，．・：；？！）」』】〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)>%％")
NOT_AT_END = set("（「『【〈《(<")
UNIT = re.compile(r"[A-Za-z0-9][A-Za-z0-9.,/&+-]*|.", re.S)


def units(text):
    """Pieces that are never cut; closing marks stay with what they close, opening ones with what they open."""
    pieces = []
    for piece in UNIT.findall(text):
        glue = pieces and (piece in NOT_AT_START or pieces[-1][-1] in NOT_AT_END)
        if glue and len(pieces[-1]) < 12:
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


def break_lines(text, width, measure, indent=0.0):
    """Lines of `text` no wider than `width`; lines after the first lose `indent` (a bullet's hanging indent)."""
    lines, line, used, room = [], "", 0.0, width
    for unit in units(text):
        size = measure(unit)
        if line and used + size > room + 1e-6:
            lines.append(line.rstrip(" "))
            line, used, room = "", 0.0, width - indent
            if unit == " ":
                continue
        line, used = line + unit, used + size
    if line:
        lines.append(line)
    return lines


def cells_wide(text):
    """Width in half-width cells, for plain text."""
    return sum(1 if ord(ch) < 0x2E80 and ch not in "「」、。・—…‐" else 2 for ch in text)
