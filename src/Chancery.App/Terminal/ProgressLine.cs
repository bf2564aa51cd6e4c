using System.Diagnostics;
using System.Globalization;

namespace Chancery.App.Terminal;

/// <summary>One line on standard error that says how far the work has come; silent unless somebody looks and there is more than one report.</summary>
internal sealed class ProgressLine(TextWriter errors, bool shown)
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);
    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _next = _pause;
    private bool _visible;
    private int _reports;
    private long _claims;

    public void Add(int claims)
    {
        _reports++;
        _claims += claims;
        TimeSpan elapsed = Stopwatch.GetElapsedTime(_start);
        if (!shown || _reports < 2 || elapsed < _next) return;
        _next = elapsed + _pause;
        errors.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_reports:N0} reports, {_claims:N0} claims, {_reports / elapsed.TotalSeconds:N0} reports/s\u001b[K"));
        _visible = true;
    }

    /// <summary>Takes the line away, so that something else can be written.</summary>
    public void Clear()
    {
        if (_visible) errors.Write("\r\u001b[K");
        _visible = false;
    }
}
