"""What users decide: which rules count and how much, for which paths, and what is left out."""

from auditor.config.loading import find_config, load_config
from auditor.config.plan import Plan, concerns, plan_of, planned
from auditor.config.settings import Config, ConfigError, Override

__all__ = ["Config", "ConfigError", "Override", "Plan", "concerns", "find_config", "load_config", "plan_of", "planned"]
