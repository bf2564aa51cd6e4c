namespace Chancery.Store.Filing;

/// <summary>Tells whether two addresses lead to the same page.</summary>
internal static class WebAddress
{
    /// <summary>The address without what does not change the page: scheme, "www.", fragment, tracking marks and the last stroke. Empty if there is none.</summary>
    public static string KeyOf(string url)
    {
        if (url.Length == 0) return "";
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0) return url;
        string host = uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost;
        string port = uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        IEnumerable<string> kept = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !IsTracking(p));
        string query = string.Join('&', kept);
        return host + port + uri.AbsolutePath.TrimEnd('/') + (query.Length > 0 ? "?" + query : "");
    }

    private static bool IsTracking(string pair) =>
        pair.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || pair.StartsWith("fbclid=", StringComparison.OrdinalIgnoreCase) || pair.StartsWith("gclid=", StringComparison.OrdinalIgnoreCase) || pair.StartsWith("at_medium=", StringComparison.OrdinalIgnoreCase);
}
