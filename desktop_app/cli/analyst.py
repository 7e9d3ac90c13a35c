"""The analysis in this process, its models loaded for the first article that needs them."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from desktop_app.cli.console import Console
from desktop_app.core.analysis import Analysis, Quality
from desktop_app.core.article import Article
from desktop_app.core.review import Review, Standing

if TYPE_CHECKING:
    from desktop_app.analysis.pipeline import Pipeline


class Analyst:
    """Analyses articles one after the other, all with one quality."""

    def __init__(self, quality: Quality | None) -> None:
        self._quality = quality or Quality.ACCURATE
        self._pipeline: Pipeline | None = None

    def analyse(self, article: Article) -> Analysis:
        """Return the analysis that the window would show.

        Raises:
            AnalysisError: If a model is not whole.
        """
        if self._pipeline is None:
            # spaCy takes a second to import; a fault in a file should not wait for it.
            from desktop_app.analysis.pipeline import load_pipeline  # noqa: PLC0415

            self._pipeline = load_pipeline(self._quality)
        return self._pipeline.analyse(article)

    def standings(self, paths: Iterable[str], console: Console) -> Iterator[Standing]:
        """Yield what stands in files, in order; one that cannot be read is reported.

        Raises:
            AnalysisError: If a model is not whole.
        """
        # Texts that are taken as they are need none of what parses files.
        from desktop_app.cli.files import articles_of  # noqa: PLC0415

        for loaded in articles_of(paths, console):
            yield Review(loaded.article, self.analyse(loaded.article)).standing()
