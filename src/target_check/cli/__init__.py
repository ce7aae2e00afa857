"""The command line: a thin front on the workflows."""

import os

# pydantic would search every installed package for plugins at start-up; we use none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
