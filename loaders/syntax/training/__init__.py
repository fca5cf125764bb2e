"""The recipe of the syntax model: read treebanks, train, export, evaluate. Needs the extra `train` (torch)."""
