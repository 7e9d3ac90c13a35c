"""The left pane: search, lists and the articles in them."""
