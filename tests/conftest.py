"""What all tests share."""

from hypothesis import HealthCheck, settings

# Nothing here asserts a time, for machines are shared and slow at times.
settings.register_profile(
    "galley", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("galley")
