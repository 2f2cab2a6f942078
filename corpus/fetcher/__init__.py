# SPDX-License-Identifier: GPL-2.0-or-later
"""Careful downloading for corpus/fetch."""
