"""Forms are joined into clusters; a short form only where one meaning is left."""

from desktop_app.analysis.names.cleaning import Name
from desktop_app.analysis.names.clusters import Clusters
from desktop_app.core.analysis import Label
from desktop_app.core.spans import Span


def clusters_of(*forms):
    return Clusters(
        Name(Span(i * 20, i * 20 + 5), form, Label.PERSON, 0.9) for i, form in enumerate(forms)
    )


def test_joined_forms_share_a_root():
    clusters = clusters_of("A B", "B", "C")
    clusters.join("B", "A B")
    assert clusters.root("B") == clusters.root("A B") == "A B"
    assert [[f.text for f in c] for c in clusters.members()] == [["A B", "B"], ["C"]]


def test_a_form_with_two_meanings_is_not_joined():
    clusters = clusters_of("A B", "C B", "B")
    assert not clusters.join_if_one("B", ["A B", "C B"])
