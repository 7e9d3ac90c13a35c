"""From an article to its analysis: reading models, spaCy, then our components.

Reading goes batch by batch, so that the first marks can be shown early; the steps that
need the whole article run once at the end on one `Doc`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from desktop_app.analysis.batches import Batch, batches
from desktop_app.analysis.document import RawAttribution, RawName, declare_extensions
from desktop_app.analysis.nlp import load_nlp
from desktop_app.analysis.readable import readable
from desktop_app.analysis.reading_model import ReadingModel
from desktop_app.analysis.registry import Component, components
from desktop_app.assets import resource
from desktop_app.core.analysis import Analysis, Origin, Quality
from desktop_app.core.article import Article
from desktop_app.core.shifting import shifted
from desktop_app.core.spans import Span

# The folder that each head is read from, by quality.
_FOLDERS = {
    Quality.ACCURATE: {"quotes": "quotes", "entities": "names"},
    Quality.FAST: {"quotes": "names", "entities": "names"},
}

_NO_TENSOR = np.zeros(0)


@dataclass(frozen=True, slots=True)
class Read:
    """What spaCy and the reading models found in one batch; docs run along its paragraphs."""

    batch: Batch
    docs: tuple[Doc, ...]
    attributions: tuple[RawAttribution, ...]
    names: tuple[RawName, ...]


class Pipeline:
    """Everything loaded that an analysis of one quality needs."""

    def __init__(
        self,
        nlp: Language,
        models: Sequence[tuple[ReadingModel, frozenset[str]]],
        made: Sequence[Component],
        quality: Quality,
    ) -> None:
        self._nlp = nlp
        self._models = tuple(models)
        self._components = tuple(made)
        self.quality = quality
        self._versions = (
            Origin("spacy", str(nlp.meta.get("version", ""))),
            *(Origin("reading model", model.version) for model, _ in self._models),
        )

    def analyse(self, article: Article) -> Analysis:
        """Analyse a whole article."""
        return self.finish(self.read(article))

    def read(self, article: Article) -> Doc:
        """Return the article's `Doc` with raw attributions and names, before our components."""
        text = readable(article)
        return self.join(article, [self.read_batch(text, b) for b in self.batches(article)])

    def batches(self, article: Article) -> tuple[Batch, ...]:
        """Cut the article, without its page furniture, into batches."""
        return batches(readable(article), article.body, [model for model, _ in self._models])

    def read_batch(self, text: str, batch: Batch) -> Read:
        """Read one batch of a readable text."""
        docs = tuple(self._nlp.pipe(p.of(text) for p in batch.paragraphs))
        for doc in docs:
            doc.tensor = _NO_TENSOR  # nothing of ours reads it, and it is most of a Doc
        attributions: list[RawAttribution] = []
        names: list[RawName] = []
        for (model, heads), windows in zip(self._models, batch.windows, strict=True):
            casing = model.casing(batch.span.of(text))
            for window in windows:
                out = model.run(window, casing, batch.span.start)
                if "quotes" in heads:
                    attributions.extend(model.attributions(out, window))
                if "entities" in heads:
                    names.extend(model.names(out, window))
        return Read(batch, docs, tuple(attributions), tuple(names))

    def join(self, article: Article, reads: Sequence[Read]) -> Doc:
        """Put batches, in order, together into the `Doc` of the whole article."""
        parts: list[Doc] = []
        at = 0
        for read in reads:
            for paragraph, doc in zip(read.batch.paragraphs, read.docs, strict=True):
                if paragraph.start > at:
                    parts.append(self._gap(paragraph.start - at))
                parts.append(doc)
                at = paragraph.end
        if at < len(article.text) or not parts:
            parts.append(self._gap(max(1, len(article.text) - at)))
        whole = Doc.from_docs(parts, ensure_whitespace=False)
        assert whole is not None  # noqa: S101  (only an empty list gives None)
        whole._.article = article
        whole._.raw_attributions = tuple(a for r in reads for a in r.attributions)
        whole._.raw_names = tuple(n for r in reads for n in r.names)
        return whole

    def finish(self, doc: Doc) -> Analysis:
        """Run our components over a joined `Doc` and gather what they found."""
        for component in self._components:
            doc = component(doc)
        return Analysis(
            entities=doc._.entities,
            numbers=doc._.numbers,
            quotes=doc._.quotes,
            sources=doc._.sources,
            quoted_words=doc._.quoted_words,
            quality=self.quality,
            versions=self._versions,
        )

    def provisional(self, article: Article, read: Read) -> Analysis:
        """Return the marks of one batch alone, at their places in the whole article.

        What needs other batches (clusters, speakers named elsewhere) is not yet right.
        """
        span = read.batch.span
        part = _part(article, span, read.batch.paragraphs)
        moved = replace(
            read,
            batch=Batch(part.paragraphs, ()),
            attributions=tuple(_attribution(a, -span.start) for a in read.attributions),
            names=tuple(replace(n, span=n.span.shifted(-span.start)) for n in read.names),
        )
        return shifted(self.finish(self.join(part, [moved])), span.start)

    def _gap(self, length: int) -> Doc:
        gap = Doc(self._nlp.vocab, words=["\n" * length], spaces=[False])
        gap[0].is_sent_start = True
        gap[0]._.gap = True
        return gap


def load_pipeline(quality: Quality, threads: int = 1) -> Pipeline:
    """Load spaCy, the reading models and our components.

    Args:
        quality: Which models to read with.
        threads: Processor threads of a reading model.

    Raises:
        AnalysisError: If a model is not whole.
    """
    declare_extensions()
    nlp = load_nlp()
    by_folder: dict[str, set[str]] = {}
    for head, folder in _FOLDERS[quality].items():
        by_folder.setdefault(folder, set()).add(head)
    models = [
        (ReadingModel(resource("models", folder), threads), frozenset(heads))
        for folder, heads in by_folder.items()
    ]
    return Pipeline(nlp, models, tuple(components(nlp)), quality)


def _part(article: Article, span: Span, paragraphs: Sequence[Span]) -> Article:
    title = article.title_span
    inside = title is not None and span.contains(title)
    return replace(
        article,
        text=span.of(article.text),
        paragraphs=tuple(p.shifted(-span.start) for p in paragraphs),
        title_span=title.shifted(-span.start) if title and inside else None,
        headings=tuple(h.shifted(-span.start) for h in article.headings if span.contains(h)),
        boilerplate=(),
    )


def _attribution(raw: RawAttribution, by: int) -> RawAttribution:
    return RawAttribution(
        content=raw.content.shifted(by),
        cue=raw.cue.shifted(by) if raw.cue else None,
        source=raw.source.shifted(by) if raw.source else None,
        score=raw.score,
    )
