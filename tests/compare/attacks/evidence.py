"""Attacks on what promises rest on, and on what is said about them: ledgers, settings, waivers, suppressions."""

from tests.compare.attacks.book import Book, Data
from tests.compare.attacks.table import attack

__all__: list[str] = []


def _ledger(book: Book, sort: str) -> tuple[list[Data], int]:
    """The first line of that sort of a document that binds: the ledger, to be changed, and where the line stands."""
    for name in book.files("documents"):
        if book.seen(name).get("force", "binding") not in ("binding", "expected"):
            continue
        for index, figure in enumerate(book.seen(name).get("figures", [])):
            if sort in figure and not (sort == "target" and isinstance(figure[sort], list)):
                return book[name]["figures"], index
    raise LookupError(sort)


@attack("a figure of a promise made context")
def _(book: Book) -> None:
    ledger, index = _ledger(book, "target")
    ledger[index].pop("target")
    ledger[index]["context"] = "slogan"


@attack("a figure of a promise made a result")
def _(book: Book) -> None:
    ledger, index = _ledger(book, "target")
    ledger[index].pop("target")
    ledger[index]["actual"] = {"about": {"zh": "某事"}, "entity": "unnamed", "period": "unknown", "value": "1"}


@attack("a result taken out of the ledger")
def _(book: Book) -> None:
    ledger, index = _ledger(book, "actual")
    ledger.pop(index)


@attack("a result in the ledger rewritten")
def _(book: Book) -> None:
    ledger, index = _ledger(book, "actual")
    ledger[index]["actual"]["value"] = "1 个"


@attack("a result made context")
def _(book: Book) -> None:
    ledger, index = _ledger(book, "actual")
    ledger[index].pop("actual")
    ledger[index]["context"] = "slogan"


@attack("a result that nobody reported any more")
def _(book: Book) -> None:
    ledger, index = _ledger(book, "actual")
    ledger.pop(index)


@attack("another text behind the same document")
def _(book: Book) -> None:
    book[book.document_file(book.find()[0])]["sha256"] = "0" * 64


@attack("a text that nobody can hold against the ledger")
def _(book: Book) -> None:
    book[book.document_file(book.find()[0])].pop("sha256")


@attack("another normaliser")
def _(book: Book) -> None:
    book[book.document_file(book.find()[0])]["normaliser"] = "0"


@attack("lights that turn green early")
def _(book: Book) -> None:
    book.raw["settings.yaml"] = book.text("settings.yaml").replace("green_from: 0 ", "green_from: -90 ")


@attack("lights that are never red")
def _(book: Book) -> None:
    book.raw["settings.yaml"] = book.text("settings.yaml").replace("yellow_from: -30", "yellow_from: -1000")


@attack("small denominators that are never told")
def _(book: Book) -> None:
    book.raw["settings.yaml"] = book.text("settings.yaml").replace("small_denominator: 30", "small_denominator: 0")


@attack("settings taken out, where one differs from the default")
def _(book: Book) -> None:
    book.raw["settings.yaml"] = "# nothing\nmembers_shown: 1\n"


_WAIVER = """\
# yaml-language-server: $schema=../schema/waivers.schema.json
waivers:
  - {{target: {target}, entity: "{entity}", reason: {reason}, approver: {approver}, from: 2024-01-01, until: {until}}}
"""


def _waive(book: Book, name: str, **changed: str) -> None:
    _, id_, target = book.find(lambda each: isinstance(each["entity"], str) and "each" not in each)
    said = {"reason": "灾后重建延期", "approver": "省政府", "until": "2024-12-31", **changed}
    book.raw[name] = _WAIVER.format(target=id_, entity=target["entity"], **said)


@attack("a waiver added")
def _(book: Book) -> None:
    _waive(book, "waivers/new.yaml")


@attack("a waiver added in a hidden file")
def _(book: Book) -> None:
    _waive(book, "waivers/.hidden.yaml")


@attack("a waiver added in a folder below")
def _(book: Book) -> None:
    _waive(book, "waivers/deep/down/new.yml")


@attack("a waiver that nobody approved")
def _(book: Book) -> None:
    _waive(book, "waivers/new.yaml", approver="TBD")


@attack("a waiver for ever")
def _(book: Book) -> None:
    _waive(book, "waivers/new.yaml", until="2099-12-31")


# -- suppressions ---------------------------------------------------------------------------------------------------

_LONG, _SHORT = "2099-12-31", "2027-06-30"
_WHY = "because the office in charge has been asked"


def _suppressed(book: Book, comment: str, *, where: str) -> None:
    """A target with an entry that signs nothing, which is an error to lint, and a comment somewhere."""
    name, id_, _ = book.find(lambda target: not {"changes", "note"} & {*target})
    lines = book.text(name).split("\n")
    start = next(number for number, line in enumerate(lines) if line.startswith(f"  {id_}:"))
    lines.insert(start + 1, "    changes: [{on: 2026-11-20, what: loosened, reason: 。, approver: 无}]")
    if where == "key":
        lines[start] += f"  {comment}"
    elif where == "file":
        root = next(number for number, line in enumerate(lines) if line.startswith("targets:"))
        lines[root] += f"  {comment}"
    elif where == "top":
        lines.insert(0, comment)
    elif where == "note":
        lines.insert(start + 1, f"    note: >-\n      {comment}")
    elif where == "quoted":
        lines.insert(start + 1, f'    note: "见下\n      {comment}\n      止"')
    book.raw[name] = "\n".join(lines)


@attack("a suppression added")
def _(book: Book) -> None:
    _suppressed(book, f"# lint: ignore CHANGE_SIGNS_NOTHING until {_SHORT} {_WHY}", where="key")


@attack("a suppression without end")
def _(book: Book) -> None:
    _suppressed(book, f"# lint: ignore CHANGE_SIGNS_NOTHING until {_LONG} {_WHY}", where="key")


@attack("a suppression without a reason")
def _(book: Book) -> None:
    _suppressed(book, f"# lint: ignore CHANGE_SIGNS_NOTHING until {_SHORT} because ...", where="key")


@attack("a suppression of a whole file")
def _(book: Book) -> None:
    _suppressed(book, f"# lint: ignore CHANGE_SIGNS_NOTHING until {_SHORT} {_WHY}", where="file")


@attack("a suppression above a whole file")
def _(book: Book) -> None:
    _suppressed(book, f"# lint: ignore CHANGE_SIGNS_NOTHING until {_SHORT} {_WHY}", where="top")


@attack("a suppression within a folded text")
def _(book: Book) -> None:
    _suppressed(book, f"# lint: ignore CHANGE_SIGNS_NOTHING until {_SHORT} {_WHY}", where="note")


@attack("a suppression within a quoted text")
def _(book: Book) -> None:
    _suppressed(book, f"# lint: ignore CHANGE_SIGNS_NOTHING until {_SHORT} {_WHY}", where="quoted")


@attack("a suppression of what is broken")
def _(book: Book) -> None:
    name, id_, _ = book.find(lambda target: target["require"] == {"done": "true"})
    text = book.text(name)
    head, _, tail = text.partition(f"  {id_}:\n")
    broken = tail.replace("require: {done: true}", "require: {done: maybe}", 1)
    book.raw[name] = f"{head}  {id_}:  # lint: ignore NOT_ONE_OF until {_SHORT} {_WHY}\n{broken}"
