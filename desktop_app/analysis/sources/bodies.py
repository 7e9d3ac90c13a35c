"""Which body a noun for many stands for: "the company", "the Calden-based group"."""

from desktop_app.analysis.source_nouns import NounKind
from desktop_app.analysis.sources.mentions import Mention
from desktop_app.analysis.sources.setting import Setting
from desktop_app.core.analysis import Entity, Label

_BODIES = frozenset({Label.ORGANISATION})
# What any body can be called for a change.
_ANY_BODY = frozenset(
    {"agency", "body", "group", "organisation", "organization", "regulator", "watchdog"}
)


class Bodies:
    """Finds the body with a name that a noun was used for."""

    def __init__(self, setting: Setting) -> None:
        self._nouns = setting.nouns
        self._phrases = setting.phrases
        self._roles = setting.roles
        self._turns = setting.turns

    def of(self, mention: Mention) -> Entity | None:
        """Return the body that a phrase stands for, if only one can be meant."""
        start = mention.span.start
        owned = any(c.dep_ == "poss" for c in mention.head.children)
        if mention.lemma not in self._nouns.companies or owned:
            return None
        post = mention.lemma in self._nouns.posts
        if mention.compounds and (post or self._phrases.told(mention.compounds, start)):
            return None
        spoke = self._just_spoke(mention)
        if spoke is not None:
            return spoke
        nearby = self._roles.between(self._turns.back(start, 1), start, _BODIES, subjects=False)
        bodies = {e.id: e for _, e in nearby if self._may_be(e, mention.lemma)}
        return next(iter(bodies.values())) if len(bodies) == 1 else None

    def _just_spoke(self, mention: Mention) -> Entity | None:
        """Return the body that spoke last in the paragraph, if it may be called so."""
        latest, start = self._turns.latest, mention.span.start
        entity = latest[0].entity if len(latest) == 1 else None
        last = latest[0].last if entity is not None else None
        if entity is None or last is None or entity.label not in _BODIES:
            return None
        near = last.start >= self._turns.back(start, 0)
        return entity if near and self._may_be(entity, mention.lemma) else None

    def _may_be(self, body: Entity, lemma: str) -> bool:
        """Tell whether a body may be "the company"; the Supreme Court says that it is a court."""
        own = body.name.split()[-1].lower()
        if lemma in _ANY_BODY:
            return True
        other = own != lemma and self._nouns.kind(own) is NounKind.COLLECTIVE
        return not other or (own in self._nouns.companies and lemma in self._nouns.companies)
