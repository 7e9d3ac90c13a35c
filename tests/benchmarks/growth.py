"""How an analysis grows with its article: one twice as long should take twice the time."""

import time
from pathlib import Path

import texts

from desktop_app.analysis.pipeline import load_pipeline
from desktop_app.analysis.readable import readable
from desktop_app.core.analysis import Quality
from desktop_app.loaders.plain import article_from_text

LENGTHS = (1000, 2000, 5000, 10_000, 20_000, 50_000)


def run(sets: Path) -> None:
    """Print CPU seconds of reading (models, spaCy) and of finishing (our components)."""
    pipeline = load_pipeline(Quality.FAST)
    pipeline.analyse(article_from_text(texts.article(200)))
    print("quality fast, CPU seconds and microseconds a word")
    print("  words  reading  finishing  reading/word  finishing/word")
    for length in LENGTHS:
        article = article_from_text(texts.article(length))
        words = texts.count(article.text)
        begun = time.process_time()
        text = readable(article)
        reads = [pipeline.read_batch(text, batch) for batch in pipeline.batches(article)]
        read = time.process_time()
        pipeline.finish(pipeline.join(article, reads))
        done = time.process_time()
        reading, finishing = read - begun, done - read
        print(
            f"{words:7,} {reading:8.2f} {finishing:10.2f} "
            f"{reading / words * 1e6:13.0f} {finishing / words * 1e6:15.0f}",
            flush=True,
        )
