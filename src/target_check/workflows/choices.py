"""What options may name; light, so that help and usage errors load nothing else."""

__all__ = [
    "COMPARE_FAIL_ON",
    "COMPARE_FORMATS",
    "FAIL_ON",
    "FILE_KINDS",
    "INSPECT_FORMATS",
    "LISTS",
    "NATURES",
    "NOTHING",
    "SCHEMAS",
]

INSPECT_FORMATS = ("text", "json")

FAIL_ON = (
    "met",
    "missed",
    "met_early",
    "on_track",
    "behind",
    "in_progress",
    "not_reported",
    "not_due",
    "unusable",
    "not_applicable",
    "findings",
    "broken",
)
"""What ``--fail-on`` may name: the statuses, findings that block, and definitions that are broken."""

NOTHING = "none"
"""What ``--fail-on`` says where nothing is to fail."""

LISTS = ("targets", "indicators", "documents")

FILE_KINDS = ("indicators", "commitments", "documents", "waivers", "settings")

SCHEMAS = (*FILE_KINDS, "report")

NATURES = (
    "loosened",
    "redefined",
    "removed",
    "tightened",
    "added",
    "redated",
    "rescoped",
    "renamed",
    "cosmetic",
)
"""What a difference of two catalogues may be."""

COMPARE_FAIL_ON = ("loosened", "redefined")
"""What fails unless somebody signed it off."""

COMPARE_FORMATS = ("text", "json", "github", "markdown")
