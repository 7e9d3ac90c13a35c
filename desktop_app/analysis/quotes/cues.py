"""What is known of cues: which lemmas report speech, which less, and what they suggest."""

import json
from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.analysis import Tier, Tone

_TONES = (Tone.DENYING, Tone.ACCUSING, Tone.EMOTIVE, Tone.DOUBTING, Tone.CERTAIN)


@dataclass(frozen=True, slots=True)
class CueWords:
    """Lists of cue lemmas, lower case; "according to" and "call for" count as one lemma each.

    `speech` report what was uttered, `light` report thoughts, wishes, accusations and calls;
    `nouns` of saying take a "that" clause ("the claim that"). `definition` and `naming` verbs
    explain a term when nobody is there to speak; `reporting_passive` are those that report
    even where nobody is said to speak ("is expected"); the objects of `addressing` verbs are
    listeners ("told Reuters"). What `refusing` verbs govern was not said ("declined to say"),
    what `pending` ones govern not yet ("hopes to say"); the nouns of `no_place` tell when or
    how something was said, not where ("in response"). `acts` are requests and promises, which
    are uttered ("urged", "vowed") while plans and wishes need not be.
    """

    speech: frozenset[str]
    light: frozenset[str]
    nouns: frozenset[str]
    definition: frozenset[str]
    naming: frozenset[str]
    reporting_passive: frozenset[str]
    addressing: frozenset[str]
    refusing: frozenset[str]
    pending: frozenset[str]
    no_place: frozenset[str]
    acts: frozenset[str]
    tones: tuple[tuple[Tone, frozenset[str]], ...]

    def tone(self, lemma: str | None) -> Tone:
        """Return what a cue suggests about its content; neutral for unknown ones."""
        return next((tone for tone, lemmas in self.tones if lemma in lemmas), Tone.NEUTRAL)

    def tier(self, lemma: str | None, marked: bool) -> Tier:
        """Return the tier of a cue; an unknown one is light unless quotation marks are there."""
        if lemma in self.light:
            return Tier.LIGHT
        return Tier.SPEECH if marked or lemma is None or lemma in self.speech else Tier.LIGHT


def read_cue_words(path: Path) -> CueWords:
    """Read the lists from a JSON object of lists, one a tier, tone or use."""
    lists = {k: frozenset(v) for k, v in json.loads(path.read_text(encoding="utf-8")).items()}
    return CueWords(
        speech=lists["speech"],
        light=lists["light"],
        nouns=lists["nouns"],
        definition=lists["definition"],
        naming=lists["naming"],
        reporting_passive=lists["reporting_passive"],
        addressing=lists["addressing"],
        refusing=lists["refusing"],
        pending=lists["pending"],
        no_place=lists["no_place"],
        acts=lists["acts"],
        tones=tuple((tone, lists[tone.value]) for tone in _TONES),
    )
