"""What stands, as plain text for a terminal."""

from dataclasses import replace

from desktop_app.exports.plain import to_text


def test_marks_stand_under_headings(reviewed):
    text = to_text(reviewed)
    assert "SOURCES\n  Tessa Venn (person): 1 quotation, 4 words" in text
    assert "  Tessa Venn [mixed, speech]: “about 40 boats sank”" in text
    assert "  no source stated [direct, speech]: “Nobody knows.”" in text
    assert "  about 40 = about 40 [count] of boats" in text
    assert "  Tessa Venn [person] 1" in text


def test_what_was_not_said_is_told_so(reviewed):
    said, free = reviewed.analysis.quotes
    quotes = (replace(said, negated=True), replace(free, hypothetical=True))
    text = to_text(replace(reviewed, analysis=replace(reviewed.analysis, quotes=quotes)))
    assert "[mixed, speech, not said]" in text
    assert "[direct, speech, not said yet]" in text
