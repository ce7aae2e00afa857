"""What a report rests on, so that somebody else can have it made again and compare."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePath
from typing import NewType

from target_check.assessment.model import Assessment
from target_check.catalogue.model import Catalogue
from target_check.intake.model import Submission
from target_check.reports.schema import VerdictJson
from target_check.reports.verdict_rows import VerdictRows, verdict_rows

__all__ = ["Manifest", "ResultHash", "build_manifest"]

ResultHash = NewType("ResultHash", str)
"""SHA-256 (hex) over the verdicts."""

PROGRAM = "target-check"


@dataclass(frozen=True, slots=True)
class Manifest:
    """Hashes (SHA-256, hex) and versions; no clock and no path, so that the same input gives the same bytes.

    ``verdicts`` are the rows that ``result_sha256`` is of.
    """

    as_of: date
    program: str
    version: str
    catalogue: str
    catalogue_sha256: str
    submissions: tuple[Submission, ...]
    result_sha256: ResultHash
    verdicts: VerdictRows = field(repr=False, compare=False)


def build_manifest(assessment: Assessment, catalogue: Catalogue, submissions: Sequence[Submission]) -> Manifest:
    """The manifest of one report."""
    verdicts = verdict_rows(assessment, catalogue.roster)
    return Manifest(
        as_of=assessment.as_of,
        program=PROGRAM,
        version=_version(),
        catalogue=PurePath(catalogue.folder.replace("\\", "/")).name,
        catalogue_sha256=catalogue.sha256,
        submissions=tuple(submissions),
        result_sha256=_hash(verdicts.rows),
        verdicts=verdicts,
    )


def _hash(rows: Iterable[VerdictJson]) -> ResultHash:
    digest, canonical = hashlib.sha256(), json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for row in rows:
        digest.update(canonical.encode(row.model_dump(exclude={"reasons"})).encode())
        digest.update(b"\n")
    return ResultHash(digest.hexdigest())


def _version() -> str:
    try:
        return version(PROGRAM)
    except PackageNotFoundError:  # run from a folder, not installed
        return "0"
