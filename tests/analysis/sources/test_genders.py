"""Pronouns tell what an article calls a person."""

from desktop_app.analysis.pipeline import Pipeline
from desktop_app.core.article import Article, paragraphs_of

STORY = (
    "Senator Marlow said that her bank had lost the file. Robin Teller closed his office. "
    "Robin Teller took his hat. Marlow told Teller to resign, after he refused to answer.\n\n"
    "“You pressed your own staff,” she said."
)


def test_he_and_she_go_to_whom_the_article_calls_so(pipeline: Pipeline) -> None:
    text = STORY.replace("Senator Marlow", "Kim Marlow")
    text = "Kim Marlow lost her key. Kim Marlow found her key.\n\n" + text
    found = pipeline.analyse(Article(text, paragraphs_of(text)))
    names = {s.id: s.name for s in found.sources}
    last = found.quotes[-1]
    assert [names[i] for i in last.speakers] == ["Kim Marlow"]
