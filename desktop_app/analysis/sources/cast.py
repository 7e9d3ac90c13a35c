"""The names of an article as its speakers need them: whole persons, each of them once.

The names component clusters by spelling. Here the text's own evidence is added: a nickname in
quotation marks belongs to the name around it, a surname in capitals to the person who has it,
"Lady Marl" is not "Sir Hugo Marl", and who has an age or "she" is a person.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.source_nouns import Gender, NounKind, SourceNouns
from desktop_app.analysis.sources.short_names import by_surname, with_lone_surnames
from desktop_app.analysis.sources.whole_names import (
    with_letters,
    with_own_first_names,
    with_shared_surnames,
)
from desktop_app.core.analysis import Entity, Label
from desktop_app.core.spans import Span

_NICKNAME = re.compile(r"\s[\"“‘'(][\w .'’-]{1,24}[\"”’')]\s")
# Where the opening mark was taken for a part of the name before it: that name, and what follows.
_OPENED = re.compile(r"\w\s[\"“‘'(]\w[^\"”)]*\Z")
_CLOSED = re.compile(r"[\w .'’-]{0,24}[\"”’')]\s")
# A score that was read as a part of a name: "Ida Marl 6-4".
_SCORE = re.compile(r"(?<=[^\W\d])[ ]\d[\d-]*\Z")
# What stands behind the place of a dateline.
_DATELINE = re.compile(r" ?(?:\(|[-–—]|,[^.\n]{1,40}(?:\(|--|[-–—]))")
_AGE = re.compile(r",\s(?:1?\d\d|[1-9])(?=[,.;)])")
_PRONOUNS = frozenset({"he", "she"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def cast(doc: Doc, text: str, nouns: SourceNouns) -> tuple[Entity, ...]:
    """Return the article's names, by first mention, joined and labelled by what it says of them."""
    names = (e for e in doc._.entities if not _is_office(e, nouns))
    found = [part for e in names for part in _without_dateline(e, text)]
    found = [replace(e, name=_SCORE.sub("", e.name)) for e in found]
    found = with_shared_surnames(text, with_letters(text, found))
    found = with_own_first_names(text, found, nouns.first_names)
    found = _nicknamed(found, text)
    found = [_relabelled(doc, text, e, nouns) for e in found]
    found = [_with_first_name(doc, text, _without_capitals(text, e), nouns) for e in found]
    titled = _titled_surnames(doc, found, nouns)
    found = by_surname(doc, [_known_by_title(e, titled) for e in found])
    found = with_lone_surnames(doc, found)
    split = [part for e in found for part in _by_title(doc, text, e, nouns)]
    return tuple(sorted(split, key=lambda e: e.mentions))


def _is_office(entity: Entity, nouns: SourceNouns) -> bool:
    """Tell whether a name is only an office: "Culture Minister", "Minister of State"."""
    words = [w.lower() for w in entity.name.split()]
    office = words[-1] in nouns.offices
    office = office or (words[0] in nouns.offices and words[1:2] in (["for"], ["of"]))
    office = office or (len(words) == 1 and words[0] in nouns.posts)
    return office and entity.label is not Label.PERSON


def _without_dateline(entity: Entity, text: str) -> Iterator[Entity]:
    """Yield a name but for where it only tells where a report comes from: "VARNA QUAY - "."""
    told = tuple(m for m in entity.mentions if not _is_dateline(m, text))
    if told:
        yield replace(entity, mentions=told)


def _is_dateline(mention: Span, text: str) -> bool:
    opens = mention.start == 0 or text[mention.start - 1] == "\n"
    shouted = mention.of(text).isupper()
    return opens and shouted and _DATELINE.match(text, mention.end) is not None


def _nicknamed(entities: Iterable[Entity], text: str) -> list[Entity]:
    """Join `Ida "Duke" Marl`, of which the names component made up to three names."""
    kept = {e.id: e for e in entities}
    places = sorted((m, e.id) for e in kept.values() for m in e.mentions)
    for number, (first, one) in enumerate(places):
        for last, other in places[number + 1 : number + 3]:
            if one not in kept or not _nickname_between(text, first, last):
                continue
            if Label.PERSON not in {kept[one].label, kept[other].label if other in kept else None}:
                continue
            inside = {i for m, i in places[number : number + 3] if m.start < last.end}
            name = " ".join(text[first.start : last.end].split())
            parts = [kept.pop(i) for i in inside if i in kept]
            kept[one] = _joined(parts, one, name)
    return list(kept.values())


def _nickname_between(text: str, first: Span, last: Span) -> bool:
    gap = text[first.end : last.start]
    rest = _CLOSED if _OPENED.search(first.of(text)) else _NICKNAME
    return rest.fullmatch(gap) is not None


def _joined(parts: Sequence[Entity], name_id: str, name: str) -> Entity:
    mentions = tuple(sorted({m for e in parts for m in e.mentions}))
    return replace(parts[0], id=name_id, name=name, label=Label.PERSON, mentions=mentions)


def _without_capitals(text: str, entity: Entity) -> Entity:
    """Return a name as it is written elsewhere, if its fullest form is in capitals."""
    if not entity.name.isupper():
        return entity
    forms = (" ".join(m.of(text).split()) for m in entity.mentions)
    same = (f for f in forms if not f.isupper() and f.casefold() == entity.name.casefold())
    return replace(entity, name=next(same, entity.name))


def _relabelled(doc: Doc, text: str, entity: Entity, nouns: SourceNouns) -> Entity:
    if entity.label is not Label.PERSON:
        return _person_if(doc, text, entity, nouns)
    bodies = any(_is_body(tokens_in(doc, m), nouns) for m in entity.mentions[:4])
    return replace(entity, label=Label.ORGANISATION) if bodies else entity


def _is_body(tokens: list[Token], nouns: SourceNouns) -> bool:
    """Tell whether a name is in apposition to a body ("his team, Larch-Orl,")."""
    root = next((t for t in tokens if t.dep_ == "appos"), None)
    if root is None or root.head.i != tokens[0].i - 2:
        return False
    return nouns.kind(root.head.lemma_.lower()) is NounKind.COLLECTIVE


def _person_if(doc: Doc, text: str, entity: Entity, nouns: SourceNouns) -> Entity:
    """Return the name as a person's if the article treats it as one."""
    if not 2 <= len(entity.name.split()) <= 4:
        return entity
    for mention in entity.mentions[:4]:
        tokens = tokens_in(doc, mention)
        if tokens and (_AGE.match(text, mention.end) or _personal(doc, tokens, nouns)):
            return replace(entity, label=Label.PERSON)
    return entity


def _personal(doc: Doc, tokens: list[Token], nouns: SourceNouns) -> bool:
    inside = {t.i for t in tokens}
    root = next((t for t in tokens if t.head.i not in inside), tokens[-1])
    before = doc[tokens[0].i - 1] if tokens[0].i else None
    if before is not None and before.head in {*tokens, root} and _human(before, nouns):
        return True
    for child in root.children:
        if child.dep_ == "appos" and _human(child, nouns) and child.i not in inside:
            return True
        if child.dep_ == "relcl" and any(t.lower_ == "who" for t in child.children):
            return True
    beside = root.dep_ == "appos" and root.head.i == tokens[0].i - 2
    if beside and _human(root.head, nouns):
        return True
    verb = root.head
    own = [s for v in verb.conjuncts for s in v.children if s.dep_ in _SUBJECTS]
    return root.dep_ in _SUBJECTS and any(s.lower_ in _PRONOUNS for s in own)


def _human(token: Token, nouns: SourceNouns) -> bool:
    person = nouns.kind(token.lemma_.lower()) is NounKind.PERSON
    return (person and token.pos_ in {"NOUN", "PROPN"}) or nouns.titled(token.lower_)


def _with_first_name(doc: Doc, text: str, entity: Entity, nouns: SourceNouns) -> Entity:
    """Return a person's name of one word with the first name that stands before it.

    "Favourite Ida Marl" may have been read as the name "Marl".
    """
    if entity.label is not Label.PERSON or " " in entity.name:
        return entity
    first = entity.mentions[0]
    tokens = tokens_in(doc, first)
    before = _before(doc, first)
    if before is None or before.head not in tokens or before.dep_ != "compound":
        return entity
    name = before.pos_ == "PROPN" and before.text.istitle() and not before.is_sent_start
    if not name or nouns.kind(before.lower_) is not None or nouns.titled(before.lower_):
        return entity
    return replace(entity, name=" ".join(text[before.idx : first.end].split()))


def _titled_surnames(doc: Doc, entities: Iterable[Entity], nouns: SourceNouns) -> frozenset[str]:
    """Return the last names of the persons who have a title that tells a gender: "Ms Marl"."""
    return frozenset(
        e.name.split()[-1]
        for e in entities
        if e.label is Label.PERSON
        for m in e.mentions
        if (title := _before(doc, m)) is not None and nouns.gender(title.lower_)
    )


def _known_by_title(entity: Entity, titled: Container[str]) -> Entity:
    """Return a name as a person's if its last word comes again as one's: "Ms Marl"."""
    words = entity.name.split()
    if entity.label is Label.PERSON or not 2 <= len(words) <= 3 or words[-1] not in titled:
        return entity
    return replace(entity, label=Label.PERSON)


def _by_title(doc: Doc, text: str, entity: Entity, nouns: SourceNouns) -> list[Entity]:
    """Take a name apart whose titles tell of a man and a woman ("Sir Hugo Marl", "Lady Marl")."""
    if entity.label is not Label.PERSON:
        return [entity]
    titled: dict[Gender, list[tuple[Token, Span]]] = defaultdict(list)
    for mention in entity.mentions:
        before = _before(doc, mention)
        gender = nouns.gender(before.lower_) if before is not None else None
        if before is not None and gender is not None and nouns.titled(before.lower_):
            titled[gender].append((before, mention))
    words = entity.name.split()
    own = nouns.first_names.get(words[0].lower()) if len(words) > 1 else next(iter(titled), None)
    others = [places for gender, places in titled.items() if own is not None and gender is not own]
    if not others and len(titled) < 2:
        return [_with_title(doc, text, entity, nouns)]
    other = others[0] if others else list(titled.values())[1]
    spans = tuple(m for _, m in other)
    title, first = other[0]
    rest = tuple(m for m in entity.mentions if m not in spans)
    name = " ".join(text[title.idx : first.end].split())
    return [
        replace(entity, mentions=rest),
        replace(entity, id=f"e{first.start}", name=name, mentions=spans),
    ]


def _with_title(doc: Doc, text: str, entity: Entity, nouns: SourceNouns) -> Entity:
    """Return a name of one word with its title, which is then its fullest form."""
    if " " in entity.name:
        return entity
    for mention in entity.mentions:
        before = _before(doc, mention)
        if before is not None and before.text[0].isupper() and _human(before, nouns):
            return replace(entity, name=" ".join(text[before.idx : mention.end].split()))
    return entity


def _before(doc: Doc, span: Span) -> Token | None:
    tokens = tokens_in(doc, span)
    return doc[tokens[0].i - 1] if tokens and tokens[0].i else None
