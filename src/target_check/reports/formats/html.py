"""The report as one HTML file: no network, no script needed, safe whatever the texts of files hold."""

import base64
import hashlib
from collections.abc import Iterator
from typing import BinaryIO

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from target_check.reports.formats.html_tables import safe, table_head, table_rows
from target_check.reports.model import Report
from target_check.reports.signs import sign_rules
from target_check.reports.telling import Telling
from target_check.resources import templates_folder

__all__ = ["html_parts", "write"]


def write(telling: Telling, out: BinaryIO) -> None:
    """The whole report, part by part."""
    out.writelines(part.encode() for part in html_parts(telling.report))


def html_parts(report: Report) -> Iterator[str]:
    """The text in parts; the same report gives the same text."""
    environment = _environment()
    style, script = (_read(environment, name) for name in ("report.css", "report.js"))
    style = f"{style}{sign_rules()}\n"
    template = environment.get_template("report.html.j2")
    given = {"style": Markup(style), "script": Markup(script), "script_hash": _hash(script)}  # noqa: S704 - our own files
    yield from template.generate(report=report, **given)


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates_folder()),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalized,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["head"] = table_head
    environment.globals["rows"] = table_rows
    return environment


def _finalized(value: object) -> object:
    return safe(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _read(environment: Environment, name: str) -> str:
    """A file that is put in as it stands: what reads like a template in CSS or a script is none."""
    source = environment.loader.get_source(environment, name)[0] if environment.loader else ""
    return "\n" + source.strip() + "\n"


def _hash(script: str) -> Markup:
    """The one script that the page allows, by its hash."""
    digest = hashlib.sha256(script.encode()).digest()
    return Markup("sha256-{}").format(base64.b64encode(digest).decode())
