"""The command line, `dgms`: one file a command.

A command is a module with SUMMARY, EXAMPLE, configure(parser) and execute(options) -> exit code. Results go to
stdout, progress to stderr on a terminal only. Exit codes: 0 ok, 1 the checked thing failed, 2 usage or error.
"""
