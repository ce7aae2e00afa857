"""Attacks on signatures: a loosened target with an entry that does not sign just that, and successors that are none."""

from typing import Any

from tests.compare.attacks.book import Book, Data
from tests.compare.attacks.table import attack

__all__: list[str] = []


def _loosened(book: Book, **entry: str) -> Data:
    """A floor halved, and an entry that would sign it but for what is said otherwise."""
    target = book.target(lambda each: isinstance(each["require"].get("at_least"), str) and "each" not in each)
    before = target["require"]["at_least"]
    number, _, unit = before.partition(" ")
    after = f"{float(number) / 2:g} {unit}"
    target["require"]["at_least"] = after
    signed = {"on": "2026-11-20", "what": "loosened", "aspect": "value", "from": before, "to": after}
    signed |= {"reason": "灾后重建延期一年", "approver": "省医改领导小组"}
    target["changes"] = [{key: text for key, text in {**signed, **entry}.items() if text != "-"}]
    return target


_FORGED: dict[str, dict[str, str]] = {
    "as the issue had it": {
        "on": "1900-01-01",
        "reason": "。",
        "approver": "无",
        "aspect": "-",
        "from": "-",
        "to": "-",
    },
    "before the document": {"on": "2001-01-01"},
    "of tomorrow": {"on": "2099-01-01"},
    "without an aspect": {"aspect": "-"},
    "of another aspect": {"aspect": "due"},
    "of an aspect that is none": {"aspect": "everything"},
    "of another nature": {"what": "redefined"},
    "of a renaming": {"what": "renamed", "was": "something"},
    "without values": {"from": "-", "to": "-"},
    "of another value before": {"from": "1 %"},
    "of another value after": {"to": "1 %"},
    "the wrong way round": {"from": "{to}", "to": "{from}"},
    "without a reason": {"reason": "无"},
    "with a dot for a reason": {"reason": "。"},
    "with a reason that says nothing": {"reason": "工作需要"},
    "with one sign for a reason": {"reason": "一一一一一一一一"},
    "by nobody": {"approver": "无"},
    "by TBD": {"approver": "TBD"},
    "by x": {"approver": "x"},
    "by a blank": {"approver": "　"},
    "by a dash": {"approver": "——"},
    "by some office": {"approver": "有关部门"},
    "by someone invisible": {"approver": "\u200b\u200b\u200b\u200b"},
}


def _forge(name: str, entry: dict[str, str]) -> None:
    @attack(f"a signature {name}")
    def _(book: Book) -> None:
        target = _loosened(book, **entry)
        signed = target["changes"][0]
        if "{" in signed.get("from", ""):
            after = target["require"]["at_least"]
            number, _, unit = after.partition(" ")
            signed["from"], signed["to"] = after, f"{float(number) * 2:g} {unit}"


for _name, _entry in _FORGED.items():
    _forge(_name, _entry)


@attack("two things loosened under one signature")
def _(book: Book) -> None:
    target = _loosened(book)
    target["hedge"] = "鼓励"


@attack("a signature of one target on another")
def _(book: Book) -> None:
    target = _loosened(book)
    entries = target.pop("changes")
    book.target(lambda each: each["require"] == {"done": "true"})["changes"] = entries


@attack("a signature in the settings for what a target says")
def _(book: Book) -> None:
    entries = _loosened(book).pop("changes")
    book["settings.yaml"]["changes"] = entries


@attack("a withdrawal that nobody approved")
def _(book: Book) -> None:
    name, id_, _ = book.find()
    book[name]["targets"].pop(id_)
    book[name]["withdrawn"] = [{"target": id_, "on": "2026-11-20", "reason": "文件已废止", "approver": "无"}]


@attack("a withdrawal of another target")
def _(book: Book) -> None:
    name, id_, _ = book.find()
    book[name]["targets"].pop(id_)
    entry = {"target": f"{id_}x", "on": "2026-11-20", "reason": "文件已废止", "approver": "国务院医改领导小组"}
    book[name]["withdrawn"] = [entry]


@attack("a withdrawal of a target that still stands, but broken")
def _(book: Book) -> None:
    name, id_, _ = book.find(lambda each: "at_least" in each["require"])
    book[name]["targets"][id_]["require"] = {"at_least": "much"}
    entry = {"target": id_, "on": "2026-11-20", "reason": "文件已废止", "approver": "国务院医改领导小组"}
    book[name]["withdrawn"] = [entry]


@attack("a renaming without a reason")
def _(book: Book) -> None:
    name, id_, target = book.find()
    book[name]["targets"].pop(id_)
    entry = {"on": "2026-11-20", "what": "renamed", "was": id_, "reason": "。", "approver": "无"}
    book[name]["targets"][f"{id_}x"] = {**target, "changes": [entry]}


@attack("a renaming into a target that stands already")
def _(book: Book) -> None:
    name, id_, _ = book.find()
    book[name]["targets"].pop(id_)
    entry = {"on": "2026-11-20", "what": "renamed", "was": id_, "reason": "统一编号规则", "approver": "省医改领导小组"}
    next(iter(book[name]["targets"].values()))["changes"] = [entry]


# -- successors -----------------------------------------------------------------------------------------------------


def _succeeded(book: Book, **changed: Any) -> None:
    name, id_, target = book.find(lambda each: isinstance(each["require"].get("at_least"), str) and "each" not in each)
    book[name]["targets"][f"{id_}_next"] = {**target, "supersedes": id_, **changed}


@attack("a successor with a lower number")
def _(book: Book) -> None:
    _, _, target = book.find(lambda each: isinstance(each["require"].get("at_least"), str) and "each" not in each)
    unit = target["require"]["at_least"].partition(" ")[2]
    _succeeded(book, require={"at_least": f"1 {unit}"})


@attack("a successor that is due later")
def _(book: Book) -> None:
    _succeeded(book, due="2035")


@attack("a successor of another province")
def _(book: Book) -> None:
    _succeeded(book, entity="650000")


@attack("a milestone for a successor")
def _(book: Book) -> None:
    known = {id_: each for _, id_, each in book.entries("indicators")}
    milestone = next(id_ for id_, each in known.items() if each["kind"] == "milestone")
    _succeeded(book, indicator=milestone, require={"done": "true"})


@attack("a successor that is only hoped for")
def _(book: Book) -> None:
    _succeeded(book, hedge="鼓励")


@attack("a successor with an exception")
def _(book: Book) -> None:
    _, _, target = book.find(lambda each: isinstance(each["require"].get("at_least"), str) and "each" not in each)
    code = target["entity"] if isinstance(target["entity"], str) else target["entity"][0]
    _succeeded(book, **{"except": [{"entity": code, "reason": "不适用于本地"}]})


@attack("advice for a successor")
def _(book: Book) -> None:
    _succeeded(book, force="proposal", require={"at_least": "1 个"})


@attack("two targets that supersede each other")
def _(book: Book) -> None:
    name, id_, _ = book.find(lambda each: isinstance(each["require"].get("at_least"), str) and "each" not in each)
    _succeeded(book)
    book[name]["targets"][id_]["supersedes"] = f"{id_}_next"


@attack("a target taken out for an unfit successor")
def _(book: Book) -> None:
    name, id_, _ = book.find(lambda each: isinstance(each["require"].get("at_least"), str) and "each" not in each)
    _succeeded(book, due="2035")
    book[name]["targets"].pop(id_)


@attack("a looser successor signed without saying for whom")
def _(book: Book) -> None:
    _, _, target = book.find(lambda each: isinstance(each["require"].get("at_least"), str) and "each" not in each)
    entry = {"on": "2026-11-20", "what": "loosened", "aspect": "due", "from": target["due"], "to": "2035"}
    _succeeded(book, due="2035", changes=[{**entry, "reason": "灾后重建延期", "approver": "省医改领导小组"}])
