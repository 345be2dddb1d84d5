using System.Net;
using FluentAssertions;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Hosting;

/// <summary>
/// Starts the program as an operator does behind a proxy that ends https, and sends what the proxy of deploy/nginx.conf sends.
/// </summary>
public sealed class HttpsRedirectTests
{
    private const string Path = "/account/sign-in?returnUrl=%2Fqueue";
    private const string Site = "workbench.example.com";

    [Theory]
    [InlineData(null, "")]
    [InlineData("8443", ":8443")]
    public async Task Behind_a_known_proxy_http_is_redirected_and_https_is_served(
        string? port,
        string shownPort
    )
    {
        await using var app = await StartAsync("127.0.0.1, ::1", port);

        using var http = await GetAsync(app, Path, "http");
        using var https = await GetAsync(app, Path, "https");
        using var probe = await GetAsync(app, "/health/live", null);

        http.StatusCode.Should()
            .BeOneOf(HttpStatusCode.TemporaryRedirect, HttpStatusCode.PermanentRedirect);
        http.Headers.Location.Should().Be(new Uri($"https://{Site}{shownPort}{Path}"));
        https.StatusCode.Should().Be(HttpStatusCode.OK);
        https.Headers.Contains("Strict-Transport-Security").Should().BeTrue();
        probe.StatusCode.Should().Be(HttpStatusCode.OK, "a load balancer probes by http");
        app.Output.Should().NotContain("KnownProxies");
    }

    [Fact]
    public async Task The_header_of_an_unknown_sender_is_ignored()
    {
        // The sender of this test is another one than the proxy.
        await using var app = await StartAsync("10.0.0.1", port: null);

        using var answer = await GetAsync(app, Path, "https");

        answer.StatusCode.Should().Be(HttpStatusCode.TemporaryRedirect);
        answer
            .Headers.Location!.Host.Should()
            .Be("localhost", "the forwarded host is ignored as well");
    }

    [Fact]
    public async Task Without_a_proxy_and_a_port_nothing_is_redirected_and_the_log_says_why()
    {
        await using var app = await StartAsync(knownProxies: "", port: null);

        using var http = await GetAsync(app, Path, null);
        http.StatusCode.Should().Be(HttpStatusCode.OK, "a redirect would never end");
        app.Output.Should()
            .Contain("Hosting:RequireHttps redirects nothing")
            .And.NotContain("carries X-Forwarded-Proto");

        for (var i = 0; i < 3; i++)
        {
            using var forwarded = await GetAsync(app, Path, "https");
            forwarded.StatusCode.Should().Be(HttpStatusCode.OK);
        }

        (await WaitForOutputAsync(app, "carries X-Forwarded-Proto"))
            .Split("\"Message\":\"A request from")
            .Should()
            .HaveCount(2, "it is said once");
    }

    private static Task<RunningApp> StartAsync(string knownProxies, string? port) =>
        RunningApp.StartAsync(
            RunningApp.NewFolder(),
            "Production",
            address: null,
            ("Hosting__RequireHttps", "true"),
            ("Hosting__KnownProxies", knownProxies),
            ("https_port", port ?? "")
        );

    /// <param name="scheme">What the proxy says; null for a sender that says nothing.</param>
    private static async Task<HttpResponseMessage> GetAsync(
        RunningApp app,
        string path,
        string? scheme
    )
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{app.Address}{path}");
        if (scheme is not null)
        {
            request.Headers.Add("X-Forwarded-For", "192.0.2.7");
            request.Headers.Add("X-Forwarded-Proto", scheme);
            request.Headers.Add("X-Forwarded-Host", Site);
        }

        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until the log contains a text: it is written after the answer is sent.</summary>
    private static async Task<string> WaitForOutputAsync(RunningApp app, string text)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!app.Output.Contains(text, StringComparison.Ordinal))
        {
            await Task.Delay(50, timeout.Token);
        }

        return app.Output;
    }
}
