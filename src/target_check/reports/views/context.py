"""What every section builder needs: the material, and the names and words for it in one language."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from target_check.assessment.model import Assessment, Status, Verdict
from target_check.catalogue.asked_words import asked_words
from target_check.catalogue.model import Catalogue, Target
from target_check.findings import Finding
from target_check.intake.model import Submission
from target_check.reports import dates, phrases
from target_check.reports.manifest import Manifest
from target_check.reports.views import reasons
from target_check.vocabulary.periods import Period
from target_check.wording import Code, Phrase, Speaker
from target_check.wording.texts.reports import DayWord, FrameWord, ShownWord

__all__ = ["LONGEST_RAW", "Context", "document_id", "entity_id", "target_id"]


LONGEST_RAW = 60
"""Characters of a cell's text that are shown; the JSON has them all."""
_TWO_ENDS = re.compile(r"([？！?!])[。.]")
_POINTS = {"百分点": ShownWord.REPORT_UNIT_POINTS, "千分点": ShownWord.REPORT_UNIT_PERMILLE_POINTS}


def target_id(target: str) -> str:
    """The id of a target's section."""
    return f"target-{target}"


def entity_id(codes: Sequence[str]) -> str:
    """The id of an entity's section; a joint target's entities become one id."""
    return "-".join(("entity", *codes))


def document_id(document: str) -> str:
    """The id of a document's section."""
    return f"document-{document}"


@dataclass(frozen=True, slots=True)
class Context:
    """The material of one report. ``full`` names the file that holds every member, where there is one."""

    assessment: Assessment
    catalogue: Catalogue
    submissions: Sequence[Submission]
    manifest: Manifest
    speaker: Speaker
    full: str = ""
    _names: dict[tuple[str, ...], str] = field(default_factory=dict)
    _words: dict[str, str] = field(default_factory=dict)
    _periods: dict[Period, str] = field(default_factory=dict)
    _requirements: dict[str, str] = field(default_factory=dict)
    _readings: dict[tuple[str, Code | None], str] = field(default_factory=dict)
    _marks: dict[tuple[bool, str], tuple[str, ...]] = field(default_factory=dict)

    def word(self, code: Code, **params: object) -> str:
        """A label or sentence."""
        if params:
            return self.speaker.word(code, **params)
        if code not in self._words:
            self._words[code] = self.speaker.word(code)
        return self._words[code]

    def reading(self, raw: str, rule: Code | None) -> str:
        """What stood in a cell, and the rule that read it."""
        if (raw, rule) not in self._readings:
            shown = raw if len(raw) <= LONGEST_RAW else raw[:LONGEST_RAW] + "…"
            self._readings[raw, rule] = self.word(
                ShownWord.REPORT_READ_AS, raw=shown, rule=self.word(rule) if rule else ""
            )
        return self._readings[raw, rule]

    def reasons(self, verdict: Verdict, *, without: Collection[str] = ()) -> tuple[str, ...]:
        """Why the verdict is as it is, in sentences, but for some codes."""
        return reasons.reasons(verdict, self.speaker, without=without)

    def next_steps(self, verdict: Verdict) -> tuple[str, ...]:
        """What somebody can do about it."""
        return reasons.next_steps(verdict, self.speaker)

    def say(self, phrase: Phrase) -> str:
        """A phrase of another area, its periods in words."""
        return phrases.said(phrase, self.speaker)

    def hint(self, finding: Finding) -> str:
        """What mends a finding."""
        return phrases.hint(finding, self.speaker)

    def joined(self, texts: Iterable[str]) -> str:
        """Texts in a row, separated as the language does."""
        return self.word(FrameWord.REPORT_LIST_SEPARATOR).join(texts)

    def sentence(self, texts: Iterable[str]) -> str:
        """Clauses in a row, whatever full stop each of them had."""
        return self.word(FrameWord.REPORT_CLAUSE_SEPARATOR).join(text.rstrip("。.") for text in texts if text)

    def closed(self, code: Code, **params: object) -> str:
        """A sentence of the reports that ends in one mark, even where what fills it brings its own."""
        return _TWO_ENDS.sub(r"\1", self.word(code, **params))

    def day(self, moment: date) -> str:
        """A day in words."""
        return dates.day(moment, self.speaker)

    def period(self, span: Period | None) -> str:
        """A period in words; a standing target has none."""
        if span is None:
            return ""
        if span not in self._periods:
            self._periods[span] = dates.period(span, self.speaker)
        return self._periods[span]

    def due(self, target: Target) -> str:
        """When a target is due, in words."""
        return self.period(target.due) if target.due else self.word(DayWord.REPORT_STANDING)

    def unit(self, text: str) -> str:
        """A unit as spelt in the catalogue; points in the language of the report."""
        return self.word(_POINTS[text]) if text in _POINTS else text

    def status(self, status: Status) -> str:
        """The name of a status."""
        return self.word(status.words)

    def entity(self, code: str) -> str:
        """The name of an entity; an unknown code says itself."""
        return self.catalogue.roster.name(code)

    def entities(self, codes: tuple[str, ...]) -> str:
        """The name of an entity, or of all who answer jointly."""
        if codes not in self._names:
            self._names[codes] = self.joined(map(self.entity, codes))
        return self._names[codes]

    def short(self, *codes: str) -> str:
        """The short name of an entity; the names of several."""
        roster = self.catalogue.roster
        return roster.short_name(codes[0]) if len(codes) == 1 and codes[0] in roster else self.entities(codes)

    def title(self, target: Target) -> str:
        """A target's title."""
        return self.speaker.choose(target.title) or target.id

    def own_title(self, target: Target, entities: tuple[str, ...]) -> str:
        """A target's title where its entity has just been named: 山西：… of Shanxi goes without 山西."""
        title, named = self.title(target), self.short(*entities)
        return title.removeprefix(f"{named}：").removeprefix(f"{named}: ")

    def indicator(self, target: Target) -> str:
        """The name of what a target measures."""
        return self.speaker.choose(target.indicator.name) or target.indicator.id

    def document(self, target: Target) -> str:
        """The title of the document that makes the commitment, in its marks."""
        document = self.catalogue.documents.get(target.document)
        title = self.speaker.choose(document.title) if document else ""
        return self.word(FrameWord.REPORT_DOCUMENT, title=title.strip("《》")) if title else target.document

    def requirement(self, target: Target) -> str:
        """What is asked, in words, with the members that must each meet it."""
        if target.id not in self._requirements:
            self._requirements[target.id] = self.say(asked_words(target, self.catalogue))
        return self._requirements[target.id]

    def marks(self, verdict: Verdict) -> tuple[str, ...]:
        """What stands beside a status: a waiver, the document's own softening word, an expected target."""
        hedge = verdict.target.hedge.word if verdict.target.hedge else ""
        known = verdict.waiver is not None, hedge
        if known not in self._marks:
            waived = (self.word(ShownWord.REPORT_WAIVED),) if verdict.waiver else ()
            self._marks[known] = (*waived, *((hedge,) if hedge else ()))
        return self._marks[known]
