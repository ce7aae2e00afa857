"""Settings of the whole suite."""

import os

from hypothesis import settings

# No test is timed. Where a change is judged, the same examples run every time.
settings.register_profile("target-check", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("target-check")
