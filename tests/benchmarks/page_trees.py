"""Grow the trees that tell the article of a page from the rest: resources/words/page_trees.json.

    python tests/benchmarks/page_trees.py FOLDER [--write]

FOLDER is the one of the import sets with their scorer (see `evaluation.py`). Each page is judged by
trees that were grown without it (five parts), its scores are printed; with --write trees are then
grown on all development pages and written. Needs scikit-learn beside the program's own packages.
"""

import argparse
import difflib
import importlib.util
import json
import statistics
import tempfile
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from desktop_app.loaders.loader import Source
from desktop_app.loaders.page import open_page, votes_of
from desktop_app.loaders.page_blocks import Block
from desktop_app.loaders.page_context import context_features
from desktop_app.loaders.page_features import block_features
from desktop_app.loaders.page_groups import Table
from desktop_app.loaders.page_match import words_of
from desktop_app.loaders.page_metadata import page_metadata
from desktop_app.loaders.page_trees import Trees, likely_blocks

SETS = ("zyte", "wcxb")
PARTS = 5
TARGET = Path(__file__).parents[2] / "resources" / "words" / "page_trees.json"


class Page(NamedTuple):
    """A page of a set: its blocks, their features, which are gold, how much each counts."""

    bench: str
    gold: str
    title: str
    blocks: list[Block]
    features: Table
    labels: np.ndarray
    weights: np.ndarray


def scorer(folder: Path) -> ModuleType:
    """Load the scorer that lies beside the sets."""
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_page(bench: str, item: dict) -> Page:
    """Read a page of a set and label its blocks by its gold text."""
    page = open_page(Source("page.html", Path(item["path"]).read_bytes()))
    gold = item["gold"]["text"]
    title = page_metadata(page.root, page.blocks).title
    features = block_features(page.blocks, votes_of(page), title)
    labels = gold_labels(page.blocks, gold)
    return Page(bench, gold, title, page.blocks, features, labels, weights(page.blocks, labels))


def gold_labels(blocks: list[Block], gold: str) -> np.ndarray:
    """Align the words of a page with those of its gold text; a block is gold by half its words."""
    words = [(word, i) for i, block in enumerate(blocks) for word in words_of(block.text)]
    size = np.bincount([i for _, i in words], minlength=len(blocks))
    hits = np.zeros(len(blocks))
    matcher = difflib.SequenceMatcher(None, [w for w, _ in words], words_of(gold), autojunk=False)
    for start, _, length in matcher.get_matching_blocks():
        for _, block in words[start : start + length]:
            # Words that match by chance are not the whole of a block.
            hits[block] += length >= 4 or size[block] <= length
    return hits >= np.maximum(0.5, size / 2)


def weights(blocks: list[Block], labels: np.ndarray) -> np.ndarray:
    """Let a block count by its share of the article, so that each page counts alike."""
    words = np.array([max(0.5, len(block.text.split())) for block in blocks])
    share = words / max(20.0, (words * labels).sum())
    share = np.minimum(share, np.where(labels, 0.5, 0.3))
    return 100 * share / max(1.0, share.sum() / 2)


def grow(pages: list[Page], tables: list[np.ndarray]) -> HistGradientBoostingClassifier:
    """Grow trees on pages."""
    model = HistGradientBoostingClassifier(
        max_iter=100,
        learning_rate=0.12,
        max_leaf_nodes=8,
        max_bins=64,
        min_samples_leaf=30,
        l2_regularization=5.0,
        max_features=0.3,
        random_state=0,
    )
    model.fit(
        np.vstack(tables),
        np.concatenate([page.labels for page in pages]),
        np.concatenate([page.weights for page in pages]),
    )
    return model


def table(features: Table, names: list[str]) -> np.ndarray:
    """Return features as numbers in a fixed order."""
    return np.column_stack([features[name] for name in names])


def with_context(page: Page, beliefs: np.ndarray) -> Table:
    """Return the features of the second round."""
    return {**page.features, **context_features(page.blocks, list(beliefs))}


def both_rounds(pages: list[Page]) -> tuple[dict, dict]:
    """Grow both rounds; the second learns from beliefs of trees that did not see the page."""
    names = list(pages[0].features)
    tables = [table(page.features, names) for page in pages]
    beliefs: dict[int, np.ndarray] = {}
    for half in (0, 1):
        seen = [i for i in range(len(pages)) if i % 2 != half]
        model = grow([pages[i] for i in seen], [tables[i] for i in seen])
        for i in range(half, len(pages), 2):
            beliefs[i] = model.predict_proba(tables[i])[:, 1]
    rows = [with_context(page, beliefs[i]) for i, page in enumerate(pages)]
    wide = list(rows[0])
    first = grow(pages, tables)
    second = grow(pages, [table(r, wide) for r in rows])
    return as_json(first, names), as_json(second, wide)


def as_json(model: HistGradientBoostingClassifier, names: list[str]) -> dict:
    """Return trees in the bundled form, with the features that they use."""
    predictors = [rounds[0].nodes for rounds in model._predictors]
    used = sorted({int(n["feature_idx"]) for t in predictors for n in t if not n["is_leaf"]})
    place = {feature: i for i, feature in enumerate(used)}
    trees = []
    for nodes in predictors:
        tree = []
        for i, node in enumerate(nodes):
            if node["is_leaf"]:
                tree.append([0, 0, i, i, round(float(node["value"]), 5)])
            else:
                threshold = float(f"{node['num_threshold']:.7g}")
                branches = [int(node["left"]), int(node["right"])]
                tree.append([place[int(node["feature_idx"])], threshold, *branches, 0])
        trees.append(tree)
    start = float(np.ravel(model._baseline_prediction)[0])
    return {"names": [names[i] for i in used], "start": round(start, 5), "trees": trees}


def chances(page: Page, rounds: tuple[dict, dict]) -> list[float]:
    """Judge a page as the program does."""
    first, second = (Trees.from_json(one) for one in rounds)
    return second.chances(with_context(page, np.array(first.chances(page.features))))


def report(score: ModuleType, pages: list[Page], judged: dict[int, list[float]]) -> None:
    """Print the scores of both sets."""
    rows: dict[str, list] = {bench: [] for bench in SETS}
    for i, page in enumerate(pages):
        title = words_of(page.title)
        likely = likely_blocks(page.blocks, judged[i])
        voted = list(np.flatnonzero(page.features["vote 0"]))
        chosen = [page.blocks[k].text for k in likely or voted]
        text = "\n".join(t for k, t in enumerate(chosen) if k > 3 or words_of(t) != title)
        measure = score.tp_fp_fn(page.gold, text)
        rows[page.bench].append(measure if page.bench == "zyte" else score.bag_f1(text, page.gold))
    precision, recall, f1 = score.prf(rows["zyte"])
    print(f"zyte  P {precision:.4f} R {recall:.4f} F1 {f1:.4f}")
    means = [statistics.mean(row[k] for row in rows["wcxb"]) for k in range(3)]
    print("wcxb  P {:.4f} R {:.4f} F1 {:.4f}".format(*means))


def main() -> None:
    """Cross-validate, then grow and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    score = scorer(arguments.folder)
    with tempfile.TemporaryDirectory() as scratch:
        pages = [
            read_page(bench, item)
            for bench in SETS
            for item in score.load(bench, arguments.folder / "data", "dev", scratch)
        ]
    parts = np.random.RandomState(0).permutation(len(pages)) % PARTS
    judged: dict[int, list[float]] = {}
    for part in range(PARTS):
        rounds = both_rounds([page for page, p in zip(pages, parts, strict=True) if p != part])
        judged |= {i: chances(pages[i], rounds) for i in np.flatnonzero(parts == part)}
    report(score, pages, judged)
    if arguments.write:
        first, second = both_rounds(pages)
        data = {"about": ABOUT, "first": first, "second": second}
        TARGET.write_text(json.dumps(data, separators=(",", ":")) + "\n", "utf-8")


ABOUT = (
    "Trees that tell the blocks of a page's article from the rest. Grown on the development pages "
    "of article-extraction-benchmark (MIT) and WCXB (CC BY 4.0); numbers only, no text of theirs."
)

if __name__ == "__main__":
    main()
