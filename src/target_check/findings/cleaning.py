"""Texts of files are hostile: what no reader can see is made visible, and paths lose their folders."""

import re
from functools import lru_cache
from pathlib import PurePosixPath, PureWindowsPath

__all__ = ["file_name", "visible"]

_REPLACEMENT = "\ufffd"

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, without tab and line feed
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # what turns the direction of writing
    "\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"  # separators nobody sees, no characters, lone surrogates
)


def visible(text: str) -> str:
    """The text with control characters, direction overrides and lone surrogates replaced, for they deceive readers."""
    return _HIDDEN.sub(_REPLACEMENT, text)


@lru_cache(maxsize=1024)
def file_name(path: str, folder: str = "") -> str:
    """The path below ``folder``, or the bare name: nobody is told anything about the machine it was made on."""
    plain, base = path.replace("\\", "/"), folder.replace("\\", "/").rstrip("/")
    if base and plain.startswith(f"{base}/"):
        return plain[len(base) + 1 :]
    if PurePosixPath(plain).is_absolute() or PureWindowsPath(path).is_absolute() or ".." in PurePosixPath(plain).parts:
        return PurePosixPath(plain).name
    return plain
