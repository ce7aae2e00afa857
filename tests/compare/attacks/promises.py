"""Attacks on what a target says: numbers, bounds, dates, scope, force, citation."""

from collections.abc import Callable

from tests.compare.attacks.book import Book, Data
from tests.compare.attacks.table import attack

__all__: list[str] = []


def _key(*keys: str) -> Callable[[Data], bool]:
    return lambda target: any(key in target.get("require", {}) for key in keys)


def _has(*keys: str) -> Callable[[Data], bool]:
    return lambda target: all(key in target for key in keys)


def _plain_floor(target: Data) -> bool:
    return isinstance(target["require"].get("at_least"), str) and "each" not in target


def _lower(text: str, by: int = 2) -> str:
    number, _, unit = text.partition(" ")
    return f"{float(number) / by:g} {unit}"


# -- numbers and bounds ---------------------------------------------------------------------------------------------


@attack("a floor halved")
def _(book: Book) -> None:
    target = book.target(_plain_floor)
    target["require"]["at_least"] = _lower(target["require"]["at_least"])


@attack("a floor lowered by one digit far behind the point")
def _(book: Book) -> None:
    target = book.target(lambda each: each["require"].get("at_least", "").endswith(" %"))
    number = target["require"]["at_least"].removesuffix(" %")
    target["require"]["at_least"] = f"{float(number) - 0.0001:.4f} %"


@attack("a floor in a smaller unit of the same name's look")
def _(book: Book) -> None:
    target = book.target(lambda each: each["require"].get("at_least", "").endswith(" %"))
    target["require"]["at_least"] = target["require"]["at_least"].replace("%", "‰")


@attack("a floor without its ten thousand")
def _(book: Book) -> None:
    target = book.target(
        lambda each: " 万" in each["require"].get("at_least", "") or " 亿" in each["require"].get("at_least", "")
    )
    text = target["require"]["at_least"]
    target["require"]["at_least"] = text.replace(" 万", " ").replace(" 亿", " ")


@attack("at_least turned into at_most")
def _(book: Book) -> None:
    target = book.target(_plain_floor)
    target["require"] = {"at_most": target["require"]["at_least"]}


@attack("at_least turned into a band with a low floor")
def _(book: Book) -> None:
    target = book.target(_plain_floor)
    limit = target["require"]["at_least"]
    target["require"] = {"between": [_lower(limit), limit], "goal": "true"}


@attack("at_least turned into about with a wide tolerance")
def _(book: Book) -> None:
    target = book.target(_plain_floor)
    target["require"] = {"about": {"value": target["require"]["at_least"], "within": "50 %"}}


@attack("a tolerance widened")
def _(book: Book) -> None:
    target = book.target(_key("about"))
    target["require"]["about"]["within"] = "20 %"


@attack("an exact band widened at its lower end")
def _(book: Book) -> None:
    target = book.target(_key("between"))
    low, high = target["require"]["between"]
    target["require"]["between"] = [f"1 {low.partition(' ')[2]}", high]


@attack("a band turned into a goal")
def _(book: Book) -> None:
    target = book.target(lambda each: "between" in each["require"] and "goal" not in each["require"])
    target["require"]["goal"] = "true"


@attack("an increase lowered")
def _(book: Book) -> None:
    target = book.target(lambda each: isinstance(each["require"].get("increase_by"), dict))
    change = target["require"]["increase_by"]
    key = next(key for key in ("at_least", "more_than", "between") if key in change)
    unit = str(change[key][0] if key == "between" else change[key]).partition(" ")[2]
    change.pop(key)
    change["at_least"] = f"-1 {unit}"


@attack("an increase turned into a level")
def _(book: Book) -> None:
    target = book.target(lambda each: isinstance(each["require"].get("increase_by"), dict))
    change = target["require"]["increase_by"]
    text = str(change.get("at_least") or change.get("more_than") or change["between"][0])
    unit = text.partition(" ")[2].replace("百分点", "%")
    target["require"] = {"at_least": f"0 {unit}"}


@attack("an increase on last year turned into one on a baseline of one's own")
def _(book: Book) -> None:
    target = book.target(lambda each: isinstance(each["require"].get("increase_by"), dict))
    target["require"]["increase_by"].pop("from", None)
    target["baseline"] = {"period": "2010"}


@attack("a milestone turned into work in hand")
def _(book: Book) -> None:
    book.target(lambda each: each["require"] == {"done": "true"})["require"] = {"under_way": "true"}


@attack("done within the period turned into done at any time")
def _(book: Book) -> None:
    target = book.target(lambda each: each["require"] == {"done": "true"} or "inside" in str(each["require"]))
    inside = "inside" in str(target["require"])
    target["require"] = {"done": "true"} if inside else {"under_way": "true"}


@attack("a duty that recurs less often")
def _(book: Book) -> None:
    target = book.target(lambda each: "quarter" in str(each["require"].get("every", "")))
    target["require"] = {"every": "year"}


@attack("a duty that begins later")
def _(book: Book) -> None:
    target = book.target(lambda each: isinstance(each["require"].get("every"), str))
    target["require"] = {"every": {"period": target["require"]["every"], "from": "2030"}}


@attack("each turned into a share of them")
def _(book: Book) -> None:
    target = book.target(lambda each: "each" in each and "at_least" in each["require"])
    target["require"] = {"share": {"of": target.pop("each"), "meeting": target["require"], "at_least": "50 %"}}


@attack("each turned into the whole")
def _(book: Book) -> None:
    book.target(lambda each: "each" in each and "at_least" in each["require"]).pop("each")


@attack("a share lowered")
def _(book: Book) -> None:
    target = book.target(_key("share"))
    target["require"]["share"]["at_least"] = "1 %"


@attack("growth held to a wider limit")
def _(book: Book) -> None:
    target = book.target(_key("growth", "times", "decrease_by", "at_most", "less_than"))
    key = next(iter(target["require"]))
    limit = target["require"][key]
    if isinstance(limit, str):
        number, _, unit = limit.partition(" ")
        target["require"][key] = f"{float(number) * 3:g} {unit}"
    else:
        inner = next(name for name in ("less_than", "at_most", "at_least", "more_than", "between") if name in limit)
        text = limit[inner][0] if isinstance(limit[inner], list) else limit[inner]
        number, _, unit = str(text).partition(" ")
        better = float(number) * (3 if inner in ("less_than", "at_most") else 0.1)
        limit.pop(inner)
        limit[inner if inner != "between" else "at_least"] = f"{better:g} {unit}".strip()


# -- dates ----------------------------------------------------------------------------------------------------------


@attack("due a year later")
def _(book: Book) -> None:
    target = book.target(lambda each: each["due"].isdecimal())
    target["due"] = str(int(target["due"]) + 1)


@attack("due a century later")
def _(book: Book) -> None:
    book.target(lambda each: each["due"].isdecimal())["due"] = "2124"


@attack("a year turned into an interval that ends with it")
def _(book: Book) -> None:
    indicators = {id_: each for _, id_, each in book.entries("indicators")}
    flow = book.target(lambda each: each["due"].isdecimal() and indicators[each["indicator"]].get("measure") == "flow")
    flow["due"] = f"{int(flow['due']) - 4}/{flow['due']}"


@attack("a date turned into standing")
def _(book: Book) -> None:
    book.target(lambda each: each["due"].isdecimal())["due"] = "standing"


@attack("standing turned into a date far away")
def _(book: Book) -> None:
    book.target(lambda each: each["due"] == "standing")["due"] = "2099"


@attack("a due date said to be assumed")
def _(book: Book) -> None:
    book.target(lambda each: each.get("due_from", "text") == "text")["due_from"] = "assumed"


@attack("a document issued later, so that nothing is assessed before")
def _(book: Book) -> None:
    name, _, _ = book.find()
    book[book.document_file(name)]["issued"] = "2026-11-01"


@attack("a pace dropped")
def _(book: Book) -> None:
    book.target(lambda each: each.get("pace", "none") != "none")["pace"] = "none"


@attack("a baseline invented")
def _(book: Book) -> None:
    book.target(_plain_floor)["baseline"] = {"period": "2020"}


# -- scope ----------------------------------------------------------------------------------------------------------


@attack("one of several entities left out")
def _(book: Book) -> None:
    target = book.target(lambda each: isinstance(each["entity"], list) and len(each["entity"]) > 1)
    target["entity"] = target["entity"][:1]


@attack("an entity exchanged")
def _(book: Book) -> None:
    target = book.target(lambda each: each["entity"] == "230000")
    target["entity"] = "220000"


@attack("several entities made joint")
def _(book: Book) -> None:
    target = book.target(lambda each: isinstance(each["entity"], list) and each.get("jointly") != "true")
    target["jointly"] = "true"


@attack("an exception added")
def _(book: Book) -> None:
    target = book.target(lambda each: each.get("each") == "county")
    code = target["entity"] if isinstance(target["entity"], str) else target["entity"][0]
    target["except"] = [{"entity": code[:2] + "0100", "reason": "实际情况特殊"}, *target.get("except", [])]


@attack("everybody excepted")
def _(book: Book) -> None:
    target = book.target(lambda each: "each" not in each and isinstance(each["entity"], str))
    target["except"] = [{"entity": target["entity"], "reason": "不适用于本地"}]


@attack("another reason for an exception")
def _(book: Book) -> None:
    book.target(_has("except"))["except"][0]["reason"] = "另有安排"


@attack("each narrowed by kinds")
def _(book: Book) -> None:
    book.target(lambda each: each.get("each") == "county")["each"] = {"level": "county", "kinds": ["县"]}


@attack("each of a level exchanged for a small group")
def _(book: Book) -> None:
    book.target(lambda each: each.get("each") == "county")["each"] = "every_group"


# -- force and evidence ---------------------------------------------------------------------------------------------


@attack("a promise turned into advice")
def _(book: Book) -> None:
    book.target(_plain_floor)["force"] = "proposal"


@attack("a promise said to be quoted")
def _(book: Book) -> None:
    book.target(_plain_floor)["force"] = "quoted"


@attack("a binding target made an expectation")
def _(book: Book) -> None:
    for name, _, target in book.entries("commitments"):
        if (target.get("force") or book.document_of(name).get("force", "binding")) == "binding":
            book[book.document_file(name)]["force"] = "expected"
            return


@attack("all targets of a document made advice by its force")
def _(book: Book) -> None:
    name, _, _ = book.find(lambda each: "force" not in each)
    book[book.document_file(name)]["force"] = "proposal"


@attack("a softening word added")
def _(book: Book) -> None:
    book.target(lambda each: "hedge" not in each)["hedge"] = "力争"


@attack("a softening word of a softer class")
def _(book: Book) -> None:
    book.target(lambda each: "hedge" in each and "鼓励" not in str(each["hedge"]))["hedge"] = "鼓励"


@attack("another figure cited")
def _(book: Book) -> None:
    book.target(_plain_floor)["source"]["figure"] = "一批"


@attack("the same figure cited at another place")
def _(book: Book) -> None:
    target = book.target(lambda each: each["source"].get("prefix"))
    target["source"]["prefix"] = "另一处的"


@attack("a parent cut off")
def _(book: Book) -> None:
    book.target(_has("parent")).pop("parent")


@attack("another indicator")
def _(book: Book) -> None:
    known = {id_: each for _, id_, each in book.entries("indicators")}
    target = book.target(lambda each: each["require"] == {"done": "true"})
    target["indicator"] = next(
        id_ for id_, each in known.items() if each["kind"] == "milestone" and id_ != target["indicator"]
    )


# -- whole targets --------------------------------------------------------------------------------------------------


@attack("a target taken out")
def _(book: Book) -> None:
    name, id_, _ = book.find()
    book[name]["targets"].pop(id_)


@attack("a target taken out, and its line of the ledger made context")
def _(book: Book) -> None:
    name, id_, _ = book.find()
    book[name]["targets"].pop(id_)
    for figure in book[book.document_file(name)]["figures"]:
        if figure.get("target") == id_:
            figure.pop("target")
            figure["context"] = "slogan"


@attack("a target broken, so that it is left out")
def _(book: Book) -> None:
    book.target(_plain_floor)["require"] = {"at_least": "much"}


@attack("a target under another id, without a signature")
def _(book: Book) -> None:
    name, id_, _ = book.find()
    book[name]["targets"][f"{id_}x"] = book[name]["targets"].pop(id_)


@attack("a file of targets taken out")
def _(book: Book) -> None:
    book.raw[book.find()[0]] = None


@attack("a file of targets under a suffix that nobody reads")
def _(book: Book) -> None:
    name = book.find()[0]
    book.raw[name.replace(".yaml", ".YAML.bak")] = book.text(name)
    book.raw[name] = None


@attack("a document taken out")
def _(book: Book) -> None:
    book.raw[book.document_file(book.find()[0])] = None
