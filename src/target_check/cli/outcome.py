"""Why a run did not end with exit code 0, and what to do next, on stderr."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from target_check.cli.console import Console
from target_check.wording.texts.cli import Message
from target_check.workflows.exit_codes import ExitCode

if TYPE_CHECKING:
    from target_check.intake.model import Submission
    from target_check.wording import Phrase

__all__ = ["explain"]


def explain(
    code: ExitCode, submissions: "Sequence[Submission]", console: Console, nothing: "Callable[[], Phrase]"
) -> None:
    """Say what an exit code means where the output does not; ``nothing`` tells why nothing was checked."""
    unreadable = tuple(submission.file for submission in submissions if submission.error)
    if unreadable:
        console.say(Message.FILES_UNREADABLE, files=unreadable)
    elif code is ExitCode.UNREADABLE:
        console.say(Message.NO_USABLE_TARGET)
    elif code is ExitCode.NOTHING_CHECKED:
        console.tell(nothing())
    elif code is ExitCode.FAILED:
        console.say(Message.FAIL_ON_MET)
