# SPDX-License-Identifier: GPL-2.0-or-later
"""Renders the made-up reports of corpus/ from their plain sources, and draws fresh series from a seed."""
