"""The world's faults, said so that a reader can act on them."""


class AppError(Exception):
    """A fault of the world (a file, a disk, a model), not of this program.

    Args:
        subject: What it is about, mostly a file name.
        reason: What is wrong, one plain sentence without the subject.
        next_step: What the reader can do now, one plain sentence.
    """

    def __init__(self, subject: str, reason: str, next_step: str) -> None:
        super().__init__(subject, reason, next_step)
        self.subject = subject
        self.reason = reason
        self.next_step = next_step

    def __str__(self) -> str:
        """Return the whole message on one line."""
        return f"{self.subject}: {self.reason} {self.next_step}"


LOCKED = "It is locked with a password."
WRONG_PASSWORD = "The password does not open it."  # noqa: S105 - words for the reader


class LoadError(AppError):
    """A file or pasted text that cannot be opened as an article."""

    @property
    def wants_password(self) -> bool:
        """Whether it opens with a password, or with another one than was given."""
        return self.reason in (LOCKED, WRONG_PASSWORD)


class AnalysisError(AppError):
    """An article that could not be analysed."""


class LibraryError(AppError):
    """A library that cannot be read or written."""


class ExportError(AppError):
    """An export that cannot be written."""
