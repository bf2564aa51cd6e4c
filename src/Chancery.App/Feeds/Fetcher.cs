using System.Net;
using System.Net.Http.Headers;

namespace Chancery.App.Feeds;

/// <summary>What a server answered.</summary>
/// <param name="Bytes">What was asked for; null if it has not changed since.</param>
/// <param name="ETag">The server's mark of this state; null if none.</param>
/// <param name="LastModified">The day of its last change as the server writes it; null if unsaid.</param>
internal sealed record Fetched(byte[]? Bytes, string? ETag, string? LastModified);

/// <summary>Something could not be fetched. The message says why; <see cref="RetryAfter"/> when the server wants to be asked again.</summary>
internal sealed class FetchException(string message, TimeSpan? retryAfter = null) : Exception(message)
{
    public TimeSpan? RetryAfter { get; } = retryAfter;
}

/// <summary>Fetches feeds and pages politely: one request at a time, a pause between two of the same host, within what robots.txt allows, and never more than a page can be.</summary>
internal sealed class Fetcher : IDisposable
{
    private const int Largest = 16 * 1024 * 1024;
    private const string AgentName = "chancery";

    private readonly HttpClient _http;
    private readonly TimeSpan _pause;
    private readonly Dictionary<string, Robots> _robots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTime> _last = new(StringComparer.Ordinal);

    /// <param name="pause">Least time between two requests to one host.</param>
    public Fetcher(TimeSpan pause)
    {
        _pause = pause;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true, MaxAutomaticRedirections = 5, AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = TimeSpan.FromSeconds(15) }) { Timeout = TimeSpan.FromSeconds(30) };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd(AgentName + "/" + NewsReader.EngineVersion);
    }

    /// <summary>Fetches, unless it is still as the marks have it.</summary>
    /// <exception cref="FetchException">It cannot be had, or the site does not want it.</exception>
    public async Task<Fetched> FetchAsync(Uri address, string? etag, string? lastModified, CancellationToken cancellationToken)
    {
        if (!(await RobotsOfAsync(address, cancellationToken).ConfigureAwait(false)).Allows(address)) throw new FetchException("the site's robots.txt does not allow it");
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        if (lastModified is not null) request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        using HttpResponseMessage response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.NotModified) return new Fetched(null, etag, lastModified);
        if (!response.IsSuccessStatusCode) throw new FetchException(((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture) + " " + response.ReasonPhrase, RetryAfter(response.Headers.RetryAfter));
        byte[] bytes = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
        return new Fetched(bytes, response.Headers.ETag?.ToString(), response.Content.Headers.TryGetValues("Last-Modified", out IEnumerable<string>? modified) ? modified.First() : null);
    }

    public void Dispose() => _http.Dispose();

    private async Task<Robots> RobotsOfAsync(Uri address, CancellationToken cancellationToken)
    {
        string site = address.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(site, out Robots? known)) return known;
        using HttpRequestMessage request = new(HttpMethod.Get, site + "/robots.txt");
        using HttpResponseMessage response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        // A server in trouble is not asked for more; a site without the file allows all.
        if ((int)response.StatusCode >= 500) return Robots.Closed;
        string text = response.IsSuccessStatusCode ? System.Text.Encoding.UTF8.GetString(await ReadAsync(response, cancellationToken).ConfigureAwait(false)) : "";
        return _robots[site] = Robots.Read(text, AgentName);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string host = request.RequestUri!.Authority;
        if (_last.TryGetValue(host, out DateTime last) && last + _pause - DateTime.UtcNow is { } left && left > TimeSpan.Zero) await Task.Delay(left, cancellationToken).ConfigureAwait(false);
        _last[host] = DateTime.UtcNow;
        try
        {
            return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException fault)
        {
            throw new FetchException(fault.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FetchException("the server did not answer within 30 seconds");
        }
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using CancellationTokenSource late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(TimeSpan.FromSeconds(60));
        try
        {
            await using Stream stream = await response.Content.ReadAsStreamAsync(late.Token).ConfigureAwait(false);
            using MemoryStream copy = new();
            byte[] buffer = new byte[81920];
            for (int read; (read = await stream.ReadAsync(buffer, late.Token).ConfigureAwait(false)) > 0;)
            {
                if (copy.Length + read > Largest) throw new FetchException("it is larger than 16 MB");
                copy.Write(buffer, 0, read);
            }

            return copy.ToArray();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FetchException("the server took longer than a minute");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw new FetchException(fault.Message);
        }
    }

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? value) => value?.Delta ?? (value?.Date is { } date ? date - DateTimeOffset.UtcNow : null);
}
