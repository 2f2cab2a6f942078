# SPDX-License-Identifier: GPL-2.0-or-later
"""One file over https: redirects followed by hand and counted, size watched, broken downloads resumed, the bytes
looked at before the file gets its name."""
import http.client
import ipaddress
import json
import os
import re
import ssl
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

from .problem import Problem

AGENT = "hakusho-fetch/1 (+corpus/sources.tsv)"
CHUNK = 1 << 16


@dataclass
class Limits:
    size: int = 200_000_000     # bytes of one file
    redirects: int = 5
    timeout: float = 60.0       # seconds without an answer
    loopback_http: bool = False  # tests only: http to this machine


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


def check_address(url, limits):
    """Refuses what is not https to a named host."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError as error:
        raise Problem(url, f"not an address ({error})", "correct sources.tsv") from error
    if parts.username is not None or parts.password is not None:
        raise Problem(url, "holds a user name", "give the address without it")
    if parts.scheme == "https" and host:
        return
    if parts.scheme == "http" and limits.loopback_http and is_loopback(host):
        return
    raise Problem(url, "only https is fetched", "look for the https address of the document")


def is_loopback(host):
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def open_following(url, headers, limits):
    """The answer to a GET after at most `limits.redirects` redirects, each checked as the first address was."""
    openers = [urllib.request.HTTPSHandler(context=ssl.create_default_context()), NoRedirect()]
    if limits.loopback_http:
        openers.append(urllib.request.ProxyHandler({}))
    opener, seen, here = urllib.request.build_opener(*openers), set(), url
    while True:
        check_address(here, limits)
        if here in seen:
            raise Problem(url, "the redirects go in a circle", "look for the document's present address")
        seen.add(here)
        request = urllib.request.Request(quote(here, safe="%/:=&?~#+!$,;'@()*[]"), headers=headers)
        try:
            return opener.open(request, timeout=limits.timeout)
        except urllib.error.HTTPError as answer:
            if answer.code == 416:
                return answer
            target = answer.headers.get("Location")
            if answer.code not in (301, 302, 303, 307, 308) or not target:
                raise Problem(url, f"the server answers {answer.code} {answer.reason}",
                              "look for the document's present address") from answer
            answer.close()
            if len(seen) > limits.redirects:
                raise Problem(url, f"more than {limits.redirects} redirects",
                              "look for the document's present address") from answer
            here = urljoin(here, target)
        except (OSError, http.client.HTTPException, ValueError) as error:
            reason = getattr(error, "reason", None) or error
            raise Problem(url, f"no connection ({reason})", "check the network and run again") from error


class Partial:
    """The bytes so far (NAME.part) and the mark by which the server knows the version (NAME.part.json)."""

    def __init__(self, path):
        self.data, self.info = Path(f"{path}.part"), Path(f"{path}.part.json")

    def state(self, url):
        """Bytes that can be kept and the server's mark; (0, None) when the rest must not be added."""
        try:
            known = json.loads(self.info.read_text(encoding="utf-8"))
            if known.get("url") == url and known.get("mark") and not self.data.is_symlink():
                return self.data.stat().st_size, known["mark"]
        except (OSError, ValueError, AttributeError):
            pass
        return 0, None

    def begin(self, url, mark):
        self.drop()
        self.info.write_text(json.dumps({"url": url, "mark": mark}), encoding="utf-8")

    def open(self, append):
        flags = os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW | (os.O_APPEND if append else os.O_TRUNC)
        return os.fdopen(os.open(self.data, flags, 0o644), "ab" if append else "wb")

    def drop(self):
        self.data.unlink(missing_ok=True)
        self.info.unlink(missing_ok=True)


def mark_of(answer):
    """What If-Range may name: a strong ETag, else Last-Modified."""
    tag = answer.headers.get("ETag")
    return tag if tag and not tag.startswith("W/") else answer.headers.get("Last-Modified")


def download(url, path, kind, limits):
    """True when fetched, False when it is there already. Throws Problem; what came so far is kept for the next run."""
    if path.is_file() and not path.is_symlink():
        return False
    partial = Partial(path)
    try:
        fetch_into(partial, url, limits)
        check_magic(partial, url, kind)
        os.replace(partial.data, path)
        partial.info.unlink(missing_ok=True)
    except OSError as error:
        raise Problem(str(path), f"cannot be written ({error.strerror or error})", "make room or choose --out") from error
    return True


def fetch_into(partial, url, limits):
    have, mark = partial.state(url)
    headers = {"User-Agent": AGENT, "Accept-Encoding": "identity"}
    if have:
        headers.update({"Range": f"bytes={have}-", "If-Range": mark})
    with open_following(url, headers, limits) as answer:
        status = answer.code
        changed = status == 206 and mark and mark_of(answer) not in (None, mark)
        if status == 416 or changed or (status == 206 and start_of(answer) != have):
            partial.drop()
            raise Problem(url, "the rest does not fit what came before", "run again to start from the beginning")
        if status not in (200, 206):
            raise Problem(url, f"the server answers {status}", "look for the document's present address")
        resumed = status == 206
        if not resumed:
            partial.begin(url, mark_of(answer))
        copy_limited(answer, partial, have if resumed else 0, url, limits)


def start_of(answer):
    found = re.fullmatch(r"bytes (\d+)-\d+/(?:\d+|\*)", answer.headers.get("Content-Range", ""))
    return int(found.group(1)) if found else None


def copy_limited(answer, partial, have, url, limits):
    too_large = Problem(url, f"larger than {limits.size:,} bytes", "allow more with --max-bytes")
    announced = answer.headers.get("Content-Length", "")
    expected = have + int(announced) if announced.isdigit() else None
    if expected is not None and expected > limits.size:
        partial.drop()
        raise too_large
    size = have
    with partial.open(append=have > 0) as out:
        while True:
            try:
                chunk = answer.read(CHUNK)
            except (OSError, http.client.HTTPException) as error:
                raise Problem(url, "the connection broke off", "run again to fetch the rest") from error
            if not chunk:
                break
            size += len(chunk)
            if size > limits.size:
                break
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())
    if size > limits.size:
        partial.drop()
        raise too_large
    if expected is not None and size < expected:
        raise Problem(url, "the connection broke off", "run again to fetch the rest")


def check_magic(partial, url, kind):
    with open(partial.data, "rb") as part:
        head = part.read(4096)
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    fits = {"pdf": b"%PDF-" in head[:1024], "zip": head.startswith(b"PK\x03\x04"),
            "html": text.startswith((b"<!doctype html", b"<html", b"<?xml", b"<!--")) and b"<html" in text,
            "txt": b"\0" not in head and bool(head)}
    if not fits.get(kind, False):
        partial.drop()
        raise Problem(url, f"what came is no {kind}", "look for the document's present address")
