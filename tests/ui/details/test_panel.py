"""The pane shows what stands and sends what the reader wants of it."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop_app.core.analysis import Label, SourceKind
from desktop_app.core.corrections import (
    Assign,
    Judge,
    Merge,
    Note,
    Relabel,
    RemoveNote,
    Revalue,
    Split,
    Verdict,
    WriteNote,
)
from desktop_app.core.review import applied
from desktop_app.ui.details import DetailsPanel, Elsewhere
from desktop_app.ui.details.actions import ActionsView
from desktop_app.ui.details.rows import GroupView, RowView
from desktop_app.ui.theme import load_theme

WRITTEN = datetime.datetime(2025, 3, 16, 8, 0, tzinfo=datetime.UTC)


@pytest.fixture
def panel(qtbot, standing):
    panel = DetailsPanel(load_theme("light"), lambda: WRITTEN, lambda: "note-new")
    qtbot.addWidget(panel)
    panel.resize(368, 860)
    panel.show_standing(standing)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


@pytest.fixture
def sent(panel):
    """Collect the corrections that the pane sends."""
    corrections = []
    panel.corrected.connect(corrections.append)
    return corrections


def words(panel):
    labels = panel.selection.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisibleTo(panel)]


def row(panel, text):
    rows = panel.selection.findChildren(RowView)
    return next(r for r in rows if text in r.accessibleName() and r.isVisibleTo(panel))


def test_an_empty_pane_says_how_to_select(panel):
    assert "Nothing selected" in words(panel)


def test_without_an_article_nothing_is_shown(panel):
    panel.show_standing(None)
    assert "Nothing selected" in words(panel)
    for tab in ("sources", "numbers", "names", "notes"):
        panel.show_tab(tab)
    assert panel.numbers.model.rowCount() == 0


def test_a_mark_is_shown_as_a_card(panel):
    panel.show_mark("q-lost")
    assert "Maren Okafor" in words(panel)
    assert "said · neutral" in words(panel)


def test_a_mark_brings_its_tab_to_the_front(panel):
    panel.show_tab("sources")
    panel.show_mark("q-lost")
    assert panel.current_tab() == "selection"


@pytest.mark.parametrize("tab", ["sources", "numbers", "names"])
def test_a_mark_chosen_in_a_list_leaves_the_list_in_front(panel, tab):
    panel.mark_selected.connect(panel.show_mark)
    panel.show_tab(tab)
    view = getattr(panel, tab)
    view.mark_chosen.emit("n-60")
    assert panel.current_tab() == tab
    view.card_wished.emit()
    assert panel.current_tab() == "selection"
    assert "About 60 boats" in words(panel)


def test_the_table_follows_the_selected_mark(panel):
    panel.show_mark("n-cost")
    panel.show_tab("numbers")
    assert panel.numbers.model.number(panel.numbers.table.currentIndex()).id == "n-cost"
    panel.show_tab("names")
    panel.show_mark("e-npa")
    panel.show_tab("names")
    assert panel.names.model.entity(panel.names.list.currentIndex()).id == "e-npa"


def test_a_verdict_leaves_the_table_where_it_was(panel, standing):
    panel.show_tab("numbers")
    panel.numbers.table.selectRow(3)
    panel.show_standing(applied(standing, Judge("n-cost", Verdict.REJECTED)))
    assert panel.numbers.table.currentIndex().row() == 3


def test_an_unknown_tab_is_an_error(panel):
    with pytest.raises(ValueError, match="weather"):
        panel.show_tab("weather")


def test_the_card_follows_a_new_standing(panel, standing):
    panel.show_mark("e-npa")
    panel.show_standing(applied(standing, Relabel("e-npa", Label.GROUP)))
    assert "group" in words(panel)


def test_another_article_clears_the_card(panel, standing):
    panel.show_mark("q-lost")
    article = replace(standing.article, text="Other.", paragraphs=())
    analysis = replace(standing.analysis, entities=(), numbers=(), quotes=(), sources=())
    panel.show_standing(replace(standing, article=article, analysis=analysis, notes=()))
    assert "Nothing selected" in words(panel)


@pytest.mark.parametrize(
    ("act", "verdict"), [("accept", Verdict.ACCEPTED), ("reject", Verdict.REJECTED)]
)
def test_a_verdict_is_sent(panel, sent, act, verdict):
    panel.show_mark("q-lost")
    getattr(panel, act)()
    assert sent == [Judge("q-lost", verdict)]


def test_a_verdict_that_stands_is_not_sent_again(panel, sent):
    panel.show_mark("q-cost")
    panel.accept()
    assert sent == []


def test_nothing_is_sent_without_a_mark(panel, sent):
    for act in (panel.accept, panel.reject, panel.change, panel.note):
        act()
    assert sent == []
    assert panel.selection.editor is None


def test_all_sources_are_one_click_away(qtbot, panel, standing):
    sources = tuple(
        replace(standing.analysis.sources[0], id=f"s-{n}", quotes=("q-lost",)) for n in range(7)
    )
    speaking = replace(standing.analysis.quotes[0], speakers=tuple(s.id for s in sources))
    analysis = replace(standing.analysis, sources=sources, quotes=(speaking,))
    panel.show_standing(replace(standing, analysis=analysis))
    qtbot.mouseClick(row(panel, "All sources (7)"), Qt.MouseButton.LeftButton)
    assert panel.current_tab() == "sources"


def test_tab_goes_through_the_card_from_top_to_bottom(qtbot, panel):
    panel.show_mark("q-lost")
    panel.change()
    panel.show_standing(panel._shown.lookup.standing)
    stop = row(panel, "Written as")
    heights = []
    while panel.selection.isAncestorOf(stop) and len(heights) < 30:
        if stop.isVisible() and stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            place = stop.mapTo(panel, stop.rect().topLeft())
            heights.append((place.y() // 20, place.x()))
        stop = stop.nextInFocusChain()
    assert len(heights) > 10
    assert heights == sorted(heights)


def test_letters_work_inside_the_card(qtbot, panel, sent):
    panel.show_mark("q-lost")
    qtbot.keyClick(row(panel, "Written as"), Qt.Key.Key_R)
    assert sent == [Judge("q-lost", Verdict.REJECTED)]


def test_the_menu_of_verdicts_takes_one_back(panel, sent):
    panel.show_mark("q-cost")
    panel.findChild(ActionsView).verdict_chosen.emit(Verdict.UNCHECKED)
    assert sent == [Judge("q-cost", Verdict.UNCHECKED)]


def test_a_click_on_a_mention_asks_for_its_place(qtbot, panel, place):
    panel.show_mark("e-npa")
    mention = row(panel, "¶ 4")
    with qtbot.waitSignal(panel.place_requested) as asked:
        qtbot.mouseClick(mention, Qt.MouseButton.LeftButton)
    assert asked.args == [place("Northern Ports Authority")]


def test_enter_on_a_row_follows_it(qtbot, panel):
    panel.show_mark("q-lost")
    also = row(panel, "a crew of nearly")
    with qtbot.waitSignal(panel.mark_selected) as chosen:
        qtbot.keyClick(also, Qt.Key.Key_Return)
    assert chosen.args == ["q-crew"]


def test_a_click_on_the_words_of_a_quote_asks_for_their_place(qtbot, panel, standing):
    panel.show_mark("q-denied")
    passage = next(
        label for label in panel.selection.findChildren(QLabel) if "ignored" in label.text()
    )
    with qtbot.waitSignal(panel.place_requested) as asked:
        qtbot.mouseClick(passage, Qt.MouseButton.LeftButton)
    assert asked.args == [standing.analysis.mark("q-denied").contents[0]]


def test_other_articles_are_listed_and_can_be_opened(qtbot, panel):
    panel.show_mark("q-lost")
    panel.show_elsewhere((Elsewhere(7, "The Ledger", None, "“No one called me back.”"),))
    assert "In your library · 1 article" in words(panel)
    with qtbot.waitSignal(panel.article_requested) as asked:
        qtbot.mouseClick(row(panel, "No one called"), Qt.MouseButton.LeftButton)
    assert asked.args == [7]


def test_other_articles_go_with_their_mark(panel):
    panel.show_mark("q-lost")
    panel.show_elsewhere((Elsewhere(7, "The Ledger", None, "“No one called me back.”"),))
    panel.show_mark("q-denied")
    assert not any("In your library" in text for text in words(panel))


def test_many_rows_are_shown_when_asked_for(panel, standing, place, qtbot):
    entity = replace(standing.analysis.entities[0], mentions=(place("Skarn Harbour"),) * 30)
    analysis = replace(standing.analysis, entities=(entity,))
    panel.show_standing(replace(standing, analysis=analysis))
    panel.show_mark("e-skarn")
    group = panel.selection.findChild(GroupView)
    assert len(group.findChildren(RowView)) < 30
    more = group.findChild(QAbstractButton)
    assert more.text() == "Show all 30"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(group.findChildren(RowView)) == 30
    assert not more.isVisible()


def test_a_name_gets_another_type(qtbot, panel, sent):
    panel.show_mark("e-npa")
    panel.change()
    panel.selection.editor.kind.setCurrentText("Group")
    qtbot.keyClick(panel.selection.editor.name, Qt.Key.Key_Return)
    assert sent == [Relabel("e-npa", Label.GROUP)]
    assert panel.selection.editor is None


def test_a_number_gets_another_value(qtbot, panel, sent):
    panel.show_mark("n-60")
    panel.change()
    editor = panel.selection.editor
    assert editor.value.hasFocus()
    editor.value.clear()
    qtbot.keyClicks(editor.value, "62")
    qtbot.keyClick(editor.value, Qt.Key.Key_Return)
    assert sent == [Revalue("n-60", 62, None, None, None)]


def test_what_is_no_value_is_said_and_the_editor_stays(qtbot, panel, sent):
    panel.show_mark("n-60")
    panel.change()
    panel.selection.editor.value.setText("many")
    qtbot.keyClick(panel.selection.editor.value, Qt.Key.Key_Return)
    assert sent == []
    assert "Expected a number such as 1200 or 3.5." in words(panel)


def test_a_quote_gets_another_speaker(qtbot, panel, sent):
    panel.show_mark("q-nobody")
    panel.change()
    editor = panel.selection.editor
    editor.speaker.setCurrentText("Northern Ports Authority")
    assert not editor.kind.isEnabled()
    qtbot.keyClick(editor.speaker, Qt.Key.Key_Return)
    assert sent == [Assign("q-nobody", source="s-npa")]


def test_a_quote_gets_a_speaker_the_article_did_not_name(qtbot, panel, sent):
    panel.show_mark("q-nobody")
    panel.change()
    editor = panel.selection.editor
    editor.speaker.setCurrentText("Harbour Watch")
    editor.kind.setCurrentText("Organisation")
    editor.apply()
    assert sent == [Assign("q-nobody", name="Harbour Watch", kind=SourceKind.ORGANISATION)]


def test_escape_leaves_everything_as_it_was(qtbot, panel, sent):
    panel.show_mark("n-60")
    panel.change()
    panel.selection.editor.value.setText("1")
    with qtbot.waitSignal(panel.edit_closed):
        qtbot.keyClick(panel.selection.editor.value, Qt.Key.Key_Escape)
    assert sent == []
    assert panel.selection.editor is None


def test_letters_typed_into_an_editor_are_no_commands(qtbot, panel, sent):
    panel.show_mark("e-npa")
    panel.change()
    qtbot.keyClicks(panel.selection.editor.kind, "r")
    panel.selection.editor.name.clear()
    qtbot.keyClicks(panel.selection.editor.name, "arcn")
    assert sent == []
    assert panel.selection.editor.name.text() == "arcn"


def test_an_open_editor_outlives_a_new_standing(panel, standing):
    panel.show_mark("n-60")
    panel.change()
    panel.selection.editor.value.setText("61")
    panel.show_standing(applied(standing, Judge("n-cost", Verdict.REJECTED)))
    assert panel.selection.editor.value.text() == "61"


def test_a_note_is_written_on_a_mark(qtbot, panel, sent, standing):
    panel.show_mark("q-lost")
    panel.note()
    field = panel.selection.editor.field
    qtbot.keyClicks(field, "Ask again.")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    (written,) = sent
    assert isinstance(written, WriteNote)
    assert (written.note.id, written.note.text) == ("note-new", "Ask again.")
    assert (written.note.mark, written.note.written) == ("q-lost", WRITTEN)
    assert written.note.anchor.span == standing.analysis.mark("q-lost").contents[0]


def test_shift_and_enter_start_a_new_line_in_a_note(qtbot, panel, sent):
    panel.show_mark("q-lost")
    panel.note()
    field = panel.selection.editor.field
    qtbot.keyClicks(field, "one")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(field, "two")
    qtbot.keyClick(field, Qt.Key.Key_Enter)
    assert sent[0].note.text.split() == ["one", "two"]


def test_a_note_without_words_is_not_written(qtbot, panel, sent):
    panel.show_mark("q-lost")
    panel.note()
    qtbot.keyClick(panel.selection.editor.field, Qt.Key.Key_Return)
    assert sent == []


def test_a_half_written_note_is_kept_when_another_mark_is_chosen(qtbot, panel, sent):
    panel.show_mark("q-lost")
    panel.note()
    qtbot.keyClicks(panel.selection.editor.field, "Ask")
    panel.show_mark("q-denied")
    assert [c.note.text for c in sent] == ["Ask"]


def test_a_half_written_note_is_kept_on_request(qtbot, panel, sent):
    panel.show_mark("q-lost")
    panel.note()
    qtbot.keyClicks(panel.selection.editor.field, "Ask")
    panel.keep_drafts()
    assert [c.note.text for c in sent] == ["Ask"]


def test_a_note_in_the_card_can_be_rewritten(qtbot, panel, sent):
    panel.show_mark("q-denied")
    qtbot.mouseClick(row(panel, "minutes of the November"), Qt.MouseButton.LeftButton)
    panel.selection.editor.field.setPlainText("Done.")
    panel.selection.editor.apply()
    assert [(c.note.id, c.note.text) for c in sent] == [("note-1", "Done.")]


def test_a_passage_gets_a_note(qtbot, panel, sent, place):
    panel.note_passage(place("nearly two dozen"))
    assert panel.current_tab() == "notes"
    qtbot.keyClicks(panel.notes.editor.field, "How many?")
    qtbot.keyClick(panel.notes.editor.field, Qt.Key.Key_Return)
    (written,) = sent
    assert written.note.mark is None
    assert written.note.anchor.exact == "nearly two dozen"


def test_the_notes_tab_counts_its_notes(panel):
    assert panel.tabs.tabText(4) == "Notes 1"


def test_every_control_has_an_accessible_name(panel):
    panel.show_mark("q-lost")
    panel.change()
    for tab in ("selection", "sources", "numbers", "names", "notes"):
        panel.show_tab(tab)
        controls = [
            w
            for w in panel.findChildren(QWidget)
            if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        mute = [w for w in controls if not w.accessibleName() and not w.objectName()]
        assert mute == [], tab


def test_another_theme_is_put_on_at_once(panel):
    panel.show_mark("q-lost")
    panel.set_theme(load_theme("dark"))
    assert load_theme("dark").roles.raised in panel.styleSheet()
    assert "Maren Okafor" in words(panel)


def test_selected_rows_are_copied_as_a_table(panel):
    panel.show_tab("numbers")
    panel.numbers.table.selectRow(2)
    panel.numbers.copy()
    heading, line = QGuiApplication.clipboard().text().split("\n")
    assert heading.split("\t")[:4] == ["As written", "Value", "Unit", "What"]
    assert line.split("\t")[:4] == ["About 60", "60", "", "boats"]


def test_a_removed_note_is_sent(qtbot, panel, sent, standing):
    panel.show_tab("notes")
    note = standing.notes[0]
    assert isinstance(note, Note)
    panel.notes.list.setCurrentIndex(panel.notes.model.row_of("note-1"))
    qtbot.mouseClick(panel.notes.remove_button, Qt.MouseButton.LeftButton)
    assert sent == [RemoveNote("note-1")]


def test_a_name_is_the_same_as_another(qtbot, panel, sent):
    panel.show_mark("e-npa")
    qtbot.mouseClick(panel.selection.actions_view.merge, Qt.MouseButton.LeftButton)
    editor = panel.selection.editor
    assert editor.other.hasFocus()
    editor.other.setCurrentIndex(editor.other.findData("e-skarn"))
    editor.apply()
    assert sent == [Merge("e-npa", "e-skarn")]


def test_a_name_that_is_the_same_as_nothing_is_left_alone(panel, sent):
    panel.show_mark("e-npa")
    panel.name_edits.merge()
    panel.selection.editor.apply()
    assert sent == []


def test_forms_are_divided_from_a_name(panel, sent, place):
    panel.show_mark("e-npa")
    panel.name_edits.split()
    editor = panel.selection.editor
    assert list(editor.forms) == ["Northern Ports Authority", "NPA"]
    editor.forms["NPA"].setChecked(True)
    editor.apply()
    assert sent == [Split("e-npa", (place("NPA"),), "NPA")]


def test_a_name_keeps_a_form(panel, sent):
    panel.show_mark("e-npa")
    panel.name_edits.split()
    for box in panel.selection.editor.forms.values():
        box.setChecked(True)
    panel.selection.editor.apply()
    assert sent == []
    assert panel.selection.editor is not None


def test_one_form_alone_cannot_be_divided_and_a_number_is_no_name(panel):
    panel.show_mark("e-okafor")
    assert panel.selection.actions_view.merge.isVisibleTo(panel)
    assert not panel.selection.actions_view.split.isVisibleTo(panel)
    panel.show_mark("n-60")
    assert not panel.selection.actions_view.merge.isVisibleTo(panel)
    panel.name_edits.merge()
    assert panel.selection.editor is None


def test_what_is_ticked_is_wished_for_other_articles_too(panel, sent):
    everywhere = []
    panel.name_edits.wished_everywhere.connect(everywhere.append)
    panel.show_mark("e-npa")
    panel.change()
    panel.selection.editor.kind.setCurrentText("Group")
    panel.selection.editor.later.setChecked(True)
    panel.selection.editor.apply()
    assert (sent, everywhere) == ([], [Relabel("e-npa", Label.GROUP)])


def test_a_name_is_rejected_for_all_articles(panel, sent):
    everywhere = []
    panel.name_edits.wished_everywhere.connect(everywhere.append)
    panel.show_mark("e-npa")
    panel.name_edits.never()
    panel.show_mark("n-60")
    panel.name_edits.never()
    assert (sent, everywhere) == ([], [Judge("e-npa", Verdict.REJECTED)])


def test_a_mark_chosen_in_the_article_is_found_in_every_list(panel):
    panel.show_tab("sources")
    panel.show_mark("q-lost")
    panel.show_tab("sources")
    share = panel.sources.model.item(panel.sources.tree.currentIndex())
    assert "q-lost" in {quote.id for quote in share.quotes}
    panel.sources.tree.expand(panel.sources.tree.currentIndex())
    panel.show_mark(None)
    panel.show_mark("q-lost")
    assert panel.sources.model.item(panel.sources.tree.currentIndex()) is share


def test_an_open_source_shows_which_of_its_quotations_is_chosen(panel):
    panel.show_tab("sources")
    tree, model = panel.sources.tree, panel.sources.model
    tree.expandAll()
    quotes = [quote.id for quote in model.item(model.index(0, 0)).quotes]
    panel.show_mark(quotes[-1])
    assert model.item(tree.currentIndex()).id == quotes[-1]


def test_the_note_on_a_chosen_mark_is_the_current_one(panel, standing):
    marked = next(note for note in standing.notes if note.mark is not None)
    panel.show_tab("notes")
    panel.show_mark(marked.mark)
    panel.show_tab("notes")
    assert panel.notes.model.note(panel.notes.list.currentIndex()) == marked


def test_before_the_analysis_the_pane_says_that_marks_are_to_come(panel, standing):
    panel.show_mark(None)
    panel.show_standing(replace(standing, analysis=type(standing.analysis)()))
    assert "Not analysed yet. Marks come as they are found." in words(panel)
