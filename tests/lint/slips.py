"""The slips that authors make, each with the code that has to catch it. What it is made in is picked when it is made."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import NamedTuple

from target_check.catalogue.model import Indicator, Kind, Target
from target_check.catalogue.requirements.base import Change, Lead, Own, Recurring
from target_check.documents.figure_members import named_members
from target_check.documents.figures import numbers_in
from target_check.vocabulary.periods import Step
from target_check.vocabulary.roster.entities import Level
from target_check.vocabulary.units.quantities import Quantity

from .mutating import Book, Inapplicable, Slip

__all__ = ["SLIPS", "Named"]

WAIVER = "waivers/slip.yaml"


class Named(NamedTuple):
    """A slip with the code that has to catch it."""

    name: str
    code: str
    make: Callable[[Book], Slip]


SLIPS: list[Named] = []


def caught_by(code: str, name: str = "") -> Callable[[Callable[[Book], Slip]], Callable[[Book], Slip]]:
    def add(make: Callable[[Book], Slip]) -> Callable[[Book], Slip]:
        SLIPS.append(Named(name or make.__name__, code, make))
        return make

    return add


# -- what fits --------------------------------------------------------------------------------------------------------


def is_rate(target: Target) -> bool:
    """``at_least: 70 %`` of a ratio, the same number in digits in the figure."""
    return target.indicator.kind is Kind.RATIO and target.indicator.unit_text == "%" and is_bound(target)


def is_bound(target: Target) -> bool:
    """One lower bound, whose number stands in the figure in digits."""
    single = target.requirement.key == "at_least" and isinstance(target.requirement.measured, Own)
    return single and number_of(target) is not None and "全" not in target.source.figure


def number_of(target: Target) -> Quantity | None:
    numbers = target.requirement.numbers
    return numbers[0] if len(numbers) == 1 and f"{numbers[0].value:f}" in target.source.figure else None


def with_number(book: Book, target: Target, change: Callable[[Quantity], str]) -> Slip:
    """The requirement with another number; found at the figure that does not hold it."""
    number = number_of(target)
    assert number is not None
    slip = book.replace(target, "require", "at_least", by=change(number))
    _, line = book.where(target, "source", "figure")
    return Slip(slip.file, slip.text, line)


def at(slip: Slip, where: tuple[str, int], moved: int = 0) -> Slip:
    """The slip, found elsewhere."""
    file, line = where
    return Slip(slip.file, slip.text, line + moved, file)


def is_real(target: Target) -> bool:
    return target.assessed and not target.each and len(target.entities) == 1


# -- quantities -------------------------------------------------------------------------------------------------------


@caught_by("UNIT_DOES_NOT_FIT")
def wrong_unit(book: Book) -> Slip:
    return book.replace(book.target(is_rate), "require", "at_least", by="70 个")


@caught_by("UNIT_DOES_NOT_FIT")
def percent_for_points(book: Book) -> Slip:
    target = book.target(
        lambda target: (
            isinstance(target.requirement.measured, Change | Lead)
            and any(number.unit.is_point for number in target.requirement.numbers)
        )
    )
    changed = book.written(target, "require").replace("百分点", "%")
    return book.replace(target, "require", by=changed)


@caught_by("UNIT_DOES_NOT_FIT")
def points_for_percent(book: Book) -> Slip:
    return book.replace(book.target(is_rate), "require", "at_least", by="70 百分点")


@caught_by("UNIT_DOES_NOT_FIT")
def percent_of_growth_on_a_ratio_not_called_relative(book: Book) -> Slip:
    return book.replace(book.target(is_rate), "require", by="{increase_by: {at_least: 5 %, from: previous}}")


@caught_by("UNKNOWN_UNIT")
def unknown_unit(book: Book) -> Slip:
    return book.replace(book.target(is_rate), "require", "at_least", by="70 percents")


@caught_by("QUANTITY_NEEDS_UNIT")
def unit_missing(book: Book) -> Slip:
    return book.replace(book.target(is_rate), "require", "at_least", by="70")


@caught_by("EMPTY_INTERVAL")
def bounds_swapped(book: Book) -> Slip:
    target = book.target(lambda target: target.requirement.key == "between")
    low, high = target.requirement.numbers
    return book.replace(target, "require", "between", by=f"[{high}, {low}]")


@caught_by("AGAINST_BETTER")
def at_most_for_at_least(book: Book) -> Slip:
    target = book.target(lambda target: is_bound(target) and target.indicator.sense > 0)
    return book.rename(target, "require", "at_least", to="at_most")


@caught_by("COMPARATOR_DIFFERS")
def more_than_for_at_least(book: Book) -> Slip:
    target = book.target(lambda target: is_bound(target) and re.search("不少于|不低于|以上", target.source.figure))
    return book.rename(target, "require", "at_least", to="more_than")


@caught_by("FIGURE_LACKS_NUMBER")
def value_is_not_the_figures(book: Book) -> Slip:
    return with_number(book, book.target(is_rate), lambda number: f"{number.value + 5} {number.unit.text}")


@caught_by("FIGURE_LACKS_NUMBER")
def value_loosened(book: Book) -> Slip:
    target = book.target(lambda target: is_bound(target) and not target.indicator.unit_text.startswith("%"))
    return with_number(book, target, lambda number: f"{number.value - 1} {number.unit.text}")


@caught_by("FIGURE_LACKS_NUMBER")
def value_ten_times_too_large(book: Book) -> Slip:
    target = book.target(lambda target: is_bound(target) and target.indicator.kind is Kind.COUNT)
    return with_number(book, target, lambda number: f"{number.value * 10} {number.unit.text}")


@caught_by("FIGURE_LACKS_NUMBER")
def wan_added(book: Book) -> Slip:
    target = book.target(lambda target: is_bound(target) and target.requirement.numbers[0].unit.text in "个家项所")
    return with_number(book, target, lambda number: f"{number.value} 万{number.unit.text}")


@caught_by("FIGURE_LACKS_NUMBER")
def wan_dropped(book: Book) -> Slip:
    target = book.target(
        lambda target: (
            is_bound(target)
            and target.requirement.numbers[0].unit.text.startswith("万")
            and any(number.value >= 10_000 for number in numbers_in(target.source.figure))
        )
    )
    return with_number(book, target, lambda number: f"{number.value} {number.unit.text.removeprefix('万')}")


@caught_by("FIGURE_LACKS_NUMBER")
def another_rhythm_than_the_figures(book: Book) -> Slip:
    target = book.target(
        lambda target: (
            target.requirement.key == "every"
            and isinstance(target.requirement.measured, Recurring)
            and target.requirement.measured.step is Step.QUARTER
            and "月" not in target.source.prefix + target.source.figure + target.source.suffix
        )
    )
    slip = book.replace(target, "require", "every", by="month")
    return at(slip, book.where(target, "source", "figure"))


@caught_by("IMPLAUSIBLE_LIMIT")
def more_than_all(book: Book) -> Slip:
    target = book.target(lambda target: is_rate(target) and target.indicator.plausible)
    return book.replace(target, "require", "at_least", by="170 %")


@caught_by("ABOUT_WITHOUT_TOLERANCE")
def about_without_tolerance(book: Book) -> Slip:
    target = book.target(lambda target: target.requirement.key == "about")
    return book.replace(target, "require", "about", by=f"{{value: {target.requirement.numbers[0]}}}")


# -- requirements -----------------------------------------------------------------------------------------------------


@caught_by("ONE_REQUIREMENT")
def two_requirements(book: Book) -> Slip:
    return book.replace(book.target(is_rate), "require", by="{at_least: 70 %, at_most: 90 %}")


@caught_by("UNKNOWN_KEY")
def mistyped_requirement(book: Book) -> Slip:
    return book.rename(book.target(is_rate), "require", "at_least", to="atleast")


@caught_by("MISSING_KEY")
def growth_without_years(book: Book) -> Slip:
    return book.replace(book.target(is_rate), "require", by="{growth: {less_than: 3.9 %}}")


@caught_by("BAD_YEARS")
def growth_over_a_number_of_nothing(book: Book) -> Slip:
    return book.replace(book.target(is_rate), "require", by="{growth: {less_than: 3.9 %, over: 5}}")


@caught_by("EVERY_NEEDS_CADENCE")
def every_of_what_does_not_recur(book: Book) -> Slip:
    return book.replace(book.target(is_rate), "require", by="{every: quarter}")


@caught_by("DONE_NEEDS_MILESTONE")
def done_of_a_ratio(book: Book) -> Slip:
    return book.replace(book.target(is_rate), "require", by="{done: true}")


@caught_by("UNKNOWN_INDICATOR")
def times_of_an_unknown_indicator(book: Book) -> Slip:
    return book.replace(book.target(is_rate), "require", by="{times: {at_least: 1.2 倍, of: no_such_indicator}}")


@caught_by("CHANGE_WITHOUT_BASELINE")
def increase_from_nowhere(book: Book) -> Slip:
    return book.replace(book.target(is_rate), "require", by="{increase_by: 5 百分点}")


@caught_by("YEAR_BOUND_MILESTONE")
def last_years_yes_would_do(book: Book) -> Slip:
    target = book.target(lambda target: target.requirement.key == "done" and target.requirement.inside)
    return book.replace(target, "require", "done", by="true")


# -- keys and words ---------------------------------------------------------------------------------------------------


@caught_by("UNKNOWN_KEY")
def mistyped_key(book: Book) -> Slip:
    return book.rename(book.target(), "entity", to="entitty")


@caught_by("UNKNOWN_KEY")
def mistyped_key_within_braces(book: Book) -> Slip:
    return book.rename(book.target(), "source", "figure", to="figur")


def _dropped(key: str) -> Callable[[Book], Slip]:
    return lambda book: book.remove(book.target(), key)


for _key in ("title", "indicator", "entity", "require", "due", "source"):
    caught_by("MISSING_KEY", f"dropped_{_key}")(_dropped(_key))


@caught_by("MISSING_KEY")
def dropped_definition(book: Book) -> Slip:
    return book.remove(book.indicator(lambda _: True), "definition")


@caught_by("MISSING_KEY")
def dropped_numerator(book: Book) -> Slip:
    return book.remove(book.indicator(lambda indicator: indicator.kind is Kind.RATIO), "numerator")


def _no_such_word(key: str) -> Callable[[Book], Slip]:
    return lambda book: book.insert(book.target(), pair=f"{key}: bindng")


for _key in ("force", "pace", "jointly"):
    caught_by("NOT_ONE_OF", f"no_such_{_key}")(_no_such_word(_key))


def _no_such_kind(key: str) -> Callable[[Book], Slip]:
    return lambda book: book.replace(book.indicator(lambda indicator: indicator.kind is Kind.RATIO), key, by="rate")


for _key in ("kind", "better", "measure"):
    caught_by("NOT_ONE_OF", f"no_such_{_key}")(_no_such_kind(_key))


@caught_by("REPEATED_KEY")
def repeated_key(book: Book) -> Slip:
    target = book.target()
    slip = book.insert(target, pair='due: "2030"')
    return at(slip, book.where(target, "due", key=True), moved=1)


@caught_by("REPEATED_KEY")
def target_twice_in_a_file(book: Book) -> Slip:
    target = book.target()
    file, _ = book.where(target, key=True)
    text = book.text(file).rstrip("\n") + "\n"
    return Slip(file, text + book.block(target), text.count("\n") + 1)


@caught_by("DUPLICATE_ID")
def target_in_two_files(book: Book) -> Slip:
    target = book.target()
    other = max(file for file in book.catalogue.sources if file.startswith("commitments/"))
    if other == target.place.file:
        raise Inapplicable
    text = book.text(other).rstrip("\n") + "\n"
    return Slip(other, text + book.block(target), text.count("\n") + 1)


@caught_by("BAD_ID")
def capitals_in_an_id(book: Book) -> Slip:
    target = book.target()
    return book.rename(target, to=target.id.upper())


@caught_by("MISSING_TRANSLATION")
def translation_missing(book: Book) -> Slip:
    target = book.target()
    slip = book.remove(target, "title", "en")
    return at(slip, book.where(target, "title"))


# -- YAML -------------------------------------------------------------------------------------------------------------


@caught_by("YAML_SYNTAX")
def tab_for_spaces(book: Book) -> Slip:
    file, line = book.where(book.target(), "due")
    lines = book.text(file).split("\n")
    lines[line - 1] = "\t" + lines[line - 1].lstrip()
    return Slip(file, "\n".join(lines), line)


@caught_by("YAML_SYNTAX")
def quote_not_closed(book: Book) -> Slip:
    return book.replace(book.target(lambda target: target.due), "due", by='"2024')


@caught_by("YAML_SYNTAX")
def bracket_not_closed(book: Book) -> Slip:
    target = book.target(is_rate)
    return book.replace(target, "require", by="{at_least: 70 %")


@caught_by("YAML_SYNTAX")
def full_width_colon(book: Book) -> Slip:
    target = book.target()
    slip = book.rename(target, "indicator", to="indicator：x")
    return Slip(slip.file, str(slip.text).replace("indicator：x: ", "indicator："), slip.line)


@caught_by("YAML_SYNTAX")
def colon_within_a_text(book: Book) -> Slip:
    return book.insert(book.target(), pair="note: see: the annex")


@caught_by("YAML_ENCODING")
def saved_in_gbk(book: Book) -> Slip:
    file, _ = book.where(book.target())
    lines = book.text(file).split("\n")
    first = next(number for number, line in enumerate(lines, 1) if not line.isascii())
    return Slip(file, book.text(file).encode("gb18030"), first)


@caught_by("SCHEMA_LINE_MISSING")
def schema_line_missing(book: Book) -> Slip:
    file, _ = book.where(book.target())
    return Slip(file, book.text(file).partition("\n")[2], 1)


# -- entities ---------------------------------------------------------------------------------------------------------


@caught_by("UNKNOWN_ENTITY")
def no_such_region_code(book: Book) -> Slip:
    return book.replace(book.target(is_real), "entity", by='"239999"')


@caught_by("TITLE_NAMES_ANOTHER")
def the_neighbours_region_code(book: Book) -> Slip:
    roster = book.catalogue.roster

    def begins_with_its_name(target: Target) -> bool:
        entity = roster.get(target.entities[0]) if is_real(target) else None
        return bool(entity and entity.level == "province" and target.title["zh"].startswith(f"{entity.short_name}："))

    target = book.target(begins_with_its_name)
    other = next(code for code in roster.codes_of_level(Level.PROVINCE) if code != target.entities[0])
    return book.replace(target, "entity", by=f'"{other}"')


@caught_by("AMBIGUOUS_ENTITY")
def name_that_several_regions_have(book: Book) -> Slip:
    seen: set[str] = set()
    for entity in book.catalogue.roster:
        if entity.name in seen and entity.valid_to is None and len(book.catalogue.roster.find(entity.name)) > 1:
            return book.replace(book.target(is_real), "entity", by=entity.name)
        seen.add(entity.name)
    raise Inapplicable


@caught_by("NOT_VALID_WHEN_DUE")
def region_that_is_no_more(book: Book) -> Slip:
    target = book.target(lambda target: is_real(target) and target.due)
    assert target.due
    for entity in book.catalogue.roster:
        if entity.valid_to is not None and entity.valid_to < target.due.end:
            return book.replace(target, "entity", by=f'"{entity.code}"')
    raise Inapplicable


@caught_by("EMPTY_LIST")
def nobody_answers(book: Book) -> Slip:
    return book.replace(book.target(is_real), "entity", by="[]")


@caught_by("EACH_NOT_DECLARED")
def each_dropped(book: Book) -> Slip:
    target = book.target(
        lambda target: target.each and named_members(target.source.prefix + target.source.figure + target.source.suffix)
    )
    where = book.where(target, "source", "figure")
    before = book.where(target, "each")[1] < where[1]
    return at(book.remove(target, "each"), where, moved=-1 if before else 0)


@caught_by("EACH_LEVEL_DIFFERS")
def each_of_another_level(book: Book) -> Slip:
    def names_counties(target: Target) -> bool:
        named = named_members(target.source.prefix + target.source.figure + target.source.suffix)
        return bool(target.each and target.each.levels and named and named.levels == ("county",))

    return book.replace(book.target(names_counties), "each", by="prefecture")


@caught_by("UNKNOWN_LEVEL")
def no_such_group(book: Book) -> Slip:
    target = book.target(lambda target: target.each and target.each.group)
    assert target.each
    return book.replace(target, "each", by=f"{target.each.group}x")


@caught_by("UNKNOWN_KIND")
def no_such_kind_of_region(book: Book) -> Slip:
    return book.replace(book.target(lambda target: target.each), "each", by="{level: county, kinds: [县级旗]}")


@caught_by("NO_SUCH_MEMBERS")
def prefectures_of_a_municipality(book: Book) -> Slip:
    roster = book.catalogue.roster

    def of_a_municipality(target: Target) -> bool:
        entity = roster.get(target.entities[0]) if is_real(target) else None
        return bool(entity and entity.kind == "直辖市")

    return book.insert(book.target(of_a_municipality), pair="each: prefecture")


@caught_by("EXCEPT_WITHOUT_EFFECT")
def except_of_somebody_else(book: Book) -> Slip:
    target = book.target(is_real)
    other = next(
        code
        for code in book.catalogue.roster.codes_of_level(Level.PROVINCE)[::-1]
        if code[:2] != target.entities[0][:2]
    )
    return book.insert(target, pair=f'except: [{{entity: "{other}", reason: 无此机构}}]')


@caught_by("MISSING_KEY")
def except_without_reason(book: Book) -> Slip:
    target = book.target(is_real)
    return book.insert(target, pair=f'except: [{{entity: "{target.entities[0]}"}}]')


# -- dates ------------------------------------------------------------------------------------------------------------


@caught_by("DUE_BEFORE_DOCUMENT")
def due_before_the_document(book: Book) -> Slip:
    target = book.target(lambda target: is_real(target) and target.due)
    year = book.catalogue.documents[target.document].issued.year - 1
    return book.replace(target, "due", by=f'"{year}"')


@caught_by("YEAR_DIFFERS")
def digits_of_the_year_swapped(book: Book) -> Slip:
    target = book.target(lambda target: target.due and target.id.endswith(f"_{target.due.text}"))
    assert target.due
    return book.replace(target, "due", by=f'"20{target.due.text[3]}{target.due.text[2]}"')


@caught_by("DUE_BEFORE_BASELINE")
def baseline_after_due(book: Book) -> Slip:
    target = book.target(lambda target: target.due and not target.baseline)
    assert target.due
    return book.insert(target, pair=f'baseline: {{period: "{target.due.end.year + 1}"}}')


@caught_by("BASELINE_MEETS_TARGET")
def baseline_and_limit_mixed_up(book: Book) -> Slip:
    target = book.target(lambda target: is_rate(target) and target.due and not target.baseline)
    assert target.due
    value = target.requirement.numbers[0]
    return book.insert(target, pair=f'baseline: {{period: "{target.due.end.year - 2}", value: {value}}}')


@caught_by("BAD_PERIOD")
def year_with_a_word(book: Book) -> Slip:
    return book.replace(book.target(lambda target: target.due), "due", by="2024年")


@caught_by("BAD_PERIOD")
def day_that_is_not_in_the_calendar(book: Book) -> Slip:
    return book.replace(book.target(lambda target: target.due), "due", by="2024-02-30")


@caught_by("BAD_PERIOD")
def mistyped_standing(book: Book) -> Slip:
    return book.replace(book.target(lambda target: target.standing), "due", by="standng")


@caught_by("MISPLACED_MILESTONE")
def milestone_after_due(book: Book) -> Slip:
    target = book.target(lambda target: is_rate(target) and target.due and not target.milestones)
    assert target.due
    year = target.due.end.year
    return book.insert(target, pair=f'milestones: [{{due: "{year + 1}", value: 60 %}}]')


@caught_by("IMPOSSIBLE_PACE")
def linear_pace_from_nowhere(book: Book) -> Slip:
    return book.insert(book.target(lambda target: is_rate(target) and target.due), pair="pace: linear")


# -- links ------------------------------------------------------------------------------------------------------------


@caught_by("UNKNOWN_INDICATOR")
def mistyped_indicator(book: Book) -> Slip:
    target = book.target()
    return book.replace(target, "indicator", by=target.indicator.id[:-1])


@caught_by("UNKNOWN_INDICATOR")
def indicator_renamed_and_not_its_targets(book: Book) -> Slip:
    target = book.target()
    slip = book.rename(target.indicator, to=f"{target.indicator.id}_new")
    return at(slip, book.where(target, "indicator"))


@caught_by("UNKNOWN_DOCUMENT")
def mistyped_document(book: Book) -> Slip:
    target = book.target()
    return book.edit(target.place.file, f"document: {target.document}", f"document: {target.document}-1")


@caught_by("UNKNOWN_TARGET")
def parent_that_is_not_there(book: Book) -> Slip:
    return book.insert(book.target(lambda target: not target.parent), pair="parent: no_such_target")


@caught_by("UNKNOWN_TARGET")
def parent_of_itself(book: Book) -> Slip:
    target = book.target(lambda target: not target.parent)
    return book.insert(target, pair=f"parent: {target.id}")


@caught_by("LINK_CYCLE")
def parents_in_a_circle(book: Book) -> Slip:
    """Each of two targets is made the parent of the other; found at the one whose id comes first."""
    one = book.target(lambda target: not target.parent)
    two = book.target(lambda target: not target.parent and target.id > one.id and target.place.file == one.place.file)
    slip = book.insert(one, pair=f"parent: {two.id}")
    head = f"  {two.id}:\n"
    before, _, after = str(slip.text).partition(head)
    return Slip(slip.file, f"{before}{head}    parent: {one.id}\n{after}", slip.line + (before.count("\n") < slip.line))


@caught_by("UNRELATED_PARENT")
def parent_of_another_indicator(book: Book) -> Slip:
    parent = book.target(lambda target: not target.parent)
    child = book.target(lambda target: not target.parent and target.indicator.id != parent.indicator.id)
    return book.insert(child, pair=f"parent: {parent.id}")


@caught_by("UNKNOWN_TARGET")
def supersedes_what_is_not_there(book: Book) -> Slip:
    return book.insert(book.target(lambda target: not target.supersedes), pair="supersedes: no_such_target")


@caught_by("OVERLAPPING_TARGETS")
def copied_under_another_id(book: Book) -> Slip:
    target = book.target(lambda target: is_real(target) and is_bound(target))
    copy = book.block(target).replace(target.id, f"{target.id[:-5]}_copy{target.id[-5:]}", 1)
    text = book.text(target.place.file).rstrip("\n") + "\n"
    inside = next(number for number, line in enumerate(copy.split("\n")) if line.lstrip().startswith("require:"))
    return Slip(target.place.file, text + copy, text.count("\n") + 1 + inside)


def _lines_of(book: Book, target: Target) -> int:
    """How many lines of ledgers name a target."""
    return sum(target.id in figure.targets for _, _, figure in book.lines(lambda _: True))


# -- figures and ledgers ----------------------------------------------------------------------------------------------


@caught_by("HEDGE_NOT_DECLARED")
def hedge_dropped(book: Book) -> Slip:
    words = re.compile("左右|力争|原则上|基本|鼓励")
    target = book.target(lambda target: target.hedge and words.search(target.source.prefix + target.source.figure))
    before = book.where(target, "hedge")[1] < book.where(target, "source")[1]
    return at(book.remove(target, "hedge"), book.where(target, "source"), moved=-1 if before else 0)


@caught_by("LEDGER_DISAGREES")
def figure_mistyped_in_the_target(book: Book) -> Slip:
    document, index, figure = book.line(lambda figure: len(figure.targets) == 1 and figure.quote.prefix)
    target = book.catalogue.targets[figure.targets[0]]
    slip = book.replace(target, "source", "prefix", by=f"{figure.quote.prefix[:-1]}误")
    return at(slip, book.where(document, "figures", index, "target"))


@caught_by("LEDGER_DISAGREES")
def figure_mistyped_in_the_ledger(book: Book) -> Slip:
    document, index, figure = book.line(lambda figure: len(figure.targets) == 1 and figure.quote.prefix)
    slip = book.replace(document, "figures", index, "prefix", by=f"{figure.quote.prefix[:-1]}误")
    return at(slip, book.where(document, "figures", index, "target"))


@caught_by("TARGET_NOT_IN_LEDGER")
def ledger_line_of_another_target(book: Book) -> Slip:
    target = book.target(lambda target: _lines_of(book, target) == 1)
    document, index, _ = book.line(lambda figure: figure.targets == (target.id,))
    other = book.target(lambda other: other.document == target.document and other.source != target.source)
    slip = book.replace(document, "figures", index, "target", by=other.id)
    return at(slip, book.where(target, "source"))


@caught_by("TARGET_NOT_IN_LEDGER")
def ledger_line_made_context(book: Book) -> Slip:
    target = book.target(lambda target: _lines_of(book, target) == 1)
    document, index, _ = book.line(lambda figure: figure.targets == (target.id,))
    file, line = book.where(document, "figures", index)
    lines = book.text(file).split("\n")
    if f"target: {target.id}" not in lines[line - 1]:
        raise Inapplicable
    lines[line - 1] = lines[line - 1].replace(f"target: {target.id}", "context: a slogan")
    return at(Slip(file, "\n".join(lines), line), book.where(target, "source"))


@caught_by("UNKNOWN_TARGET")
def mistyped_target_in_the_ledger(book: Book) -> Slip:
    document, index, figure = book.line(lambda figure: len(figure.targets) == 1)
    return book.replace(document, "figures", index, "target", by=f"{figure.targets[0]}x")


@caught_by("FIGURE_FATE")
def ledger_line_with_two_fates(book: Book) -> Slip:
    document, index, _ = book.line(lambda figure: len(figure.targets) == 1)
    return book.insert(document, "figures", index, pair="context: a slogan")


@caught_by("UNKNOWN_INDICATOR")
def mistyped_indicator_in_the_ledger(book: Book) -> Slip:
    document, index, _ = book.line(lambda figure: figure.actual and figure.actual.indicator)
    return book.replace(document, "figures", index, "actual", "indicator", by="no_such_indicator")


# -- documents --------------------------------------------------------------------------------------------------------


@caught_by("BAD_SHAPE")
def hash_cut_off(book: Book) -> Slip:
    document = book.catalogue.documents[book.target().document]
    return book.replace(document, "sha256", by=document.sha256[:-1])


@caught_by("BAD_DATE")
def issued_on_no_day(book: Book) -> Slip:
    return book.replace(book.catalogue.documents[book.target().document], "issued", by="2024-02-30")


@caught_by("INCOMPLETE_DOCUMENT")
def issuer_dropped(book: Book) -> Slip:
    document = book.catalogue.documents[book.target().document]
    slip = book.remove(document, "issuer")
    file, line = book.where(document, "document")
    return at(slip, (file, line), moved=-1 if book.where(document, "issuer")[1] < line else 0)


# -- indicators -------------------------------------------------------------------------------------------------------


def is_plain_rate(indicator: Indicator) -> bool:
    return indicator.kind is Kind.RATIO and indicator.unit_text == "%"


@caught_by("UNIT_DOES_NOT_FIT")
def indicator_in_another_unit(book: Book) -> Slip:
    indicator, target = book.used(
        lambda indicator: indicator.kind is Kind.COUNT and indicator.unit and indicator.unit.dimension != "[currency]"
    )
    slip = book.replace(indicator, "unit", by="元")
    return at(slip, book.where(indicator, "plausible") if indicator.plausible else book.where(target, "require"))


@caught_by("UNIT_NOT_OF_KIND")
def ratio_taken_for_a_count(book: Book) -> Slip:
    indicator = book.indicator(is_plain_rate)
    slip = book.replace(indicator, "kind", by="count")
    return at(slip, book.where(indicator, "unit"))


@caught_by("AGAINST_BETTER")
def better_the_wrong_way(book: Book) -> Slip:
    indicator, target = book.used(lambda indicator: is_plain_rate(indicator) and indicator.sense > 0)
    slip = book.replace(indicator, "better", by="lower")
    return at(slip, book.where(target, "require"))


@caught_by("EMPTY_INTERVAL")
def plausible_swapped(book: Book) -> Slip:
    indicator = book.indicator(lambda indicator: indicator.plausible)
    low, high = book.written(indicator, "plausible").strip("[]").split(",")
    return book.replace(indicator, "plausible", by=f"[{high.strip()}, {low.strip()}]")


@caught_by("PART_SCALES_DIFFER")
def denominator_in_ten_thousands(book: Book) -> Slip:
    def alike(indicator: Indicator) -> bool:
        top, bottom = indicator.numerator, indicator.denominator
        return bool(top and bottom and top.unit and top.unit == bottom.unit and top.unit.text in ("人", "人次", "个"))

    indicator = book.indicator(alike)
    unit = book.written(indicator, "denominator", "unit")
    return book.replace(indicator, "denominator", "unit", by=f"万{unit}")


@caught_by("SHARED_NAME")
def alias_that_another_has(book: Book) -> Slip:
    first = book.indicator(lambda _: True)
    later = book.indicator(lambda indicator: indicator.id != first.id and not indicator.aliases)
    return book.insert(later, pair=f"aliases: [{first.name['zh']}]")


@caught_by("BAD_PERIOD")
def reported_within_working_days(book: Book) -> Slip:
    indicator = book.indicator(lambda indicator: indicator.reporting.within)
    return book.replace(indicator, "reporting", "within", by="15 working days")


@caught_by("MISSING_KEY")
def weights_without_weight(book: Book) -> Slip:
    indicator = book.indicator(lambda indicator: indicator.kind is Kind.LEVEL and not indicator.weight)
    if "aggregate" in book.written(indicator):
        raise Inapplicable
    slip = book.insert(indicator, pair="aggregate: weights")
    return at(slip, book.where(indicator, key=True))


@caught_by("UNUSED_INDICATOR")
def indicator_nobody_uses(book: Book) -> Slip:
    target = book.target(lambda target: target.indicator.kind is Kind.MILESTONE)
    file = target.indicator.place.file
    lines = book.text(file).rstrip("\n").split("\n")
    extra = "  never_used:\n    name: {zh: 没有人用, en: Unused}\n    kind: milestone\n"
    extra += "    definition: {zh: 无。, en: None.}\n    source: x\n"
    return Slip(file, "\n".join(lines) + "\n" + extra, len(lines) + 1)


# -- waivers and rosters ----------------------------------------------------------------------------------------------


def _waiver(book: Book, **changes: str) -> Slip:
    target = book.target(lambda target: is_real(target) and target.due)
    assert target.due
    begin = target.due.end
    keys = {
        "target": target.id,
        "entity": f'"{target.entities[0]}"',
        "reason": "特大洪水",
        "approver": "省卫生健康委",
        "from": begin.isoformat(),
        "until": (begin + timedelta(days=365)).isoformat(),
    }
    pairs = ", ".join(f"{key}: {value}" for key, value in (keys | changes).items() if value)
    head = "# yaml-language-server: $schema=../schema/waivers.schema.json\nwaivers:\n"
    return Slip(WAIVER, f"{head}  - {{{pairs}}}\n", 3)


@caught_by("MISSING_KEY")
def waiver_without_end(book: Book) -> Slip:
    return _waiver(book, until="")


@caught_by("MISSING_KEY")
def waiver_without_approver(book: Book) -> Slip:
    return _waiver(book, approver="")


@caught_by("WAIVER_WITHOUT_APPROVER")
def waiver_approved_by_nobody_yet(book: Book) -> Slip:
    return _waiver(book, approver="待定")


@caught_by("WAIVER_NEVER_HOLDS")
def waiver_with_its_dates_swapped(book: Book) -> Slip:
    return _waiver(book, until="2000-01-01")


@caught_by("WAIVER_WITHOUT_EFFECT")
def waiver_of_somebody_else(book: Book) -> Slip:
    target = book.target(lambda target: is_real(target) and target.due)
    other = next(code for code in book.catalogue.roster.codes_of_level(Level.PROVINCE) if code not in target.entities)
    return _waiver(book, entity=f'"{other}"')
