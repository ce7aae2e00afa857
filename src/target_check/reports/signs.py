"""The sign of each status and severity, the same in every format; it stands beside the word, never alone."""

__all__ = ["SEVERITY_SIGNS", "STATUS_SIGNS", "sign", "sign_rules"]

STATUS_SIGNS = {
    "met": "●",
    "met_early": "◎",
    "on_track": "◆",
    "behind": "▲",
    "missed": "×",
    "in_progress": "◇",
    "not_reported": "－",
    "not_due": "○",
    "unusable": "?",
    "not_applicable": "／",
}
"""By the id of the status; all of them are in GBK, so that a Chinese console shows them too."""

SEVERITY_SIGNS = {"error": "×", "warning": "▲", "info": "·"}
"""By the severity of a finding, gravest first."""


def sign(id: str) -> str:  # noqa: A002 - of a status or a severity
    """The sign of a status or a severity; nothing for any other text."""
    return STATUS_SIGNS.get(id) or SEVERITY_SIGNS.get(id, "")


def sign_rules() -> str:
    """CSS that puts each sign before its word, hidden from screen readers, for the word says it all."""
    signs = (*STATUS_SIGNS.items(), *((f"s.{name}", text) for name, text in SEVERITY_SIGNS.items()))
    return "\n".join(f'.{name}::before {{ content: "{text}"; content: "{text}" / ""; }}' for name, text in signs)
