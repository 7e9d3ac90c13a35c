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


class LoadError(AppError):
    """A file or pasted text that cannot be opened as an article."""


class PasswordNeeded(LoadError):  # noqa: N818  # what is asked for, not a fault
    """A file that opens with a password only, or with another one than was given."""


class AnalysisError(AppError):
    """An article that could not be analysed."""


class LibraryError(AppError):
    """A library that cannot be read or written."""


class ExportError(AppError):
    """An export that cannot be written."""
