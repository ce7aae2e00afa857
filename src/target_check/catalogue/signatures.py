"""When an entry under ``changes`` or ``withdrawn`` signs anything: a day that can be, a reason, somebody who approved.

What it signs is looked at where two versions are compared; here stands what an entry must be for that.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from target_check.catalogue.model import SignedChange, Withdrawal
from target_check.vocabulary.bare_text import bare_text
from target_check.wording.texts.lint import SignReason

__all__ = ["entry_faults", "is_no_reason", "is_nobody", "signature_faults"]

_NOTHING = (
    "无|暂无|没有|待定|待补|待补充|待填|待批|待确认|未定|不详|未知|不明|略|同上|如题|测试|占位|某+|某人|某领导|匿名"
    "|tbd|tba|tbc|todo|fixme|na|none|null|nil|nobody|noone|unknown|anonymous|test|testing|placeholder|dummy|foo|bar"
    "|asdf|qwerty|x+"
)
_SOMEBODY = (
    "领导|上级|批准人|批准者|审批人|签认人|某部门|有关领导|相关领导|有关部门|相关部门|有关单位|相关单位|负责人|本人|自己|我|张三|李四|管理员"
    "|whoapproved|approver|me|myself|self|someone|somebody|anyone|admin|administrator|root|user|boss|manager"
)
_ANYTHING = (
    "工作需要|实际需要|根据需要|按照要求|按要求|领导要求|上级要求|统一调整|正常调整|数据更新|调整|修改|更新|修正|优化"
    "|理由|原因|见附件|why|reason|because|asneeded|asrequired|requested|change|changed|update|updated|adjust|adjusted|adjustment|fix|fixed"
)
_NAMES_NOBODY = re.compile(f"(?:{_NOTHING}|{_SOMEBODY})+")
_GIVES_NO_REASON = re.compile(f"(?:{_NOTHING}|{_ANYTHING})+")
_NOT_A_WORD = re.compile(r"[\W_]+")
_LEAST_REASON, _LEAST_NAME = 8, 3
"""What a reason and a name weigh at least: a letter weighs one, a Chinese sign two."""


def entry_faults(change: SignedChange, since: date, until: date) -> Iterator[SignReason]:
    """What keeps an entry from signing anything; ``since`` and ``until`` are the days it may be of."""
    yield from signature_faults(change, since, until)
    if change.what == "renamed":
        if not change.was:
            yield SignReason.SIGN_WAS_MISSING
    elif not change.aspect:
        yield SignReason.SIGN_ASPECT_MISSING
    elif bare_text(change.before) == bare_text(change.after):
        yield SignReason.SIGN_VALUES_MISSING


def signature_faults(entry: SignedChange | Withdrawal, since: date, until: date) -> Iterator[SignReason]:
    """What is wrong with day, reason and approver."""
    if entry.on < min(since, until):
        yield SignReason.SIGN_TOO_EARLY
    if entry.on > until:
        yield SignReason.SIGN_TOO_LATE
    if is_no_reason(entry.reason):
        yield SignReason.SIGN_NO_REASON
    if is_nobody(entry.approver):
        yield SignReason.SIGN_NO_APPROVER


def is_no_reason(text: str) -> bool:
    """Whether a text gives no reason: a placeholder, a word that says nothing, or too little to be one."""
    words = _words(text)
    return _weight(words) < _LEAST_REASON or _monotonous(words) or bool(_GIVES_NO_REASON.fullmatch(words))


def is_nobody(text: str) -> bool:
    """Whether a text names nobody: a placeholder, 有关部门, or too little to be a name."""
    words = _words(text)
    return _weight(words) < _LEAST_NAME or _monotonous(words) or bool(_NAMES_NOBODY.fullmatch(words))


def _words(text: str) -> str:
    return _NOT_A_WORD.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _weight(words: str) -> int:
    """Letters and figures count once, other signs twice."""
    return sum(1 if sign.isascii() else 2 for sign in words)


def _monotonous(words: str) -> bool:
    """One sign over and over."""
    return len(set(words)) <= 1
