"""The passages with gold speakers are whole: what their gold names stands in their text."""

import importlib.util
import json
import re
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent
KINDS = {"person", "organisation", "place", "group", "document", "unnamed", "none"}
PASSAGES = [
    json.loads(line)
    for line in (ROOT / "samples" / "speakers.jsonl").read_text("utf-8").splitlines()
]
QUOTES = [(passage, quote) for passage in PASSAGES for quote in passage["quotes"]]


def benchmark() -> ModuleType:
    path = ROOT / "benchmarks" / "speakers.py"
    spec = importlib.util.spec_from_file_location("speakers_benchmark", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Dataclasses look up the module that they are made in.
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, spec.name, module)
        spec.loader.exec_module(module)
    return module


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def test_there_are_enough_of_a_fit_length():
    assert len(PASSAGES) >= 120
    assert [p["id"] for p in PASSAGES if not 35 <= len(p["text"].split()) <= 150] == []


def test_ids_are_unique():
    assert len({p["id"] for p in PASSAGES}) == len(PASSAGES)


def test_those_set_aside_stay_as_many_however_many_are_added():
    assert Counter(p["split"] for p in PASSAGES) == {"dev": 425, "aside": 130}


def test_what_is_set_aside_has_no_style_or_trap_of_its_own():
    dev, aside = ([p for p in PASSAGES if p["split"] == s] for s in ("dev", "aside"))
    assert {p["style"] for p in aside} <= {p["style"] for p in dev}
    assert {t for p in aside for t in p["traps"]} <= {t for p in dev for t in p["traps"]}


def test_contents_stand_in_their_text():
    places = benchmark().places
    for passage, quote in QUOTES:
        assert [s.of(passage["text"]) for s in places(passage["text"], quote)] == [
            quote["content"],
            *quote.get("continued", ()),
        ]


def test_no_content_is_told_twice():
    for passage in PASSAGES:
        told = [(q["content"], q["occurrence"]) for q in passage["quotes"]]
        assert len(set(told)) == len(told)


def test_sources_stand_in_their_text():
    assert [q["source"] for p, q in QUOTES if q["source"] and q["source"] not in p["text"]] == []


def test_names_are_the_passages_own():
    strange = [
        name
        for passage, quote in QUOTES
        for name in [*quote["speakers"], *(n for other in quote.get("accept", ()) for n in other)]
        if not words(name) <= words(passage["text"])
    ]
    assert strange == []


def test_kinds_are_known_and_agree_with_the_speakers():
    for _, quote in QUOTES:
        assert quote["speaker_kind"] in KINDS
        nobody = quote["speaker_kind"] == "none" or quote.get("must_not_resolve", False)
        assert nobody == (not quote["speakers"])


@pytest.mark.parametrize(
    ("found", "gold", "kind", "expected"),
    [
        ("Mayor Greta Lindqvist", "Greta Lindqvist", "person", True),
        ("Lindqvist", "Greta Lindqvist", "person", False),
        ("Anna Lindqvist", "Greta Lindqvist", "person", False),
        ("Otto Brandt and Wilma Brandt", "Wilma Brandt", "person", False),
        ("Aide of Greta Lindqvist", "Greta Lindqvist", "person", False),
        ("The Red Lamp Committee", "Red Lamp Committee", "organisation", True),
        ("Red Lamp", "Red Lamp Committee", "organisation", False),
        ("Chamber", "Chamber of Trade", "organisation", False),
        ("Villagers", "villagers in Nether Tarn", "unnamed", True),
        ("report", "report by the National Audit Office", "document", True),
        ("officials", "palace officials", "unnamed", False),
        ("one of them", "One of them", "unnamed", True),
    ],
)
def test_names_are_compared_as_documented(found, gold, kind, expected):
    assert benchmark().same(found, gold, kind) is expected


def test_a_set_of_speakers_must_agree_wholly():
    agree = benchmark()._same_set
    assert agree(["Ada Forsberg", "Nell Forsberg"], ["Nell Forsberg", "Ada Forsberg"], "group")
    assert not agree(["Ada Forsberg"], ["Ada Forsberg", "Nell Forsberg"], "group")
    assert not agree(["Ada Forsberg", "Ada Forsberg"], ["Ada Forsberg"], "group")
