"""From tokens that belong together to the stretches of text that they cover."""

from collections.abc import Iterable

from spacy.tokens import Token

from desktop_app.core.spans import Span

_LONGEST = 300


def stretches(tokens: Iterable[Token], fewest: int = 2) -> tuple[Span, ...]:
    """Return the runs of neighbouring tokens, without punctuation at their edges, in order.

    Runs of fewer than `fewest` tokens are left out.
    """
    runs: list[list[Token]] = []
    for token in sorted(tokens, key=lambda t: t.i):
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    trimmed = (_trimmed(run) for run in runs)
    return tuple(
        Span(run[0].idx, run[-1].idx + len(run[-1])) for run in trimmed if len(run) >= fewest
    )


def is_long(clause: Token) -> bool:
    """Tell whether a clause has more tokens than anybody says in one.

    Text without full stops is one sentence to a parser, with clauses inside clauses; looking
    at each of them wholly would take time in the square of its length.
    """
    return bool(clause.right_edge.i - clause.left_edge.i > _LONGEST)


def span_of(token: Token) -> Span:
    """Return the stretch of one token."""
    return Span(token.idx, token.idx + len(token))


def _trimmed(run: list[Token]) -> list[Token]:
    first, last = 0, len(run)
    while first < last and _edge(run[first]):
        first += 1
    while last > first and _edge(run[last - 1]):
        last -= 1
    return run[first:last]


def _edge(token: Token) -> bool:
    return bool(token.is_punct or token.is_space)
