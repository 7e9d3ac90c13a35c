"""Speed of the whole analysis beside the bare passes that it cannot do without."""

import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import texts

from desktop_app.analysis.nlp import load_nlp
from desktop_app.analysis.pipeline import Pipeline, load_pipeline
from desktop_app.analysis.readable import readable
from desktop_app.analysis.reading_model import ReadingModel
from desktop_app.analysis.windows import pieces_of, windows
from desktop_app.assets import resource
from desktop_app.core.analysis import Quality
from desktop_app.core.article import Article
from desktop_app.loaders.plain import article_from_text

WORDS = 6000
ROUNDS = 3
GOALS = {Quality.ACCURATE: 0.70, Quality.FAST: 0.65}
_MODELS = {Quality.ACCURATE: ("quotes", "names"), Quality.FAST: ("names",)}


def run(sets: Path) -> None:
    """Print words per CPU second of both, in turn in one process, for each quality."""
    articles = [article_from_text(text) for text in texts.collection(sets, WORDS)]
    words = sum(texts.count(p.of(a.text)) for a in articles for p in a.body)
    print(f"{words:,} words in {len(articles)} articles, {ROUNDS} rounds in turn, CPU time")
    nlp = load_nlp()
    for quality in Quality:
        models = [ReadingModel(resource("models", name), 1) for name in _MODELS[quality]]
        pipeline = load_pipeline(quality)
        passes: tuple[Callable[[], object], ...] = (
            lambda models=models: bare(articles, nlp, models),
            lambda pipeline=pipeline: whole(articles, pipeline),
        )
        taken = [[_seconds(done) for done in passes] for _ in range(ROUNDS + 1)][1:]
        ratio = statistics.median(less / more for less, more in taken)
        less, more = (statistics.median(column) for column in zip(*taken, strict=True))
        print(
            f"{quality}: bare passes {words / less:,.0f}, whole analysis {words / more:,.0f} "
            f"words a second; ratio {ratio:.2f}, goal at least {GOALS[quality]:.2f}"
        )


def bare(
    articles: Sequence[Article], nlp: Callable[..., object], models: list[ReadingModel]
) -> None:
    """Run spaCy paragraph by paragraph and the models window by window, and use nothing."""
    for article in articles:
        text = readable(article)
        for _ in nlp.pipe(p.of(text) for p in article.body):
            pass
        for model in models:
            casing = model.casing(text)
            pieces = [pieces_of(text, p, model.tokenizer) for p in article.body]
            for window in windows(pieces, model.size):
                model.run(window.pieces, casing)


def whole(articles: Sequence[Article], pipeline: Pipeline) -> None:
    """Analyse every article as the program does."""
    for article in articles:
        pipeline.analyse(article)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun
