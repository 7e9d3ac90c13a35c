"""What stands, as Markdown."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.analysis import Analysis
from desktop_app.exports.markdown import escaped, to_markdown


def test_title_and_metadata_come_first(reviewed):
    lines = to_markdown(reviewed).splitlines()
    assert lines[0] == r"# Ferry \* returns 🚢 to Karet"
    assert "- Published: 2024-05-06 (stated)" in lines
    assert "- By: A. Writer" in lines
    assert "- Site: The Karet Post" in lines


def test_a_quotation_names_its_speaker_cue_and_verdict(reviewed):
    text = to_markdown(reviewed)
    assert "> “about 40 boats sank”\n>\n> — Tessa Venn, “said”, mixed, accepted" in text


def test_a_quotation_without_source_says_so(reviewed):
    assert "> “Nobody knows.”\n>\n> — no source stated, direct" in to_markdown(reviewed)


def test_a_number_says_what_it_means_and_whose_claim_it_is(reviewed):
    assert "| about 40 | about 40 | boats | Tessa Venn |  |" in to_markdown(reviewed)


def test_a_rejected_mark_is_left_out(reviewed):
    assert "SUM" not in to_markdown(reviewed).split("## Names")[1]


def test_notes_stand_by_their_mark_or_at_the_end(reviewed):
    text = to_markdown(reviewed)
    assert r"Note on “40”: Who \*counted\*?" in text
    assert "- “Karet”: Check this." in text.split("## Notes")[1]


def test_an_article_without_marks_has_no_empty_sections(review):
    assert "##" not in to_markdown(replace(review, analysis=Analysis()).standing())


@given(st.text())
def test_escaped_text_is_one_line_that_opens_no_markup(text):
    line = escaped(text)
    assert "\n" not in line
    assert not line.startswith(("#", ">", "- ", "+ ", "|"))
