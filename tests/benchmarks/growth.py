"""How an analysis grows with its article: one twice as long should take twice the time.

Ordinary articles of up to 200,000 words are read wholly. Ugly ones (10,000 quotation marks in one
paragraph, text without a full stop, transcripts) are read without the reading models, whose time
depends on the length alone: what is measured are the parser and our components.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import texts

from desktop_app.analysis.nlp import load_nlp
from desktop_app.analysis.pipeline import Pipeline, load_pipeline
from desktop_app.analysis.readable import readable
from desktop_app.analysis.registry import components
from desktop_app.core.analysis import Quality
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.loaders.plain import article_from_text

LENGTHS = (1000, 5000, 20_000, 50_000, 100_000, 200_000)
_SAID = "“The well is dry,” said Tamar Quist. She added that “nobody” had come. "
# A piece of each ugly text, and how often it stands in the shortest one.
UGLY = {
    "quotations in one paragraph": ("“Yes,” he said. ", 1250),
    "marks that do not match": ("’“a ”", 1250),
    "one paragraph": (_SAID, 400),
    "no full stops": (_SAID.lower().replace(".", "").replace(",", ""), 400),
    "turns of a transcript": ("QUIST: Is it dry?\nALM: It is.\n", 400),
    "questions and answers": ("Q: Is it dry?\nA: It is.\n", 400),
    "names behind dashes": ("“Yes, it is.” — Ida Alm, baker\n", 800),
}
TIMES = (1, 2, 4)


@dataclass(frozen=True, slots=True)
class Taken:
    """CPU seconds of reading (models, spaCy) and of finishing (our components)."""

    reading: float
    finishing: float


def run(sets: Path) -> None:
    """Print CPU seconds of reading and finishing, for ordinary and ugly texts."""
    pipeline = load_pipeline(Quality.FAST)
    pipeline.analyse(article_from_text(texts.article(200)))
    print("quality fast, CPU seconds and microseconds a word")
    print("  words  reading  finishing  reading/word  finishing/word")
    for length in LENGTHS:
        article = article_from_text(texts.article(length))
        words = texts.count(article.text)
        taken = measured(pipeline, article)
        print(
            f"{words:7,} {taken.reading:8.2f} {taken.finishing:10.2f} "
            f"{taken.reading / words * 1e6:13.0f} {taken.finishing / words * 1e6:15.0f}",
            flush=True,
        )
    ugly()


def ugly() -> None:
    """Print how finishing grows where texts are ugly; twice the text should be twice the time."""
    nlp = load_nlp()
    grammar = Pipeline(nlp, (), tuple(components(nlp)), Quality.FAST)
    print("finishing ugly texts, CPU seconds for 1, 2 and 4 times the text")
    for name, (piece, often) in UGLY.items():
        seconds = list(_finishing(grammar, piece, often))
        shown = "  ".join(f"{s:7.2f}" for s in seconds)
        print(f"{name:28} {shown}   last / first {seconds[-1] / seconds[0]:.1f}", flush=True)


def measured(pipeline: Pipeline, article: Article) -> Taken:
    """Analyse an article and return the time that both parts of the work took."""
    begun = time.process_time()
    text = readable(article)
    reads = [pipeline.read_batch(text, batch) for batch in pipeline.batches(article)]
    read = time.process_time()
    pipeline.finish(pipeline.join(article, reads))
    return Taken(read - begun, time.process_time() - read)


def _finishing(pipeline: Pipeline, piece: str, often: int) -> Iterator[float]:
    for times in TIMES:
        text = piece * often * times
        yield measured(pipeline, Article(text, paragraphs_of(text))).finishing
