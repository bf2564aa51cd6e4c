using System.Globalization;
using System.Text;

namespace Chancery.App.Input;

/// <summary>Decodes a JSON string whose escapes hold half a surrogate pair, which the strict reader refuses.</summary>
internal static class LoneSurrogates
{
    /// <param name="quoted">The string with its quotation marks, as it stands in the JSON.</param>
    public static string Decode(string quoted)
    {
        StringBuilder text = new(quoted.Length);
        for (int i = 1; i < quoted.Length - 1; i++)
        {
            if (quoted[i] != '\\') { text.Append(quoted[i]); continue; }
            char escape = quoted[++i];
            if (escape == 'u')
            {
                text.Append((char)ushort.Parse(quoted.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
                continue;
            }

            text.Append(escape switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => escape });
        }

        return text.ToString();
    }
}
