using System.Globalization;

namespace Chancery.Reading;

/// <summary>What characters are, for cutting words.</summary>
internal static class CharClasses
{
    /// <summary>Length of the word character at a place, 1 or 2 UTF-16 units; 0 if it is none. Letters, numbers, combining and invisible marks and the low line belong to words.</summary>
    internal static int WordCharAt(ReadOnlySpan<char> text, int at)
    {
        if ((uint)at >= (uint)text.Length) return 0;
        char c = text[at];
        if (c < 128) return char.IsAsciiLetterOrDigit(c) || c == '_' ? 1 : 0;
        if (!char.IsSurrogate(c)) return IsWord(char.GetUnicodeCategory(c)) ? 1 : 0;
        return at + 1 < text.Length && char.IsSurrogatePair(c, text[at + 1]) && IsWord(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[at + 1]))) ? 2 : 0;
    }

    internal static bool IsLetterAt(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length && char.IsLetter(text[at]);

    internal static bool IsDigitAt(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length && char.IsDigit(text[at]);

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or '\u02BC';

    internal static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>True for the first character of an emoji or another picture.</summary>
    internal static bool IsPicture(int codePoint) =>
        codePoint is >= 0x1F000 and <= 0x1FAFF || (codePoint > 127 && CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.OtherSymbol);

    internal static int CodePointAt(ReadOnlySpan<char> text, int at, out int length)
    {
        length = 1;
        if ((uint)at >= (uint)text.Length) return -1;
        char c = text[at];
        if (!char.IsHighSurrogate(c) || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1])) return c;
        length = 2;
        return char.ConvertToUtf32(c, text[at + 1]);
    }

    private static bool IsWord(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or
        UnicodeCategory.OtherNumber or UnicodeCategory.Format or UnicodeCategory.ConnectorPunctuation;
}
