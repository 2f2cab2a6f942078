# SPDX-License-Identifier: GPL-2.0-or-later
class Problem(Exception):
    """What went wrong, why, and what the user can do; printed as one line."""

    def __init__(self, what, why, remedy, exit_code=4):
        super().__init__(" ".join(f"{what}: {why}; {remedy}".split()))
        self.exit_code = exit_code
