from hypothesis import given
from hypothesis import strategies as st

from desktop_app.library.records import ArticleId
from desktop_app.ui.open_articles import Tab, front_article, kept_tab, kept_tabs

TITLES = st.text(st.characters(blacklist_categories=["Cs"]), max_size=30)


@given(st.lists(st.tuples(st.integers(1, 10**6), TITLES), unique_by=lambda t: t[0], min_size=1))
def test_tabs_are_read_as_they_were_kept(articles: list[tuple[int, str]]) -> None:
    tabs = [Tab(ArticleId(number), "", title) for number, title in articles]
    kept = [kept_tab(tab, front=tab is tabs[-1]) for tab in tabs]
    assert list(kept_tabs(kept)) == tabs
    assert front_article(kept) == tabs[-1].id


def test_what_is_no_tab_is_passed_over() -> None:
    assert list(kept_tabs(["nonsense", "*", "7 Storm night"])) == [
        Tab(ArticleId(7), "", "Storm night")
    ]
    assert front_article(["7 Storm night"]) is None
