"""Settings as written become settings as resolved."""

from decimal import Decimal

from target_check.catalogue.loading.written import SettingsFile
from target_check.catalogue.model import Settings
from target_check.catalogue.yaml.quantities import read_plain
from target_check.catalogue.yaml.source import ReportProblem
from target_check.wording.texts.catalogue import ShapeCode

__all__ = ["resolve_settings"]


def resolve_settings(written: SettingsFile, problem: ReportProblem) -> Settings:
    """The settings; a threshold that is no number is reported and the default holds."""
    default = Settings()

    def number(key: str, fallback: Decimal) -> Decimal:
        text = str(getattr(written, key))
        value = read_plain(text)
        if value is None:
            problem(ShapeCode.EXPECTED_NUMBER, (key,), key=key, got=text)
            return fallback
        return value

    return Settings(
        green_from=number("green_from", default.green_from),
        yellow_from=number("yellow_from", default.yellow_from),
        small_denominator=written.small_denominator,
        weak_completion=number("weak_completion", default.weak_completion),
        members_shown=written.members_shown,
        languages=tuple(written.languages),
    )
