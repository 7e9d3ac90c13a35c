"""Short forms that a writer makes of a body's full name: "Syrian army" for "Syrian Arab Army"."""

from collections import defaultdict

from desktop_app.analysis.names.clusters import Clusters
from desktop_app.analysis.names.tables import Tables
from desktop_app.core.analysis import Label


def shortened(clusters: Clusters, tables: Tables) -> dict[str, str]:
    """Return forms to look for as well, each with a form of the cluster it belongs to.

    The nation and the collective noun of an organisation stay, what is between them falls
    away and the noun may be in small letters. Left out is what could mean two bodies.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for form in clusters.forms.values():
        nation, noun = form.words[0], form.words[-1]
        if len(form.words) < 2 or form.label is not Label.ORGANISATION:
            continue
        if noun.lower() in tables.collective_nouns and tables.is_nation(nation):
            for short in (f"{nation} {noun.lower()}", f"{nation} {noun}"):
                found[short].add(form.text)
    derived: dict[str, str] = {}
    for short, full in found.items():
        if len({clusters.root(f) for f in full}) != 1:
            continue
        first = min(full)
        if short not in clusters.forms:
            derived[short] = first
        elif clusters.forms[short].label is Label.ORGANISATION:
            clusters.join(short, first)
    return derived
