"""Every command of the window: its words, its keys and its place in the menus."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "Commands"
SEPARATOR = ""


@dataclass(frozen=True, slots=True)
class Command:
    """One command: a name for code, words for the menu, keys, and how it switches."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    checkable: bool = False
    group: str = ""


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP(_CONTEXT, text))


MENUS: tuple[tuple[str, tuple[Command | str, ...]], ...] = (
    (
        _("&File"),
        (
            Command("open", _("&Open…"), ("Ctrl+O",)),
            Command("paste", _("&New from clipboard"), ("Ctrl+Shift+V",)),
            Command("repair", _("&Repair letters…"), ("Ctrl+Shift+R",)),
            "recent",
            Command("jump", _("&Go to anything…"), ("Ctrl+K",)),
            SEPARATOR,
            Command("export_markdown", _("Export marks as &Markdown…"), ("Ctrl+E",)),
            Command("export_csv", _("Export marks as &CSV…"), ("Ctrl+Shift+E",)),
            Command("copy_markdown", _("Copy marks as Mark&down"), ("Ctrl+Shift+C",)),
            Command("copy_csv", _("Copy marks as C&SV"), ("Ctrl+Alt+C",)),
            Command("export_figures", _("Export the ta&ble of numbers…"), ("Ctrl+Alt+E",)),
            Command("copy_figures", _("Copy the &table of numbers"), ("Ctrl+Alt+T",)),
            SEPARATOR,
            Command("print", _("&Print…"), ("Ctrl+P",)),
            Command("pdf", _("Save as PD&F…"), ("Ctrl+Shift+P",)),
            Command("print_marks", _("Print with marks"), (), checkable=True),
            Command("print_notes", _("Print with notes"), (), checkable=True),
            SEPARATOR,
            Command("close", _("C&lose article"), ("Ctrl+W",)),
            Command("reopen", _("Op&en closed article again"), ("Ctrl+Shift+T",)),
            SEPARATOR,
            Command("quit", _("&Quit"), ("Ctrl+Q",)),
        ),
    ),
    (
        _("&Import"),
        (
            Command("open_folder", _("Open &folder…"), ("Ctrl+Alt+O",)),
            Command("imports", _("&List of imports"), ("Ctrl+Alt+I",), checkable=True),
            SEPARATOR,
            Command("imports_stop", _("&Stop importing"), ("Ctrl+Alt+S",)),
            Command("imports_retry", _("&Try again what failed"), ("Ctrl+Alt+R",)),
            Command("imports_report", _("Save import &report…"), ("Ctrl+Alt+P",)),
            Command("imports_keep", _("&Keep the refused file"), ("Ctrl+Alt+K",)),
            Command("kept_files", _("Kept f&iles…"), ("Ctrl+Alt+Shift+K",)),
            SEPARATOR,
            Command("books_ask", _("Books: &ask"), (), checkable=True, group="books"),
            Command("books_each", _("Books: each &document"), (), checkable=True, group="books"),
            Command("books_one", _("Books: as &one article"), (), checkable=True, group="books"),
        ),
    ),
    (
        _("&Edit"),
        (
            Command("undo", _("&Undo"), ("Ctrl+Z",)),
            Command("redo", _("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
            SEPARATOR,
            Command("copy", _("C&opy the selected words"), ("Ctrl+C",)),
            SEPARATOR,
            Command("find", _("&Find in article"), ("Ctrl+F",)),
            Command("find_next", _("Find ne&xt"), ("F3",)),
            Command("find_previous", _("Find pre&vious"), ("Shift+F3",)),
            Command("find_case", _("Find: match &case"), ("Alt+C",), checkable=True),
            Command("find_whole", _("Find: &whole words"), ("Alt+W",), checkable=True),
            Command("find_pattern", _("Find: re&gular expression"), ("Alt+X",), checkable=True),
            Command("find_quoted", _("Find: in &quotes only"), ("Alt+Q",), checkable=True),
            SEPARATOR,
            Command("search", _("&Search the library"), ("Ctrl+Shift+F",)),
            Command("filter_figures", _("Fi&lter the numbers"), ("Ctrl+Alt+F",)),
        ),
    ),
    (
        _("&View"),
        (
            Command("layer_names", _("&Names"), ("1",), checkable=True),
            Command("layer_numbers", _("N&umbers"), ("2",), checkable=True),
            Command("layer_quotes", _("&Quotes"), ("3",), checkable=True),
            Command("layer_claims", _("&Attributed claims"), ("4",), checkable=True),
            Command("only_names", _("&Only names"), ("Ctrl+Alt+1",)),
            Command("only_numbers", _("Only numbe&rs"), ("Ctrl+Alt+2",)),
            Command("only_quotes", _("Only quotes"), ("Ctrl+Alt+3",)),
            Command("dim", _("Dim everything but quotes"), ("D",), checkable=True),
            Command("stronger", _("Stronger marks"), ("Ctrl+Alt+=", "Ctrl+Alt++")),
            Command("fainter", _("Fainter marks"), ("Ctrl+Alt+-",)),
            SEPARATOR,
            Command("larger", _("&Larger text"), ("Ctrl++", "Ctrl+=")),
            Command("smaller", _("&Smaller text"), ("Ctrl+-",)),
            Command("usual_size", _("Usual text si&ze"), ("Ctrl+0",)),
            Command("wider", _("&Wider lines"), ("Ctrl+Alt+Right",)),
            Command("narrower", _("Narrower lines"), ("Ctrl+Alt+Left",)),
            Command("looser", _("More room between lines"), ("Ctrl+Alt+Down",)),
            Command("tighter", _("Less room between lines"), ("Ctrl+Alt+Up",)),
            Command("justified", _("&Justified lines"), ("Ctrl+J",), checkable=True),
            Command("type", _("&Typeface and page…"), ("Ctrl+T",)),
            SEPARATOR,
            Command("theme_system", _("Follow the s&ystem"), (), checkable=True, group="theme"),
            Command("theme_light", _("Li&ght"), (), checkable=True, group="theme"),
            Command("theme_sepia", _("S&epia"), (), checkable=True, group="theme"),
            Command("theme_dark", _("&Dark"), (), checkable=True, group="theme"),
            Command("theme_black", _("&Black"), (), checkable=True, group="theme"),
            Command("theme_high-contrast", _("&High contrast"), (), checkable=True, group="theme"),
            SEPARATOR,
            Command("scale_up", _("Larger window text"), ("Ctrl+Alt+PgUp",)),
            Command("scale_down", _("Smaller window text"), ("Ctrl+Alt+PgDown",)),
            Command("scale_100", _("Window text at 100 %"), (), checkable=True, group="scale"),
            Command("scale_125", _("Window text at 125 %"), (), checkable=True, group="scale"),
            Command("scale_150", _("Window text at 150 %"), (), checkable=True, group="scale"),
            Command("scale_200", _("Window text at 200 %"), (), checkable=True, group="scale"),
            Command("still", _("Reduced motion"), ("Ctrl+Alt+M",), checkable=True),
            SEPARATOR,
            Command("toggle_library", _("L&ibrary pane"), ("F9",), checkable=True),
            Command("toggle_details", _("Details &pane"), ("F10",), checkable=True),
            Command("apart", _("Details in a window of their own"), ("Ctrl+F10",), checkable=True),
            Command("tool_bar", _("Tool bar…"), ("Ctrl+Alt+B",)),
            Command("furniture", _("Show or fold page &furniture"), ("F8",)),
            Command("left_out", _("&View what was left out"), ("Shift+F8",)),
            Command("pictures", _("Pictures of this article"), ("Ctrl+F8",)),
            Command("full_screen", _("Full s&creen"), ("F11",), checkable=True),
            Command("undistracted", _("Nothing but the te&xt"), ("Shift+F11",), checkable=True),
        ),
    ),
    (
        _("&Go"),
        (
            Command("next_mark", _("Next &mark"), ("J",)),
            Command("previous_mark", _("&Previous mark"), ("K",)),
            Command("next_quote", _("Next &quote"), ("Q",)),
            Command("previous_quote", _("Previous q&uote"), ("Shift+Q",)),
            Command("next_number", _("Next &number"), ("M",)),
            Command("previous_number", _("Pre&vious number"), ("Shift+M",)),
            Command("next_name", _("Next n&ame"), ("E",)),
            Command("previous_name", _("Previous nam&e"), ("Shift+E",)),
            Command("next_same", _("Next mention, or by the same speake&r"), ("S",)),
            Command("previous_same", _("Previous mention, or by the same speaker"), ("Shift+S",)),
            Command("next_kind", _("Next of this &type"), ("T",)),
            Command("previous_kind", _("Previous of this t&ype"), ("Shift+T",)),
            Command("next_note", _("Ne&xt note"), ("O",)),
            Command("previous_note", _("Previous note"), ("Shift+O",)),
            Command("deselect", _("Select not&hing"), ("Esc",)),
            SEPARATOR,
            Command("next_tab", _("Next article"), ("Ctrl+Tab", "Ctrl+PgDown")),
            Command("previous_tab", _("Previous article"), ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
            SEPARATOR,
            Command("back", _("&Back"), ("Alt+Left",)),
            Command("forward", _("&Forward"), ("Alt+Right",)),
            Command("headings", _("Headin&gs…"), ("Ctrl+Shift+O",)),
            Command("marks", _("All mar&ks…"), ("Ctrl+L",)),
            SEPARATOR,
            Command("tab_selection", _("Details: &selection"), ("Alt+1",)),
            Command("tab_sources", _("Details: s&ources"), ("Alt+2",)),
            Command("tab_numbers", _("&Details: numbers"), ("Alt+3",)),
            Command("tab_names", _("Deta&ils: names"), ("Alt+4",)),
            Command("tab_notes", _("Detai&ls: notes"), ("Alt+5",)),
        ),
    ),
    (
        _("&Review"),
        (
            Command("accept", _("&Accept mark"), ("A",)),
            Command("reject", _("&Reject mark"), ("R",)),
            Command("change", _("&Change mark…"), ("C",)),
            Command("note", _("&Note…"), ("N",)),
            SEPARATOR,
            Command("merge", _("Same as anot&her name…"), ("U",)),
            Command("split", _("Divid&e name…"), ("V",)),
            Command("never", _("Not a name any&where"), ("Shift+R",)),
            Command("rules", _("Rules f&or names…"), ("Ctrl+R",)),
            SEPARATOR,
            Command("add_name", _("Mark selection as na&me"), ("Ctrl+1",)),
            Command("add_number", _("Mark selection as n&umber"), ("Ctrl+2",)),
            Command("add_quote", _("Mark selection as &quote"), ("Ctrl+3",)),
            SEPARATOR,
            Command("published", _("&Publication date…"), ("Ctrl+D",)),
            Command("information", _("Article in&formation…"), ("Ctrl+I",)),
            Command("analyse", _("Anal&yse again"), ("F5",)),
            Command("cancel", _("&Stop analysis"), ("Shift+F5",)),
            SEPARATOR,
            Command("status_unread", _("Unrea&d"), (), checkable=True, group="status"),
            Command("status_in_review", _("&In review"), (), checkable=True, group="status"),
            Command(
                "status_reviewed", _("Re&viewed"), ("Ctrl+Return",), checkable=True, group="status"
            ),
            Command("star", _("S&tarred"), ("Ctrl+B",), checkable=True),
            SEPARATOR,
            Command("delete", _("De&lete from the library…"), ("Ctrl+Delete",)),
        ),
    ),
    (
        _("&Analysis"),
        (
            Command("quality_accurate", _("&Accurate"), (), checkable=True, group="quality"),
            Command("quality_fast", _("&Fast"), (), checkable=True, group="quality"),
            SEPARATOR,
            Command("queue", _("&List of analyses"), ("Ctrl+Alt+A",), checkable=True),
            SEPARATOR,
            Command("keep", _("&Keep what is opened in the library"), (), checkable=True),
        ),
    ),
    (
        _("&Help"),
        (
            Command("keys", _("&Keys…"), ("F1",)),
            Command("legend", _("What the &marks mean"), ("Shift+F1",)),
            Command("sample", _("Open the &sample article"), ()),
            Command("about", _("&About Galley"), ()),
        ),
    ),
)


RECENT = _("Open &recent")


def words(text: str) -> str:
    """Translate a command's words."""
    return QCoreApplication.translate(_CONTEXT, text)


def plain(text: str) -> str:
    """Return a command's words without the mark of its access key."""
    return words(text).replace("&", "")
