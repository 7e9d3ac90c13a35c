"""The source report reads the same as text, Markdown and JSON."""

import json
from dataclasses import replace

from desktop_app.core.analysis import Tier
from desktop_app.exports.report import report_json, report_markdown, report_text


def with_claim(standing):
    said, free = standing.analysis.quotes
    quotes = (replace(said, tier=Tier.LIGHT), free)
    return replace(standing, analysis=replace(standing.analysis, quotes=quotes))


def test_text_says_the_facts_first_and_then_who_speaks(reviewed):
    lines = report_text(reviewed).splitlines()
    assert lines[:3] == [
        "Ferry * returns 🚢 to Karet",
        "  independent sources: 1 (single source)",
        "  2 quotations, 6 quoted words",
    ]
    assert lines[lines.index("SOURCES") + 1] == "  Tessa Venn  ####################  67 %"


def test_a_long_name_stands_above_its_bar(reviewed):
    name = "posts on the message board of the friends of the old ferry to Karet"
    sources = tuple(replace(s, name=name) for s in reviewed.analysis.sources)
    long = replace(reviewed, analysis=replace(reviewed.analysis, sources=sources))
    lines = report_text(long).splitlines()
    at = lines.index(f"  {name}")
    assert lines[at + 1].strip() == "####################  67 %"
    assert lines[at + 1].index("#") < 50


def test_text_names_kind_words_and_places(reviewed):
    assert "person, named; 4 words (1 mixed); ¶ 2" in report_text(reviewed)


def test_text_lists_quotations_without_a_source(reviewed):
    lines = report_text(reviewed).splitlines()
    at = lines.index("QUOTATIONS WITHOUT A STATED SOURCE")
    assert lines[at + 1 :] == ["  ¶ 3: “Nobody knows.” — no source stated"]


def test_markdown_has_a_table_and_escapes_what_markdown_would_read(reviewed):
    written = report_markdown(reviewed)
    assert written.startswith("# Ferry \\* returns 🚢 to Karet\n\n- independent sources: 1")
    assert "| Tessa Venn | person, named | 4 | 67 % | 1 mixed | ¶ 2 | ¶ 2 |" in written


def test_json_has_every_key_and_plain_values(reviewed):
    report = json.loads(json.dumps(report_json(reviewed)))
    assert report["format"] == "galley-report/1"
    assert (report["independent_sources"], report["single_source"]) == (1, True)
    assert report["sources"][0]["quotes"] == {"direct": 0, "mixed": 1, "indirect": 0}
    assert report["unstated"][0]["text"] == "“Nobody knows.”"
    assert report["unresolved"] == []


def test_claims_can_be_left_out(reviewed):
    standing = with_claim(reviewed)
    assert "1 attributed claim, counted\n" in report_text(standing)
    assert "1 attributed claim, not counted\n" in report_text(standing, claims=False)
    assert report_json(standing, claims=False)["sources"] == []
    assert len(report_json(standing)["sources"]) == 1


def test_an_article_in_which_nobody_speaks_says_so(reviewed):
    silent = replace(reviewed, analysis=replace(reviewed.analysis, quotes=()))
    assert "Nobody is quoted in this article." in report_text(silent)
    assert "Nobody is quoted in this article." in report_markdown(silent)
