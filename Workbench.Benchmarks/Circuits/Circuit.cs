using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Workbench.Benchmarks.Pages;

namespace Workbench.Benchmarks.Circuits;

/// <summary>
/// Simulates an open page without a browser: fetches the document, starts its circuit over a WebSocket, adds the root
/// components, acknowledges every render batch and answers every JavaScript call.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private const int ObjectReference = 1;
    private const int WindowHeight = 720;

    /// <summary>The text by which the queue page tells screen readers its length, in English.</summary>
    private static readonly byte[] QueueLengthText = "Tickets in the queue: "u8.ToArray();

    private readonly HubConnection _hub;
    private readonly Uri _origin;
    private string? _id;
    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);
    private int _references;
    private int _batches;
    private long _bytes;
    private long _lastMessageAt = Environment.TickCount64;

    private Circuit(HubConnection hub, Uri origin, string cookie) =>
        (_hub, _origin, Cookie) = (hub, origin, cookie);

    /// <summary>The session cookie, as the document renewed it.</summary>
    public string Cookie { get; }

    public int Batches => _batches;

    /// <summary>Total size of all render batches, in bytes.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public IReadOnlyDictionary<string, int> Calls => _calls;

    /// <summary>Each length of the queue that the page showed, with the timestamp of its arrival.</summary>
    public List<(long At, int Length)> QueueLengths { get; } = [];

    public string? Error { get; private set; }

    /// <param name="cookie">The session cookie of a signed-in person.</param>
    public static async Task<Circuit> OpenAsync(Uri page, string cookie)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false });
        http.DefaultRequestHeaders.Add("Cookie", cookie);
        using var response = await http.GetAsync(page);
        cookie = Renew(cookie, response);
        var document = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        var markers = Marker().Matches(document).Select(m => m.Groups["marker"].Value).ToList();
        if (markers.Count == 0)
        {
            throw new InvalidOperationException("The document has no components.");
        }

        var origin = new Uri(page.GetLeftPart(UriPartial.Authority) + "/");
        var builder = new HubConnectionBuilder().WithUrl(
            new Uri(origin, "_blazor"),
            HttpTransportType.WebSockets,
            o =>
            {
                o.Headers["Cookie"] = cookie;
                o.Headers["Origin"] = origin.GetLeftPart(UriPartial.Authority);
            }
        );
        builder.Services.RemoveAll<IHubProtocol>();
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        var circuit = new Circuit(builder.Build(), origin, cookie);
        await circuit.StartAsync(page, markers);
        return circuit;
    }

    /// <summary>Waits until nothing has arrived for the given time.</summary>
    public async Task WaitUntilQuietAsync(TimeSpan quiet)
    {
        while (
            Error is null
            && Environment.TickCount64 - Interlocked.Read(ref _lastMessageAt)
                < quiet.TotalMilliseconds
        )
        {
            await Task.Delay(50);
        }
    }

    /// <summary>Closes the page as a browser does. Otherwise the program keeps it for a while, and its panels go on reading.</summary>
    public async ValueTask DisposeAsync()
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false });
        http.DefaultRequestHeaders.Add("Cookie", Cookie);
        using var id = new StringContent(_id ?? "");
        using var form = new MultipartFormDataContent { { id, "circuitId" } };
        using var response = await http.PostAsync(new Uri(_origin, "_blazor/disconnect"), form);
        response.EnsureSuccessStatusCode();
        await _hub.DisposeAsync();
    }

    private static string Renew(string cookie, HttpResponseMessage response) =>
        response.Headers.TryGetValues("Set-Cookie", out var renewed)
        && renewed.FirstOrDefault(c =>
            c.StartsWith(SessionCookie.Name + "=", StringComparison.Ordinal)
        )
            is { } session
            ? string.Join(
                "; ",
                cookie
                    .Split("; ")
                    .Where(c => !c.StartsWith(SessionCookie.Name + "=", StringComparison.Ordinal))
                    .Append(session.Split(';')[0])
            )
            : cookie;

    private async Task StartAsync(Uri page, List<string> markers)
    {
        _hub.On<int, byte[]>("JS.RenderBatch", AcknowledgeBatchAsync);
        _hub.On<int, string, string, int, long, int>("JS.BeginInvokeJS", AnswerJsCallAsync);
        _hub.On<string>("JS.Error", e => Error = e);
        _hub.On<int, byte[]>("JS.ReceiveByteArray", (_, _) => { });
        _hub.On<string, bool, string>("JS.EndInvokeDotNet", (_, _, _) => { });
        _hub.On<int, string>("JS.AttachComponent", (_, _) => { });
        _hub.On<int>("JS.EndUpdateRootComponents", _ => { });
        await _hub.StartAsync();
        _id = await _hub.InvokeAsync<string?>(
            "StartCircuit",
            _origin.ToString(),
            page.ToString(),
            "[]",
            ""
        );
        if (_id is null)
        {
            throw new InvalidOperationException("The circuit was refused.");
        }

        var operations = markers.Select(
            (m, i) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{m}}}"""
                )
        );
        await _hub.SendAsync(
            "UpdateRootComponents",
            $$"""{"batchId":1,"operations":[{{string.Join(',', operations)}}]}""",
            ""
        );
    }

    private async Task AcknowledgeBatchAsync(int batch, byte[] content)
    {
        Interlocked.Increment(ref _batches);
        Interlocked.Add(ref _bytes, content.Length);
        Interlocked.Exchange(ref _lastMessageAt, Environment.TickCount64);
        var text = content.AsSpan().IndexOf(QueueLengthText);
        if (
            text >= 0
            && Utf8Parser.TryParse(
                content.AsSpan(text + QueueLengthText.Length),
                out int length,
                out _
            )
        )
        {
            QueueLengths.Add((Stopwatch.GetTimestamp(), length));
        }

        await _hub.SendAsync("OnRenderCompleted", batch, null);
    }

    private async Task AnswerJsCallAsync(
        int handle,
        string call,
        string arguments,
        int resultType,
        long target,
        int kind
    )
    {
        _calls.AddOrUpdate(call, 1, (_, n) => n + 1);
        Interlocked.Exchange(ref _lastMessageAt, Environment.TickCount64);
        if (handle == 0)
        {
            return;
        }

        await _hub.SendAsync(
            "EndInvokeJSFromDotNet",
            (long)handle,
            true,
            $"[{handle},true,{Result(call, resultType)}]"
        );
        if (string.Equals(call, "Blazor._internal.Virtualize.init", StringComparison.Ordinal))
        {
            await ScrollAsync(arguments);
        }
    }

    /// <summary>Returns what the page's scripts answer in a browser in light mode. Most answer nothing.</summary>
    private string Result(string call, int resultType) =>
        (call, resultType) switch
        {
            (_, ObjectReference) => string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"__jsObjectId":{{Interlocked.Increment(ref _references)}}}"""
            ),
            ("mudpopoverHelper.countProviders", _) => "1",
            ("start" or "window.hasOwnProperty", _) => "false",
            _ => "null",
        };

    /// <summary>
    /// Tells a virtualized list that its end is visible, as a browser does, so that it renders what fits the window.
    /// </summary>
    private async Task ScrollAsync(string arguments)
    {
        using var parsed = JsonDocument.Parse(arguments);
        var list = parsed.RootElement[0].GetProperty("__dotNetObject").GetInt64();
        await _hub.SendAsync(
            "BeginInvokeDotNetFromJS",
            "1",
            null,
            "OnSpacerAfterVisible",
            list,
            string.Create(CultureInfo.InvariantCulture, $"[1,0,{WindowHeight}]")
        );
    }

    [GeneratedRegex("<!--Blazor:(?<marker>\\{.*?\\})-->", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();
}
