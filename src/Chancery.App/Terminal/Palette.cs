using Spectre.Console;

namespace Chancery.App.Terminal;

/// <summary>The colours of the slots on a terminal: of middling brightness, so that they can be read on black and on white.</summary>
internal static class Palette
{
    public static Style Dim { get; } = new(Color.FromInt32(244));

    public static Style Plain { get; } = Style.Plain;

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    /// <param name="code">The code of the slot, as stretches have it.</param>
    public static Style OfSlot(char code) => code switch
    {
        't' => new Style(decoration: Decoration.Bold | Decoration.Underline),
        'a' => new Style(Color.FromInt32(33)),
        'g' => new Style(Color.FromInt32(134)),
        'k' => new Style(Color.FromInt32(71)),
        'w' => new Style(Color.FromInt32(37)),
        'p' => new Style(Color.FromInt32(106)),
        'f' or 'o' => new Style(Color.FromInt32(172)),
        'c' => new Style(decoration: Decoration.Italic),
        _ => Plain,
    };

    public static Style OfStanding(Claims.Standing standing) => standing switch
    {
        Claims.Standing.Planned => new Style(Color.FromInt32(33)),
        Claims.Standing.Possible => new Style(Color.FromInt32(172)),
        Claims.Standing.Denied => new Style(Color.FromInt32(167)),
        _ => new Style(Color.FromInt32(71)),
    };

    /// <summary>A console that writes to a stream in the way the options ask for.</summary>
    public static IAnsiConsole Open(Stream output, Export.ExportOptions options)
    {
        StreamWriter writer = new(output, leaveOpen: true) { AutoFlush = false, NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = options.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = options.Colour ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = Math.Max(40, options.Width);
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>Words without anything that a terminal would obey: controls and marks that turn the direction of writing.</summary>
    public static string Safe(ReadOnlySpan<char> words)
    {
        Span<char> clean = words.Length <= 1024 ? stackalloc char[words.Length] : new char[words.Length];
        int length = 0;
        foreach (char c in words)
        {
            if (c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\uFEFF') continue;
            bool blank = char.IsWhiteSpace(c) || char.IsControl(c);
            if (blank && length > 0 && clean[length - 1] == ' ') continue;
            clean[length++] = blank ? ' ' : c;
        }

        return new string(clean[..length]);
    }
}
