"""Analysis and review to Markdown, CSV and other forms."""
