import pytest

from desktop_app.loaders.page_cues import cue_groups, cues_of


@pytest.mark.parametrize(
    ("attributes", "cue"),
    [
        ({"class": "article-body"}, "body"),
        ({"class": "ArticleBody"}, "article"),
        ({"id": "relatedPosts"}, "related"),
        ({"role": "navigation"}, "navigation"),
        ({"style": "display: none"}, "hidden"),
        ({"hidden": ""}, "hidden"),
    ],
)
def test_names_of_elements_are_read_word_by_word(attributes, cue):
    assert cue in cues_of(attributes)
    assert cue in cue_groups()


def test_a_word_inside_another_says_nothing():
    assert cues_of({"class": "shadow loader"}) == frozenset()
    assert cues_of({}) == frozenset()
