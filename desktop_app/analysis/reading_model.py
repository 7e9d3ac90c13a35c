"""A reading model: a folder with a network, a tokenizer and a config that says all about them.

The folders and how well they read are described in `resources/models/MODEL.md`.
"""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from desktop_app.analysis.decoding import Floats, Run, best_path, runs
from desktop_app.analysis.document import RawAttribution, RawName
from desktop_app.analysis.windows import Pieces
from desktop_app.core.errors import AnalysisError

_SOURCE, _CUE, _CONTENT = 0, 1, 2


class ReadingModel:
    """Reads windows of word pieces: raw attributions, and names if it has that head.

    Raises:
        AnalysisError: If the folder is not whole or of an unknown format.
    """

    def __init__(self, folder: Path, threads: int) -> None:
        self.config = _config(folder)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        # Idle threads that spin would take the window's share of the processor.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._network = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._outputs = list(self.config["outputs"])
        self._special = self.config["special"]
        links = self.config["links"]
        self._links = {name: slice(*links[name]) for name in ("source", "cue")}
        self._no_link = {
            name: np.array(self.config["no_link"][name], np.float32) for name in ("source", "cue")
        }

    @property
    def version(self) -> str:
        """The model's own name and version."""
        return str(self.config["version"])

    @property
    def heads(self) -> frozenset[str]:
        """What the model can find: "quotes", "entities"."""
        return frozenset(self.config["heads"])

    @property
    def size(self) -> int:
        """The word pieces of one window, special ones left out."""
        return int(self.config["max_tokens"]) - 2

    def casing(self, text: str) -> NDArray[np.int64] | None:
        """Return the casing class of every code point, or None if the model takes none.

        The encoder itself is uncased, so capitals reach it this way.
        """
        classes = self.config.get("case")
        if classes is None:
            return None
        out = np.zeros(len(text) + 1, np.int64)
        for match in re.finditer(classes["word"], text):
            out[match.start() : match.end()] = classes[_case_of(match[0])]
        return out

    def run(
        self, window: Pieces, casing: NDArray[np.int64] | None, origin: int = 0
    ) -> dict[str, Floats]:
        """Run the network over one window.

        Args:
            window: The word pieces, with offsets of the whole text.
            casing: What `casing` made of the text from code point `origin` on.
            origin: Where that text begins.

        Returns:
            The network's outputs by name, special pieces dropped.
        """
        first, last = self._special["first"], self._special["last"]
        ids = np.array([[first, *window.ids, last]], np.int64)
        feed: dict[str, Any] = {"ids": ids, "mask": np.ones_like(ids)}
        if casing is not None and "case" in self.config["inputs"]:
            case = np.zeros_like(ids)
            case[0, 1:-1] = casing[np.array(window.starts) - origin]
            feed["case"] = case
        found = self._network.run(self._outputs, feed)
        return {name: out[0, 1:-1] for name, out in zip(self._outputs, found, strict=True)}

    def attributions(self, out: dict[str, Floats], window: Pieces) -> list[RawAttribution]:
        """Decode the contents of one window with the cue and source each links to."""
        tags = out["tags"]
        found = runs(best_path(tags))
        by_kind = {kind: [r for r in found if r.kind == kind] for kind in (_SOURCE, _CUE)}
        attributions = []
        for content in (r for r in found if r.kind == _CONTENT):
            source = self._linked("source", content, by_kind[_SOURCE], out)
            cue = self._linked("cue", content, by_kind[_CUE], out)
            attributions.append(
                RawAttribution(
                    content=window.span(content.first, content.last),
                    cue=window.span(cue.first, cue.last) if cue else None,
                    source=window.span(source.first, source.last) if source else None,
                    score=_score(tags, content),
                )
            )
        return attributions

    def names(self, out: dict[str, Floats], window: Pieces) -> list[RawName]:
        """Decode the names of one window."""
        labels = [tag.removeprefix("B-") for tag in self.config["entities"][1::2]]
        tags = out["entities"]
        return [
            RawName(
                span=window.span(run.first, run.last),
                label=labels[run.kind],
                score=_score(tags, run),
                shares=tuple(zip(labels, _shares(tags, run), strict=True)),
            )
            for run in runs(best_path(tags))
        ]

    def _linked(
        self, link: str, content: Run, candidates: Sequence[Run], out: dict[str, Floats]
    ) -> Run | None:
        if not candidates:
            return None
        part = self._links[link]
        asks = out["link_from"][content.first, part]
        answers = out["link_to"][[c.first for c in candidates], part] @ asks
        best = int(answers.argmax())
        return candidates[best] if answers[best] > asks @ self._no_link[link] else None


def _config(folder: Path) -> dict[str, Any]:
    try:
        config: dict[str, Any] = json.loads((folder / "config.json").read_text("utf-8"))
    except (OSError, ValueError) as fault:
        raise AnalysisError(
            folder.name, "The reading model cannot be read.", "Install Galley again."
        ) from fault
    if config.get("format") != 1:
        raise AnalysisError(
            folder.name, "The reading model has an unknown format.", "Install Galley again."
        )
    return config


def _case_of(word: str) -> str:
    if word.isdigit():
        return "digits"
    if word.islower():
        return "lower"
    if len(word) > 1 and word[0].isupper() and word[1:].islower():
        return "title"
    if word.isupper():
        return "upper" if len(word) > 1 else "single_capital"
    return "mixed"


def _score(tags: Floats, run: Run) -> float:
    return float(np.exp(tags[run.first : run.last].max(-1)).mean())


def _shares(tags: Floats, run: Run) -> list[float]:
    """Return the mean probability of every kind over a run, its B and I tags together."""
    mean = np.exp(tags[run.first : run.last]).mean(0)
    return [float(share) for share in mean[1::2] + mean[2::2]]
