namespace Chancery.App;

/// <summary>What the program's exit codes mean; the manual lists them.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;
    public const int SomeInputFailed = 1;
    public const int Usage = 2;
    public const int Unexpected = 3;
    public const int Interrupted = 130;
}

/// <summary>A command cannot go on. The message starts with the code that the manual lists.</summary>
internal sealed class CommandException(string message, int exitCode) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}

/// <summary>Whoever read our output has gone away.</summary>
internal sealed class BrokenPipeException : Exception;
