"""Attacks through how YAML may be written."""

from tests.compare.attacks.book import Book
from tests.compare.attacks.table import attack

__all__: list[str] = []


def _milestone(book: Book) -> tuple[str, str, str, str]:
    """A file, and its text before, at and behind a target of ``done: true``."""
    name, id_, _ = book.find(lambda each: each["require"] == {"done": "true"})
    head, _, tail = book.text(name).partition(f"  {id_}:\n")
    return name, head, f"  {id_}:\n", tail


@attack("a key written twice, the second looser")
def _(book: Book) -> None:
    name, head, key, tail = _milestone(book)
    require = "    require: {done: true}\n"
    book.raw[name] = head + key + tail.replace(require, f"{require}    require: {{under_way: true}}\n", 1)


@attack("a key written twice, the first looser")
def _(book: Book) -> None:
    name, head, key, tail = _milestone(book)
    require = "    require: {done: true}\n"
    book.raw[name] = head + key + tail.replace(require, f"    require: {{under_way: true}}\n{require}", 1)


@attack("a target written twice")
def _(book: Book) -> None:
    name, head, key, tail = _milestone(book)
    lines = []
    for line in tail.split("\n"):
        if line.startswith("  ") and not line.startswith("   "):
            break
        lines.append(line)
    block = "\n".join(lines)
    book.raw[name] = head + key + block.replace("done: true", "under_way: true") + "\n" + key + tail


@attack("a merge key that brings in a looser key")
def _(book: Book) -> None:
    name, head, key, tail = _milestone(book)
    lowered = "    <<: {hedge: 鼓励}\n"
    book.raw[name] = head + key + lowered + tail


@attack("an anchor shared by two requirements")
def _(book: Book) -> None:
    name, head, key, tail = _milestone(book)
    changed = tail.replace("    require: {done: true}\n", "    require: &r {under_way: true}\n", 1)
    book.raw[name] = head + key + changed.replace("    require: {done: true}\n", "    require: *r\n", 1)


@attack("a tag")
def _(book: Book) -> None:
    name, head, key, tail = _milestone(book)
    book.raw[name] = head + key + tail.replace("require: {done: true}", "require: !loose {done: true}", 1)


@attack("a target behind a full-width colon")
def _(book: Book) -> None:
    name, head, key, tail = _milestone(book)
    book.raw[name] = head + key.replace(":", "：") + tail


@attack("a target commented out")
def _(book: Book) -> None:
    name, head, key, tail = _milestone(book)
    lines, gone = [], True
    for line in tail.split("\n"):
        gone = gone and not (line.startswith("  ") and not line.startswith("   "))
        lines.append(f"# {line}" if gone else line)
    book.raw[name] = f"{head}# {key}" + "\n".join(lines)


@attack("a second document in the file")
def _(book: Book) -> None:
    name, head, key, tail = _milestone(book)
    book.raw[name] = head + "---\n" + key + tail


@attack("an id with a letter that looks alike")
def _(book: Book) -> None:
    name, head, key, tail = _milestone(book)
    book.raw[name] = head + key.replace("a", "а", 1).replace("e", "е", 1) + tail


@attack("a key with a letter that looks alike")
def _(book: Book) -> None:
    name, head, key, tail = _milestone(book)
    book.raw[name] = head + key + tail.replace("    require:", "    rеquire:", 1)


@attack("a file that is not UTF-8")
def _(book: Book) -> None:
    name, head, key, tail = _milestone(book)
    book.raw[name] = (head + key + tail).encode("gb18030")


@attack("a file of targets of the same ids, first by its name")
def _(book: Book) -> None:
    name, id_, target = book.find(lambda each: each["require"] == {"done": "true"})
    document = book.seen(name)["document"]
    text = (
        "# yaml-language-server: $schema=../schema/commitments.schema.json\n"
        f"document: {document}\ntargets:\n  {id_}:\n    title: {{zh: 目标, en: A target}}\n"
        f'    indicator: {target["indicator"]}\n    entity: "230000"\n    require: {{under_way: true}}\n'
        f'    due: "2099"\n    source: {{figure: {target["source"]["figure"]}}}\n'
    )
    book.raw["commitments/000.yaml"] = text


@attack("an indicator of the same id, first by its name")
def _(book: Book) -> None:
    _, target = book.indicator(lambda each: each["kind"] == "milestone")
    book.raw["indicators/000.yml"] = (
        "# yaml-language-server: $schema=../schema/indicators.schema.json\n"
        f"indicators:\n  {target['indicator']}:\n    name: {{zh: 别的事, en: Something else}}\n    kind: milestone\n"
        "    definition: {zh: 别的事。, en: Something else.}\n    source: 本省\n"
    )


@attack("a document of the same id, first by its name")
def _(book: Book) -> None:
    name, _, _ = book.find()
    document = book.seen(name)["document"]
    book.raw["documents/000.yml"] = (
        "# yaml-language-server: $schema=../schema/documents.schema.json\n"
        f"document: {document}\ntitle: {{zh: 文件, en: A document}}\nissued: 2026-11-01\nforce: proposal\n"
    )


@attack("an empty file in the place of one")
def _(book: Book) -> None:
    book.raw[book.find()[0]] = ""
