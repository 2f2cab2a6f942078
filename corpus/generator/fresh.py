# SPDX-License-Identifier: GPL-2.0-or-later
def render_fresh(*args):
    raise SystemExit("not yet")
