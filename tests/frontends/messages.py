#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Every message for users has a Japanese translation; translations that nothing uses are noted.

Usage: messages.py SOURCE_DIRECTORY [--list]

A message is a string literal
  - in tr(…), tr_count(…) and tr_later(…) of the command line,
  - in Message("…"), Message{"…"} and Message name("…"),
  - given as an argument where a function, a constructor or an aggregate takes a Message: Error(…),
    SkippedFile{…} and whatever the sources declare with a parameter of that type.
"""
import pathlib
import re
import sys

ROOMS = ["dict", "indexer", "searcher", "frontends"]
WORD = re.compile(r"[A-Za-z_]\w*")


def tokens(text):
    """The C++ tokens that matter: ("string", value) with neighbours joined, ("word", …), ("sign", …)."""
    out = []
    i = 0
    while i < len(text):
        if text.startswith("//", i):
            i = text.find("\n", i) if "\n" in text[i:] else len(text)
        elif text.startswith("/*", i):
            i = text.find("*/", i) + 2
        elif text[i] == "#" and (not out or text[text.rfind("\n", 0, i) + 1:i].strip() == ""):
            while i < len(text) and text[i] != "\n":
                i += 2 if text[i] == "\\" else 1
        elif text.startswith('R"', i):
            mark = text[i + 2:text.index("(", i)]
            end = text.index(")" + mark + '"', i)
            add_string(out, text[i + 3 + len(mark):end])
            i = end + len(mark) + 2
        elif text[i] == '"':
            value, i = read_string(text, i)
            add_string(out, value)
        elif text[i] == "'" and not (i and text[i - 1].isdigit()):
            i += 2 if text[i + 1] != "\\" else 3
            i = text.index("'", i) + 1
        elif text[i].isspace():
            i += 1
        else:
            word = WORD.match(text, i)
            out.append(("word", word.group()) if word else ("sign", text[i]))
            i = word.end() if word else i + 1
    return out


def add_string(out, value):
    if out and out[-1][0] == "string":
        out[-1] = ("string", out[-1][1] + value)
    else:
        out.append(("string", value))


ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", '"': '"', "\\": "\\", "'": "'", "f": "\f", "a": "\a"}


def read_string(text, i):
    value = ""
    i += 1
    while text[i] != '"':
        if text[i] == "\\":
            i += 1
            code = re.compile(r"u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})").match(text, i)
            if code:
                value += chr(int(code.group(1) or code.group(2), 16))
                i = code.end()
                continue
            value += ESCAPES.get(text[i], text[i])
        else:
            value += text[i]
        i += 1
    return value, i + 1


def arguments(stream, start):
    """The arguments in the brackets that open at `start`: lists of tokens."""
    depth = 0
    parts = [[]]
    for token in stream[start:]:
        if token[0] == "sign" and token[1] in "([{":
            depth += 1
            if depth == 1:
                continue
        if token[0] == "sign" and token[1] in ")]}":
            depth -= 1
            if depth == 0:
                return parts
        if depth == 1 and token == ("sign", ","):
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def message_literals(part):
    """What an argument that becomes a Message says: "…", {"…", …}, Message("…"), a ? "…" : "…"."""
    if not part:
        return []
    if part[0][0] == "string":
        return [part[0][1]]
    if part[0] == ("sign", "{") and len(part) > 1 and part[1][0] == "string":
        return [part[1][1]]
    if ("sign", "?") in part:
        after = part[part.index(("sign", "?")) + 1:]
        choices, depth, found = [[]], 0, []
        for token in after:
            depth += (token[0] == "sign" and token[1] in "([{") - (token[0] == "sign" and token[1] in ")]}")
            if depth == 0 and token == ("sign", ":"):
                choices.append([])
            else:
                choices[-1].append(token)
        for choice in choices:
            found += message_literals(choice)
        return found
    return []


def takers(stream):
    """Functions declared with parameters of type Message, or with a const char* that their body makes into
    one: name -> set of positions."""
    known = {}
    for i, token in enumerate(stream[:-1]):
        if token[0] != "word" or stream[i + 1] != ("sign", "("):
            continue
        parts = arguments(stream, i + 1)
        for position, part in enumerate(parts):
            part = part[:part.index(("sign", "="))] if ("sign", "=") in part else part
            words = [value for kind, value in part if kind == "word" and value not in ("const", "hakusho")]
            if any(kind == "string" for kind, _ in part) or len(words) != 2:
                continue
            passed_on = words[0] == "char" and ("sign", "*") in part and words[1] in becomes_message(stream, i + 1)
            if words[0] == "Message" or passed_on:
                known.setdefault(token[1], set()).add(position)
    known.pop("Message", None)
    return known


def becomes_message(stream, start):
    """Names that are arguments of Error(…) and Message(…) in the function whose parameters open at `start`."""
    names = set()
    depth = 0
    entered = False
    for i in range(start, len(stream)):
        kind, value = stream[i]
        if kind == "sign" and value in "{}":
            depth += 1 if value == "{" else -1
            entered = True
            if depth == 0:
                break
        if not entered and (kind, value) == ("sign", ";"):
            break
        if kind == "word" and value in ("Error", "Message") and stream[i + 1] == ("sign", "("):
            # The name alone, or moved: not the file name that fills a place.
            for part in arguments(stream, i + 1):
                words = [word for what, word in part if what == "word" and word not in ("std", "move")]
                if len(words) == 1 and not any(what == "string" for what, _ in part):
                    names.add(words[0])
    return names


def found_in(stream, known):
    patterns = {arguments(stream, i + 1)[0][-1][1] for i, token in enumerate(stream[:-2])
                if token == ("word", "Message") and stream[i + 1] == ("sign", "(") and stream[i + 2][0] == "word"}
    out = []
    for i, (kind, value) in enumerate(stream[:-2]):
        following = stream[i + 1]
        if (kind, value) == ("sign", "{") and following == ("word", "ErrorCode"):
            for part in arguments(stream, i)[1:]:
                out += message_literals(part)
        if kind != "word":
            continue
        at = i + 1
        if value in patterns and following == ("sign", "="):
            end = stream.index(("sign", ";"), at)
            out += message_literals(stream[at + 1:end])
        if value == "Message" and following[0] == "word":
            at = i + 2
        if stream[at] not in (("sign", "("), ("sign", "{")):
            continue
        if value == "Message":
            out += message_literals(arguments(stream, at)[0])
        elif value in ("tr", "tr_later", "tr_count"):
            for part in arguments(stream, at):
                out += [] if part and part[0] == ("sign", "{") else message_literals(part)
        elif value in known:
            parts = arguments(stream, at)
            for position in known[value]:
                out += message_literals(parts[position]) if position < len(parts) else []
    return [text for text in out if is_language(text)]


def is_language(text):
    """Not a mere place holder, option, command line or name of a library."""
    plain = re.sub(r"\{\d*\}", "", text).strip()
    if re.fullmatch(r"--?[a-z-]+", plain) or plain in ("MeCab", "zstd", "hakusho", "hakusho_search_options.", "hakusho_years_options."):
        return False
    return text.strip() != "" and text != "{0}" and not (text.startswith("hakusho ") and "#" not in text)


def catalogue(path):
    """msgid -> msgstr of a .po file."""
    entries, field, current = [], None, {}
    for line in path.read_text(encoding="utf-8").splitlines():
        start = re.match(r'(msgid|msgstr) (".*")$', line)
        if start:
            if start.group(1) == "msgid":
                current = {}
                entries.append(current)
            field = start.group(1)
            current[field] = read_string(start.group(2), 0)[0]
        elif line.startswith('"'):
            current[field] += read_string(line, 0)[0]
    return {entry["msgid"]: entry.get("msgstr", "") for entry in entries if entry["msgid"]}


def main():
    root = pathlib.Path(sys.argv[1])
    files = sorted(path for room in ROOMS for path in (root / room).rglob("*.[ch]pp"))
    streams = {path: tokens(path.read_text(encoding="utf-8")) for path in files}
    shared = {"Error": {1, 2, 3}, "SkippedFile": {2, 3}}
    for path, stream in streams.items():
        if path.suffix == ".hpp":
            shared.update(takers(stream))
    messages = {}
    literals = set()
    for path, stream in streams.items():
        literals.update(value for kind, value in stream if kind == "string")
        for text in found_in(stream, {**shared, **takers(stream)}):
            messages.setdefault(text, path.relative_to(root))
    if "--list" in sys.argv:
        for text, path in sorted(messages.items(), key=lambda each: str(each[1])):
            print(f"{path}\t{text!r}")
        return 0
    translations = catalogue(root / "dict/po/ja.po")
    faults = [f"{path}: no Japanese for {text!r}" for text, path in messages.items() if not translations.get(text)]
    for text in translations:
        if text not in literals:
            print(f"note: dict/po/ja.po: nothing says {text!r} any more")
    for text, translation in translations.items():
        places = set(re.findall(r"\{\d*\}", text))
        if not set(re.findall(r"\{\d*\}", translation)) <= places:
            faults.append(f"dict/po/ja.po: other places in the translation of {text!r}")
    if len(messages) < 100:
        faults.append(f"only {len(messages)} messages found: is the search itself at fault?")
    print("\n".join(faults) or f"{len(messages)} messages, all translated")
    return 1 if faults else 0


sys.exit(main())
