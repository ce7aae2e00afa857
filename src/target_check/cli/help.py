"""Help in the reader's language: typer's own few words are translated, and a mistyped command is met with a guess."""

from difflib import get_close_matches
from typing import Any

from typer.core import TyperCommand, TyperGroup

from target_check.errors import UsageError
from target_check.wording import Language
from target_check.wording.texts.cli import Message

__all__ = ["help_classes"]

_ZH = (
    ("Usage:", "用法："),
    ("\nOptions:\n", "\n选项：\n"),
    ("\nArguments:\n", "\n参数：\n"),
    ("\nCommands:\n", "\n命令：\n"),
    ("Show this message and exit.", "显示本帮助后退出。"),
    ("[OPTIONS]", "[选项]"),
    ("COMMAND [ARGS]...", "命令 [参数]..."),
    ("[required]", "[必填]"),
    ("[default: ", "[默认："),
)


def help_classes(lang: Language) -> tuple[type[TyperGroup], type[TyperCommand]]:
    """The group and command classes that print help in ``lang``."""

    class Command(TyperCommand):
        def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - typer does not export the type
            return _translated(super().get_help(ctx), lang)

    class Group(TyperGroup):
        def get_help(self, ctx: Any) -> str:  # noqa: ANN401
            return _translated(super().get_help(ctx), lang)

        def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401
            if args and args[0] not in self.commands and not args[0].startswith("-"):
                raise UsageError(
                    Message.NO_SUCH_COMMAND,
                    got=args[0],
                    near=tuple(get_close_matches(args[0], self.commands, 1, 0.5)),
                )
            return super().resolve_command(ctx, args)

    return Group, Command


def _translated(text: str, lang: Language) -> str:
    for english, chinese in _ZH if lang == "zh" else ():
        text = text.replace(english, chinese)
    return text
