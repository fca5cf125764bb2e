"""kg completion: how a shell learns to complete commands, questions, parameters and actors."""

from __future__ import annotations

import sys

import click

from kg.cli.output import say

LINES = {
    "bash": ('eval "$(_KG_COMPLETE=bash_source kg)"', "~/.bashrc"),
    "zsh": ('eval "$(_KG_COMPLETE=zsh_source kg)"', "~/.zshrc"),
    "fish": ("_KG_COMPLETE=fish_source kg | source", "~/.config/fish/completions/kg.fish"),
}


@click.command()
@click.argument("shell", type=click.Choice(list(LINES)))
def completion(shell: str) -> None:
    """Print the line that makes a shell complete commands, questions, parameters, and actors from the graph.

    Actors are completed while the database runs; the TAB key never starts one. Example: kg completion bash >> ~/.bashrc
    """
    line, file = LINES[shell]
    click.echo(line)
    if sys.stdout.isatty():
        say(f"Add this line to {file} and open a new {shell}: kg completion {shell} >> {file}")
