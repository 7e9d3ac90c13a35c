"""The window: renders session state and sends intents."""
