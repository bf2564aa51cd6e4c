namespace Chancery.App;

/// <summary>Where the program reads and writes.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
/// <param name="Screen">What the two outputs lead to.</param>
internal sealed record CliStreams(Stream Input, Stream Output, TextWriter Errors, Screen Screen)
{
    /// <summary>What commands that go on and on take the time from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How they wait.</summary>
    public Func<TimeSpan, CancellationToken, Task> Pause { get; init; } = Task.Delay;

    /// <summary>The time now, in UTC.</summary>
    public DateTime Now => Clock.GetUtcNow().UtcDateTime;
}

/// <summary>What the outputs lead to.</summary>
/// <param name="OutputIsTerminal">True if somebody looks at standard output.</param>
/// <param name="ErrorsAreTerminal">True if somebody looks at standard error.</param>
/// <param name="Width">Columns; 40 or more.</param>
/// <param name="Colour">True if colours may be used.</param>
internal sealed record Screen(bool OutputIsTerminal, bool ErrorsAreTerminal, int Width, bool Colour)
{
    private const int UsualWidth = 100;

    /// <summary>No terminal at all: pipes and tests.</summary>
    public static Screen None { get; } = new(false, false, UsualWidth, false);

    public static Screen OfConsole()
    {
        bool output = !Console.IsOutputRedirected;
        bool plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Screen(output, !Console.IsErrorRedirected, WidthOfConsole(output), output && !plain);
    }

    private static int WidthOfConsole(bool outputIsTerminal)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out int columns) && columns > 0) return Math.Max(40, columns);
        try
        {
            return outputIsTerminal && Console.WindowWidth > 0 ? Math.Max(40, Console.WindowWidth) : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
