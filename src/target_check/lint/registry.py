"""Every rule: one module of ``rules`` each."""

import pkgutil
from functools import cache
from importlib import import_module

from target_check.lint import rules
from target_check.lint.rule import SECTIONS, Rule

__all__ = ["all_rules"]


@cache
def all_rules() -> tuple[Rule, ...]:
    """All rules, by section and code."""
    found = [import_module(f"{rules.__name__}.{module.name}").RULE for module in pkgutil.iter_modules(rules.__path__)]
    return tuple(sorted(found, key=lambda rule: (SECTIONS.index(rule.section), rule.code)))
