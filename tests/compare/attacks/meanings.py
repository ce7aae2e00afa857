"""Attacks on what words mean: indicators, names, units."""

from collections.abc import Callable

from tests.compare.attacks.book import Book, Data
from tests.compare.attacks.table import attack

__all__: list[str] = []


def _is(**wanted: str) -> Callable[[Data], bool]:
    return lambda each: all(each.get(key) == text for key, text in wanted.items())


@attack("a definition rewritten")
def _(book: Book) -> None:
    book.indicator()[0]["definition"]["zh"] = "按当地口径统计。"


@attack("one sign of a definition exchanged for one that looks alike")
def _(book: Book) -> None:
    indicator, _ = book.indicator(
        lambda each: "a" in each["definition"].get("zh", "") or "P" in each["definition"]["zh"]
    )
    text = indicator["definition"]["zh"]
    indicator["definition"]["zh"] = text.replace("P", "Р", 1) if "P" in text else text.replace("a", "а", 1)


@attack("a numerator rewritten")
def _(book: Book) -> None:
    book.indicator(lambda each: "numerator" in each)[0]["numerator"]["zh"] = "计划数"


@attack("a denominator narrowed")
def _(book: Book) -> None:
    book.indicator(lambda each: "denominator" in each)[0]["denominator"]["zh"] = "符合条件的数"


@attack("parts in another unit")
def _(book: Book) -> None:
    book.indicator(lambda each: each.get("numerator", {}).get("unit"))[0]["numerator"]["unit"] = "人次"


@attack("better turned round")
def _(book: Book) -> None:
    book.indicator(_is(better="higher"))[0]["better"] = "lower"


@attack("a stock turned into a flow")
def _(book: Book) -> None:
    book.indicator(_is(measure="stock"))[0]["measure"] = "flow"


@attack("a flow turned into a stock")
def _(book: Book) -> None:
    book.indicator(_is(measure="flow"))[0]["measure"] = "stock"


@attack("a rate rolled up from no parts")
def _(book: Book) -> None:
    book.indicator(_is(kind="ratio"))[0]["aggregate"] = "none"


@attack("a count no longer added up")
def _(book: Book) -> None:
    book.indicator(_is(kind="count"))[0]["aggregate"] = "none"


@attack("another kind of indicator")
def _(book: Book) -> None:
    book.indicator(_is(kind="count"))[0]["kind"] = "level"


@attack("more time to report")
def _(book: Book) -> None:
    book.indicator(lambda each: each.get("reporting", {}).get("within"))[0]["reporting"]["within"] = "300 days"


@attack("a month in place of 30 days")
def _(book: Book) -> None:
    book.indicator(lambda each: each.get("reporting", {}).get("within") == "30 days")[0]["reporting"]["within"] = (
        "1 month"
    )


@attack("reported more seldom")
def _(book: Book) -> None:
    indicator, _ = book.indicator(lambda each: each["kind"] in ("ratio", "count"))
    indicator["reporting"] = {"every": "year", "within": "2 years"}


@attack("a plausible range without end")
def _(book: Book) -> None:
    indicator, _ = book.indicator(lambda each: "plausible" in each and each["unit"] == "%")
    indicator["plausible"] = ["-1000 %", "100000 %"]


@attack("a plausible range taken out")
def _(book: Book) -> None:
    book.indicator(lambda each: "plausible" in each)[0].pop("plausible")


@attack("another source of the definition")
def _(book: Book) -> None:
    book.indicator()[0]["source"] = "本省自定"


@attack("a definition said to be seen in public")
def _(book: Book) -> None:
    book.indicator(_is(provenance="document"))[0]["provenance"] = "public"


@attack("a definition said to be verified")
def _(book: Book) -> None:
    book.indicator(_is(verified_by="nobody"))[0]["verified_by"] = "国家医保局"


@attack("the corps counted otherwise")
def _(book: Book) -> None:
    indicator, _ = book.indicator(lambda each: each["kind"] in ("ratio", "count"))
    indicator["xpcc"] = "beside" if indicator.get("xpcc") == "within_xinjiang" else "within_xinjiang"


@attack("a population narrowed")
def _(book: Book) -> None:
    book.indicator(_is(kind="ratio"))[0]["population"] = {"zh": "签约人群", "en": "those under contract"}


@attack("an indicator in another unit of another size")
def _(book: Book) -> None:
    book.indicator(_is(unit="%"))[0]["unit"] = "‰"


# -- names ----------------------------------------------------------------------------------------------------------


def _two(book: Book) -> tuple[Data, Data]:
    """Two indicators of promises that measure the same sort of thing."""
    seen: dict[tuple[object, ...], str] = {}
    known = {id_: each for _, id_, each in book.entries("indicators")}
    for name, _, target in book.entries("commitments"):
        if not book.binds(name, target):
            continue
        sort = tuple(known[target["indicator"]].get(key) for key in ("kind", "unit", "measure"))
        first = seen.setdefault(sort, target["indicator"])
        if first != target["indicator"]:
            return book.indicator_of({"indicator": first}), book.indicator_of(target)
    raise LookupError("no two indicators of one sort")


@attack("the names of two indicators swapped")
def _(book: Book) -> None:
    one, two = _two(book)
    one["name"], two["name"] = two["name"], one["name"]


@attack("an alias moved from one indicator to another")
def _(book: Book) -> None:
    indicator, _ = book.indicator(lambda each: each.get("aliases"))
    other = next(each for each in _two(book) if each is not indicator)
    other["aliases"] = [*other.get("aliases", []), indicator["aliases"].pop()]


@attack("an alias added")
def _(book: Book) -> None:
    indicator, _ = book.indicator()
    indicator["aliases"] = [*indicator.get("aliases", []), "完成率"]


@attack("an alias deleted")
def _(book: Book) -> None:
    book.indicator(lambda each: each.get("aliases"))[0]["aliases"].pop()


@attack("an English name exchanged")
def _(book: Book) -> None:
    one, two = _two(book)
    one["name"]["en"], two["name"]["en"] = two["name"]["en"], one["name"]["en"]


@attack("an indicator's name given to one that nobody uses")
def _(book: Book) -> None:
    used = {target["indicator"] for _, _, target in book.entries("commitments")}
    name, id_, _ = next(each for each in book.entries("indicators") if each[1] not in used)
    indicator, _ = book.indicator()
    book[name]["indicators"][id_]["aliases"] = [indicator["name"]["zh"]]


@attack("the names of two provinces swapped")
def _(book: Book) -> None:
    book.replace("rosters/areas.csv", "220000,吉林省,吉林,", "220000,辽宁省,辽宁,")
    book.replace("rosters/areas.csv", "210000,辽宁省,辽宁,", "210000,吉林省,吉林,")


@attack("an area's alias moved")
def _(book: Book) -> None:
    book.replace("rosters/aliases.csv", "\n吉,220000", "\n吉,210000")


@attack("an area's alias added")
def _(book: Book) -> None:
    book.raw["rosters/aliases.csv"] = book.text("rosters/aliases.csv").rstrip("\n") + "\n本省,230000\n"


@attack("an area's alias deleted")
def _(book: Book) -> None:
    book.replace("rosters/aliases.csv", "\n辽,210000", "")


@attack("an area's name made that of another beside it")
def _(book: Book) -> None:
    book.raw["rosters/aliases.csv"] = book.text("rosters/aliases.csv").rstrip("\n") + "\n黑龙江省,220000\n"


@attack("all aliases of areas taken out")
def _(book: Book) -> None:
    book.raw["rosters/aliases.csv"] = "alias,code\n"


# -- units ----------------------------------------------------------------------------------------------------------


@attack("ten thousand is a thousand")
def _(book: Book) -> None:
    book.replace("units.txt", "万- = 1e4", "万- = 1e3")


@attack("a hundred million is nine thousand")
def _(book: Book) -> None:
    book.replace("units.txt", "亿- = 1e8", "亿- = 9e3")


@attack("a point is a percent of a percent")
def _(book: Book) -> None:
    book.replace("units.txt", "百分点 = 0.01 * point", "百分点 = 0.0001 * point")


@attack("a synonym moved to another unit")
def _(book: Book) -> None:
    book.replace("units.txt", "家 = [institution] = 所 = 机构", "家 = [institution] = 机构")
    book.replace("units.txt", "个 = [item]", "个 = [item] = 所")


@attack("a synonym added to a unit")
def _(book: Book) -> None:
    book.replace("units.txt", "家 = [institution]", "家 = [institution] = 户数")


@attack("a synonym taken from a unit")
def _(book: Book) -> None:
    book.replace("units.txt", " = 机构 = institution", " = institution")


@attack("two units made one")
def _(book: Book) -> None:
    book.replace("units.txt", "人次 = [visit]", "人次 = 1 * 人")


@attack("a year of twelve months")
def _(book: Book) -> None:
    book.replace("units.txt", "年 = [year]", "年 = 12 * 月")


@attack("a unit defined twice")
def _(book: Book) -> None:
    book.replace("units.txt", "@group measures", "万元 = 1000 * 元\n@group measures")
