# SPDX-License-Identifier: GPL-2.0-or-later
"""What goes wrong, one class for each status of the C interface."""

from __future__ import annotations


class Error(Exception):
    """A failure. Its text reads "WHAT: WHY; what to do"; `status` is the hakusho_status, 0 where there is none."""

    status = 0


class InvalidArgument(Error, ValueError):
    """An argument or option that makes no sense."""

    status = 1


class BadQuery(Error, ValueError):
    """A query that cannot be read. `position` is the place of the fault in `query`, or None."""

    status = 2

    def __init__(self, text: str, query: str | None = None, position: int | None = None):
        super().__init__(text)
        self.query = query
        self.position = position


class NotFound(Error, LookupError):
    """No index there, no such passage, series, year or document."""

    status = 3


class IndexBusy(Error):
    """Another process is writing the index."""

    status = 4


class IndexMismatch(Error):
    """The index was made with another format or other dictionaries."""

    status = 5


class Corrupt(Error):
    """Damaged data."""

    status = 6


class ReadWriteFault(Error):
    """The system could not read or write."""

    status = 7


class DictionaryFault(Error):
    """A dictionary is missing or cannot be read."""

    status = 8


class Unsupported(Error):
    """A file of a kind, size, encoding or protection that cannot be read."""

    status = 9


class Interrupted(Error):
    """The work was stopped."""

    status = 10


class InternalFault(Error):
    """Out of memory, or a fault of the library itself."""

    status = 11


class LibraryMissing(Error, ImportError):
    """libhakusho is not there, or is older than this package."""


_CLASSES: tuple[type[Error], ...] = (
    InvalidArgument,
    BadQuery,
    NotFound,
    IndexBusy,
    IndexMismatch,
    Corrupt,
    ReadWriteFault,
    DictionaryFault,
    Unsupported,
    Interrupted,
    InternalFault,
)


def error_of(status: int, text: str) -> Error:
    """The exception for a status; InternalFault for one that this package does not know."""
    return next((each for each in _CLASSES if each.status == status), InternalFault)(text)
