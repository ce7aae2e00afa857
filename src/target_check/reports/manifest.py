"""What a report rests on, so that somebody else can have it made again and compare."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePath

from target_check.assessment.model import Assessment
from target_check.catalogue.model import Catalogue
from target_check.intake.model import Submission
from target_check.reports.verdict_rows import Sources, flattened, verdict_json

__all__ = ["Manifest", "build_manifest", "result_hash"]

PROGRAM = "target-check"


@dataclass(frozen=True, slots=True)
class Manifest:
    """Hashes (SHA-256, hex) and versions; no clock and no path, so that the same input gives the same bytes."""

    as_of: date
    program: str
    version: str
    catalogue: str
    catalogue_sha256: str
    submissions: tuple[Submission, ...]
    result_sha256: str


def build_manifest(assessment: Assessment, catalogue: Catalogue, submissions: Sequence[Submission]) -> Manifest:
    """The manifest of one report."""
    return Manifest(
        as_of=assessment.as_of,
        program=PROGRAM,
        version=_version(),
        catalogue=PurePath(catalogue.folder.replace("\\", "/")).name,
        catalogue_sha256=catalogue.sha256,
        submissions=tuple(submissions),
        result_sha256=result_hash(assessment, catalogue),
    )


def result_hash(assessment: Assessment, catalogue: Catalogue) -> str:
    """SHA-256 over the canonical JSON of the verdicts: keys sorted, no blanks, UTF-8, without what is worded."""
    sources, digest = Sources(), hashlib.sha256()
    for verdict, member in flattened(assessment):
        shape = verdict_json(verdict, sources, catalogue.roster, member=member).model_dump(exclude={"reasons"})
        digest.update(json.dumps(shape, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode())
        digest.update(b"\n")
    return digest.hexdigest()


def _version() -> str:
    try:
        return version(PROGRAM)
    except PackageNotFoundError:  # run from a folder, not installed
        return "0"
