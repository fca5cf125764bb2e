"""The command group: commands are imported when they run, errors are one line, mistyped names get a hint."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click
from click.shell_completion import CompletionItem

from kg.cli import shells
from kg.cli.failures import errors_shown

shells.register()


class Group(click.Group):
    """A group that suggests the nearest command for an unknown one."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or fail with "did you mean"."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            from kg.packs.nearest import hint_at

            hint = hint_at(name, self.list_commands(ctx))
            raise click.UsageError(f"No such {self.noun}: {name}{hint and f'; {hint}'}", ctx)
        return super().resolve_command(ctx, args)

    noun = "command"


class LazyGroup(Group):
    """The top group: each command's module is imported only when that command runs.

    `commands_in` maps a command to its one-line help; its module is kg.cli.<name> and holds a command `<name>`.
    """

    def __init__(self, *args: Any, commands_in: Mapping[str, str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.commands_in = commands_in

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which they were declared."""
        return list(self.commands_in)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Import and return a command."""
        if name not in self.commands_in:
            return None
        module = f"{name}_" if iskeyword(name) else name
        command: click.Command = getattr(import_module(f"kg.cli.{module}"), module)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.commands_in.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete a command's name without importing them all."""
        names = (name for name in self.commands_in if name.startswith(incomplete))
        items = [CompletionItem(name, help=self.commands_in[name]) for name in names]
        return items + click.Command.shell_complete(self, ctx, incomplete)

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Read the options that stand before the command."""
        with errors_shown():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an error becomes one line on standard error and an exit code."""
        with errors_shown():
            return super().invoke(ctx)
