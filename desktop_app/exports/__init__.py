"""What stands in an article, as Markdown, CSV or plain text: pure functions of a `Standing`."""
