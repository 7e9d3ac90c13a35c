import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.loaders.page import parse
from desktop_app.loaders.page_blocks import Block, page_blocks
from desktop_app.loaders.page_context import context_features
from desktop_app.loaders.page_features import block_features
from desktop_app.loaders.page_match import with_headings
from desktop_app.loaders.page_trees import Trees, article_chances, bundled_trees, likely_blocks

PROSE = "The keeper of the mill, who had seen the water rise since noon, rang the bell twice. " * 3

ITEMS = "".join(f"<li>Item {n} of the list of what was lost</li>" for n in range(4))
ARTICLE = (
    "<h1>The mill is gone</h1>"
    + f"<p>{PROSE}</p>" * 3
    + f"<h2>What was lost</h2><ul>{ITEMS}</ul>"
    + f"<p>{PROSE}</p>" * 2
)
LINKS = "".join(f"<li><a href='/{n}'>Another headline of the day {n}</a></li>" for n in range(12))
PAGE = (
    f"<body><nav class='menu'><ul>{LINKS}</ul></nav><main><article class='story-body'>{ARTICLE}"
    f"</article></main><aside class='related'><h3>Related stories</h3><ul>{LINKS}</ul></aside>"
    "<footer class='footer'><p>© 2025 The Mill Post. All rights reserved.</p></footer></body>"
)


def judged(html, votes_for):
    blocks = page_blocks(parse(html))
    votes = [frozenset(i for i, b in enumerate(blocks) if votes_for in b.text)] * 2
    chances = article_chances(blocks, votes, "The mill is gone")
    chosen = with_headings(blocks, likely_blocks(blocks, chances))
    return [blocks[i] for i in chosen]


def test_a_list_that_no_extraction_chose_is_kept_and_menus_are_not():
    chosen = [block.text for block in judged(PAGE, "The keeper")]
    assert sum("Item" in text for text in chosen) == 4
    assert "What was lost" in chosen
    assert not any("Another headline" in text or "©" in text for text in chosen)


def test_a_tree_is_walked_from_its_root_to_a_leaf():
    tree = [[0, 2.0, 1, 2, 0], [0, 0, 1, 1, -3.0], [0, 0, 2, 2, 3.0]]
    low, high = Trees(["words"], 0.0, [tree]).chances({"words": np.array([2.0, 2.1])})
    assert low < 0.05
    assert high > 0.95


def test_the_bundled_trees_ask_only_for_features_that_there_are():
    blocks = page_blocks(parse(PAGE))
    features = block_features(blocks, [frozenset()] * 2, "")
    around = context_features(blocks, [0.5] * len(blocks))
    first, second = bundled_trees()
    assert set(first.names) <= set(features)
    assert set(second.names) <= set(features) | set(around)


def test_a_page_without_blocks_has_no_chances():
    assert article_chances([], [frozenset(), frozenset()], "") == []


@given(st.lists(st.floats(0, 1), max_size=30))
def test_no_less_likely_block_is_taken_before_a_likelier_one(chances):
    blocks = [Block("some words here", "p")] * len(chances)
    taken = set(likely_blocks(blocks, chances))
    left = [c for i, c in enumerate(chances) if i not in taken]
    assert not taken or not left or max(left) <= min(chances[i] for i in taken)
