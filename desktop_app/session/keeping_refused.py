"""Keep files that could not be read, when the reader asks for it; off the owner's thread."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from desktop_app.core.errors import AppError, LoadError
from desktop_app.library.library import local_time
from desktop_app.library.refused_files import KeptFile, RefusedFiles
from desktop_app.loaders.reading import leads_elsewhere
from desktop_app.session.intake import Post


class KeepingRefused:
    """The kept files of a library.

    Args:
        folder: The library's folder.
        post: Runs a function on the owner's thread.
        refuse: Hears of faults.
    """

    def __init__(self, folder: Path, post: Post, refuse: Callable[[AppError], None]) -> None:
        self._files = RefusedFiles(folder / "refused", local_time)
        self._post = post
        self._refuse = refuse
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="refused-files")

    def close(self) -> None:
        """Finish what is being copied."""
        self._thread.shutdown()

    def all(self) -> tuple[KeptFile, ...]:
        """Return the kept files, oldest first; a fault is told, and there are none."""
        try:
            return self._files.all()
        except AppError as fault:
            self._refuse(fault)
            return ()

    def keep(self, file: Path, reason: str, then: Callable[[], None]) -> None:
        """Keep a file as it is; `then` is called once it is kept."""
        self._do(lambda: self._keep(file, reason), then)

    def export(self, kept: KeptFile, target: Path) -> None:
        """Copy a kept file to another place."""
        self._do(lambda: self._files.export(kept, target), lambda: None)

    def delete(self, kept: KeptFile, then: Callable[[], None]) -> None:
        """Delete a kept file for good; `then` is called once it is gone."""
        self._do(lambda: self._files.delete(kept), then)

    def _keep(self, file: Path, reason: str) -> None:
        if leads_elsewhere(file) or not file.is_file():
            raise LoadError(
                file.name, "There is no file on this computer to keep.", "See whether it was moved."
            )
        self._files.keep(file, reason)

    def _do(self, work: Callable[[], None], then: Callable[[], None]) -> None:
        def run() -> None:
            try:
                work()
            except AppError as fault:
                told = fault
                self._post(lambda: self._refuse(told))
            else:
                self._post(then)

        self._thread.submit(run)
