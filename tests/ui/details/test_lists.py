"""The lists of sources, numbers, names and notes are models; a click leads to a mark."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from desktop_app.core.analysis import Label, Tier
from desktop_app.core.corrections import Verdict
from desktop_app.core.source_report import source_report
from desktop_app.ui.details.figures import CHOICES, Column
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.names_model import NAME, TIMES, TYPE
from desktop_app.ui.details.names_view import NamesView
from desktop_app.ui.details.notes_view import NotesView
from desktop_app.ui.details.numbers_view import NumbersView
from desktop_app.ui.details.shares import shares_of, totals_text
from desktop_app.ui.details.sources_view import SourcesView
from desktop_app.ui.details.wording import untranslated
from desktop_app.ui.theme import load_theme


def shown(qtbot, view):
    qtbot.addWidget(view)
    view.resize(368, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


@pytest.fixture
def numbers(qtbot, lookup):
    view = shown(qtbot, NumbersView(untranslated))
    view.show_lookup(lookup)
    return view


@pytest.fixture
def wide(qtbot, numbers):
    numbers.resize(1200, 700)
    qtbot.waitUntil(lambda: not numbers.model.folded)
    return numbers


@pytest.fixture
def names(qtbot, lookup):
    view = shown(qtbot, NamesView(untranslated))
    view.show_lookup(lookup)
    return view


@pytest.fixture
def sources(qtbot, lookup):
    view = shown(qtbot, SourcesView(load_theme("light"), untranslated))
    show_report(view, lookup)
    return view


def show_report(view, lookup, **tiers):
    report = source_report(lookup.standing, **tiers)
    shares = shares_of(report, lookup, untranslated)
    view.show_shares(shares, totals_text(shares, untranslated), lookup, report)


def with_quote(standing, quote, **fields):
    quotes = tuple(replace(q, **fields) if q.id == quote else q for q in standing.analysis.quotes)
    return Lookup(replace(standing, analysis=replace(standing.analysis, quotes=quotes)))


@pytest.fixture
def notes(qtbot, standing):
    view = shown(qtbot, NotesView(load_theme("light"), untranslated))
    view.show_notes(standing.notes)
    return view


def column(model, at):
    return [model.index(row, at).data() for row in range(model.rowCount())]


def click(qtbot, view, index):
    place = view.visualRect(index).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.mark.parametrize("name", ["numbers", "names", "sources", "notes"])
def test_models_keep_qts_rules(request, name):
    model = request.getfixturevalue(name).model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)


def test_numbers_stand_in_the_order_of_the_text(numbers):
    assert column(numbers.model, 0) == ["20 minutes", "Thursday", "About 60", "$14m to $18m", "60"]


def test_a_wide_table_has_a_column_for_everything(wide):
    assert not any(wide.table.isColumnHidden(column) for column in Column)
    row = [wide.model.index(1, column).data() for column in Column]
    assert row[Column.VALUE] == "2025-03-13"
    assert row[Column.DATE] == "13 March 2025"
    assert row[Column.SENTENCE].startswith("The wall at Skarn Harbour gave way")


def test_a_narrow_table_folds_its_columns_and_hides_no_value(numbers):
    visible = [column for column in Column if not numbers.table.isColumnHidden(column)]
    assert visible == [Column.VALUE, Column.WHAT, Column.SOURCE]
    assert column(numbers.model, Column.VALUE) == [
        "20 minutes",
        "13 March 2025",
        "about 60",
        "14 million to 18 million dollars",
        "60",
    ]
    header = numbers.table.horizontalHeader()
    assert header.length() <= numbers.table.viewport().width()


def test_the_filter_leaves_rows_with_all_its_words(qtbot, numbers):
    qtbot.keyClicks(numbers.filter.field, "boats insured")
    assert column(numbers.model, Column.WRITTEN) == ["60"]
    numbers.filter.field.clear()
    assert numbers.model.rowCount() == 5


def test_the_filter_leaves_the_kinds_that_are_chosen(numbers):
    numbers.filter.choice.setCurrentIndex([c.words for c in CHOICES].index("Money"))
    assert column(numbers.model, Column.WRITTEN) == ["$14m to $18m"]


def test_the_sentence_of_the_selected_figure_stands_below(numbers):
    assert numbers.sentence.isHidden()
    numbers.table.selectRow(3)
    assert numbers.sentence.text().startswith("The cost could reach $14m to $18m")


@pytest.fixture
def contradicted(standing):
    changed = [
        replace(n, value=45) if n.id == "n-60-again" else n for n in standing.analysis.numbers
    ]
    analysis = replace(standing.analysis, numbers=tuple(changed))
    return Lookup(replace(standing, analysis=analysis))


def test_figures_that_differ_say_so_and_can_be_shown_alone(numbers, contradicted):
    numbers.show_lookup(contradicted)
    numbers.filter.choice.setCurrentIndex([c.words for c in CHOICES].index("Figures that differ"))
    assert column(numbers.model, Column.VALUE) == ["≠ about 60", "≠ 45"]
    numbers.table.selectRow(0)
    assert numbers.sentence.text().endswith("Differs from: 45 boats (the article itself)")


def test_the_table_goes_out_whole_as_csv(numbers):
    with_quote, *rows = numbers.model.as_csv().splitlines()
    assert with_quote.startswith("As written,Value,Unit,What,Modifier,Date,Source,Sentence")
    assert rows[3].startswith("$14m to $18m,14000000 – 18000000,dollar,")
    numbers.table.selectAll()
    numbers.copy()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[4].startswith("$14m to $18m\t14000000 – 18000000\tdollar\t")


def test_the_button_asks_for_a_file_for_what_is_shown(qtbot, numbers):
    numbers.filter.field.setText("cost")
    with qtbot.waitSignal(numbers.export_wished) as wished:
        numbers.export()
    assert len(wished.args[0].splitlines()) == 2


def test_numbers_sort_by_their_value_not_their_letters(wide):
    wide.table.sortByColumn(Column.VALUE, Qt.SortOrder.DescendingOrder)
    assert column(wide.model, Column.VALUE)[:2] == ["14 million – 18 million", "60"]


def test_dates_sort_by_their_day(numbers):
    numbers.table.sortByColumn(Column.DATE, Qt.SortOrder.DescendingOrder)
    assert column(numbers.model, Column.DATE)[0] == "13 March 2025"


def test_the_order_stays_when_marks_arrive(numbers, lookup):
    numbers.table.sortByColumn(Column.VALUE, Qt.SortOrder.DescendingOrder)
    before = column(numbers.model, 0)
    numbers.show_lookup(lookup)
    assert column(numbers.model, 0) == before


def test_the_current_number_stays_current_when_sorted(numbers):
    numbers.table.selectRow(3)
    numbers.table.sortByColumn(Column.VALUE, Qt.SortOrder.DescendingOrder)
    assert numbers.model.number(numbers.table.currentIndex()).id == "n-cost"


def test_a_click_on_a_number_leads_to_its_mark(qtbot, numbers):
    with qtbot.waitSignal(numbers.mark_chosen) as chosen:
        click(qtbot, numbers.table, numbers.model.index(3, Column.VALUE))
    assert chosen.args == ["n-cost"]


def test_enter_on_a_number_leads_to_its_mark(qtbot, numbers):
    numbers.table.setFocus()
    numbers.table.setCurrentIndex(numbers.model.index(1, 0))
    with qtbot.waitSignal(numbers.mark_chosen) as chosen:
        qtbot.keyClick(numbers.table, Qt.Key.Key_Return)
    assert chosen.args == ["n-thursday"]


def test_a_rejected_number_is_struck_out_and_says_so(numbers, standing):
    numbers.show_lookup(Lookup(replace(standing, verdicts=(("n-60", Verdict.REJECTED),))))
    index = numbers.model.index(2, 0)
    assert index.data(Qt.ItemDataRole.FontRole).strikeOut()
    assert "rejected" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_names_stand_under_their_types_with_counts(names):
    assert column(names.model, NAME) == [
        "Person · 1",
        "Maren Okafor",
        "Organisation · 1",
        "Northern Ports Authority",
        "Place · 1",
        "Skarn Harbour",
    ]


def test_names_sorted_by_name_or_count_have_no_headings(names):
    names.list.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
    assert column(names.model, NAME) == [
        "Maren Okafor",
        "Northern Ports Authority",
        "Skarn Harbour",
    ]
    names.list.sortByColumn(TIMES, Qt.SortOrder.DescendingOrder)
    assert column(names.model, TIMES) == ["2", "1", "1"]
    assert names.model.heading_rows() == []


def test_types_can_stand_in_the_other_order(names):
    names.list.sortByColumn(TYPE, Qt.SortOrder.DescendingOrder)
    assert column(names.model, NAME)[0] == "Place · 1"


def test_typing_filters_the_names(qtbot, names):
    qtbot.keyClicks(names.filter, "okaf")
    assert column(names.model, NAME) == ["Person · 1", "Maren Okafor"]


def test_a_click_on_a_name_leads_to_it_and_on_a_heading_nowhere(qtbot, names):
    chosen = []
    names.mark_chosen.connect(chosen.append)
    click(qtbot, names.list, names.model.index(0, NAME))
    click(qtbot, names.list, names.model.index(1, NAME))
    assert chosen == ["e-okafor"]


def test_a_name_of_another_type_moves_to_its_heading(names, standing):
    entities = tuple(replace(e, label=Label.OTHER) for e in standing.analysis.entities)
    analysis = replace(standing.analysis, entities=entities)
    names.show_lookup(Lookup(replace(standing, analysis=analysis)))
    assert names.model.heading_rows() == [0]


def test_a_source_has_its_quotes_under_it(sources):
    first = sources.model.index(0, 0)
    assert first.data() == "Maren Okafor"
    assert sources.model.rowCount(first) == 2
    assert sources.model.index(1, 0, first).data().startswith("a crew of nearly")


def test_a_source_says_all_that_is_drawn(sources):
    spoken = sources.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "official close to the talks · 14 % · 7 words · unnamed · 1 indirect · ¶ 5"


def test_a_click_on_a_source_leads_to_its_first_quote(qtbot, sources):
    with qtbot.waitSignal(sources.mark_chosen) as chosen:
        click(qtbot, sources.tree, sources.model.index(0, 0))
    assert chosen.args == ["q-lost"]


def test_a_click_on_a_quote_leads_to_it(qtbot, sources):
    first = sources.model.index(0, 0)
    sources.tree.expand(first)
    with qtbot.waitSignal(sources.mark_chosen) as chosen:
        click(qtbot, sources.tree, sources.model.index(1, 0, first))
    assert chosen.args == ["q-crew"]


def test_open_sources_stay_open_when_marks_arrive(sources, lookup):
    sources.tree.expand(sources.model.index(0, 0))
    show_report(sources, lookup)
    assert sources.tree.isExpanded(sources.model.index(0, 0))
    assert not sources.tree.isExpanded(sources.model.index(1, 0))


def test_a_click_on_the_last_place_of_a_source_leads_there(qtbot, sources):
    row = sources.tree.visualRect(sources.model.index(0, 0))
    line = sources.tree.fontMetrics().lineSpacing()
    percent = 48 + 8
    place = QPoint(row.right() - percent - 4, row.top() + 6 + line // 2)
    with qtbot.waitSignal(sources.mark_chosen) as chosen:
        qtbot.mouseClick(sources.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["q-crew"]


def test_quotations_without_a_source_are_listed_at_once_and_lead_to_their_places(qtbot, sources):
    nobody = sources.model.index(3, 0)
    assert sources.tree.isExpanded(nobody)
    with qtbot.waitSignal(sources.mark_chosen) as chosen:
        click(qtbot, sources.tree, sources.model.index(0, 0, nobody))
    assert chosen.args == ["q-nobody"]


def test_a_list_that_the_reader_closed_stays_closed(sources, lookup):
    sources.tree.collapse(sources.model.index(3, 0))
    show_report(sources, lookup)
    assert not sources.tree.isExpanded(sources.model.index(3, 0))


def test_an_article_of_one_source_is_flagged_in_words(sources, standing):
    assert not sources.head.single.isVisible()
    okafor = tuple(q for q in standing.analysis.quotes if "s-okafor" in q.speakers)
    alone = replace(standing, analysis=replace(standing.analysis, quotes=okafor))
    show_report(sources, Lookup(alone))
    assert sources.head.single.isVisible()
    assert sources.head.footing.text() == "1 independent source"


def test_the_switch_for_claims_is_there_only_where_there_are_some(sources, standing):
    assert not sources.head.claims.isVisible()
    show_report(sources, with_quote(standing, "q-crew", tier=Tier.LIGHT))
    assert sources.head.claims.isVisible()
    assert sources.head.claims.text() == "Show attributed claims (1)"


def test_the_switch_for_claims_asks_and_shows_what_is_counted(qtbot, sources, standing):
    claiming = with_quote(standing, "q-crew", tier=Tier.LIGHT)
    show_report(sources, claiming)
    with qtbot.waitSignal(sources.claims_switched) as switched:
        sources.head.claims.click()
    assert switched.args == [False]
    show_report(sources, claiming, light=False)
    assert not sources.head.claims.isChecked()
    assert sources.model.rowCount(sources.model.index(0, 0)) == 1


def test_a_click_on_a_note_leads_to_its_passage(qtbot, notes, standing):
    with qtbot.waitSignal(notes.note_chosen) as chosen:
        click(qtbot, notes.list, notes.model.index(0, 0))
    assert chosen.args == [standing.notes[0]]


def test_f2_rewrites_the_current_note(qtbot, notes):
    notes.list.setCurrentIndex(notes.model.index(0, 0))
    qtbot.keyClick(notes.list, Qt.Key.Key_F2)
    notes.editor.field.setPlainText("Done.")
    with qtbot.waitSignal(notes.corrected) as sent:
        notes.editor.apply()
    assert sent.args[0].note.text == "Done."
    assert notes.editor is None


def test_without_notes_the_tab_says_how_to_write_one(notes):
    notes.show_notes(())
    assert not notes.edit_button.isVisible()
