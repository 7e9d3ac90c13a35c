"""The word lists of the rules about numbers; see resources/numbers/."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from desktop_app.assets import resource
from desktop_app.core.analysis import Modifier

Phrases = dict[str, list[tuple[tuple[str, ...], Modifier]]]


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything that the rules look up.

    `left` maps the last word of a modifier to (its words, what it means), `right` the first;
    the longest stand first. `for_dates` are modifiers that dates take too, `needs_amount`
    those that mean something else before small counts and stretches of time. `done_to`,
    `done` and `state` map verbs and states to the event that befell what is counted, `nouns`
    those of "the death of 12", `past` participles in front of a noun, `phrasal` verbs with
    their particle, `lives` what is done to lives. `score_nouns` stand behind scores and
    `score_cues` before them.
    """

    left: Phrases
    right: Phrases
    for_dates: frozenset[str]
    needs_amount: frozenset[str]
    done_to: dict[str, str]
    done: dict[str, str]
    state: dict[str, str]
    nouns: dict[str, str]
    past: dict[str, str]
    phrasal: dict[str, str]
    lives: dict[str, str]
    score_nouns: frozenset[str]
    score_cues: frozenset[str]
    ordered_nouns: frozenset[str]
    label_nouns: frozenset[str]
    year_cues: frozenset[str]
    month_cues: frozenset[str]
    designated: frozenset[str]
    stretch_cues: frozenset[str]
    future_words: frozenset[str]
    future_verbs: frozenset[str]
    scheduled_verbs: frozenset[str]
    always_designated: frozenset[str]
    named_days: frozenset[str]
    not_ordinal: frozenset[str]
    streets: frozenset[str]


def load_tables() -> Tables:
    """Load the word lists that are bundled with the program."""
    modifiers, events, vetoes = (_load(name) for name in ("modifiers", "events", "vetoes"))
    return Tables(
        left=_phrases(modifiers["left"].items(), at=-1),
        right=_phrases(modifiers["right"].items(), at=0),
        for_dates=frozenset(modifiers["for_dates"]),
        needs_amount=frozenset(modifiers["needs_amount"]),
        done_to=events["done_to"],
        done=events["done"],
        state=events["state"],
        nouns=events["nouns"],
        past=events["past"],
        phrasal=events["phrasal"],
        lives=events["lives"],
        score_nouns=frozenset(vetoes["score_nouns"]),
        score_cues=frozenset(vetoes["score_cues"]),
        ordered_nouns=frozenset(vetoes["ordered_nouns"]),
        label_nouns=frozenset(vetoes["label_nouns"]),
        year_cues=frozenset(vetoes["year_cues"]),
        month_cues=frozenset(vetoes["month_cues"]),
        designated=frozenset(vetoes["designated"]),
        stretch_cues=frozenset(vetoes["stretch_cues"]),
        future_words=frozenset(vetoes["future_words"]),
        future_verbs=frozenset(vetoes["future_verbs"]),
        scheduled_verbs=frozenset(vetoes["scheduled_verbs"]),
        always_designated=frozenset(vetoes["always_designated"]),
        named_days=frozenset(vetoes["named_days"]),
        not_ordinal=frozenset(vetoes["not_ordinal"]),
        streets=frozenset(vetoes["streets"]),
    )


def _load(name: str) -> dict[str, Any]:
    table: dict[str, Any] = json.loads(resource("numbers", f"{name}.json").read_text("utf-8"))
    return table


def _phrases(items: Iterable[tuple[str, str]], *, at: int) -> Phrases:
    out: Phrases = {}
    for written, meaning in items:
        words = tuple(written.split())
        out.setdefault(words[at], []).append((words, Modifier(meaning)))
    for found in out.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return out
