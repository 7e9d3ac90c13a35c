"""The article pane: the text with its marks, margin labels and overview strip."""
