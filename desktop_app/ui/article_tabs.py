"""The bar of open articles."""

from PySide6.QtWidgets import QTabBar


class ArticleTabs(QTabBar):
    """Titles of the open articles; hidden while there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("article_tabs")
        self.setAccessibleName(self.tr("Open articles"))
        self.setTabsClosable(True)
        self.setMovable(False)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.hide()
